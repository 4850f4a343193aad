"""The tree is readable at 80 columns, and nothing in an article steers the terminal."""

import io
import re

import pytest
from hypothesis import given, settings
from rich.console import Console

from reportedly.schema import Report
from reportedly.show import terminal
from reportedly.show.plain import ODD
from tests import factories
from tests.show.golden import check
from tests.show.strategies import reports


def coloured(report: Report) -> str:
    out = io.StringIO()
    Console(file=out, force_terminal=True, color_system="standard", width=80).print(terminal.tree(report))
    return out.getvalue()


def test_golden() -> None:
    check("harbour.txt", terminal.text(factories.harbour()))


@pytest.mark.parametrize("width", [20, 40, 80, 100])
def test_lines_fit(width: int) -> None:
    shown = terminal.text(factories.harbour(), width)
    assert max(map(len, shown.splitlines())) <= width


def test_every_word_is_shown() -> None:
    shown = " ".join(re.sub("[┃│├└─]", " ", terminal.text(factories.harbour())).split())
    assert 'the office believed that the captain had promised "a full account" within a week' in shown


def test_colour_tells_nothing_that_words_do_not() -> None:
    report = factories.harbour()
    shown = coloured(report)
    assert "\x1b[" in shown
    assert re.sub(r"\x1b\[[\d;]*m", "", shown) == terminal.text(report)


def test_no_colour_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[\d;]*3\dm", coloured(factories.harbour()))


def test_write_is_plain_where_no_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    out = io.StringIO()
    terminal.write([factories.one(), factories.one()], out)
    assert "\x1b" not in out.getvalue()
    assert out.getvalue().count("The harbour office · said") == 2


@settings(max_examples=60, deadline=None)
@given(reports())
def test_no_odd_character_reaches_the_terminal(report: Report) -> None:
    shown = terminal.text(report)
    assert not ODD.search(shown)
    assert "\r" not in shown
    assert "\t" not in shown


def test_escapes_and_markup_are_shown_as_they_are() -> None:
    text = "He said \x1b]0;x\x07 [bold]this[/bold] :smile: \u202eback"
    shown = terminal.text(factories.report(text, factories.said(text, "He", "said", text[8:]), outlet="\x9b2J"))
    assert "\\x1b]0;x\\x07 [bold]this[/bold] :smile: \\u202eback" in shown
    assert shown.startswith("\\x9b2J\n")


def test_a_deep_nest_still_fits() -> None:
    text = "It said so. " * 30
    chain = [
        factories.said(text, None, factories.span(text, "said", n), "so", id=f"a{n}", parent=f"a{n - 1}")
        for n in range(30)
    ]
    assert max(map(len, terminal.text(factories.report(text, *chain)).splitlines())) <= 80


def test_nothing_found_is_said() -> None:
    assert "No attributions found." in terminal.text(factories.report("Quiet."))
