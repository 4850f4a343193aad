"""Attributions to sources: who is meant by the words that an attribution has for its source.

Invariant: an attribution whose source has words has at least one id, and every mention of a source stands in the text.
Knows no claim.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.resolve import documents, later, naming
from reportedly.resolve.compounds import parts
from reportedly.resolve.coreference import Weights, entities
from reportedly.resolve.entities import Entity
from reportedly.resolve.mentions import Mention, Reader
from reportedly.schema import Article, Attribution, Kind, Source, SourceKind, SourceMention, Span

_SPEAKER = frozenset(("i", "we", "me", "us"))
_BODIES = (SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.OUTLET, SourceKind.GROUP)
_KINDS_OF = {"he": (SourceKind.PERSON,), "she": (SourceKind.PERSON,), "it": _BODIES, "they": _BODIES}


@dataclass(slots=True)
class _Meant:
    """What was found of an article: its entities, and for each attribution the mentions in its source."""

    reader: Reader
    mentions: Mapping[str, tuple[Mention, ...]]
    entities: list[Entity]
    of: dict[Span, Entity] = field(default_factory=dict)


def sources(
    article: Article, attributions: Sequence[Attribution], weights: Weights
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources of an article, s1, s2, … by first mention, and its attributions with their ids."""
    found = _read(article, attributions, weights)
    _settle(article.text, attributions, found)
    by_id = {one.id: one for one in attributions}
    numbers = {entity: number for number, entity in enumerate(found.entities)}
    ids = {id: tuple(dict.fromkeys(numbers[e] for e in _entities_of(id, by_id, found))) for id in found.mentions}
    used = {entity: None for those in ids.values() for entity in those}
    order = sorted(used, key=lambda number: found.entities[number].mentions[0].span)
    names = {number: f"s{place}" for place, number in enumerate(order, 1)}
    made = tuple(naming.source(names[n], article, found.entities[n], found.entities, found.reader) for n in order)
    said = (
        replace(one, source=SourceMention(one.source.span, tuple(names[n] for n in ids.get(one.id, ()))))
        for one in attributions
    )
    return made, tuple(said)


def _read(article: Article, attributions: Sequence[Attribution], weights: Weights) -> _Meant:
    reader = Reader(article.text)
    said = {one.id: _mentions(reader, one.source.span) for one in attributions if one.source.span}
    own = {mention.span: mention for those in said.values() for mention in those}
    taken = [*own, *(one.source.span for one in attributions if one.source.span), *(c.span for c in article.credits)]
    every = [*own.values(), *reader.others(taken)]
    found = entities(sorted(every, key=lambda mention: mention.span), weights)
    return _Meant(reader, said, found, {m.span: entity for entity in found for m in entity.mentions})


def _mentions(reader: Reader, span: Span) -> tuple[Mention, ...]:
    """Who is named in the words for a source; for a document of somebody's, that somebody."""
    out = []
    for part in parts(reader.text, documents.denier(reader, span), reader.names):
        mention = reader.mention(part, source=True)
        out.append(documents.author(reader, mention) or mention)
    return tuple(out)


def _settle(text: str, attributions: Sequence[Attribution], found: _Meant) -> None:
    """What the words around a mention tell that the ranking doesn't know."""
    for one, other in later.introductions(found.entities):
        _join(found, one, other)
    for mention, author in documents.referred(text, attributions, found.mentions):
        if mention.span in found.of and author.span in found.of:
            _join(found, found.of[author.span], found.of[mention.span])


def _join(found: _Meant, kept: Entity, gone: Entity) -> None:
    if kept is gone or gone not in found.entities:
        return
    kept.join(gone)
    found.entities.remove(gone)
    found.of.update((mention.span, kept) for mention in gone.mentions)


def _means_speaker(mention: Mention, parent: Attribution, found: _Meant) -> bool:
    """Whether a pronoun inside somebody's words is that somebody: "I", and in indirect speech "he said he …"."""
    pronoun = mention.phrase.pronoun
    if pronoun in _SPEAKER:
        return True
    (speaker, *others) = found.mentions[parent.id]
    near = speaker.sentence == mention.sentence and parent.kind is Kind.INDIRECT and not others
    if pronoun not in _KINDS_OF or not near or speaker.span > mention.span:
        return False
    who = found.of[speaker.span]
    contrary = {who.gender, mention.phrase.gender} == {"m", "f"}
    return who.kind in _KINDS_OF[pronoun] and not contrary


def _entities_of(id: str, by_id: Mapping[str, Attribution], found: _Meant) -> Iterator[Entity]:
    """The entities that an attribution has as source."""
    for mention in found.mentions[id]:
        parent = by_id[id].parent
        if parent is not None and found.mentions.get(parent) and _means_speaker(mention, by_id[parent], found):
            yield from _entities_of(parent, by_id, found)
            continue
        yield from later.two(mention, found.entities) or (found.of[mention.span],)
