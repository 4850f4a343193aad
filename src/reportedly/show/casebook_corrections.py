"""The log of what people corrected, for people and programs.

Invariant: what was undone is still shown, and says so. Knows no store.
"""

from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from reportedly.casebook.corrections import Correction
from reportedly.schema import Article, Attribution, to_json
from reportedly.show import casebook_records
from reportedly.show.casebook_pages import paged
from reportedly.show.plain import one_line, words

COLUMNS = ("key", "verb", "what", "who", "why", "at", "undone_at", "undone_by")


def write(found: Sequence[Correction], format: str, out: TextIO) -> None:
    """Write the log in one of the formats."""

    def table() -> None:
        with paged(out) as console:
            for one in found:
                console.print(_line(one), soft_wrap=True)
            if not found:
                console.print("Nothing was corrected.")

    casebook_records.write(format, COLUMNS, (to_json(one) for one in found), table, out)


def _line(one: Correction) -> Text:
    number = "  –" if one.key is None else f"{one.key:3}"
    line = Text.assemble((f"{number}  ", "dim"), (f"{one.verb:7} ", "bold"), one_line(one.what))
    line.append(f"  {one.at[:10]} by {one_line(one.who or 'somebody')}", "dim")
    line.append(f": {one_line(one.why)}" if one.why else "", "italic")
    if one.undone_at:
        line.append(f"  undone {one.undone_at[:10]} by {one_line(one.undone_by or 'somebody')}", "red")
    return line


def rejected(article: Article, wrong: Sequence[Attribution], out: TextIO) -> None:
    """Below the tree of a report, the attributions that people took out of it, struck through."""
    if not wrong:
        return
    with paged(out) as console:
        console.print(Text("\nRejected, and left out above", "bold"))
        for said in wrong:
            source = words(article, [said.source.span]) if said.source.span else ""
            parts = (source, words(article, [said.cue]), words(article, said.content))
            struck = (" · ".join(part for part in parts if part), "strike")
            console.print(Text.assemble(f"  {said.id}  ", struck))
