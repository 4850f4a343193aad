"""Which part of a toll a number is: killed, wounded, missing, displaced, arrested, kidnapped, evacuated or rescued.

"casualties" stands for killed or wounded. Looks at the words before and after a number and its unit. Knows no other
numbers: what one takes over from its neighbours is the caller's business.
"""

import re
from collections.abc import Mapping
from functools import cache

from reportedly.claims.numbers.toll_words import ACTIVE, ADJECTIVES, BEGINNINGS, LISTED, NOUNS, STATES, UNITS
from reportedly.claims.numbers.unit_words import VICTIMS
from reportedly.claims.numbers.units import is_person, is_thing

_REACH = 140  # characters on either side
_BEGINNING = re.compile(r"\b\w{3,4}")
_PAIRS = (  # "killed or wounded" tells neither
    (re.compile(r"(?:and|or|/) ?(?:wound|injur|hurt)"), "killed"),
    (re.compile(r"(?:and|or|/) ?(?:kill|dead|died)"), "wounded"),
)
_FILL = r"(?: (?:another|an? (?:additional|further|total of|estimated)|further|the|other|also|up|an|its|their))*"
_TO = r" [\"“'‘]?$"  # the number itself follows
_RISE = (
    r"\b(?:to|at|of|from|is|was|be|by|reach(?:es|ed)?|exceed(?:s|ed)?|pass(?:es|ed)?|surpass(?:es|ed)?|top(?:s|ped)?"
    r"|hits?)"
)
_TOLL = re.compile(rf"\b(?:tolls?|death count)\b[^.;!?]{{0,110}}?{_RISE}{_FILL}{_TO}", re.I)
_NUMBER_NEXT = re.compile(
    r" (?:(?:at least|more than|about|some|around|nearly|over|up to|another|as many as|a further) )?"
    r"(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b)"
)
_OBJECT_NEXT = re.compile(r" (?:(?:the|an?|his|her|their|its|several|many|scores|dozens)\b|[A-Z])")


def before(text: str, start: int) -> str | None:
    """The part that the words straight before a number say: "killed 44", "the deaths of 12", "the toll rose to 86"."""
    words = text[max(0, start - _REACH) : start]
    if not _tells(words):
        return None
    if found := _active().search(words):
        return _paired(found.lastgroup, found.group())
    for pattern in (_nominal(), _stated(), _among()):
        if found := pattern.search(words):
            return found.lastgroup
    return "killed" if _TOLL.search(words) else None


def after(text: str, end: int, noun: str, *, governed: bool, listed: bool) -> str | None:
    """The part that the words after a number and its unit say: "44 were killed", "12 dead", "9 people still missing".

    `noun` is what is counted, "" where nothing is said; `governed`: a verb before the number says its part already.
    `listed` numbers stand between commas, so that one may come before the verb.
    """
    at = end + (listed and text.startswith((",", ")"), end))
    found = _following().match(text, at, at + _REACH) if _tells(text[at : at + _REACH]) else None
    if found is None or (found["apart"] and not found["aux"]):
        return None
    part = _paired(found.lastgroup, text[found.start(found.lastgroup or 0) : found.end() + 12])
    if found["aux"] or part == "missing":
        return part
    if governed and (noun or _NUMBER_NEXT.match(text, found.end())):
        return None
    return None if _is_active(text, found.end(), noun) else part


def _is_active(text: str, end: int, noun: str) -> bool:
    """Whether "killed" after a number is what those did who are counted ("two bombs killed the cook")."""
    if not noun or noun in VICTIMS:
        return False
    return bool(_NUMBER_NEXT.match(text, end) or _OBJECT_NEXT.match(text, end))


def of_unit(noun: str) -> str | None:
    """The part that a counted noun says by itself: "31 deaths"."""
    return UNITS.get(noun)


def of_adjective(unit: str) -> str | None:
    """The part that the first word of a unit says: "four missing sailors"."""
    return _paired(ADJECTIVES.get(unit.partition(" ")[0].lower()), unit)


def suits(part: str | None, noun: str) -> bool:
    """Whether what is counted can be this part of a toll: only somebody is arrested, and no village is killed."""
    if part in ("arrested", "rescued") and noun:
        return is_person(noun)
    return not is_thing(noun)


def _tells(words: str) -> bool:
    return not BEGINNINGS.isdisjoint(_BEGINNING.findall(words.lower()))


def _paired(part: str | None, words: str) -> str | None:
    lowered = words.lower()
    return "casualties" if any(part == one and sign.search(lowered) for sign, one in _PAIRS) else part


def _groups(parts: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in parts.items())


@cache
def _active() -> re.Pattern[str]:
    pair = r"(?: (?:and|or) (?:wound(?:ed|ing|s)?|injur(?:ed|ing|es)|kill(?:ed|ing|s)?))?"
    someone = r"(?: (?:an?|one|the|his|her) [\w-]+(?: [\w-]+)?,? and(?: her| his| their)?)?"
    return re.compile(rf"\b(?:{_groups(ACTIVE)})\b{pair}{someone}{_FILL}{_TO}", re.I)


@cache
def _nominal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_groups(NOUNS)}) of{_FILL}{_TO}", re.I)


@cache
def _stated() -> re.Pattern[str]:
    """The likes of "the wounded at 110", "the number of the dead rose to 44"."""
    whose = r"(?s:.*)\b(?:the|number of(?: people| those)?(?: the)?)"
    return re.compile(rf"{whose} (?:{_groups(LISTED)})\b[^.;!?]{{0,40}}?{_RISE}{_FILL}{_TO}", re.I)


@cache
def _among() -> re.Pattern[str]:
    """The likes of "among the dead were", "the victims included"."""
    verbs = r"(?:were|was|are|is|include[sd]?|including)(?: also)?"
    return re.compile(rf"\b(?:{_groups(LISTED)}) {verbs}{_FILL}{_TO}", re.I)


@cache
def _following() -> re.Pattern[str]:
    """What may stand between a number with its unit and the word for its state; `apart` needs an auxiliary after it."""
    part_of = r"(?: of (?:the|those)(?= (?:dead|killed|wounded|injured|missing|displaced)\b))?"
    skip = (
        r"(?: (?:more|others?|people|persons|of (?:them|whom|which|its \w+)|who|that|which|later|reportedly|all|both))*"
    )
    apart = (
        r"(?P<apart>,? (?:and|or) (?:(?:an?|his|her|their|the|other|some) )?[\w-]+(?: [\w-]+)??"
        r"|,? (?:including|mostly|mainly|among them) (?:[\w-]+ ){0,2}?[\w-]+(?: and (?:an? |two |three )?[\w-]+)?,?"
        r"| (?:in|on|at|from|of|near|aboard|inside|under|belonging to)(?: [\w-]+){1,5}?)?"
    )
    verbs = (
        r"were|was|are|is|be|being|been|has|have|had|got|remain|remained|to be|reported|declared|confirmed|feared"
        r"|presumed|believed|went|forced|made|driven|may|might|could|will|would|can|should|must|to have"
        r"|among (?:the|those)(?: [0-9,]+)?(?: people| others| persons)?"
    )
    adverbs = (
        r"(?: (?:also|still|later|seriously|critically|badly|severely|shot|all|either|already|both|then|reportedly"
        r"|so far))*"
    )
    aux = rf"(?P<aux>(?: (?:{verbs}))+)?{adverbs}(?: (?:{verbs}))*{adverbs}"
    return re.compile(rf"{part_of}{skip}{apart}{skip}{aux} (?:{_groups(STATES)})\b", re.I)
