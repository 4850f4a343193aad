"""CSV and TSV to articles: the one door to the reader of delimited tables.

Rows are read one after another, so that memory stays flat; a broken one is named by its number (the header is row 1)
and the others go on. Knows the format, and neither which column is what nor how a date is written.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any, cast

from reportedly.errors import FormatError, InputError
from reportedly.read import rows
from reportedly.read.columns import Columns, columns, looks_like_header
from reportedly.read.delimited_lines import LONGEST_ROW, Broken, records
from reportedly.read.files import encoding_of, mended
from reportedly.read.source import Options, Source
from reportedly.read.spool import rewindable
from reportedly.schema import Article

_SAMPLE = 65_536  # bytes from which encoding and delimiter are told
_DELIMITERS = ",;\t|"
_TABS = (".tsv", ".tab")


@dataclass(frozen=True, slots=True)
class _Form:
    """How a table is written."""

    encoding: str
    delimiter: str
    quoted: bool
    newline: str  # as for `open`


def read_delimited(source: Source, options: Options) -> Iterator[Article | InputError]:
    """The article of each row. Raises `FormatError` where no column holds the text."""
    with rewindable(source.stream) as stream:
        yield from _read(source, stream, options)


def count_rows(source: Source, options: Options) -> int:
    """How many articles and errors `read_delimited` gives. Raises `FormatError` where it does."""
    with rewindable(source.stream) as stream:
        start = stream.tell()
        form = _form(source, stream.read(_SAMPLE))
        columns(source.name, _header(source.name, _rows(stream, start, form)), options.map)
        return sum(bool(row) for row in _rows(stream, start, form)) - 1


def looks_delimited(head: str) -> bool:
    """Whether a text begins like a table of articles, with a header that names its columns."""
    lines = list(io.StringIO(head, newline=""))[:1]
    return looks_like_header(_split(lines, _delimiter(lines)))


def _read(source: Source, stream: IO[bytes], options: Options) -> Iterator[Article | InputError]:
    start = stream.tell()
    form = _form(source, stream.read(_SAMPLE))
    header = _header(source.name, _rows(stream, start, form))
    found = columns(source.name, header, options.map)
    rows.announce(source.name, found, options)
    order = rows.order(source.name, _days(_rows(stream, start, form), found), options)
    read = _rows(stream, start, form)
    next(read)
    for number, row in enumerate(read, 2):
        here = rows.place(source.name, number)
        try:
            if row:
                values = _values(here, row, header, found)
                yield rows.article(here, f"{source.id}-{number}", values, order, options)
        except InputError as error:
            yield error


def _rows(stream: IO[bytes], start: int, form: _Form) -> Iterator[list[str] | Broken]:
    """The rows from the header on; an empty list for a blank line."""
    stream.seek(start)
    errors = "surrogateescape" if form.encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(cast(Any, stream), form.encoding, errors, newline=form.newline)
    try:
        lines = (mended(line) for line in iter(lambda: text.readline(LONGEST_ROW), ""))
        yield from records(lines, delimiter=form.delimiter, quoted=form.quoted)
    finally:
        with suppress(ValueError):  # it is closed already
            text.detach()  # else it would close the stream, which is read again


def _form(source: Source, head: bytes) -> _Form:
    encoding = encoding_of(source.name, head, source.charset)
    lines = list(io.StringIO(head.decode(encoding, "replace"), newline=""))
    delimiter = "\t" if source.ending in _TABS else _delimiter(lines)
    newline = "\n" if lines and lines[0].endswith("\n") else ""  # old tables end lines with a carriage return
    return _Form(encoding, delimiter, delimiter != "\t" or _quoted(lines, delimiter), newline)


def _delimiter(lines: Sequence[str]) -> str:
    """That which makes most columns of the header."""
    return max(_DELIMITERS, key=lambda delimiter: len(_split(lines, delimiter)))


def _split(lines: Sequence[str], delimiter: str) -> list[str]:
    try:
        return next(csv.reader(lines, delimiter=delimiter), [])
    except csv.Error:
        return []


def _quoted(lines: Sequence[str], delimiter: str) -> bool:
    """Whether quotation marks hold cells together; tab-separated tables often use them as any other character."""
    widths: list[int] = []
    try:
        widths.extend(len(row) for row in csv.reader(lines, delimiter=delimiter, strict=True) if row)
    except csv.Error as error:
        if "end of data" not in str(error):
            return False
    return len(set(widths[:-1])) < 2 <= len(widths)  # the last row may be cut


def _header(name: str, found: Iterator[list[str] | Broken]) -> list[str]:
    header = next(found, [])
    if isinstance(header, Broken):
        raise FormatError(name, "a table with a header", str(header))
    if not any(cell.strip() for cell in header):
        raise FormatError(name, "a table with a header", "an empty first row" if header else "nothing: it is empty")
    return header


def _days(found: Iterator[list[str] | Broken], taken: Columns) -> Iterator[str]:
    """The cells that hold dates; as far as the table can be read, since errors are named at the second reading."""
    at = taken.places.get("published")
    if at is None:
        return
    with suppress(InputError):
        for row in islice(found, 1, rows.SURVEYED):
            if not isinstance(row, Broken) and len(row) > at:
                yield row[at]


def _values(place: str, row: list[str] | Broken, header: Sequence[str], taken: Columns) -> dict[str, str]:
    if isinstance(row, Broken):
        raise FormatError(place, "a whole row", str(row))
    if len(row) < len(header) or any(cell.strip() for cell in row[len(header) :]):
        raise FormatError(place, f"{len(header)} columns", f"{len(row)}")
    return {field: row[at] for field, at in taken.places.items()}
