"""What speaks for and against two claims saying the same: each feature with a score, a reason and the values compared.

A new kind of evidence is one more function here. Knows two views and how rare their terms are, no weights.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, hypot, log1p, radians, sqrt

from reportedly.link.numbers import agreement
from reportedly.link.numbers import shown as quantity_shown
from reportedly.link.rarity import Rarity
from reportedly.link.views import Quantity, Spot, View
from reportedly.link.words import PLACE

_NEAR = 2  # days
_OFTEN = 200  # claims of two articles in which a term stands: more tells no less
_SQUARED = [1 / (1 + log1p(count)) ** 2 for count in range(_OFTEN + 1)]  # weight of a term by that count


@dataclass(frozen=True, slots=True)
class Feature:
    """One piece of evidence: its name in the table of weights, how strongly it holds, and what was compared."""

    name: str
    score: float
    reason: str
    values: tuple[object, object] = (None, None)

    @property
    def shown(self) -> tuple[str, str]:
        """The values compared, as words."""
        return _shown(self.values[0]), _shown(self.values[1])


def _shown(value: object) -> str:
    if isinstance(value, frozenset | tuple):
        every = map(_shown, value)
        return ", ".join(sorted(every) if isinstance(value, frozenset) else every)
    if isinstance(value, Spot):
        return value.name
    if isinstance(value, Quantity):
        return quantity_shown(value)
    return "" if value is None else str(value)


def features(a: View, b: View, rare: Rarity) -> Iterator[Feature]:
    """All that holds between two claims."""
    yield from _words(a, b, rare)
    yield from _numbers(a, b)
    yield from _places(a, b, rare)
    yield from _days(a, b)
    yield from _manner(a, b)
    yield from _who(a, b, rare)
    yield from _event(a, b, rare)


def _words(a: View, b: View, rare: Rarity) -> Iterator[Feature]:
    alike = rare.cosine(a.words, b.words)
    texts = (a.text, b.text)
    yield Feature("words alike", alike, "say it in like words", texts)
    yield Feature("words contained", rare.contained(a.words, b.words), "one has the words of the other", texts)
    yield Feature("words shared", log1p(rare.total(a.words & b.words)), "share words", (a.words, b.words))
    yield Feature(
        "words alike and long", alike * log1p(min(len(a.words), len(b.words))), "long and in like words", texts
    )
    yield Feature("core alike", _telling(a, b, a.core, b.core), "say it in the same part", texts)
    if run := a.phrases & b.phrases:
        yield Feature("same phrases", log1p(len(run)), "share runs of words", texts)
    yield Feature(
        "telling words alike", _telling(a, b, a.words, b.words), "share words that are rare in their articles", texts
    )
    yield Feature("same words", float(alike > 0.9), "say it in the same words", texts)
    sentence = rare.cosine(a.around, b.around)
    yield Feature("sentences alike", sentence, "stand in like sentences", texts)
    if sentence > 0.8:
        yield Feature("same sentence", alike, "stand in the same sentence", texts)
    quoted = rare.contained(a.quoted, b.quoted) if a.quoted and b.quoted else 0.0
    if quoted:
        yield Feature("same quoted words", quoted, "quote the same words", texts)


def _telling(a: View, b: View, one: frozenset[str], other: frozenset[str]) -> float:
    """How alike two claims are in what tells them from the other claims of their articles, 0 to 1."""

    one_said, other_said = a.event.said, b.event.said

    def mass(terms: Iterable[str]) -> float:
        return sum(_SQUARED[min(one_said.get(term, 0) + other_said.get(term, 0), _OFTEN)] for term in terms)

    shared = mass(one & other)
    return shared / sqrt(mass(one) * mass(other)) if shared else 0.0


def _numbers(a: View, b: View) -> Iterator[Feature]:
    found = agreement(a.numbers, b.numbers)
    if found is not None:
        yield Feature(str(found.kind), found.size, str(found.kind), found.values)
        if found.bounds:
            yield Feature("bound differs", 1.0, "one says more, fewer or about", found.values)


def _places(a: View, b: View, rare: Rarity) -> Iterator[Feature]:
    one, other = ({spot.term for spot in view.places} for view in (a, b))
    values = (a.places, b.places)
    if one & other:
        yield Feature("same place", max(map(rare.weight, one & other)), "name the same place", values)
        yield Feature("both on a place", min(_placed(a), _placed(b)), "both tell where", values)
    elif one and other:
        apart = min((_distance(x, y) for x in a.places for y in b.places), default=0.0)
        yield Feature("other place", 1.0, "name other places", values)
        yield Feature("places far apart", log1p(apart), "name places far apart", values)
    elif one or other:
        yield Feature("one names a place", max(map(rare.weight, one | other)), "only one names a place", values)


def _placed(one: View) -> float:
    """The share of places among the terms of a claim's last part."""
    return sum(term.startswith(PLACE) for term in one.core) / max(len(one.core), 1)


def _distance(a: Spot, b: Spot) -> float:
    """Kilometres between two places, roughly; 0 where a point is not known."""
    if a.point is None or b.point is None:
        return 0.0
    east = (a.point[1] - b.point[1]) * cos(radians(a.point[0]))
    return 111 * hypot(a.point[0] - b.point[0], east)


def _days(a: View, b: View) -> Iterator[Feature]:
    values = ((a.start, a.end), (b.start, b.end))
    if None in (a.start or a.end, b.start or b.end):
        yield Feature("day unknown", 1.0, "a day is not known", values)
    elif apart := _apart(a, b):
        yield Feature("times apart", log1p(apart), "of other times", values)


def _apart(a: View, b: View) -> int:
    """Days between two times; 0 where they overlap."""
    firsts, lasts = (a.start or a.end, b.start or b.end), (a.end or a.start, b.end or b.start)
    later, earlier = max(filter(None, firsts)), min(filter(None, lasts))
    return max((later - earlier).days, 0)


def _manner(a: View, b: View) -> Iterator[Feature]:
    if a.denied != b.denied:
        yield Feature("one denies", 1.0, "only one denies it", (a.denied, b.denied))
    elif a.denied:
        yield Feature("both deny", 1.0, "both deny it")
    if a.modality is not b.modality:
        yield Feature("other modality", 1.0, "put in another way", (a.modality, b.modality))


def _who(a: View, b: View, rare: Rarity) -> Iterator[Feature]:
    names = (a.names, b.names)
    if a.names and b.names:
        yield Feature("names shared", rare.contained(a.names, b.names), "share names", names)
        yield Feature("other names", float(not a.names & b.names), "share no name", names)
    acts = (a.acts, b.acts)
    if a.acts and b.acts:
        yield Feature("other act", float(not a.acts & b.acts), "tell other acts", acts)
    voices = (a.voices, b.voices)
    if a.voices & b.voices:
        yield Feature("same source", rare.contained(a.voices, b.voices), "on the word of the same source", voices)


def _event(a: View, b: View, rare: Rarity) -> Iterator[Feature]:
    if a.event.article == b.event.article:
        yield Feature("same article", 1.0, "in one article")
        return
    yield Feature("articles alike", rare.kept_cosine(a.event.about, b.event.about), "articles on like matters")
    yield Feature(
        "articles share names", rare.kept_cosine(a.event.names, b.event.names), "articles with the same names"
    )
    if a.event.day and b.event.day:
        apart = abs((a.event.day - b.event.day).days)
        values = (a.event.day, b.event.day)
        yield Feature("articles near in time", float(apart <= _NEAR), "articles of the same days", values)
        yield Feature("articles apart", log1p(max(apart - _NEAR, 0)), "articles of other days", values)
