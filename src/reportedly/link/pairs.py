"""Which of many texts share shingles, by an exact inverted index: nothing is compared with everything.

Invariant: a pair that is given has its exact count of shared shingles; one is lost only if every shingle that the two
share stands in more than `MOST` texts before. Memory holds the shingles that stand in two texts at least, no others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.link.shingles import Hashes, shingles

MOST = 200  # texts, the first ones, in which a shingle is looked up; one that stands in more tells little
PARTNERS = 25  # earlier texts that one may be paired with: those with which it shares most, set phrases last
LEAST = 5  # shared shingles of a pair
_SLOTS = 4  # of the table for each shingle, so that few are taken for another
_MOST_SLOTS = 1 << 28  # bytes

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their place in the sequence, `other` before `one`: shingles of each, shared, and uncommon shared."""

    one: int
    other: int
    shared: int
    uncommon: int
    size: int
    other_size: int

    @property
    def share(self) -> float:
        """Shared shingles over those of the shorter text, 0 to 1."""
        return self.shared / min(self.size, self.other_size)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Pairs are wanted that share this part of the shorter text, or that many uncommon shingles.

    A shingle is common if it stands in texts of more than `occasions` days, or in more than `MOST` texts.
    """

    share: float = 0.2
    uncommon: int = 12
    occasions: int = 5


def pairs(texts: Sequence[str], days: Sequence[int], wanted: Wanted | None = None) -> Iterator[Pair]:
    """The pairs of texts, which stand in order of time; `days` are any numbers, one a text, -1 where unknown."""
    return _Index(texts, days).pairs(wanted or Wanted()) if texts else iter(())


class _Index:
    """Shingles as numbers from 0, in the order of texts (`owned`) and in that of shingles (`standing`)."""

    def __init__(self, texts: Sequence[str], days: Sequence[int]) -> None:
        kept, self.sizes = _repeated(texts)
        lengths = np.array([len(one) for one in kept], dtype=np.int64)
        texts_of = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        known, owned = np.unique(np.concatenate(kept), return_inverse=True)
        kept.clear()
        self.owned = owned.reshape(-1).astype(np.int32)
        self.begins = np.concatenate(([0], np.cumsum(lengths)))
        order = np.argsort(self.owned, kind="stable")
        self.standing = texts_of[order]
        count = np.bincount(self.owned, minlength=len(known))
        self.first = np.cumsum(count) - count
        self.place = np.empty(len(order), dtype=np.int64)  # how many texts before have the shingle
        self.place[order] = np.arange(len(order)) - np.repeat(self.first, count)
        self.count = count
        self.spread = _spread(self.owned, np.asarray(days, dtype=np.int64)[texts_of], len(known))

    def pairs(self, wanted: Wanted) -> Iterator[Pair]:
        common = (self.spread > wanted.occasions) | (self.count > MOST)
        for one in range(len(self.sizes)):
            found = [self._pair(one, other, common) for other in self._candidates(one, wanted, common)]
            good = [pair for pair in found if is_wanted(pair, wanted)]
            good.sort(key=lambda pair: (-pair.uncommon, -pair.shared, pair.other))
            yield from good[:PARTNERS]

    def _candidates(self, one: int, wanted: Wanted, common: NDArray[np.bool_]) -> list[int]:
        """Earlier texts that may share enough: what is counted, with all that isn't looked up to the end."""
        found, place = self._shingles(one), self.place[self.begins[one] : self.begins[one + 1]]
        looked_up = np.minimum(place, MOST)
        ends = np.cumsum(looked_up)
        if not len(ends) or not ends[-1]:
            return []
        steps = np.arange(ends[-1]) - np.repeat(ends - looked_up, looked_up)
        standing = self.standing[np.repeat(self.first[found], looked_up) + steps]
        others, at = np.unique(standing, return_inverse=True)
        whole, rare = place <= MOST, ~common[found]
        counted = np.bincount(at.reshape(-1), weights=np.repeat(whole, looked_up)) + np.count_nonzero(~whole)
        uncommon = np.bincount(at.reshape(-1), weights=np.repeat(rare, looked_up))
        enough = np.maximum(np.minimum(self.sizes[others], self.sizes[one]) * wanted.share, LEAST)
        return [int(one) for one in others[(counted >= enough) | (uncommon >= wanted.uncommon)]]

    def _pair(self, one: int, other: int, common: NDArray[np.bool_]) -> Pair:
        shared = np.intersect1d(self._shingles(one), self._shingles(other), assume_unique=True)
        uncommon = len(shared) - int(np.count_nonzero(common[shared]))
        return Pair(one, other, len(shared), uncommon, int(self.sizes[one]), int(self.sizes[other]))

    def _shingles(self, text: int) -> NDArray[np.int32]:
        return self.owned[self.begins[text] : self.begins[text + 1]]


def is_wanted(pair: Pair, wanted: Wanted) -> bool:
    """Whether the two share as much as is wanted, and `LEAST` shingles."""
    enough = pair.share >= wanted.share or pair.uncommon >= wanted.uncommon
    return enough and pair.shared >= LEAST


def _repeated(texts: Sequence[str]) -> tuple[list[Hashes], Counts]:
    """Of each text the shingles that seem to stand in another too, and how many it has in all."""
    letters = sum(map(len, texts))
    bits = min(max(letters * _SLOTS // 5, 1 << 10), _MOST_SLOTS - 1).bit_length()
    seen = np.zeros(1 << bits, dtype=np.uint8)
    sizes = np.zeros(len(texts), dtype=np.int64)
    for at, text in enumerate(texts):
        found = shingles(text)
        sizes[at] = len(found)
        slots = _slots(found, bits)
        again = slots[seen[slots] > 0]
        seen[slots] = 1
        seen[again] = 2
        twice, count = np.unique(slots, return_counts=True)
        seen[twice[count > 1]] = 2
    kept = (shingles(text) for text in texts)
    return [found[seen[_slots(found, bits)] > 1] for found in kept], sizes


def _slots(found: Hashes, bits: int) -> Counts:
    return (found.view(np.uint64) >> np.uint64(64 - bits)).view(np.int64)


def _spread(owned: NDArray[np.int32], days: Counts, count: int) -> Counts:
    """On how many days each shingle stands in a text."""
    dated = days >= 0
    both = np.unique(owned[dated].astype(np.int64) << 32 | days[dated])
    return np.bincount(both >> 32, minlength=count)
