"""Streams are given as they are where they can be read twice, and as copies where they cannot."""

import io
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from reportedly.read import spool


class Pipe(io.RawIOBase):
    """Bytes that come once."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray") -> int:  # type: ignore[override]
        return self._data.readinto(buffer)


def pipe(data: bytes) -> BinaryIO:
    return io.BufferedReader(Pipe(data))  # type: ignore[type-var]


def test_files_are_given_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"ferry")
    with (tmp_path / "a").open("rb") as file:
        with spool.rewindable(file) as one, spool.random_access(file) as other:
            assert one is file is other
        assert not file.closed


@pytest.mark.parametrize("limit", [3, 1000])
def test_pipes_are_copied(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", limit)
    for keep in (spool.rewindable, spool.random_access):
        with keep(pipe(b"ferry")) as copy:
            assert copy.read(2) == b"fe"
            copy.seek(0)
            assert copy.read() == b"ferry"
        assert copy.closed


def test_streams_over_others_have_no_end_to_read_first() -> None:
    inner = io.BufferedReader(io.BytesIO(b"ferry"))
    over = cast(BinaryIO, io.BufferedReader(inner))
    with spool.random_access(over) as copy:
        assert copy is not over
        assert copy.read() == b"ferry"
