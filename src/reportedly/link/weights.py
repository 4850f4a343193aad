"""The fitted weights of comparing, by the names of the features (train/fit_link.py makes them).

Knows a file, not what the features mean.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly import weights
from reportedly.errors import WeightsError
from reportedly.weights import checked

FILE = "link.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds for each feature, for nothing at all (`bias`), and from which mean on groups are one (`threshold`)."""

    bias: float
    threshold: float
    of: Mapping[str, float]


@cache
def shipped() -> Weights:
    """The weights of this package. Raises `WeightsError` where they are missing, changed, or no weights."""
    try:
        found = json.loads(checked(weights.shipped(), (FILE,))[FILE])
        of = {str(name): float(value) for name, value in found["weights"].items()}
        return Weights(float(found["bias"]), float(found["threshold"]), of)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(f"{FILE}: expected the weights of comparing claims, got {error}") from error
