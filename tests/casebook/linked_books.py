"""A linked casebook made by hand: an invented fire at a ferry terminal, in five articles that quote each other.

Knows no way of linking: what was linked is said here.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportedly.casebook import linking
from reportedly.casebook.store import Store
from reportedly.linked import (
    ClaimGroup,
    Conflict,
    ConflictKind,
    Copy,
    Drift,
    DriftKind,
    Linked,
    Member,
    Origin,
    Passage,
    Rating,
    Relay,
)
from reportedly.schema import Basis, Claim, Credit, Number, Report, SourceKind, Span
from tests.casebook.books import book
from tests.factories import report, said, source, span

HARBOUR, CLINIC = "the harbour office", "the clinic in Telm"
_WORDS = "{n} people were killed in the fire at Norhaven"


def _claim(text: str, attribution: str | None, words: str, value: float) -> Claim:
    number = Number(span=span(text, f"{value:g} people"), value=value, unit="people", of="killed")
    return Claim(id="c1", attribution=attribution, spans=(span(text, words),), numbers=(number,))


def toll(id: str, day: int, who: str, value: int, *, via: str | None = None, **fields: Any) -> Report:
    """A report in which somebody gives a toll, through an outlet or not."""
    words = _WORDS.format(n=value)
    outer = f"The {via} reported that " if via else ""
    tail = f"{fields.pop('credit', '')}"
    text = f"{outer}{who} said that {words}. {fields.pop('more', 'Nothing more was known.')}{tail}"
    inner = said(text, who, "said", f"that {words}", id="a1", ids=["s1"])
    sources = [source("s1", who.removeprefix("the ").capitalize())]
    attributions = [inner]
    if via:
        sources.append(source("s2", via, SourceKind.OUTLET))
        outside = said(text, f"The {via}", "reported", f"that {who} said that {words}", id="a2", ids=["s2"])
        attributions = [said(text, who, "said", f"that {words}", id="a1", ids=["s1"], parent="a2"), outside]
    claims = [_claim(text, "a1", words, value)]
    credits = (Credit(tail.strip(" ()"), span(text, tail.strip(" ()"))),) if tail else ()
    head = {"id": id, "published": f"2026-03-0{day}", "title": f"Fire at Norhaven: report {id}", "credits": credits}
    return report(text, *attributions, sources=sources, claims=claims, **head, **fields)


def reports() -> list[Report]:
    """The Courier asks the harbour office; the Post cites it, the Mirror copies it; the Star asks the clinic."""
    return [
        toll("courier", 2, HARBOUR, 31, outlet="Norhaven Courier"),
        toll("post", 3, HARBOUR, 31, via="Norhaven Courier", outlet="Telm Post"),
        toll("mirror", 4, HARBOUR, 31, outlet="Daily Mirage"),
        toll("star", 3, CLINIC, 31, outlet="Telm Star"),
        toll("echo", 5, CLINIC, 43, outlet="Evening Echo"),
    ]


def member(one: Report) -> Member:
    """The claim of a report."""
    (claim,) = one.claims
    words = claim.spans[0].of(one.article.text)
    return Member(one.article.id, f"{one.article.id}:c1", "a1", claim.spans, words, (claim.numbers[0].value,))


def linked(found: Sequence[Report], **_: object) -> Linked:
    """What was linked over these reports, as far as they are those above."""
    by_id = {one.article.id: one for one in found}
    first = [member(by_id[id]) for id in ("courier", "post", "mirror", "star") if id in by_id]
    ids = {one.article for one in first}
    harbour = tuple(id for id in ("courier", "post", "mirror") if id in ids)
    origins = (
        Origin("Harbour office", True, harbour, "2026-03-02", ("named as the source by Norhaven Courier",)),
        Origin("Clinic in Telm", True, ("star",), "2026-03-03", ("named as the source by Telm Star",)),
    )
    groups = [ClaimGroup("x", tuple(first), origins, rating=Rating(2, ("two independent origins agree",)))]
    conflicts: list[Conflict] = []
    if "echo" in by_id:
        other = (Origin("Clinic in Telm", True, ("echo",), "2026-03-05"),)
        groups.append(ClaimGroup("y", (member(by_id["echo"]),), other, rating=Rating(3, ("one origin alone",))))
        conflicts.append(Conflict("x", "y", ConflictKind.CONTRADICTION, "killed: 31 and 43"))
    copies = [Copy("mirror", "courier", True, 0.9, 0.8, (Passage(Span(0, 9), Span(0, 9)),), ("a day later",))]
    cited = Relay(
        "post", "Norhaven Courier", Basis.ATTRIBUTION, span(by_id["post"].article.text, "The Norhaven Courier")
    )
    relays = (cited, Relay("mirror", "courier", Basis.COPIED, None))
    drift = Drift(DriftKind.QUOTATION_CUT, "courier:c1", "post:c1", "the end is left out")
    return Linked(tuple(groups), tuple(conflicts), relays, tuple(copies), (drift,))


def linked_book(path: Path) -> Store:
    """A casebook with the five articles, linked."""
    opened = book(path, *reports())
    linking.store_linked(opened, linked(reports()))
    return opened
