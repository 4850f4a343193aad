"""Intervals of days: calendar units, their parts, and shifts from one to another.

Ends are inclusive, an end of None is open. Weeks begin on Monday, seasons are those of the northern half of the
earth. Raises `ValueError` or `OverflowError` for days that no calendar has. Knows no words but names of units.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`; `grain` is the unit in which it was said."""

    start: date | None = None
    end: date | None = None
    grain: str | None = None


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def day(at: date) -> Interval:
    """One day."""
    return Interval(at, at, "day")


def month(number_of_year: int, number: int) -> Interval:
    """One month, 1 to 12."""
    last = monthrange(number_of_year, number)[1]
    return Interval(date(number_of_year, number, 1), date(number_of_year, number, last), "month")


def years(first: int, last: int | None = None, grain: str = "year") -> Interval:
    """From the first day of a year to the last of the same or another."""
    return Interval(date(first, 1, 1), date(first if last is None else last, 12, 31), grain)


def century(number: int) -> Interval:
    """The 19th is 1801 to 1900."""
    return years(number * 100 - 99, number * 100, "century")


def season(name: str, year: int) -> Interval:
    """Three months; a winter is that which begins in the year."""
    first = date(year, _SEASONS[name], 1)
    return Interval(first, shifted(first, 3, "month") - timedelta(1), "season")


def nearby_season(name: str, today: date, offset: int) -> Interval:
    """The last one that has ended (-1), the one of now or of this year (0), or the next to begin (1)."""
    around = [season(name, today.year + step) for step in (-2, -1, 0, 1)]
    if offset < 0:
        return [one for one in around if one.end and one.end < today][-1]
    if offset > 0:
        return next(one for one in around if one.start and one.start > today)
    return next((one for one in around if _holds(one, today)), around[2])


def _holds(interval: Interval, at: date) -> bool:
    return interval.start is not None and interval.end is not None and interval.start <= at <= interval.end


def unit(today: date, name: str, offset: int = 0) -> Interval:
    """The day, week, weekend, month, year, decade or season of `today`, or one so many units later."""
    if name in _SEASONS:
        return nearby_season(name, today, offset)
    at = shifted(today, offset, name)
    if name in ("week", "weekend"):
        monday = at - timedelta(at.weekday())
        return Interval(monday + timedelta(5 * (name == "weekend")), monday + timedelta(6), name)
    if name == "month":
        return month(at.year, at.month)
    if name in ("year", "decade"):
        first = at.year - at.year % 10 if name == "decade" else at.year
        return years(first, first + 9 * (name == "decade"), name)
    return day(at)


def shifted(at: date, count: int, name: str) -> date:
    """So many units later; the last of the month where its day is missing there."""
    if name in ("day", "night", "week", "weekend", "fortnight"):
        return at + timedelta(count * {"day": 1, "night": 1, "fortnight": 14}.get(name, 7))
    months = count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[name]
    year, index = divmod(at.year * 12 + at.month - 1 + months, 12)
    return date(year, index + 1, min(at.day, monthrange(year, index + 1)[1]))


def last_weekday(number: int, today: date) -> date:
    """The last such day (Monday is 0) not after `today`."""
    return today - timedelta((today.weekday() - number) % 7)


def last_weekend(today: date) -> Interval:
    """The last Saturday and Sunday of which one lies not after `today`."""
    saturday = last_weekday(5, today)
    return Interval(saturday, saturday + timedelta(1), "weekend")


def part(whole: Interval, which: str) -> Interval:
    """The early, mid or late third of a month, year or decade; of any other unit the whole."""
    if whole.start is None or whole.end is None or whole.grain not in ("month", "year", "decade"):
        return whole
    place = ("early", "mid", "late").index(which)
    if whole.grain == "month":
        starts = [whole.start + timedelta(days) for days in (0, 10, 20)]
    elif whole.grain == "year":
        starts = [shifted(whole.start, months, "month") for months in (0, 4, 8)]
    else:
        starts = [shifted(whole.start, count, "year") for count in (0, 4, 7)]
    ends = [starts[1] - timedelta(1), starts[2] - timedelta(1), whole.end]
    return replace(whole, start=starts[place], end=ends[place])


def half(year: int, which: int) -> Interval:
    """The first (0) or second (1) half of a year."""
    return Interval(date(year, 1 + 6 * which, 1), date(year, 12, 31) if which else date(year, 6, 30), "year")
