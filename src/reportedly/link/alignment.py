"""Passages that stand word for word in two texts, with their offsets in both; case and signs may differ.

Invariant: a passage has at least five words and can't be made longer on its right. Knows two texts, and not which of
them was first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reportedly.link.shingles import SIZE, Hashes, Words, rolled
from reportedly.linked import Passage
from reportedly.schema import Span

_MOST_PLACES = 16  # of a shingle in one text, beyond which it is one that is said over and over


def aligned(text: str, other: str) -> tuple[Passage, ...]:
    """The passages in the order of `text`; where several of `other` begin alike, the longest of them."""
    here, there = _indexed(text), _indexed(other)
    if not len(there.rising):
        return ()
    first = np.searchsorted(there.rising, here.hashes)
    last = np.searchsorted(there.rising, here.hashes, side="right")
    found: list[Passage] = []
    at = 0
    for begin in np.flatnonzero(last > first).tolist():
        if begin >= at:
            starts = there.order[first[begin] : min(last[begin], first[begin] + _MOST_PLACES)]
            lengths = [_length(here.hashes[begin:], there.hashes[start:]) for start in starts]
            start, length = int(starts[lengths.index(max(lengths))]), max(lengths)
            found.append(Passage(here.span(begin, length), there.span(start, length)))
            at = begin + length + SIZE - 1
    return tuple(found)


def longest(passages: Sequence[Passage]) -> Passage | None:
    """The passage with most characters in the first text."""
    return max(passages, key=lambda one: one.span.end - one.span.start, default=None)


def turned(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The same passages seen from the other text, in its order."""
    return tuple(sorted((Passage(one.other, one.span) for one in passages), key=lambda one: one.span))


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The shingles of a text in its order, and in rising order with the place of each (`order`); where words stand."""

    hashes: Hashes
    rising: Hashes
    order: NDArray[np.int64]
    spans: tuple[Span, ...]

    def span(self, at: int, length: int) -> Span:
        """From the first word of shingle `at` to the last word, `length` shingles on."""
        return Span(self.spans[at].start, self.spans[at + length + SIZE - 2].end)


def _length(here: Hashes, there: Hashes) -> int:
    """How many shingles are the same from the first on."""
    most = min(len(here), len(there))
    differ = np.flatnonzero(here[:most] != there[:most])
    return int(differ[0]) if len(differ) else most


@lru_cache(maxsize=256)
def _indexed(text: str) -> _Indexed:
    hashes = rolled(text)
    order = np.argsort(hashes, kind="stable")
    return _Indexed(hashes, hashes[order], order, Words.of(text).spans)
