"""Dates as people write them in tables to ISO dates.

Whether 4/5/2017 is in April or in May is decided for a whole column, by the dates in it that can be only one of them;
where none is, it is nothing, since a wrong date is worse than none. Knows no table.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLEARLY = 50  # dates of one order for each of the other, which is then a slip
_OLDEST_OF_TWO = 69  # two-digit years from here on are of the last century, as in C and POSIX
_LONGEST = 64  # characters of a date with weekday, time and zone


class Order(Enum):
    """Which of the first two numbers of a date is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """What all dates of a column show: their order, and one that has two meanings if that is unknown."""

    order: Order
    unclear: str | None = None


def column(values: Iterable[str], day_first: bool | None = None) -> Column:
    """What `values` show; `day_first` decides where it is given."""
    if day_first is not None:
        return Column(Order.DAY_FIRST if day_first else Order.MONTH_FIRST)
    seen: Counter[Order] = Counter()
    unclear = None
    for value in values:
        order = _order(value)
        if order is not None:
            seen[order] += 1
        if order is Order.UNKNOWN and unclear is None:
            unclear = value.strip()
    days, months = seen[Order.DAY_FIRST], seen[Order.MONTH_FIRST]
    if days > _CLEARLY * months:
        return Column(Order.DAY_FIRST)
    return Column(Order.MONTH_FIRST) if months > _CLEARLY * days else Column(Order.UNKNOWN, unclear)


def iso(value: str, order: Order = Order.UNKNOWN) -> str | None:
    """The ISO date, or date-time if a time is given; None for what is no date or could be two.

    A date that can be of one order only is read so, whatever `order` says.
    """
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        return None
    try:
        return _iso_as_it_is(value) or _epoch(value) or _written(value, order)
    except (ValueError, OverflowError):  # the 31st of February, the year 0
        return None


def _iso_as_it_is(value: str) -> str | None:
    if not re.match(r"\d{4}-\d\d-\d\d|\d{8}(?:T|\Z)", value):
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None  # "2017-04-05 10:00 GMT" and the like are left to the others
    return value.replace(" ", "T") if "-" in value else _shown(found, with_time="T" in value)


def _epoch(value: str) -> str | None:
    """Seconds or milliseconds since 1970, of this age."""
    match = re.fullmatch(r"([12]\d{9})(?:\d{3})?(?:\.\d+)?", value)
    return _shown(datetime.fromtimestamp(int(match[1]), UTC), with_time=True) if match else None


def _written(value: str, order: Order) -> str | None:
    match = next(filter(None, (form.fullmatch(value) for form in _forms())), None)
    if match is None:
        return None
    part = match.groupdict()
    month_and_day = _month_and_day(part, order)
    if month_and_day is None:
        return None
    day = datetime(_year(part["year"]), *month_and_day)
    return _shown(_at_time(day, part), with_time=part.get("hour") is not None)


def _month_and_day(part: dict[str, str | None], order: Order) -> tuple[int, int] | None:
    if "day" in part:
        name = (part.get("name") or "")[:3].lower()
        return _MONTHS.index(name) + 1 if name else int(part["month"] or 0), int(part["day"] or 0)
    first, second = int(part["first"] or 0), int(part["second"] or 0)
    meant = _only(first, second) or (Order.DAY_FIRST if part["sign"] == "." and order is Order.UNKNOWN else order)
    if meant is Order.UNKNOWN:
        return (first, second) if first == second else None
    return (second, first) if meant is Order.DAY_FIRST else (first, second)


def _order(value: str) -> Order | None:
    """The order that a date shows; unknown for one with two meanings, None for other forms."""
    match = _numeric().fullmatch(" ".join(value.split())) if len(value) <= _LONGEST else None
    if match is None or match["first"] == match["second"]:
        return None
    only = _only(int(match["first"]), int(match["second"]))
    return only or (None if match["sign"] == "." else Order.UNKNOWN)


def _only(first: int, second: int) -> Order | None:
    if first > 12:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if second > 12 else None


def _year(written: str | None) -> int:
    year = int(written or 0)
    if len(written or "") == 4:
        return year
    return year + (1900 if year >= _OLDEST_OF_TWO else 2000)


def _at_time(day: datetime, part: dict[str, str | None]) -> datetime:
    if part.get("hour") is None:
        return day
    hour, half = int(part["hour"] or 0), (part.get("half") or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return day.replace(
        hour=hour, minute=int(part["minute"] or 0), second=int(part["seconds"] or 0), tzinfo=_zone(part.get("zone"))
    )


def _zone(written: str | None) -> timezone | None:
    """The zone of a time; None where none is given, or one whose name means several."""
    written = (written or "").upper().removeprefix("GMT").removeprefix("UTC") or ("Z" if written else "")
    if written == "Z":
        return UTC
    match = re.fullmatch(r"([+-])(\d\d?):?(\d\d)?", written)
    if match is None:
        return None
    away = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(-away if match[1] == "-" else away)


def _shown(found: datetime, *, with_time: bool) -> str:
    return found.isoformat(timespec="seconds").replace("+00:00", "Z") if with_time else found.date().isoformat()


_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_CLOCK = r"(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<seconds>\d\d)(?:\.\d+)?)?(?: ?(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?P<zone>z|(?:gmt|utc)?[+-]\d\d?(?::?\d\d)?|[a-z]{2,5})"
_TIME = rf"(?:(?:,? (?:at )?|, ?|t| ?[-–|] )(?P<time>{_CLOCK})(?: ?\(?{_ZONE}\)?)?)?"
_NAME = rf"(?P<name>(?:{'|'.join(_MONTHS)})[a-z]{{0,6}})\.?"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|\d\d)"
_NUMERIC = rf"{_WEEKDAY}(?P<first>\d\d?) ?(?P<sign>[./-]) ?(?P<second>\d\d?) ?(?P=sign) ?{_YEAR}{_TIME}"


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(_NUMERIC, re.IGNORECASE)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    forms = (
        # 2017/4/5  |  2017-04-05 10:00 GMT
        rf"(?P<year>\d{{4}})(?P<sign>[./-])(?P<month>\d\d?)(?P=sign)(?P<day>\d\d?){_TIME}",
        # Wed 05 Apr 2017  |  5th of April, 2017  |  05-Apr-17
        rf"{_WEEKDAY}(?P<day>\d\d?){_TH}[ .-]{{0,2}}(?:of )?{_NAME},?[ -]?{_YEAR}{_TIME}",
        # April 5, 2017 10:30 p.m.
        rf"{_WEEKDAY}{_NAME} ?(?P<day>\d\d?){_TH},? {_YEAR}{_TIME}",
        # Wed Apr 05 10:00:00 +0000 2017
        rf"{_WEEKDAY}{_NAME} (?P<day>\d\d?) {_CLOCK}(?: {_ZONE})? (?P<year>\d{{4}})",
    )
    return (*(re.compile(form, re.IGNORECASE) for form in forms), _numeric())
