"""The verbs that keep a casebook sound: `check`, `versions` and `remove`."""

from typing import Annotated

import typer

from reportedly.cli.bar import bar
from reportedly.cli.filling import Article, Casebook
from reportedly.cli.output import output, until_closed
from reportedly.cli.root import app, say


@app.command()
def check(casebook: Casebook) -> None:
    """Look whether a casebook is sound: the file, every reference, every offset with its words."""
    from reportedly.casebook import check, store

    found = 0
    with store.open(casebook, create=False, fallback=True) as opened:
        count = opened.value("SELECT count(*) FROM articles")
        with bar("check", lambda: range(count)) as line, until_closed(out := output()):
            for problem in check.problems(opened, on_article=line.advance):
                found += 1
                out.write(f"{problem.where}: {problem.what}\n")
    say(f"{casebook}: {count:,} articles, {f'{found:,} problems' if found else 'all sound'}")
    if found:
        raise typer.Exit(1)


@app.command()
def versions(
    casebook: Casebook,
    article: Annotated[
        str | None, typer.Argument(metavar="[ARTICLE]", help="The id of an article.", show_default=False)
    ] = None,
) -> None:
    """Show how the text of a page changed from one version to the next; without ARTICLE, list pages that changed."""
    from reportedly.casebook import store
    from reportedly.casebook.versions import several
    from reportedly.show.versions import shown

    with store.open(casebook, create=False, readonly=True) as opened, until_closed(out := output()):
        lines = several(opened) if article is None else shown(opened, article)
        out.writelines(f"{line}\n" for line in lines)


@app.command()
def remove(
    casebook: Casebook,
    article: Article,
    why: Annotated[str | None, typer.Option(help="Why, for the record.")] = None,
    who: Annotated[str | None, typer.Option(help="Who removes it; the login name, if left out.")] = None,
) -> None:
    """Remove an article: its text and all that was worked out from it are gone for good; that it was removed stays.

    `reportedly add` leaves it out from now on.
    """
    from reportedly.casebook import corrections, store

    with store.open(casebook, create=False) as opened:
        corrections.remove(opened, article, corrections.By(who, why))
    say(f"{casebook}: {article} is removed")
