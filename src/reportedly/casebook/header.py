"""What a file says about itself before SQLite touches it: whether it is a casebook, and of which version.

Invariant: what is no casebook, or comes from the future, is only looked at. Knows the first bytes of a file, no more.
"""

from pathlib import Path

from reportedly.errors import CasebookError

APPLICATION = 0x52505244  # "RPRD", by which the file is known
VERSION = 1  # of the tables; counts up with each migration

_MAGIC = b"SQLite format 3\0"
_APPLICATION, _VERSION = slice(68, 72), slice(60, 64)  # where they stand


def look(path: Path, *, create: bool) -> None:
    """Raises `CasebookError` for a file that is no casebook, or a newer one; none is well if it is to be made."""
    head = _head(path)
    if create and not head:
        return
    if head is None:
        raise CasebookError(path, "a casebook", "no file of that name")
    if not head.startswith(_MAGIC):
        raise CasebookError(path, "a casebook", "no SQLite file" if head else "an empty file")
    if int.from_bytes(head[_APPLICATION]) != APPLICATION:
        raise CasebookError(path, "a casebook", "another SQLite database")
    known(path, int.from_bytes(head[_VERSION]))


def known(path: Path, version: int) -> None:
    """Raises `CasebookError` for tables that are newer than this program."""
    if version > VERSION:
        came = f"version {version}: it was made by a newer reportedly; update the program"
        raise CasebookError(path, f"a casebook of version {VERSION} or before", came)


def _head(path: Path) -> bytes | None:
    """The first bytes of a file; None where there is no file."""
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CasebookError(path, "a casebook", (error.strerror or str(error)).lower()) from error
