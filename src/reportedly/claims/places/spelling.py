"""How names of places are compared: folded (case, accents and signs aside), and loosened (transliterations aside).

Pure functions of strings; the index is made with the same ones, so a change here needs a new index.
"""

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
_SILENT = re.compile(r"['’‘`´ʿʾʻʼ]")
_APART = re.compile(r"[\W_]+")
_ARTICLES = frozenset(re.findall(r"\w+", "al el ul as es ash esh ad ed ar er at et an en az ez adh"))
_DIN = re.compile(r"(?<=\w\w)[aeu]ddine?$")  # "salahuddin", "salaheddine"
_JOINED = re.compile(r"^[ae](?:([dlnrstz])(?=\1)|sh(?=sh))(?=\w{3})")  # "ezzor", "arraqqa"
# In this order: digraphs of consonants, then vowels.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"kh|q|c(?!h)", "k"),
        (r"gh", "g"),
        (r"ch|sh", "s"),
        (r"dh", "z"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"ou|oo|aw|au|ow|w|o", "u"),
        (r"ei|ey|ai|ay|ee|y", "i"),
        (r"[ae]+", "a"),
        (r"i+a?h?$", "i"),
        (r"ah$", "a"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(8192)
def fold(name: str) -> str:
    """Lower case without accents and apostrophes, one space for any other sign."""
    plain = _SILENT.sub("", name.lower())
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain).lower().translate(_PLAIN)
        plain = _SILENT.sub("", "".join(sign for sign in letters if not unicodedata.combining(sign)))
    return _APART.sub(" ", plain).strip()


def bare(folded: str) -> str:
    """Without an Arabic article at its beginning."""
    first, _, rest = folded.partition(" ")
    return rest if rest and first in _ARTICLES else folded


def loosened(folded: str) -> str:
    """What transliterations of one name have in common, marked by "~"; empty where too little is left to compare."""
    tokens = [token for word in folded.split() for token in _DIN.sub(" din", word).split() if token not in _ARTICLES]
    sounds = " ".join(map(_sound, tokens))
    return f"~{sounds}" if len(sounds) > 3 else ""


def _sound(token: str) -> str:
    token = _JOINED.sub("", token)
    for pattern, sound in _SOUNDS:
        token = pattern.sub(sound, token)
    return token
