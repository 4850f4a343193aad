"""The phrases by which an article characterises a source: what stands around the name or the noun in a mention.

"the Britain-based Observatory, which relies on sources inside Syria" gives "Britain-based" and "which relies on sources
inside Syria". Knows one mention at a time.
"""

import re

from reportedly.resolve.phrase import Phrase
from reportedly.schema import Span

_DETERMINER = re.compile(r"(?i)(?:the|an?|this|that|its|his|her|their|our|some|several|another|other|one|two)\s+")
_EDGE = " \t\r\n,;:-–—"
_LEAST = 3


def descriptors(text: str, phrase: Phrase) -> list[Span]:
    """What characterises the one who is meant, in text order."""
    if phrase.pronoun:
        return []
    middle = phrase.name or _head(text, phrase)
    found = [_before(text, phrase, middle), *_after(text, phrase, middle)]
    return [span for span in found if span.end - span.start >= _LEAST]


def _head(text: str, phrase: Phrase) -> Span:
    """The last word of the core, which is its noun."""
    last = re.search(r"\S+\Z", phrase.core.of(text))
    return Span(phrase.core.start + (last.start() if last else 0), phrase.core.end)


def _before(text: str, phrase: Phrase, middle: Span) -> Span:
    start = phrase.span.start
    if determiner := _DETERMINER.match(text, start, middle.start):
        start = determiner.end()
    return _trimmed(text, Span(min(start, middle.start), middle.start))


def _after(text: str, phrase: Phrase, middle: Span) -> list[Span]:
    """What follows, without the brackets that hold an acronym; in two where a relative clause begins."""
    rest = Span(middle.end, phrase.span.end)
    if bracket := re.compile(r"\s*\([^)]*\)?").match(text, rest.start, rest.end):
        rest = Span(bracket.end(), rest.end)
    clause = re.compile(r"\b(?:who|which|that)\b").search(text, rest.start, rest.end)
    cut = clause.start() if clause else rest.end
    return [_trimmed(text, Span(rest.start, cut)), _trimmed(text, Span(cut, rest.end))]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)
