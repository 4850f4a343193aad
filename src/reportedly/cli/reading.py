"""The verbs that read reports and keep nothing: `read` and `audit`."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from reportedly.cli.options import (
    AllowPrivate,
    Columns,
    Date,
    DayFirst,
    Force,
    Inputs,
    Limit,
    MinScore,
    Outlet,
    Title,
    options,
)
from reportedly.cli.output import output, progress, until_closed
from reportedly.cli.root import app, say
from reportedly.errors import InputError
from reportedly.pipeline import LEAST_SCORE
from reportedly.schema import Article, Report

if TYPE_CHECKING:
    from reportedly.read.source import Options
    from reportedly.show.export import Writer


class Format(StrEnum):
    """How what was read is written."""

    TREE = "tree"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


class AuditFormat(StrEnum):
    """How figures are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


@app.command()
def read(  # noqa: PLR0913, PLR0917 (one for each option)
    inputs: Inputs = None,
    format: Annotated[Format, typer.Option(help="How to write what was found.")] = Format.TREE,
    by_origin: Annotated[
        bool, typer.Option("--by-origin", help="Show for each origin what rests on its word, instead of the tree.")
    ] = False,
    min_score: MinScore = LEAST_SCORE,
    columns: Columns = None,
    limit: Limit = None,
    day_first: DayFirst = None,
    outlet: Outlet = None,
    title: Title = None,
    date: Date = None,
    force: Force = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Show who says what in news reports, and on whose word."""
    if by_origin and format is not Format.TREE:
        raise typer.BadParameter(f"--by-origin is a way of showing the tree; {format.value} holds every chain as it is")
    given = options(columns, limit, day_first, outlet, title, date, force, allow_private)
    with _reading(inputs, min_score, given) as (reports, out):
        _writer(format, by_origin=by_origin)(reports, out)


@app.command()
def audit(  # noqa: PLR0913, PLR0917 (one for each option)
    inputs: Inputs = None,
    format: Annotated[AuditFormat, typer.Option(help="How to write the figures.")] = AuditFormat.TABLE,
    min_score: MinScore = LEAST_SCORE,
    columns: Columns = None,
    limit: Limit = None,
    day_first: DayFirst = None,
    outlet: Outlet = None,
    title: Title = None,
    date: Date = None,
    force: Force = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Count for each news report how well it says where it has things from, one row an article.

    Attributions; sources: named, unnamed, documents, outlets; the share of words in the article's own voice; claims for
    which one origin alone stands, of all attributed ones; hops of the longest chain; unnamed people without a reason
    given; editor's brackets in quotations; and headlines that assert what the body only attributes. The evidence is in
    the csv, json and jsonl formats, as spans.
    """
    given = options(columns, limit, day_first, outlet, title, date, force, allow_private)
    with _reading(inputs, min_score, given) as (reports, out):
        from reportedly.audit import audit as audited
        from reportedly.show.audits import writer

        writer(format)(map(audited, reports), out)


def _writer(format: Format, *, by_origin: bool) -> "Writer":
    from reportedly.show.export import writer

    if not by_origin:
        return writer(format)
    from reportedly.show.by_origin import write

    return write


@contextmanager
def _reading(inputs: list[str] | None, min_score: float, given: "Options") -> Iterator[tuple[Iterable[Report], TextIO]]:
    """The reports on all inputs, and where to write what comes of them. Exits with 1 if any input failed."""
    from reportedly.pipeline import pipe, warm_up

    warm_up()
    from reportedly.read.inputs import articles

    failed: list[InputError] = []

    def fail(article: Article | str, error: Exception) -> None:
        name = article if isinstance(article, str) else article.id
        failed.append(InputError(name, "to read it", f"a fault of this program ({type(error).__name__}: {error})"))
        say(str(failed[-1]))

    found = articles(inputs or _piped(), given)
    reports = pipe(_good(found, failed), batch_size=_batch_size(inputs), min_score=min_score, failed=fail)
    out = output()
    with until_closed(out), progress(reports) as shown:
        yield shown, out
        out.flush()
    if failed:
        raise typer.Exit(1)


def _piped() -> list[str]:
    """Standard input, where no input is named and something is piped in."""
    if sys.stdin is None or sys.stdin.isatty():
        raise typer.BadParameter("expected a file, an address, or text on standard input")
    return ["-"]


def _batch_size(inputs: list[str] | None) -> int:
    """One at a time at a terminal, so that each report is seen when it is there; else many, which is faster."""
    return 1 if inputs and sys.stdout.isatty() and len(inputs) < 10 else 32


def _good(found: Iterable[Article | InputError], failed: list[InputError]) -> Iterator[Article]:
    """The articles; each error is said and put into `failed`."""
    for one in found:
        if isinstance(one, InputError):
            failed.append(one)
            say(str(one))
        else:
            yield one
