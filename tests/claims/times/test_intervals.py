from datetime import date

import pytest

from reportedly.claims.times import intervals
from reportedly.claims.times.intervals import Interval

WEDNESDAY = date(2017, 4, 5)


def bounds(interval: Interval) -> tuple[str, str]:
    return str(interval.start), str(interval.end)


@pytest.mark.parametrize(
    ("name", "offset", "expected"),
    [
        ("day", -1, ("2017-04-04", "2017-04-04")), ("week", 0, ("2017-04-03", "2017-04-09")),
        ("weekend", -1, ("2017-04-01", "2017-04-02")), ("month", 1, ("2017-05-01", "2017-05-31")),
        ("year", -1, ("2016-01-01", "2016-12-31")), ("decade", 0, ("2010-01-01", "2019-12-31")),
        ("summer", -1, ("2016-06-01", "2016-08-31")), ("summer", 0, ("2017-06-01", "2017-08-31")),
        ("winter", -1, ("2016-12-01", "2017-02-28")), ("winter", 1, ("2017-12-01", "2018-02-28")),
    ],
)  # fmt: skip
def test_units_around_a_day(name: str, offset: int, expected: tuple[str, str]) -> None:
    assert bounds(intervals.unit(WEDNESDAY, name, offset)) == expected


def test_a_shift_stays_in_its_month() -> None:
    assert intervals.shifted(date(2016, 3, 31), -1, "month") == date(2016, 2, 29)
    assert intervals.shifted(date(2016, 2, 29), 1, "year") == date(2017, 2, 28)
    assert intervals.shifted(WEDNESDAY, 2, "fortnight") == date(2017, 5, 3)


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        ("early", ("2015-01-01", "2015-01-10")),
        ("mid", ("2015-01-11", "2015-01-20")),
        ("late", ("2015-01-21", "2015-01-31")),
    ],
)
def test_parts_of_a_month_are_thirds(which: str, expected: tuple[str, str]) -> None:
    assert bounds(intervals.part(intervals.month(2015, 1), which)) == expected


def test_other_parts() -> None:
    assert bounds(intervals.part(intervals.years(2015), "late")) == ("2015-09-01", "2015-12-31")
    assert bounds(intervals.part(intervals.years(1990, 1999, "decade"), "mid")) == ("1994-01-01", "1996-12-31")
    week = intervals.unit(WEDNESDAY, "week")
    assert intervals.part(week, "late") == week
    assert bounds(intervals.half(2016, 0)) == ("2016-01-01", "2016-06-30")


def test_weekdays_and_weekends_that_have_begun() -> None:
    assert intervals.last_weekday(2, WEDNESDAY) == WEDNESDAY
    assert intervals.last_weekday(3, WEDNESDAY) == date(2017, 3, 30)
    assert bounds(intervals.last_weekend(date(2017, 4, 1))) == ("2017-04-01", "2017-04-02")


def test_centuries() -> None:
    assert bounds(intervals.century(19)) == ("1801-01-01", "1900-12-31")
