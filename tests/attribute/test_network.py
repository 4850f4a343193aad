import shutil
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from reportedly.attribute.network import SUMS, checked, shipped
from reportedly.attribute.structure import LEFT
from reportedly.errors import WeightsError

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


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    for name in ("roles.onnx", "encoder.onnx", "tokenizer.json", SUMS):
        shutil.copyfile(MODELS / name, tmp_path / name)
    assert set(checked(tmp_path)) == {"roles.onnx", "encoder.onnx", "tokenizer.json"}
    with (tmp_path / "roles.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"\0damaged\0")
    with pytest.raises(WeightsError, match=r"roles\.onnx: expected SHA-256"):
        checked(tmp_path)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="expected the files of the attribution network"):
        checked(tmp_path)


def test_the_weights_are_small_enough_for_the_repository() -> None:
    assert sum(path.stat().st_size for path in MODELS.iterdir()) < 30_000_000
