"""Words of a text that stand in the gazetteer: the longest runs of capitals that name a place, in text order.

Every mention is a possibility only; whether a place is meant is judged in `place_signs`, and which one in `choosing`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.claims.places.gazetteer import Known, gazetteer
from reportedly.claims.places.words import (
    ABBREVIATED,
    BODIES,
    CONNECTORS,
    DIRECTIONS,
    NEVER,
    PHRASES,
    REGIONS,
    SETTLEMENTS,
    TITLES,
    peoples,
)
from reportedly.read.agencies import names, proper_name
from reportedly.schema import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.[A-Z]\b|[^\W\d_]+(?:['’‘`ʿ][^\W\d_]+)*")
_END = re.compile(r"[.!?:;…“\"\n\r•|]")
_LONGEST = 5  # words of a name
_NO_NAMES = NEVER | BODIES | DIRECTIONS | REGIONS | SETTLEMENTS | peoples().keys()


class Token(NamedTuple):
    """A word without its possessive ending; `gap` is what stands between it and the word before."""

    span: Span
    word: str
    low: str
    gap: str
    capital: bool
    initial: bool

    @property
    def joined(self) -> bool:
        """Whether it may go on a name that the word before began."""
        return self.gap in (" ", "-", "- ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may name a place; `first` and `last` (exclusive) count tokens, `loose` ones are only similar."""

    span: Span
    first: int
    last: int
    options: tuple[Known, ...]
    loose: bool = False


def tokens(text: str) -> list[Token]:
    """The words of a text."""
    found: list[Token] = []
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word.endswith(("'s", "’s")):
            word = word[:-2]
        gap = text[end : match.start()]
        initial = not found or (bool(_END.search(gap)) and not (gap == ". " and found[-1].low in TITLES))
        end = match.start() + len(word)
        found.append(Token(Span(match.start(), end), word, word.lower(), gap, word[0].isupper(), initial))
    return found


def mentions(text: str, words: list[Token]) -> Iterator[Mention]:
    """What may name a place; none overlaps another."""
    at = 0
    outlets = [Span(*name.span()) for name in names(text, 0, len(text)) if re.search(r"[ -]", name.group())]
    while at < len(words):
        found = _longest(text, words, at) if _begins(words, at) else None
        if found and not any(found.span.start < other.end and other.start < found.span.end for other in outlets):
            yield found
        at = found.last if found else at + 1


def _begins(words: list[Token], at: int) -> bool:
    if words[at].capital:
        return True
    follows = words[at + 1] if at + 1 < len(words) else None
    return bool(follows and follows.capital and follows.gap == "-" and words[at].low in CONNECTORS)


def _longest(text: str, words: list[Token], first: int) -> Mention | None:
    last = first + 1
    while last < min(len(words), first + _LONGEST) and _goes_on(words[last]):
        last += 1
    for end in range(last, first, -1):
        if words[end - 1].capital and (found := _named(text, words, first, end)):
            return found
    return None


def _goes_on(word: Token) -> bool:
    return word.joined and (word.capital or word.low in CONNECTORS) and not word.initial


def _named(text: str, words: list[Token], first: int, last: int) -> Mention | None:
    span = Span(words[first].span.start, words[last - 1].span.end)
    name = span.of(text)
    if not (_may_be_name(words[first]) if last == first + 1 else _has_name(words[first:last])):
        return None
    if options := _large(gazetteer().named(name)) if words[first].low == "the" else gazetteer().named(name):
        return Mention(span, first, last, options)
    if name.endswith("s") and len(name) > 4 and (options := _large(gazetteer().named(name[:-1]))):
        return Mention(Span(span.start, span.end - 1), first, last, options)  # "Syrias" has lost its apostrophe
    similar = () if words[first].low in NEVER else gazetteer().like(name)
    return Mention(span, first, last, similar, loose=True) if similar else None


def _may_be_name(word: Token) -> bool:
    if word.low in _NO_NAMES or word.low.removesuffix("s") in NEVER:
        return False
    if len(word.word) < 3 or (word.word.isupper() and (len(word.word) < 4 or proper_name(word.word))):
        return word.word in ABBREVIATED
    return True


def _has_name(words: list[Token]) -> bool:
    if " ".join(word.low for word in words) in PHRASES or (words[0].low in BODIES and words[1].low == "of"):
        return False
    return not all(word.low in NEVER or word.low in CONNECTORS for word in words)


def _large(options: tuple[Known, ...]) -> tuple[Known, ...]:
    return tuple(one for one in options if one.people > 100_000)
