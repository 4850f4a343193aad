"""The verbs that ask a casebook: `search`, `sources`, `show` and `export`."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.filling import Article, Casebook
from reportedly.cli.output import output, until_closed
from reportedly.cli.reading import Format as ShowFormat
from reportedly.cli.root import app, say

if TYPE_CHECKING:
    from reportedly.casebook.store import Store


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class ExportFormat(StrEnum):
    """What files an export has."""

    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"


As = Annotated[Format, typer.Option("--format", help="How to write the answer.")]
Limit = Annotated[int, typer.Option(min=1, help="At most so many.")]


@contextmanager
def reading(casebook: Path) -> "Iterator[Store]":
    """The casebook opened to be asked."""
    from reportedly.casebook import store

    with store.open(casebook, create=False, readonly=True) as opened:
        yield opened


@app.command()
def search(  # noqa: PLR0913, PLR0917 (one for each option)
    casebook: Casebook,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS...]",
            help='Words that must all be there; "two words" in double quotes as a phrase, ferr* for beginnings.',
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Published by this outlet.")] = None,
    source: Annotated[
        str | None, typer.Option(help="That this source says or passes on: a name, or a key such as e12.")
    ] = None,
    origin: Annotated[str | None, typer.Option(help="That come from this source in the end.")] = None,
    since: Annotated[str | None, typer.Option("--from", help="Published on this day or later (2026-03-02).")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Published on this day or before.")] = None,
    place: Annotated[str | None, typer.Option(help="About this place, or country by its code (SY).")] = None,
    denied: Annotated[bool, typer.Option("--denied", help="That the source denies.")] = False,
    unnamed: Annotated[bool, typer.Option("--unnamed", help="That people without a name alone stand for.")] = False,
    limit: Limit = 20,
    format: As = Format.TABLE,
) -> None:
    """Find claims, and on whose word they rest; after them texts that have the words in no claim.

    Each claim comes with its chain: the hands through which it came. Without WORDS, the newest claims that the options
    describe. The json and jsonl formats have all places in the articles as offsets.
    """
    query = " ".join(words or ())
    if not (query.strip() or outlet or source or origin or since or until or place or denied or unnamed):
        raise typer.BadParameter("expected words to search for, or options that say what is looked for")
    with reading(casebook) as opened:
        from reportedly.casebook.asked import Query
        from reportedly.casebook.search import search as found
        from reportedly.show.casebook_search import write

        asked = Query(
            words=_phrased(words or []), outlet=outlet, source=source, origin=origin, since=since, until=until,
            place=place, denied=denied, unnamed=unnamed, limit=limit,
        )  # fmt: skip
        answer = found(opened, asked)
        with until_closed(out := output()):
            write(answer, format, out)


def _phrased(words: list[str]) -> str:
    """The words as one query; what the shell handed over as one argument without quotes in it is a phrase."""
    return " ".join(f'"{word}"' if " " in word.strip() and '"' not in word else word for word in words)


@app.command()
def sources(
    casebook: Casebook,
    by_outlet: Annotated[
        bool, typer.Option("--by-outlet", help="For each outlet, the share of claims from people without a name.")
    ] = False,
    why: Annotated[
        str | None, typer.Option("--why", metavar="SOURCE", help="Show why this source's names were joined.")
    ] = None,
    limit: Limit = 25,
    format: As = Format.TABLE,
) -> None:
    """Show on whom the reports rely most: claims, articles, outlets, and how much comes from people without a name.

    One source over all articles is one row; unnamed ones stand together by their description. `share` is that of all
    claims given as somebody's word, `passed on` what came through a source's hands from others, `unnamed` the share of
    people without a name in what is said by a source or for it.
    """
    if by_outlet and why is not None:
        raise typer.BadParameter("--by-outlet and --why ask different things: give one of them")
    with reading(casebook) as opened:
        from reportedly.casebook import lookup, outlets, ranking
        from reportedly.show import casebook_sources

        every = outlets.outlets(opened)
        with until_closed(out := output()):
            if why is not None:
                entity = lookup.entity(opened, why)
                casebook_sources.evidence(str(entity), list(ranking.evidence(opened, entity.key)), format, out)
            elif by_outlet:
                casebook_sources.outlets(every, outlets.total(every), format, out)
            else:
                casebook_sources.sources(ranking.relied(opened)[:limit], outlets.total(every), format, out)


@app.command()
def show(
    casebook: Casebook,
    article: Article,
    format: Annotated[ShowFormat, typer.Option(help="How to write what was found.")] = ShowFormat.TREE,
    by_origin: Annotated[
        bool, typer.Option("--by-origin", help="Show for each origin what rests on its word, instead of the tree.")
    ] = False,
) -> None:
    """Show who says what in an article of the casebook, as `read` does, without what people rejected."""
    if by_origin and format is not ShowFormat.TREE:
        raise typer.BadParameter(f"--by-origin is a way of showing the tree; {format.value} holds every chain as it is")
    with reading(casebook) as opened:
        from reportedly.casebook import judged, lookup
        from reportedly.show import by_origin as origins
        from reportedly.show.casebook_corrections import rejected
        from reportedly.show.export import writer

        found = judged.load(opened, lookup.article(opened, article))
        write = origins.write if by_origin else writer(format)
        with until_closed(out := output()):
            write([found.report], out)
            if format is ShowFormat.TREE:
                rejected(found.report.article, found.rejected, out)


@app.command()
def export(
    casebook: Casebook,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write to.", show_default=False)],
    format: Annotated[ExportFormat, typer.Option(help="What files to write.")] = ExportFormat.CSV,
) -> None:
    """Write everything as tables: articles, credits, sources, attributions, claims, numbers, places, times and hops."""
    with reading(casebook) as opened:
        from reportedly.casebook.export import export as written

        for path, rows in written(opened, folder, format).items():
            say(f"{path}: {rows:,} rows")
