import sys
import time
from collections.abc import Iterator

import pytest

from reportedly.cli.bar import Silent, bar


def looked_at(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error is a terminal."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    for name, value in {"COLUMNS": "100", "TERM": "xterm", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)


def test_nothing_is_shown_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with bar("add", lambda: [1]) as shown:
        shown.advance()
        shown.say("a word")
        assert isinstance(shown, Silent)
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "reportedly: a word\n")


def test_a_terminal_sees_how_many_of_how_many(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at(capsys, monkeypatch)
    with bar("add", lambda: range(4)) as shown:
        for _ in range(4):
            shown.advance()
            time.sleep(0.05)
        shown.say("[bold] a word")
        time.sleep(0.15)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "reportedly: [bold] a word" in captured.err
    assert "4/4" in captured.err
    assert "articles/s" in captured.err


def test_counting_that_fails_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[object]:
        yield 1
        raise OSError("gone")

    looked_at(capsys, monkeypatch)
    with bar("add", broken) as shown:
        shown.advance()
        time.sleep(0.15)
    assert "gone" not in capsys.readouterr().err
