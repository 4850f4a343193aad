"""What became of quoted words at the next hand: cut, or with words put in by an editor.

Invariant: a quotation is cut only if what is left stands in the first one in order, and what is missing nowhere in the
later text. Compares words, without case and signs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.attribute.quotations import quotations
from reportedly.link.shingles import Words
from reportedly.schema import Span

_GAP = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")  # where an editor says that words are left out
_INSERTED = re.compile(r"\[(?!\s*(?:sic|…|\.\.\.)\s*\])([^\[\]]{1,60})\]")
_FEWEST = 3  # words of a quotation that are compared
_MISSING = 3  # words that must lack at least
_CLUE = 3  # words in a row by which what is missing is looked for elsewhere


def quoted(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """The quotations, without their marks, that share characters with the spans."""
    inner = _inner(text)
    return tuple(one.of(text) for one in inner if any(one.start < s.end and s.start < one.end for s in spans))


@lru_cache(maxsize=256)
def _inner(text: str) -> tuple[Span, ...]:
    return tuple(quotation.inner for quotation in quotations(text))


def cut(before: Sequence[str], after: Sequence[str], later: str) -> str | None:
    """The words that a quotation lost, where one of `after` is a part of one of `before`; `later` is the whole text."""
    for whole in before:
        for part in after:
            missing = _missing(_said(whole), [_said(piece) for piece in _GAP.split(part)])
            if sum(map(len, missing)) >= _MISSING and not any(_stands(piece, later) for piece in missing):
                return " … ".join(" ".join(piece) for piece in missing)
    return None


def put_in(before: Sequence[str], after: Sequence[str]) -> str | None:
    """What stands in square brackets in a quotation, and in the earlier one doesn't, though the words around it do."""
    for part in after:
        for found in _INSERTED.finditer(part):
            if any(_has_around(whole, part[: found.start()], part[found.end() :], found[0]) for whole in before):
                return found[0]
    return None


def _said(text: str) -> tuple[str, ...]:
    return Words.of(text).said


def _missing(whole: Sequence[str], pieces: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """What stands in `whole` before, between and after the pieces; nothing where they don't stand there in order."""
    pieces = [piece for piece in pieces if piece]
    if sum(map(len, pieces)) < _FEWEST:
        return []
    missing, at = [], 0
    for piece in pieces:
        start = _find(whole, piece, at)
        if start is None:
            return []
        missing.append(tuple(whole[at:start]))
        at = start + len(piece)
    return [one for one in (*missing, tuple(whole[at:])) if one]


def _find(whole: Sequence[str], piece: Sequence[str], at: int) -> int | None:
    starts = range(at, len(whole) - len(piece) + 1)
    return next((start for start in starts if tuple(whole[start : start + len(piece)]) == tuple(piece)), None)


def _stands(piece: Sequence[str], text: str) -> bool:
    """Whether words that are missing from a quotation stand elsewhere in the text."""
    clue = r"\W+".join(map(re.escape, piece[:_CLUE]))
    return len(piece) >= _CLUE and re.search(rf"\b{clue}\b", text, re.IGNORECASE) is not None


def _has_around(whole: str, before: str, after: str, inserted: str) -> bool:
    """Whether the words next to inserted ones stand in the earlier quotation, and the inserted ones not in brackets."""
    words = _said(whole)
    sides: Iterator[tuple[str, ...]] = iter((_said(before)[-2:], _said(after)[:2]))
    return inserted not in whole and any(len(side) == 2 and _find(words, side, 0) is not None for side in sides)
