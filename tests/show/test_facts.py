"""Few words about sources, claims and chains: what is known, and nothing else."""

from typing import Any

import pytest

from reportedly.schema import Anonymity, Modality, Number, Place, SourceKind, Span, Time
from reportedly.show.facts import about, described, drawn, name, notes
from tests import factories

TEXT = "The pro-port daily in Telm, a daily, said 12 died in Telm in 1992, who asked not to be named."
HERE = Span(0, 3)


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"kind": SourceKind.PERSON}, ["person"]),
        ({"kind": SourceKind.PERSON, "named": False}, ["unnamed person"]),
        (
            {"kind": SourceKind.GROUP, "named": False, "anonymity": Anonymity(None, plural=True)},
            ["unnamed group", "no reason given"],
        ),
        ({"kind": SourceKind.STATE, "named": False, "anonymity": Anonymity(None, plural=False)}, ["state body"]),
        ({"kind": SourceKind.DOCUMENT, "named": False}, ["document"]),
        ({"kind": SourceKind.OUTLET, "on_behalf": "the port"}, ["outlet", "for the port"]),
    ],
)
def test_about_a_source(fields: dict[str, Any], facts: list[str]) -> None:
    assert about(factories.article(TEXT), factories.source("s1", "X", **fields)) == facts


def test_the_reason_for_anonymity_is_quoted_once() -> None:
    reason = factories.span(TEXT, "who asked not to be named")
    person = factories.source(
        "s1", "an officer", SourceKind.PERSON, named=False, anonymity=Anonymity(reason, False), descriptors=(reason,)
    )
    assert about(factories.article(TEXT), person) == ["unnamed person", "“who asked not to be named”"]


def test_phrases_are_told_once_and_not_in_parts() -> None:
    spans = tuple(factories.span(TEXT, words) for words in ("daily", "pro-port daily in Telm", "Telm"))
    assert described(factories.article(TEXT), factories.source("s1", "X", descriptors=spans)) == [spans[1]]


def number(value: float, **fields: Any) -> str:
    (note,) = notes(
        factories.article(TEXT), factories.claim(TEXT, None, "12", numbers=(Number(span=HERE, value=value, **fields),))
    )
    return note


def test_numbers() -> None:
    assert number(20000, bound="more than", unit="fighters") == "more than 20,000 fighters"
    assert number(12, of="killed") == "12 killed"
    assert number(12, unit="dock workers", of="killed") == "12 dock workers killed"
    assert number(12, unit="killed", of="killed") == "12 killed"
    assert number(20000, bound="tens of thousands", unit="men") == "tens of thousands of men"
    assert number(1.5) == "1.5"
    assert number(10, high=12, unit="people") == "10–12 people"


def time(start: str | None, end: str | None = None, grain: str | None = None) -> list[str]:
    moment = Time(span=HERE, start=start, end=end, grain=grain)
    return notes(factories.article(TEXT), factories.claim(TEXT, None, "12", times=(moment,)))


def test_times() -> None:
    assert time("2026-03-02", "2026-03-02", "day") == ["2 March 2026"]
    assert time("2026-03-02", "2026-03-08") == ["2–8 March 2026"]
    assert time("2026-02-27", "2026-03-08") == ["27 February 2026 – 8 March 2026"]
    assert time("1992-01-01", "1992-12-31", "year") == ["1992"]
    assert time("2026-03-01", "2026-03-31", "month") == ["2026-03"]
    assert time(None) == []


def test_places_are_shown_where_they_are_known() -> None:
    known = [Place(span=HERE, name=name, country=country) for name, country in (("Telm", "NO"), ("Oxo", "SE"))]
    more = [Place(span=HERE, name="Olm"), Place(span=HERE, name="Norhaven", country="NO")]
    claim = factories.claim(TEXT, None, "12", places=(*known, *more, known[0]))
    assert notes(factories.article(TEXT), claim) == ["Telm, Norhaven (NO)", "Oxo (SE)"]


def test_how_it_is_put() -> None:
    claim = factories.claim(TEXT, None, "12", modality=Modality.DEMANDED, negated=True, hedges=(HERE, HERE))
    assert notes(factories.article(TEXT), claim) == ["demanded", "negated", "hedged “The”"]


def test_a_chain_is_drawn_from_the_outlet_on() -> None:
    chain = factories.harbour().claims[4].chain
    assert drawn(chain) == "The Example Gazette → Coastal Press (credit) → (nobody named)"
    assert name("a\x1b" * 90).endswith("…")
