import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.modality import leaves_open, modality, negated
from reportedly.schema import Attitude, Modality

LINES = (Path(__file__).parent / "gold/modality.jsonl").read_text("utf8").splitlines()
GOLD = [case for case in map(json.loads, LINES) if "modality" in case]
LEAST = 0.97  # of the sentences, modality and negation right


def test_share_of_the_gold_that_comes_out_right() -> None:
    right = 0
    for case in GOLD:
        attitude = Attitude(case["attitude"]) if case["attitude"] else None
        right += (modality(case["text"], attitude), negated(case["text"])) == (case["modality"], case["negated"])
    print(f"modality and negation: {right} of {len(GOLD)}")
    assert right / len(GOLD) >= LEAST


@pytest.mark.parametrize(
    ("said", "attitude", "expected"),
    [
        ("the port to be closed", Attitude.DIRECTIVE, Modality.DEMANDED),
        ("to close the port", Attitude.INTENTION, Modality.PLANNED),
        ("men who attacked the port", Attitude.INTENTION, Modality.ASSERTED),
        ("the port has been closed", Attitude.DIRECTIVE, Modality.ASSERTED),
        ("it would sink", Attitude.STATEMENT, Modality.PREDICTED),
        ("it would sink", None, Modality.CONDITIONAL),
        ("the crew and the captain were loading crates", None, Modality.ASSERTED),
        ("the will of the people", None, Modality.ASSERTED),
        ("as if it were over", None, Modality.ASSERTED),
        ("in May the port was closed", None, Modality.ASSERTED),
    ],
)
def test_attitude_and_words_together(said: str, attitude: Attitude | None, expected: Modality) -> None:
    assert modality(said, attitude) is expected


@given(st.text(max_size=80), st.sampled_from([None, *Attitude]))
def test_any_words_have_a_modality(said: str, attitude: Attitude | None) -> None:
    assert modality(said, attitude) in Modality
    assert negated(said) in (True, False)


@pytest.mark.parametrize(
    "cue", ["could not confirm", "did not say whether", "couldn’t immediately verify", "cannot rule out"]
)
def test_a_cue_may_leave_open_what_it_names(cue: str) -> None:
    assert leaves_open(cue)


@pytest.mark.parametrize("cue", ["confirmed", "said", "did not deny"])
def test_other_cues_leave_nothing_open(cue: str) -> None:
    assert not leaves_open(cue)
