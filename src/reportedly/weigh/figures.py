"""When two numbers of one thing can both hold, and when not: exact figures, bounds, roundings, ranges.

Invariant: a bound or rounding that includes the other number is no conflict. Knows numbers, not what they count.
"""

import math
import re
from dataclasses import dataclass

from reportedly.link.views import Quantity


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word before a number lets it mean: from `low` times to `high` times its value."""

    words: str
    low: float
    high: float

    def matches(self, bound: str) -> bool:
        """Whether the bound of a number is of this kind."""
        return re.search(rf"\b(?:{self.words})\b", bound) is not None


# "At least 15" is a count so far; when it grows to 32 the figure has changed, though nobody was wrong. "More than 30"
# is a count that was rounded. The first kind that matches is taken.
READINGS = (
    Reading("tens|dozens|scores|hundreds|thousands|millions|billions", 0.5, 5.0),
    Reading("several|a few|few", 0.5, 3.0),
    Reading("at least|no fewer than|no less than|minimum", 1.0, 1.1),
    Reading("more than|over|above|upwards of|exceeding|in excess of", 1.0, 1.25),
    Reading("up to|at most|no more than|maximum", 0.5, 1.0),
    Reading("less than|fewer than|under|below", 0.75, 1.0),
    Reading("nearly|almost|close to|about|around|some|roughly|approximately|estimated|an estimated|circa", 0.9, 1.1),
)
# Figures that lie farther apart are taken for figures of different things: in one article, and in two.
LARGEST_RATIO = 6.0
LARGEST_BETWEEN = 2.5


def span(one: Quantity) -> tuple[float, float]:
    """The least and the greatest value that a number lets hold."""
    reading = next((known for known in READINGS if one.bound and known.matches(one.bound)), None)
    top = one.high if one.high is not None else one.value
    return (one.value * reading.low, top * reading.high) if reading else (one.value, top)


def is_vague(one: Quantity) -> bool:
    """Whether a number is a word such as "dozens" alone."""
    return bool(one.bound) and READINGS[0].matches(one.bound or "")


def differ(one: Quantity, other: Quantity) -> bool:
    """Whether the two cannot both be the number of one thing."""
    if is_rounding(one) and is_rounding(other) and not math.isclose(one.value, other.value, rel_tol=0.1):
        return True  # "more than 250,000" and "more than 290,000": each is the last round number that was passed
    (low, high), (least, most) = span(one), span(other)
    return high < least or most < low


def is_rounding(one: Quantity) -> bool:
    """Whether a number is the last round one that was passed."""
    return bool(one.bound) and not is_vague(one) and READINGS[3].matches(one.bound or "")


def near(one: Quantity, other: Quantity, *, within: bool = True) -> bool:
    """Whether two numbers, of one article or of two, lie near enough to be figures of one thing."""
    small, large = sorted((one.value, other.value))
    return small > 0 and large / small <= (LARGEST_RATIO if within else LARGEST_BETWEEN)


def shown(one: Quantity) -> str:
    """A number as it is said: "more than 30 killed"."""
    high = f" to {one.high:,g}" if one.high is not None else ""
    value = "" if is_vague(one) else f"{one.value:,g}" if one.value < 1e6 else f"{one.value:,.0f}"
    return " ".join(filter(None, (one.bound, value + high)))
