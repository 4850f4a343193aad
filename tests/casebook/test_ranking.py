"""On whom a casebook relies."""

from pathlib import Path

import pytest

from reportedly.casebook import corrections, outlets, ranking
from reportedly.schema import SourceKind
from tests.casebook.books import WATCH, book, told

PERSON = SourceKind.PERSON


def test_sources_by_the_claims_that_rest_on_them(tmp_path: Path) -> None:
    reports = (
        told("a", WATCH), told("b", WATCH, outlet="The Ledger"), told("c", "Ada Quill", kind=PERSON),
        told("d", "a spokesman", kind=PERSON, named=False, on_behalf=WATCH),
    )  # fmt: skip
    with book(tmp_path, *reports) as opened:
        first, *_ = found = ranking.relied(opened)
    assert (first.name, first.claims, first.articles, first.outlets) == (
        WATCH,
        2,
        2,
        ("The Example Gazette", "The Ledger"),
    )
    assert (first.share, first.unnamed_for) == (0.5, 1)
    assert first.unnamed_share == pytest.approx(1 / 3)
    assert {one.name: one.entity is None for one in found} == {WATCH: False, "Ada Quill": False, "a spokesman": True}


def test_unnamed_ones_stand_together_by_their_description(tmp_path: Path) -> None:
    reports = (told("a", "a dock worker", kind=PERSON, named=False), told("b", "dock worker", kind=PERSON, named=False))
    with book(tmp_path, *reports) as opened:
        (one,) = ranking.relied(opened)
    assert (one.entity, one.claims, one.unnamed_share) == (None, 2, 1.0)


def test_outlets_and_what_they_leave_unnamed(tmp_path: Path) -> None:
    reports = (
        told("a", WATCH), told("b", "a dock worker", kind=PERSON, named=False),
        told("c", "the ministry", kind=SourceKind.STATE, named=False), told("d", WATCH, outlet=None),
    )  # fmt: skip
    with book(tmp_path, *reports) as opened:
        gazette, other = found = outlets.outlets(opened)
    assert (gazette.outlet, gazette.articles, gazette.attributed, gazette.unnamed) == ("The Example Gazette", 3, 3, 1)
    assert gazette.unnamed_share == pytest.approx(1 / 3)
    assert (other.outlet, other.unnamed_share) == (None, 0.0)
    assert outlets.total(found).claims == 4


def test_what_people_rejected_counts_for_nobody(tmp_path: Path) -> None:
    with book(tmp_path, told("a", WATCH), told("b", WATCH)) as opened:
        corrections.reject(opened, "a:a1")
        assert [one.claims for one in ranking.relied(opened)] == [1]
        assert outlets.total(outlets.outlets(opened)).claims == 1


def test_an_empty_casebook_relies_on_nobody(tmp_path: Path) -> None:
    with book(tmp_path) as opened:
        assert ranking.relied(opened) == []
        assert outlets.total(outlets.outlets(opened)).unnamed_share == 0.0


def test_why_sources_were_joined(tmp_path: Path) -> None:
    with book(tmp_path, told("a", WATCH, "NWCR"), told("b", "NWCR")) as opened:
        entity = opened.value("SELECT entity FROM sources WHERE name = 'NWCR'")
        assert list(ranking.evidence(opened, entity)) == [("b:s1", f"“NWCR” is a shorter name of “{WATCH}” alone")]
