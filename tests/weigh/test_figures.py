"""Figures: which numbers of one thing can both hold."""

from pathlib import Path

import pytest

from reportedly.link.views import Quantity
from reportedly.weigh.figures import LARGEST_BETWEEN, LARGEST_RATIO, READINGS, differ, near, shown


def quantity(words: str) -> Quantity:
    """ "more than 30", "31", "30-40", "dozens:24"."""
    bound, _, figure = words.rpartition(" ")
    bound, figure = (figure.split(":")[0], figure.split(":")[1]) if ":" in figure else (bound, figure)
    low, _, high = figure.partition("-")
    return Quantity(float(low), float(high) if high else None, bound or None, "people", "killed", None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("31", "43"),
        ("at least 31", "43"),
        ("at least 15", "32"),
        ("more than 60", "300"),
        ("nearly 50", "32"),
        ("15", "at least 18"),
        ("up to 10", "12"),
        ("30-40", "43"),
        ("several:3", "40"),
        ("more than 250000", "more than 290000"),
    ],
)
def test_numbers_that_cannot_both_hold(one: str, other: str) -> None:
    assert differ(quantity(one), quantity(other))
    assert differ(quantity(other), quantity(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("more than 30", "32"),
        ("at least 31", "31"),
        ("about 30", "31"),
        ("dozens:24", "40"),
        ("30-40", "32"),
        ("up to 12", "10"),
        ("nearly 50", "48"),
        ("more than 120", "126"),
        ("at least 31", "more than 30"),
    ],
)
def test_a_bound_or_rounding_that_includes_the_other_is_no_difference(one: str, other: str) -> None:
    assert not differ(quantity(one), quantity(other))
    assert not differ(quantity(other), quantity(one))


def test_numbers_too_far_apart_are_of_different_things() -> None:
    assert near(quantity("60"), quantity("300"))
    assert not near(quantity("6"), quantity("126"))
    assert not near(quantity("0"), quantity("3"))


@pytest.mark.parametrize(
    ("words", "says"),
    [("more than 30", "more than 30"), ("dozens:24", "dozens"), ("1200-1300", "1,200 to 1,300"), ("31", "31")],
)
def test_how_a_number_is_shown(words: str, says: str) -> None:
    assert shown(quantity(words)) == says


def test_the_page_has_the_bounds_of_the_code() -> None:
    page = (Path(__file__).parents[2] / "docs/weighing.md").read_text("utf8")
    for reading in READINGS:
        words = reading.words.replace("|", ", ")
        assert f"| {words} | {reading.low:g} to {reading.high:g} |" in page
    assert f"more than {LARGEST_RATIO:g} times as many in one article, {LARGEST_BETWEEN:g} times in two" in page
