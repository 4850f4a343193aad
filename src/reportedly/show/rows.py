"""Paragraphs with a margin of guides, for the terminal: what the tree and the list of origins are made of.

Invariant: at most 100 columns, less in a narrower terminal; however deep the guides, some room is left for words. Does
not know where the output goes: rich finds that out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from reportedly.schema import Article, Report
from reportedly.show.plain import day, one_line

_WIDEST = 100
_NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph: `lead` stands before its first line, `hang` before the others."""

    lead: str
    hang: str
    text: Text


BLANK = Row("", "", Text())

MakeRows = Callable[[Report], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What rich draws: it learns the width only then."""

    rows: MakeRows
    report: Report

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, as wide as the console."""
        width = min(options.max_width, _WIDEST)
        for row in self.rows(self.report):
            yield from _wrapped(row, console, width)


def plain(drawing: Drawing, width: int) -> str:
    """The drawing without colour."""
    out = StringIO()
    Console(file=out, width=width, color_system=None, force_terminal=False, legacy_windows=False).print(drawing)
    return out.getvalue()


def write(reports: Iterable[Report], out: TextIO, rows: MakeRows) -> None:
    """Draw each report as it comes; colour only where `out` is a terminal and NO_COLOR is unset."""
    console = Console(file=out, highlight=False)
    for number, report in enumerate(reports):
        if number:
            console.print()
        console.print(Drawing(rows, report))


def _wrapped(row: Row, console: Console, width: int) -> Iterator[Text]:
    room = max(width - _NARROWEST, 0)
    lead, hang = row.lead[-room:] if room else "", row.hang[-room:] if room else ""
    lines = row.text.wrap(console, max(width - len(hang), 1), tab_size=4)
    for number, line in enumerate(lines or [Text()]):
        line.rstrip()
        guide = hang if number else lead
        yield Text.assemble((guide if line.plain else guide.rstrip(), "dim"), line)


def head(article: Article) -> Iterator[Row]:
    """Outlet, date, title and credits."""
    first = [Text(one_line(article.outlet or article.id), "bold")]
    if article.published:
        first.append(Text(day(article.published), "dim"))
    yield Row("", "  ", Text(" · ").join(first))
    if article.title:
        yield Row("", "  ", Text(one_line(article.title), "italic"))
    if article.credits:
        names = ", ".join(one_line(credit.name) for credit in article.credits)
        yield Row("", "  ", Text.assemble(("credit: ", "dim"), names))
