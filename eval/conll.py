"""CoNLL F1 of coreference: the mean of MUC, B³ and CEAF-e (Pradhan et al. 2014), for clusters of the same mentions.

Knows sets of mentions, nothing of texts. Both sides must have the same mentions; singletons count in B³ and CEAF-e.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

Clusters = Sequence[frozenset[object]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands above and below a recall and a precision."""

    hits: float = 0
    gold: float = 0
    found_hits: float = 0
    found: float = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.hits + other.hits,
            self.gold + other.gold,
            self.found_hits + other.found_hits,
            self.found + other.found,
        )

    @property
    def f1(self) -> float:
        """F1 in percent."""
        recall = self.hits / self.gold if self.gold else 0.0
        precision = self.found_hits / self.found if self.found else 0.0
        return 200 * recall * precision / (recall + precision) if recall + precision else 0.0


def muc(gold: Clusters, found: Clusters) -> Counts:
    """Links: how many of a cluster's are kept by the other side."""
    return Counts(*_links(gold, found), *_links(found, gold))


def _links(one: Clusters, other: Clusters) -> tuple[int, int]:
    owner = {mention: number for number, cluster in enumerate(other) for mention in cluster}
    parts = [len({owner[mention] for mention in cluster}) for cluster in one]
    return sum(len(c) - p for c, p in zip(one, parts, strict=True)), sum(len(c) - 1 for c in one)


def b_cubed(gold: Clusters, found: Clusters) -> Counts:
    """Mentions: how much of each one's cluster the other side has with it."""
    return Counts(*_shared(gold, found), *_shared(found, gold))


def _shared(one: Clusters, other: Clusters) -> tuple[float, int]:
    total = sum(len(a & b) ** 2 / len(a) for a in one for b in other)
    return total, sum(map(len, one))


def ceaf(gold: Clusters, found: Clusters) -> Counts:
    """Entities: the best pairing of clusters, by what they share (CEAF with the similarity φ4)."""
    if not gold or not found:
        return Counts(0, len(gold), 0, len(found))
    alike = [[2 * len(a & b) / (len(a) + len(b)) for b in found] for a in gold]
    total = best_pairing(alike)
    return Counts(total, len(gold), total, len(found))


def best_pairing(worth: Sequence[Sequence[float]]) -> float:
    """The most that pairs of a row and a column are worth together, each in one pair at most (Kuhn and Munkres)."""
    if len(worth) > len(worth[0]):
        worth = [list(column) for column in zip(*worth, strict=True)]
    rows, columns = len(worth), len(worth[0])
    of_row, of_column, owner = [0.0] * rows, [0.0] * columns, [-1] * columns
    for row in range(rows):
        before, end = _cheapest(worth, of_row, of_column, owner, row)
        while end >= 0:  # every row on the way takes its new column
            previous = before[end]
            owner[end] = row if previous < 0 else owner[previous]
            end = previous
    return sum(worth[row][column] for column, row in enumerate(owner) if row >= 0)


def _cheapest(
    worth: Sequence[Sequence[float]], of_row: list[float], of_column: list[float], owner: Sequence[int], start: int
) -> tuple[list[int], int]:
    """The cheapest way from a row to a free column (cost is worth below 0); prices are brought up to date."""
    columns = range(len(of_column))
    least, before, done = [inf for _ in columns], [-1 for _ in columns], [False for _ in columns]
    row, at, seen = start, -1, [start]
    while True:
        for column in columns:
            cost = -worth[row][column] - of_row[row] - of_column[column]
            if not done[column] and cost < least[column]:
                least[column], before[column] = cost, at
        step, at = min((least[column], column) for column in columns if not done[column])
        for one in seen:
            of_row[one] += step
        for column in columns:
            if done[column]:
                of_column[column] -= step
            else:
                least[column] -= step
        done[at] = True
        if owner[at] < 0:
            return before, at
        row = owner[at]
        seen.append(row)


def conll(pairs: Sequence[tuple[Clusters, Clusters]]) -> dict[str, float]:
    """The three figures over all documents (gold and found clusters of each), and their mean."""
    rows = {"muc": muc, "b³": b_cubed, "ceaf-e": ceaf}
    out = {name: sum((count(*pair) for pair in pairs), Counts()).f1 for name, count in rows.items()}
    return {name: round(value, 1) for name, value in (out | {"conll": sum(out.values()) / len(out)}).items()}
