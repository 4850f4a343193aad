"""Long answers at a terminal go through a pager, and only there."""

from io import StringIO

import click
import pytest

from reportedly.show.casebook_pages import paged


class Terminal(StringIO):
    """Standard output as somebody looks at it."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(click, "echo_via_pager", lambda text, color: found.append(text))
    return found


def test_what_is_longer_than_the_screen_is_paged(pages: list[str]) -> None:
    out = Terminal()
    with paged(out) as console:
        for number in range(30):
            console.print(f"line {number}")
    assert out.getvalue() == ""
    assert pages[0].count("\n") == 30


def test_what_fits_is_shown_at_once(pages: list[str]) -> None:
    out = Terminal()
    with paged(out) as console:
        console.print("one line", style="bold")
    assert "one line" in out.getvalue()
    assert pages == []


def test_nothing_is_paged_where_nobody_looks(pages: list[str]) -> None:
    out = StringIO()
    with paged(out) as console:
        for number in range(30):
            console.print(f"line {number}", style="bold")
    assert out.getvalue().splitlines()[29] == "line 29"
    assert pages == []
