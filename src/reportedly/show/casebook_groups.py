"""Groups, conflicts and relays of a casebook as tables for people and records for programs.

Invariant: words of articles cannot steer the terminal; JSON of groups is the contract's form. Knows no store.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.casebook.overview import Dispute, Row, Taking
from reportedly.casebook.reliability import Rated
from reportedly.linked import Linked
from reportedly.schema import to_json
from reportedly.show import casebook_records
from reportedly.show.casebook_pages import paged
from reportedly.show.facts import counted, name
from reportedly.show.plain import clipped, day, one_line

GROUPS = tuple(Row.__dataclass_fields__)
CONFLICTS = ("kind", "why", "a", "a_text", "a_origins", "a_articles", "b", "b_text", "b_origins", "b_articles")
RELAYS = ("outlet", "source", "all", "credited", "cited", "silent", "articles")
RATINGS = tuple(Rated.__dataclass_fields__)
_TEXT, _NAMES = 160, 60  # characters of a claim, of the names of its origins
_SEVERAL = 4  # groups that are named


def document(linked: Linked, out: TextIO) -> None:
    """Write what was linked as one JSON value, the contract's form."""
    casebook_records.document(linked.to_json(), out)


def groups(found: Sequence[Row], format: str, out: TextIO) -> None:
    """Write the groups: what is claimed, and below it on what it rests."""

    def table() -> None:
        with paged(out) as console:
            for one in found:
                console.print(Text(quoted(one.text), "bold"))
                console.print(_indented(Text.assemble((_facts(one), "dim"), _marks(one)), 2))
            if not found:
                console.print("No group is so.")

    casebook_records.write(format, GROUPS, (to_json(one) for one in found), table, out)


def _facts(one: Row) -> str:
    """What is known of a group, on one line."""
    first = [day(one.first)] if one.first else []
    return " · ".join([one.group, counted(one.articles, "article"), *first, _origins(one)])


def _indented(text: Text, columns: int) -> Padding:
    return Padding(text, (0, 0, 0, columns), expand=False)


def quoted(text: str) -> str:
    """Words of an article on one line."""
    return f"“{clipped(one_line(text), _TEXT)}”"


def _origins(one: Row) -> str:
    names = clipped(", ".join(map(name, one.origins)), _NAMES)
    count = counted(one.independent, "independent origin")
    return f"{count}: {names}" if names else count


def _marks(one: Row) -> tuple[str, str]:
    marks = ["circular"] if one.circular else []
    for word, groups in (("contradicted by", one.conflicts), ("updates or is updated by", one.updates)):
        marks += [f"{word} {', '.join(groups[:_SEVERAL])}{'…' if len(groups) > _SEVERAL else ''}"] if groups else []
    return "".join(f" · {mark}" for mark in marks), "red"


def conflicts(found: Sequence[Dispute], format: str, out: TextIO) -> None:
    """Write the conflicts, both sides of each."""

    def table() -> None:
        with paged(out) as console:
            for one in found:
                said = Text.assemble((one.conflict.kind.value, "bold red"), f": {one_line(one.conflict.why)}")
                console.print(said)
                for side in (one.a, one.b):
                    console.print(_indented(Text(quoted(side.text)), 2))
                    console.print(_indented(Text(_facts(side), "dim"), 4))
            if not found:
                console.print("Nobody says otherwise.")

    casebook_records.write(format, CONFLICTS, map(_dispute, found), table, out)


def _dispute(one: Dispute) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": str(one.conflict.kind), "why": one.conflict.why}
    for letter, side in (("a", one.a), ("b", one.b)):
        about = {"": side.group, "_text": side.text, "_origins": list(side.origins), "_articles": side.articles}
        record |= {f"{letter}{key}": value for key, value in about.items()}
    return record


def relays(found: Sequence[Taking], format: str, out: TextIO) -> None:
    """Write who takes from whom."""
    rows = (
        (name(one.outlet), name(one.source), *map(str, (one.all, one.credited, one.cited, one.silent)))
        for one in found
    )  # fmt: skip
    heads = ("outlet", "takes from", "articles", "credited", "cited", "copied silently")
    draw = _table(heads, rows, "Nobody takes from anybody.", out, right=(2, 3, 4, 5))
    casebook_records.write(format, RELAYS, (to_json(one) | {"all": one.all} for one in found), draw, out)


def ratings(found: Sequence[Rated], format: str, out: TextIO) -> None:
    """Write ratings of sources."""
    rows = ((name(one.name), one.letter, day(one.at), one.who or "", one_line(one.why or "")) for one in found)
    heads = ("source", "letter", "given", "by", "why")
    draw = _table(heads, rows, "No source was rated: all are F.", out)
    casebook_records.write(format, RATINGS, (to_json(one) for one in found), draw, out)


def _table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], none: str, out: TextIO, *, right: Sequence[int] = ()
) -> Callable[[], None]:
    """What draws a table without lines, some columns of figures to the right; or says that there is nothing."""

    def draw() -> None:
        table = Table(box=None, pad_edge=False, header_style="dim")
        for number, head in enumerate(heads):
            table.add_column(head, justify="right" if number in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*map(Text, row))
        with paged(out) as console:
            console.print(table if table.row_count else none)

    return draw
