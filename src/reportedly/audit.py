"""How well an article says where it has things from: figures for standards desks, with the evidence.

Invariant: every finding has the spans on which it rests; nothing is called true or false, good or bad. Works on one
finished report, and knows neither how it came about nor how the figures are shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.attribute.quotations import quotations
from reportedly.chain import Chains, folded
from reportedly.headlines import Headline, asserted, stems
from reportedly.schema import Claim, Hop, Number, Polarity, Report, Source, SourceKind, Span, to_json

SCHEMA = "reportedly-audit/1"

_WORD = re.compile(r"\w+")
_INSERTED = re.compile(r"\[(?!sic\])[^\[\]\n]*[^\W\d_][^\[\]\n]*\]")
_PEOPLE = (SourceKind.PERSON, SourceKind.GROUP)
_SAME_WORDS = 0.6  # share of the shorter claim's content words that two claims must have in common


@dataclass(frozen=True, slots=True)
class Sourcing:
    """How many sources of each sort; each is counted once: documents, outlets, and the others, named or not."""

    named: int
    unnamed: int
    document: int
    outlet: int


@dataclass(frozen=True, slots=True)
class SingleSource:
    """A claim that one origin alone stands for."""

    claim: str
    origin: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Unexplained:
    """An unnamed person or group, without a word on why it is unnamed; `span` is the first mention."""

    source: str
    name: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The figures of one article. `own_voice` is the share (0 to 1) of its words that lie in no content."""

    id: str
    outlet: str | None
    title: str | None
    attributions: int
    sources: Sourcing
    own_voice: float
    claims: int
    single_source: tuple[SingleSource, ...]
    longest_chain: tuple[Hop, ...]
    unexplained: tuple[Unexplained, ...]
    headline: Headline | None
    brackets: tuple[Span, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON form; spans are offsets into the article's text."""
        return {"schema": SCHEMA, **to_json(self)}


def audit(report: Report) -> Audit:
    """The figures and findings of one report."""
    attributed = [claim for claim in report.claims if claim.attribution is not None]
    return Audit(
        id=report.article.id,
        outlet=report.article.outlet,
        title=report.article.title,
        attributions=len(report.attributions),
        sources=_sourcing(report),
        own_voice=_own_voice(report),
        claims=len(attributed),
        single_source=tuple(_single(report, attributed)),
        longest_chain=_longest(report),
        unexplained=tuple(_unexplained(report)),
        headline=asserted(report),
        brackets=tuple(_brackets(report.article.text)),
    )


def _sourcing(report: Report) -> Sourcing:
    kinds = [source.kind for source in report.sources]
    documents, outlets = kinds.count(SourceKind.DOCUMENT), kinds.count(SourceKind.OUTLET)
    others = [one for one in report.sources if one.kind not in (SourceKind.DOCUMENT, SourceKind.OUTLET)]
    named = sum(source.named for source in others)
    return Sourcing(named, len(others) - named, documents, outlets)


def _own_voice(report: Report) -> float:
    contents = [span for said in report.attributions for span in said.content]
    found = [match.span() for match in _WORD.finditer(report.article.text)]
    own = sum(not any(span.start < end and start < span.end for span in contents) for start, end in found)
    return round(own / len(found), 4) if found else 1.0


def _longest(report: Report) -> tuple[Hop, ...]:
    """The longest of all chains, the first of equals."""
    chains = Chains(report.article, report.sources, report.attributions)
    drawn = [chains.head, *(chains.of(said.id) for said in report.attributions)]
    return max(drawn, key=len)


def _unexplained(report: Report) -> Iterator[Unexplained]:
    for source in report.sources:
        hidden = source.anonymity is not None and source.anonymity.reason is None
        if hidden and not source.named and source.kind in _PEOPLE:
            yield Unexplained(source.id, source.name, min(source.mentions, default=None))


def _brackets(text: str) -> Iterator[Span]:
    """Words in square brackets within quotations: put in by an editor or translator."""
    for quotation in quotations(text):
        for match in _INSERTED.finditer(text, *quotation.inner):
            yield Span(*match.span())


# --- claims for which one origin alone stands


@dataclass(frozen=True, slots=True)
class _Stated:
    """A claim with whom it comes from: nobody for words that the text gives to nobody; and what is compared."""

    claim: Claim
    origins: frozenset[tuple[str, ...]]
    denied: bool
    words: frozenset[str]


def _single(report: Report, claims: list[Claim]) -> Iterator[SingleSource]:
    stated = [_stated(report, claim) for claim in claims]
    for one in stated:
        if len(one.origins) < 2 and not any(_supports(other, one) for other in stated):
            yield SingleSource(one.claim.id, one.claim.chain[-1].name if one.claim.chain else "", one.claim.spans)


def _stated(report: Report, claim: Claim) -> _Stated:
    said = next((said for said in report.attributions if said.id == claim.attribution), None)
    sources = [source for source in report.sources if said and source.id in said.source.ids]
    origins = {_speaks_for(source) for source in sources}
    if not origins and claim.chain and claim.chain[-1].name:
        origins = {folded(claim.chain[-1].name)}
    denied = (said is not None and said.polarity is Polarity.DENIED) != claim.negated
    return _Stated(claim, frozenset(origins), denied, stems(" ".join(s.of(report.article.text) for s in claim.spans)))


def _speaks_for(source: Source) -> tuple[str, ...]:
    """Who somebody speaks for is one origin with them."""
    return folded(source.on_behalf or source.name)


def _supports(other: _Stated, one: _Stated) -> bool:
    """Whether another origin says the same: most of the words, and a number in common where both have numbers."""
    if not other.origins or other.origins & one.origins or other.denied != one.denied:
        return False
    if one.claim.numbers and other.claim.numbers:
        return any(_same(a, b) for a in one.claim.numbers for b in other.claim.numbers)
    shorter = min(len(one.words), len(other.words))
    return shorter > 1 and len(one.words & other.words) >= _SAME_WORDS * shorter


def _same(one: Number, other: Number) -> bool:
    """The same value of the same thing, as far as it is said what is counted."""
    if (one.value, one.high) != (other.value, other.high):
        return False
    if one.of and other.of:
        return one.of == other.of
    return not (one.unit and other.unit) or bool(stems(one.unit) & stems(other.unit))
