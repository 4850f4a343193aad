"""Which groups may be about the same event: their articles say other things together, copy each other, or open alike.

Invariant: articles whose days lie farther apart than `MOST_DAYS` are never of one story, those without a day may be.
The work grows with the groups that share articles, not with all pairs. Knows articles, not which claims contradict.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.link.rarity import Rarity
from reportedly.link.views import Event, View
from reportedly.linked import ClaimGroup
from reportedly.weigh.context import Context
from reportedly.weigh.disputes import blames, parties
from reportedly.weigh.tolls import alike_words

MOST_DAYS = 4  # a toll is revised within days; later reports are of another event, or look back
LEAST_ALIKE = 0.07  # cosine of titles and leads of articles that also share a claim
ALIKE = 0.3  # of articles that share none
SOON = 1  # days between articles that share nothing
_LIKELY = 0.1  # cosine of claims of articles that share nothing
SAME_OPENING = 0.5  # cosine of openings with all terms alike, which holds in small casebooks too
_MOST = 60  # groups of one kind behind one key; keys that more share tell nothing
_TELLING = 8  # terms of an opening by which articles meet
_WIDEST = 300  # articles of a group that still makes them one story


@dataclass(frozen=True, slots=True)
class Side:
    """One group as conflicts see it: its members' views, the earliest first, one for each article and number."""

    group: ClaimGroup
    views: tuple[View, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles of these views."""
        return frozenset(view.event.article for view in self.views)


class Stories:
    """What articles have in common."""

    def __init__(self, groups: Sequence[ClaimGroup], context: Context, rare: Rarity) -> None:
        self._rare = rare
        self._openings: dict[str, tuple[str, ...]] = {}
        self._keys: defaultdict[str, set[str]] = defaultdict(set)
        for group in groups:
            articles = {member.article for member in group.members}
            if 1 < len(articles) <= _WIDEST and _at_one_time(articles, context):
                for article in articles:
                    self._keys[article].add(f"claim {group.id}")
        for article, shared in context.shared.items():
            for one in shared[:_MOST]:
                self._keys[article].add("text " + " ".join(sorted((article, one.other))))

    def pairs(self, sides: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
        """Pairs of groups that have something to compare, and an article, a claim, a text or the rare words of openings
        in common; each pair once."""
        shelves: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for at, side in enumerate(sides):
            for key in {(key, kind) for view in side.views for kind in kinds(view) for key in self._all_keys(view)}:
                shelves[key].append(at)
        seen: set[tuple[int, int]] = set()
        for places in shelves.values():
            for pair in combinations(places if len(places) <= _MOST else (), 2):
                if pair not in seen:
                    seen.add(pair)
                    yield sides[pair[0]], sides[pair[1]]

    def _all_keys(self, view: View) -> Iterator[str]:
        """Behind what the claims of an article meet those of others."""
        yield f"article {view.event.article}"
        yield from self._keys[view.event.article]
        yield from self._telling(view.event)

    def _telling(self, event: Event) -> tuple[str, ...]:
        """The rarest terms of an article's opening."""
        if event.article not in self._openings:
            about = sorted(event.about, key=lambda term: (-self._rare.weight(term), term))
            self._openings[event.article] = tuple(f"term {term}" for term in about[:_TELLING])
        return self._openings[event.article]

    def share(self, one: View, other: View) -> bool:
        """Whether the articles of two claims have another claim, a text or their opening in common, or are one."""
        a, b = one.event, other.event
        if a.article == b.article or not self._keys[a.article].isdisjoint(self._keys[b.article]):
            return True
        return len(a.about & b.about) >= SAME_OPENING * math.sqrt(len(a.about) * len(b.about)) > 0

    def one_story(self, one: View, other: View) -> bool:
        """Whether two claims stand in reports of one event."""
        a, b = one.event, other.event
        if a.article == b.article:
            return True
        days = abs((a.day - b.day).days) if a.day and b.day else 0
        shares = self.share(one, other)
        if days > (MOST_DAYS if shares else SOON):
            return False
        alike = self._rare.cosine(a.about, b.about)
        return alike >= LEAST_ALIKE if shares else alike >= ALIKE and alike_words(one, other, self._rare) >= _LIKELY


def _at_one_time(articles: Iterable[str], context: Context) -> bool:
    """Whether articles are of the same few days; what is said again and again is background, and makes no story."""
    days = [day for article in articles if (day := context.day(article))]
    return not days or (max(days) - min(days)).days <= MOST_DAYS


def kinds(view: View) -> Iterator[str]:
    """What of a claim can contradict another: the kinds of its numbers, parties, who did it, a place or a day."""
    for number in view.numbers:
        yield f"number {number.of or number.unit} {number.part}"
    yield from (f"party {term}" for term in parties(view))
    if blames(view):
        yield "blame"


def side(group: ClaimGroup, views: Mapping[str, View], most: int) -> Side:
    """A group with at most so many of its views, from its earliest articles on."""
    known = sorted(
        (views[member.claim] for member in group.members if member.claim in views),
        key=lambda view: (view.event.day is None, str(view.event.day), view.key),
    )
    kept: dict[object, View] = {}
    for view in known:
        kept.setdefault((view.event.article, view.numbers), view)
    return Side(group, tuple(kept.values())[:most])
