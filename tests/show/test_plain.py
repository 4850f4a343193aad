"""Words on one line, safe to show."""

import pytest

from reportedly.show import plain


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026-03-02", "2 March 2026"),
        ("2026-12-31T23:59:00Z", "31 December 2026"),
        ("last\x1b week", "last\\x1b week"),
    ],
)
def test_day(published: str, shown: str) -> None:
    assert plain.day(published) == shown


def test_one_line_collapses_white_space_only() -> None:
    assert plain.one_line("  a\r\n\r\nb\tc\u200d ") == "a b c\u200d"


def test_clipped_ends_with_a_word() -> None:
    assert plain.clipped("one two, three", 9) == "one two\u00a0…"
    assert plain.clipped("one two", 9) == "one two"
