"""What stands around a time expression: whether a year, a month or a day is one at all, and whether it lies ahead.

Looks at a few words on either side. Knows no calendar.
"""

import re

from reportedly.claims.times.forms import COUNTED, MONTH, WEEKDAYS, YEAR

_PREPOSITION = r"\b(?:in|since|until|till|by|before|after|during|of|from|between|through|throughout|dated|for)\s$"
_BEFORE_YEAR = re.compile(
    rf"{_PREPOSITION}|\b(?:year|autumn|back in|{YEAR},? (?:and|or|to|through|until))\s$"
    rf"|(?:from|between) {YEAR},? and $|[(]$",
    re.I,
)
_BEFORE_MONTH = re.compile(
    rf"{_PREPOSITION}|\b(?:every|each)\s$|{MONTH}(?: {YEAR})? (?:and|or|to|until|through|-|–) $", re.I
)
_DETERMINER = re.compile(r"(?:\b(?:the|a|an|its|his|her|their)|['’]s)\s$", re.I)
_NOUN_AFTER = re.compile(rf"[ \xa0](?!{COUNTED}\b|(?:and|or|of|was|were|is|said|had|has|the|a|in|on|at|to)\b)[a-z]")
_COUNTED_AFTER = re.compile(
    rf"[ \xa0](?:(?!(?:the|these|those|some|his|its|their|and|most)\b)[a-z]+[ \xa0])?{COUNTED}\b"
)
_PLURAL_AFTER = re.compile(r"[ \xa0][a-z]+[^su\W]s\b")
_NO_MONTH = frozenset(("May", "March"))
_NAMED_DAY = re.compile(r"\b(?:first|second|third|fourth|Good|Black|Bloody|Palm|Ash|Holy|Easter|Super|Cyber)\s$")
_DAY_NAME = re.compile(r"[ \xa0](?:Times|Telegraph|Mail|Express|Mirror|Herald|Post|Review)\b")
_NAME_BEFORE = re.compile(r"[A-Z][\w-]+[ \xa0]$")
_AHEAD = re.compile(
    r"\b(?:ha(?:s|ve) until|will|shall|(?-i:may)|might|can|must|should|due|scheduled|slated|set|planned|plans?|expected"
    r"|supposed|to be|lasts|runs|begins|starts|ends|expires|resumes?)\b(?! have\b| not have\b)"
    r"(?:(?!\b(?:said|says?|told|reported|added|wrote|announced|was|were|had|has|have|that|who|which|after|when|since)\b)"
    r"[^.!?;:\n\"“”])*$",
    re.I,
)
_OPENS = re.compile(r"(?:^|[.!?;\n\"“”]\s*|, (?:but|and) )(?:on |in |by )?$", re.I)
_WILL = re.compile(r",?(?: (?!said\b|that\b)[\w-]{1,20}){0,4} (?:will|shall)\b(?! have\b)")
_WEEKDAY = re.compile("|".join(WEEKDAYS))


def fits(form: str, found: re.Match[str], text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are the time that their form says; `found` has its parts."""
    before, after = text[max(0, start - 26) : start], text[end : end + 24]
    if form == "year":
        return _fits_year(found, before, after)
    if form == "month":
        return _fits_month(found, before, after)
    if form == "weekday":
        return not _NAMED_DAY.search(before) and not _DAY_NAME.match(after)
    if form == "relative":
        return not (text[start].isupper() and _NAME_BEFORE.search(before))  # "Harbour Today"
    return True


def lies_ahead(text: str, start: int, end: int) -> bool:
    """Whether its sentence says that what happens from `start` to `end` has yet to come.

    The words before tell, and where it opens the sentence, those after it.
    """
    before = text[max(0, start - 70) : start]
    return bool(_AHEAD.search(before) or (_OPENS.search(before) and _WILL.match(text, end)))


def _fits_year(found: re.Match[str], before: str, after: str) -> bool:
    if found["edge"] or found["mod"]:
        return True
    if found["z"]:
        return int(found["z"]) % 100 > int(found["y"]) % 100 or len(found["z"]) == 4
    if _COUNTED_AFTER.match(after) or (found["y"].endswith("00") and _PLURAL_AFTER.match(after)):
        return False
    return bool(_BEFORE_YEAR.search(before) or (_DETERMINER.search(before) and _NOUN_AFTER.match(after)))


def _fits_month(found: re.Match[str], before: str, after: str) -> bool:
    if any(found[name] for name in ("edge", "mod", "which", "y", "rel")):
        return True
    if _BEFORE_MONTH.search(before):
        return not re.match(r"[ \xa0][A-Z]", after) or _WEEKDAY.match(after[1:]) is not None
    return found["m"] not in _NO_MONTH and bool(_DETERMINER.search(before) and _NOUN_AFTER.match(after))
