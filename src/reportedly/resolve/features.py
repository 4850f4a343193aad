"""What speaks for and against a mention meaning an entity: features with names, whose weights are learned.

Each feature belongs to a type of mention ("he", "the group", "an official"), so that one table of weights serves all.
Knows no weights.
"""

from collections.abc import Iterator, Sequence
from math import log1p

from reportedly.resolve.entities import Entity
from reportedly.resolve.mentions import Mention
from reportedly.schema import SourceKind

NEW = "new"
_BODIES = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.STATE, SourceKind.GROUP)
_TYPES = {
    **dict.fromkeys(("he", "she", "him", "her", "himself", "herself"), "he"),
    **dict.fromkeys(("they", "them", "these", "those"), "they"),
    **dict.fromkeys(("it", "this", "that", "itself"), "it"),
    **dict.fromkeys(("i", "we", "me", "us", "you"), "we"),
    "who": "who",
}
Features = dict[str, float]


def mention_type(mention: Mention) -> str:
    """The type of a mention: which pronoun, or which determiner a noun has."""
    phrase = mention.phrase
    if phrase.pronoun:
        return _TYPES.get(phrase.pronoun, "it")
    if phrase.name is not None:
        return "name"
    if phrase.determiner == "none" and phrase.head and not phrase.plural and phrase.kind in _BODIES:
        return "the"
    return {"definite": "the", "demonstrative": "this", "possessive": "its"}.get(phrase.determiner, "a")


def new(mention: Mention, entities: Sequence[Entity]) -> Features:
    """The features of meaning somebody new."""
    kind = mention_type(mention)
    found = {f"{kind} {NEW}": 1.0, f"{kind} {NEW} early": float(mention.sentence < 2)}
    if mention.phrase.head is not None:
        seen = any(mention.phrase.head.lemma in entity.classes for entity in entities)
        found[f"{kind} {NEW} noun seen"] = float(seen)
    found[f"{kind} {NEW} source"] = float(mention.source)
    return found


def pair(mention: Mention, entity: Entity, rank: int) -> Features:
    """The features of `mention` meaning `entity`, the `rank`th among those mentioned last (from 0)."""
    kind = mention_type(mention)
    return {f"{kind} {name}": value for name, value in _pair(mention, entity, rank) if value}


def _pair(mention: Mention, entity: Entity, rank: int) -> Iterator[tuple[str, float]]:
    yield from _agreement(mention, entity)
    apart = mention.sentence - entity.last.sentence
    yield f"apart {_bucket(apart)}", 1.0
    yield "rank", log1p(rank)
    yield "last", float(rank == 0)
    yield "source", float(entity.sources > 0)
    yield "last was source", float(entity.last.source)
    yield "both sources", float(mention.source and entity.last.source)
    yield "often", log1p(len(entity.mentions))
    yield "named", float(bool(entity.names))
    yield "placed", float(entity.last.placed)
    yield "last was pronoun", float(entity.last.phrase.pronoun is not None)
    yield (
        "same pronoun",
        float(mention.phrase.pronoun is not None and mention.phrase.pronoun == entity.last.phrase.pronoun),
    )


def _agreement(mention: Mention, entity: Entity) -> Iterator[tuple[str, float]]:
    phrase, kind = mention.phrase, entity.kind
    yield f"of {kind or 'unknown'}", 1.0
    if phrase.kind is not None and kind is not None:
        yield "kind agrees", float(phrase.kind is kind)
        yield "kind near", float(phrase.kind is not kind and phrase.kind in _BODIES and kind in _BODIES)
        yield "kind differs", float(phrase.kind is not kind and not (phrase.kind in _BODIES and kind in _BODIES))
    yield "number differs", float(phrase.plural != entity.plural)
    if phrase.gender and entity.gender:
        yield "gender agrees", float(phrase.gender == entity.gender)
        yield "gender differs", float(phrase.gender != entity.gender)
    if phrase.head is not None:
        yield "head said", float(phrase.head.lemma in entity.classes)
        yield "noun said", float(bool(mention.sorts & entity.sorts))
        yield "head in name", float(any(phrase.head.lemma in name.lower() for name in entity.names))
        yield (
            "last head same",
            float(entity.last.phrase.head is not None and entity.last.phrase.head.lemma == phrase.head.lemma),
        )
    if phrase.gender and kind is SourceKind.PERSON:
        yield "person with gender", 1.0


def _bucket(apart: int) -> str:
    return str(apart) if apart < 3 else "few" if apart < 6 else "many"
