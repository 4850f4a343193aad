"""The nouns of the project as frozen dataclasses, and their one JSON form.

Offsets are Python string indices into `Article.text`, end exclusive. The text of an article is never
changed after reading, so a span is evidence for ever. Field order and names are a contract:
`SCHEMA` counts up when they change. This module knows no stage.
"""

import types
import typing
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar

SCHEMA = "reportedly/1"


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


class Kind(StrEnum):
    """How much of the content stands in quotation marks: all of it, none, or a part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Attitude(StrEnum):
    """What the source does with the content (PARC's and PolNeAR's types, and orders)."""

    STATEMENT = "statement"
    BELIEF = "belief"
    INTENTION = "intention"
    DIRECTIVE = "directive"
    PERCEPTION = "perception"


class Polarity(StrEnum):
    """Whether the source stands by the content or denies it."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class SourceKind(StrEnum):
    """What sort of source somebody is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    GROUP = "group"
    STATE = "state"


class Modality(StrEnum):
    """How a claim is put."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    PREDICTED = "predicted"
    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    QUESTIONED = "questioned"


class Basis(StrEnum):
    """What a hop of a chain rests on."""

    PUBLISHED = "published"
    CREDIT = "credit"
    ATTRIBUTION = "attribution"
    COPIED = "copied text"


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet from which the article says that it is taken."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Article:
    """One published text. `published` is an ISO date or date-time, `language` an ISO 639-1 code."""

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    credits: tuple[Credit, ...] = ()
    text: str

    def __repr__(self) -> str:
        """What is known of the article, and how its text begins."""
        known = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}
        return _shown("Article", known | {"text": self.text[:60] + "…" * (len(self.text) > 60)})


@dataclass(frozen=True, slots=True)
class Anonymity:
    """Why an unnamed source is unnamed, where the article says so, and whether it speaks of several."""

    reason: Span | None
    plural: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who is meant by one or more mentions of an article."""

    id: str
    name: str
    kind: SourceKind
    named: bool
    on_behalf: str | None = None
    anonymity: Anonymity | None = None
    descriptors: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceMention:
    """The words for the source of one attribution; no span where the article names nobody.

    `ids` are those of the sources meant: several for a compound one ("the Observatory and activists").
    """

    span: Span | None
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One place in which the article gives something as somebody's word, belief, plan or perception.

    `content` lies in text order, in several pieces where source or cue stand inside it. `parent` is
    the id of the attribution in whose content this one lies. `score` is the network's confidence, 0 to 1.
    """

    id: str
    parent: str | None
    source: SourceMention
    cue: Span
    content: tuple[Span, ...]
    kind: Kind
    attitude: Attitude
    polarity: Polarity
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A quantity with what it counts; `of` tells the parts of a toll apart (killed, wounded, …)."""

    span: Span
    value: float
    high: float | None = None
    bound: str | None = None
    unit: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with its GeoNames id, where the gazetteer knows it."""

    span: Span
    name: str
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression as an interval of ISO dates; no dates where it cannot be resolved."""

    span: Span
    start: str | None = None
    end: str | None = None
    grain: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """One pair of hands through which a claim came."""

    name: str
    source: str | None
    basis: Basis
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition, and the chain of hands from the outlet to the innermost source."""

    id: str
    attribution: str | None
    spans: tuple[Span, ...]
    modality: Modality = Modality.ASSERTED
    negated: bool = False
    verbatim: bool = False
    hedges: tuple[Span, ...] = ()
    unverified: tuple[Span, ...] = ()
    numbers: tuple[Number, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    chain: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """An article with everything that was worked out from it: the object that the JSON form shows."""

    article: Article
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __repr__(self) -> str:
        """The article, and how much was found in it."""
        counts = {name: len(getattr(self, name)) for name in ("sources", "attributions", "claims")}
        return _shown("Report", {"article": self.article, **counts})

    def to_json(self) -> dict[str, Any]:
        """The JSON form, as plain dicts and lists in the contract's order."""
        worked_out = ("sources", "attributions", "claims")
        return {
            "schema": SCHEMA,
            **to_json(self.article),
            **{name: to_json(getattr(self, name)) for name in worked_out},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Report":
        """The report behind its JSON form. Raises `ValueError` for another schema."""
        if data.get("schema") != SCHEMA:
            raise ValueError(f"expected schema {SCHEMA!r}, got {data.get('schema')!r}")
        return cls(
            from_json(Article, data),
            tuple(from_json(Source, item) for item in data["sources"]),
            tuple(from_json(Attribution, item) for item in data["attributions"]),
            tuple(from_json(Claim, item) for item in data["claims"]),
        )

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """What a notebook shows: the page, and the tree as plain text."""
        from reportedly.show import notebook

        return notebook.mimebundle(self)


def _shown(name: str, values: Mapping[str, object]) -> str:
    return f"{name}({', '.join(f'{field}={value!r}' for field, value in values.items())})"


def to_json(value: object) -> Any:
    """A dataclass of this module as plain JSON values, field by field in order."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value


T = TypeVar("T")


def from_json(cls: type[T], data: Mapping[str, Any]) -> T:
    """The dataclass behind its JSON form; what `cls` has no field for is ignored.

    Raises `KeyError`, `TypeError` or `ValueError` where the data has another shape.
    """
    hints = _hints(typing.cast(Hashable, cls))
    return cls(**{name: _revive(hint, data[name]) for name, hint in hints.items() if name in data})


@cache
def _hints(cls: Hashable) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _revive(hint: Any, value: Any) -> Any:
    if isinstance(hint, types.UnionType):
        some = next(arg for arg in typing.get_args(hint) if arg is not type(None))
        return None if value is None else _revive(some, value)
    if typing.get_origin(hint) is tuple:
        return tuple(_revive(typing.get_args(hint)[0], item) for item in _iterable(value))
    if hint is Span:
        return Span(*value)
    if isinstance(hint, type) and is_dataclass(hint):
        return from_json(hint, value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value


def _iterable(value: Any) -> Iterable[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"expected a list, got {type(value).__name__}")
    return value
