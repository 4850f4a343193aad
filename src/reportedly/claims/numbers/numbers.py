"""The quantities of an article: what they count, their bounds, and the part of a toll that they give.

Not dates, clock times, durations, ages, ordinals, scores, or numbers in names. A vague plural stands for the least that
it says ("dozens": 24) and is its own bound. Knows no claims.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.claims.numbers import tolls
from reportedly.claims.numbers.context import counts_nothing, fits, hyphened, is_said_by_one, is_whole
from reportedly.claims.numbers.forms import Figure, figures
from reportedly.claims.numbers.toll_spread import Part, included, spread
from reportedly.claims.numbers.units import Unit, head, is_person, unit
from reportedly.claims.times.times import times as times_of
from reportedly.schema import Number, Span, Time

_HIDDEN = "|"  # stands for each character of a time, and ends every phrase


def numbers(text: str, times: Sequence[Time] | None = None) -> tuple[Number, ...]:
    """The quantities of a text in text order, none over another or over a time.

    A span covers bound, figure and unit. `unit` and `bound` are the text's words, a bound in small letters; a fraction
    is a value below 1 with the whole as its unit, per cent are a unit. `times` are those of the text, where they are
    known; else they are looked up.
    """
    shown = _without(text, times_of(text, None) if times is None else times)
    counted = _counted(shown)
    parts = [Part(one.figure.start, one.unit.end, one.noun, one.of, one.active) for one in counted]
    return tuple(_number(text, one, of) for one, of in zip(counted, spread(shown, parts), strict=True))


@dataclass(frozen=True, slots=True)
class _Counted:
    figure: Figure
    unit: Unit
    noun: str
    of: str | None
    active: bool


def _without(text: str, times: Iterable[Time]) -> str:
    pieces, at = [], 0
    for time in times:
        pieces += [text[at : time.span.start], _HIDDEN * (time.span.end - time.span.start)]
        at = time.span.end
    return "".join([*pieces, text[at:]])


def _counted(text: str) -> list[_Counted]:
    out: list[_Counted] = []
    for figure in figures(text):
        last = out[-1].unit.end if out else 0
        if figure.start >= last and fits(text, figure):
            one = _count(text, figure, last)
            nothing = one.unit.span is None and one.of is None and counts_nothing(text, figure)
            if not nothing and not is_said_by_one(text, figure, one.unit.end):
                out.append(one)
    return out


def _count(text: str, figure: Figure, last: int) -> _Counted:
    """A figure with its unit and what the words around it say of a toll; `last`: the end of the number before."""
    told = None if figure.currency else tolls.before(text, figure.start)
    found = _unit(text, figure, governed=told is not None)
    words, noun = found.span.of(text) if found.span else "", head(text, found.span)
    listed = included(text, last, figure.start)
    follows = tolls.after(text, found.end, noun, governed=told is not None, listed=listed)
    if is_whole(text, figure.start):
        follows = None
    of = tolls.of_unit(noun) or follows or told or tolls.of_adjective(words)
    return _Counted(figure, found, noun, of, told is not None and of == told)


def _unit(text: str, figure: Figure, *, governed: bool) -> Unit:
    if figure.currency:
        return Unit(figure.currency, figure.end)
    if joined := hyphened(text, figure.end):
        return Unit(Span(*joined.span("unit")) if joined["unit"] else None, joined.end())
    return unit(text, figure.end, one=figure.value == 1, part=figure.part, governed=governed)


def _suited(one: _Counted, of: str | None) -> str | None:
    """The part of a toll, unless what is counted can be none."""
    if one.figure.currency or not tolls.suits(of, one.noun) or (one.figure.part and not is_person(one.noun)):
        return None
    return of


def _number(text: str, one: _Counted, of: str | None) -> Number:
    return Number(
        span=Span(one.figure.start, one.unit.end),
        value=_whole(one.figure.value),
        high=None if one.figure.high is None else _whole(one.figure.high),
        bound=one.figure.bound,
        unit=one.unit.span.of(text) if one.unit.span else None,
        of=_suited(one, of),
    )


def _whole(value: float) -> float:
    """Without a decimal point where there is nothing behind it: the JSON form says 20000."""
    return int(value) if value.is_integer() else value
