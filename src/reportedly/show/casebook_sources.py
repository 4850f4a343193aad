"""On whom a casebook relies, for people: a table of sources, one of outlets, and why sources were joined.

Invariant: every share says of what. Knows no store.
"""

from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.casebook.outlets import Outlet
from reportedly.casebook.ranking import Relied
from reportedly.show import casebook_records
from reportedly.show.casebook_pages import paged
from reportedly.show.plain import clipped, one_line

SOURCES = (
    "entity", "name", "kind", "named", "claims", "share", "passed_on", "articles", "outlets", "unnamed_for",
    "unnamed_share",
)  # fmt: skip
OUTLETS = ("outlet", "articles", "claims", "attributed", "unnamed", "nobody", "unnamed_share")
EVIDENCE = ("source", "why")
_NAME = 48


def sources(found: Sequence[Relied], total: Outlet, format: str, out: TextIO) -> None:
    """Write the sources in one of the formats; `total` is for people alone."""
    casebook_records.write(format, SOURCES, (one.to_json() for one in found), lambda: _sources(found, total, out), out)


def outlets(found: Sequence[Outlet], total: Outlet, format: str, out: TextIO) -> None:
    """Write the outlets in one of the formats; for people, `total` as the last row."""
    casebook_records.write(
        format, OUTLETS, (one.to_json() for one in found), lambda: _outlets([*found, total], out), out
    )


def evidence(name: str, found: Sequence[tuple[str, str]], format: str, out: TextIO) -> None:
    """Write why the sources of an entity were joined."""

    def table() -> None:
        with paged(out) as console:
            console.print(Text(one_line(name), "bold cyan"))
            for place, why in found:
                console.print(Text.assemble(f"  {one_line(why)}", (f"  {one_line(place)}", "dim")))
            if not found:
                console.print("  All its sources are called so.")

    records = ({"source": place, "why": why} for place, why in found)
    casebook_records.write(format, EVIDENCE, records, table, out)


def _sources(found: Iterable[Relied], total: Outlet, out: TextIO) -> None:
    rows = [
        (
            _name(one), one.entity or "", f"{one.claims:,}", f"{one.share:.1%}", f"{one.passed_on:,}",
            f"{one.articles:,}", str(len(one.outlets)), f"{one.unnamed_share:.0%}",
        )
        for one in found
    ]  # fmt: skip
    heads = ("source", "key", "claims", "share", "passed on", "articles", "outlets", "unnamed")
    with paged(out) as console:
        _draw(console, heads, rows, left=2)
        console.print(Text(f"\n{_said(total)}", "dim"))


def _name(one: Relied) -> str:
    name = clipped(one_line(one.name), _NAME)
    return name if one.named else f"{name} (unnamed)"


def _said(total: Outlet) -> str:
    own = total.claims - total.attributed
    return (
        f"{total.claims:,} claims in {total.articles:,} articles: {total.attributed:,} are "
        f"somebody's word, {own:,} the articles' own. Of the former {total.unnamed:,} ({total.unnamed_share:.0%}) rest "
        f"on people without a name alone, {total.nobody:,} on nobody who is said."
    )


def _outlets(found: Iterable[Outlet], out: TextIO) -> None:
    rows = [
        (
            one_line(one.outlet or "(no outlet)"), f"{one.articles:,}", f"{one.claims:,}", f"{one.attributed:,}",
            f"{one.unnamed:,}", f"{one.unnamed_share:.0%}", f"{one.nobody:,}",
        )
        for one in found
    ]  # fmt: skip
    rows[-1] = ("all", *rows[-1][1:])
    with paged(out) as console:
        heads = ("outlet", "articles", "claims", "somebody's word", "of it unnamed", "share", "nobody said")
        _draw(console, heads, rows, left=1)


def _draw(console: Console, heads: Sequence[str], rows: Iterable[Sequence[Any]], *, left: int) -> None:
    """A table without lines; the first `left` columns to the left, figures to the right."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for number, head in enumerate(heads):
        table.add_column(head, justify="left" if number < left else "right", overflow="fold")
    for row in rows:
        table.add_row(*(Text(value) for value in row))
    console.print(table)
