"""Conflicts and updates between groups about the same thing.

Invariant: each gives both values in words of the articles; an update is the same origin's later figure, everything
else a contradiction. Knows groups with their origins; never which of two is right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.link.rarity import Rarity, rarity
from reportedly.link.views import View, view
from reportedly.linked import ClaimGroup, Conflict, ConflictKind, Origin
from reportedly.resolve.names import alike
from reportedly.schema import Claim
from reportedly.weigh import setting
from reportedly.weigh.context import Context
from reportedly.weigh.disputes import apart, blame, denial, whereabouts
from reportedly.weigh.setting import Settings
from reportedly.weigh.stories import Side, Stories, side
from reportedly.weigh.tolls import LARGE, Difference, alike_words, toll

_MOST_VIEWS = 8  # of one group that are compared
_SOON = 2  # days in which a toll is revised, or told otherwise
_DISPUTED = 2.0  # how far numbers that two sources of one article give may lie apart
_TOLD_ALIKE = 0.2  # cosine of the words of two claims of one article
_REVISED = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|updat\w+|revis\w+|r(?:ises?|isen|ose|ising|aised)|climb\w*"
    r"|jump\w*|increas\w+|up from|new toll|corrected)\b",
    re.IGNORECASE,
)


def conflicts(groups: Sequence[ClaimGroup], context: Context) -> tuple[Conflict, ...]:
    """The conflicts between groups that have their origins, in the order of the groups; one for each pair."""
    views = {one.key: one for report in context.reports.values() for one in view(report)}
    rare = rarity(views.values())
    sides = [one for group in groups if (one := side(group, views, _MOST_VIEWS)).views]
    stories = Stories(groups, context, rare)
    comparing = _Comparing(stories, rare, context, Settings(context))
    found = filter(None, (comparing.conflict(a, b) for a, b in stories.pairs(sides)))
    place = {group.id: at for at, group in enumerate(groups)}
    return tuple(sorted(found, key=lambda one: (place[one.a], place[one.b])))


@dataclass(frozen=True, slots=True)
class _Comparing:
    """Two groups at a time."""

    stories: Stories
    rare: Rarity
    context: Context
    settings: Settings

    def conflict(self, a: Side, b: Side) -> Conflict | None:
        """The first difference of the two that makes a conflict."""
        for one in a.views:
            for other in b.views:
                found = self._difference(one, other) if self.stories.one_story(one, other) else None
                if found and (judged := self._judged(a.group, b.group, found)):
                    kind, why = judged
                    return Conflict(a.group.id, b.group.id, kind, found.why + why)
        return None

    def _difference(self, one: View, other: View) -> Difference | None:
        claims = self.context.claims[one.key], self.context.claims[other.key]
        return (
            self._toll(one, other, claims)
            or denial(one, other, self.rare)
            or blame(one, other, self.rare)
            or whereabouts(one, other, claims, self.rare)
        )

    def _toll(self, one: View, other: View, claims: tuple[Claim, Claim]) -> Difference | None:
        """Numbers that differ, where neither is said of another place, day or year than the other."""
        found = toll(one, other, self.rare)
        if found is None or setting.apart(self.settings.of(one), self.settings.of(other)):
            return None
        if apart(*(claim.times for claim in claims)) or _days(one, other) > _SOON:
            return None
        within = one.event.article == other.event.article
        return found if not within or self._revised(found) or self._told_alike(found, claims) else None

    def _told_alike(self, found: Difference, claims: tuple[Claim, Claim]) -> bool:
        """Whether numbers of one article are of one thing: given by others, and near, or in like words; or of a war."""
        if None in (claims[0].attribution, claims[1].attribution):
            return False
        values = [number.value for view in (found.one, found.other) for number in view.numbers]
        if min(values) >= LARGE:
            return True
        disputed = found.one.voices.isdisjoint(found.other.voices) and max(values) <= _DISPUTED * min(values)
        return disputed or alike_words(found.one, found.other, self.rare) >= _TOLD_ALIKE

    def _revised(self, found: Difference) -> bool:
        return any(_REVISED.search(self.settings.of(view).sentence) for view in (found.one, found.other))

    def _judged(self, a: ClaimGroup, b: ClaimGroup, found: Difference) -> tuple[ConflictKind, str] | None:
        """Contradiction or update, with what tells; None where one voice gives both and revises nothing."""
        shared = _shared(a.origins, b.origins)
        if not shared or (not found.number and len(shared) < max(_count(a), _count(b))):
            return ConflictKind.CONTRADICTION, f" ({_who(a)} v {_who(b)})"
        return self._of_one(shared[0], a, b, found) if found.number else None

    def _of_one(self, origin: str, a: ClaimGroup, b: ClaimGroup, found: Difference) -> tuple[ConflictKind, str] | None:
        """Two numbers of one origin. Those of two days, of articles with nothing else in common, are of two events."""
        days = [view.event.day for view in (found.one, found.other)]
        if self._revised(found):
            return ConflictKind.UPDATE, f", both from {origin}, revised in words"
        if _days(found.one, found.other):
            kept = self.stories.share(found.one, found.other)
            return (ConflictKind.UPDATE, f", both from {origin}, {days[0]} and {days[1]}") if kept else None
        if {member.article for member in a.members} & {member.article for member in b.members}:
            return None
        return ConflictKind.CONTRADICTION, f", both given as from {origin} at one time"


def _days(one: View, other: View) -> int:
    """Days between the articles; none where one has no date."""
    a, b = one.event.day, other.event.day
    return abs((a - b).days) if a and b else 0


def _shared(some: Sequence[Origin], others: Sequence[Origin]) -> list[str]:
    """The independent origins that both have."""
    names = [one.name for one in others if one.independent]
    return [one.name for one in some if one.independent and any(alike(one.name, name) for name in names)]


def _count(group: ClaimGroup) -> int:
    return sum(one.independent for one in group.origins)


def _who(group: ClaimGroup) -> str:
    names = [one.name for one in group.origins if one.independent]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "") or "nobody named"
