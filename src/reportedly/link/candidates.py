"""Which claims are worth comparing: those that share rare terms, a number, or terms of the same days.

Invariant: near-linear in the number of claims: a key that many share pairs each claim with its neighbours in time only,
and each claim is compared with those that share most with it. Knows no weights.
"""

import heapq
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from reportedly.link.rarity import Rarity
from reportedly.link.views import View

_TERMS = 8  # rarest terms of a claim that are keys whatever the day
_DAYS = 3  # articles so near in time share keys of all their terms
_ALL = 24  # claims that share a key and are all compared with each other
_NEXT = 5  # where more share it: how many of those that follow in time each is compared with
_MOST = 32  # claims with which one is compared, those that share most; it may be among those of more
_NUMBER = 1.0  # weight of a shared number, as of the rarest term
_NOWHEN = date.min


def candidates(views: Sequence[View], rare: Rarity, places: Sequence[int] | None = None) -> list[tuple[int, int]]:
    """Pairs of places in `views` (all, or those given), the lower first, each once, in order."""
    sharing: dict[str, list[int]] = {}
    weights: dict[str, float] = {}
    for at in range(len(views)) if places is None else places:
        for key, weight in keys(views[at], rare):
            sharing.setdefault(key, []).append(at)
            weights[key] = weight
    when = [(one.start or _NOWHEN, one.text, at) for at, one in enumerate(views)]
    near: list[dict[int, float]] = [{} for _ in views]  # for each place the higher ones
    for key, found in sharing.items():
        weight = weights[key]
        for a, b in _pairs(found, when):
            near[a][b] = near[a].get(b, 0.0) + weight
    return sorted(_foremost(near))


def keys(one: View, rare: Rarity) -> Iterator[tuple[str, float]]:
    """What claims that may say the same have in common, at least one of it, and how much it tells."""
    rarest = sorted(one.words, key=lambda term: (-rare.weight(term), term))[:_TERMS]
    yield from ((term, rare.weight(term)) for term in rarest)
    yield from ((f"{number.value:g} {number.of or number.unit}", _NUMBER) for number in one.numbers)
    day = one.event.day
    if day is not None:
        about = day.toordinal() // _DAYS
        yield from ((f"{term} {about + step}", rare.weight(term) / 2) for term in one.words for step in (0, 1))


def _pairs(places: list[int], when: Sequence[tuple[date, str, int]]) -> Iterator[tuple[int, int]]:
    if len(places) <= _ALL:
        yield from combinations(places, 2)
        return
    ordered = sorted(places, key=when.__getitem__)
    for step in range(1, _NEXT + 1):
        yield from ((a, b) if a < b else (b, a) for a, b in zip(ordered, ordered[step:], strict=False))


def _foremost(near: Sequence[dict[int, float]]) -> set[tuple[int, int]]:
    """The pairs that share most, for either of the two."""
    around: list[list[tuple[float, int, int]]] = [[] for _ in near]
    for a, others in enumerate(near):
        for b, weight in others.items():
            for one in (a, b):
                around[one].append((-weight, a, b))
    return {(a, b) for every in around for _, a, b in heapq.nsmallest(_MOST, every)}
