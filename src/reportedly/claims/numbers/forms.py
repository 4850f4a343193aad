"""Figures of a text as values with their bounds: "more than 20,000", "30 to 40", "$3bn", "dozens", "a third".

Every number is found, also those that count nothing, such as years and the numbers of houses. Knows no units.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from reportedly.claims.numbers.words import FRACTION, MONEY, NUMBER, VAGUE, fraction, magnitude, vague, value
from reportedly.schema import Span

_WORDS = r"more than|less than|fewer than|over|under|above|below"
_BOUND = re.compile(
    rf"\b(?:(?:well|just|a little|slightly|far) (?:{_WORDS})|at least|at most|(?:no|not) (?:more|less|fewer) than"
    r"|as many as|as few as|as much as|as high as|up to|upwards of|in excess of|close to|nearly|almost|around|about"
    rf"|approximately|roughly|some|estimated|{_WORDS})(?: (?:some|about|around))? $",
    re.I,
)
_NO_BOUND = re.compile(
    r"\b(?:(?:spread|fl[eyo]w\w*|fl(?:ying|ies)|t[ao]k\w+|took|control|victory|dropped|circling|split|all|concern\w*"
    r"|dispute\w*|talks) over"
    r"|(?:talk\w*|sp[eo]a?k\w*|know\w*|worried|asked|told|learn\w*|heard?|information) about) $",
    re.I,
)
_REACH = 30  # characters before a figure in which its bound may stand
_FEWEST = {"several": 3.0, "a few": 3.0, "few": 3.0, "a couple of": 2.0}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its bound: where it stands, from `core` on without the bound, and what it is."""

    start: int
    core: int
    end: int
    words: str
    value: float
    high: float | None = None
    bound: str | None = None
    currency: Span | None = None
    part: bool = False  # of a whole: "a third"


def figures(text: str) -> Iterator[Figure]:
    """The numbers of a text in text order."""
    for found in _scanner().finditer(text):
        for one in _read(found):
            yield _bounded(text, one)


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w$£€#./:,-])(?:"
        rf"(?P<currency>(?:US|A|C)?[$]|[£€])[ ]?(?P<money>{MONEY})"
        rf"(?:(?: to | ?[-–] ?)(?:[$£€])?(?P<more_money>{MONEY}))?"
        rf"|(?P<fraction>{FRACTION})"
        rf"|(?:many )?(?P<vague>{VAGUE})"
        r"|(?P<few>several|(?:a )?few|a couple of) (?P<big>dozen|hundred|thousand|million)\b"
        rf"|(?P<between>between )?(?P<first>{NUMBER})(?:(?(between) and |(?: to | or | ?[-–] ?))(?P<second>{NUMBER}))?"
        r"(?P<post> or (?:more|so|fewer|less)\b|[+])?"
        r")(?!\w|[.,:/][0-9]|-[0-9])"
        r"|(?<![\w$£€#./:,-])(?P<attached>[0-9]{1,6}(?:[.][0-9]+)?)(?=(?:km|kg|mm|cm|m)\b)",
        re.I | re.A,
    )


def _read(found: re.Match[str]) -> Iterator[Figure]:
    start, end = found.span()
    words = found.group()
    if found["money"]:
        yield from _range(found, "money", "more_money", Span(start, start + len(found["currency"])))
    elif found["fraction"]:
        yield Figure(start, start, end, words, fraction(words), part=fraction(words) < 1)
    elif found["vague"]:
        yield Figure(start, start, end, words, vague(found["vague"]), bound=_plain(words))
    elif found["few"]:
        times = _FEWEST[_plain(found["few"])]
        yield Figure(start, start, end, words, times * value(found["big"]), bound=_plain(found["few"]))
    elif found["attached"]:
        yield Figure(start, start, end, words, value(words))
    elif found["second"] and found.string[max(0, start - 5) : start].lower().endswith("from "):
        for part in ("first", "second"):  # "rose from 12 to 19" is no range
            at = Span(*found.span(part))
            yield Figure(at.start, at.start, at.end, found[part], value(found[part]))
    else:
        yield from _range(found, "first", "second", None)


def _range(found: re.Match[str], first: str, second: str, currency: Span | None) -> Iterator[Figure]:
    """Two numbers of which the second is the higher; one that is not is a score, a telephone number or the like."""
    low, high = value(found[first]), value(found[second]) if found[second] else None
    if high is not None and not magnitude(found[first]) and (size := magnitude(found[second])) and size >= 1000:
        low = low * size if low < high / size else low
    if (high is None or low < high) and not re.match("0[0-9]", found[second] or found[first]):
        start, end = found.span()
        yield Figure(start, start, end, found.group(), low, high, _plain(found["post"] or "") or None, currency)


def _bounded(text: str, one: Figure) -> Figure:
    before = text[max(0, one.start - _REACH) : one.start]
    found = _BOUND.search(before) if before[-2:-1].isalpha() else None
    if not found or _NO_BOUND.search(before):
        return one
    bound = _plain(found.group())
    return replace(
        one, start=one.start - len(before) + found.start(), bound=f"{bound} {one.bound}" if one.bound else bound
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
