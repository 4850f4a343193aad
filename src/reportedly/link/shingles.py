"""Texts as words with their places, and as hashed runs of five words (shingles).

Invariant: the hashes are the same on every machine and in every run, so that they may be stored. Knows one text at a
time, no articles.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from reportedly.schema import Span

SIZE = 5  # words
Hashes = NDArray[np.int64]

_WORD = re.compile(r"\w+")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_FOLD = np.uint64(31)


@dataclass(frozen=True, slots=True)
class Words:
    r"""The words of a text (runs of `\w`) in small letters, and where each stands."""

    said: tuple[str, ...]
    spans: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        found = list(_WORD.finditer(text))
        return cls(tuple(word[0].lower() for word in found), tuple(Span(*word.span()) for word in found))


def rolled(text: str) -> Hashes:
    """The hash of each five words in a row, in text order. Shape: (words - 4,), none for fewer than five words."""
    words = np.array([_hash(word.lower()) for word in _WORD.findall(text)], dtype=np.uint64)
    count = len(words) - SIZE + 1
    if count < 1:
        return np.empty(0, dtype=np.int64)
    mixed = np.zeros(count, dtype=np.uint64)
    for at in range(SIZE):
        mixed = mixed * _FACTOR + words[at : at + count]
    mixed = (mixed ^ (mixed >> _FOLD)) * _MIX
    return (mixed ^ (mixed >> _FOLD)).view(np.int64)


def shingles(text: str) -> Hashes:
    """The hashes of a text's shingles, each once, in rising order; signed, as SQLite keeps whole numbers."""
    return np.unique(rolled(text))


@lru_cache(maxsize=1 << 17)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf8", "surrogatepass"), digest_size=8).digest())
