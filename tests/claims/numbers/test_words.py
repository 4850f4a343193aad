import re

import pytest

from reportedly.claims.numbers.words import FRACTION, NUMBER, VAGUE, fraction, magnitude, vague, value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("20,000", 20_000), ("20 000", 20_000), ("1.5 million", 1.5e6), ("3bn", 3e9), ("7", 7), ("two dozen", 24),
        ("twenty-three", 23), ("one hundred and twenty", 120), ("two thousand five hundred", 2500), ("a hundred", 100),
        ("three hundred thousand", 300_000), ("a million", 1e6), ("ninety nine", 99),
    ],
)  # fmt: skip
def test_values(words: str, expected: float) -> None:
    assert value(words) == expected
    assert words == "3bn" or re.fullmatch(NUMBER, words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dozens", 24),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("scores", 40),
        ("millions", 2e6),
    ],
)
def test_a_vague_plural_is_two_of_its_kind(words: str, expected: float) -> None:
    assert re.fullmatch(VAGUE, words)
    assert vague(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("half a million", 500_000), ("a quarter of a million", 250_000), ("two-thirds", 0.6667), ("a third", 0.3333),
        ("half", 0.5), ("one in five", 0.2), ("half a dozen", 6),
    ],
)  # fmt: skip
def test_fractions(words: str, expected: float) -> None:
    found = re.match(FRACTION, f"{words} of the town")
    assert found
    assert fraction(found.group()) == expected


def test_magnitudes() -> None:
    assert magnitude("2 million") == 1e6
    assert magnitude("2") is None
