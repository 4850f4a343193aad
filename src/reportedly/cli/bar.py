"""How far a casebook is filled, on standard error where somebody looks at it: a bar, articles/s, the time left.

Invariant: what is said while the bar stands goes above it. How many articles there will be is counted beside the work,
and only in files, which cost nothing to read twice.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from reportedly.cli.root import say

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar(Protocol):
    """What shows progress, or doesn't."""

    def advance(self) -> None:
        """One more article is done."""

    def say(self, message: str) -> None:
        """A message on standard error."""


class Silent:
    """Nobody looks: messages alone."""

    def advance(self) -> None:
        """Nothing to show."""

    def say(self, message: str) -> None:
        """A message on standard error."""
        say(message)


@contextmanager
def bar(verb: str, count: Callable[[], Iterable[object]]) -> Iterator[Bar]:
    """A bar while the body runs; `count` gives one thing for each article that is to come."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        shown = _Shown(progress, progress.add_task(verb, total=None, rate="…"))
        over = Event()
        Thread(target=shown.expect, args=(count, over), daemon=True).start()
        try:
            yield shown
        finally:
            over.set()


@contextmanager
def working(verb: str, count: Callable[[], Iterable[object]]) -> Iterator[Bar]:
    """A bar while articles are worked out, the network loaded meanwhile; a word when somebody stops it."""
    from reportedly.pipeline import warm_up

    warm_up()
    try:
        with bar(verb, count) as shown:
            yield shown
    except KeyboardInterrupt:
        say("stopped; what was done is kept, and the same command goes on from there")
        raise


class _Shown:
    """A bar of rich."""

    def __init__(self, progress: "Progress", task: "TaskID") -> None:
        self.progress, self.task = progress, task

    def advance(self) -> None:
        """One more article is done."""
        speed = self.progress.tasks[0].speed
        self.progress.update(self.task, advance=1, rate=f"{speed:.1f} articles/s" if speed else "…")

    def say(self, message: str) -> None:
        """A message above the bar."""
        self.progress.console.print(f"reportedly: {message}", markup=False, highlight=False, soft_wrap=True)

    def expect(self, count: Callable[[], Iterable[object]], over: Event) -> None:
        """Count what is to come, until the work is over."""
        total = 0
        with suppress(Exception):  # whoever reads the inputs says what is wrong with them
            for _ in count():
                total += 1
                if over.is_set():
                    return
        if total:
            self.progress.update(self.task, total=total)
