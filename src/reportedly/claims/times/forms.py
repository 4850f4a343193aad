"""The forms in which news texts name times, as patterns with named parts.

`FORMS` gives each form its pattern, `scanner` finds all of them in one pass. Names of months and days need their
capital. Knows no calendar and nothing of what stands around a form.
"""

import re
from functools import cache

from reportedly.claims.numbers.words import UNDER_HUNDRED


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


MONTHS = _listed("January February March April May June July August September October November December")
WEEKDAYS = _listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
ORDINALS = _listed("""first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first""")
COUNTED = r"(?:people|civilians|soldiers|fighters|rebels|militants|troops|men|women|children|others|members|houses)"
"""What is counted often enough for a number before it to be no year and no day of the month."""

_ = r"(?:[ \t\xa0]{1,3}|\n)"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_WEEKDAY = rf"(?-i:{'|'.join(WEEKDAYS)})"
_SHORT_DAY = r"(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_SHORT_MONTH = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = rf"(?-i:(?:{'|'.join(MONTHS)})\b|(?:{_SHORT_MONTH})\b\.?)"
_OWNING_MONTH = rf"(?-i:(?:{'|'.join(MONTHS)})(?:['’]s|s(?= [a-z]))?\b|(?:{_SHORT_MONTH})\b\.?)"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,:][0-9])"
_TO = rf"(?:[ ]?[-–][ ]?|{_}(?:to|and|or|through){_})"
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)"
_NUM = rf"(?P<n>\[few\]|[0-9]{{1,4}}|{UNDER_HUNDRED}|an?{_}(?:few|couple{_}of)|an?|few|several|many|couple{_}of)"
_ABOUT = rf"(?:(?:more{_}than|less{_}than|nearly|almost|about|around|just{_}over|just|over|some|at{_}least){_})?"
_EDGE = (
    rf"(?:the{_}(?P<edge>end|close|beginning|start|middle){_}of{_}|(?P<mod>early|mid|late)[ \t\xa0-]{{1,3}}(?:in{_})?)"
)
_OF_DAY = rf"(?:{_}(?:morning|afternoon|evening|night)(?:['’]s)?\b)?"
_ZONE = rf"(?:{_}(?:GMT|UTC|local{_}time)\b)?"
_HOUR = r"(?:[01]?[0-9]|2[0-3])"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR_OF = rf"(?:,?{_}(?:of{_})?(?:(?P<y>{YEAR})(?!,[0-9])|(?P<rel>last|this|next){_}year\b))?"

FORMS = {
    "iso": rf"(?P<y>{YEAR})-(?P<m>[0-9]{{2}})-(?P<d>[0-9]{{2}})(?![0-9])",
    "slashed": rf"(?P<a>[0-9]{{1,2}})(?P<sep>[/.])(?P<b>[0-9]{{1,2}})[/.](?P<y>{YEAR})",
    "clock": (
        rf"{_HOUR}(?:[:.]?[0-5][0-9])?[ \xa0]?(?:[ap]\.m\b\.?|[ap]m\b){_ZONE}"
        rf"|{_HOUR}[:.]?[0-5][0-9]{_}(?:GMT|UTC|local{_}time)\b|{_HOUR}:[0-5][0-9](?![:\w])"
    ),
    "date": (
        rf"(?:(?:{_WEEKDAY}|{_SHORT_DAY}),?{_})?(?:(?P<which>last|next){_})?"
        rf"(?:(?P<m>{MONTH}){_}(?P<d>{_DAY})(?:{_TO}(?P<e>{_DAY}))?(?!{_}{COUNTED}\b|{_}(?:were|dead)\b)"
        rf"|(?:the{_})?(?P<d2>{_DAY})(?:{_TO}(?P<e2>{_DAY}))?{_}(?:of{_})?(?P<m2>{MONTH}))(?!\w){_YEAR_OF}"
    ),
    "month": rf"{_EDGE}?(?:(?P<which>last|next|this){_})?(?P<m>{_OWNING_MONTH}){_YEAR_OF}(?!\w)",
    "weekday": (
        rf"(?:(?:early|late|earlier|later){_}(?:on{_})?)?"
        rf"(?:(?P<which>last|next|this{_}past|this{_}coming|this|every|each){_})?"
        rf"(?P<wd>{_WEEKDAY})(?:(?P<poss>['’]s)|(?P<bare>s))?\b{_OF_DAY}(?:,?{_}(?:of{_})?(?P<week>last|this|next){_}week\b)?"
    ),
    "relative": (
        rf"(?:(?:early|late|earlier|later){_})?(?P<word>the{_}day{_}before{_}yesterday|the{_}day{_}after{_}tomorrow"
        rf"|today|yesterday|tomorrow|tonight|overnight|this{_}(?:morning|afternoon|evening)|last{_}night)"
        rf"(?P<poss>['’]?s)?\b{_OF_DAY}"
    ),
    "ago": rf"{_ABOUT}(?:{_NUM}{_})?{_UNIT}s?{_}(?P<way>ago|earlier|later|previously)\b",
    "anchored": (
        rf"the{_}{_UNIT}{_}(?:before|after)\b"
        rf"|(?:the{_})?(?:following|previous|preceding|same){_}(?P<unit2>day|night|week|month|year|decade)\b"
        rf"|(?:the{_})?next{_}(?P<unit3>day|morning)\b|(?:that{_}same|that){_}(?P<unit4>day|week|month|year)\b"
    ),
    "stretch": (
        rf"(?:(?:the|this|these){_}(?P<way>last|past|next|coming){_}(?:{_NUM}{_})?"
        rf"|(?P<way2>last|past|next|coming){_}{_NUM.replace('<n>', '<n2>')}{_}"
        rf"|(?P<way3>recent|coming|past){_}(?=\w{{3,9}}s\b)){_UNIT}s?\b(?!{_}of\b)"
    ),
    "unit": (
        rf"(?:(?:the{_}(?P<edge>end|close|beginning|start|middle){_}of{_})(?P<which>last|this|next|the){_}"
        rf"|(?:(?P<mod>early|mid|late|earlier|later)[ \t\xa0-]{{1,3}}(?:in{_})?)?(?P<which2>last|this|next){_}"
        rf"|the{_}(?=weekend))(?P<unit>weekend|week|month|year|decade|{_SEASON})(?P<poss>['’]s|s(?={_}[a-z]))?\b"
    ),
    "for": rf"for{_}{_ABOUT}(?:{_NUM}{_}{_UNIT}s?|(?P<unit2>hour|day|week|month|year|decade)s)\b",
    "within": rf"within{_}(?:{_NUM}{_}{_UNIT}s?|(?P<unit2>hour|day|week|month|year)s)\b",
    "season": rf"(?:the{_})?(?P<s>{_SEASON}){_}(?:of{_})?(?P<y>{YEAR})(?!\w)",
    "half": rf"the{_}(?P<which>first|second){_}half{_}of{_}(?P<y>{YEAR})",
    "decade": rf"(?:the{_})?(?:(?P<mod>early|mid|late)[ \t\xa0-]{{1,3}})?(?P<y>(?:19|20)[0-9]0)['’]?s\b",
    "century": rf"(?:the{_})?(?:(?P<n>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(ORDINALS)}))[ -]century\b",
    "year": (
        rf"{_EDGE}?(?P<y>{YEAR})(?:[ ]?[-–/][ ]?(?P<z>{YEAR}|[0-9]{{2}}(?![0-9])))?"
        r"(?:['’]s\b)?(?![\w%$]|[.,:/-][0-9])"
    ),
}  # fmt: skip

_FIRST = r"(?<![\w$£€#.,:/'’-])(?=[0-9a-zJFMASOND])"
_FLAGS = re.IGNORECASE | re.ASCII


@cache
def scanner() -> re.Pattern[str]:
    """Finds all forms in one pass, each as a group of its name."""
    plain = {name: re.sub("[?]P<[^>]*>", "?:", form) for name, form in FORMS.items()}
    return re.compile(f"{_FIRST}(?:{'|'.join(f'(?P<{name}>{form})' for name, form in plain.items())})", _FLAGS)


@cache
def parts(name: str) -> re.Pattern[str]:
    """One form with its named parts."""
    return re.compile(FORMS[name], _FLAGS)
