"""A report the other way round, for the terminal: each origin, and what rests on its word.

Invariant: every claim of the report is shown once, in full, under the source with which its chain ends; the ways on
which it came stand above it. The article's own voice comes last.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.text import Text

from reportedly.schema import Polarity, Report
from reportedly.show import rows
from reportedly.show.facts import OWN_VOICE, about, counted, drawn, name, notes
from reportedly.show.origins import Origin, Resting, by_chain, origins
from reportedly.show.plain import words
from reportedly.show.rows import BLANK, Drawing, Row, head


def text(report: Report, width: int = 80) -> str:
    """The list as plain text without colour."""
    return rows.plain(Drawing(_rows, report), width)


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Draw each report as it comes; colour only where `out` is a terminal and NO_COLOR is unset."""
    rows.write(reports, out, _rows)


def _rows(report: Report) -> Iterator[Row]:
    yield from head(report.article)
    found = origins(report)
    for origin in found:
        yield BLANK
        yield Row("", "    ", _heading(report, origin))
        for chain, rests in by_chain(origin.rests):
            yield Row("  ↳ ", "    ", Text(drawn(chain), "dim"))
            for one in rests:
                yield Row("    – ", "      ", _line(report, one))
    if not found:
        yield BLANK
        yield Row("", "", Text("Nothing found that rests on anybody’s word.", "dim"))


def _heading(report: Report, origin: Origin) -> Text:
    line = Text(OWN_VOICE if origin.own else name(origin.name), "bold" if origin.own else "bold cyan")
    facts = about(report.article, origin.source) if origin.source else []
    line.append(f" ({'; '.join(facts)})" if facts else "", "dim")
    return line.append(f" · {counted(len(origin.rests), 'claim')}", "dim")


def _line(report: Report, one: Resting) -> Text:
    line = Text(words(report.article, one.spans))
    denied = one.attribution is not None and one.attribution.polarity is Polarity.DENIED
    facts = notes(report.article, one.claim) if one.claim else []
    if denied:
        line.append("  ").append("[denied]", "bold red")
    return line.append(f"  [{' · '.join(facts)}]", "dim") if facts else line
