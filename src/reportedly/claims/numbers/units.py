"""What a number counts: the noun phrase after it, without a tagger.

Goes on over adjectives and names to the first plural noun, and gives up at a word that stands in no such phrase. Made
for texts without commas, too. Knows of the number only whether it counts one thing.
"""

import re
from dataclasses import dataclass

from reportedly.claims.numbers import unit_words as words
from reportedly.schema import Span

_REACH = 8  # words of a noun phrase, at most
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[-/](?=[^\W_])|\.(?=[A-Z])|['’](?=s\b))*")
_GAP = re.compile(r"(?:[ \xa0][\[(][^\[\]()\n]{1,24}[\])](?= ))?(?:[ \xa0]{1,3}|\n(?!\n))")
_OF = re.compile(
    r"[ \xa0]of[ \xa0](?:(?:the|its|their|his|her|our|my|your|these|those|all|such|some)[ \xa0]"
    r"(?:[^\W\d_]+['’]s[ \xa0])?)?"
)
_HALF = re.compile(r"[ \xa0](?:the|its|their|his|her)[ \xa0]")
_MORE = re.compile(r"[ \xa0](?:\[?more\]?|additional|further|other)(?=[ \xa0]\w)")
_MEASURE = re.compile(
    r"[ \xa0]?(?:%|(?:km|kg|mm|cm)\b|m\b(?!\.))"
    r"|[ \xa0](?:per cent|percent|percentage points|km/h|mph|(?:square|cubic) \w+|(?:US|U\.S\.) dollars)\b",
)
_DEMONYM = re.compile(
    r".*(?:ians|icans|eans|ans|nese|raqis|raelis|audis|menis|stanis|maliis|urks|urds|rabs|outhis|slims|ites|zidis|"
    r"nnis|enians|tians|ews|riots|ards)"
)
_AGENT = re.compile(r".*[a-z]{2}(?:ers?|ors?|ists?|ants?|ees?|ians?|crats?)")
_PAIR = re.compile(r"[ \xa0]and[ \xa0](?:children|women)\b")
_MORE_NOUN = {
    "forces": re.compile(r"[ \xa0](?:personnel|members|fighters|soldiers|officers|troops)\b"),
    "personnel": re.compile(r"[ \xa0](?:carriers|vehicles|mines)\b"),
    "services": re.compile(r"[ \xa0](?:cent(?:er|re)s|personnel|members)\b"),
    "staff": re.compile(r"[ \xa0]members\b"),
    "crew": re.compile(r"[ \xa0]members\b"),
    "women": _PAIR,
    "children": _PAIR,
    "men": _PAIR,
}
_SAYING = re.compile(
    r",?[ \xa0](?:have |has |had |also )?(?:said|say|says|told|reported|added|claimed|confirmed|announced)\b"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """The noun phrase, if there is one, and where the number ends with it."""

    span: Span | None
    end: int


def unit(text: str, at: int, *, one: bool = False, part: bool = False, governed: bool = False) -> Unit:
    """What the number that ends at `at` counts. `one`: it counts one thing; `part`: it is a part of one or of several.

    `governed` numbers are objects of a verb, so that who "said" after them is none of what is counted, though the comma
    before them be lost.
    """
    if measure := _MEASURE.match(text, at):
        start = at + (text[at] in " \xa0")
        return Unit(Span(start, measure.end()), measure.end())
    partitive = _OF.match(text, at) or (_HALF.match(text, at) if part else None)
    more = None if partitive else _MORE.match(text, at)
    begin = partitive.end() - 1 if partitive else more.end() if more else at
    span = None if one and not partitive else _phrase(text, begin, one=False)
    if span is None and (part or (one and not partitive)):
        span = _phrase(text, begin, one=True)
    if span is None or _is_speaker(text, span, governed):
        return Unit(None, at)
    return Unit(span, span.end)


def head(text: str, span: Span | None) -> str:
    """The last word of a unit in small letters: the noun that is counted."""
    return re.split(r"[ \xa0\n]", span.of(text))[-1].lower() if span else ""


def is_thing(noun: str) -> bool:
    """Whether a counted noun can't be killed, wounded or arrested."""
    return noun in words.THINGS


def is_person(noun: str) -> bool:
    """Whether a counted noun is somebody, by our list or by its form."""
    if noun in words.PERSONS or noun.endswith(("men", "women", "people")):
        return True
    return noun not in words.THINGS and bool(_AGENT.fullmatch(noun) or _DEMONYM.fullmatch(noun))


def _phrase(text: str, begin: int, *, one: bool) -> Span | None:
    at, first, last = begin, None, ""
    for _ in range(_REACH):
        found = _next(text, at, last)
        if found is None or _ends(found.group(), last, text, found.end(), one=one):
            break
        first = found.start() if first is None else first
        at, last = found.end(), found.group()
        if last != "and" and not one and _is_plural(last) and not _goes_on(text, at, last):
            return Span(first, _with_more(text, at, last))
        if one and last.lower() in words.PERSONS and not _is_person_next(text, at):
            return Span(first, at)
    whole = one and first is not None and last.lower() not in words.DEEDS and not last.endswith("ern")
    return Span(first, at) if whole and first is not None else None


def _is_person_next(text: str, at: int) -> bool:
    """Whether a word for somebody follows, as in "police officer"."""
    after = _next(text, at, "")
    return after is not None and after.group().lower() in words.PERSONS


def _goes_on(text: str, at: int, noun: str) -> bool:
    """Whether a plural is no head: a genitive ("soldiers' families") or an adjective ("Lebanese fighters")."""
    if text.startswith(("' ", "’ "), at):
        return True
    after = _next(text, at, "") if noun.endswith("ese") else None
    return after is not None and not _ends(after.group(), noun, text, after.end(), one=False)


def _next(text: str, at: int, last: str) -> re.Match[str] | None:
    """The next word of the phrase; after a name a comma may come between ("Iranian, Iraqi and Lebanese")."""
    if last[:1].isupper() and text.startswith(",", at):
        at += 1
        after = _WORD.match(text, at + 1)
        if after is None or not (after.group()[0].isupper() or after.group() == "and"):
            return None
    gap = _GAP.match(text, at)
    return _WORD.match(text, gap.end()) if gap else None


def _ends(word: str, last: str, text: str, end: int, *, one: bool) -> bool:
    """Whether a word is no more of the phrase."""
    lowered = word.lower()
    if lowered == "and":
        return one or not last or not _joins(text, end, last)
    if (lowered in words.STOPS or lowered in words.NO_PLURAL) and not (word.isupper() and len(word) > 1):
        return True  # but "US", "IS"
    if lowered.endswith("ing") and lowered not in words.PARTICIPLES and len(lowered) > 5 and not word[0].isupper():
        return True
    if lowered.endswith("ly") and lowered not in words.ADJECTIVES:
        return True
    return one and bool(last) and (lowered.endswith(("ed", "s")) or lowered in words.DEEDS)


def _joins(text: str, end: int, last: str) -> bool:
    """Whether what follows "and" is one more adjective or name of the same phrase."""
    after = _next(text, end, "")
    if after is None or after.group().lower() in words.STOPS:
        return False
    return (last.lower() in words.DEEDS) == (after.group().lower() in words.DEEDS)  # "dead and injured people"


def _is_plural(word: str) -> bool:
    lowered = word.lower()
    if lowered in words.IRREGULAR or lowered.endswith(("men", "women", "people", "persons")):
        return lowered not in ("men's", "specimen", "regimen")
    if word[0].isupper():
        known = lowered in words.PERSONS or lowered in words.HEADLINE or _DEMONYM.fullmatch(lowered)
        return bool(known) and lowered.endswith(("s", "nese"))
    ends = lowered.endswith("s") and not lowered.endswith(("ss", "us", "is", "'s", "’s"))
    ends = ends and re.search("[^aeiou]ys$", lowered) is None  # "countrys": a genitive
    return ends and len(lowered) > 2 and lowered not in words.NO_PLURAL


def _with_more(text: str, end: int, noun: str) -> int:
    """The end with "and children" after "women", or with the noun to which a plural is an adjective."""
    pattern = _MORE_NOUN.get(noun.lower())
    more = pattern.match(text, end) if pattern else None
    return more.end() if more else end


def _is_speaker(text: str, span: Span, governed: bool) -> bool:
    """Whether the noun phrase is who "said" it, after a lost comma: "leaving 12 dead activists said"."""
    doubtful = governed or text[span.start : span.end].partition(" ")[0].lower() in words.DEEDS
    return doubtful and head(text, span) in words.REPORTING and _SAYING.match(text, span.end) is not None
