"""One claim followed to where it comes from: its group, the articles behind each origin, drift, and who says otherwise.

Invariant: everything is taken from what was linked and from the articles; nothing is weighed here. Knows no way of
showing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.casebook import finding, linked_loading, reliability, rows
from reportedly.casebook.finding import number_of
from reportedly.casebook.hands import Hand, hands_of
from reportedly.casebook.store import Store
from reportedly.linked import ClaimGroup, ConflictKind, Drift, Origin, Rating
from reportedly.resolve.names import alike
from reportedly.schema import to_json

SCHEMA = "reportedly-trace/1"


@dataclass(frozen=True, slots=True)
class Branch:
    """An origin with the user's letter for it, and the articles that have the claim from it, earliest first."""

    origin: Origin
    letter: str
    hands: tuple[Hand, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A drift, with the words at both hands."""

    drift: Drift
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Against:
    """A group that says otherwise, or what the group was brought up to date by: its words, origins and articles."""

    group: str
    kind: ConflictKind
    why: str
    text: str
    origins: tuple[str, ...]
    articles: int
    first: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The answer. `others` are groups that the words may mean as well, as (group, words)."""

    group: str
    text: str
    first: Hand
    articles: int
    outlets: int
    branches: tuple[Branch, ...]
    rest: tuple[Hand, ...]
    circular: bool
    changes: tuple[Changed, ...]
    against: tuple[Against, ...]
    rating: Rating | None
    others: tuple[tuple[str, str], ...] = ()

    @property
    def independent(self) -> int:
        """How many of the origins are independent."""
        return sum(branch.origin.independent for branch in self.branches)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {"schema": SCHEMA, "independent": self.independent, **_plain(self)}


def _plain(trace: Trace) -> dict[str, Any]:
    data: dict[str, Any] = to_json(trace)
    return data


def trace(store: Store, asked: str) -> Trace:
    """The group of a claim (ARTICLE:c1), a group (g1), or words. Raises `UsageError` where nothing is meant by it."""
    key, *others = finding.groups(store, asked)
    (group,) = linked_loading.groups(store, [key])
    hands = hands_of(store, group)
    branches = tuple(_branches(group, hands, reliability.letters(store)))
    placed = {hand.member.claim for branch in branches for hand in branch.hands}
    return Trace(
        group=group.id,
        text=central(group),
        first=hands[0],
        articles=len({hand.member.article for hand in hands}),
        outlets=len({hand.outlet for hand in hands if hand.outlet}),
        branches=branches,
        rest=tuple(hand for hand in hands if hand.member.claim not in placed),
        circular=group.circular,
        changes=tuple(_changes(store, group)),
        against=tuple(_against(store, group)),
        rating=group.rating,
        others=tuple((one.id, central(one)) for one in linked_loading.groups(store, others)),
    )


def central(group: ClaimGroup) -> str:
    """The words of the member that has most in common with the others: what the group says, as one article said it."""
    words = [(member, set(member.text.casefold().split())) for member in group.members[:_LOOKED_AT]]
    held = Counter(word for _, own in words for word in own)
    best = max(words, key=lambda one: sum(held[word] / len(words) - _ODD for word in one[1]))
    return best[0].text


_ODD = 0.4  # a word that fewer of the members have speaks against the one that has it
_LOOKED_AT = 200  # members; the words of a larger group are no others


def _branches(group: ClaimGroup, hands: Sequence[Hand], letters: Mapping[str, str]) -> Iterable[Branch]:
    """The origins, independent ones and those with most articles first."""
    of_article, behind = defaultdict[str, list[int]](list), defaultdict[int, list[Hand]](list)
    for at, origin in enumerate(group.origins):
        for article in origin.articles:
            of_article[article].append(at)
    for hand in hands:
        for at in _ending(hand, of_article[hand.member.article], group.origins):
            behind[at].append(hand)
    order = sorted(enumerate(group.origins), key=lambda one: (not one[1].independent, -len(one[1].articles)))
    for at, origin in order:
        yield Branch(origin, reliability.letter(letters, origin.name), tuple(behind[at]))


def _ending(hand: Hand, places: Sequence[int], origins: Sequence[Origin]) -> Sequence[int]:
    """Which of the origins of the hand's article are its own: where there are several, those that end its chain."""
    last = hand.chain[-1].name if hand.chain and len(places) > 1 else ""
    return [at for at in places if last and alike(origins[at].name, last)] or places


def _changes(store: Store, group: ClaimGroup) -> Iterable[Changed]:
    """Drift into the group's claims, and out of them into those of other groups."""
    claims = {member.claim for member in group.members}
    keys = [key for id in {m.article for m in group.members} if (key := rows.key_of(store, id)) is not None]
    for drift in linked_loading.drifts(store, keys):
        if claims & {drift.earlier, drift.later}:
            yield Changed(drift, finding.words(store, drift.earlier), finding.words(store, drift.later))


def _against(store: Store, group: ClaimGroup) -> Iterable[Against]:
    for one in linked_loading.conflicts(store, [number_of(group.id)]):
        id = one.b if one.a == group.id else one.a
        (other,) = linked_loading.groups(store, [number_of(id)])
        firsts = [origin.first for origin in other.origins if origin.first]
        names = tuple(origin.name for origin in other.origins if origin.independent)
        articles = len({member.article for member in other.members})
        yield Against(id, one.kind, one.why, central(other), names, articles, min(firsts, default=None))
