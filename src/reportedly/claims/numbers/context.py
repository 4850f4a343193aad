"""Whether a number is a quantity: no duration, age, ordinal, clock time, score or part of a name.

Looks at a few words on either side. Knows no values.
"""

import re

from reportedly.claims.numbers.forms import Figure

_NAMES = re.compile(
    r"\b(?:channel|brigades?|battalion|regiment|division|unit|squadron|route|highway|road|street|resolutions?|article"
    r"|chapter|section|paragraph|page|line|flight|boeing|airbus|antonov|ilyushin|tupolev|sukhoi|height|hill|point|room"
    r"|gate|area|sector|zone|phase|stage|round|day|block|camp|apollo|geneva|astana|vienna|sochi|war|top|level|class"
    r"|category|no\.?|numbers?|group of|radio|tv|plan|type|model|mark|version|part|step|apartment|warehouse|cell|bus"
    r"|tel|phone|call) $",
    re.I,
)
_AGED = re.compile(
    r"\b(?:aged|ages?(?: of)?|(?:aged|ages of) \S+ (?:and|to)|turned|turning)(?: (?:just|only|about|between))? $", re.I
)
_OF_PERSONS = re.compile(
    r"\b(?:children|men|women|boys|girls|people|those|minors|males|females|anyone|everyone) $", re.I
)
_AGE_BOUNDS = frozenset(("under", "over", "above", "below"))
_DURATION = re.compile(
    r"(?:[ \xa0-](?:of (?:the )?|more |full |long |whole |consecutive |straight |other |successive )?"
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur|time|occasion)(?:s|y|ies)?\b(?!-)"
    r"|[ -](?:year|month|week|day)s?-|[ -](?:yr|hr|min)s?\b|[ ]o['’]?clock\b|[ ]?(?:[ap]\.?m\b|GMT\b|UTC\b))",
    re.I,
)
_NAME_BEFORE = re.compile(r"\b([A-Z][\w'’-]*) $")
_AFTER_NAME = re.compile(r"[A-Z][\w'’-]*,? \(?$|[a-z], $")
_SMALL = re.compile(  # words that open a sentence and are no names
    r"in|at|on|the|an?|some|another|about|around|nearly|over|under|killing|wounding|injuring|only|and|but|of|to|from|by"
    r"|with|for|said|these|those|all|as|among|between|more|than|least|most|its|his|her|their|no|or|kills|wounds",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:no|any|every|some|each|this|that|the|which|good|another|either|by|than|as) $", re.I)
_ONE_AFTER = re.compile(
    r" (?:of|another|thing|side|hand|way|point|end|such|reason|example|case|step|percent|must|should|can|could|may"
    r"|would|more)\b"
)
_SAYS = re.compile(r",? (?:said|says|told|added|shows|showed|reads|who asked|recalled|wrote|put it|described)\b")
_LOOSE = re.compile(r"^[(\[|]|^.?(?: [A-Z|]|[)\]|])")  # page furniture rather than prose
_SOME_OF = re.compile(
    r"\b(?:one|some|most|many|none|neither|either|any|several|few|part|half|third|quarter)s? of "
    r"(?:the|its|their|his|her|those|these) $",
    re.I,
)
_ANAPHOR = re.compile(r"\b(?:the|these|those|all|other|last|first|next) $", re.I)
_HYPHEN = re.compile(
    r"-(?P<unit>kilomet(?:re|er)|km|met(?:re|er)|mile|tonne|ton|kilogram|kilo|kg|millimet(?:re|er)|mm|member|man|seat"
    r"|bed|dollar|percent|foot|acre|hectare|litre|liter)(?:s|-\w+)?\b|-strong\b"
)


def fits(text: str, one: Figure) -> bool:
    """Whether a figure can be a quantity, as far as its neighbours say without a look at what it counts."""
    before, after = text[max(0, one.start - 30) : one.start], text[one.end : one.end + 30]
    if one.value == 0 or (one.part and before.endswith(" and a ")):
        return False
    if _DURATION.match(after) or (before[-2:-1].isalpha() and _AGED.search(before)):
        return False
    if _NAMES.search(text[max(0, one.core - 14) : one.core]):
        return False
    if after.startswith("-") and after[1:2].isalpha() and not _HYPHEN.match(after):
        return False
    is_one = one.words.lower() == "one"
    return not (is_one and (_ONE_AFTER.match(after) or (one.bound is None and _PRONOUN.search(before))))


def hyphened(text: str, end: int) -> re.Match[str] | None:
    """The unit that is joined to a figure by a hyphen ("50-kilogram bomb"); no unit in "200-strong"."""
    return _HYPHEN.match(text, end)


def counts_nothing(text: str, one: Figure) -> bool:
    """Whether a figure that has neither unit nor part of a toll is no quantity: a name, an age, a pronoun."""
    before, after = text[max(0, one.start - 30) : one.start], text[one.end : one.end + 2]
    if one.currency or one.high is not None:
        return False
    if one.words.isdigit() and one.bound is None and _LOOSE.search(before[-1:] + after):
        return True
    if one.words[0].isdigit() and (name := _NAME_BEFORE.search(before)) and not _SMALL.fullmatch(name.group(1)):
        return True
    if _AFTER_NAME.search(before) and after[:1] in (",", ")", ";", "."):
        return True
    if one.bound in _AGE_BOUNDS and _OF_PERSONS.search(before):
        return True
    is_word = one.words.isalpha()
    return (is_word and one.bound is None and (one.value == 1 or _ANAPHOR.search(before) is not None)) or (
        one.words.lower() in ("scores", "tens")
    )


def is_whole(text: str, start: int) -> bool:
    """Whether what follows is said of some only of those whom a number counts ("one of the two pilots died")."""
    return _SOME_OF.search(text[max(0, start - 30) : start]) is not None


def is_said_by_one(text: str, one: Figure, end: int) -> bool:
    """Whether "one resident" or the like is a source and not a count."""
    return one.words.lower() == "one" and one.bound is None and _SAYS.match(text, end) is not None
