"""The program itself: its root command, version, and how errors end it.

Knows no verb; verbs are added to `app` by the modules beside this one.
"""

import os
from typing import Annotated

import typer

from reportedly import __version__
from reportedly.errors import ReportedlyError, UsageError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Who actually says so, and does anybody else?",
)


def main() -> None:
    """Run the command line; the entry point of the installed program."""
    try:
        app()
    except UsageError as error:
        say(str(error))
        raise SystemExit(2) from None
    except ReportedlyError as error:
        say(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        os._exit(130)  # readers at work in other threads would be waited for


def say(message: str) -> None:
    """A message on standard error."""
    typer.echo(f"reportedly: {message}", err=True)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who actually says so, and does anybody else?"""
