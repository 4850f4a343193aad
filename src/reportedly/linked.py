"""The nouns of many reports together, as frozen dataclasses, and their one JSON form ("reportedly-groups/1").

What `link/` and `weigh/` give: claim groups with origins and rating, conflicts, relays, copies, drift. Offsets are
Python string indices into the text of the article that is named, end exclusive. This module knows no stage.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reportedly.schema import Basis, Span, to_json

SCHEMA = "reportedly-groups/1"


class ConflictKind(StrEnum):
    """Whether two groups cannot both hold, or one is what the same origin said later."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"


class DriftKind(StrEnum):
    """What changed from hand to hand."""

    ATTRIBUTION_LOST = "attribution lost"
    HEDGE_LOST = "hedge lost"
    NUMBER_CHANGED = "number changed"
    QUOTATION_CUT = "quotation cut"
    WORDS_PUT_IN = "words put in"


@dataclass(frozen=True, slots=True)
class Member:
    """One claim of a group: `claim` as ARTICLE:CLAIM, the words that carry it, the numbers that it states."""

    article: str
    claim: str
    attribution: str | None
    spans: tuple[Span, ...]
    text: str
    values: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains of a group end. `why` says in words why it is, or is not, independent of the others."""

    name: str
    independent: bool
    articles: tuple[str, ...]
    first: str | None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """Information credibility of the Admiralty code, 1 to 6, with its reasons in words."""

    credibility: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims that say the same of the same event; a group may have one member."""

    id: str
    members: tuple[Member, ...]
    origins: tuple[Origin, ...] = ()
    circular: bool = False
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two groups about the same thing that cannot both hold, or of which one updates the other."""

    a: str
    b: str
    kind: ConflictKind
    why: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in two articles: where in each."""

    span: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """Text reuse: `article` has passages of `original` (the direction by time, credits and what was added; `directed`
    is false where nothing tells it). Containments are shares of shared 5-word shingles, of each side."""

    article: str
    original: str
    directed: bool
    containment: float
    contained: float
    passages: tuple[Passage, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relay:
    """`article` passes on what `source` published: a name, or for copied text the id of an article."""

    article: str
    source: str
    basis: Basis
    span: Span | None

    def to_json(self) -> dict[str, Any]:
        """The JSON form, in which the source is called `from`."""
        return {"article": self.article, "from": self.source, "basis": str(self.basis), "span": to_json(self.span)}


@dataclass(frozen=True, slots=True)
class Drift:
    """How a claim changed between two articles: the claims (ARTICLE:CLAIM) at the earlier and the later hand."""

    kind: DriftKind
    earlier: str
    later: str
    why: str


@dataclass(frozen=True, slots=True)
class Linked:
    """Everything that was linked and weighed over the articles of a casebook."""

    groups: tuple[ClaimGroup, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    relays: tuple[Relay, ...] = ()
    copies: tuple[Copy, ...] = ()
    drifts: tuple[Drift, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The JSON form of `reportedly groups`; copies and drift beside what the contract names."""
        return {
            "schema": SCHEMA,
            "groups": to_json(self.groups),
            "conflicts": to_json(self.conflicts),
            "relays": [relay.to_json() for relay in self.relays],
            "copies": to_json(self.copies),
            "drifts": to_json(self.drifts),
        }
