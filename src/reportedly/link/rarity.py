"""How rare a term is in a casebook: what many articles say tells little about which claims are the same.

Invariant: depends on the articles, not on their order. Knows terms, not what they mean.
"""

from collections import Counter
from collections.abc import Iterable
from math import log, sqrt

from reportedly.link.views import View

Terms = frozenset[str]


class Rarity:
    """Weights of terms: 1 for one of a single article, near 0 for one of all.

    `found` says in how many of `articles` a term occurs. Sums over sets are kept, since each is asked for often.
    """

    def __init__(self, articles: int, found: Counter[str]) -> None:
        most = log((articles + 1) / 0.5)
        self._weights = {term: log((articles + 1) / (count + 0.5)) / most for term, count in found.items()}
        self._masses: dict[Terms, float] = {}
        self._cosines: dict[tuple[Terms, Terms], float] = {}

    def weight(self, term: str) -> float:
        """0 to 1."""
        return self._weights.get(term, 1.0)

    def total(self, terms: Iterable[str]) -> float:
        """The sum of the weights."""
        return sum(map(self.weight, terms))

    def mass(self, terms: Terms) -> float:
        """The sum of the squared weights."""
        if (known := self._masses.get(terms)) is None:
            known = self._masses[terms] = self._mass(terms)
        return known

    def _mass(self, terms: Terms) -> float:
        return sum(self.weight(term) ** 2 for term in terms)

    def cosine(self, a: Terms, b: Terms) -> float:
        """How alike two sets of terms are, 0 to 1."""
        shared = self._mass(a & b)
        return shared / sqrt(self.mass(a) * self.mass(b)) if shared else 0.0

    def kept_cosine(self, a: Terms, b: Terms) -> float:
        """The same, for sets that many claims have in common: those of their articles."""
        if (known := self._cosines.get((a, b))) is None:
            known = self._cosines[a, b] = self.cosine(a, b)
        return known

    def contained(self, a: Terms, b: Terms) -> float:
        """How much of the smaller of two sets lies in the other, 0 to 1."""
        shared = self._mass(a & b)
        return shared / min(self.mass(a), self.mass(b)) if shared else 0.0


def rarity(views: Iterable[View]) -> Rarity:
    """Counted over the articles of `views`."""
    of: dict[str, set[str]] = {}
    for one in views:
        of.setdefault(one.event.article, set()).update(one.words, one.event.about)
    return Rarity(len(of), Counter(term for terms in of.values() for term in terms))
