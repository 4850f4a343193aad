import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.schema import (
    SCHEMA,
    Anonymity,
    Article,
    Basis,
    Claim,
    Hop,
    Number,
    Place,
    Report,
    Source,
    SourceKind,
    Span,
    Time,
)
from tests.factories import harbour

FIELDS = [
    "schema", "id", "url", "outlet", "title", "authors", "published", "language", "credits", "text", "sources",
    "attributions", "claims",
]  # fmt: skip


def full() -> Report:
    """A report in which every noun occurs."""
    source = Source(id="s1", name="X", kind=SourceKind.STATE, named=False, anonymity=Anonymity(Span(0, 1), True))
    claim = Claim(
        id="c1", attribution=None, spans=(Span(0, 2),), numbers=(Number(span=Span(0, 1), value=2.5, of="killed"),),
        places=(Place(span=Span(0, 1), name="Norhaven", geonames=1),), times=(Time(span=Span(0, 1)),),
        chain=(Hop("X", "s1", Basis.COPIED, None),),
    )  # fmt: skip
    return Report(harbour().article, (source,), harbour().attributions, (claim,))


def test_the_json_form_is_the_contract() -> None:
    data = harbour().to_json()
    assert list(data) == FIELDS
    assert data["schema"] == SCHEMA
    assert list(data["attributions"][0]) == [
        "id", "parent", "source", "cue", "content", "kind", "attitude", "polarity", "score",
    ]  # fmt: skip
    assert list(data["attributions"][0]["source"]) == ["span", "ids"]


@pytest.mark.parametrize("report", [harbour(), full()])
def test_json_round_trips(report: Report) -> None:
    assert Report.from_json(json.loads(json.dumps(report.to_json()))) == report


@given(st.text(), st.text(), st.lists(st.text()))
def test_json_round_trips_for_any_words(text: str, title: str, authors: list[str]) -> None:
    report = Report(Article(id="x", text=text, title=title, authors=tuple(authors)))
    assert Report.from_json(json.loads(json.dumps(report.to_json()))) == report


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="expected schema 'reportedly/1', got 'reportedly/9'"):
        Report.from_json({**harbour().to_json(), "schema": "reportedly/9"})


def test_a_span_gives_its_words() -> None:
    assert Span(4, 7).of("the sun rose") == "sun"


def test_a_repr_is_short_and_tells_what_it_is() -> None:
    report = Report(Article(id="pier", outlet="The Ledger", text="word " * 1000))
    assert repr(report) == (
        "Report(article=Article(id='pier', outlet='The Ledger', text='word word word word word word word word word "
        "word word word …'), sources=0, attributions=0, claims=0)"
    )
