"""Which names mean the same, over a whole casebook: what articles and spelling tell, then what people have ruled.

Invariant: the result follows from the set of names, calls and rulings, whatever the order in which articles came.
Knows names as rows, neither the store nor the sources that bear them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.casebook.forms import Sort, first_words, form, same_but_spelling
from reportedly.casebook.names import Name
from reportedly.resolve.names import folded, sound
from reportedly.schema import SourceKind

_MOST = 0.9  # share of the articles that use a shorter name for one body, for it to mean that one


@dataclass(frozen=True, slots=True)
class Call:
    """So many articles call the body with the name `full` (a key) by the form `short`, too."""

    short: str
    full: int
    articles: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person ruled on names (keys): `verb` is merge (`into` others), split or rename (to `name`)."""

    verb: str
    names: tuple[int, ...]
    into: tuple[int, ...] = ()
    name: str | None = None
    reason: str = ""


@dataclass(slots=True)
class Part:
    """Names that mean the same, why each was joined, and the names after which the whole is called."""

    names: set[int]
    called: set[int]
    why: dict[int, str] = field(default_factory=dict)
    label: str | None = None

    @property
    def key(self) -> int:
        """The key of the entity: that of the first name after which it is called."""
        return min(self.called)


def parts(names: Sequence[Name], calls: Iterable[Call], rulings: Iterable[Ruling]) -> list[Part]:
    """The names, parted by whom they mean."""
    made = _Parts(names)
    made.join_spellings()
    made.join_shorter(list(calls))
    for ruling in rulings:
        made.rule(ruling)
    return made.all()


class _Parts:
    def __init__(self, names: Sequence[Name]) -> None:
        self._names = {one.key: one for one in names}
        self._part = {one.key: Part({one.key}, {one.key}) for one in names}

    def all(self) -> list[Part]:
        return list({id(part): part for part in self._part.values()}.values())

    def join_spellings(self) -> None:
        """Full names that are the same but for spelling."""
        near: dict[tuple[Sort, str], list[Name]] = defaultdict(list)
        for one in sorted(self._names.values(), key=lambda name: name.key):
            if one.sort is not Sort.ALONE and not one.is_alone:
                near[one.sort, sound(one.words)].append(one)
        for group in near.values():
            for at, one in enumerate(group):
                for other in group[:at]:
                    if same_but_spelling(one.words, other.words):
                        self._join(one.key, other.key, f"“{one.name}” is spelled like “{other.name}”")

    def join_shorter(self, calls: Sequence[Call]) -> None:
        """Shorter names that mean one fuller name alone; the longer ones first, so that shorter ones lead on."""
        fuller = self._fuller_persons()
        by_short: dict[str, list[Call]] = defaultdict(list)
        for call in calls:
            by_short[call.short].append(call)
        for one in self._names.values():
            head = first_words(one.name) if one.sort is Sort.BODY else None
            if head:
                by_short[form(head, SourceKind.ORGANISATION).text].append(Call("", one.key, 1))
        for one in sorted(self._names.values(), key=lambda name: (-len(folded(name.words)), name.form, name.key)):
            if one.sort is Sort.PERSON:
                self._join_person(one, fuller.get(sound(one.words), ()))
            elif one.sort is Sort.BODY:
                self._join_body(one, by_short.get(one.form, ()))

    def _fuller_persons(self) -> Mapping[str, list[tuple[str, Name]]]:
        """For each sound with which full names end: that end, and the name."""
        ends: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        for one in self._names.values():
            words = folded(one.words) if one.sort is Sort.PERSON and not one.is_alone else ()
            for at in range(1, len(words)):
                end = " ".join(words[at:])
                ends[sound(end)].append((end, one))
        return ends

    def _join_person(self, one: Name, fuller: Iterable[tuple[str, Name]]) -> None:
        """A surname alone, or a name without the first of its words, where one full name alone ends so."""
        own = self._part[one.key]
        found = [name for end, name in fuller if same_but_spelling(one.words, end)]
        others = {id(self._part[name.key]): name for name in found if self._part[name.key] is not own}
        if len(others) == 1:
            (full,) = others.values()
            self._join(one.key, full.key, f"“{one.name}”: the only full name that ends so is “{full.name}”")

    def _join_body(self, one: Name, calls: Iterable[Call]) -> None:
        """A shorter name or acronym that articles use for one body alone."""
        here = [call for call in calls if call.full in self._part and call.full != one.key]
        used: dict[int, int] = defaultdict(int)
        for call in here:
            used[self._part[call.full].key] += call.articles
        best = min(used, key=lambda key: (-used[key], self._shortest(key)), default=None)
        if best is None or self._part[best] is self._part[one.key]:
            return
        others = sum(call.articles for call in here if not self._is_of(call.full, self._part[best]))
        if used[best] >= _MOST * (used[best] + others):
            full = self._names[best].name
            self._join(one.key, best, f"“{one.name}” is a shorter name of “{full}” alone")

    def _shortest(self, key: int) -> tuple[int, str]:
        """The shortest form in the part of a name: the same in whatever order names came."""
        forms = (self._names[name].form for name in self._part[key].names)
        return min((len(form), form) for form in forms)

    def _is_of(self, name: int, part: Part) -> bool:
        """Whether a name is in the part, or is one of its names cut off, or with words after it that don't belong."""
        own = f"{self._names[name].form} "
        forms = (f"{self._names[key].form} " for key in part.names)
        return name in part.names or any(own.startswith(form) or form.startswith(own) for form in forms)

    def _join(self, one: int, other: int, why: str) -> None:
        """The part of `one` goes into that of `other`."""
        kept, gone = self._part[other], self._part[one]
        if kept is gone:
            return
        kept.why |= {**gone.why, **{key: why for key in gone.names if key not in gone.why}}
        kept.names |= gone.names
        kept.called |= gone.called
        self._part.update(dict.fromkeys(gone.names, kept))

    def rule(self, ruling: Ruling) -> None:
        """Do what a person ruled, as far as its names are here."""
        here = [key for key in ruling.names if key in self._part]
        into = next((key for key in ruling.into if key in self._part), None)
        if ruling.verb == "merge" and into is not None:
            self._merge(here, into, ruling.reason)
        elif ruling.verb == "split" and here:
            self._split(set(here), ruling.reason)
        elif ruling.verb == "rename" and here:
            self._part[here[0]].label = ruling.name

    def _merge(self, names: Iterable[int], into: int, reason: str) -> None:
        kept = self._part[into]
        called, label = set(kept.called), kept.label
        for key in names:
            if self._part[key] is not kept:
                self._join(key, into, reason)
        kept.called, kept.label = called, label

    def _split(self, names: set[int], reason: str) -> None:
        for key in names:
            old = self._part[key]
            old.names.discard(key)
            old.why.pop(key, None)
            old.called = (old.called - {key}) or set(old.names)
        new = Part(set(names), set(names), dict.fromkeys(names, reason))
        self._part.update(dict.fromkeys(names, new))
