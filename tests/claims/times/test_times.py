import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.times.times import times

GOLD = [
    json.loads(line) for line in (Path(__file__).parents[1] / "gold" / "times.jsonl").read_text("utf-8").splitlines()
]
FIELDS = ("words", "start", "end", "grain")
WEDNESDAY = "2017-04-05"
_TEXTUAL = """on Tuesday Tuesdays last next week the past few days 3 May 2011 since until between and to from - / 1992
    6:30 a.m. ago four years for mid- March in of 0 31 February [few] 's , . will said 19th century 1990s weekend
    overnight 2017-04-04 04/05/2017 summer end 9999 0001"""
PIECES = [*_TEXTUAL.split(), "\n", "\xa0"]


def shown(text: str, published: str | None = WEDNESDAY) -> list[tuple[Any, ...]]:
    return [(one.span.of(text), one.start, one.end, one.grain) for one in times(text, published)]


def interval(text: str, published: str | None = WEDNESDAY) -> tuple[str | None, str | None]:
    (one,) = times(text, published)
    return one.start, one.end


def test_gold_reaches_its_floor() -> None:
    found = right = gold = 0
    for case in GOLD:
        got, want = (
            shown(case["text"], case["published"]),
            [tuple(one[name] for name in FIELDS) for one in case["times"]],
        )
        found, gold, right = found + len(got), gold + len(want), right + len(set(got) & set(want))
    f1 = 2 * right / (found + gold)
    assert len(GOLD) >= 150
    assert f1 >= 0.985, f"{f1:.3f}"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on Tuesday", "2017-04-04", "2017-04-04"),
        ("on Wednesday", "2017-04-05", "2017-04-05"),
        ("next Tuesday", "2017-04-11", "2017-04-11"),
        ("last week", "2017-03-27", "2017-04-02"),
        ("over the weekend", "2017-04-01", "2017-04-02"),
        ("in 1992", "1992-01-01", "1992-12-31"),
        ("in March", "2017-03-01", "2017-03-31"),
        ("in May", "2016-05-01", "2016-05-31"),
        ("since the outbreak of the feud four years ago", "2013-01-01", "2017-04-05"),
        ("since the outbreak of the strike in [the port] four years ago", "2013-01-01", "2017-04-05"),
        ("During the last [few] days", "2017-03-29", "2017-04-04"),
        ("between 2012 and 2014", "2012-01-01", "2014-12-31"),
        ("The Tuesdays attack", "2017-04-04", "2017-04-04"),
        ("on Dec. 29", "2016-12-29", "2016-12-29"),
        ("from December 28 to January 3", "2016-12-28", "2017-01-03"),
        ("on 29 February", "2016-02-29", "2016-02-29"),
        ("last winter", "2016-12-01", "2017-02-28"),
        ("this winter", "2017-12-01", "2018-02-28"),
        ("next summer", "2017-06-01", "2017-08-31"),
        ("late in the 1990s", "1990-01-01", "1999-12-31"),
    ],
)
def test_intervals_seen_from_a_wednesday(text: str, start: str, end: str) -> None:
    assert interval(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["two weeks earlier", "for six years", "in recent weeks", "the day before", "within a month"]
)
def test_what_hangs_on_another_moment_stays_open(text: str) -> None:
    assert interval(text) == (None, None)


@pytest.mark.parametrize("published", [None, "", "yesterday", "2017-13-01"])
def test_without_a_date_only_absolute_times_are_resolved(published: str | None) -> None:
    assert interval("on Tuesday", published) == (None, None)
    assert interval("on 3 May 2011", published) == ("2011-05-03", "2011-05-03")
    assert interval("since 2011", published) == ("2011-01-01", None)


def test_a_date_time_counts_as_its_day() -> None:
    assert interval("yesterday", "2017-01-01T06:30:00Z") == ("2016-12-31", "2016-12-31")


def test_what_lies_ahead_is_sought_after_publication() -> None:
    assert interval("They will meet on Thursday")[0] == "2017-04-06"
    assert interval("They will meet, he said on Thursday")[0] == "2017-03-30"
    assert interval("They will have met on Thursday")[0] == "2017-03-30"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_days_that_no_calendar_has_stay_open(published: str) -> None:
    times("yesterday, tomorrow, next year, last decade, on Friday, three centuries ago, in May, last winter", published)
    assert interval("on February 30", published) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on",
        "It has 2000 tanks",
        "It lost 1990 men",
        "May said no",
        "the fall was nice",
        "Good Friday",
        "12 of 40",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text, WEDNESDAY) == ()


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join)), st.none() | st.dates().map(str))
def test_any_text_gives_ordered_spans_and_intervals(text: str, published: str | None) -> None:
    at = 0
    for one in times(text, published):
        assert at <= one.span.start < one.span.end <= len(text)
        assert one.start is None or one.end is None or one.start <= one.end
        at = one.span.end


@pytest.mark.parametrize("piece", ["1 ", "a a a ", "May 3 ", "since ", "will ", "the last ", " ", "Tuesday "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        begun = time.perf_counter()
        times(text, WEDNESDAY)
        return time.perf_counter() - begun

    small = min(cost(5_000) for _ in range(3))
    assert cost(40_000) < 40 * small + 0.2  # eight times as long; the rest is for a busy machine
