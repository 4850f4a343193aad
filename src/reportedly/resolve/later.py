"""What only a later sentence or a count tells: who "a monitoring group" of the lead is, and who "the two leaders" are.

Knows entities, not the ranking that made them.
"""

from collections.abc import Iterator, Sequence

from reportedly.resolve.entities import Entity
from reportedly.resolve.mentions import Mention
from reportedly.schema import SourceKind, Span

_LEAD = 6  # sentences in which a report may speak of a source before it names it
_SOON = 3  # sentences until an outlet is named
_FAR = 8  # sentences until it does
_ANY_SORT = frozenset(("group", "organisation", "organization", "body", "agency", "official"))
_VAGUE = frozenset(("source", "people", "man", "woman", "resident", "witness", "person", "many", "some"))


def introductions(found: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of a named entity and the unnamed one of the lead that it turns out to be."""
    for unnamed in list(found):
        first = unnamed.mentions[0]
        early = first.sentence < _LEAD or unnamed.kind is SourceKind.OUTLET
        if unnamed.names or not unnamed.sources or not early or first.phrase.pronoun:
            continue
        if first.phrase.determiner not in ("indefinite", "none") and first.sentence > 1:
            continue
        if not first.phrase.classes - _VAGUE:
            continue
        options = [entity for entity in found if _introduces(entity, unnamed)]
        if len(options) == 1 or (options and _is_body(unnamed)):
            yield options[0], unnamed


def _introduces(entity: Entity, unnamed: Entity) -> bool:
    """Whether the entity is named soon after, as a source, and is of the sort."""
    if not entity.names or not entity.sources or unnamed.mentions[0].phrase.plural != entity.plural:
        return False
    first = unnamed.mentions[0]
    named = next((m for m in entity.mentions if m.phrase.named and m.span > first.span), None)
    if named is None or named.sentence - first.sentence > _FAR:
        return False
    outlets = (
        entity.kind is unnamed.kind is SourceKind.OUTLET and named.source and named.sentence - first.sentence <= _SOON
    )
    common = (entity.sorts & unnamed.sorts) - _VAGUE
    telling = (unnamed.sorts - _VAGUE - _ANY_SORT) or common
    return outlets or bool(common & telling)


def _is_body(entity: Entity) -> bool:
    return entity.kind in (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.STATE)


def two(mention: Mention, found: Sequence[Entity]) -> tuple[Entity, ...]:
    """The two persons named last before "the two leaders"; none for other mentions."""
    phrase = mention.phrase
    if not (phrase.plural and phrase.determiner == "definite" and phrase.count == 2):
        return ()
    named = [(m.span, entity) for entity in found for m in entity.mentions if _is_person_before(m, mention.span)]
    last = list(dict.fromkeys(entity for _, entity in sorted(named, key=lambda pair: pair[0], reverse=True)))[:2]
    return tuple(reversed(last)) if len(last) == 2 else ()


def _is_person_before(mention: Mention, span: Span) -> bool:
    phrase = mention.phrase
    return phrase.named is not None and phrase.kind is SourceKind.PERSON and mention.span < span and not mention.placed
