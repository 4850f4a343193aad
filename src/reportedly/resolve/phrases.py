"""What a noun phrase says of whom it means: name, head noun, kind, number, gender, owner, on whose behalf.

A parse by word lists and capitals, made for phrases in which sources stand; it holds for texts that have lost their
commas. Knows one phrase at a time, and no coreference.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.resolve.behind import followed
from reportedly.resolve.cores import classed
from reportedly.resolve.nouns import noun
from reportedly.resolve.phrase import (
    DETERMINERS,
    GROUP,
    PERSON,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    Phrase,
)
from reportedly.resolve.tokens import Token, runs, tokens
from reportedly.schema import Span

_FURTHER = frozenset(("second", "third", "fourth", "fifth", "different", "separate"))  # "a second official"


def parse(text: str, span: Span, names: frozenset[str] = frozenset()) -> Phrase:
    """What the phrase at `span` says; `names` are words known to be names in this article."""
    words = tokens(text, span, names)
    while words and not words[0].text[0].isalnum():
        words = words[1:]
    if not words:
        return Phrase(span, span)
    if len(words) == 1 and words[0].low in PRONOUNS and not (words[0].text.isupper() and len(words[0].text) > 1):
        return _pronoun(span, words[0])
    determiner, core_at = _determined(words)
    stop = _core_stop(words, core_at)
    core = words[core_at:stop] or words[-1:]
    if determiner == "indefinite" and core[0].low in _FURTHER:
        determiner = "other"
    count = 2 if any(word.low in ("two", "both", "pair", "couple") for word in words[: core_at + 1]) else None
    phrase = Phrase(span, Span(core[0].span.start, core[-1].span.end), determiner, count=count)
    if determiner == "possessive" and not words[0].cap:
        phrase = replace(phrase, owner=words[0].span)
    phrase = classed(text, phrase, core, words[stop:])
    if [word.low for word in words[:2]] == ["one", "of"] and phrase.kind is GROUP:
        phrase = replace(phrase, kind=PERSON, plural=False)
    return followed(phrase, words[stop:], lambda span: parse(text, span, names))


def _pronoun(span: Span, word: Token) -> Phrase:
    plural = word.low in ("they", "we", "them", "us", "these", "those")
    said = "m" if word.low in ("he", "him") else "f" if word.low in ("she", "her") else None
    kind = PERSON if said or word.low in ("i", "me", "who") else None
    return Phrase(span, span, "pronoun", word.low, plural=plural, gender=said, kind=kind)


def _determined(words: Sequence[Token]) -> tuple[str, int]:
    """The determiner of a phrase and where its core begins."""
    at, found = 0, "none"
    while at < len(words) - 1 and words[at].low in DETERMINERS and not (words[at].cap and at):
        found = DETERMINERS[words[at].low] if found == "none" else found
        at += 1
        if words[at].low in ("number", "couple", "handful") and at + 2 < len(words) and words[at + 1].low == "of":
            at += 1
        counted = DETERMINERS.get(words[at - 1].low) == "indefinite" or words[at - 1].low in ("number", "couple")
        if counted and words[at].low == "of" and at < len(words) - 1:
            at += 1
    return found, at


def _core_stop(words: Sequence[Token], start: int) -> int:
    """Where the core ends: before a preposition, a relative clause, a participle, a sign, another noun phrase."""
    inside = {at for first, stop in runs(words[start:]) for at in range(start + first, start + stop)}
    for at in range(start, len(words)):
        word = words[at]
        if not word.text[0].isalnum():
            return at
        if at == start or at in inside:
            continue
        if word.low in RELATIVE and not word.cap:
            return at
        if word.low in DETERMINERS and not word.cap and word.low not in ("one", "more", "other"):
            return at
        if word.low in PREPOSITIONS and not word.cap:
            return at
        if _is_participle(words, at):
            return at
    return len(words)


def _is_participle(words: Sequence[Token], at: int) -> bool:
    """Whether a small word after a noun begins a clause of its own: "medics *attending* the victims"."""
    low = words[at].low
    if words[at].cap or not re.match(r".{3,}(?:ing|ed)\Z|led\Z|held\Z|made\Z|seen\Z", low) or noun(low):
        return False
    before = noun(words[at - 1].text)
    last = at + 1 == len(words)
    if before is None or low.endswith("ing"):
        return before is not None
    return last or (noun(words[at + 1].text) is None and not (words[at + 1].cap and low.endswith("ed")))
