"""A reading with a network that marks every "said" with what stands beside it."""

import numpy as np
import pytest

from reportedly.attribute.network import shipped
from reportedly.attribute.reading import Settings, mark
from reportedly.attribute.structure import CONTENT, CUE, LEFT, OTHER, SOURCE, Floats
from reportedly.attribute.windows import pieces
from reportedly.attribute.words import Ints

SAID = "The mayor said no. "


class Fake:
    """Sees a cue in every word whose piece is that of "said", its source before and its content behind it."""

    def __init__(self) -> None:
        self.tokenizer = shipped().tokenizer
        self.said = self.tokenizer.token_to_id("said")

    def encode(self, ids: Ints, marks: Ints, first: Ints) -> tuple[Floats, Floats]:
        words = ids[first]
        tags = np.zeros((len(words), 3), dtype=np.float32)
        tags[:, 0], tags[:, 1] = 4, np.where(words == self.said, 9, 0)
        return tags, words[:, None].astype(np.float32)

    def roles(self, vectors: Floats, hints: Ints, chance: Floats, places: Ints) -> tuple[Floats, Floats]:
        scores = np.zeros((len(vectors), len(places), 10), dtype=np.float32)
        scores[..., OTHER] = 1
        for place, label in ((-1, SOURCE), (0, CUE), (1, CONTENT)):
            scores[:, places == LEFT + place, label] = 9
        assert (vectors[:, places == LEFT, 0] == self.said).all()
        return scores, np.full(len(vectors), 3, dtype=np.float32)


def found(text: str, least_score: float = 0.5) -> list[tuple[str, str, str]]:
    marks = mark(pieces(text, shipped().tokenizer), Fake(), Settings(least_score=least_score))
    return [(one.source.of(text) if one.source else "", one.cue.of(text), one.content[0].of(text)) for one in marks]


@pytest.mark.parametrize("count", [0, 1, 3, 300])
def test_every_attribution_of_texts_of_any_length_is_found_once(count: int) -> None:
    assert found(SAID * count) == [("mayor", "said", "no")] * count


def test_a_text_without_cues_has_no_attributions() -> None:
    assert found("Nothing here.") == []


def test_low_scores_are_left_out() -> None:
    assert found(SAID, least_score=0.99) == []
