"""Whether two names may mean the same: variants of spelling and transliteration, surnames, acronyms.

Knows names as strings, not who bears them.
"""

import re
import unicodedata
from functools import cache

_SMALL = frozenset(
    ("the", "a", "an", "of", "for", "and", "in", "on", "al", "el", "as", "an", "ar", "ad", "at", "az", "ash")
)
_ALIASES = (
    ("islamic state", "isis", "isil", "is", "daesh", "daish", "islamic state group"),
    ("united nations", "un"),
    ("european union", "eu"),
    ("united states", "us", "usa", "america", "washington"),
    ("united kingdom", "uk", "britain", "london"),
    ("white helmets", "civil defence", "civil defense", "syrian civil defence"),
    ("free syrian army", "fsa"),
    ("international committee of red cross", "icrc", "red cross"),
    ("human rights watch", "hrw"),
)
_DIGRAPHS = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("sh", "s"),
    ("ch", "s"),
    ("q", "k"),
    ("c", "k"),
    ("ou", "u"),
    ("z", "s"),
)


_MOST_LAST = 8  # words at the end of a name that may be a surname
_FUSED_ARTICLE = re.compile(r"\ba([sndrtz])(?=\1)")  # "Assafir" for "As-Safir"
_SERVANT = re.compile(r"abd[aeiou](?:l|([sndrtz])(?=\1))")  # "Abdel", "Abdul", and "Abdur" before an r


@cache
def folded(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without accents, hyphens, points and articles."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "")
    plain = _FUSED_ARTICLE.sub("", plain)
    words = re.findall(r"[^\W_]+", re.sub(r"[’']s?\b", "", plain))
    words = ["television" if word == "tv" else word for word in words]
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


@cache
def sound(name: str) -> str:
    """The consonants of a name, so that spellings of one foreign name agree: Abdel Rahman, Abdurrahman."""
    said = _SERVANT.sub("abd", "".join(folded(name)))
    for written, heard in _DIGRAPHS:
        said = said.replace(written, heard)
    first, rest = said[:1], re.sub(r"[aeiouyw'h]", "", said[1:])
    return re.sub(r"(.)\1+", r"\1", first + rest)


@cache
def initials(name: str) -> frozenset[str]:
    """The acronyms that a name may have: of its words with capitals, and of all words."""
    words = re.findall(r"[^\W_]+", name)
    capitals = "".join(word[0] for word in words if word[0].isupper()).lower()
    every = "".join(word[0] for word in words).lower()
    return frozenset(short for short in (capitals, every) if len(short) > 1)


@cache
def keys(name: str) -> frozenset[str]:
    """What names that may mean the same have in common, at least in part: words, sounds, acronyms, aliases."""
    words = folded(name)
    found = {*words, *(sound(" ".join(end)) for end in _endings(words))}
    if len(words) > 1:
        found |= initials(name)
    if (alias := _alias(words)) is not None:
        found.add(f"alias {alias}")
    return frozenset(found - {""})


def _endings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words from each of the last few on."""
    return [words[at:] for at in range(len(words))[-_MOST_LAST:]]


def alike(one: str, other: str) -> bool:
    """Whether two names are the same but for spelling, alias or acronym."""
    a, b = folded(one), folded(other)
    if a == b or (sound(one) == sound(other) and len(sound(one)) > 3):
        return True
    if _alias(a) is not None and _alias(a) == _alias(b):
        return True
    return _short(one, a, other) or _short(other, b, one)


def within(few: str, many: str) -> bool:
    """Whether `few` is a part of the fuller name `many`: a surname, a last noun, or all of its words in order."""
    a, b = folded(few), folded(many)
    if not a or len(a) >= len(b):
        return False
    if b[-len(a) :] == a or (set(a) <= set(b) and (len(a) > 1 or a[0] in b[1:] or len(a[0]) > 6)):
        return True
    return len(sound(few)) > 3 and any(sound(" ".join(end)) == sound(few) for end in _endings(b[1:]))


def _alias(words: tuple[str, ...]) -> int | None:
    said = " ".join(words)
    return next((number for number, names in enumerate(_ALIASES) if said in names), None)


def _short(short: str, words: tuple[str, ...], name: str) -> bool:
    """Whether `short` is an acronym of `name`."""
    if len(words) != 1 or not short.replace(".", "").isupper() or len(folded(name)) < 2:
        return False
    return words[0] in initials(name)
