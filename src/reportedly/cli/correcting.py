"""The verbs with which people correct a casebook: `merge`, `split`, `rename`, `reject`, `restore` and `undo`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.asking import As, Format, reading
from reportedly.cli.filling import Casebook
from reportedly.cli.output import output, until_closed
from reportedly.cli.root import app, say

if TYPE_CHECKING:
    from reportedly.casebook.corrections import By
    from reportedly.casebook.store import Store

Source = Annotated[
    str, typer.Argument(metavar="SOURCE", help="A source: a name, or its key such as e12.", show_default=False)
]
Attribution = Annotated[
    str,
    typer.Argument(metavar="ATTRIBUTION", help="An attribution, as ARTICLE:a1 (`show` has them).", show_default=False),
]
Why = Annotated[str | None, typer.Option(help="Why, for the record.")]
Who = Annotated[str | None, typer.Option(help="Who corrects; the login name, if left out.")]


@contextmanager
def _writing(casebook: Path, who: str | None, why: str | None) -> "Iterator[tuple[Store, By]]":
    """The casebook opened to be corrected, and by whom it is."""
    from reportedly.casebook import store
    from reportedly.casebook.corrections import By

    with store.open(casebook, create=False) as opened:
        yield opened, By(who, why)


def _done(casebook: Path, key: int, what: str) -> None:
    say(f"{casebook}: {what} (correction {key}; `reportedly undo {casebook} {key}` undoes it)")


@app.command()
def merge(
    casebook: Casebook,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Names, or keys such as e12; the last one stays.", show_default=False),
    ],
    why: Why = None,
    who: Who = None,
) -> None:
    """Say that sources are one and the same; the last one gives the name."""
    from reportedly.casebook import corrections

    if len(sources) < 2:
        raise typer.BadParameter("expected two sources or more, the last of which stays")
    with _writing(casebook, who, why) as (store, by):
        key = corrections.merge(store, sources[:-1], sources[-1], by)
    _done(casebook, key, f"{', '.join(sources[:-1])} merged into {sources[-1]}")


@app.command()
def split(
    casebook: Casebook,
    source: Source,
    parts: Annotated[
        list[str],
        typer.Argument(
            metavar="PART...",
            help="What is somebody else: ARTICLE:s1, or a name as articles write it.",
            show_default=False,
        ),
    ],
    why: Why = None,
    who: Who = None,
) -> None:
    """Say that some of what was joined as one source is another one."""
    from reportedly.casebook import corrections

    with _writing(casebook, who, why) as (store, by):
        key = corrections.split(store, source, parts, by)
    _done(casebook, key, f"{', '.join(parts)} split from {source}")


@app.command()
def rename(
    casebook: Casebook,
    source: Source,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call it.", show_default=False)],
    why: Why = None,
    who: Who = None,
) -> None:
    """Call a source otherwise; the words of articles stay as they are."""
    from reportedly.casebook import corrections

    with _writing(casebook, who, why) as (store, by):
        key = corrections.rename(store, source, name, by)
    _done(casebook, key, f"{source} is called {name}")


@app.command()
def reject(casebook: Casebook, attribution: Attribution, why: Why = None, who: Who = None) -> None:
    """Say that an attribution is wrong: it and its claims are left out of all answers."""
    from reportedly.casebook import corrections

    with _writing(casebook, who, why) as (store, by):
        key = corrections.reject(store, attribution, by)
    _done(casebook, key, f"{attribution} is rejected")


@app.command()
def restore(casebook: Casebook, attribution: Attribution, why: Why = None, who: Who = None) -> None:
    """Take an attribution that was rejected back in."""
    from reportedly.casebook import corrections

    with _writing(casebook, who, why) as (store, by):
        key = corrections.restore(store, attribution, by)
    _done(casebook, key, f"{attribution} is restored")


@app.command()
def undo(
    casebook: Casebook,
    correction: Annotated[
        int, typer.Argument(metavar="NUMBER", help="Which one, as `corrections` counts them.", show_default=False)
    ],
    who: Who = None,
) -> None:
    """Undo a correction, also one on which others came later. Only the removal of an article is for good."""
    from reportedly.casebook import corrections

    with _writing(casebook, who, None) as (store, by):
        done = corrections.undo(store, correction, by)
    say(f"{casebook}: {done.verb} of {done.what} is undone")


@app.command("corrections")
def listed(casebook: Casebook, format: As = Format.TABLE) -> None:
    """List what people corrected: who, when, why, and what was undone."""
    with reading(casebook) as opened:
        from reportedly.casebook import corrections
        from reportedly.show.casebook_corrections import write

        with until_closed(out := output()):
            write(corrections.listed(opened), format, out)
