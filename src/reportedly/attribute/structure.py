"""The states and steps of the sequence in which one attribution lies around its cue.

A word near a cue is cue, source, content or none of these. Some things always hold: the cue is one run of
words around its anchor, there is at most one source. They are built into the states, so that no
decoder can break them and no rule has to mend it. Training (forward algorithm) and reading (Viterbi) share this.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

LEFT, RIGHT = 56, 80  # words read before and after the anchor; 99% of PolNeAR's attributions lie within
SPAN = LEFT + 1 + RIGHT
OTHER, SOURCE, CONTENT, CUE = range(4)
LABELS = 4
# Each label before (0) and after (1) the source; the source itself only once.
STATES = ((OTHER, 0), (CONTENT, 0), (CUE, 0), (SOURCE, 1), (OTHER, 1), (CONTENT, 1), (CUE, 1))
STATE_LABEL = np.array([label for label, _ in STATES])
FORBIDDEN = np.float32(-1e4)


def allowed_steps() -> Floats:
    """Which state may follow which at each word: shape (SPAN, states, states), 0 or `FORBIDDEN`.

    Entry [t, i, j] is for the step from state i at word t - 1 to state j at word t.
    """
    steps = np.full((SPAN, len(STATES), len(STATES)), FORBIDDEN, dtype=np.float32)
    for i, (label, seen) in enumerate(STATES):
        for j, (following, then) in enumerate(STATES):
            if _in_order(label, seen, following, then):
                for t in range(SPAN):
                    if _keeps_cue(label, following, t):
                        steps[t, i, j] = 0
    return steps


def _in_order(label: int, seen: int, following: int, then: int) -> bool:
    if following == SOURCE:
        return label == SOURCE or not seen
    return then == seen


def _keeps_cue(label: int, following: int, t: int) -> bool:
    """Before its anchor the cue is only entered, from the anchor on it is only left."""
    if t == LEFT and following != CUE:
        return False
    if t <= LEFT:
        return label != CUE or following == CUE
    return label == CUE or following != CUE


def first_states() -> Floats:
    """Which states the first word may have: shape (states,), 0 or `FORBIDDEN`."""
    return np.array([0 if label == SOURCE or not seen else FORBIDDEN for label, seen in STATES], np.float32)
