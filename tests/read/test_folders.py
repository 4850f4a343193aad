"""Folders give their files in order; what is no report is counted, what cannot be read is named."""

import os
from pathlib import Path

import pytest

from reportedly.errors import FormatError, InputError
from reportedly.read.folders import files
from reportedly.read.formats import is_readable


def found(folder: Path, told: list[str] | None = None) -> list[str | InputError]:
    note = (told if told is not None else []).append
    paths = list(files(str(folder), "press", is_readable, note))
    return [path if isinstance(path, InputError) else Path(path).relative_to(folder).as_posix() for path in paths]


def make(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).touch()


def test_all_folders_in_order_without_hidden_ones(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.csv.gz", "z/1.HTML", "c/2.jsonl", "c/d/3", ".git/4.txt", "c/.5.txt")
    assert found(tmp_path) == ["a.csv.gz", "b.txt", "c/2.jsonl", "c/d/3", "z/1.HTML"]


def test_what_is_no_report_is_counted_by_kind(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "1.jpg", "2.JPG", "3.pdf", "x/4.zip", "x/5.tar.gz")
    told: list[str] = []
    assert found(tmp_path, told) == ["a.txt"]
    assert told == ["press: 5 other files passed over (2 .jpg, 1 .pdf, 1 .zip, 1 .gz)"]


@pytest.mark.parametrize("paths", [[], ["a.jpg"], [".a.txt"]])
def test_a_folder_without_reports_is_an_error(tmp_path: Path, paths: list[str]) -> None:
    make(tmp_path, *paths)
    with pytest.raises(FormatError, match=r"^press: expected a folder with articles, got one without$"):
        found(tmp_path)


def test_a_ring_of_links_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/1.txt")
    (tmp_path / "a/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a/1.txt")
    assert found(tmp_path) == ["b.txt", "gone.txt", "a/1.txt"]


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    make(tmp_path, "a.txt")
    assert found(tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "locked/b.txt", "z/c.txt")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    first, error, last = found(tmp_path)
    assert (first, last) == ("a.txt", "z/c.txt")
    assert str(error) == f"{tmp_path / 'locked'}: expected a readable folder, got permission denied"
