"""Terms: what makes the words of two papers comparable."""

import pytest

from reportedly.link.words import lowered, stem, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The raid killed six people", "six died in strikes"),
        ("in Urum al-Joz", "in Urom al-Joz"),
        ("ISIL fighters", "Islamic State militants"),
        ("Syrias army", "the Syrian army"),
        ("neighbourhoods", "neighborhood"),
    ],
)
def test_news_says_one_thing_in_several_words(one: str, other: str) -> None:
    assert set(terms(other)) <= set(terms(one))


def test_is_with_capitals_is_a_group_and_with_small_letters_a_verb() -> None:
    assert list(terms("IS claims it")) == ["isis", "=claim"]
    assert list(terms("it is claimed")) == ["=claim"]


def test_a_headline_makes_no_names_of_words_that_the_text_has_in_small_letters() -> None:
    common = lowered("Ferry Sinks Off Norhaven. The ferry sinks slowly.")
    assert list(terms("Ferry Sinks Off Norhaven", common)) == ["fer", "sink", "~nrvn"]


def test_stems_are_at_least_three_letters_long() -> None:
    assert [stem(word) for word in ("ferries", "ferry", "was", "ring")] == ["fer", "fer", "was", "ring"]


def test_digits_are_left_to_the_numbers() -> None:
    assert list(terms("31 31")) == []
