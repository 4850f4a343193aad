"""Fit the weights of comparing claims.

    PYTHONPATH=eval python train/fit_link.py --shared DIR --reports FILE --models DIR

Logistic regression with an L2 prior by Newton's method, in numpy, deterministic, a few seconds. FILE is a JSON array of
the program's reports on the gold articles. A weight whose sign goes against what its feature says is left out and the
rest fitted again: "names the same place" must not count against two claims, whatever six events say.
"""

import argparse
import json
from collections.abc import Collection
from pathlib import Path

import numpy as np

from claims import load
from link_data import Floats, Pairs, pairs
from reportedly.link.groups import grouped
from reportedly.link.weights import FILE, Weights
from reportedly.schema import Report
from sums import write_sums

PRIOR = 1.0  # weight of the L2 prior; 0.3 and 3 gave left-out F1 of 66.5 and 64.9 (1.0: 67.7)
THRESHOLDS = tuple(at / 4 for at in range(-8, 5))
STEPS = 30  # of Newton's method; it is settled after ten
AGAINST = frozenset(
    (
        "a number and a vague one", "articles apart", "bound differs", "day unknown", "numbers of other things",
        "one denies", "one names a place", "only one has a number", "other act", "other modality", "other names",
        "other place", "places far apart", "same article", "times apart",
    )
)  # fmt: skip


def fit(made: Pairs, events: Collection[str]) -> Weights:
    """Weights and threshold from `events`: the threshold is the one with the best F1 of claim pairs on these."""
    rows, same, weight = (np.array(column) for column in zip(*made.instances(events), strict=True))
    table = np.column_stack([np.ones(len(rows)), made.table[rows]])
    signs = np.array([0, *(-1 if name in AGAINST else 1 for name in made.names)])
    found = _signed(table, same.astype(np.float64), weight, signs)
    of = {name: round(float(value), 4) for name, value in zip(made.names, found[1:], strict=True) if abs(value) >= 5e-5}
    bias = round(float(found[0]), 4)
    compared = made.compared(bias, of)
    scored = {at: made.counts(grouped(compared, at), events).f1 for at in THRESHOLDS}
    best = max(scored.values())
    near = [at for at in THRESHOLDS if scored[at] > best - 1]  # the middle of what is as good: steadier than the best
    return Weights(bias, near[len(near) // 2], of)


def _signed(table: Floats, same: Floats, weight: Floats, signs: Floats) -> Floats:
    kept = np.arange(table.shape[1])
    while True:
        found = _newton(table[:, kept], same, weight)
        wrong = found * signs[kept] < 0
        if not wrong.any():
            whole = np.zeros(table.shape[1])
            whole[kept] = found
            return whole
        kept = kept[~wrong]


def _newton(table: Floats, same: Floats, weight: Floats) -> Floats:
    found = np.zeros(table.shape[1])
    prior = np.full(table.shape[1], PRIOR)
    prior[0] = 1e-3  # the bias is free
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weight * (chance - same)) + prior * found
        bend = (table * (weight * chance * (1 - chance))[:, None]).T @ table + np.diag(prior)
        found = found - np.linalg.solve(bend, slope)
    return found


def reports(path: Path) -> list[Report]:
    """The reports of a JSON array."""
    return [Report.from_json(one) for one in json.loads(path.read_text("utf8"))]


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="folder of the data")
    parser.add_argument("--reports", type=Path, required=True, help="the program's reports on the gold articles")
    parser.add_argument("--models", type=Path, required=True, help="folder for the weights")
    options = parser.parse_args()
    made = pairs(reports(options.reports), load(options.shared / "gold/dev"))
    found = fit(made, made.events)
    origin = "fitted on the gold dev events by train/fit_link.py; log-odds by name of feature, see docs/linking.md"
    data = {"origin": origin, "bias": found.bias, "threshold": found.threshold, "weights": dict(found.of)}
    text = json.dumps(data, indent=0, sort_keys=True)
    (options.models / FILE).write_text(f"{text}\n", encoding="utf8")
    write_sums(options.models)
    print(text)


if __name__ == "__main__":
    main()
