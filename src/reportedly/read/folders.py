"""Folders to the files in them that may hold articles.

Files come in the order of their paths, those of a folder before those of the folders in it; hidden ones and those
behind links to other folders are passed over. Knows no format, and reads no file.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from reportedly.errors import FormatError, InputError

_KINDS_SHOWN = 6


def files(
    folder: str, name: str, is_wanted: Callable[[str], bool], note: Callable[[str], None]
) -> Iterator[str | InputError]:
    """The paths of all wanted files in `folder`, and an error for each folder that cannot be read.

    `note` is told how many files of which kinds were not wanted. Raises `FormatError` where none was.
    """
    passed: Counter[str] = Counter()
    found = 0
    for path in _walk(folder):
        if isinstance(path, InputError) or is_wanted(path):
            found += 1
            yield path
        else:
            passed[PurePath(path).suffix.lower()] += 1
    if passed:
        note(f"{name}: {passed.total():,} other files passed over ({_counts(passed)})")
    if not found:
        raise FormatError(name, "a folder with articles", "one without")


def _walk(folder: str) -> Iterator[str | InputError]:
    failed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=failed.append):
        yield from _errors(failed)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and (path.is_file() or not path.exists()):  # a link that leads nowhere is named
                yield str(path)
    yield from _errors(failed)


def _errors(failed: list[OSError]) -> Iterator[InputError]:
    while failed:
        error = failed.pop(0)
        yield InputError(str(error.filename), "a readable folder", (error.strerror or str(error)).lower())


def _counts(passed: Counter[str]) -> str:
    shown = [f"{count:,} {ending or 'without ending'}" for ending, count in passed.most_common(_KINDS_SHOWN)]
    return ", ".join([*shown, "…"] if len(passed) > _KINDS_SHOWN else shown)
