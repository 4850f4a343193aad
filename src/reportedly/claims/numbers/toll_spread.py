"""Hands the part of a toll on to neighbours: "58 people, including 11 children", "six men and two boys".

Knows of the text only what stands between two numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_REACH = 90  # characters between two numbers that may belong together
_INCLUDING = re.compile(
    r"(?:[^.;!?]{0,60}[ ,(])?(?:including|among them|among whom|most of them|some of them|of whom)"
    r"(?: (?:another|the|also|an?))?,? $|^,? (?:among|of) (?:them|whom),? $"
)
_OF_THEM = re.compile(r" of (?:them|whom|those|the (?:dead|victims|killed|wounded))\b")
_OUT_OF = re.compile(r" of (?:the|its|their|his|her|those|these) $")
_FREE = re.compile(r"(?:^|.*(?:[,(–—-]|\band)|.*\b(?!\w+(?:ed|ing|es)\b)[\w|.]+) ?$", re.S)
_LIST = re.compile(
    r"(?:, (?:and |or )?| and | or | as well as | plus | along with | |, )"
    r"(?:another |a further |also |his |her |their |its |the |some )?$"
    r"|(?:,| and) (?:an?|one|his|her) [\w-]+(?: [\w-]+)?,? (?:and )?$"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A number as its neighbours see it: where it stands, what it counts, and its part of a toll.

    `active`: the part comes from a verb before it, which goes on to what follows in a list.
    """

    start: int
    end: int
    noun: str
    of: str | None
    active: bool


def spread(text: str, parts: Sequence[Part]) -> list[str | None]:
    """The parts of a toll of all numbers, in the same order."""
    of = [part.of for part in parts]
    active = [part.active for part in parts]
    for place, (last, this) in enumerate(pairwise(parts)):
        if _OUT_OF.fullmatch(text, last.end, this.start):  # "three of the 12 hostages were killed"
            of[place], of[place + 1] = of[place] or this.of, None
    for place in range(1, len(parts)):
        last, this = parts[place - 1], parts[place]
        if of[place] is None and of[place - 1] and _hands_on(text, last, this, active[place - 1]):
            of[place] = of[place - 1]
            active[place] = active[place - 1]
    for place in range(len(parts) - 2, -1, -1):
        this, following = parts[place], parts[place + 1]
        if of[place] is None and of[place + 1] and not following.active and _takes(text, this, following):
            of[place] = of[place + 1]
    return of


def included(text: str, last: int, start: int) -> bool:
    """Whether a number at `start` is part of that which ends at `last`: "40 people, among them 13 women"."""
    return start - last < _REACH and _INCLUDING.match(text[last:start]) is not None


def _hands_on(text: str, last: Part, this: Part, active: bool) -> bool:
    if this.start - last.end >= _REACH:
        return False
    gap = text[last.end : this.start]
    if re.search(r"[.;!?][ \n]", gap):
        return False
    if _OF_THEM.match(text, this.end):
        return _FREE.match(gap) is not None
    return _INCLUDING.match(gap) is not None or (active and _LIST.match(gap) is not None)


def _takes(text: str, this: Part, following: Part) -> bool:
    """Whether a number shares what is said of the next one: "300 fighters and 1,200 relatives were evacuated"."""
    if following.start - this.end >= _REACH:
        return False
    gap = text[this.end : following.start]
    return _LIST.match(gap) is not None or included(text, this.end, following.start)
