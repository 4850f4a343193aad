"""The tree is readable at 80 columns, and nothing in an article steers the terminal."""

import io
import re
from typing import Any

import pytest
from hypothesis import given, settings
from rich.console import Console

from reportedly.schema import Report, SourceKind
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


TEXT = "Ines Marlow said no. She added that the ferry, which sank in 1998, was old. Hills are high."
MARLOW = factories.source("s1", "Ines Marlow", SourceKind.PERSON, on_behalf="the port union")


def spoken(**fields: Any) -> Report:
    first = factories.said(TEXT, "Ines Marlow", "said", "no", ids=["s1"])
    then = factories.said(TEXT, "She", "added", "that the ferry, which sank in 1998, was old", id="a2", ids=["s1"])
    return factories.report(TEXT, first, then, sources=[MARLOW], **fields)


def test_a_source_is_called_by_name_and_introduced_once() -> None:
    shown = terminal.text(spoken())
    assert "Ines Marlow (person; for the port union) · said" in shown
    assert "Ines Marlow (here “She”) · added" in shown
    assert shown.count("for the port union") == 1


def test_every_innermost_attribution_has_its_chain() -> None:
    shown = " ".join(re.sub("[│]", " ", terminal.text(factories.harbour())).split())
    assert "↳ The Example Gazette → Coastal Press (credit) → State radio → the ministry" in shown
    assert "→ Norhaven Courier → Norhaven harbour office → the captain" in shown
    assert shown.count("↳") == 6


def test_notes_say_what_was_worked_out() -> None:
    shown = " ".join(terminal.text(factories.harbour()).split())
    assert "· 2–9 March 2026 · planned" in shown
    assert "· 31 people wounded · hedged “It is said” · not verified: “the number could not be confirmed”" in shown


def test_what_stands_in_full_below_is_not_shown_twice() -> None:
    inner = "that “the alarm at the terminal had been switched off for weeks before the fire”"
    text = f"The Ledger cited port sources as saying {inner}."
    outer = factories.said(text, "The Ledger", "cited", f"port sources as saying {inner}")
    shown = terminal.text(
        factories.report(text, outer, factories.said(text, "port sources", "as saying", inner, id="a2", parent="a1")),
        100,
    )
    assert "  port sources as saying […]\n" in shown
    assert shown.count("the alarm") == 1


def test_the_article_s_own_claims_come_last_and_are_few() -> None:
    own = [factories.claim(TEXT, None, "Hills are high"), factories.claim(TEXT, None, "Hills are high", id="c2")]
    own += [factories.claim(TEXT, None, TEXT[:number], id=f"c{number}") for number in range(3, 20)]
    shown = terminal.text(spoken(claims=own))
    assert shown.index("The article’s own voice · 19 claims") > shown.index("added")
    assert shown.count("Hills are high") == 1
    assert "and 7 more, which --by-origin shows" in shown


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
