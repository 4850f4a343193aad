"""How good the shipped network is on the data beside the checkout, and whether any figure fell below its floor.

    python eval/gate.py [--shared DIR] [--models DIR] [--json]

Exit code 1 where a floor is broken or the data isn't that of the floors. Floors lie in floors.json with the digests
of the data; they are raised by hand when the network gets better, and never lowered without a line in LOG.md.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import claims
import coreference as joined
from reportedly.attribute.attributions import attributions
from reportedly.attribute.network import OnnxNetwork
from reportedly.attribute.reading import Settings
from reportedly.pipeline import LEAST_SCORE
from reportedly.read.credits import credits
from reportedly.resolve import coreference
from reportedly.resolve.sources import sources
from reportedly.schema import Article, Report
from scoring import figures, load, score

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SETS = {  # name: file, and whether only outermost attributions are compared
    "polnear dev": ("data/polnear/dev.jsonl", True),
    "gold dev, outermost": ("gold/dev/articles.jsonl", True),
    "gold dev": ("gold/dev/articles.jsonl", False),
    "seed": ("gold/seed.json", False),
}


def main() -> int:
    """Measure, print, compare; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared", help="folder of the data")
    parser.add_argument(
        "--models", type=Path, default=HERE.parent / "src/reportedly/models", help="folder of the weights"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text())
    missing = [path for path, _ in SETS.values() if not (options.shared / path).exists()]
    if missing:
        print(f"{options.shared / missing[0]}: the data isn't here; nothing was measured and no floor was checked")
        return 0
    network = OnnxNetwork(options.models)
    measured = {name: measure(options.shared / path, outermost, network) for name, (path, outermost) in SETS.items()}
    measured |= {name: figure(options.shared) for name, figure in OTHERS.items()}
    print(json.dumps(measured, indent=1) if options.json else table(measured))
    broken = [*other_data(options.shared, floors["digests"]), *below(measured, floors["floors"])]
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def splitting(shared: Path) -> dict[str, float]:
    """What linking could reach with our claims if it made no mistake; see claims.py."""
    found = claims.measure(claims.load(shared / "gold/dev"))["claims, predicted attributions"]
    return {"claim pairs, perfect grouping": found.f1, "gold claims half found": found.half}


def joining(shared: Path) -> dict[str, float]:
    """How well sources are joined; see coreference.py."""
    return {"conll": joined.figures(shared / "data/gum")["ours"]["conll"]}


OTHERS = {"events": splitting, "gum, held out": joining}  # measures of their own, by the shipped weights


def measure(path: Path, outermost: bool, network: OnnxNetwork) -> dict[str, float]:
    """F1 of every row on one set, by the package's own reading."""
    gold = load(path)
    return figures(score(gold, {answer["id"]: answer for answer in answers(gold, network)}, outermost))


def answers(gold: dict[str, dict[str, Any]], network: OnnxNetwork) -> Iterator[dict[str, Any]]:
    """What the package says of the gold texts, in the JSON form, as far as gold says anything of it."""
    articles = [
        Article(id=id, text=one["text"], credits=credits(one["text"], one.get("title"))) for id, one in gold.items()
    ]
    for article in articles:
        said = attributions(article, network, Settings(least_score=LEAST_SCORE))
        yield Report(article, *sources(article, said, coreference.shipped())).to_json()


def other_data(shared: Path, digests: dict[str, str]) -> Iterator[str]:
    """A line for each file that isn't the one that the floors were measured on."""
    for name, expected in digests.items():
        came = hashlib.sha256((shared / name).read_bytes()).hexdigest()
        if came != expected:
            yield f"{name}: expected the file with SHA-256 {expected[:12]}…, got {came[:12]}…"


def below(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> Iterator[str]:
    """A line for each figure under its floor."""
    for name, rows in floors.items():
        for row, floor in rows.items():
            if measured[name][row] < floor:
                yield f"{name}, {row}: expected at least {floor}, got {measured[name][row]}"


def table(measured: dict[str, dict[str, float]]) -> str:
    """All figures as a Markdown table: rows down, sets across."""
    rows = list(dict.fromkeys(row for one in measured.values() for row in one))
    head = ["F1", *measured]
    lines = [head, ["---"] * len(head)]
    lines += [[row, *(f"{one[row]:.1f}" if row in one else "" for one in measured.values())] for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    raise SystemExit(main())
