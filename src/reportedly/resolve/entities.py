"""Entities as they grow while an article is read: the mentions of one person or body, and what these say together.

Invariant: a mention is in one entity. Knows no weights and no attribution.
"""

from dataclasses import dataclass, field

from reportedly.resolve.mentions import Mention
from reportedly.resolve.names import alike, keys, within
from reportedly.resolve.nouns import known, noun
from reportedly.schema import SourceKind


@dataclass(slots=True, eq=False)
class Entity:
    """The mentions of one person or body so far, in the order in which they were added.

    What they say together is counted as they come: `names` by which it is called, `classes` (nouns that class it),
    `sorts` (classes, with what is common to like ones), `gender` (`m`, `f`) where one tells it, `sources` (how many
    mentions are sources of attributions).
    """

    mentions: list[Mention] = field(default_factory=list)
    names: list[str] = field(init=False)
    classes: frozenset[str] = field(init=False)
    sorts: frozenset[str] = field(init=False)
    gender: str | None = field(init=False)
    sources: int = field(init=False)
    _votes: dict[SourceKind, float] = field(init=False)
    _keys: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Count what the mentions say."""
        self._count()

    def add(self, mention: Mention) -> None:
        """Take in one more mention."""
        self.mentions.append(mention)
        self._take(mention)

    def join(self, other: "Entity") -> None:
        """Take in all mentions of another, in text order."""
        self.mentions = sorted([*self.mentions, *other.mentions], key=lambda mention: mention.span)
        self._count()

    def _count(self) -> None:
        self.names, self.classes, self.sorts, self.gender, self.sources = [], frozenset(), frozenset(), None, 0
        self._votes, self._keys = {}, frozenset()
        for mention in self.mentions:
            self._take(mention)

    def _take(self, mention: Mention) -> None:
        phrase = mention.phrase
        if phrase.named and phrase.named not in self.names:
            self.names.append(phrase.named)
            self._keys |= keys(phrase.named)
        if phrase.kind is not None:
            told = phrase.head is not None or phrase.title is not None
            vote = 2 if told else 1 if phrase.pronoun else 0.5
            self._votes[phrase.kind] = self._votes.get(phrase.kind, 0) + vote
        self.classes |= phrase.classes
        self.sorts |= mention.sorts
        self.gender = self.gender or phrase.gender
        self.sources += mention.source

    @property
    def last(self) -> Mention:
        """The mention added last."""
        return self.mentions[-1]

    @property
    def kind(self) -> SourceKind | None:
        """The kind that most mentions say; offices and nouns count more than the guess from a bare name."""
        votes = self._votes
        if len(votes) > 1:  # "the study" of somebody
            votes = {kind: votes[kind] for kind in votes if kind is not SourceKind.DOCUMENT}
        return max(votes, key=lambda kind: votes[kind]) if votes else None

    @property
    def plural(self) -> bool:
        """Whether several are meant, by the first mention."""
        return self.mentions[0].phrase.plural

    def is_called(self, mention: Mention) -> bool:
        """Whether the name of `mention` is one of its names, in another spelling, shorter or fuller."""
        name = mention.phrase.named
        if name is None or self._keys.isdisjoint(keys(name)) or not _kinds_agree(self.kind, mention.phrase.kind):
            return False
        return any(alike(name, own) or _part(name, own) or _part(own, name) for own in self.names)


def _part(few: str, many: str) -> bool:
    """A part of a name means the same, unless the part is a mere sort ("Army" in "Free Syrian Army")."""
    if not within(few, many) or known(few) is not None:
        return False
    said = noun(few)
    return said is None or said.kind is not SourceKind.STATE


def _kinds_agree(one: SourceKind | None, other: SourceKind | None) -> bool:
    bodies = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.STATE, SourceKind.GROUP)
    return one is None or other is None or one is other or (one in bodies and other in bodies)
