"""Whether two claims contradict one another otherwise than by a number: denial, who did it, where, when.

Invariant: what is compared stands in both claims; what one of them leaves open is no difference. Knows two claims at a
time, no sources.
"""

import math

from reportedly.link.rarity import Rarity
from reportedly.link.views import View
from reportedly.link.words import ACT, NAME, PLACE
from reportedly.schema import Claim, Modality, Place, Time
from reportedly.weigh.setting import kilometres
from reportedly.weigh.tolls import Difference

SAME_ACT = 0.6  # cosine of the words of a denial and what it denies
SAME_WORDS = 0.75  # of claims that differ in place or day only
AROUND = 0.1  # of the sentences of two claims about who did something
_LEAST_WORDS = 4  # terms of a claim that says enough to be compared so
_FAR = 60.0  # kilometres between places that are not one
_SIDES = frozenset(("regime", "rebel", "isis", "army", "kurd", "russia", "syria", "turkey", "usa", "fighter", "iran"))
_BLAMES = frozenset((f"{ACT}blame", f"{ACT}claim", "behind", "perpetrat", "culprit"))


def denial(one: View, other: View, rare: Rarity) -> Difference | None:
    """Where one denies what the other asserts of the same actors."""
    if one.denied == other.denied or Modality.ASSERTED not in (one.modality, other.modality):
        return None
    a, b = _bare(one), _bare(other)
    if min(len(a), len(b)) < _LEAST_WORDS or parties(one).isdisjoint(parties(other)):
        return None
    if rare.cosine(a, b) < SAME_ACT:
        return None
    asserted, denied = (other, one) if one.denied else (one, other)
    return Difference(one, other, f"denied: “{_short(asserted.text)}” v “{_short(denied.text)}”")


def blame(one: View, other: View, rare: Rarity) -> Difference | None:
    """Where two name different actors for one act."""
    if one.denied or other.denied or not (blames(one) and blames(other)):
        return None
    a, b = parties(one) - one.voices, parties(other) - other.voices
    if not a or not b or a & b or rare.cosine(one.around - a - one.voices, other.around - b - other.voices) < AROUND:
        return None
    return Difference(one, other, f"who did it: “{_short(one.text)}” v “{_short(other.text)}”")


def whereabouts(one: View, other: View, claims: tuple[Claim, Claim], rare: Rarity) -> Difference | None:
    """Where the same is told of places far from one another, or of different days."""
    if not _same_otherwise(one, other, rare):
        return None
    if found := far(*(claim.places for claim in claims)):
        return Difference(one, other, f"where: {found[0].name} v {found[1].name}")
    if dates := apart(*(claim.times for claim in claims)):
        return Difference(one, other, f"when: {dates[0].start} v {dates[1].start}")
    return None


def _same_otherwise(one: View, other: View, rare: Rarity) -> bool:
    if one.denied != other.denied or one.modality is not other.modality or not _same_numbers(one, other):
        return False
    a, b = (frozenset(term for term in view.words if not term.startswith(PLACE)) for view in (one, other))
    return min(len(a), len(b)) >= _LEAST_WORDS and rare.cosine(a, b) >= SAME_WORDS


def _same_numbers(one: View, other: View) -> bool:
    return {number.value for number in one.numbers} == {number.value for number in other.numbers}


def far(places: tuple[Place, ...], others: tuple[Place, ...]) -> tuple[Place, Place] | None:
    """The first places of both, where none of one lies near any of the other."""
    pairs = [(a, b) for a in places for b in others]
    return pairs[0] if pairs and all(_FAR < kilometres(a, b) < math.inf for a, b in pairs) else None


def apart(times: tuple[Time, ...], others: tuple[Time, ...]) -> tuple[Time, Time] | None:
    """The first days of both, where no day of one is a day of the other."""
    days = [[one for one in all_ if one.grain == "day" and one.start and one.end] for all_ in (times, others)]
    pairs = [(a, b) for a in days[0] for b in days[1]]
    overlap = any(str(a.start) <= str(b.end) and str(b.start) <= str(a.end) for a, b in pairs)
    return pairs[0] if pairs and not overlap else None


def _bare(view: View) -> frozenset[str]:
    return view.words - {f"{ACT}deny"}


def blames(view: View) -> bool:
    """Whether a claim says who did something."""
    return not _BLAMES.isdisjoint(view.words)


def parties(view: View) -> frozenset[str]:
    """Terms of parties to a war, and names that are no places."""
    return frozenset(term for term in view.words if term in _SIDES or term.startswith(NAME))


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:18]) + ("…" if len(words) > 18 else "")
