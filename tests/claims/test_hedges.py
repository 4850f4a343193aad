import json
from pathlib import Path

import pytest

from reportedly.claims.hedges import hedges, hedging, unchecked
from reportedly.read.text import sentences
from reportedly.schema import Span
from tests.factories import span

LINES = (Path(__file__).parent / "gold/modality.jsonl").read_text("utf8").splitlines()
CASES = [json.loads(line) for line in LINES]
LEAST_HEDGES, LEAST_UNVERIFIED = 0.98, 0.93  # of the sentences


def test_share_of_hedges_that_come_out_right() -> None:
    gold = [case for case in CASES if "hedges" in case]
    right = sum([found.of(case["text"]) for found in hedges(case["text"])] == case["hedges"] for case in gold)
    print(f"hedges: {right} of {len(gold)}")
    assert right / len(gold) >= LEAST_HEDGES


def test_share_of_what_could_not_be_checked_that_comes_out_right() -> None:
    gold = [case for case in CASES if "unverified" in case]
    right = 0
    for case in gold:
        found = [one.span.of(case["text"]) for one in unchecked(case["text"], sentences(case["text"]))]
        right += found == ([case["unverified"]] if case["unverified"] else [])
    print(f"unverified: {right} of {len(gold)}")
    assert right / len(gold) >= LEAST_UNVERIFIED


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("killed nine miners", ["reportedly"]),
        ("the port was closed", []),
        ("an alleged smuggler fled", ["alleged"]),
    ],
)
def test_a_hedge_belongs_to_the_claim_that_it_touches(claim: str, expected: list[str]) -> None:
    text = "A raid reportedly killed nine miners, the port was closed and an alleged smuggler fled."
    found = hedging(text, hedges(text), [span(text, claim)])
    assert [hedge.of(text) for hedge in found] == expected


def test_a_hedge_beyond_a_word_belongs_to_another_claim() -> None:
    text = "Probably the ferry sank and the pier burned."
    assert hedging(text, hedges(text), [span(text, "the pier burned")]) == ()
    assert hedging(text, hedges(text), [span(text, "the ferry sank")]) == (Span(0, 8),)


def test_who_says_ahead_that_nothing_was_checked_means_what_follows() -> None:
    text = "Unverified reports said the bridge was mined."
    assert [one.ahead for one in unchecked(text, sentences(text))] == [True]
