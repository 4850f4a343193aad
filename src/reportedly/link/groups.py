"""The claims of many articles in groups that say the same of the same event.

Invariant: every claim is in exactly one group; which claims are together does not depend on the order of articles.
Knows no origins: they are weighed later.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reportedly.link.agglomerate import Bounds, Pair, clustered
from reportedly.link.candidates import candidates
from reportedly.link.compare import compare
from reportedly.link.corrections import Correction, settled
from reportedly.link.rarity import rarity
from reportedly.link.views import View, view
from reportedly.link.weights import Weights, shipped
from reportedly.linked import ClaimGroup, Member
from reportedly.schema import Claim, Report

TELLING = 5  # terms and numbers that two claims about different things hardly have all in common
CROWD = 20  # claims with the same words: from here on one is compared for all
UNSEEN = -4.0  # log-odds of two claims that share too little to be compared


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of places in `views`: their log-odds, which never say the same, and which are copies, word for word."""

    views: tuple[View, ...]
    scores: dict[Pair, float]
    apart: tuple[Pair, ...]
    tied: tuple[Pair, ...]


def groups(
    reports: Sequence[Report], corrections: Sequence[Correction] = (), weights: Weights | None = None
) -> tuple[ClaimGroup, ...]:
    """All claims in groups, named g1, g2… in the order of their first members; members in the order of `reports`.

    `corrections` go from the earliest to the latest. Raises `WeightsError` where the weights are missing or changed.
    """
    by = weights or shipped()
    members = [(report, claim) for report in reports for claim in report.claims]
    place = {key_of(report, claim): at for at, (report, claim) in enumerate(members)}
    parted = {key for one in corrections if not one.same for key in (one.a, one.b)}
    found = compared([one for report in reports for one in view(report)], by, parted)
    together = grouped(found, by.threshold, corrections)
    ordered = sorted(sorted(place[found.views[at].key] for at in cluster) for cluster in together)
    return tuple(
        ClaimGroup(f"g{number}", tuple(_member(*members[at]) for at in places))
        for number, places in enumerate(ordered, 1)
    )


def compared(views: Sequence[View], weights: Weights, parted: Collection[str] = ()) -> Compared:
    """Every pair of candidates compared; of copies the first stands for all, but for the keys in `parted`."""
    ordered = tuple(sorted(views, key=lambda one: one.key))
    rare = rarity(ordered)
    first = twins(ordered, parted)
    scores: dict[Pair, float] = {}
    apart: list[Pair] = []
    for a, b in candidates(ordered, rare, sorted(set(first))):
        found = compare(ordered[a], ordered[b], rare, weights)
        scores[a, b] = found.score
        if found.apart:
            apart.append((a, b))
    return Compared(ordered, scores, tuple(apart), ties(first))


def twins(views: Sequence[View], parted: Collection[str] = ()) -> list[int]:
    """For each place the first with the very same words of the same days, where a crowd has them; else itself.

    Fewer copies are compared like any others. Short claims are copies only where their articles begin alike, too.
    """
    same: dict[object, list[int]] = {}
    for at, one in enumerate(views):
        if one.key not in parted:
            lead = None if len(one.words) + len(one.numbers) >= TELLING else one.event.about
            same.setdefault((one.text.casefold(), one.start, one.end, one.denied, lead), []).append(at)
    first = list(range(len(views)))
    for places in same.values():
        for at in places if len(places) >= CROWD else ():
            first[at] = places[0]
    return first


def ties(first: Sequence[int]) -> tuple[Pair, ...]:
    """Each copy with the first that has its words."""
    return tuple((one, at) for at, one in enumerate(first) if one != at)


def grouped(found: Compared, threshold: float, corrections: Sequence[Correction] = ()) -> list[list[int]]:
    """Clusters of places in `found.views`; what people said goes before what was compared."""
    place = {one.key: at for at, one in enumerate(found.views)}
    kept = [one for one in settled(corrections).kept if one.a in place and one.b in place]
    tied = [*found.tied, *((place[one.a], place[one.b]) for one in kept if one.same)]
    apart = [*found.apart, *((place[one.a], place[one.b]) for one in kept if not one.same)]
    return clustered(len(found.views), found.scores, apart, tied, Bounds(threshold, UNSEEN))


def key_of(report: Report, claim: Claim) -> str:
    """The name of a claim in a casebook."""
    return f"{report.article.id}:{claim.id}"


def _member(report: Report, claim: Claim) -> Member:
    text = " … ".join(span.of(report.article.text) for span in claim.spans)
    values = tuple(_values(claim))
    return Member(report.article.id, key_of(report, claim), claim.attribution, claim.spans, text, values)


def _values(claim: Claim) -> Iterator[float]:
    for number in claim.numbers:
        yield number.value
        if number.high is not None:
            yield number.high
