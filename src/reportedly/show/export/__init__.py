"""The table of output formats: a name, and the module that writes it.

Invariant: every writer takes reports and a text stream and writes them in the order in which they come. No
writer is imported before it is asked for. A new format is one new file and one line here.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Protocol, TextIO

from reportedly.errors import UsageError
from reportedly.schema import Report

_MODULES = {
    "tree": "reportedly.show.terminal",
    "json": "reportedly.show.export.json",
    "jsonl": "reportedly.show.export.jsonl",
    "csv": "reportedly.show.export.csv",
    "html": "reportedly.show.export.html",
}

FORMATS = tuple(_MODULES)
"""The names of the formats, the first being the one for people at a terminal."""


class Writer(Protocol):
    """Writes reports to a text stream (UTF-8, line ends untranslated)."""

    def __call__(self, reports: Iterable[Report], out: TextIO) -> None:
        """Write all of `reports` to `out`."""


def writer(name: str) -> Writer:
    """The writer of a format. Raises `UsageError` where there is none of that name."""
    if name not in _MODULES:
        raise UsageError(f"format: expected one of {', '.join(FORMATS)}, got {name!r}")
    found: Writer = import_module(_MODULES[name]).write
    return found
