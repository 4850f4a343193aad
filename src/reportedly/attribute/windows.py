"""Words as word pieces, and the windows in which a network of limited length reads them.

Every word has at least one piece, so that what the network says of a word's first piece is said of the
word. Windows overlap; each word belongs to the window in which it has most context. Knows no network.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reportedly.attribute.words import CASES, GAPS, QUOTES, Ints, Words, words

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SIZE = 384  # pieces in a window, with the two that frame it
OVERLAP = 96  # pieces that two windows share, at least
MOST = 64  # pieces of one word
PAD, UNKNOWN, FIRST, LAST = 0, 100, 101, 102  # ids of BERT's special pieces
MARKS = len(CASES) * len(GAPS) * len(QUOTES) + 1  # values of a piece's mark; 0 for special pieces


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text as pieces.

    `ids`: shape (pieces,). `first`: shape (words + 1,), the index of each word's first piece, closed by
    the number of pieces. `marks`: shape (words,), letter case, gap and quotation as one number.
    """

    text: str
    words: Words
    ids: Ints
    first: Ints
    marks: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `stop` (exclusive) of a text, read in one go; it answers for `own` of them."""

    start: int
    stop: int
    own: tuple[int, int]


def pieces(text: str, tokenizer: "Tokenizer") -> Pieces:
    """Cut `text` into words and these into pieces. Lone surrogates, which no tokenizer takes, become unknown."""
    cut = words(text)
    runs = [_encodable(text[s:e]) for s, e in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)]
    encoded = tokenizer.encode(runs, is_pretokenized=True, add_special_tokens=False)
    ids = np.array(encoded.ids, dtype=np.int32)
    owner = np.array(encoded.word_ids, dtype=np.int32)
    ids, owner = _fill(*_cropped(ids, owner), len(cut))
    first = np.searchsorted(owner, np.arange(len(cut) + 1)).astype(np.int32)
    marks = 1 + (cut.case * len(GAPS) + cut.gap) * len(QUOTES) + cut.quote
    return Pieces(text, cut, ids, first, marks.astype(np.int32))


def windows(text: Pieces, size: int = SIZE, overlap: int = OVERLAP) -> list[Window]:
    """The windows of a text, in order; a new one begins at a sentence where that costs no context."""
    count = len(text.words)
    bounds: list[tuple[int, int]] = []
    start = 0
    while start < count:
        stop = _stop(text.first, start, count, size - 2)
        bounds.append((start, stop))
        if stop == count:
            break
        start = _next_start(text, start, stop, overlap)
    cuts = [(after[0] + before[1]) // 2 for before, after in pairwise(bounds)]
    owned = zip([0, *cuts], [*cuts, count], strict=True) if bounds else ()
    return [Window(*bound, own) for bound, own in zip(bounds, owned, strict=True)]


def rows(text: Pieces, window: Window) -> Iterator[Ints]:
    """What the network reads of a window: ids and marks of shape (pieces + 2,), first pieces of shape (words,)."""
    begin, end = text.first[window.start], text.first[window.stop]
    yield np.concatenate(([FIRST], text.ids[begin:end], [LAST])).astype(np.int32)
    lengths = np.diff(text.first[window.start : window.stop + 1])
    marks = np.repeat(text.marks[window.start : window.stop], lengths)
    yield np.concatenate(([0], marks, [0])).astype(np.int32)
    yield (text.first[window.start : window.stop] - begin + 1).astype(np.int32)


def _stop(first: Ints, start: int, count: int, room: int) -> int:
    """The word at which a window from `start` is full; at least one word fits."""
    stop = int(np.searchsorted(first, first[start] + room, side="right")) - 1
    return min(count, max(stop, start + 1))


def _next_start(text: Pieces, start: int, stop: int, overlap: int) -> int:
    latest = int(np.searchsorted(text.first, text.first[stop] - overlap, side="right")) - 1
    latest = max(start + 1, latest)
    sentence = text.words.sentence
    begin = int(np.searchsorted(sentence, sentence[latest]))
    near = text.first[latest] - text.first[begin] <= overlap // 3
    return begin if begin > start and near else latest


@cache
def _surrogates() -> dict[int, str]:
    return dict.fromkeys(range(55296, 57344), "�")


def _encodable(word: str) -> str:
    return word if word.isascii() else word.translate(_surrogates())


def _cropped(ids: Ints, owner: Ints) -> tuple[Ints, Ints]:
    """Keep the first pieces of words that have very many (rulers of dashes, scripts without spaces)."""
    nth = np.arange(len(owner)) - np.searchsorted(owner, owner)
    return ids[nth < MOST], owner[nth < MOST]


def _fill(ids: Ints, owner: Ints, count: int) -> tuple[Ints, Ints]:
    """Give words that the tokenizer drops (control characters) an unknown piece."""
    missing = np.setdiff1d(np.arange(count), owner).astype(np.int32)
    if not len(missing):
        return ids, owner
    at = np.searchsorted(owner, missing)
    return (np.insert(ids, at, UNKNOWN).astype(np.int32), np.insert(owner, at, missing).astype(np.int32))
