import shutil
from pathlib import Path

import pytest

from reportedly.errors import WeightsError
from reportedly.weights import SUMS, checked, shipped

NAMES = ("roles.onnx", "tokenizer.json", "coreference.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*NAMES, SUMS):
        shutil.copyfile(str(shipped().joinpath(name)), tmp_path / name)
    return tmp_path


def test_files_with_their_sums_are_given(folder: Path) -> None:
    assert list(checked(folder, NAMES)) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_file_is_refused(folder: Path, name: str) -> None:
    with (folder / name).open("r+b") as file:
        file.seek(1000)
        file.write(b"\0damaged\0")
    with pytest.raises(WeightsError, match=rf"{name}: expected SHA-256"):
        checked(folder, NAMES)


def test_a_file_without_a_sum_is_refused(folder: Path) -> None:
    (folder / SUMS).write_text("")
    with pytest.raises(WeightsError, match="expected SHA-256 no sum"):
        checked(folder, NAMES)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"expected roles\.onnx"):
        checked(tmp_path, NAMES)
