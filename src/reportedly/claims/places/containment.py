"""Places that no gazetteer knows, from what the text says of them: "the village of Jourin in northern Hama".

A name counts where a word for a settlement stands beside it, or where it is said to lie in a known region. Its
country is that of the place named around it, else it has none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.places.choosing import Chosen
from reportedly.claims.places.gazetteer import Kind, gazetteer
from reportedly.claims.places.neighbours import BARE, IN, NEAR
from reportedly.claims.places.words import (
    BODIES,
    CONNECTORS,
    DIRECTIONS,
    HEADS,
    NEVER,
    NOT_UNKNOWN,
    REGIONS,
    SETTLEMENTS,
    peoples,
)
from reportedly.schema import Place, Span

_ARTICLE = r"(?:(?:al|el|ul|as|es|ash|esh|ad|ed|ar|er|at|et|an|en|az|ez)[- ])?"
_NAME = rf"(?P<name>{_ARTICLE}[A-Z][\w’'‘]+(?:[- ]{_ARTICLE}[A-Z][\w’'‘]+){{0,2}})"
_SETTLED = "|".join(sorted(word for word in SETTLEMENTS if word not in ("camp", "port", "capital", "island")))
_KINDS_OF = re.compile(rf"\b(?:{_SETTLED})\sof\s{_NAME}")
_PLURAL = re.compile(r"\w+s\b")
_APPOSED = re.compile(rf"\b{_NAME},?\s(?:an?|the)\s(?:\w+\s)?(?:{_SETTLED})\b(?!['’])")
_KINDS_BEHIND = re.compile(rf"\b(?:[Tt]he|[Ii]n|[Nn]ear)\s{_NAME}\s(?:{_SETTLED})(?=\s(?:of|in|near)\b)")
_INSIDE = re.compile(rf"\b([Ii]n|[Aa]t|[Nn]ear|from|to|around|outside)\s{_NAME}(?=,?\s)")
_MORE = re.compile(rf"(?:,\s|,?\sand\s){_NAME}")  # behind "the villages of X"
_BACK = re.compile(rf"\s(?:{'|'.join(sorted(REGIONS))})\s(?:{_SETTLED})\sof\s$")
_DIRECTED = re.compile(rf"\b(?:{'|'.join(sorted(DIRECTIONS))})\s$")
_FARTHEST = 60  # characters to the place around it


def unknown(text: str, known: Sequence[Chosen]) -> list[Place]:
    """Places beside the known ones; their spans overlap neither those nor one another."""
    taken = bytearray(len(text))
    for one in known:
        _take(taken, one.mention.span)
    found: list[Place] = []
    for pattern in (_KINDS_OF, _KINDS_BEHIND, _APPOSED, _INSIDE):
        for match in _matches(pattern, text):
            span = _free(_bare(text, Span(*match.span("name"))), taken)
            if not span or not _may_be_place(span.of(text), sure=pattern is _KINDS_OF):
                continue
            around = _around(text, span, known)
            if pattern is not _INSIDE or (around and _firm(text, span, around, match[1].lower())):
                country = around.place.country if around else None
                found.append(Place(span=span, name=span.of(text), country=country))
                _take(taken, span)
    return [*found, *_again(text, found, taken)]


def _take(taken: bytearray, span: Span) -> None:
    taken[span.start : span.end] = b"\1" * (span.end - span.start)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        yield match
        more: re.Match[str] | None = match if pattern is _KINDS_OF and _PLURAL.match(match.group()) else None
        while more := more and _MORE.match(text, more.end()):
            yield more


def _bare(text: str, span: Span) -> Span:
    name = re.sub(r"(?:['’]s|['’‘])$", "", span.of(text))
    return Span(span.start, span.start + len(name))


def _free(span: Span, taken: bytearray) -> Span | None:
    """The span up to the first place in it; none where too little is left."""
    end = taken.find(1, span.start, span.end)
    free = span if end < 0 else Span(span.start, end - 1)
    return free if free.end > free.start + 2 else None


def _may_be_place(name: str, *, sure: bool) -> bool:
    words = [word for word in re.split(r"[- ]", name.lower()) if word not in CONNECTORS] or [""]
    if (
        re.split(r"['’]", words[0])[0] in NEVER | HEADS | DIRECTIONS
        or not (BODIES | NOT_UNKNOWN).isdisjoint(words)
        or len(name) < 4
    ):
        return False
    if not peoples().keys().isdisjoint(words) or name.isupper() or words[-1].endswith("ing"):
        return False
    return sure or not gazetteer().is_given(words[0])


def _around(text: str, span: Span, known: Sequence[Chosen]) -> Chosen | None:
    """The place in which, or near which, the words between say that it lies."""
    at = bisect_left(known, span, key=lambda one: one.mention.span)
    if at < len(known) and known[at].mention.span.start - span.end < _FARTHEST:
        between = text[span.end : known[at].mention.span.start]
        bare = BARE.fullmatch(between) and known[at].place.kind is not Kind.TOWN
        if bare or IN.fullmatch(between) or NEAR.fullmatch(between):
            return known[at]
    if at and _BACK.fullmatch(text, known[at - 1].mention.span.end, span.start):
        return known[at - 1]
    return None


def _firm(text: str, span: Span, around: Chosen, lead: str) -> bool:
    """Whether a name behind a mere "in" must be a place: a region or a part of the compass follows, or ", Syria"."""
    if around.place.kind is Kind.REGION or _DIRECTED.search(text, span.end, around.mention.span.start):
        return True
    between = text[span.end : around.mention.span.start]
    return around.place.kind is Kind.COUNTRY and between == ", " and lead in ("in", "at", "near")


def _again(text: str, found: Sequence[Place], taken: bytearray) -> Iterator[Place]:
    """The other places where the text has the same names."""
    for name, place in {place.name: place for place in reversed(found)}.items():
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if not any(taken[at : span.end]) and not _goes_on(text, span):
                _take(taken, span)
                yield replace(place, span=span)
            at = text.find(name, span.end)


def _goes_on(text: str, span: Span) -> bool:
    return text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum()
