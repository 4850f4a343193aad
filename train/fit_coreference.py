"""Fit the weights of the coreference model on GUM: `python train/fit_coreference.py --data DIR --models DIR`.

A log-linear ranking of entities and "somebody new" for each pronoun and noun (see reportedly/resolve), by maximum
likelihood with an L2 prior, full batch, deterministic; half a minute on two cores. Every fourth document is held out,
and never fitted on: eval/coreference.py scores these.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import torch

from coreference_data import entity_of, is_held_out, mentions
from gum import Document, read
from reportedly.resolve.coreference import WEIGHTS, candidates
from reportedly.resolve.entities import Entity
from reportedly.resolve.features import Features, mention_type, new, pair
from reportedly.resolve.mentions import Mention
from sums import write_sums

PRIOR = 0.3  # weight of the L2 prior; of 0.03, 0.3 and 3 the best on a fifth of the documents fitted on
Choice = tuple[list[Features], int]


def choices(document: Document, found: list[Mention]) -> Iterator[Choice]:
    """For each pronoun and noun the features of every option, somebody new first, and which of them is right."""
    recent: list[Entity] = []
    numbers: list[int] = []
    for place, mention in enumerate(found):
        gold = entity_of(document, mention)
        number = -1 - place if gold is None else gold
        if gold is not None and mention_type(mention) != "name":
            options = candidates(recent)
            right = [n for n, entity in enumerate(options) if numbers[recent.index(entity)] == number]
            rows = [new(mention, recent), *(pair(mention, entity, rank) for rank, entity in enumerate(options))]
            yield rows, right[0] + 1 if right else 0
        entity = recent.pop(numbers.index(number)) if number in numbers else Entity()
        if number in numbers:
            numbers.remove(number)
        entity.add(mention)
        recent.append(entity)
        numbers.append(number)


def fit(made: list[Choice], prior: float) -> dict[str, float]:
    """The weights of the features."""
    names = sorted({name for rows, _ in made for row in rows for name in row})
    index = {name: n for n, name in enumerate(names)}
    cells = [(n, index[k], v) for n, row in enumerate(row for rows, _ in made for row in rows) for k, v in row.items()]
    at = torch.tensor([[n for n, _, _ in cells], [k for _, k, _ in cells]])
    values = torch.tensor([v for _, _, v in cells], dtype=torch.float64)
    table = torch.sparse_coo_tensor(at, values, (int(at[0].max()) + 1, len(names))).coalesce()
    owner = torch.tensor([n for n, (rows, _) in enumerate(made) for _ in rows])
    firsts = torch.tensor([0, *(len(rows) for rows, _ in made)]).cumsum(0)[:-1]
    right = firsts + torch.tensor([place for _, place in made])
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        scores = torch.mv(table, weights)
        total = torch.zeros(len(made), dtype=torch.float64).scatter_add(0, owner, scores.exp()).log()
        value = (total - scores[right]).sum() + prior * (weights**2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return {name: round(weights[n].item(), 4) for name, n in index.items() if abs(weights[n].item()) >= 5e-5}


def right_share(made: list[Choice], weights: dict[str, float]) -> float:
    """In how many choices the right option scores best."""

    def value(row: Features) -> float:
        return sum(weights.get(name, 0.0) * v for name, v in row.items())

    return sum(max(range(len(rows)), key=lambda n: value(rows[n])) == place for rows, place in made) / len(made)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of GUM's TSV files")
    parser.add_argument("--models", type=Path, required=True, help="folder for the weights")
    options = parser.parse_args()
    torch.manual_seed(1)
    fitted = [document for number, document in enumerate(read(options.data)) if not is_held_out(number)]
    made = [list(choices(document, mentions(document))) for document in fitted]
    apart = [choice for n, one in enumerate(made) if n % 5 == 4 for choice in one]
    rest = [choice for n, one in enumerate(made) if n % 5 != 4 for choice in one]
    for prior in (0.03, 0.3, 3.0):
        weights = fit(rest, prior)
        print(f"prior {prior}: right {right_share(rest, weights):.3f}, apart {right_share(apart, weights):.3f}")
    weights = fit([choice for one in made for choice in one], PRIOR)
    origin = "fitted on GUM (annotations CC BY 4.0) by train/fit_coreference.py; see COREFERENCE.md"
    text = json.dumps({"origin": origin, "weights": weights}, indent=0, sort_keys=True)
    (options.models / WEIGHTS).write_text(f"{text}\n", encoding="utf8")
    write_sums(options.models)


if __name__ == "__main__":
    main()
