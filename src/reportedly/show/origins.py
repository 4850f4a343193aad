"""What a report rests on: each claim, or content without one, under the source with which its chain ends.

Invariant: every claim stands under exactly one origin; an attribution without claims, in which no other lies, stands
there with its content. Chains are taken from the claims, and drawn for what has none. Knows no way of showing.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from reportedly.chain import Chains, folded
from reportedly.schema import Attribution, Basis, Claim, Hop, Report, Source, Span
from reportedly.show.outline import parents


@dataclass(frozen=True, slots=True)
class Resting:
    """A claim, or the content of an attribution in which no claim was found, with its chain."""

    attribution: Attribution | None
    claim: Claim | None
    spans: tuple[Span, ...]
    chain: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains end; `source` is None for nobody, for several at once, and for the article's own voice (`own`)."""

    name: str
    source: Source | None
    own: bool
    rests: list[Resting] = field(default_factory=list)


def resting(report: Report) -> list[Resting]:
    """What rests on somebody's word, in text order."""
    said = {one.id: one for one in report.attributions}
    chains = Chains(report.article, report.sources, report.attributions)
    found = [
        Resting(said.get(claim.attribution or ""), claim, claim.spans, claim.chain or chains.of(claim.attribution))
        for claim in report.claims
    ]
    holding = {claim.attribution for claim in report.claims} | set(parents(report).values())
    found += [Resting(one, None, one.content, chains.of(one.id)) for one in said.values() if one.id not in holding]
    return sorted(found, key=lambda one: min((span.start for span in one.spans), default=0))


def origins(report: Report) -> list[Origin]:
    """The origins, the one on which most rests first; nobody and the article itself come last."""
    sources = {source.id: source for source in report.sources}
    found: dict[Hashable, Origin] = {}
    for one in resting(report):
        last = one.chain[-1]
        own = last.basis is not Basis.ATTRIBUTION and one.attribution is None
        origin = Origin(last.name, None if own else sources.get(last.source or ""), own)
        found.setdefault(_key(last, own), origin).rests.append(one)
    return sorted(found.values(), key=lambda origin: (origin.own, not origin.name, -len(origin.rests)))


def _key(last: Hop, own: bool) -> Hashable:
    return own, last.source or folded(last.name)


def by_chain(rests: Sequence[Resting]) -> list[tuple[tuple[Hop, ...], list[Resting]]]:
    """What rests on one origin, by the way on which it came (as names), in text order."""
    found: dict[Hashable, tuple[tuple[Hop, ...], list[Resting]]] = {}
    for one in rests:
        found.setdefault(tuple(folded(hop.name) for hop in one.chain), (one.chain, []))[1].append(one)
    return list(found.values())
