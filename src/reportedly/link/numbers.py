"""Whether the numbers of two claims agree: what they count decides which are compared.

Invariant: numbers that differ for the same thing keep claims apart, whatever else is alike. Knows quantities only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log10

from reportedly.link.views import Quantity

_VAGUE = re.compile(r"dozens|scores|hundreds|thousands|millions|several|many|few|tens")


class Agreement(StrEnum):
    """What the numbers of two claims tell."""

    SAME = "same number"
    DIFFERENT = "different number"
    OTHER = "numbers of other things"
    ONE = "only one has a number"
    VAGUE = "a number and a vague one"


@dataclass(frozen=True, slots=True)
class Counted:
    """How two claims' numbers agree; `size` is 1, or grows with a shared number's digits; `bounds`: these differ."""

    kind: Agreement
    values: tuple[tuple[Quantity, ...], tuple[Quantity, ...]]
    size: float = 1.0
    bounds: bool = False


def agreement(one: Sequence[Quantity], other: Sequence[Quantity]) -> Counted | None:
    """How the numbers agree; None where there are none."""
    values = (tuple(one), tuple(other))
    if not one or not other:
        return Counted(Agreement.ONE, values) if one or other else None
    pairs = list(_comparable(one, other))
    same = [(a, b) for a, b in pairs if _is_same(a, b)]
    settled = {id(number) for pair in same for number in pair}
    if any(_is_vague(a) != _is_vague(b) for a, b in pairs):
        return Counted(Agreement.VAGUE, values)
    if any(id(a) not in settled and id(b) not in settled for a, b in pairs):
        return Counted(Agreement.DIFFERENT, values)
    if not same:
        parts = any(a.of and b.of and a.of == b.of for a in one for b in other)
        return Counted(Agreement.DIFFERENT if parts else Agreement.OTHER, values)
    largest = max(a.value for a, _ in same)
    return Counted(Agreement.SAME, values, log10(largest + 1), any(a.bound != b.bound for a, b in same))


def _comparable(one: Sequence[Quantity], other: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for a in one:
        for b in other:
            if a.part == b.part and (_is_toll(a, b) or (a.unit == b.unit and not (a.of and b.of))):
                yield a, b


def _is_toll(a: Quantity, b: Quantity) -> bool:
    return a.of == b.of is not None or (a.of is not None and b.of is not None and "casualties" in (a.of, b.of))


def _is_vague(number: Quantity) -> bool:
    return number.bound is not None and _VAGUE.search(number.bound) is not None


def _is_same(a: Quantity, b: Quantity) -> bool:
    return a.value == b.value and a.high == b.high


def shown(number: Quantity) -> str:
    """A number with its bound and what it counts."""
    high = f"–{number.high:g}" if number.high is not None else ""
    return " ".join(filter(None, (number.bound, f"{number.value:g}{high}", number.unit, number.of)))
