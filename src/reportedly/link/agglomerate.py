"""Clusters from scored pairs: the two that are most alike on average are joined, until none are alike enough.

Invariant: what is kept apart is never joined, what is tied is never parted; the order of pairs does not matter. Knows
numbers of items, not what they are.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Pair = tuple[int, int]
UNSEEN = 1  # of pairs that were not compared, since they share too little: how many count, for each one compared


@dataclass(slots=True)
class _Link:
    """The scores between two clusters."""

    total: float = 0.0
    count: int = 0


@dataclass(slots=True)
class Clusters:
    """Items 0 to `count` - 1. A cluster goes by its lowest item."""

    count: int
    unseen: float
    items: dict[int, list[int]] = field(default_factory=dict)
    of: list[int] = field(default_factory=list)
    links: list[dict[int, _Link]] = field(default_factory=list)
    apart: list[set[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.items = {at: [at] for at in range(self.count)}
        self.of = list(range(self.count))
        self.links = [{} for _ in range(self.count)]
        self.apart = [set() for _ in range(self.count)]

    def score(self, a: int, b: int) -> float:
        """The mean over the pairs between two clusters; those not compared count as unlike, as far as there are few."""
        link = self.links[a][b]
        missing = min(len(self.items[a]) * len(self.items[b]) - link.count, UNSEEN * link.count)
        return (link.total + missing * self.unseen) / (link.count + missing)

    def connect(self, a: int, b: int, score: float) -> None:
        """Count one pair of items between two clusters."""
        link = self.links[a].setdefault(b, _Link())
        self.links[b][a] = link
        link.total += score
        link.count += 1

    def keep_apart(self, a: int, b: int) -> None:
        """Two clusters that must not be joined."""
        self.apart[a].add(b)
        self.apart[b].add(a)

    def join(self, a: int, b: int) -> int:
        """Make one of two clusters; returns its name."""
        kept, gone = min(a, b), max(a, b)
        for item in self.items[gone]:
            self.of[item] = kept
        self.items[kept] += self.items.pop(gone)
        for other, link in self.links[gone].items():
            del self.links[other][gone]
            if other != kept:
                self._carry(kept, other, link)
        for other in self.apart[gone]:
            self.apart[other].discard(gone)
            if other != kept:
                self.keep_apart(kept, other)
        self.links[gone], self.apart[gone] = {}, set()
        return kept

    def _carry(self, kept: int, other: int, link: _Link) -> None:
        into = self.links[kept].setdefault(other, _Link())
        self.links[other][kept] = into
        into.total += link.total
        into.count += link.count


@dataclass(frozen=True, slots=True)
class Bounds:
    """`threshold` is the least mean score of a join, `unseen` the score of pairs that were not compared."""

    threshold: float
    unseen: float


def clustered(
    count: int, scores: Mapping[Pair, float], apart: Iterable[Pair], tied: Iterable[Pair], bounds: Bounds
) -> list[list[int]]:
    """The clusters of `count` items, each in rising order, by their lowest item."""
    clusters = Clusters(count, bounds.unseen)
    for a, b in tied:
        if clusters.of[a] != clusters.of[b]:
            clusters.join(clusters.of[a], clusters.of[b])
    for a, b in apart:
        if clusters.of[a] != clusters.of[b]:
            clusters.keep_apart(clusters.of[a], clusters.of[b])
    for (a, b), score in sorted(scores.items()):
        if clusters.of[a] != clusters.of[b]:
            clusters.connect(clusters.of[a], clusters.of[b], score)
    _join_all(clusters, bounds.threshold)
    return [sorted(items) for _, items in sorted(clusters.items.items())]


def _join_all(clusters: Clusters, threshold: float) -> None:
    heap = [entry for a in list(clusters.items) for entry in _entries(clusters, a, threshold) if entry[1] == a]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if b in clusters.links[a] and clusters.score(a, b) == -negative and b not in clusters.apart[a]:
            for entry in _entries(clusters, clusters.join(a, b), threshold):
                heapq.heappush(heap, entry)


def _entries(clusters: Clusters, a: int, threshold: float) -> Iterator[tuple[float, int, int]]:
    for b in clusters.links[a]:
        score = clusters.score(a, b)
        if score >= threshold and b not in clusters.apart[a]:
            yield -score, min(a, b), max(a, b)
