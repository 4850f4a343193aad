from itertools import product

import numpy as np
import pytest

from reportedly.attribute.cues import neighbourhoods
from reportedly.attribute.decode import best_labels, spans
from reportedly.attribute.structure import CONTENT, CUE, LEFT, OTHER, SOURCE, SPAN
from reportedly.attribute.words import words

TEXT = "Officials said that “nothing” was lost, sources added."


def scored(wanted: dict[int, int], strength: float = 5.0) -> np.ndarray:
    """Scores that want a label at each place (relative to the anchor), and nothing elsewhere."""
    scores = np.zeros((1, SPAN, 10), dtype=np.float32)
    scores[0, :, OTHER] = 1
    for place, label in wanted.items():
        scores[0, LEFT + place, label] = strength
    return scores


def decoded(scores: np.ndarray, exists: np.ndarray | None = None) -> list[int]:
    every = np.arange(SPAN, dtype=np.int32)
    labels = best_labels(scores, np.ones((1, SPAN), dtype=bool) if exists is None else exists, every)[0]
    return [int(label) for label in labels]


def test_the_anchor_is_always_cue() -> None:
    assert decoded(scored({0: CONTENT}, 50))[LEFT] == CUE


def test_there_is_one_source_at_most() -> None:
    labels = decoded(scored({-3: SOURCE, 0: CUE, 4: SOURCE, 5: SOURCE}))
    assert [n - LEFT for n, label in enumerate(labels) if label == SOURCE] == [4, 5]


def test_the_cue_is_one_run() -> None:
    labels = decoded(scored({-3: CUE, 0: CUE, 1: CUE, 3: CUE}, 1.5))
    places = [n for n, label in enumerate(labels) if label == CUE]
    assert places == list(range(places[0], places[-1] + 1))


def test_nothing_is_marked_beyond_the_text() -> None:
    exists = np.zeros((1, SPAN), dtype=bool)
    exists[0, LEFT : LEFT + 3] = True
    labels = decoded(scored({-1: SOURCE, 1: CONTENT, 5: CONTENT}, 9), exists)
    assert labels[LEFT : LEFT + 3] == [CUE, CONTENT, OTHER]
    assert set(labels[:LEFT] + labels[LEFT + 3 :]) == {OTHER}


@pytest.mark.parametrize("seed", range(5))
def test_no_other_allowed_labelling_scores_more(seed: int) -> None:
    """Against trying every labelling of the five words around an anchor."""
    rng = np.random.default_rng(seed)
    exists = np.zeros((1, SPAN), dtype=bool)
    exists[0, LEFT - 2 : LEFT + 3] = True
    scores = rng.normal(size=(1, SPAN, 10)).astype(np.float32) * 3
    found = tuple(decoded(scores, exists)[LEFT - 2 : LEFT + 3])
    allowed = [labels for labels in product(range(4), repeat=5) if labels[2] == CUE and _one_run_each(labels)]
    best = max(allowed, key=lambda labels: _total(scores[0, LEFT - 2 : LEFT + 3], labels))
    assert found == best


def _one_run_each(labels: tuple[int, ...]) -> bool:
    def runs(label: int) -> int:
        return sum(one == label and before != label for before, one in zip((-1, *labels), labels, strict=False))

    return runs(CUE) == 1 and runs(SOURCE) <= 1


def _total(scores: np.ndarray, labels: tuple[int, ...]) -> float:
    total = 0.0
    for at, label in enumerate(labels):
        total += scores[at, label]
        if label != OTHER and (at == 0 or labels[at - 1] != label):
            total += scores[at, 3 + label]
        if label != OTHER and (at == len(labels) - 1 or labels[at + 1] != label):
            total += scores[at, 6 + label]
    return float(total)


@pytest.mark.parametrize("first", [LEFT - 3, LEFT])
def test_what_is_not_seen_changes_nothing(first: int) -> None:
    scores = scored({-2: SOURCE, 0: CUE, 1: CONTENT, 2: CONTENT})
    exists = np.zeros((1, SPAN), dtype=bool)
    exists[0, first : LEFT + 4] = True
    places = np.arange(first, LEFT + 4, dtype=np.int32)
    seen = best_labels(scores[:, places], exists[:, places], places)[0].tolist()
    assert seen == decoded(scores, exists)[first : LEFT + 4]


def test_spans_are_runs_of_words() -> None:
    found = words(TEXT)
    index, _ = neighbourhoods(found, np.array([1], dtype=np.int32))
    labels = np.full(SPAN, OTHER)
    labels[LEFT - 1], labels[LEFT], labels[LEFT + 1 : LEFT + 7] = SOURCE, CUE, CONTENT
    source, cue, content = spans(labels, index[0], found)
    assert source is not None
    assert (source.of(TEXT), cue.of(TEXT)) == ("Officials", "said")
    assert [one.of(TEXT) for one in content] == ["that “nothing” was lost"]
