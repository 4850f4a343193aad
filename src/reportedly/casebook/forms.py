"""The form of a source's name by which articles agree on who is meant: spelling, aliases and governments made equal.

Invariant: a form follows from name and kind alone, whatever else is in the casebook. Knows no article and no store.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reportedly.read.agencies import is_listed, proper_name
from reportedly.resolve.names import alike, folded, initials, sound
from reportedly.resolve.nouns import is_country, is_demonym, known, noun, people_of
from reportedly.schema import SourceKind


class Sort(StrEnum):
    """What a name may be joined with: persons with persons, bodies with bodies, documents with documents."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    ALONE = "alone"  # an unnamed source: with nothing


@dataclass(frozen=True, slots=True)
class Form:
    """Names of the same form mean the same, in any article."""

    sort: Sort
    text: str


_BASED = re.compile(r"\S+?[- ]?based\s+(?=\S)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:the|so-called|socalled)\s+(?=\S)", re.IGNORECASE)
_AMERICAN = {
    "defence": "defense", "centre": "center", "organisation": "organization", "programme": "program",
    "labour": "labor", "harbour": "harbor", "offence": "offense", "regime": "government", "tv": "television",
}  # fmt: skip
# One of the names of each body that everybody calls by several.
_MANY_NAMES = (
    "Islamic State", "United Nations", "European Union", "United States", "United Kingdom", "White Helmets",
    "Free Syrian Army", "International Committee of the Red Cross", "Human Rights Watch",
)  # fmt: skip
_FATHERS = ("abu", "abou", "umm", "um", "om")  # before the name of a child, for father and mother
_ENDINGS = ("n", "an", "ian", "i", "ese", "ish")
_SERVANT = re.compile(r"abd[aeiou](?:l|([sndrtz])(?=\1))")
_VOWELS = (("ow", "@"), ("au", "@"), ("aw", "@"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("aa", "a"), ("ie", "i"),
           ("ei", "e"), ("ey", "e"), ("ai", "e"), ("ay", "e"), ("y", "i"))  # fmt: skip
_NEAR = frozenset(map(frozenset, ("ae", "ei", "ou")))
_LEAST_SOUND = 4  # consonants that two spellings must have in common
_LONGEST = 6  # words of a name; more are no name


@cache
def plain(name: str) -> str:
    """The name without what outlets put before it: "the so-called Britain-based …"."""
    bare, before = name, ""
    while bare != before:
        before, bare = bare, _BASED.sub("", _BEFORE.sub("", bare, count=1), count=1)
    return bare or name


@cache
def form(name: str, kind: SourceKind) -> Form:
    """The form of a named source's name."""
    bare = plain(name)
    if kind is SourceKind.PERSON and known(bare) is None:
        return Form(Sort.PERSON, " ".join(folded(bare)))
    return Form(Sort.DOCUMENT if kind is SourceKind.DOCUMENT else Sort.BODY, _body(bare))


def _body(name: str) -> str:
    if is_listed(name):
        return " ".join(folded(proper_name(name) or name))
    many = next((other for other in _MANY_NAMES if alike(name, other)), None)
    if many is not None:
        return " ".join(folded(many))
    people = people_of(name)
    if people is not None:
        return f"{people.lower()} government"
    first, *rest = (_AMERICAN.get(word, word) for word in folded(name))
    return " ".join((_people(first) if rest else _country(first), *rest))


def _country(word: str) -> str:
    """A country without the ending of a possessive that has lost its apostrophe."""
    return word[:-1] if word.endswith("s") and is_country(word[:-1]) and not is_country(word) else word


def _people(word: str) -> str:
    """The adjective of a country before a noun: "Syrias government" is the Syrian one."""
    country = _country(word)
    if not is_country(country):
        return word
    stems = (country + ending for ending in _ENDINGS)
    cut = (country[:-1] + ending for ending in _ENDINGS)
    return next((adjective for adjective in (*stems, *cut) if is_demonym(adjective)), country)


def is_shared(name: str, kind: SourceKind) -> bool:
    """Whether the name alone says who is meant, in whatever article.

    A surname doesn't, nor does "Abu Omar", as many are called, nor "SANA reporter".
    """
    if form(name, kind).sort is not Sort.PERSON:
        return True
    words = folded(plain(name))
    described = any(word[:1].islower() and noun(word) is not None for word in name.split())
    return len(words) > (2 if words[0] in _FATHERS else 1) and not described


def is_tidy(name: str) -> bool:
    """Whether the name begins as names do, and not with a possessive that has lost its apostrophe."""
    first = folded(name)[0] if folded(name) else ""
    return not name[:1].islower() and _country(first) == first


def is_described(name: str, kind: SourceKind) -> bool:
    """Whether the name is made of common nouns alone ("Activists", "State TV"): a description with a capital."""
    said = known(plain(name))
    if kind is SourceKind.PERSON or is_listed(name) or said not in (None, SourceKind.OUTLET):
        return False
    return all(noun(word) is not None for word in folded(plain(name)))


@cache
def same_but_spelling(one: str, other: str) -> bool:
    """Whether two names are spellings of one: the same consonants, and vowels that are written for each other.

    "Mohammad" and "Muhammed" are; "Hassan" and "Hussein", "Jamil" and "Jamal" are not.
    """
    if folded(one) == folded(other):
        return True
    if sound(one) != sound(other) or len(sound(one)) < _LEAST_SOUND:
        return False
    a, b = _vowels(one), _vowels(other)
    return len(a) == len(b) and all(x == y or frozenset((x, y)) in _NEAR for x, y in zip(a, b, strict=True))


def _vowels(name: str) -> str:
    said = _SERVANT.sub("abd", "".join(folded(name))).removesuffix("e")
    for written, heard in _VOWELS:
        said = said.replace(written, heard)
    return re.sub(r"[^aeiou@]", "", said)


def shortens(short: str, full: str) -> bool:
    """Whether `short` may be a shorter name of the body `full`: its acronym, its first words, its noun alone."""
    few, many = folded(short), folded(plain(full))
    if not few or len(few) >= len(many) or len(many) > _LONGEST:
        return False
    if len(few) > 1:
        return many[: len(few)] == few
    if few[0] in initials(plain(full)):
        return short.replace(".", "").isupper()
    said = noun(few[0])
    return few[0] in many and said is not None and said.kind in (SourceKind.ORGANISATION, SourceKind.OUTLET)


def first_words(name: str) -> str | None:
    """The name up to "for" or "of", where two words or more stand before it: "Syrian Observatory"."""
    head, _, rest = re.sub(r"\s(?:for|of|on|in|against)\s", "\0", plain(name), count=1).partition("\0")
    return head if rest and len(folded(head)) > 1 else None
