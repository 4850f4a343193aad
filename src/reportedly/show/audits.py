"""Audits for people and programs: a table of one row an article, CSV, JSON and JSON lines.

Invariant: each audit is written when it is there, in the order in which they come; nothing in an article steers the
terminal or becomes a formula. Knows nothing of how the figures were found.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from reportedly.audit import Audit
from reportedly.errors import UsageError
from reportedly.show.export.csv import cell
from reportedly.show.export.json import array, escaped, indented
from reportedly.show.plain import clipped, one_line

_NAME = 18
COLUMNS = (
    "article", "outlet", "title", "attributions", "named", "unnamed", "documents", "outlets", "own_voice", "claims",
    "single_source", "longest_chain", "unexplained", "headline_asserts", "brackets",
    "headline", "headline_span", "headline_attribution", "headline_content", "bracket_spans", "chain",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table: two lines of heading, and what stands in it."""

    top: str
    bottom: str
    width: int
    value: Callable[[Audit], str]


_TABLE = (
    _Column("attri-", "butions", 7, lambda one: str(one.attributions)),
    _Column("sources", "named", 7, lambda one: str(one.sources.named)),
    _Column("", "unn.", 4, lambda one: str(one.sources.unnamed)),
    _Column("", "doc.", 4, lambda one: str(one.sources.document)),
    _Column("", "outl.", 5, lambda one: str(one.sources.outlet)),
    _Column("own", "voice", 5, lambda one: f"{one.own_voice:.0%}"),
    _Column("one", "source", 6, lambda one: f"{len(one.single_source)}/{one.claims}"),
    _Column("long.", "chain", 5, lambda one: str(len(one.longest_chain))),
    _Column("no", "reason", 6, lambda one: str(len(one.unexplained))),
    _Column("[ ]", "", 3, lambda one: str(len(one.brackets))),
)


def writer(name: str) -> Callable[[Iterable[Audit], TextIO], None]:
    """The writer of a format. Raises `UsageError` where there is none of that name."""
    if name not in _WRITERS:
        raise UsageError(f"format: expected one of {', '.join(_WRITERS)}, got {name!r}")
    return _WRITERS[name]


def table(audits: Iterable[Audit], out: TextIO) -> None:
    """A row for each article; below it the headline, where it asserts what the body attributes."""
    for number, one in enumerate(audits):
        if not number:
            out.writelines(_heading())
        out.writelines(_lines(one))


def _heading() -> Iterator[str]:
    yield f"{'':{_NAME}} {' '.join(f'{column.top:>{column.width}}' for column in _TABLE)}".rstrip() + "\n"
    yield f"{'article':{_NAME}} {' '.join(f'{column.bottom:>{column.width}}' for column in _TABLE)}".rstrip() + "\n"


def _lines(one: Audit) -> Iterator[str]:
    name = one_line(one.id)
    name = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
    yield f"{name:{_NAME}} {' '.join(f'{column.value(one):>{column.width}}' for column in _TABLE)}\n"
    if one.headline:
        words = clipped(one_line(one.headline.words), 70)
        yield f"  ! headline asserts “{words}”\n    which the body only attributes ({one.headline.attribution})\n"


def spreadsheet(audits: Iterable[Audit], out: TextIO) -> None:
    """CSV: the figures, then the evidence; spans are JSON lists of offsets."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in audits:
        rows.writerow(map(cell, (*_figures(one), *_evidence(one))))


def _figures(one: Audit) -> tuple[str, ...]:
    sources, found = one.sources, (one.single_source, one.longest_chain, one.unexplained)
    return (
        one.id, one.outlet or "", one.title or "", str(one.attributions),
        *map(str, (sources.named, sources.unnamed, sources.document, sources.outlet)),
        f"{one.own_voice:.4g}", str(one.claims), *(str(len(some)) for some in found),
        str(one.headline is not None).lower(), str(len(one.brackets)),
    )  # fmt: skip


def _evidence(one: Audit) -> tuple[str, ...]:
    chain = " → ".join(hop.name for hop in one.longest_chain)
    if one.headline is None:
        return "", "", "", "", json.dumps(one.brackets), chain
    head = one.headline
    spans = json.dumps(head.span) if head.span else ""
    return head.words, spans, head.attribution, json.dumps(head.content), json.dumps(one.brackets), chain


def document(audits: Iterable[Audit], out: TextIO) -> None:
    """JSON: one object for one article, an array for none or several."""
    array((indented(one.to_json()) for one in audits), out)


def lines(audits: Iterable[Audit], out: TextIO) -> None:
    """JSON lines: one object a line."""
    for one in audits:
        out.write(f"{escaped(json.dumps(one.to_json(), ensure_ascii=False, separators=(',', ':')))}\n")


_WRITERS = {"table": table, "csv": spreadsheet, "json": document, "jsonl": lines}
