"""A report as a tree for the terminal: the outlet, its credits, then who says what, nested.

Invariant: full words of the article in text order, nothing told by colour alone, and no control character
of an article ever reaches the terminal. Does not know where the output goes: rich finds that out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from reportedly.schema import Article, Attribution, Kind, Report
from reportedly.show.outline import Node, outline, tags
from reportedly.show.plain import day, one_line, words

NOBODY = "(nobody named)"
_WIDEST = 100
_NARROWEST = 24
_TAG_STYLES = {"denied": "bold red"}


@dataclass(frozen=True, slots=True)
class _Row:
    """One paragraph: `lead` stands before its first line, `hang` before the others."""

    lead: str
    hang: str
    text: Text


class _Tree:
    """What rich draws: it learns the width only then."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, _WIDEST)
        for row in _rows(self.report):
            yield from _wrapped(row, console, width)


def tree(report: Report) -> RenderableType:
    """The report as something that `rich.print` draws, as wide as the console (at most 100 columns)."""
    return _Tree(report)


def text(report: Report, width: int = 80) -> str:
    """The same tree as plain text without colour, for pipes and notebooks."""
    out = StringIO()
    Console(file=out, width=width, color_system=None, force_terminal=False, legacy_windows=False).print(tree(report))
    return out.getvalue()


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Draw each report as it comes; colour only where `out` is a terminal and NO_COLOR is unset."""
    console = Console(file=out, highlight=False)
    for number, report in enumerate(reports):
        if number:
            console.print()
        console.print(tree(report))


def _wrapped(row: _Row, console: Console, width: int) -> Iterator[Text]:
    room = max(width - _NARROWEST, 0)
    lead, hang = row.lead[-room:] if room else "", row.hang[-room:] if room else ""
    lines = row.text.wrap(console, max(width - len(hang), 1), tab_size=4)
    for number, line in enumerate(lines or [Text()]):
        line.rstrip()
        guide = hang if number else lead
        yield Text.assemble((guide if line.plain else guide.rstrip(), "dim"), line)


def _rows(report: Report) -> Iterator[_Row]:
    yield from _head(report.article)
    for node in outline(report):
        yield _Row("", "", Text())
        yield from _branch(report.article, node, "", "")
    if not report.attributions:
        yield _Row("", "", Text())
        yield _Row("", "", Text("No attributions found.", "dim"))


def _head(article: Article) -> Iterator[_Row]:
    first = [Text(one_line(article.outlet or article.id), "bold")]
    if article.published:
        first.append(Text(day(article.published), "dim"))
    yield _Row("", "  ", Text(" · ").join(first))
    if article.title:
        yield _Row("", "  ", Text(one_line(article.title), "italic"))
    if article.credits:
        names = ", ".join(one_line(credit.name) for credit in article.credits)
        yield _Row("", "  ", Text.assemble(("credit: ", "dim"), names))


def _branch(article: Article, node: Node, own: str, below: str) -> Iterator[_Row]:
    """`own` stands before the heading, `below` before everything under it."""
    said = node.attribution
    yield _Row(own, below + "    ", _heading(article, said))
    gutter = below + ("┃ " if said.kind is Kind.DIRECT else "  ")
    yield _Row(gutter, gutter, Text(words(article, said.content)))
    for child in node.children:
        last = child is node.children[-1]
        fork, gap = ("  └─ ", "     ") if last else ("  ├─ ", "  │  ")
        yield from _branch(article, child, below + fork, below + gap)


def _heading(article: Article, said: Attribution) -> Text:
    source = said.source.span
    who = Text(NOBODY, "dim") if source is None else Text(words(article, [source]), "bold cyan")
    line = Text.assemble(who, (" · ", "dim"), (words(article, [said.cue]), "italic"))
    for tag in tags(said):
        line.append("  ").append(f"[{tag}]", _TAG_STYLES.get(tag, "dim"))
    return line
