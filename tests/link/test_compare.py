"""Comparing: features with reasons, and what keeps claims apart."""

import pytest

from reportedly.link.compare import Comparison, compare
from reportedly.link.rarity import rarity
from reportedly.link.views import view
from reportedly.link.weights import shipped
from tests.link.writing import told


def compared(one: str, other: str, published: str | None = "2026-03-02") -> Comparison:
    (a,), (b,) = view(told("a", one)), view(told("b", other, published=published))
    return compare(a, b, rarity([a, b]), shipped())


def names(found: Comparison) -> set[str]:
    return {one.name for one in found.features if one.score}


def test_the_same_in_other_words_scores_higher_than_another_thing() -> None:
    same = compared("A bomb killed 31 people in Aleppo", "31 people died in a blast in Aleppo")
    other = compared("A bomb killed 31 people in Aleppo", "The army took a village near Aleppo")
    assert same.score > 0 > other.score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The raid killed 31 people", "The raid killed 43 people"),
        ("The raid killed more than 30 people", "The raid killed 32 people"),
        ("The raid killed 31 people and wounded 10", "The raid killed 31 people and wounded 12"),
        ("The raid killed 11 children", "The raid killed 11 people"),
    ],
)
def test_numbers_that_differ_keep_claims_apart(one: str, other: str) -> None:
    assert compared(one, other).apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The raid killed 31 people", "The raid killed at least 31 civilians"),
        ("The raid wounded dozens of people", "The raid wounded 40 people"),
        ("The raid killed 31 people", "The raid hit a bakery"),
    ],
)
def test_what_does_not_differ_keeps_nothing_apart(one: str, other: str) -> None:
    assert not compared(one, other).apart


def test_killed_and_wounded_are_numbers_of_other_things() -> None:
    assert "numbers of other things" in names(compared("The raid killed 31 people", "The raid wounded 31 people"))


def test_a_denial_speaks_against_what_it_denies() -> None:
    assert "one denies" in names(compared("The army did not use gas in Idlib", "The army used gas in Idlib"))


def test_days_far_apart_speak_against() -> None:
    near, far = (compared("A bomb hit Aleppo", "A bomb hit Aleppo", day) for day in ("2026-03-02", "2026-04-20"))
    assert near.score > far.score


def test_a_day_that_is_not_known_is_said() -> None:
    assert "day unknown" in names(compared("A bomb hit Aleppo", "A bomb hit Aleppo", None))


def test_every_feature_has_a_reason_and_shows_the_values_compared() -> None:
    found = compared("A bomb killed 31 people in Aleppo", "31 people died in a blast in Aleppo")
    assert all(one.reason and len(one.shown) == 2 for one in found.features)
    number = next(one for one in found.features if one.name == "same number")
    assert number.shown == ("31 killed", "31 killed")


def test_the_order_of_the_two_does_not_matter() -> None:
    one, other = "A bomb killed 31 people in Aleppo", "At least 31 died in Aleppo on Monday"
    assert compared(one, other).score == pytest.approx(compared(other, one).score)


def test_claims_without_words_are_compared_too() -> None:
    assert compared("", "").score < 0
