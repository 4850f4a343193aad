"""What mentions say of their neighbours: "Paris, Texas", "Rafah in the Gaza Strip", "Egypt's North Sinai", "X near Y".

Reads the words between two mentions, and gives for each the areas that it must lie in or near. Knows no other context.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.claims.places.gazetteer import Kind, Known
from reportedly.claims.places.toponyms import Mention
from reportedly.claims.places.words import DIRECTIONS, REGIONS, SETTLEMENTS

_DIRECTION = "|".join(sorted(DIRECTIONS, key=len, reverse=True))
_KIND = "|".join(sorted(REGIONS | SETTLEMENTS))
_WHERE = rf"(?:,?\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:{_KIND}),?)?"
IN = re.compile(
    rf"{_WHERE},?\s(?:(?:both|all|also|deep)\s)?(?:in|of|inside)\s(?:(?:the\s)?(?:(?:{_DIRECTION}|parts?\sof|(?:{_KIND})\sof)\s)*)?(?:the\s)?"
)
NEAR = re.compile(rf"{_WHERE},?\s(?:near|outside|close\sto|(?:just\s)?(?:{_DIRECTION})\sof)\s(?:the\s)?(?:city\sof\s)?")
BARE = re.compile(rf"{_WHERE},?\s?")
HAS = re.compile(rf"(?:['’]?s|\s(?:{'|'.join(sorted(REGIONS))}))\s(?:(?:{_DIRECTION})\s)*(?:(?:{_KIND})\sof\s)?")
_SETTLED = re.compile(rf"\b(?:{_KIND})\b")
_WELL_KNOWN = 500_000  # people; such a town in another country is no slip ("Moscow in Syria"), but its government
_FARTHEST = 50  # characters between two mentions


@dataclass(slots=True)
class Links:
    """Codes of the areas in which a mention lies or which it holds (`within`), and those of its neighbours (`near`).

    `elsewhere` if it is said to lie where none of its namesakes does.
    """

    within: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    elsewhere: bool = False

    def bonus(self, place: Known) -> float:
        """How well a place fits: 8 for the region, 5 for the country that it is said to lie in, 3 for a near one."""
        if place.area in self.within and place.area:
            return 8.0
        return 5.0 if place.country in self.within else 3.0 if place.country in self.near else 0.0


def links(text: str, mentions: Sequence[Mention]) -> list[Links]:
    """For every mention what the words between it and its neighbours say."""
    found = [Links() for _ in mentions]
    for at, (left, right) in enumerate(pairwise(mentions)):
        between = text[left.span.end : right.span.start]
        if len(between) > _FARTHEST:
            continue
        if IN.fullmatch(between) or BARE.fullmatch(between):
            _within(left, right, found[at], found[at + 1])
            found[at].elsewhere = _elsewhere(left, right, between)
        elif HAS.fullmatch(between):
            _within(right, left, found[at + 1], found[at])
        elif NEAR.fullmatch(between):
            found[at].near |= _countries(right.options)
            found[at + 1].near |= _countries(left.options)
    return found


def _within(inner: Mention, outer: Mention, inner_links: Links, outer_links: Links) -> None:
    """The inner lies in a region or country of the outer's name; those fit best that hold an inner of its name."""
    areas = {place.area for place in outer.options if place.kind in (Kind.REGION, Kind.COUNTRY)}
    held = {place.area for place in inner.options if place.kind is not Kind.COUNTRY}
    held |= {area.partition(".")[0] for area in held}
    inner_links.within |= areas & held
    outer_links.within |= areas & held


def _elsewhere(inner: Mention, outer: Mention, between: str) -> bool:
    if not IN.fullmatch(between) or any(place.kind is not Kind.TOWN for place in inner.options):
        return False
    told = bool(_SETTLED.search(between)) or all(place.people < _WELL_KNOWN for place in inner.options)
    return told and _countries(inner.options).isdisjoint(_countries(outer.options))


def _countries(options: Iterable[Known]) -> set[str]:
    return {place.country for place in options if place.country}
