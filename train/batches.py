"""Training texts as padded batches of windows, with the gold tags of cues and the gold states around them.

Windows are cut at sentences and don't overlap; where they begin changes from epoch to epoch.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from corpus import Example, Pair, Text
from reportedly.attribute.cues import BEGIN, IN, NO_WORD, neighbourhoods
from reportedly.attribute.structure import CONTENT, CUE, OTHER, SOURCE, STATES
from reportedly.attribute.windows import SIZE, Pieces, Window, pieces, rows
from reportedly.attribute.words import Words

Ints = NDArray[np.int64]
IGNORED = -1
STATE_OF = {state: n for n, state in enumerate(STATES)}


@dataclass
class Item:
    """One window. Arrays over its words (n): `tags` of cues, `hints` (n, 4). Cues as (first, stop) words."""

    ids: Ints
    marks: Ints
    first: Ints
    words: Words
    tags: Ints
    hints: NDArray[np.float32]
    cues: list[Pair]
    examples: list[Example]

    def near(self, anchor: int) -> tuple[Ints, Ints]:
        """The words around `anchor` and their hints, two of shape (SPAN,)."""
        index, hints = neighbourhoods(self.words, np.array([anchor], dtype=np.int32))
        return index[0], hints[0]

    def states(self, number: int, index: Ints) -> Ints:
        """The gold states of the words `index` (SPAN,) around cue `number`."""
        return _states(self.examples[number], self.cues[number], self.words, index)


def items(text: Text, tokenizer: Tokenizer, rng: random.Random) -> Iterator[Item]:
    """The windows of a text."""
    whole = pieces(text.text, tokenizer)
    for window in _windows(whole, rng):
        yield _item(text, whole, window)


def batches(found: list[Item], rng: random.Random, most: int) -> list[list[Item]]:
    """Items of like length together, at most `most` pieces padded, in random order."""
    found = sorted(found, key=lambda item: len(item.ids) + rng.random() * 30)
    out: list[list[Item]] = [[]]
    for item in found:
        if out[-1] and len(item.ids) * (len(out[-1]) + 1) > most:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def _windows(text: Pieces, rng: random.Random) -> Iterator[Window]:
    count, start = len(text.words), 0
    room = rng.randint(SIZE // 3, SIZE) - 2
    while start < count:
        stop = int(np.searchsorted(text.first, text.first[start] + room, side="right")) - 1
        stop = min(count, max(stop, start + 1))
        if stop < count:
            sentence = int(np.searchsorted(text.words.sentence, text.words.sentence[stop]))
            stop = sentence if sentence > start else stop
        yield Window(start, stop, (start, stop))
        start, room = stop, SIZE - 2


def _item(text: Text, whole: Pieces, window: Window) -> Item:
    ids, marks, first = (row.astype(np.int64) for row in rows(whole, window))
    all_words = whole.words
    part = slice(window.start, window.stop)
    words = Words(*(getattr(all_words, name)[part] for name in Words.__dataclass_fields__))
    tags = np.zeros(len(words), dtype=np.int64)
    hints = np.zeros((len(words), 4), dtype=np.float32)
    low, high = int(words.starts[0]), int(words.ends[-1])
    cues, kept = [], []
    for example in text.examples:
        begin, stop = _run(words, example.cue)
        if begin == stop:
            continue
        tags[begin:stop], tags[begin] = IN, BEGIN
        if low <= example.extent[0] and example.extent[1] <= high:
            cues.append((begin, stop))
            kept.append(example)
            _hint(hints, words, example)
    return Item(ids, marks, first, words, tags, hints, cues, kept)


def _hint(hints: NDArray[np.float32], words: Words, example: Example) -> None:
    for span in example.content:
        begin, stop = _run(words, span)
        if begin < stop:
            hints[begin:stop, 0] = hints[begin, 1] = hints[stop - 1, 2] = 1
    for span in example.source:
        begin, stop = _run(words, span)
        hints[begin:stop, 3] = 1


def _run(words: Words, span: Pair) -> Pair:
    """First and last + 1 of the words that overlap `span`."""
    begin = int(np.searchsorted(words.ends, span[0], side="right"))
    stop = int(np.searchsorted(words.starts, span[1], side="left"))
    return begin, max(begin, stop)


def _covered(words: Words, span: Pair) -> slice:
    return slice(*_run(words, span))


def _states(example: Example, cue: Pair, words: Words, index: Ints) -> Ints:
    labels = np.full(len(words), OTHER)
    for span in example.content:
        labels[_covered(words, span)] = CONTENT
    labels[_longest([_run(words, span) for span in example.source])] = SOURCE
    labels[cue[0] : cue[1]] = CUE
    source = np.flatnonzero(labels == SOURCE)
    if len(source) and source[-1] - source[0] + 1 != len(source):  # the cue stands inside the source
        keep = source < cue[0] if (source < cue[0]).sum() * 2 >= len(source) else source >= cue[1]
        labels[source[~keep]] = OTHER
        source = source[keep]
    label = np.where(index == NO_WORD, OTHER, labels[np.maximum(index, 0)])
    seen = np.maximum.accumulate(label == SOURCE)
    return np.array([STATE_OF[int(one), int(after)] for one, after in zip(label, seen, strict=True)])


def _longest(runs: list[Pair]) -> slice:
    return slice(*max(runs, key=lambda run: run[1] - run[0])) if runs else slice(0)
