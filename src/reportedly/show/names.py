"""How an attribution is called in a page: the anchor of its mark, that of its entry, its number.

Invariant: different ids of one report get different anchors, whatever characters they have; those that
this package gives ("a7") are kept. Knows nothing of what is anchored.
"""

import re
from dataclasses import dataclass

from reportedly.show.plain import one_line

_PLAIN = re.compile(r"a[A-Za-z0-9_.-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Names:
    """The anchors of one report; `prefix` keeps several reports of a page apart."""

    prefix: str = ""

    def mark(self, attribution: str) -> str:
        """The anchor of its mark in the text."""
        return self.prefix + _anchor(attribution)

    def claim(self, claim: str) -> str:
        """The anchor of a claim in the article's own voice, in the text."""
        known = re.fullmatch(r"c\d+", claim, re.ASCII)
        return f"{self.prefix}own-{claim if known else _anchor(claim)}"

    def entry(self, attribution: str) -> str:
        """The anchor of its entry in the list of who says what."""
        return f"{self.prefix}who-{_anchor(attribution)}"


def number(attribution: str) -> str:
    """What a reader sees: 7 for a7, and any other id as it is."""
    return attribution[1:] if re.fullmatch(r"a\d+", attribution, re.ASCII) else one_line(attribution)


def _anchor(attribution: str) -> str:
    if _PLAIN.fullmatch(attribution):
        return attribution
    return "x" + attribution.encode("utf-8", "surrogatepass").hex()
