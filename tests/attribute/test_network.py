from importlib.resources import files
from pathlib import Path

import numpy as np

from reportedly.attribute.network import shipped
from reportedly.attribute.structure import LEFT

MODELS = Path(str(files("reportedly").joinpath("models")))


def test_shapes_are_those_of_the_contract() -> None:
    ids = np.array([101, 1996, 3664, 2056, 2053, 102], dtype=np.int32)
    tags, vectors = shipped().encode(ids, np.ones_like(ids), np.array([1, 2, 3, 4], dtype=np.int32))
    assert tags.shape == (4, 3)
    places = np.arange(LEFT - 2, LEFT + 2, dtype=np.int32)
    hints, chance = np.ones((2, 4), dtype=np.int32), np.zeros((2, 4), dtype=np.float32)
    scores, odds = shipped().roles(np.stack([vectors] * 2), hints, chance, places)
    assert scores.shape == (2, 4, 10)
    assert odds.shape == (2,)


def test_the_weights_are_small_enough_for_the_repository() -> None:
    assert sum(path.stat().st_size for path in MODELS.iterdir()) < 30_000_000
