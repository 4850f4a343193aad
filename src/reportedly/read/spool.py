"""Streams that must be read twice, or here and there: kept in memory while small, else in a temporary file.

Nothing is written for files, which can be read again as they are. Knows no format.
"""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

_IN_MEMORY = 16_000_000  # bytes; more go to the disk


@contextmanager
def rewindable(stream: BinaryIO) -> Iterator[IO[bytes]]:
    """`stream` if it can be read again from where it stands, else a copy of what is left of it."""
    if stream.seekable():
        yield stream
    else:
        with _copy(stream) as copy:
            yield copy


@contextmanager
def random_access(stream: BinaryIO) -> Iterator[IO[bytes]]:
    """`stream` if it is a file or in memory, so that its end can be read first; else a copy."""
    raw = getattr(stream, "raw", stream)
    if isinstance(raw, io.FileIO | io.BytesIO) and stream.seekable():
        yield stream
    else:
        with _copy(stream) as copy:
            yield copy


def _copy(stream: BinaryIO) -> IO[bytes]:
    import tempfile

    copy = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 (whoever asked for it closes it)
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
