"""Where in an article's text the words stand that were looked for, and what to show around them.

Invariant: places are offsets into the article's text. Knows the search index, not how hits are chosen.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.casebook.store import Store
from reportedly.schema import Span

GAP = " … "  # between the pieces of a claim, as in the view claim_texts

_ON, _OFF = "\ue010", "\ue011"  # signs around what was found, which no text has
_AROUND = 90  # characters of a text before and after what was found


def in_claim(store: Store, key: int, spans: Sequence[Span], words: str) -> Iterator[Span]:
    """Where in the article's text the words stand that were looked for in a claim."""
    sql = "SELECT highlight(search_claims, 0, ?, ?) FROM search_claims WHERE search_claims MATCH ? AND rowid = ?"
    for start, end in _marked(store.value(sql, (_ON, _OFF, words, key)) or ""):
        at = 0
        for span in spans:
            length = span.end - span.start
            if at <= start and end <= at + length:
                yield Span(span.start + start - at, span.start + end - at)
            at += length + len(GAP)


def _marked(text: str) -> Iterator[Span]:
    """Where the marked words stand in the text without marks."""
    for number, found in enumerate(re.finditer(f"{_ON}(.*?){_OFF}", text, re.DOTALL)):
        yield Span(found.start() - 2 * number, found.end() - 2 * number - 2)


def in_text(store: Store, key: int, words: str) -> tuple[Span, ...]:
    """Where the words stand that were looked for in the text of an article (its key)."""
    sql = "SELECT highlight(search_articles, 1, ?, ?) FROM search_articles WHERE search_articles MATCH ? AND rowid = ?"
    return tuple(_marked(store.value(sql, (_ON, _OFF, words, key)) or ""))


def excerpt(text: str, found: Sequence[Span]) -> Span:
    """The words around the place where most was found, whole ones."""
    near = [sum(abs(one.start - other.start) <= _AROUND for other in found) for one in found]
    at = found[near.index(max(near))].start if found else 0
    start, end = max(at - _AROUND // 2, 0), min(at + 2 * _AROUND, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)
