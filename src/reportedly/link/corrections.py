"""What people said of two claims: that they say the same, or not. Where that contradicts itself, the later word wins.

Knows claims by their keys (ARTICLE:CLAIM), not what they say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Correction:
    """Claims `a` and `b` say the same, or do not."""

    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The corrections that hold together, and those that later ones overrule, with why; both in the order given."""

    kept: tuple[Correction, ...]
    overruled: tuple[tuple[Correction, str], ...]


@dataclass(slots=True)
class _Said:
    """Who is one with whom, and who is kept from whom, as far as it was accepted."""

    parent: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)

    def root(self, key: str) -> str:
        while (up := self.parent.get(key, key)) != key:
            self.parent[key] = key = self.parent.get(up, up)
        return key

    def contradiction(self, one: Correction) -> str | None:
        a, b = self.root(one.a), self.root(one.b)
        if one.same:
            return "a later correction keeps them apart" if frozenset((a, b)) in self.apart else None
        return "later corrections make them the same" if a == b else None

    def accept(self, one: Correction) -> None:
        a, b = self.root(one.a), self.root(one.b)
        if not one.same:
            self.apart.add(frozenset((a, b)))
        elif a != b:
            self.parent[b] = a
            self.apart = {frozenset(a if key == b else key for key in pair) for pair in self.apart}


def settled(corrections: Sequence[Correction]) -> Settled:
    """Which of `corrections`, given from the earliest to the latest, hold. A claim is never kept from itself."""
    said = _Said()
    kept: list[Correction] = []
    overruled: list[tuple[Correction, str]] = []
    for one in reversed(corrections):
        why = "a claim says the same as itself" if one.a == one.b else said.contradiction(one)
        if why is None:
            said.accept(one)
            kept.append(one)
        else:
            overruled.append((one, why))
    return Settled(tuple(reversed(kept)), tuple(reversed(overruled)))
