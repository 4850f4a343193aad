"""Answers for people at a terminal, shown page by page where they are longer than the screen.

Invariant: what is piped or redirected comes out whole, without colour. Knows nothing of what is shown.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from typing import TextIO

from rich.console import Console


@contextmanager
def paged(out: TextIO) -> Iterator[Console]:
    """Where to draw; what was drawn is shown when it is complete, through the user's pager if the screen is too low."""
    if not out.isatty():
        yield Console(file=out, highlight=False)
        return
    screen, drawn = Console(file=out, highlight=False), StringIO()
    yield Console(
        file=drawn, highlight=False, force_terminal=True, width=screen.width, no_color=screen.no_color,
        color_system=screen.color_system or "auto",  # type: ignore[arg-type]
    )  # fmt: skip
    if drawn.getvalue().count("\n") < screen.height:
        out.write(drawn.getvalue())
        return
    import click

    os.environ.setdefault("LESS", "-R")
    click.echo_via_pager(drawn.getvalue(), color=not screen.no_color)
