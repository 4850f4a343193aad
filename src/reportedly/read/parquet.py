"""Parquet files to articles: the one door to the library that reads them, which is optional.

Only the columns that are taken are read, a few rows at a time. Knows the format, and neither which column is what nor
how a date is written.
"""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportedly.errors import FormatError, InputError
from reportedly.read import rows
from reportedly.read.columns import Columns, columns
from reportedly.read.dates import Order
from reportedly.read.files import mended
from reportedly.read.source import Options, Source
from reportedly.read.spool import random_access
from reportedly.schema import Article

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

MAGIC = b"PAR1"
_AT_ONCE = 64  # rows
_INSTALL = 'pip install "reportedly[parquet]"'


def read_parquet(source: Source, options: Options) -> Iterator[Article | InputError]:
    """The article of each row. Raises `FormatError` where no column holds the text."""
    with _opened(source) as file:
        found = columns(source.name, file.schema_arrow.names, options.map)
        _check_text(source.name, file, found)
        rows.announce(source.name, found, options)
        order = rows.order(source.name, _days(file, found), options)
        for group in _groups(file):
            number = group.first - 1
            try:
                for number, values in enumerate(_values(file, group, found), group.first):
                    here = rows.place(source.name, number)
                    yield _article(here, f"{source.id}-{number}", values, order, options)
            except _damage() as error:
                yield _damaged(f"{source.name} rows {number + 1} to {group.last}", error)


@dataclass(frozen=True, slots=True)
class _Group:
    """A part of the file that can be read without the others: its place from 0, its rows from 1."""

    at: int
    first: int
    last: int


def _groups(file: "ParquetFile") -> Iterator[_Group]:
    first = 1
    for at in range(file.num_row_groups):
        size = file.metadata.row_group(at).num_rows
        yield _Group(at, first, first + size - 1)
        first += size


def _article(
    here: str, made_up: str, values: dict[str, object], order: Order, options: Options
) -> Article | InputError:
    try:
        return rows.article(here, made_up, values, order, options)
    except InputError as error:
        return error


def count_records(source: Source, options: Options) -> int:
    """How many rows there are. Raises `FormatError` where `read_parquet` does."""
    with _opened(source) as file:
        columns(source.name, file.schema_arrow.names, options.map)
        return int(file.metadata.num_rows)


@contextmanager
def _opened(source: Source) -> Iterator["ParquetFile"]:
    parquet = _library(source.name)
    try:
        with random_access(source.stream) as stream, parquet.ParquetFile(stream) as file:
            yield file
    except _damage() as error:
        raise _damaged(source.name, error) from error


def _damaged(place: str, error: Exception) -> FormatError:
    came = " ".join(str(error).split())[:120]
    return FormatError(place, "a sound Parquet file", f"one that can't be read ({came})")


def _library(name: str) -> Any:
    try:
        return importlib.import_module("pyarrow.parquet")
    except ImportError:
        raise FormatError(name, f"pyarrow, which reads Parquet ({_INSTALL})", "none installed") from None


def _damage() -> tuple[type[Exception], ...]:
    from pyarrow.lib import ArrowException

    return (ArrowException, OSError, ValueError, LookupError, OverflowError)


def _check_text(name: str, file: "ParquetFile", found: Columns) -> None:
    kind = _plain(file.schema_arrow.field(found.places["text"]).type)
    if kind not in ("string", "large_string", "string_view"):
        raise FormatError(name, f'characters in the column "{found.names["text"]}"', kind)


def _plain(kind: Any) -> str:
    """The name of a type; of a coded one, that of its values."""
    return str(kind.value_type if str(kind).startswith("dictionary<") else kind)


def _days(file: "ParquetFile", found: Columns) -> Iterator[object]:
    """The values that are dates; as far as the file can be read, since errors are named at the second reading."""
    if "published" not in found.names:
        return
    taken = Columns({}, {"published": found.names["published"]})
    for group in _groups(file):
        if group.first <= rows.SURVEYED:
            with suppress(*_damage()):
                yield from (values["published"] for values in _values(file, group, taken))


def _values(file: "ParquetFile", group: _Group, found: Columns) -> Iterator[dict[str, object]]:
    """What the columns hold, row by row, by field."""
    wanted = sorted(set(found.names.values()))
    for batch in file.iter_batches(_AT_ONCE, row_groups=[group.at], columns=wanted):
        held = {field: _python(batch.column(name)) for field, name in found.names.items()}
        for at in range(batch.num_rows):
            yield {field: values[at] for field, values in held.items()}


def _python(column: Any) -> list[object]:
    """The values of a column; times no finer than Python's, stray bytes as in any file."""
    from pyarrow import binary, timestamp

    if str(column.type).startswith("timestamp[ns"):
        column = column.cast(timestamp("us", column.type.tz), safe=False)
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        values = column.cast(binary()).to_pylist()
        return [value and mended(value.decode("utf-8", "surrogateescape")) for value in values]
