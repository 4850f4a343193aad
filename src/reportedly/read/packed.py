"""Gzip archives as streams of what is in them, with a limit to what a small archive may become.

The limits hold while bytes are read, so that an archive made to fill a disk or a memory is refused early. The one door
to the unpacker; knows no format of what is packed.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any, cast

from reportedly.errors import FormatError
from reportedly.read.spool import rewindable

_MAGIC = b"\x1f\x8b"
LARGEST = 10_000_000_000  # bytes unpacked
_RATIO = 200  # texts and tables pack to a tenth, or a fiftieth at most
_TOLD_FROM = 1_000_000  # bytes unpacked from which the ratio counts
_PROBED = 8_000_000  # bytes unpacked
_BUFFER = 1 << 18
_DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error)


@contextmanager
def unpacked(name: str, stream: io.BufferedReader) -> Iterator[io.BufferedReader]:
    """What is packed in `stream`, which is given itself if nothing is.

    Raises `FormatError` where it is too much, at once or while it is read; reading also where it is damaged.
    """
    if not stream.peek(len(_MAGIC)).startswith(_MAGIC):
        yield stream
        return
    with rewindable(stream) as packed:
        raw = _Unpacked(name, packed)
        raw.probe()
        with io.BufferedReader(cast(Any, raw), _BUFFER) as inside:
            yield inside


class _Unpacked(io.RawIOBase):
    """Unpacked bytes; can be read again from the start."""

    def __init__(self, name: str, packed: IO[bytes]) -> None:
        super().__init__()
        self._name, self._packed, self._start = name, packed, packed.tell()
        self._archive = gzip.GzipFile(fileobj=packed)

    def probe(self) -> None:
        """Look at the beginning, so that nothing of what is surely made to harm is given out."""
        with suppress(*_DAMAGED):
            while self._archive.read(_BUFFER) and self._archive.tell() < _PROBED:
                self._check()
        self.seek(0)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        try:
            data = self._archive.read(len(buffer))
        except EOFError:
            raise FormatError(self._name, "a whole gzip archive", "one that is cut off") from None
        except _DAMAGED as error:
            raise FormatError(self._name, "a sound gzip archive", f"a damaged one ({error})") from error
        buffer[: len(data)] = data
        self._check()
        return len(data)

    def tell(self) -> int:
        return self._archive.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if (offset, whence) != (0, io.SEEK_SET):
            raise io.UnsupportedOperation("archives are read from their start")
        self._packed.seek(self._start)
        self._archive = gzip.GzipFile(fileobj=self._packed)
        return 0

    def _check(self) -> None:
        size, packed = self._archive.tell(), self._packed.tell() - self._start
        if size > LARGEST:
            raise FormatError(self._name, f"an archive of at most {LARGEST:,} bytes unpacked", "a larger one")
        if size > _TOLD_FROM and size > _RATIO * packed:
            came = f"one that unpacks to more than {_RATIO} times its size"
            raise FormatError(self._name, "an archive of texts", came)
