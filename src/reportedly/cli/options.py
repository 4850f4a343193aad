"""What the verbs that read inputs let the user say about them: options that they share.

Knows how an option is written and explained, not what is done with it.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.root import say

if TYPE_CHECKING:
    from reportedly.read.source import Options


def _date(given: str | None) -> str | None:
    if given is not None:
        try:
            datetime.fromisoformat(given)
        except ValueError:
            raise typer.BadParameter(f"expected an ISO date such as 2026-03-02, got {given!r}") from None
    return given


Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT...",
        help="Folders, text, HTML, JSONL, CSV, TSV and Parquet files, feeds, http(s) addresses, or - for standard "
        "input.",
        show_default=False,
    ),
]
MinScore = Annotated[float, typer.Option(min=0, max=1, help="Leave out attributions with a lower score.")]
Outlet = Annotated[str | None, typer.Option(help="The outlet, where the input doesn't say it or says it wrongly.")]
Title = Annotated[str | None, typer.Option(help="The title, likewise.")]
Date = Annotated[str | None, typer.Option(callback=_date, help="When it was published (ISO date), likewise.")]
Force = Annotated[bool, typer.Option("--force", help="Read texts that aren't English, too.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from private and loopback addresses, too.")]
Columns = Annotated[
    str | None,
    typer.Option("--map", help="The columns of tables: text=body,outlet=source,… What is left out is guessed."),
]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many articles from each file or feed.")]
DayFirst = Annotated[
    bool | None,
    typer.Option("--day-first/--month-first", help="How 4/5/2017 is meant; the column's other dates say it, else."),
]


def options(
    columns: str | None, limit: int | None, day_first: bool | None, outlet: str | None, title: str | None,
    date: str | None, force: bool, allow_private: bool,
) -> "Options":  # fmt: skip
    """What was given, as the readers take it; what they note is said on standard error."""
    from reportedly.read.columns import parse_map
    from reportedly.read.source import Options

    return Options(
        outlet=outlet, title=title, published=date, force=force, allow_private=allow_private,
        map=parse_map(columns) if columns else {}, day_first=day_first, limit=limit, note=say,
    )  # fmt: skip
