"""From whom an article says that it is taken: bylines, datelines, marks at its end, "Source: …".

A credit stands outside the sentences of a report; "AFP reported" within one is an attribution and none
of ours. By position, for clean pages as for texts that lost their line breaks. Knows no network.
"""

import re
from collections.abc import Iterator

from reportedly.read.agencies import masked, names, proper_name
from reportedly.read.credit_rules import Rule, Where, after_title, rules
from reportedly.read.text import paragraphs
from reportedly.schema import Credit, Span

_OPENING, _HEAD, _TAIL = 400, 1000, 300  # characters
_FIRST, _LAST = 10, 6  # paragraphs near the beginning and near the end
# Before a bare name these make it part of a sentence or of a caption ("told Reuters", "photo AFP"), or
# say that it explains an abbreviation ("the Syrian Arab News Agency (SANA)").
_WITHIN = (
    "to from of the a an and or with for in on at as via by said say says saying tell tells told according "
    "citing cites cited quoting quotes quoted reported photo photos picture pictures image images video "
    "file copyright state-run agency agencies press presse news television service"
)
_WORD_BEFORE = re.compile(r"([\w-]+)[^\w.!?…]*\Z")  # in the same sentence
_SPLIT = re.compile(r"\s*[,/&+|]\s*|\s+and\s+(?=agencies|Agencies)")


def credits(text: str, title: str | None = None) -> tuple[Credit, ...]:
    """The agencies and outlets credited, the one nearest to the article first, each once.

    Spans are of the names. The `title`, where it is known, helps in texts that run it and the byline
    into the first sentence.
    """
    found = [
        (rule.near, credit)
        for rule, match in _found(text, title)
        if not (rule.bare and _is_within(text, match.start("names")))
        for credit in _credits_in(text, match)
    ]
    found.sort(key=lambda pair: (pair[0], pair[1].span))
    unique: dict[str, Credit] = {}
    for _, credit in found:
        unique.setdefault(credit.name.casefold(), credit)
    return tuple(unique.values())


def _found(text: str, title: str | None) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Which rules hold where in the masked text; it has the offsets of the text."""
    spans, mask = paragraphs(text), masked(text)
    for rule in rules():
        for place in rule.where:
            for match in _matches(rule, place, mask, spans):
                yield rule, match
    at = text.find(title, 0, _HEAD) if title else -1
    if title and at >= 0 and (after := after_title().pattern.match(mask, at + len(title))):
        yield after_title(), after


def _matches(rule: Rule, place: Where, text: str, spans: list[Span]) -> Iterator[re.Match[str]]:
    """Where the rule holds in that place."""
    if place in (Where.OPENING, Where.HEAD):
        yield from rule.pattern.finditer(text, 0, _word_end(text, _OPENING if place is Where.OPENING else _HEAD))
    elif place is Where.TAIL:
        yield from rule.pattern.finditer(text, max(0, len(text) - _TAIL))
    else:
        at_end = place in (Where.END, Where.FINAL)
        for span in _near(place, spans):
            start = max(span.start, span.end - _TAIL) if at_end else span.start
            search = rule.pattern.search if at_end else rule.pattern.match
            if match := search(text, start, span.end):
                yield match


def _near(place: Where, spans: list[Span]) -> list[Span]:
    """The paragraphs in which a rule of that place looks."""
    if place is Where.START:
        return spans[:_FIRST]
    if place is Where.LINE:
        return spans[:_FIRST] + spans[max(_FIRST, len(spans) - _LAST) :]
    return spans[-1:] if place is Where.FINAL else spans[-_LAST:]


def _word_end(text: str, limit: int) -> int:
    """The first white space at or after `limit`, so that no name is cut into another."""
    space = re.compile(r"\s").search(text, limit, limit + 100)
    return space.start() if space else min(limit, len(text))


def _is_within(text: str, start: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and before[1].lower() in _WITHIN.split()


def _credits_in(text: str, match: re.Match[str]) -> Iterator[Credit]:
    group = "names" if "names" in match.re.groupindex else "open"
    pieces = _listed if group == "names" else _unlisted
    for piece in pieces(text, *match.span(group)):
        written = piece.of(text)
        yield Credit(proper_name(written) or written, piece)


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of our lists."""
    return (Span(*name.span()) for name in names(text, start, end))


def _unlisted(text: str, start: int, end: int) -> Iterator[Span]:
    """The names, whether or not they are in our lists."""
    for comma in [*_SPLIT.finditer(text, start, end), None]:
        stop = comma.start() if comma else end
        written = text[start:stop].rstrip(" .")
        if written:
            yield Span(start, start + len(written))
        start = comma.end() if comma else end
