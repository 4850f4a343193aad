"""A text as words with what their letters and surroundings show.

A word is a run of letters and digits or one other sign: the units in which the network marks spans and
in which spans are scored. Knows neither pieces nor windows.
"""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.quotations import quotations
from reportedly.read.text import paragraphs, sentences
from reportedly.schema import Span

Ints = NDArray[np.int32]

_WORD = re.compile(r"\w+|[^\w\s]")
CASES = ("none", "lower", "title", "upper", "mixed")
GAPS = ("none", "space", "sentence", "paragraph")
QUOTES = ("outside", "opening", "inside", "closing")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, each field an array of shape (words,).

    `starts` and `ends` are offsets into the text, end exclusive. `case`, `gap` (what lies before the
    word) and `quote` index `CASES`, `GAPS` and `QUOTES`. `sentence` and `paragraph` count from 0.
    """

    starts: Ints
    ends: Ints
    case: Ints
    gap: Ints
    quote: Ints
    sentence: Ints
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`, both included."""
        return Span(int(self.starts[first]), int(self.ends[last]))


def words(text: str) -> Words:
    """The words of `text`, in order."""
    matches = [match.span() for match in _WORD.finditer(text)]
    starts = np.array([start for start, _ in matches], dtype=np.int32)
    ends = np.array([end for _, end in matches], dtype=np.int32)
    sentence = _index(starts, [span.start for span in sentences(text)])
    paragraph = _index(starts, [span.start for span in paragraphs(text)])
    return Words(
        starts,
        ends,
        np.array([_case(text[start:end]) for start, end in matches], dtype=np.int32),
        _gaps(starts, ends, sentence, paragraph),
        _quotes(text, starts),
        sentence,
        paragraph,
    )


def _index(starts: Ints, borders: list[int]) -> Ints:
    found = np.searchsorted(np.array(borders, dtype=np.int32), starts, side="right") - 1
    return np.maximum(found, 0).astype(np.int32)


def _case(word: str) -> int:
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word.istitle():
        return 2
    return 4 if any(letter.isupper() for letter in word) else 0


def _gaps(starts: Ints, ends: Ints, sentence: Ints, paragraph: Ints) -> Ints:
    gap = np.full(len(starts), 3, dtype=np.int32)
    if len(starts) > 1:
        gap[1:] = (starts[1:] > ends[:-1]).astype(np.int32)
        gap[1:][sentence[1:] > sentence[:-1]] = 2
        gap[1:][paragraph[1:] > paragraph[:-1]] = 3
    return gap


def _quotes(text: str, starts: Ints) -> Ints:
    quote = np.zeros(len(starts), dtype=np.int32)
    for found in quotations(text):
        first, last = np.searchsorted(starts, found.span)
        quote[first:last] = 2
        quote[first : np.searchsorted(starts, found.opening.end)] = 1
        if found.closing:
            quote[np.searchsorted(starts, found.closing.start) : last] = 3
    return quote
