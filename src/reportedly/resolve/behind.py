"""What stands behind the core of a phrase: an apposition, whom somebody serves, whose a document is, a person's name.

Knows the words behind, and a way to read a phrase among them.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.resolve.capitals import title_end
from reportedly.resolve.nouns import known, listed, noun
from reportedly.resolve.phrase import (
    DETERMINERS,
    DOCUMENT,
    GROUP,
    PERSON,
    PREPOSITIONS,
    RELATIVE,
    SERVING,
    SPOKEN_FOR,
    Phrase,
    over,
    with_name,
    words_of,
)
from reportedly.resolve.tokens import Token, runs
from reportedly.schema import Span

_BY = frozenset(("by", "from", "of"))
_ABOUT = listed("analysis film footage image map photo photograph picture poll recording review study survey video")
_SMALL = frozenset(("of", "for", "the", "and", "on", "in"))
Parse = Callable[[Span], Phrase]


def followed(phrase: Phrase, rest: Sequence[Token], parse: Parse) -> Phrase:
    """What stands after the core: an apposition, whom somebody serves, whose a document is, a person's name."""
    if not rest:
        return phrase
    if phrase.kind is DOCUMENT and phrase.owner is None and (at := _author_at(phrase, rest)):
        return replace(phrase, owner=_until_clause(rest[at:]))
    if phrase.name is None and phrase.kind is PERSON and not phrase.plural:
        phrase = _name_behind(phrase, rest)
    if phrase.name is None and (alias := _alias(rest)):
        phrase = with_name(phrase, alias, known(words_of(alias)) or phrase.kind, phrase.head)
    if apposed := _apposition(rest, parse):
        phrase = _apposed(phrase, apposed)
    if phrase.behalf is None and phrase.kind in (PERSON, GROUP):
        phrase = replace(phrase, behalf=_served(phrase, rest, parse))
    return phrase


def _author_at(phrase: Phrase, rest: Sequence[Token]) -> int:
    """Where the author of a document is named behind it ("by X", "on the war conducted by X"); 0 for nowhere."""
    about = rest[0].low == "of" and phrase.classes & _ABOUT
    if len(rest) > 1 and rest[0].low in _BY and not about:
        return 1
    made = (
        at
        for at in range(1, len(rest) - 1)
        if rest[at].low == "by" and re.match(r".{3,}(?:ed|en)\Z|made", rest[at - 1].low)
    )
    return next(made, -1) + 1


def _name_behind(phrase: Phrase, rest: Sequence[Token]) -> Phrase:
    """The name that ends "the governor of Homs province Talal Barrazi"."""
    clause = _clause_at(rest)
    for first, stop in reversed(runs(rest[:clause])):
        run = rest[first:stop]
        body = max((at for at, word in enumerate(run) if noun(word.text)), default=-1)
        run = run[body + 1 :]
        apart = body >= 0 or (first > 0 and rest[first - 1].low not in PREPOSITIONS | _SMALL)
        if len(run) >= 2 and apart and not known(words_of(run)):
            title = title_end(run)
            named = run[title:] if title < len(run) else run
            return replace(phrase, name=over(named), named=words_of(named))
    return phrase


def _clause_at(words: Sequence[Token]) -> int:
    """Where a relative clause begins, or how many words there are."""
    return next((at for at, word in enumerate(words) if word.low in RELATIVE and not word.cap), len(words))


def _alias(rest: Sequence[Token]) -> Sequence[Token] | None:
    """The name in "also known as the White Helmets"."""
    lows = [word.low for word in rest[:5]]
    if "known" not in lows or "as" not in lows:
        return None
    begin = lows.index("as") + 1
    found = runs(rest[begin : begin + 6])
    return rest[begin + found[0][0] : begin + found[0][1]] if found and found[0][0] <= 1 else None


def _apposition(rest: Sequence[Token], parse: Parse) -> Phrase | None:
    """A phrase right after a name that says what it is: ", head of the Observatory", "a war monitoring group"."""
    at = 1 if rest[0].text[0] in ",-–—" else 0
    if len(rest) > at + 1 and rest[at].text.isdigit() and rest[at + 1].text == ",":  # an age
        at += 2
    if at >= len(rest) or not (rest[at].low in DETERMINERS or (noun(rest[at].text) and not rest[at].cap)):
        return None
    return parse(Span(rest[at].span.start, rest[-1].span.end))


def _apposed(phrase: Phrase, said: Phrase) -> Phrase:
    """`phrase` with what the apposition says: the name, where it has none itself, else kind and nouns."""
    if phrase.name is None:
        fits = said.name is not None and phrase.kind in (said.kind, None)
        classes = phrase.classes | said.classes
        return replace(phrase, name=said.name, named=said.named, classes=classes) if fits else phrase
    kind = said.kind if said.kind is not None and said.name is None else phrase.kind
    if phrase.kind is PERSON and kind not in (PERSON, GROUP):
        kind = phrase.kind if phrase.title or said.kind is None else kind
    return replace(
        phrase,
        kind=phrase.kind if phrase.head and phrase.kind else kind,
        head=phrase.head or said.head,
        classes=phrase.classes | said.classes,
        gender=phrase.gender or said.gender,
        behalf=phrase.behalf or said.behalf,
    )


def _served(phrase: Phrase, rest: Sequence[Token], parse: Parse) -> Span | None:
    """The body for which a person speaks: "spokesman *for the ministry*"."""
    name = phrase.name.start if phrase.name else -1
    rest = [word for word in rest if not name <= word.span.start < (phrase.name.end if phrase.name else -1)]
    at = next((at for at, word in enumerate(rest) if word.low in SERVING), None)
    if at is None or at > 4 or at + 1 >= len(rest):
        return None
    span = _until_clause(rest[at + 1 :])
    body = parse(span)
    client = phrase.head is not None and phrase.head.lemma.startswith("spokes") and body.kind is PERSON
    if not (client or body.kind in SPOKEN_FOR) or not (body.head or body.name):
        return None
    return body.name if body.name and body.name.end == body.core.end else body.core


def _until_clause(words: Sequence[Token]) -> Span:
    stop = next(
        (at for at, word in enumerate(words) if at and (word.low in RELATIVE or word.text[0] in ",(-–—")), len(words)
    )
    return over(words[:stop])
