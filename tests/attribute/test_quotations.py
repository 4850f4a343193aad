from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.quotations import quotations


def quoted(text: str) -> list[str]:
    return [one.span.of(text) for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “go” and “come”.", ["“go”", "“come”"]),
        ('He said "go" and "come".', ['"go"', '"come"']),
        ("The mayor’s ‘grand plan’ failed", ["‘grand plan’"]),
        ("the voters' choice and the mayor's", []),
        ("She called it 'a disgrace' on Monday", ["'a disgrace'"]),
        ("“He told me ‘never’ twice,” she said", ["“He told me ‘never’ twice,”"]),
        ("«Go», he said. „Come”, she said", ["«Go»", "„Come”"]),
        ("“First part.\n\n“Second part,” he said.", ["“First part.", "“Second part,”"]),
        ('"Open and never closed he said.\n\nNext.', ['"Open and never closed he said.']),
        ('A 12" gun and no more', []),
    ],
)
def test_quotations_are_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_missing_mark_is_told() -> None:
    closed = [one.closing is not None for one in quotations("“First part.\n\n“Second part,” he said.")]
    assert closed == [False, True]


@given(st.text(alphabet="ab \n\"'“”‘’«».,", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(one.span.start <= one.inner.start <= one.inner.end <= one.span.end for one in found)
