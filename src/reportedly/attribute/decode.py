"""The likeliest labels of the words around a cue (Viterbi), and these as spans.

Knows the structure of an attribution, but neither the network nor what the words mean.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.attribute.cues import NO_WORD
from reportedly.attribute.structure import (
    CONTENT,
    CUE,
    FORBIDDEN,
    LABELS,
    LEFT,
    SOURCE,
    STATE_LABEL,
    Floats,
    allowed_steps,
    first_states,
)
from reportedly.attribute.words import Ints, Words
from reportedly.schema import Span

_CHANGES = (STATE_LABEL[:, None] != STATE_LABEL[None, :]).astype(np.float32)
_STEPS, _FIRST = allowed_steps(), first_states()
_BEYOND = np.array([0, FORBIDDEN, FORBIDDEN, FORBIDDEN], dtype=np.float32)  # beyond the text is no label but other


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as it was read: its spans and the network's confidence, 0 to 1."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    score: float


def best_labels(scores: Floats, exists: NDArray[np.bool_], places: Ints) -> Ints:
    """The likeliest allowed labels of the words around each anchor: shape (anchors, seen).

    `scores`: shape (anchors, seen, 4 + 3 + 3), those of each label, and those of beginning and of ending source,
    content and cue at a word. `exists`: shape (anchors, seen), false beyond the text. `places`: shape (seen,), which
    words of the span around an anchor are seen, ascending and without gaps; the anchor is one of them.
    """
    label, begin, end = _by_state(scores, exists)
    step = end[:, :-1, :, None] + begin[:, 1:, None, :]
    step *= _CHANGES
    step += _STEPS[places[1:]]
    step += label[:, 1:, None, :]
    best = _FIRST + _anchored(places[0]) + label[:, 0] + begin[:, 0]
    back = np.zeros(label.shape, dtype=np.int8)
    for t in range(1, len(places)):
        total = best[:, :, None] + step[:, t - 1]
        back[:, t] = total.argmax(1)
        best = total.max(1)
    return _trace((best + end[:, -1]).argmax(1), back)


def _anchored(place: int) -> Floats:
    """What the first word seen may be: nothing but cue, if it is the anchor itself."""
    return np.where((place == LEFT) & (STATE_LABEL != CUE), FORBIDDEN, np.float32(0)).astype(np.float32)


def spans(labels: Ints, index: Ints, words: Words) -> tuple[Span | None, Span, tuple[Span, ...]]:
    """Source, cue and content of one anchor's labels; `labels` and `index` of shape (seen,).

    The cue is never missing, for its anchor has no other label.
    """
    source, content, cue = (_runs(labels == label, index, words) for label in (SOURCE, CONTENT, CUE))
    return (source[0] if source else None), cue[0], tuple(content)


def _by_state(scores: Floats, exists: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats]:
    """Scores of labels, beginnings and ends for each state: three of shape (anchors, SPAN, states)."""
    label = np.where(exists[..., None], scores[..., :LABELS], _BEYOND)
    borders = np.where(exists[..., None], scores[..., LABELS:], 0)
    begin, end = (np.concatenate((np.zeros_like(half[..., :1]), half), -1) for half in np.split(borders, 2, axis=-1))
    return label[..., STATE_LABEL], begin[..., STATE_LABEL], end[..., STATE_LABEL]


def _trace(state: NDArray[np.intp], back: NDArray[np.int8]) -> Ints:
    path = np.zeros(back.shape[:2], dtype=np.int32)
    every = np.arange(len(back))
    for t in range(back.shape[1] - 1, -1, -1):
        path[:, t] = STATE_LABEL[state]
        state = back[every, t, state].astype(np.intp)
    return path


def _runs(marked: NDArray[np.bool_], index: Ints, words: Words) -> list[Span]:
    edges = np.diff(np.concatenate(([0], (marked & (index != NO_WORD)).astype(np.int8), [0])))
    starts, stops = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return [words.span(index[a], index[b - 1]) for a, b in zip(starts, stops, strict=True)]
