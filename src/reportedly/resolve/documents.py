"""Documents that speak for somebody: "a statement by the ministry", "UN estimates", "the report".

Who wrote a document is its source, where the article says so; else the document itself is. Knows phrases and cues, no
entities.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.resolve.mentions import Mention, Reader
from reportedly.resolve.phrase import PRONOUNS
from reportedly.schema import Attribution, SourceKind, Span

_SAME = (
    frozenset(("report", "article", "story", "dispatch", "account")),
    frozenset(("statement", "communique", "communiqué", "announcement", "message", "release")),
    frozenset(("study", "survey", "research", "analysis", "paper", "report")),
    frozenset(("video", "footage", "film", "clip", "recording")),
)
_REPORTS = frozenset(("report", "article", "story", "dispatch"))  # what outlets make
_CLAIM = re.compile(
    r"(?i)(?:an?|the|any|such) (?:[\w-]+ )?"
    r"(?:claims?|allegations?|accusations?|charges?|reports?|rumou?rs?) (?:that|which) "
    r"(?=(?:[^\s,.;]+ ?){1,6}\Z)"
)
_FAR = 6  # sentences
_DEFINITE = ("definite", "demonstrative")
_OWNERS = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.OUTLET, SourceKind.GROUP)


def author(reader: Reader, mention: Mention) -> Mention | None:
    """Who wrote the document that is mentioned, where the phrase says it."""
    owner = mention.phrase.owner
    if mention.phrase.kind is not SourceKind.DOCUMENT or owner is None:
        return None
    found = reader.mention(owner, source=True)
    whose = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(owner.of(reader.text).lower())
    if (
        whose in PRONOUNS
        or found.phrase.kind in _OWNERS
        or (found.phrase.name is not None and owner.start < mention.phrase.core.end)
    ):
        return found
    return None


def denier(reader: Reader, span: Span) -> Span:
    """Whose word it is in "a claim that the ministry (denied)": the phrase behind "that", else all of `span`."""
    found = _CLAIM.match(reader.text, span.start, span.end)
    return Span(found.end(), span.end) if found else span


def referred(
    text: str, attributions: Sequence[Attribution], mentions: Mapping[str, Sequence[Mention]]
) -> Iterator[tuple[Mention, Mention]]:
    """Each "the report" with the mention of whose report was spoken of before."""
    ordered = sorted(attributions, key=lambda one: one.cue)
    for place, one in enumerate(ordered):
        for mention in mentions.get(one.id, ()):
            phrase = mention.phrase
            if (
                phrase.kind is SourceKind.DOCUMENT
                and phrase.determiner in _DEFINITE
                and phrase.head
                and not phrase.name
            ):
                whose = _whose(text, phrase.head.lemma, mention, ordered[:place], mentions)
                if whose is not None:
                    yield mention, whose


def _whose(
    text: str, noun: str, mention: Mention, before: Sequence[Attribution], mentions: Mapping[str, Sequence[Mention]]
) -> Mention | None:
    alike = next((words for words in _SAME if noun in words), frozenset({noun}))
    spoken = re.compile(rf"(?i)\b(?:{'|'.join(sorted(alike))})s?\b")
    for one in reversed(before):
        those = mentions.get(one.id, ())
        if not those:
            continue
        if mention.sentence - those[0].sentence > _FAR:
            return None
        start = min(one.source.span.start if one.source.span else one.cue.start, one.cue.start)
        end = max(one.source.span.end if one.source.span else one.cue.end, one.cue.end)
        reported = noun in _REPORTS and those[0].phrase.kind is SourceKind.OUTLET
        if (reported or spoken.search(text, start, end)) and those[0].span != mention.span:
            return those[0]
    return None
