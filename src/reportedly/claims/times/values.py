"""What a time expression means in days, seen from the day of publication.

Rules that a reader should know: a day, month or date without a year is the last one not after publication, unless what
stands before it lies ahead; early, mid and late are thirds; how long something lasts ("for six years") is no interval.
Knows no text around the form.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from reportedly.claims.times import intervals
from reportedly.claims.times.distances import Seen, ago, grain, relative, stretch
from reportedly.claims.times.forms import MONTHS, ORDINALS, WEEKDAYS
from reportedly.claims.times.intervals import Interval

_OFFSETS = {"last": -1, "this": 0, "next": 1, "the": 0}
_GRAINS = ("month", "season", "year", "decade", "century")
_PARTS = {"end": "late", "close": "late", "beginning": "early", "start": "early", "middle": "mid"}


def resolve(form: str, found: re.Match[str], seen: Seen) -> Interval:
    """The interval of a form of `time_forms.FORMS`; no days where it has none or they cannot be known."""
    try:
        return _RULES[form](found, seen)
    except (ValueError, OverflowError):
        return Interval(grain=form if form in _GRAINS else "day")


def _iso(found: re.Match[str], _: Seen) -> Interval:
    return intervals.day(date(int(found["y"]), int(found["m"]), int(found["d"])))


def _slashed(found: re.Match[str], _: Seen) -> Interval:
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if first > 12 or found["sep"] == ".":
        return intervals.day(date(year, second, first))
    if second > 12 or first == second:
        return intervals.day(date(year, first, second))
    return Interval(grain="day")  # day and month, or month and day


def _date(found: re.Match[str], seen: Seen) -> Interval:
    first = int(re.sub(r"\D", "", found["d"] or found["d2"]))
    last = int(re.sub(r"\D", "", found["e"] or found["e2"] or str(first)))
    number = _month_number(found["m"] or found["m2"])

    def at(year: int) -> Interval:
        return Interval(date(year, number, first), date(year, number, last), "day")

    if year := _said_year(found, seen):
        return at(year)
    return _nearest(at, found["which"], seen) or Interval(grain="day")


def _month(found: re.Match[str], seen: Seen) -> Interval:
    number = _month_number(found["m"])

    def at(year: int) -> Interval:
        return intervals.month(year, number)

    if not (year := _said_year(found, seen)) and seen.today and found["which"] == "this":
        year = seen.today.year
    whole = at(year) if year else _nearest(at, found["which"], seen) or Interval(grain="month")
    return _edged(whole, found)


def _month_number(name: str) -> int:
    return next(place for place, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _said_year(found: re.Match[str], seen: Seen) -> int | None:
    if found["y"]:
        return int(found["y"])
    return seen.today.year + _OFFSETS[found["rel"].lower()] if found["rel"] and seen.today else None


def _nearest(at: Callable[[int], Interval], which: str | None, seen: Seen) -> Interval | None:
    """The last one that has begun, or the first that has not ended where it lies ahead."""
    today = seen.today
    if today is None:
        return None
    around = [one for one in _existing(at, today.year) if one.start and one.end]
    if which and which.lower() == "last":
        return next((one for one in reversed(around) if one.end and one.end < today), None)
    if seen.ahead or (which and which.lower() == "next"):
        return next((one for one in around if one.end and one.end >= today), None)
    return next((one for one in reversed(around) if one.start and one.start <= today), None)


def _existing(at: Callable[[int], Interval], year: int) -> Iterator[Interval]:
    for near in range(max(year - 4, 1), min(year + 5, 9999)):
        try:
            yield at(near)
        except ValueError:  # 29 February
            continue


def _edged(whole: Interval, found: re.Match[str]) -> Interval:
    which = _PARTS.get((found["edge"] or "").lower(), (found["mod"] or "").lower())
    return intervals.part(whole, which) if which in ("early", "mid", "late") else whole


def _weekday(found: re.Match[str], seen: Seen) -> Interval:
    which = re.sub(r"\s+", " ", (found["which"] or "").lower())
    today, number = seen.today, WEEKDAYS.index(found["wd"])
    if today is None or which in ("every", "each") or (found["bare"] and not _owns(found)):
        return Interval(grain="day")
    if found["week"]:
        week = intervals.unit(today, "week", _OFFSETS[found["week"].lower()])
        return intervals.day(week.start + timedelta(number)) if week.start else Interval(grain="day")
    if which in ("last", "this past"):
        return intervals.day(intervals.last_weekday(number, today - timedelta(1)))
    if which == "next":
        return intervals.day(intervals.last_weekday(number, today + timedelta(7)))
    if which in ("this", "this coming") or seen.ahead:
        return intervals.day(intervals.last_weekday(number, today + timedelta(6)))
    return intervals.day(intervals.last_weekday(number, today))


def _owns(found: re.Match[str]) -> bool:
    """Whether a word follows that a lost apostrophe may belong to ("Tuesdays attack")."""
    return bool(re.match(r"\s(?!and\b|or\b|at\b|in\b|when\b)[a-z]", found.string[found.end() : found.end() + 6]))


def _unit(found: re.Match[str], seen: Seen) -> Interval:
    unit, which = found["unit"].lower(), (found["which"] or found["which2"] or "").lower()
    if seen.today is None:
        return Interval(grain=unit if unit in ("weekend", "week", "month", "year", "decade") else "season")
    if not which and not seen.ahead:
        return intervals.last_weekend(seen.today)
    whole = intervals.unit(seen.today, unit, _OFFSETS.get(which, 0))
    mod = (found["mod"] or "").lower()
    if mod == "earlier" and which == "this":
        return Interval(whole.start, seen.today, whole.grain)
    if mod == "later" and which == "this":
        return Interval(seen.today, whole.end, whole.grain)
    return _edged(whole, found)


def _open(found: re.Match[str], _: Seen) -> Interval:
    units = (part for name, part in found.groupdict().items() if name.startswith("unit"))
    return Interval(grain=grain(next((part.lower() for part in units if part), "day")))


def _season(found: re.Match[str], _: Seen) -> Interval:
    return intervals.season(found["s"].lower(), int(found["y"]))


def _half(found: re.Match[str], _: Seen) -> Interval:
    return intervals.half(int(found["y"]), int(found["which"].lower() == "second"))


def _decade(found: re.Match[str], _: Seen) -> Interval:
    first = int(found["y"]) * 10 if len(found["y"]) == 3 else int(found["y"])
    whole = intervals.years(first, first + 9, "decade")
    return intervals.part(whole, found["mod"].lower()) if found["mod"] else whole


def _century(found: re.Match[str], _: Seen) -> Interval:
    return intervals.century(int(found["n"]) if found["n"] else ORDINALS.index(found["word"].lower()) + 1)


def _year(found: re.Match[str], _: Seen) -> Interval:
    first, last = int(found["y"]), int(found["z"] or found["y"])
    whole = intervals.years(first, last if last >= 100 else first - first % 100 + last)
    return _edged(whole, found)


_RULES: dict[str, Callable[[re.Match[str], Seen], Interval]] = {
    "iso": _iso, "slashed": _slashed, "clock": lambda *_: Interval(), "date": _date, "month": _month,
    "weekday": _weekday, "relative": relative, "ago": ago, "anchored": _open, "stretch": stretch, "unit": _unit,
    "for": _open, "within": _open, "season": _season, "half": _half, "decade": _decade, "century": _century,
    "year": _year,
}  # fmt: skip
