"""Time expressions of an article as intervals of days, seen from the day of publication.

Grains are day, week, weekend, month, season, year, decade and century; clock times alone have none. Rules of our own:
dateparser takes "may" for a month, knows no ranges, weekends or "since", and is 40 times as slow. Knows no claims.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.claims.times.context import fits, lies_ahead
from reportedly.claims.times.distances import Seen
from reportedly.claims.times.forms import parts as parts_of
from reportedly.claims.times.forms import scanner
from reportedly.claims.times.intervals import Interval
from reportedly.claims.times.values import resolve
from reportedly.schema import Span, Time

_DAYS = frozenset(("weekday", "date", "relative", "iso"))
_LASTING = frozenset(("for", "within", "anchored", "stretch", "clock"))
_DATED = frozenset(("ago", "year", "month", "date", "half", "season", "decade", "iso"))
_BESIDE = re.compile(r",? (?:on |at |in )?")
_OPENER = re.compile(r"\b(from|between)\s$", re.I)
_TO = re.compile(r" (?:to|until|till|through) | ?[-–] ?")
_BOUND = re.compile(r"\b(since|until|till|by|before|after)\s$", re.I)
_SINCE = re.compile(r"\bsince(?: [^\s.,;:!?\"“”()0-9]{1,30}){1,9} $", re.I)
_REACH = 100  # how far before a date its "since" may stand


@dataclass(frozen=True, slots=True)
class _Found:
    """One expression, or several that were joined; `parts` are those of the last."""

    start: int
    end: int
    form: str
    parts: re.Match[str]
    interval: Interval
    clock: bool = False

    @property
    def owns(self) -> bool:
        """Whether it stands in the genitive: what is before "Tuesday's attack" isn't before Tuesday."""
        known = self.parts.groupdict()
        return bool(known.get("poss") or known.get("bare"))


def times(text: str, published: str | None) -> tuple[Time, ...]:
    """The times of a text in text order, none over another; `published` is an ISO date or date-time.

    `start` and `end` are ISO dates, both inclusive; None where an interval is open or cannot be known. A `published`
    that is no ISO date is taken as unknown.
    """
    today = _day(published)
    found = _ranges(text, _moments(text, list(_scan(text, today))))
    return tuple(map(_time, _bounded(text, found, today)))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _scan(text: str, today: date | None) -> Iterator[_Found]:
    for match in scanner().finditer(text):
        form = match.lastgroup or ""
        parts = parts_of(form).match(text, match.start())
        if parts and fits(form, parts, text, *match.span()):
            seen = Seen(today, lies_ahead(text, *match.span()))
            yield _Found(*match.span(), form, parts, resolve(form, parts, seen), form == "clock")


def _moments(text: str, found: Sequence[_Found]) -> list[_Found]:
    """Clock times joined with the days beside them."""
    out: list[_Found] = []
    for one in found:
        last = out[-1] if out else None
        if last and {last.form, one.form} & _DAYS and last.clock + one.clock == 1 and _beside(text, last, one):
            day = one if last.form == "clock" else last
            out[-1] = replace(day, start=last.start, end=one.end, clock=True)
        else:
            out.append(one)
    return out


def _beside(text: str, one: _Found, other: _Found) -> bool:
    return other.start - one.end <= 6 and _BESIDE.fullmatch(text, one.end, other.start) is not None


def _ranges(text: str, found: Sequence[_Found]) -> list[_Found]:
    """Two times joined by "from … to", "between … and" or a dash; the first is seen from the end of the second."""
    out: list[_Found] = []
    for one in found:
        joined = _range(text, out[-1], one) if out else None
        if joined:
            out[-1] = joined
        else:
            out.append(_opened(text, one))
    return out


def _opened(text: str, one: _Found) -> _Found:
    """A date that is a range in itself ("3 and 5 May") with the word that opens it."""
    opener = _OPENER.search(text, max(0, one.start - 9), one.start)
    is_range = one.form == "date" and (one.parts["e"] or one.parts["e2"])
    return replace(one, start=opener.start()) if opener and is_range else one


def _range(text: str, first: _Found, last: _Found) -> _Found | None:
    if last.start - first.end > 9 or first.form in _LASTING or last.form in _LASTING:
        return None
    opener = _OPENER.search(text, max(0, first.start - 9), first.start)
    gap = text[first.end : last.start]
    between = opener is not None and opener.group(1).lower() == "between"
    if not (gap == " and " if between else _TO.fullmatch(gap) and (opener or first.form == last.form)):
        return None
    begun = resolve(first.form, first.parts, Seen(last.interval.end)) if last.interval.end else first.interval
    interval = Interval(begun.start, last.interval.end, last.interval.grain)
    if interval.start and interval.end and interval.start > interval.end:
        return None
    return replace(last, start=opener.start() if opener else first.start, interval=interval, form="range")


def _bounded(text: str, found: Sequence[_Found], today: date | None) -> Iterator[_Found]:
    """Those after "since", "until" or the like as what these make of them."""
    taken = 0
    for one in found:
        bound = _BOUND.search(text, max(taken, one.start - 8), one.start)
        word = bound.group(1).lower() if bound else ""
        if bound and one.form not in _LASTING and (word == "since" or not (one.clock or one.owns or one.form == "ago")):
            one = replace(one, start=bound.start(), interval=_open(word, one.interval, today))  # noqa: PLW2901
        elif one.form in _DATED and (far := _SINCE.search(text, max(taken, one.start - _REACH), one.start)):
            one = replace(one, start=far.start(), interval=_open("since", one.interval, today))  # noqa: PLW2901
        taken = one.end
        yield one


def _open(word: str, interval: Interval, today: date | None) -> Interval:
    start, end = interval.start, interval.end
    if word == "since":
        return replace(interval, end=today if today and start and start <= today else None)
    if word == "before":
        return replace(interval, start=None, end=start - timedelta(1) if start and start > date.min else None)
    if word == "after":
        return replace(interval, start=end + timedelta(1) if end and end < date.max else None, end=None)
    return replace(interval, start=None)


def _time(one: _Found) -> Time:
    start, end = one.interval.start, one.interval.end
    return Time(
        span=Span(one.start, one.end),
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
        grain=one.interval.grain,
    )
