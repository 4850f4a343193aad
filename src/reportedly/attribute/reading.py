"""One reading of a text: every attribution that the network finds in it, outermost ones only.

What is found depends on the text alone, never on what else is read beside it: each window is a run of its own (the
scales of int8 products span a whole run). Knows the network by two functions only, and nothing of articles or nesting.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from reportedly.attribute.cues import NO_WORD, OUT, anchors, neighbourhoods, probabilities
from reportedly.attribute.decode import Marked, best_labels, spans
from reportedly.attribute.structure import LEFT, SPAN, Floats
from reportedly.attribute.windows import Pieces, rows, windows
from reportedly.attribute.words import Ints

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Which words around an anchor are looked at: fewer than the network has learned to see, for speed (LOG.md has the
# price in accuracy).
_NEAR = (np.arange(SPAN) >= LEFT - 50) & (np.arange(SPAN) <= LEFT + 72)
_CUES = 64  # looked at in one run, to keep memory flat


class Network(Protocol):
    """What a reading needs of a network, with arrays in and out."""

    tokenizer: "Tokenizer"

    def encode(self, ids: Ints, marks: Ints, first: Ints) -> tuple[Floats, Floats]:
        """Pieces (pieces,) twice and the words' first ones (words,) to tags (words, 3) and vectors (words, width)."""
        ...

    def roles(self, vectors: Floats, hints: Ints, chance: Floats, places: Ints) -> tuple[Floats, Floats]:
        """Words around cues, (cues, seen, width), (cues, seen) twice, and their places in the span around an anchor,
        (seen,), to scores (cues, seen, 10) and odds (cues,)."""
        ...


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reading gives.

    `least_score`: from which score on an attribution is given; `least_cue`: from which chance on a word is looked at
    as a cue. Both 0 to 1.
    """

    least_score: float
    least_cue: float = 0.35


def mark(text: Pieces, network: Network, settings: Settings) -> list[Marked]:
    """The attributions of a text, in text order of their cues."""
    chances, vectors = _encoded(text, network)
    index, hints = neighbourhoods(text.words, anchors(chances, settings.least_cue))
    found: list[Marked] = []
    for start in range(0, len(index), _CUES):
        part = slice(start, start + _CUES)
        found += _around(text, network, index[part], hints[part], chances, vectors)
    return _best([one for one in found if one.score >= settings.least_score])


def _encoded(text: Pieces, network: Network) -> tuple[Floats, Floats]:
    """Chances (words, 3) and vectors (words, width) of all words, each from the window that it belongs to."""
    tags, vectors = [np.zeros((0, 3), np.float32)], []
    for window in windows(text):
        own = slice(window.own[0] - window.start, window.own[1] - window.start)
        window_tags, window_vectors = network.encode(*rows(text, window))
        tags.append(window_tags[own])
        vectors.append(window_vectors[own])
    return probabilities(np.concatenate(tags)), np.concatenate(vectors) if vectors else np.zeros((0, 0), np.float32)


def _around(text: Pieces, network: Network, index: Ints, hints: Ints, chances: Floats, vectors: Floats) -> list[Marked]:
    """What the second look makes of each anchor, as far as there is a content."""
    places = np.flatnonzero((index != NO_WORD).any(0) & _NEAR).astype(np.int32)
    index, hints = index[:, places], hints[:, places]
    beyond = index == NO_WORD
    scores, odds = network.roles(
        np.where(beyond[..., None], np.float32(0), vectors[index]),
        hints,
        np.where(beyond, np.float32(0), 1 - chances[index, OUT]),
        places,
    )
    labels = best_labels(scores, ~beyond, places)
    certain = 1 / (1 + np.exp(-odds))
    found = [(spans(labels[row], index[row], text.words), float(certain[row])) for row in range(len(index))]
    return [Marked(*parts, score) for parts, score in found if parts[2]]


def _best(found: list[Marked]) -> list[Marked]:
    """Of attributions with a cue in common only the best one."""
    kept: list[Marked] = []
    taken: set[int] = set()
    for one in sorted(found, key=lambda one: -one.score):
        if taken.isdisjoint(range(*one.cue)):
            taken.update(range(*one.cue))
            kept.append(one)
    return sorted(kept, key=lambda one: one.cue)
