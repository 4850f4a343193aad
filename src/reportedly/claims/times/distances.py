"""Days that are told by their distance from publication: "yesterday", "two weeks ago", "the last few days".

"The last few days" are the seven before publication, hours reach back a day for each 24. Other vague distances ("in
recent weeks") and those from another moment ("two weeks earlier") stay open. Knows no names of days or months.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from reportedly.claims.numbers.words import value
from reportedly.claims.times.intervals import Interval, day, shifted, unit

FEW_DAYS = 7

_GRAINS = {"night": "day", "morning": "day", "fortnight": "week", "centurie": "century"}
_BELOW_DAY = ("second", "minute", "hour")
_RELATIVE = {
    "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1, "last night": -1, "the day before yesterday": -2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """From which day a time is seen, if it is known, and whether what is told lies ahead of it."""

    today: date | None
    ahead: bool = False


def grain(name: str) -> str | None:
    """The grain of a unit as it is written; none below a day."""
    return None if name in _BELOW_DAY else _GRAINS.get(name, name)


def relative(found: re.Match[str], seen: Seen) -> Interval:
    """ "Today", "yesterday", "last night"; "overnight" touches two days."""
    if seen.today is None:
        return Interval(grain="day")
    word = " ".join(found["word"].lower().split())
    if word == "overnight":
        return Interval(seen.today - timedelta(1), seen.today, "day")
    return day(seen.today + timedelta(_RELATIVE.get(word, 0)))


def ago(found: re.Match[str], seen: Seen) -> Interval:
    """ "Three days ago"; the week, month or year in which the moment lies, and for decades the year."""
    name, count, today = found["unit"].lower(), _count(found["n"]), seen.today
    if found["way"].lower() != "ago" or today is None or (count is None and name not in ("hour", "day")):
        return Interval(grain=grain(name))
    if name in _BELOW_DAY or count is None:
        return _just_before(today, name, count)
    named = {"centurie": "century"}.get(name, name)
    around = {"night": "day", "fortnight": "week", "decade": "year", "century": "year"}.get(named, named)
    return unit(shifted(today, -count, named), around)


def stretch(found: re.Match[str], seen: Seen) -> Interval:
    """ "The past 24 hours", "the next two weeks": from or to the day of publication."""
    name, today = found["unit"].lower(), seen.today
    way = (found["way"] or found["way2"] or found["way3"]).lower()
    words = found["n"] or found["n2"]
    count = _count(words) if words else None if found[0].lower().endswith("s") else 1
    back = way in ("last", "past")
    if today is None or found["way3"] or (count is None and not (back and name in ("hour", "day"))):
        return Interval(grain=grain(name) or "day")
    if back and (count is None or name in _BELOW_DAY):
        return _just_before(today, name, count)
    return _from(today, name, count or 1, back=back)


def _from(today: date, name: str, count: int, *, back: bool) -> Interval:
    below = name in _BELOW_DAY
    named, steps = ("day", ceil(count / 24)) if below else ({"centurie": "century"}.get(name, name), count)
    other = shifted(today, -steps if back else steps, named)
    return Interval(min(today, other), max(today, other), grain(name) or "day")


def _just_before(today: date, name: str, count: int | None) -> Interval:
    """The hours before a day, or a few days before it."""
    if name == "day":
        return Interval(today - timedelta(FEW_DAYS), today - timedelta(1), "day")
    return Interval(today - timedelta(ceil((count or 1) / 24) if name == "hour" else 1), today, "day")


def _count(words: str | None) -> int | None:
    """How many; none for "few", "several", "many" or where nothing is said."""
    lowered = (words or "few").lower()
    if re.search("few|several|many", lowered):
        return None
    return {"a": 1, "an": 1}.get(lowered) or (2 if "couple" in lowered else int(value(lowered)))
