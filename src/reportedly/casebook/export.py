"""A whole casebook as a folder of tables: Parquet, CSV or JSON lines, one file for each.

Invariant: a file is complete or not there; memory stays flat however large the casebook is. pyarrow is imported here
alone, and only for Parquet.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from reportedly.casebook.columns import BOOL, REAL, TABLES, WHOLE, Table
from reportedly.casebook.store import Store
from reportedly.errors import UsageError
from reportedly.show.export.csv import cell
from reportedly.show.export.json import escaped

_BATCH = 5000  # rows held at a time

Rows = Iterable[Sequence[Any]]


def export(store: Store, folder: Path, format: str) -> dict[Path, int]:
    """Write all tables into a folder (made if need be); gives the files, and how many rows each has.

    Raises `UsageError` for a format that there is none of, or whose library is missing, and for a folder that cannot be
    written.
    """
    if format not in _WRITERS:
        raise UsageError(f"format: expected one of {', '.join(_WRITERS)}, got {format!r}")
    if format == "parquet":
        _pyarrow()
    written: dict[Path, int] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in TABLES:
            path = folder / f"{table.name}.{format}"
            written[path] = _whole(path, table, _rows(store, table), _WRITERS[format])
    except OSError as error:
        raise UsageError(
            f"{folder}: expected a folder to write to, got {(error.strerror or str(error)).lower()}"
        ) from None
    return written


def _rows(store: Store, table: Table) -> Iterator[Sequence[Any]]:
    kinds = [_KINDS.get(column.type) for column in table.columns]
    for row in store.rows(table.select):
        yield [value if value is None or kind is None else kind(value) for value, kind in zip(row, kinds, strict=True)]


_KINDS: dict[str, Callable[[Any], Any]] = {BOOL: bool, REAL: float, WHOLE: int}


def _whole(path: Path, table: Table, rows: Rows, write: Callable[[Path, Table, Rows], None]) -> int:
    """Write beside the file, and put it in its place when it is complete."""
    beside, count = path.with_name(f".{path.name}.part"), 0

    def counted() -> Iterator[Sequence[Any]]:
        nonlocal count
        for row in rows:
            count += 1
            yield row

    try:
        write(beside, table, counted())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return count


def _csv(path: Path, table: Table, rows: Rows) -> None:
    """Cells that no spreadsheet takes for a formula."""
    with path.open("w", encoding="utf8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([column.name for column in table.columns])
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value if value[:1].isalnum() and value.isprintable() else cell(value)
    return repr(value)


def _jsonl(path: Path, table: Table, rows: Rows) -> None:
    """An object a line; what is a JSON list as text in the other formats is a list here."""
    names = [column.name for column in table.columns]
    lists = {column.name for column in table.columns if column.means.startswith("JSON list")}
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with path.open("w", encoding="utf8", newline="\n") as out:
        for row in rows:
            one = {
                name: json.loads(value) if name in lists and value else value
                for name, value in zip(names, row, strict=True)
            }
            line = encode(one)
            out.write(f"{line if line.isprintable() else escaped(line)}\n")


def _parquet(path: Path, table: Table, rows: Rows) -> None:
    pyarrow, parquet = _pyarrow()
    types = {BOOL: pyarrow.bool_(), REAL: pyarrow.float64(), WHOLE: pyarrow.int64()}
    schema = pyarrow.schema([(one.name, types.get(one.type, pyarrow.string())) for one in table.columns])
    stream = iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as out:
        while batch := list(islice(stream, _BATCH)):
            columns = zip(zip(*batch, strict=True), schema, strict=True)
            arrays = [pyarrow.array(column, field.type) for column, field in columns]
            out.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise UsageError("format parquet: expected pyarrow, got none (pip install 'reportedly[parquet]')") from None
    return pyarrow, parquet


_WRITERS: dict[str, Callable[[Path, Table, Rows], None]] = {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}
FORMATS = tuple(_WRITERS)
