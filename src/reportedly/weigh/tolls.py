"""Whether two claims give different numbers of one thing: of the same toll, of the same people, in the same story.

Invariant: only asserted numbers are compared, and never those of a part with those of the whole. Knows two claims at a
time; who gives them is weighed elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.link.rarity import Rarity
from reportedly.link.views import Quantity, View
from reportedly.schema import Modality
from reportedly.weigh.figures import differ, near, shown

LEAST_ALIKE = 0.5  # cosine of the words of claims whose numbers are of no toll
_NUMBER = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)"
# "15 of the wounded", "three more", "another five people killed", "including 58 civilians": numbers of a part.
_PARTLY = re.compile(
    rf"\b(?:{_NUMBER} (?:of (?:the|them|those|whom|its|their|these)|more)|(?:includ(?:es?|ing)|among (?:them|whom))"
    rf"|(?:another|further|additional) {_NUMBER}(?! (?:were |was )?(?:wounded|injured|hurt)))\b",
    re.IGNORECASE,
)
_GENERAL = frozenset((None, "civilian", "person", "victim", "resident", "others", "oth", "death", "=kill", "=hurt"))
_ARMED = frozenset(("fighter", "rebel", "army", "gunm", "guerrilla", "combatant"))
SMALL = 10  # numbers below it differ by chance in claims that are otherwise unlike
SMALL_ALIKE = 0.2
LARGE = 10_000  # a toll of a whole war, not of an event


@dataclass(frozen=True, slots=True)
class Difference:
    """Two claims that cannot both hold, and why in words with both values; `number` where these are numbers."""

    one: View
    other: View
    why: str
    number: bool = False


def toll(one: View, other: View, rare: Rarity) -> Difference | None:
    """The first number of one thing that differs, where no number of it is common to both."""
    if Modality.ASSERTED is not one.modality or Modality.ASSERTED is not other.modality:
        return None
    pairs = list(_comparable(one, other, rare))
    if not pairs or any(not differ(a, b) for a, b in pairs):
        return None
    a, b = pairs[0]
    return Difference(one, other, f"{_counted(a, b)}: {shown(a)} v {shown(b)}", number=True)


def _comparable(one: View, other: View, rare: Rarity) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers that may be of one thing."""
    parts = any(number.part for number in (*one.numbers, *other.numbers))
    if not parts and bool(_PARTLY.search(one.text)) != bool(_PARTLY.search(other.text)):
        return
    within = one.event.article == other.event.article
    for a in one.numbers:
        for b in other.numbers:
            if (
                a.of == b.of
                and a.part == b.part
                and near(a, b, within=within)
                and _of_one_thing(a, b, one, other, rare)
            ):
                yield a, b


def _of_one_thing(a: Quantity, b: Quantity, one: View, other: View, rare: Rarity) -> bool:
    if a.of is None:
        return a.unit is not None and a.unit == b.unit and rare.cosine(one.words, other.words) >= LEAST_ALIKE
    if _apart(a.unit, b.unit):
        return False
    return max(a.value, b.value) >= SMALL or alike_words(one, other, rare) >= SMALL_ALIKE


def alike_words(one: View, other: View, rare: Rarity) -> float:
    """How alike two claims are in their words or in their sentences, 0 to 1."""
    return max(rare.cosine(one.words, other.words), rare.cosine(one.around, other.around))


def _apart(unit: str | None, other: str | None) -> bool:
    """Whether units are of different people: civilians and fighters, dockers and nurses."""
    if unit == other or None in (unit, other):
        return False
    if unit in _GENERAL or other in _GENERAL:
        return "civilian" in (unit, other) and bool({unit, other} & _ARMED)
    return not (unit in _ARMED and other in _ARMED)


def _counted(a: Quantity, b: Quantity) -> str:
    """What both numbers count, in words."""
    part = {"child": "children", "woman": "women"}.get(a.part or "")
    return " ".join(filter(None, (part, a.of))) or f"number of {a.unit}"
