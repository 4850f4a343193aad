"""Two claims compared: the evidence, what it comes to by fitted weights, and whether anything keeps them apart.

Invariant: a score never travels without its features. Knows two claims at a time, no groups.
"""

from dataclasses import dataclass

from reportedly.link.features import Feature, features
from reportedly.link.numbers import Agreement
from reportedly.link.rarity import Rarity
from reportedly.link.views import View
from reportedly.link.weights import Weights


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is the log-odds that two claims say the same; `apart` that they never can, since their numbers differ."""

    score: float
    apart: bool
    features: tuple[Feature, ...]


def compare(a: View, b: View, rare: Rarity, weights: Weights) -> Comparison:
    """The same in both orders, but for the order of the values shown."""
    found = tuple(features(a, b, rare))
    apart = any(one.name == Agreement.DIFFERENT for one in found)
    score = weights.bias + sum(weights.of.get(one.name, 0.0) * one.score for one in found)
    return Comparison(score, apart, found)
