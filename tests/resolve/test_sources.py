"""The stage as a whole: what must hold whatever the text, and that long texts take no longer than they should."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.resolve.coreference import shipped
from reportedly.resolve.sources import sources
from reportedly.schema import Attribution, Report, Span
from tests.factories import article, said, span
from tests.resolve.reading import resolved, unmarked

PIECES = st.sampled_from(
    """Ada Quill said that the official , who asked not to be named ( HOHR ) Its director Jonas Verrin and his wife
    the two leaders another report by Norway 's UN state TV . “ we it they He ” : \n – ’ residents study's Reuters
    of for TV al- Al-Sahil U.S. 12 % é 日本 \ud83d\ude00 Dr. the The a""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map(" ".join))


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    """Any text with any attributions whose spans lie in it and hold a sign, each inside one before it or apart."""
    text = draw(TEXTS)
    if not text.strip():
        return text, []
    starts = st.integers(0, len(text) - 1)
    spans = st.builds(lambda start, length: Span(start, min(len(text), start + length)), starts, st.integers(1, 40))
    found: list[Attribution] = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        parent = draw(st.sampled_from([None, *(one.id for one in found)]))
        source = draw(st.one_of(st.none(), spans.filter(lambda span: bool(span.of(text).strip()))))
        found.append(said(text, source, draw(spans), id=f"a{number}", parent=parent))
    return text, found


def in_text(report: Report) -> bool:
    length = len(report.article.text)
    spans = [span for one in report.sources for span in (*one.mentions, *one.descriptors)]
    spans += [one.anonymity.reason for one in report.sources if one.anonymity and one.anonymity.reason]
    return all(0 <= start < end <= length for start, end in spans)


@settings(max_examples=300, deadline=None)
@given(cases())
def test_any_text_with_any_spans(case: tuple[str, list[Attribution]]) -> None:
    text, attributions = case
    found, after = sources(article(text), attributions, shipped())
    ids = [one.id for one in found]
    assert ids == [f"s{number}" for number in range(1, len(found) + 1)]
    assert in_text(Report(article(text), found, after))
    assert all(one.name and one.mentions for one in found)
    for before, one in zip(attributions, after, strict=True):
        assert one.source.span == before.source.span
        assert set(one.source.ids) <= set(ids)
        assert bool(one.source.ids) is (before.source.span is not None)


def test_who_is_not_named_has_no_source() -> None:
    text = "It is said that the ferry sank."
    found, (one,) = sources(article(text), [said(text, None, "is said", "that the ferry sank")], shipped())
    assert found == ()
    assert one.source.ids == ()


def test_sources_are_numbered_by_their_first_mention() -> None:
    report = resolved("Jonas Verrin met dockers. [Ada Quill] said so. [Verrin] left. [Dockers] said so.")
    assert [(one.id, one.name) for one in report.sources] == [
        ("s1", "Jonas Verrin"), ("s2", "Ada Quill"), ("s3", "dockers"),
    ]  # fmt: skip


def test_nobody_is_a_source_but_who_is_said_to_speak() -> None:
    assert [one.name for one in resolved("Jonas Verrin met Petra Sand. [Ada Quill] said so.").sources] == ["Ada Quill"]


def test_the_same_text_gives_the_same_sources() -> None:
    marked = "[Ada Quill] said so. [She] left. [The Harbour Office and dockers] said so. [The office] shut."
    assert resolved(marked) == resolved(marked)


SAYING = "[Ada Quill] said that the pier was shut in Telm. [She] said that a docker had told the Harbour Office so. "
LONG = {
    "reports": "[The report] said that the pier was shut. ",
    "unnamed sources": "[An official] said that it was shut. [Another docker] said that it was open. ",
    "sentences with sources": SAYING,
    "capitals": "Harbour ",
    "names": "Ada Quill met Jonas Verrin of the Harbour Office. ",
    "and": "dockers and ",
    "commas": "Ada, ",
    "small letters": "a",
    "possessives": "Ada's ",
    "of": "Office of ",
    "brackets": "(",
    "not to": "not to be named for fear ",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_long_texts_take_no_longer_than_they_should(unit: str) -> None:
    text, attributions = unmarked(unit * (200_000 // len(unit)))
    attributions = attributions or [said(text, Span(0, len(text)), Span(0, 3))]
    start = process_time()
    sources(article(text), attributions, shipped())
    assert process_time() - start < 3


def test_many_names_take_no_longer_than_they_should() -> None:
    names = (f"{a}{b}a Qui{c}{b}" for a in "BDFGKLMNPRST" for b in ("an", "or", "el", "im") for c in "bdfgklmnpr")
    text, attributions = unmarked("".join(f"[{name}] said that the pier was shut. " for name in names) * 9)
    start = process_time()
    sources(article(text), attributions, shipped())
    assert process_time() - start < 3


def test_he_inside_his_own_indirect_words_is_the_speaker() -> None:
    text = "Jonas Verrin met Ada Quill. President Tomas Reed said he ordered the pier shut."
    outer = said(text, span(text, "President Tomas Reed"), span(text, "said"), "he ordered the pier shut", id="a1")
    inner = said(text, span(text, "he"), span(text, "ordered"), "the pier shut", id="a2", parent="a1")
    _, found = sources(article(text), (outer, inner), shipped())
    assert found[0].source.ids == found[1].source.ids
