import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.numbers.numbers import numbers
from reportedly.claims.times.times import times
from reportedly.schema import Number

GOLD = [
    json.loads(line) for line in (Path(__file__).parents[1] / "gold" / "numbers.jsonl").read_text("utf-8").splitlines()
]
FIELDS = ("words", "value", "high", "bound", "unit", "of")
_TEXTUAL = """killed wounded and 44 12 more than at least people including children , . of them dozens $3bn 30-40 half
    the one of its centres dead [few] 's per cent aged 7 Iranian, Iraqi fighters were in Channel 1.5 million Tuesday
    2011 toll rose to a third ( ) 5 May 1,0 0 -"""
PIECES = [*_TEXTUAL.split(), "\n", "\xa0"]


def shown(text: str) -> list[tuple[Any, ...]]:
    return [(one.span.of(text), one.value, one.high, one.bound, one.unit, one.of) for one in numbers(text)]


def wanted(case: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [tuple(one[field] for field in FIELDS) for one in case["numbers"]]


def only(text: str) -> Number:
    (one,) = numbers(text)
    return one


def parts(text: str) -> list[tuple[float, str | None]]:
    return [(one.value, one.of) for one in numbers(text)]


def test_gold_reaches_its_floor() -> None:
    found = sum(len(numbers(case["text"])) for case in GOLD)
    right = sum(len(set(shown(case["text"])) & set(wanted(case))) for case in GOLD)
    f1 = 2 * right / (found + sum(len(case["numbers"]) for case in GOLD))
    assert len(GOLD) >= 190
    assert f1 >= 0.985, f"{f1:.3f}"


@pytest.mark.parametrize(
    ("text", "value", "bound", "unit"),
    [
        ("More than 15,000 Serbian, Greek, and Dutch men came", 15000, "more than", "Serbian, Greek, and Dutch men"),
        ("It holds 290000 people", 290000, None, "people"),
        ("It holds 20 000 people", 20000, None, "people"),
        ("It sent tens of thousands of riflemen", 20000, "tens of thousands", "riflemen"),
        ("They took 40,000 soldiers off the island", 40000, None, "soldiers"),
        ("A third of the city burned", 0.3333, None, "city"),
        ("It cost $1.5 million", 1.5e6, None, "$"),
        ("It fell by 7.5%", 7.5, None, "%"),
    ],
)  # fmt: skip
def test_value_bound_and_unit(text: str, value: float, bound: str | None, unit: str) -> None:
    one = only(text)
    assert (one.value, one.bound, one.unit) == (value, bound, unit)


def test_span_covers_bound_figure_and_unit() -> None:
    text = "He saw at least 31 armed men there"
    assert only(text).span.of(text) == "at least 31 armed men"


def test_a_range_has_a_low_and_a_high_end_and_a_rise_is_none() -> None:
    one = only("Between 30 and 40 rebels left")
    assert (one.value, one.high, one.unit) == (30, 40, "rebels")
    assert [found.value for found in numbers("The number of beds rose from 12 to 19")] == [12, 19]
    assert only("He has 2 to 3 million readers").value == 2e6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed 44 and wounded 140", [(44, "killed"), (140, "wounded")]),
        ("44 were killed and 140 wounded", [(44, "killed"), (140, "wounded")]),
        ("It killed 44 wounded 140", [(44, "killed"), (140, "wounded")]),
        ("A blast left 12 dead and three missing", [(12, "killed"), (3, "missing")]),
        ("It killed 63 villagers including 17 pupils", [(63, "killed"), (17, "killed")]),
        ("Two bombs killed 12 shoppers", [(2, None), (12, "killed")]),
        ("It killed 9 men in 2 raids", [(9, "killed"), (2, None)]),
        ("They captured 7 villages and 16 soldiers", [(7, None), (16, "arrested")]),
        ("At least 16 dockers were killed or injured", [(16, "casualties")]),
        ("One of the two pilots died", [(2, None)]),
    ],
)
def test_parts_of_a_toll_are_told_apart(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The army executed 7 men", "killed"), ("The army beheaded 7 men", "killed"), ("7 men perished", "killed"),
        ("7 men were slain", "killed"), ("Gunmen shot dead 7 men", "killed"),
        ("It claimed the lives of 7 men", "killed"),
        ("7 men lost their lives", "killed"), ("the bodies of 7 men", "killed"), ("the massacre of 7 men", "killed"),
        ("The toll rose to 7", "killed"), ("7 deaths were reported", "killed"), ("They buried 7 martyrs", "killed"),
        ("It injured 7 men", "wounded"), ("7 men were maimed", "wounded"), ("the wounded at 7", "wounded"),
        ("7 men disappeared", "missing"), ("7 men are unaccounted for", "missing"),
        ("four of 7 missing men", "missing"),
        ("It uprooted 7 families", "displaced"), ("7 families fled their homes", "displaced"),
        ("Police detained 7 men", "arrested"), ("7 men were rounded up", "arrested"),
        ("the arrest of 7 men", "arrested"),
        ("They abducted 7 men", "kidnapped"),
        ("They took 7 men hostage", "kidnapped"),
        ("7 men were evacuated", "evacuated"), ("the evacuation of 7 men", "evacuated"),
        ("They saved 7 men", "rescued"), ("7 men were rescued", "rescued"), ("7 casualties", "casualties"),
    ],
)  # fmt: skip
def test_every_part_of_a_toll(text: str, of: str) -> None:
    assert parts(text)[-1] == (7, of)


@pytest.mark.parametrize(
    "text",
    [
        "It was the third time", "At 630 a.m. it rang", "In March 2011 it began", "in 1992", "He left on 5 May",
        "a 34-year-old baker", "a boy aged 12", "children under the age of six", "children under 5",
        "Ahmad, 34, said so",
        "Channel 6 said so", "a Boeing 737 landed", "Brigade 45 came", "Route 9 is shut", "U.N. Resolution 2254",
        "the G7", "call 555-0199", "no one came", "one of its centres", "a five-day siege", "three days and two nights",
        "the F-16 and the Su-24", "they won 13-2",
        "the 46th Regiment", "the 9/11 attacks", "it took a month and a half",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert numbers(text) == ()


def test_whole_values_are_written_without_a_decimal_point() -> None:
    assert json.dumps([only("It holds 20 beds").value, only("It holds 1.5 tonnes").value]) == "[20, 1.5]"


def test_no_number_lies_in_the_unit_of_another() -> None:
    assert [one.value for one in numbers("It has 5 armed thirteen men")] == [5, 13]


def test_times_that_are_known_are_not_looked_up() -> None:
    text = "On April 4 2017 jets dropped 6 bombs"
    assert numbers(text, times(text, "2017-04-05")) == numbers(text)
    assert [one.value for one in numbers(text, ())] == [2017, 6]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join)))
def test_any_text_gives_ordered_spans_that_meet_no_time(text: str) -> None:
    at = 0
    taken = {place for one in times(text, None) for place in range(*one.span)}
    for one in numbers(text):
        assert at <= one.span.start < one.span.end <= len(text)
        assert taken.isdisjoint(range(*one.span))
        assert one.high is None or one.high > one.value
        assert one.unit is None or one.unit in one.span.of(text)
        at = one.span.end


@pytest.mark.parametrize("piece", ["1 ", "a a a ", "killed 44 ", "one hundred and ", "3 Iranian, ", "between ", " "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        begun = time.perf_counter()
        numbers(text)
        return time.perf_counter() - begun

    small = min(cost(5_000) for _ in range(3))
    assert cost(40_000) < 40 * small + 0.2  # eight times as long; the rest is for a busy machine
