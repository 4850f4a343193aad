"""Segments tile the text; lanes keep apart what overlaps."""

from hypothesis import given, settings

from reportedly.schema import Report
from reportedly.show.marks import Role, lanes, marks, segments
from reportedly.show.outline import in_text_order
from tests import factories
from tests.show.strategies import reports


@settings(max_examples=60, deadline=None)
@given(reports())
def test_segments_tile_the_text(report: Report) -> None:
    found = [mark for said in report.attributions for mark in marks(said)]
    tiles = list(segments(len(report.article.text), found))
    assert "".join(tile.span.of(report.article.text) for tile in tiles) == report.article.text
    for tile in tiles:
        covering = {m for m in found if m.span.start <= tile.span.start and tile.span.end <= m.span.end}
        assert set(tile.marks) == covering


@settings(max_examples=60, deadline=None)
@given(reports())
def test_what_overlaps_has_different_lanes(report: Report) -> None:
    ordered = in_text_order(report.attributions)
    tiles = list(segments(len(report.article.text), [mark for said in ordered for mark in marks(said)]))
    found = lanes(tiles, ordered)
    for tile in tiles:
        together = {mark.attribution for mark in tile.marks if mark.role is Role.CONTENT}
        assert len({found[attribution] for attribution in together}) == len(together)


def test_what_encloses_lies_further_out() -> None:
    report = factories.harbour()
    tiles = list(segments(len(report.article.text), [m for said in report.attributions for m in marks(said)]))
    found = lanes(tiles, report.attributions)
    assert [found[name] for name in ("a8", "a7", "a6", "a5", "a4")] == [0, 1, 2, 3, 0]
