import numpy as np

from reportedly.attribute.cues import NO_WORD, anchors, neighbourhoods, probabilities
from reportedly.attribute.structure import LEFT, SPAN
from reportedly.attribute.words import words


def tags(*rows: tuple[float, float, float]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def test_probabilities_sum_to_one() -> None:
    assert np.allclose(probabilities(tags((1, 2, 3), (900, -900, 0))).sum(-1), 1)


def test_the_likeliest_word_of_a_run_is_its_anchor() -> None:
    chances = tags((0.9, 0.1, 0), (0.6, 0.4, 0), (0.1, 0, 0.9), (0.95, 0, 0.05), (0.2, 0.8, 0))
    assert anchors(chances, 0.3).tolist() == [2, 4]


def test_a_run_is_parted_where_a_second_cue_begins() -> None:
    assert anchors(tags((0.1, 0.9, 0), (0.05, 0.9, 0.05)), 0.3).tolist() == [0, 1]


def test_the_first_word_may_be_a_cue() -> None:
    assert anchors(tags((0.3, 0.7, 0)), 0.3).tolist() == [0]


def test_neighbourhoods_end_with_the_text_and_count_borders() -> None:
    found = words("One here. Two said.\n\nThree.")
    index, hints = neighbourhoods(found, np.array([4], dtype=np.int32))
    assert index.shape == hints.shape == (1, SPAN)
    assert index[0, LEFT] == 4
    assert (index[0, : LEFT - 4] == NO_WORD).all()
    assert (hints[index == NO_WORD] == 0).all()
    same, before, after = hints[0, LEFT], hints[0, LEFT - 4], hints[0, LEFT + 2]
    assert len({same, before, after}) == 3
