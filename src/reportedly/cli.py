"""The command line: one function for each verb, thin.

Data goes to standard output, messages and progress to standard error. Exit codes: 0 all inputs were read, 1 some
failed, 2 wrong usage. Imports nothing heavy before a verb runs.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from typing import Annotated, TextIO

import typer

from reportedly import __version__
from reportedly.errors import InputError, ReportedlyError, UsageError
from reportedly.pipeline import LEAST_SCORE
from reportedly.schema import Article, Report

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Who actually says so, and does anybody else?",
)


class Format(StrEnum):
    """How what was read is written."""

    TREE = "tree"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


def main() -> None:
    """Run the command line; the entry point of the installed program."""
    try:
        app()
    except UsageError as error:
        _say(str(error))
        raise SystemExit(2) from None
    except ReportedlyError as error:
        _say(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        os._exit(130)  # readers at work in other threads would be waited for


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


def _date(given: str | None) -> str | None:
    if given is not None:
        try:
            datetime.fromisoformat(given)
        except ValueError:
            raise typer.BadParameter(f"expected an ISO date such as 2026-03-02, got {given!r}") from None
    return given


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who actually says so, and does anybody else?"""


@app.command()
def read(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT...",
            help="Text or HTML files, JSONL (one article a line), http(s) addresses, or - for standard input.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[Format, typer.Option(help="How to write what was found.")] = Format.TREE,
    min_score: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out attributions with a lower score.")
    ] = LEAST_SCORE,
    outlet: Annotated[
        str | None, typer.Option(help="The outlet, where the input doesn't say it or says it wrongly.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, likewise.")] = None,
    date: Annotated[
        str | None, typer.Option(callback=_date, help="When it was published (ISO date), likewise.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Read texts that aren't English, too.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses, too.")
    ] = False,
) -> None:
    """Show who says what in news reports, and on whose word."""
    from reportedly.pipeline import pipe, warm_up

    warm_up()
    from reportedly.read.inputs import Options, articles
    from reportedly.show.export import writer

    options = Options(outlet=outlet, title=title, published=date, force=force, allow_private=allow_private)
    failed: list[InputError] = []

    def fail(article: Article | str, error: Exception) -> None:
        name = article if isinstance(article, str) else article.id
        failed.append(InputError(name, "to read it", f"a fault of this program ({type(error).__name__}: {error})"))
        _say(str(failed[-1]))

    found = articles(inputs or _piped(), options)
    reports = pipe(_good(found, failed), batch_size=_batch_size(inputs), min_score=min_score, failed=fail)
    out = _output()
    with _until_closed(out), _progress(reports) as shown:
        writer(format)(shown, out)
        out.flush()
    if failed:
        raise typer.Exit(1)


@contextmanager
def _until_closed(out: TextIO) -> Iterator[None]:
    """Stop quietly when who reads from us has seen enough; nothing is left to be said, not even at exit."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


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
            _say(str(one))
        else:
            yield one


def _output() -> TextIO:
    """Standard output: UTF-8 for programs, as the terminal wants it for people."""
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    return sys.stdout


@contextmanager
def _progress(reports: Iterable[Report]) -> Iterator[Iterable[Report]]:
    """A count with speed on standard error, where somebody looks at it and the output goes elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield reports
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} reports, {task.fields[rate]}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("read", total=None, rate="…")

        def counted() -> Iterator[Report]:
            for report in reports:
                yield report
                speed = bar.tasks[task].speed
                bar.update(task, advance=1, rate=f"{speed:.1f}/s" if speed else "…")

        yield counted()


def _say(message: str) -> None:
    typer.echo(f"reportedly: {message}", err=True)
