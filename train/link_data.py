"""Gold events as pairs of the program's claims: of one gold claim, or not. For fitting and for measuring.

A gold member is stood for by the program's claim that fits it best, as score_events.py does it. Knows no weights.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from claims import Gold, matches
from reportedly.link.agglomerate import Pair
from reportedly.link.candidates import candidates
from reportedly.link.features import features
from reportedly.link.groups import Compared, ties, twins
from reportedly.link.numbers import Agreement
from reportedly.link.rarity import rarity
from reportedly.link.views import View, view
from reportedly.schema import Report

OVER_EVENTS = 0.05  # weight of a pair of claims of two events
ONE_ARTICLE = 0.5  # weight of a pair of members in one article
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Standing:
    """A gold member and the place of the view that stands for it, None where no claim fits."""

    event: str
    claim: str
    article: str
    place: int | None


@dataclass(frozen=True)
class Counts:
    """Pairs of members in different articles: in one group and of one claim, in one group, of one claim."""

    agreeing: int = 0
    guessed: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """In percent."""
        return 200 * self.agreeing / max(self.guessed + self.wanted, 1)


@dataclass
class Pairs:
    """Candidates with their features: `table` of shape (pairs, names). `first`: for each view the one it copies."""

    views: tuple[View, ...]
    members: list[Standing]
    first: list[int]
    names: list[str] = field(default_factory=list)
    rows: dict[Pair, int] = field(default_factory=dict)
    apart: set[Pair] = field(default_factory=set)
    table: Floats = field(default_factory=lambda: np.zeros((0, 0)))

    @property
    def events(self) -> list[str]:
        """Their names, in order."""
        return sorted({one.event for one in self.members})

    def compared(self, bias: float, weights: Mapping[str, float]) -> Compared:
        """Every candidate scored."""
        scores = self.table @ np.array([weights.get(name, 0.0) for name in self.names]) + bias
        return Compared(
            self.views, dict(zip(self.rows, scores.tolist(), strict=True)), tuple(sorted(self.apart)), ties(self.first)
        )

    def instances(self, events: Collection[str]) -> Iterator[tuple[int, bool, float]]:
        """Row, whether the same, and weight of each pair to learn from."""
        standing = [one for one in self.members if one.event in events and one.place is not None]
        for a, b in combinations(standing, 2):
            pair = _pair(self.first[a.place or 0], self.first[b.place or 0])
            if a.event == b.event and pair in self.rows and pair not in self.apart:
                yield self.rows[pair], a.claim == b.claim, 1.0 if a.article != b.article else ONE_ARTICLE
        of = {one.article: one.event for one in self.members}
        for pair, row in self.rows.items():
            one, other = (of.get(self.views[at].event.article) for at in pair)
            if one != other and one in events and other in events and pair not in self.apart:
                yield row, False, OVER_EVENTS

    def counts(self, clusters: Sequence[Sequence[int]], events: Collection[str]) -> Counts:
        """How clusters of the views agree with the gold claims of `events`."""
        of = {place: number for number, cluster in enumerate(clusters) for place in cluster}
        agreeing = guessed = wanted = 0
        for a, b in combinations([one for one in self.members if one.event in events], 2):
            if a.event == b.event and a.article != b.article:
                same = a.claim == b.claim
                together = a.place is not None and b.place is not None and of[a.place] == of[b.place]
                agreeing, guessed, wanted = agreeing + (same and together), guessed + together, wanted + same
        return Counts(agreeing, guessed, wanted)


def pairs(reports: Sequence[Report], gold: Gold) -> Pairs:
    """The candidates among the claims of `reports`, and which gold members they stand for."""
    views = tuple(sorted((one for report in reports for one in view(report)), key=lambda one: one.key))
    first = twins(views)
    made = Pairs(views, _standing(reports, gold, {one.key: at for at, one in enumerate(views)}), first)
    rare = rarity(views)
    found = {
        pair: list(features(views[pair[0]], views[pair[1]], rare))
        for pair in candidates(views, rare, sorted(set(first)))
    }
    made.names = sorted({one.name for every in found.values() for one in every} - {Agreement.DIFFERENT})
    made.rows = {pair: row for row, pair in enumerate(found)}
    made.table = np.zeros((len(found), len(made.names)))
    column = {name: at for at, name in enumerate(made.names)}
    for row, (pair, every) in enumerate(found.items()):
        for one in every:
            if one.name == Agreement.DIFFERENT:
                made.apart.add(pair)
            else:
                made.table[row, column[one.name]] = one.score
    return made


def _standing(reports: Sequence[Report], gold: Gold, place: Mapping[str, int]) -> list[Standing]:
    claimed = {report.article.id: report.claims for report in reports}
    return [
        Standing(
            one.event, one.claim, one.article, place[f"{one.article}:{claimed[one.article][at].id}"] if fit else None
        )
        for one, (at, fit) in zip(gold.members, matches(gold, claimed), strict=True)
    ]


def _pair(a: int, b: int) -> Pair:
    return (min(a, b), max(a, b))
