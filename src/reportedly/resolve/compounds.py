"""The parts of a compound source: "the Observatory and activists" are two sources.

Knows one phrase at a time.
"""

import re

from reportedly.resolve.nouns import is_country
from reportedly.resolve.phrases import parse
from reportedly.resolve.tokens import runs, tokens
from reportedly.schema import SourceKind, Span

_AND = re.compile(r"\s*,?\s+(?:and|as well as|along with|&)\s+|\s*/\s*")
_PREPOSITION = re.compile(r"(?i)\b(?:of|in|from|for|at|by|on|with|near|between|including|to|who|which|that)\b")
_LONGEST = 1000  # characters
_BARE = re.compile(r"(?:an?|some|several|other|local|many)\s|[a-z-]+\s?[a-z-]*s\Z")


def parts(text: str, span: Span, names: frozenset[str] = frozenset()) -> list[Span]:
    """The spans of the parts, in text order; the whole span where it is one source, or no phrase for its length."""
    if span.end - span.start > _LONGEST:
        return [span]
    inside_name = _names_with_and(text, span, names)
    for match in _AND.finditer(text, span.start, span.end):
        left, right = Span(span.start, match.start()), Span(match.end(), span.end)
        if match.start() in inside_name or not left.of(text).strip() or not right.of(text).strip():
            continue
        if _apart(text, left, right, names) or (match.group().startswith(",") and _is_person(text, right, names)):
            return [*_listed(text, left, names), right]
    return [span]


def _names_with_and(text: str, span: Span, names: frozenset[str]) -> set[int]:
    """Places within the name of one body: "Ministry of Health and Education"."""
    words = tokens(text, span, names)
    return {at for first, stop in runs(words) for at in range(words[first].span.end, words[stop - 1].span.start)}


def _apart(text: str, left: Span, right: Span, names: frozenset[str]) -> bool:
    """Whether both sides mean somebody, and the right one doesn't go on with a preposition of the left one."""
    if _PREPOSITION.search(left.of(text)) and not _BARE.match(right.of(text)):
        return False
    sides = [parse(text, side, names) for side in (left, right)]
    return all(side.kind is not None or side.name is not None for side in sides)


def _is_person(text: str, span: Span, names: frozenset[str]) -> bool:
    """Whether a person with a name is meant, as who follows an apposition: "director of the Watch, and Ada Quill"."""
    said = parse(text, span, names)
    return said.name is not None and said.kind is SourceKind.PERSON


def _listed(text: str, span: Span, names: frozenset[str]) -> list[Span]:
    """The parts of "A, B" before the "and"."""
    countries = tokens(text, span, names)
    if len(countries) > 1 and all(is_country(word.text) for word in countries):
        return [word.span for word in countries]  # "Turkey Russia and Iran", its comma lost
    out, start = [], span.start
    for comma in re.finditer(r",\s+", text[span.start : span.end]):
        piece = Span(start, span.start + comma.start())
        rest = Span(span.start + comma.end(), span.end)
        if not _apart(text, piece, rest, names) or not rest.of(text)[:1].isalpha():
            break
        if parse(text, rest, names).determiner == "none" and parse(text, piece, names).name is not None:
            said = parse(text, rest, names)
            if said.name is None:  # an apposition: "Jonas Verrin, director of the Watch"
                break
        out.append(piece)
        start = rest.start
    return [*out, Span(start, span.end)]
