"""The verbs that fill a casebook: `add`, `failures` and `reread`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.bar import Bar, working
from reportedly.cli.options import AllowPrivate, Columns, Date, DayFirst, Force, Limit, Outlet, Title, options
from reportedly.cli.output import output, until_closed
from reportedly.cli.root import app, say

if TYPE_CHECKING:
    from reportedly.casebook.events import Event, Summary
    from reportedly.casebook.failures import Failure
    from reportedly.read.source import Options

# Files of articles; feeds, which have addresses alone, are not among them.
_ARTICLES = {".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".tab", ".parquet", ".pq"}
_SAID = 20  # failures that are said one by one; the rest is counted

Casebook = Annotated[Path, typer.Argument(metavar="CASEBOOK", help="The casebook: an SQLite file.", show_default=False)]
Article = Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article.", show_default=False)]
Jobs = Annotated[int | None, typer.Option(min=1, help="Articles read at a time; as many as there are cores.")]


class FailuresFormat(StrEnum):
    """How failures are written."""

    TABLE = "table"
    JSONL = "jsonl"


@app.command()
def add(  # noqa: PLR0913, PLR0917 (one for each option)
    casebook: Casebook,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Folders, text, HTML, JSONL, CSV, TSV and Parquet files, feeds, http(s) addresses, or - for standard "
            "input.",
            show_default=False,
        ),
    ],
    columns: Columns = None,
    limit: Limit = None,
    day_first: DayFirst = None,
    outlet: Outlet = None,
    title: Title = None,
    date: Date = None,
    force: Force = False,
    allow_private: AllowPrivate = False,
    removed: Annotated[bool, typer.Option("--removed", help="Take articles back in that were removed.")] = False,
    jobs: Jobs = None,
) -> None:
    """Read news reports and keep them in a casebook with all that was worked out from them.

    A casebook that isn't there is made. Articles that are in it already (the same text of the same outlet and address)
    are passed over, so that the same command goes on where it was stopped. Another text of the same address is a new
    version. What fails is kept, too: see `reportedly failures`.
    """
    from reportedly.casebook import arriving, ingest, store

    given = options(columns, limit, day_first, outlet, title, date, force, allow_private)
    with store.open(casebook, create=True) as opened, working("add", lambda: _files(inputs, given)) as line:
        found = arriving.arriving(opened, inputs, replace(given, note=line.say))
        summary = ingest.add(opened, found, jobs=jobs, again=removed, on_event=_events(line))
    _done(casebook, summary)


@app.command()
def failures(
    casebook: Casebook,
    retry: Annotated[bool, typer.Option("--retry", help="Read their inputs again.")] = False,
    format: Annotated[FailuresFormat, typer.Option(help="How to write them.")] = FailuresFormat.TABLE,
    columns: Columns = None,
    force: Force = False,
    allow_private: AllowPrivate = False,
    jobs: Jobs = None,
) -> None:
    """List the inputs that could not be read, with the reasons, or read them again.

    They are read as they were at first; options given here come on top.
    """
    from reportedly.casebook import arriving, ingest, store
    from reportedly.casebook import failures as failed

    if not retry:
        with store.open(casebook, create=False, readonly=True) as opened, until_closed(out := output()):
            out.writelines(f"{line}\n" for line in _listed(failed.standing(opened), format))
        return
    given = options(columns, None, None, None, None, None, force, allow_private)
    with store.open(casebook, create=False) as opened:
        again = [one.given for one in failed.inputs(opened)]
        if arriving.STDIN in again:
            say("what came on standard input cannot be read again")
        with working("retry", lambda: _files(again, given)) as line:
            found = arriving.retried(opened, replace(given, note=line.say))
            summary = ingest.add(opened, found, jobs=jobs, on_event=_events(line))
    _done(casebook, summary)


@app.command()
def reread(
    casebook: Casebook,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what this version of the program and its weights worked out.")
    ] = False,
    jobs: Jobs = None,
) -> None:
    """Work out all articles again with this version of the program and its weights.

    Texts and corrections stay. Stopped, it goes on where it was: the articles that are done say so.
    """
    from reportedly.casebook import store
    from reportedly.casebook.reread import reread, stale

    with store.open(casebook, create=False) as opened:
        keys = stale(opened, everything=everything)
        with working("reread", lambda: keys) as line:
            summary = reread(opened, jobs=jobs, everything=everything, on_event=_events(line))
    _done(casebook, summary, again=True)


def _listed(found: "Iterable[Failure]", format: FailuresFormat) -> Iterator[str]:
    from json import dumps

    for one in found:
        if format is FailuresFormat.JSONL:
            yield dumps({name: getattr(one, name) for name in ("input", "reason", "given", "at")}, ensure_ascii=False)
        else:
            yield f"{one.at}  {one.input}: {one.reason}"


def _files(inputs: Iterable[str], given: "Options") -> Iterator[object]:
    """The articles of files that can be read twice; nothing at all if an input is no such file: then nobody knows."""
    from reportedly.read.formats import ending
    from reportedly.read.inputs import articles, expanded

    silent = replace(given, note=lambda _: None)
    files = [one for one in expanded(inputs, silent) if isinstance(one, str)]
    if all(ending(one) in _ARTICLES and Path(one).is_file() for one in files):
        yield from articles(files, silent)


def _events(line: Bar) -> "Callable[[Event], None]":
    """Each event moves the bar; the first failures are said."""
    from reportedly.casebook.events import Failed

    said = 0

    def tell(event: "Event") -> None:
        nonlocal said
        line.advance()
        if isinstance(event, Failed):
            said += 1
            if said <= _SAID:
                line.say(f"{event.input}: {event.reason}")
            elif said == _SAID + 1:
                line.say("further failures are counted; `reportedly failures` lists them")

    return tell


def _done(casebook: Path, summary: "Summary", *, again: bool = False) -> None:
    """The sum of it on standard error; exit code 1 if anything failed."""
    from reportedly.show.summary import ADDING, REREADING, lines

    for text in lines(summary, REREADING if again else ADDING):
        say(f"{casebook}: {text}")
    if summary.failed:
        raise typer.Exit(1)
