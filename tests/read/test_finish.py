"""Every article leaves with a text that can be stored, its language and its credits."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FormatError, LanguageError
from reportedly.read.finish import checked, finished
from reportedly.read.source import Options
from reportedly.schema import Credit, Span
from tests.factories import HARBOUR, article

DUTCH = "De havenmeester zei dat het schip op tijd was vertrokken en dat er niemand aan boord was van de veerboot."


def test_language_and_credits_are_filled_in() -> None:
    done = finished("x", article("NORHAVEN (AFP) - The ferry left on time, the harbour office said."), Options())
    assert done.language == "en"
    assert done.credits == (Credit("AFP", Span(10, 13)),)


def test_given_ones_are_kept() -> None:
    given_credits = (Credit("Coastal Press", Span(0, 4)),)
    done = finished("x", article(HARBOUR, credits=given_credits, language="en-GB"), Options())
    assert (done.credits, done.language) == (given_credits, "en-GB")


def test_another_language_is_named_in_one_line() -> None:
    with pytest.raises(LanguageError, match=r"^x: expected an English text, got Dutch \(--force") as caught:
        finished("x", article(DUTCH), Options())
    assert "\n" not in str(caught.value)


def test_and_read_all_the_same_by_force() -> None:
    assert finished("x", article(DUTCH), Options(force=True)).language == "nl"


@given(st.text(st.characters(), min_size=1, max_size=200))
def test_what_is_checked_can_be_stored_and_has_its_length(text: str) -> None:
    try:
        kept = checked("x", text)
    except FormatError:
        return
    assert len(kept) == len(text)
    assert json.loads(json.dumps(kept)) == kept == kept.encode().decode()
