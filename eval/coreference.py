"""How well sources are told apart and joined, on the GUM documents that the coreference weights were not fitted on.

    PYTHONPATH=train python eval/coreference.py [--shared DIR]

Mentions are the sources of the program's own attributions that stand for an annotated entity; CoNLL F1 over their
clusters, beside what two simple answers would get: every mention somebody else, and equal words mean the same.
"""

import argparse
from collections import defaultdict
from collections.abc import Hashable, Iterable
from pathlib import Path

from conll import Clusters, conll
from coreference_data import entity_of, is_held_out, mentions
from gum import Document, read
from reportedly.resolve.coreference import entities, shipped

HERE = Path(__file__).parent
Pair = tuple[Clusters, Clusters]


def figures(folder: Path) -> dict[str, dict[str, float]]:
    """CoNLL F1 of the program and of the two simple answers, on the held-out documents of `folder`."""
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for number, document in enumerate(read(folder)):
        if is_held_out(number):
            for name, pair in _answers(document).items():
                pairs[name].append(pair)
    return {name: conll(those) for name, those in pairs.items()}


def _answers(document: Document) -> dict[str, Pair]:
    found = mentions(document)
    gold = {m.span: number for m in found if m.source and (number := entity_of(document, m)) is not None}
    key = _clusters((span, number) for span, number in gold.items())
    ours = ((m.span, n) for n, entity in enumerate(entities(found, shipped())) for m in entity.mentions)
    alone = ((span, span) for span in gold)
    words = ((span, span.of(document.text).lower()) for span in gold)
    answers: dict[str, Iterable[tuple[Hashable, Hashable]]] = {"ours": ours, "all apart": alone, "equal words": words}
    return {name: (key, _clusters(pair for pair in answer if pair[0] in gold)) for name, answer in answers.items()}


def _clusters(pairs: Iterable[tuple[Hashable, Hashable]]) -> Clusters:
    found: dict[Hashable, set[object]] = defaultdict(set)
    for mention, number in pairs:
        found[number].add(mention)
    return [frozenset(cluster) for cluster in found.values()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared", help="folder of the data")
    options = parser.parse_args()
    for name, row in figures(options.shared / "data/gum").items():
        print(name, row)


if __name__ == "__main__":
    main()
