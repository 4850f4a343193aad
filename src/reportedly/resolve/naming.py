"""An entity as a source: its fullest name, kind, whom it speaks for, why it is unnamed, how it is characterised.

Knows entities and the sentences of their mentions.
"""

import re
from collections.abc import Sequence

from reportedly.read.agencies import is_listed
from reportedly.resolve.anonymity import reason
from reportedly.resolve.coreference import SORTS
from reportedly.resolve.descriptors import descriptors
from reportedly.resolve.entities import Entity
from reportedly.resolve.mentions import Mention, Reader
from reportedly.resolve.names import folded, within
from reportedly.resolve.nouns import noun, people_of
from reportedly.schema import Anonymity, Article, Source, SourceKind, Span

_NAMED = re.compile(r"(?!(?:An?|The|Some|One|Two|Another|Other|Several) )\w+ [A-Z]|\w[.A-Z]")  # a capital is its own
_MOST_WORDS = 12  # of a description; beyond, the first one counts
_CLAUSE = re.compile(r"\s*(?:[,(;–—]|\s-\s|\b(?:who|which|that)\b)")


def source(id: str, article: Article, entity: Entity, others: Sequence[Entity], reader: Reader) -> Source:
    """The source that an entity is; `others` are all entities of the article."""
    kind, name = _kind(entity), _name(article.text, entity, others)
    named = name is not None
    found = [span for mention in entity.mentions for span in descriptors(article.text, mention.phrase)]
    return Source(
        id=id,
        name=name or _description(reader, entity),
        kind=kind,
        named=named,
        on_behalf=_behalf(reader, entity, others) if kind in (SourceKind.PERSON, SourceKind.GROUP) else None,
        anonymity=None if named else _anonymity(article.text, entity, reader),
        descriptors=tuple(dict.fromkeys(found)),
        mentions=tuple(mention.span for mention in entity.mentions),
    )


def _kind(entity: Entity) -> SourceKind:
    if any(is_listed(name) for name in entity.names):
        return SourceKind.OUTLET
    return entity.kind or (SourceKind.GROUP if entity.plural else SourceKind.PERSON)


def _name(text: str, entity: Entity, others: Sequence[Entity]) -> str | None:
    """The fullest name that the article gives, also where it says that somebody speaks for it."""
    names = entity.names
    if not names:
        return None
    served = (m.phrase.behalf.of(text) for other in others for m in other.mentions if m.phrase.behalf)
    names += [name for name in served if entity.kind is not SourceKind.PERSON and any(within(n, name) for n in names)]
    best = max(names, key=lambda name: (len(folded(name)), len(name), -names.index(name)))
    people = people_of(best)
    if people is not None and (state := re.search(rf"\b{people} (?:government|regime)\b", text)):
        return state.group()
    return best


def _description(reader: Reader, entity: Entity) -> str:
    """The words of the mention that says most, of those that are sources, up to a relative clause."""
    worded = [m for m in entity.mentions if not m.phrase.pronoun] or entity.mentions
    chosen = [m for m in worded if m.source] or worded[:1]
    said = max(
        (_without_clause(m.span.of(reader.text)) for m in chosen), key=lambda words: min(words.count(" "), _MOST_WORDS)
    )
    begins = said[:1].isupper() and not _NAMED.match(said) and _is_small(reader, said)
    return said[0].lower() + said[1:] if begins else said


def _without_clause(said: str) -> str:
    clause = _CLAUSE.search(said, 1)
    return " ".join(said[: clause.start() if clause else None].split()) or " ".join(said.split())


def _is_small(reader: Reader, said: str) -> bool:
    """Whether the first word is no name: it has no capital after a word in small letters or a comma."""
    return re.split(r"[\s’']", said, maxsplit=1)[0] not in reader.inner


def _behalf(reader: Reader, entity: Entity, others: Sequence[Entity]) -> str | None:
    """The fullest name of the body for which a person speaks."""
    for mention in entity.mentions:
        phrase = mention.phrase
        span = phrase.behalf or (phrase.owner if phrase.owner and phrase.head else None)
        if span is None:
            continue
        said = span.of(reader.text)
        if said.lower() in ("its", "their", "his", "her"):
            body = _body_before(mention, others)
            return (_name(reader.text, body, others) or _description(reader, body)) if body else None
        if said.islower() and (body := _body_before(mention, others, said)):
            return _name(reader.text, body, others) or _description(reader, body)
        fuller = [name for other in others if other is not entity for name in other.names if within(said, name)]
        return max(fuller, key=len) if fuller else " ".join(said.split())
    return None


def _body_before(mention: Mention, others: Sequence[Entity], said: str = "") -> Entity | None:
    """The body mentioned last before "its director"; for "the group's director" one of that sort."""
    sort = noun(said.rsplit(maxsplit=1)[-1]) if said else None
    bodies = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.STATE)
    found = [
        (m.span, number)
        for number, entity in enumerate(others)
        if entity.kind in bodies and (not said or (sort is not None and _is_sort(entity, sort.lemma)))
        for m in entity.mentions
        if m.span.end <= mention.span.start and not m.placed and (m.source or m.phrase.name)
    ]
    return others[max(found)[1]] if found else None


def _is_sort(entity: Entity, lemma: str) -> bool:
    """Whether "the group" may be the entity: one that is called so, or a named one where any body may be called so."""
    return lemma in entity.sorts or (lemma in SORTS and bool(entity.names))


def _anonymity(text: str, entity: Entity, reader: Reader) -> Anonymity:
    grounds = (reason(text, _sentence(reader, mention)) for mention in entity.mentions if mention.source)
    return Anonymity(next((span for span in grounds if span), None), entity.plural)


def _sentence(reader: Reader, mention: Mention) -> Span:
    return reader.sentences[mention.sentence]
