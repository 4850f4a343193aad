"""The verbs over all articles: `link`, `trace`, `groups`, `conflicts`, `relays`, `rate`, `same` and `different`."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.asking import As, Format, reading
from reportedly.cli.bar import bar
from reportedly.cli.filling import Casebook
from reportedly.cli.output import output, until_closed
from reportedly.cli.root import app, say

if TYPE_CHECKING:
    from reportedly.casebook.corrections import By
    from reportedly.casebook.store import Store

Why = Annotated[str | None, typer.Option(help="Why, for the record.")]
Who = Annotated[str | None, typer.Option(help="Who says so; the login name, if left out.")]
Claim = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim, as ARTICLE:c1.", show_default=False)]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many; a table has 25 if left out.")]
_ROWS = 25


class TraceFormat(StrEnum):
    """How a trace is written."""

    TREE = "tree"
    JSON = "json"


@app.command()
def link(
    casebook: Casebook,
    again: Annotated[bool, typer.Option("--again", help="Also where nothing has changed since.")] = False,
) -> None:
    """Link and weigh all articles: which claims are one, who has them from whom, on how many origins they rest.

    After `add`, `reread` and corrections, link again. What people said of claims and sources is always kept to.
    """
    from reportedly.casebook import linking, store

    with store.open(casebook, create=False) as opened:
        count = opened.value("SELECT count(*) FROM articles WHERE current")
        with bar("link", lambda: range(count)) as line:
            found = linking.link(opened, on_article=line.advance, again=again)
    shared = sum(len({member.article for member in group.members}) > 1 for group in found.groups)
    say(
        f"{casebook}: {count:,} articles, {len(found.groups):,} claims, {shared:,} of them in several articles; "
        f"{len(found.conflicts):,} conflicts, {len(found.relays):,} relays, {len(found.copies):,} copies"
    )


def _linked(opened: "Store") -> None:
    """Raise where the casebook was never linked; say where it has changed since."""
    from reportedly.casebook import linking

    if not (state := linking.needed(opened)).holds:
        say(f"{opened.path}: since it was linked, {state}: `reportedly link {opened.path}` brings it up to date")


@app.command()
def trace(
    casebook: Casebook,
    asked: Annotated[
        list[str],
        typer.Argument(
            metavar="CLAIM|WORDS...",
            help='A claim as ARTICLE:c1, a group as g1, or words such as "31 killed in Jayrud".',
            show_default=False,
        ),
    ],
    cite: Annotated[bool, typer.Option("--cite", help="Write a text to paste, with quotations and chain.")] = False,
    format: Annotated[TraceFormat, typer.Option(help="How to write the answer.")] = TraceFormat.TREE,
) -> None:
    """Show where a claim comes from: who said it first, on whose word it rests, who passed it on, who says otherwise.

    The answer is a tree of origins with the articles behind each. It never says whether the claim is true.
    """
    if cite and format is not TraceFormat.TREE:
        raise typer.BadParameter("--cite is a text to paste, --format json is for programs: give one of them")
    with reading(casebook) as opened:
        from reportedly.casebook.tracing import trace as traced
        from reportedly.show import casebook_cite, casebook_trace

        _linked(opened)
        found = traced(opened, " ".join(asked))
        with until_closed(out := output()):
            if cite:
                casebook_cite.write(found, out)
            else:
                casebook_trace.write(found, format, out)


@app.command()
def groups(
    casebook: Casebook,
    single_origin: Annotated[
        bool, typer.Option("--single-origin", help="That rest on one independent origin at most.")
    ] = False,
    circular: Annotated[bool, typer.Option("--circular", help="Whose chains lead back to one another.")] = False,
    conflicts: Annotated[bool, typer.Option("--conflicts", help="That another group contradicts.")] = False,
    min_articles: Annotated[int, typer.Option(min=1, help="That so many articles have, or more.")] = 1,
    limit: Limit = None,
    format: As = Format.TABLE,
) -> None:
    """List the claims of all articles, each once, with the articles that have it and the origins that it rests on.

    Those in most articles come first. The json format has everything that was linked.
    """
    with reading(casebook) as opened:
        from reportedly.casebook import overview
        from reportedly.show import casebook_groups

        _linked(opened)
        asked = overview.Filter(
            single_origin=single_origin, circular=circular, conflicts=conflicts, min_articles=min_articles,
            limit=_limit(limit, format),
        )  # fmt: skip
        with until_closed(out := output()):
            if format is Format.JSON:
                casebook_groups.document(overview.chosen(opened, asked), out)
            else:
                casebook_groups.groups(overview.rows(opened, asked), format, out)


def _limit(limit: int | None, format: Format) -> int | None:
    return limit or (_ROWS if format is Format.TABLE else None)


@app.command()
def conflicts(casebook: Casebook, limit: Limit = None, format: As = Format.TABLE) -> None:
    """List who contradicts whom, and which figures are updates of others."""
    with reading(casebook) as opened:
        from reportedly.casebook import overview
        from reportedly.show import casebook_groups

        _linked(opened)
        found = list(overview.disputes(opened, _limit(limit, format)))
        with until_closed(out := output()):
            casebook_groups.conflicts(found, format, out)


@app.command()
def relays(casebook: Casebook, limit: Limit = None, format: As = Format.TABLE) -> None:
    """Show which outlets take from whom, and how often: with a credit, by citing it, or silently by copying."""
    with reading(casebook) as opened:
        from reportedly.casebook import overview
        from reportedly.show import casebook_groups

        _linked(opened)
        found = overview.takings(opened)[: _limit(limit, format)]
        with until_closed(out := output()):
            casebook_groups.relays(found, format, out)


@app.command()
def rate(
    casebook: Casebook,
    source: Annotated[
        str | None, typer.Argument(metavar="[SOURCE]", help="The name of a source.", show_default=False)
    ] = None,
    letter: Annotated[
        str | None,
        typer.Argument(
            metavar="[LETTER]", help="A (reliable) to E (unreliable); F: cannot be judged.", show_default=False
        ),
    ] = None,
    why: Why = None,
    who: Who = None,
    format: As = Format.TABLE,
) -> None:
    """Say how reliable a source is; without LETTER, show how it was rated, without SOURCE all that are.

    Letters are the user's own judgement. They stand beside origins, and are never mixed with credibility.
    """
    if source is not None and letter is not None:
        from reportedly.casebook import reliability, store
        from reportedly.casebook.corrections import By
        from reportedly.weigh.ratings import LETTERS

        with store.open(casebook, create=False) as opened:
            given = reliability.rate(opened, source, letter, By(who, why))
        say(f"{casebook}: {given.name} is rated {given.letter} ({LETTERS[given.letter]})")
        return
    with reading(casebook) as opened:
        from reportedly.casebook import reliability
        from reportedly.show import casebook_groups

        found = reliability.ratings(opened) if source is None else reliability.history(opened, source)
        with until_closed(out := output()):
            casebook_groups.ratings(found, format, out)


@app.command()
def same(casebook: Casebook, a: Claim, b: Claim, why: Why = None, who: Who = None) -> None:
    """Say that two claims say the same of the same event; the next `link` keeps to it."""
    from reportedly.casebook import verdicts

    _said(casebook, verdicts.same, (a, b), "say the same", (who, why))


@app.command()
def different(casebook: Casebook, a: Claim, b: Claim, why: Why = None, who: Who = None) -> None:
    """Say that two claims don't say the same; the next `link` keeps to it."""
    from reportedly.casebook import verdicts

    _said(casebook, verdicts.different, (a, b), "don't say the same", (who, why))


def _said(
    casebook: Path,
    say_so: "Callable[[Store, str, str, By], int]",
    claims: tuple[str, str],
    what: str,
    by: tuple[str | None, str | None],
) -> None:
    from reportedly.casebook import store
    from reportedly.casebook.corrections import By

    with store.open(casebook, create=False) as opened:
        key = say_so(opened, *claims, By(*by))
    say(
        f"{casebook}: {' and '.join(claims)} {what} (correction {key}; `reportedly undo {casebook} {key}` undoes it; "
        f"`reportedly link {casebook}` links anew)"
    )
