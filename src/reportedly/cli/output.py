"""Standard output and the count on standard error, as programs and people expect them of a command line.

Invariant: data goes to standard output alone; progress is shown only where somebody looks at it and the data goes
elsewhere. Imports nothing heavy before progress is shown.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from reportedly.schema import Report


@contextmanager
def until_closed(out: TextIO) -> Iterator[None]:
    """Stop quietly when who reads from us has seen enough; nothing is left to be said, not even at exit."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def output() -> TextIO:
    """Standard output: UTF-8 for programs, as the terminal wants it for people."""
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    return sys.stdout


@contextmanager
def progress(reports: Iterable[Report]) -> Iterator[Iterable[Report]]:
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
