import pytest

from reportedly.attribute.lexicon import attitude, may_hold_cue, polarity
from reportedly.schema import Attitude, Polarity


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("said", "that the pier was closed", "statement"),
        ("has repeatedly denied", "any part in it", "statement"),
        ("is believed", "to be dead", "belief"),
        ("feared", "", "belief"),
        ("vowed", "to go on", "intention"),
        ("is planning", "a march", "intention"),
        ("called for", "calm", "directive"),
        ("called", "the plan a disgrace", "statement"),
        ("urged", "people to leave", "directive"),
        ("told", "to leave at once", "directive"),
        ("told", "that it was late", "statement"),
        ("showed", "smoke over the pier", "perception"),
        (":", "the pier is closed", "statement"),
    ],
)
def test_attitude_follows_the_cue(cue: str, content: str, expected: str) -> None:
    assert attitude(cue, content) is Attitude(expected)


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("denied", "denied"),
        ("will deny", "denied"),
        ("did not deny", "affirmed"),
        ("didn’t deny", "affirmed"),
        ("doesnt refute", "affirmed"),
        ("said", "affirmed"),
        ("denial", "denied"),
    ],
)
def test_only_a_denial_denies(cue: str, expected: str) -> None:
    assert polarity(cue) is Polarity(expected)


def test_a_content_without_a_word_of_saying_holds_no_cue() -> None:
    assert may_hold_cue("that the ministry had denied it")
    assert may_hold_cue("he called it a disgrace")
    assert not may_hold_cue("the pier was closed at noon")


@pytest.mark.parametrize(
    "word", ["seeing", "agreed", "foreseen", "quipped", "dubbed", "labelled", "denies", "planning", "wrote"]
)
def test_inflected_forms_are_known(word: str) -> None:
    assert may_hold_cue(f"he {word} it")


def test_other_words_are_not_taken_for_forms() -> None:
    assert not may_hold_cue("the seed grew")
