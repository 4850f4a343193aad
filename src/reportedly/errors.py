"""Everything that this package raises on purpose.

    ReportedlyError
    ├── InputError            an input cannot be read; the others go on
    │   ├── NotFoundError       no such file, or the server has no such page
    │   ├── FetchError          the page could not be had: refused address, time-out, redirects
    │   ├── FormatError         it is there, but not what was expected: binary, empty, no article, bad JSON
    │   └── LanguageError       a text in another language than English
    ├── CasebookError         a casebook cannot be opened, read or written
    │   ├── DamagedError          its file is not as SQLite wrote it
    │   └── UnfitError            one report cannot be stored; the others go on
    ├── WeightsError          the model files are missing, damaged or of another version
    └── UsageError            the caller asked for something that does not exist

A message is one line: it names the input, says what was expected and what came.
"""

import os


class ReportedlyError(Exception):
    """The root of the tree; catching it catches everything that the package raises on purpose."""


class InputError(ReportedlyError):
    """One input cannot be read.

    `input` is the name that the user gave (path, URL, or `-`), `expected` and `came` say what was
    wrong with it.
    """

    def __init__(self, input: str, expected: str, came: str) -> None:
        self.input, self.expected, self.came = input, expected, came
        super().__init__(f"{input}: {self.reason}")

    @property
    def reason(self) -> str:
        """What was wrong, without the name."""
        return f"expected {self.expected}, got {self.came}"


class NotFoundError(InputError):
    """No such file, or the server has no such page."""


class FetchError(InputError):
    """The page could not be had."""


class FormatError(InputError):
    """What came is not what was expected: binary, empty, no article in the page, bad JSON."""


class LanguageError(InputError):
    """The text is in another language than English."""


class CasebookError(ReportedlyError):
    """A casebook cannot be opened, read or written; `path` is its file."""

    def __init__(self, path: str | os.PathLike[str], expected: str, came: str) -> None:
        self.path, self.expected, self.came = os.fspath(path), expected, came
        super().__init__(f"{self.path}: {self.reason}")

    @property
    def reason(self) -> str:
        """What was wrong, without the file."""
        return f"expected {self.expected}, got {self.came}"


class DamagedError(CasebookError):
    """The file of a casebook is not as SQLite wrote it."""


class UnfitError(CasebookError):
    """One report cannot be stored: it contradicts itself, or holds what no database does."""


class WeightsError(ReportedlyError):
    """The model files are missing, damaged or of another version."""


class UsageError(ReportedlyError):
    """The caller asked for something that does not exist."""
