"""Answers for programs: records as JSON, JSON lines and CSV, in one form for every verb.

Invariant: the order and names of a record's fields are those of the dataclass behind it; in CSV, lists are JSON and no
cell is a formula. Knows nothing of what is asked.
"""

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO

from reportedly.show.export.csv import cell
from reportedly.show.export.json import escaped, indented

Record = Mapping[str, Any]


def document(data: Any, out: TextIO) -> None:
    """One JSON value, indented."""
    out.write(f"{indented(data)}\n")


def lines(records: Iterable[Record], out: TextIO) -> None:
    """A record a line."""
    for record in records:
        out.write(f"{escaped(json.dumps(record, ensure_ascii=False, separators=(',', ':')))}\n")


def spreadsheet(columns: Sequence[str], records: Iterable[Record], out: TextIO) -> None:
    """A heading, then a row for each record."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(columns)
    rows.writerows([_cell(record.get(column)) for column in columns] for record in records)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return cell(value)
    return cell(json.dumps(value, ensure_ascii=False)) if not isinstance(value, float) else f"{value:.10g}"


def write(
    format: str, columns: Sequence[str], records: Iterable[Record], table: Callable[[], None], out: TextIO
) -> None:
    """Records in a format: `table` draws it for people, the others are written here."""
    if format == "json":
        document(list(records), out)
    elif format == "jsonl":
        lines(records, out)
    elif format == "csv":
        spreadsheet(columns, records, out)
    else:
        table()
