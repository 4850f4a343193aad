"""Passages to claims: the share of invented sentences that come out right, forms one by one, and what holds for any."""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.propositions.split import split, states
from reportedly.claims.propositions.verbs import listed
from reportedly.read.text import sentences
from reportedly.schema import Span

GOLD = [json.loads(line) for line in (Path(__file__).parents[1] / "gold/split.jsonl").read_text("utf8").splitlines()]
LEAST_WHOLE, LEAST_F1 = 0.96, 0.97  # of the sentences, and of their claims

WORDS = st.sampled_from(
    sorted(
        listed(
            """the a army rebels town killed wounded 31 people and but in near on Tuesday which who that after while as
            killing including 11 children with leaving has was not said US IS strike by planes of Norhaven , . ; " ( )
            – or mostly them 30 if will denied it there attack before 's ’s"""
        )
    )
)


@dataclass
class Score:
    """How many sentences are right as a whole, and claims agreeing, found and wanted."""

    whole: int = 0
    agreeing: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.agreeing / (self.found + self.wanted)


def words_of(text: str, pieces: list[str]) -> str:
    """The pieces where they stand in the text, as the claim is printed below."""
    at = 0
    for piece in pieces:
        at = text.index(piece, at) + len(piece)
    return plain(" | ".join(pieces))


def plain(said: str) -> str:
    """Without marks, which neither help nor harm."""
    return " ".join(said.replace("|", " ").replace('"', " ").replace(",", " ").split())


def found_in(text: str) -> list[str]:
    spans = [claim for sentence in sentences(text) for claim in split(text, [sentence])]
    return [" | ".join(span.of(text) for span in claim) for claim in spans]


def scored() -> Score:
    score = Score()
    for case in GOLD:
        wanted = {words_of(case["text"], claim) for claim in case["claims"]}
        found = {plain(claim) for claim in found_in(case["text"])}
        score.whole += wanted == found
        score.agreeing += len(wanted & found)
        score.found += len(found)
        score.wanted += len(wanted)
    return score


def test_share_of_the_gold_that_comes_out_right() -> None:
    score = scored()
    print(f"split: {score.whole} of {len(GOLD)} sentences whole, claims F1 {score.f1:.3f}")
    assert score.whole / len(GOLD) >= LEAST_WHOLE
    assert score.f1 >= LEAST_F1


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A boiler killed six and wounded 32", ["A boiler killed six", "A boiler | wounded 32"]),
        ("Six were shot or stabbed", ["Six were shot or stabbed"]),
        ("The raid killed 15, including 4 children", ["The raid killed 15", "The raid killed | including 4 children"]),
        ("IS fired on US jets", ["IS fired on US jets"]),
        ("They dont know why it fell", ["They dont know why it fell"]),
        (
            "Strikes since May have hit the port",
            ["Strikes since May have hit the port"],
        ),
        (
            "The fire which hurt nine has been put out",
            ["The fire which hurt nine", "The fire | has been put out"],
        ),
        (
            "The jets made 13 raids on Marwan and 11 on Tell",
            ["The jets made 13 raids on Marwan", "The jets made | 11 on Tell"],
        ),
    ],
)
def test_forms(text: str, claims: list[str]) -> None:
    assert found_in(text) == claims


def test_a_headline_may_have_a_participle_for_its_verb() -> None:
    text = "Six killed in Norhaven fire"
    assert split(text, [Span(0, len(text))]) != []
    assert split(text, [Span(0, len(text))], headline=False) == []


def test_what_is_left_of_a_sentence_states_nothing_without_a_clause() -> None:
    text = "in a letter sent to the court"
    assert split(text, [Span(0, len(text))], headline=False) == []
    assert not states(text, [Span(0, len(text))])


def test_pieces_are_read_as_one_sentence() -> None:
    text = "The pier, he said, was closed and has been sold."
    pieces = [Span(0, 8), Span(19, len(text))]
    claims = [" | ".join(span.of(text) for span in claim) for claim in split(text, pieces)]
    assert claims == ["The pier | was closed", "The pier | has been sold"]


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_are_in_order_and_hold_words(text: str) -> None:
    for claim in split(text, [Span(0, len(text))]):
        assert claim
        assert all(0 <= span.start < span.end <= len(text) for span in claim)
        assert all(before.end <= after.start for before, after in pairwise(claim))
        assert any(sign.isalnum() for span in claim for sign in span.of(text))


@given(st.text(max_size=120))
def test_any_text_is_split(text: str) -> None:
    split(text, [Span(0, len(text))])


def test_a_part_may_be_nothing_but_initials_that_look_like_a_pronoun() -> None:
    text = "Port offices including WHO have been barred from entering Telm since May."
    assert any("barred" in span.of(text) for spans in split(text, [Span(0, len(text))]) for span in spans)
