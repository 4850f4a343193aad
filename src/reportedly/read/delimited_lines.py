"""Lines of a delimited table to rows, and on from a broken one to the next that is whole.

A row may run over many lines; one whose quotation marks don't match would swallow the rest of the table. So its lines
are given back, and those after its first are tried anew. Knows lines and cells, no bytes and no article.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.read.finish import LONGEST

LONGEST_ROW = 4 * LONGEST  # characters


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that could not be read: why, the line (from 1) at which it begins, and how many after it are no rows."""

    why: str
    line: int
    passed_over: int = 0

    def __str__(self) -> str:
        """What came in place of a row."""
        more = f"; {self.passed_over} more lines passed over" if self.passed_over else ""
        return f"a broken one (line {self.line}: {self.why}{more})"


def records(lines: Iterator[str], *, delimiter: str, quoted: bool) -> Iterator[list[str] | Broken]:
    """The rows; the first is the header, a blank line is an empty row.

    After a broken row, lines that make no row as wide as the header are passed over with it.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_ROW))
    feed = _Feed(lines)
    broken: Broken | None = None
    width = 0  # until the first row that is whole
    while (found := _next(feed, delimiter, quoted)) is not None:
        if broken and (isinstance(found, Broken) or len(found) != width):
            broken = replace(broken, passed_over=feed.line - broken.line)
            continue
        if isinstance(found, Broken):
            broken = found
            continue
        if broken:
            yield broken
        broken = None
        width = width or len(found)
        yield found
    if broken:
        yield broken


def _next(feed: "_Feed", delimiter: str, quoted: bool) -> list[str] | Broken | None:
    """The next row, none at the end of the table."""
    start = feed.begin()
    quoting = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    try:
        return next(csv.reader(feed, delimiter=delimiter, quoting=quoting, strict=quoted), None)  # type: ignore[arg-type]
    except csv.Error as error:
        feed.give_back()
        return Broken(_why(error), start)


class _Feed:
    """Lines that can be given back; knows those of the row that is being read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self._again = lines, deque[str]()
        self._row: list[str] = []
        self._size = 0
        self.line = 0  # the last one taken, from 1

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.line += 1
        self._row.append(line)
        self._size += len(line)
        if self._size >= LONGEST_ROW:
            self._skip(line)
            raise csv.Error(f"more than {LONGEST_ROW:,} characters")
        return line

    def begin(self) -> int:
        """Begin a row; gives the number of its first line."""
        self._row, self._size = [], 0
        return self.line + 1

    def give_back(self) -> None:
        """Give back all lines of this row but its first."""
        self._again.extendleft(reversed(self._row[1:]))
        self.line -= max(0, len(self._row) - 1)

    def _skip(self, line: str) -> None:
        """Pass over the rest of a line that comes in pieces; nothing of it is tried again."""
        while len(line) >= LONGEST_ROW and not line.endswith(("\n", "\r")):
            line = next(self._lines, "")
            self._row[-1] = "\n"


def _why(error: csv.Error) -> str:
    why = {
        "end of data": "a quotation mark is not closed",
        "expected after": "something follows a closing quotation mark",
        "new-line": "a line end within a cell without quotation marks",
    }
    return next((ours for theirs, ours in why.items() if theirs in str(error)), str(error))
