"""Numbers as English writes them, in figures and in words, and their values.

Gives patterns for other modules to build on, and functions that read what they match. Knows nothing of units, dates
or texts.
"""

import math
import re


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ONES = _listed("""zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""")
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_SIMPLE = {word: float(place) for place, word in enumerate(_ONES)} | {
    word: 10.0 * place for place, word in enumerate(_TENS, 2)
}
_MAGNITUDES = {
    "dozen": 12.0, "score": 20.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

UNDER_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])})\b)?|{'|'.join(_ONES[:0:-1])})\b"
_BIG = r"(?:hundred|thousand|million|billion|trillion|dozen)\b"
_BIG_WORDS = rf"(?:[- ]{_BIG})+"
FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,6})?(?![0-9])"
WORDS = rf"(?:{UNDER_HUNDRED}|an?(?=[- ]{_BIG}))(?:{_BIG_WORDS}(?:(?: and)? {UNDER_HUNDRED}(?:{_BIG_WORDS})?)*)?"
NUMBER = rf"(?:{FIGURES}(?:[- ](?:hundred|thousand|million|billion|trillion)\b)?|{WORDS})"
MONEY = rf"(?:{FIGURES}(?: ?(?:million|billion|trillion|bn|mn|tn|m)\b| thousand\b)?)"
PLURAL = r"(?:hundreds|tens|dozens|scores|thousands|millions|billions)"
VAGUE = rf"(?:(?:hundreds|tens|scores|dozens) of (?:thousands|millions|billions)|{PLURAL})\b"
FRACTION = (
    r"(?:half an? (?:million|billion|dozen)|an? quarter of an? (?:million|billion)"
    rf"|(?:an?|{'|'.join(_ONES[1:10])})[- ](?:half|halves|third|quarter|fifth|sixth|eighth|tenth)s?(?= of\b)"
    rf"|half(?= (?:of|the|its|their|his|her)\b)|(?:{'|'.join(_ONES[1:10])}) in (?:{'|'.join(_ONES[2:11])}|10|100))\b"
)
_PART = re.compile(r"[0-9][0-9, ]*(?:\.[0-9]+)?|[a-z]+")


def value(words: str) -> float:
    """What a number in figures or words is: "20 000", "1.5 million", "one hundred and twenty", "two dozen"."""
    total = part = 0.0
    for piece in _PART.findall(words.lower()):
        size = _MAGNITUDES.get(piece)
        if size and size >= 1000:
            total, part = total + (part or 1.0) * size, 0.0
        elif size:
            part = (part or 1.0) * size
        elif piece[0].isdigit():
            part += float(re.sub("[, ]", "", piece))
        else:
            part += _SIMPLE.get(piece, 0.0)
    return round(total + part, 6)


def magnitude(words: str) -> float | None:
    """The size of the word of magnitude in which a number ends, if it does."""
    last = re.search(r"[a-z]+$", words.lower())
    return _MAGNITUDES.get(last.group()) if last else None


def vague(words: str) -> float:
    """The least that a plural such as "dozens" or "tens of thousands" says: two of the first."""
    return 2.0 * _product(words)


def fraction(words: str) -> float:
    """The value of "half a million", "two-thirds", "a quarter", "one in five"; to four places below one."""
    lowered = words.lower()
    if among := re.fullmatch(r"(\w+) in (\w+)", lowered):
        return round(value(among.group(1)) / value(among.group(2)), 4)
    pieces = _PART.findall(lowered.replace("halves", "half"))
    parts = next(_FRACTIONS[name] for piece in pieces if (name := piece.removesuffix("s")) in _FRACTIONS)
    whole = _product(lowered)
    return round((_SIMPLE.get(pieces[0]) or 1.0) / parts * whole, 4)


def _product(words: str) -> float:
    sizes = ("ten" if piece == "tens" else piece.removesuffix("s") for piece in words.lower().split())
    return math.prod(_MAGNITUDES.get(size, 10.0 if size == "ten" else 1.0) for size in sizes)
