"""Names of outlets: whether two mean the same, whether one is an agency, whether a text has one.

Knows names as strings; what bears them is not looked up.
"""

import re
from functools import lru_cache

from reportedly.read.agencies import WIRE, is_listed, masked, proper_name
from reportedly.resolve.names import alike, folded

_BRACKETED = re.compile(r"(.*?)\s*\(([^()]+)\)\s*\Z")


@lru_cache(maxsize=1 << 14)
def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names mean one outlet; a name may hold another in brackets: "National News Agency (NNA)"."""
    if not one or not other:
        return False
    return any(_same(a, b) for a in spellings(one) for b in spellings(other))


@lru_cache(maxsize=1 << 12)
def spellings(name: str) -> tuple[str, ...]:
    """The name, and with brackets also what stands before and in them."""
    parts = _BRACKETED.match(name)
    return (name, parts[1], parts[2]) if parts and parts[1] else (name,)


@lru_cache(maxsize=1 << 12)
def is_wire(name: str) -> bool:
    """Whether the name is that of an agency that sells its reports."""
    return any(masked(one).strip(WIRE) == "" for one in spellings(name))


def names_outlet(text: str, outlet: str) -> bool:
    """Whether the text has the name of the outlet, written as a name, and not as the beginning of a longer one."""
    return _written(outlet).search(text) is not None


@lru_cache(maxsize=1 << 10)
def _written(outlet: str) -> re.Pattern[str]:
    names = sorted({*spellings(outlet), proper_name(outlet) or outlet}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w|\s[A-Z][a-z])")


def _same(one: str, other: str) -> bool:
    a, b = proper_name(one), proper_name(other)
    return (a is not None and a == b) or folded(one) == folded(other) or alike(one, other)


def is_outlet(name: str) -> bool:
    """Whether the whole of a name is that of an agency or outlet that we know."""
    return any(is_listed(one) for one in spellings(name))
