"""Which voices are one: the same entity, else names that are alike, or one name within another.

Invariant: a short name that fits several fuller ones is joined to none of them; unnamed sources with the same words are
counted once, because nothing shows that they are several. Knows names and entities, no chains.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.chain import folded as by_agency
from reportedly.link.naming import same_outlet
from reportedly.resolve.names import folded, keys, within
from reportedly.schema import SourceKind
from reportedly.weigh.voices import Voice

_COMMON = 40  # names with one word in common, beyond which that word tells nothing
_LONGEST = 80  # characters of a name that is still a name


@dataclass(frozen=True, slots=True, eq=False)
class Who:
    """One origin: the voices that are it, in the order in which they were met."""

    voices: tuple[Voice, ...]

    @property
    def name(self) -> str:
        """The fullest of the names that it has, and the first among those; the first words for it if it has none."""
        names = [voice.name for voice in self.voices if voice.named and len(voice.name) <= _LONGEST]
        return max(names, key=lambda name: (len(folded(name)), names.count(name)), default=self.voices[0].name)

    @property
    def named(self) -> bool:
        """Whether any article gives it a name."""
        return any(voice.named for voice in self.voices)


def same(voices: Iterable[Voice]) -> tuple[Who, ...]:
    """The voices, those that are one together."""
    exact: defaultdict[tuple[object, ...], list[Voice]] = defaultdict(list)
    for voice in dict.fromkeys(voices):
        exact[_exact(voice)].append(voice)
    parts = _joined(list(exact.values()), _alike)
    return tuple(Who(tuple(part)) for part in _joined(parts, _within))


def _kin(one: Voice, other: Voice) -> bool:
    """Whether names are word for word the same but for how one belongs to a land: Russias army, Russian army."""
    a, b = folded(one.name), folded(other.name)
    return one.named == other.named and len(a) == len(b) > 1 and all(map(_related, a, b))


def _related(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) >= 5 and long.startswith(short.rstrip("sn")) and len(long) - len(short) <= 2)


def _exact(voice: Voice) -> tuple[object, ...]:
    return ("entity", voice.entity) if voice.entity else ("name", voice.named, *by_agency(voice.name))


def _alike(one: Voice, other: Voice) -> bool:
    return same_outlet(one.name, other.name) or _kin(one, other)


def _within(one: Voice, other: Voice) -> bool:
    if one.named:
        return within(one.name, other.name)
    few, many = folded(one.name), folded(other.name)
    return len(few) >= 3 and one.article == other.article and many[-len(few) :] == few != many


def _joined(parts: Sequence[list[Voice]], fits: Callable[[Voice, Voice], bool]) -> list[list[Voice]]:
    """Each part put to the one other part that it fits; to none where it fits several that aren't one themselves."""
    home = list(range(len(parts)))
    for at, others in _neighbours(parts):
        fitting = {_root(home, other) for other in others if _may(parts[at], parts[other], fits)} - {_root(home, at)}
        if len(fitting) == 1:
            home[_root(home, at)] = fitting.pop()
    joined: defaultdict[int, list[Voice]] = defaultdict(list)
    for at, part in enumerate(parts):
        joined[_root(home, at)] += part
    return list(joined.values())


def _root(home: list[int], at: int) -> int:
    while home[at] != at:
        home[at] = home[home[at]]
        at = home[at]
    return at


def _may(part: Sequence[Voice], other: Sequence[Voice], fits: Callable[[Voice, Voice], bool]) -> bool:
    one, two = part[0], other[0]
    if (one.entity and two.entity) or one.named != two.named or _sort(one) != _sort(two):
        return False
    return any(fits(a, b) for a in _by_name(part) for b in _by_name(other))


def _by_name(part: Sequence[Voice]) -> Iterable[Voice]:
    return {voice.name: voice for voice in part}.values()


def _sort(voice: Voice) -> bool:
    """Whether it is a person: persons have surnames that bodies have too."""
    return voice.kind is SourceKind.PERSON


def _neighbours(parts: Sequence[Sequence[Voice]]) -> Iterator[tuple[int, list[int]]]:
    """For each part those whose names have a word, sound or acronym in common with it."""
    shelves: defaultdict[str, list[int]] = defaultdict(list)
    held = [frozenset(key for voice in _by_name(part) for key in keys(voice.name)) for part in parts]
    for at, each in enumerate(held):
        for key in each:
            shelves[key].append(at)
    for at, each in enumerate(held):
        telling = (shelves[key] for key in each if len(shelves[key]) <= _COMMON)
        yield at, sorted({other for shelf in telling for other in shelf} - {at})
