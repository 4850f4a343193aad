"""How fast reading is, as ratios measured in one run: machines are noisy, ratios less so.

    python bench/speed.py [--shared DIR] [--rounds N]

Each ratio is taken in alternation, its two sides right after one another, several times; the median is given with the
lowest and the highest.
"""

import argparse
import csv
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reportedly.attribute.attributions import attributions
from reportedly.attribute.network import OnnxNetwork
from reportedly.attribute.reading import Settings
from reportedly.attribute.structure import Floats
from reportedly.attribute.windows import pieces
from reportedly.attribute.words import Ints
from reportedly.chain import chains
from reportedly.claims.claims import claims
from reportedly.pipeline import LEAST_SCORE
from reportedly.resolve import coreference
from reportedly.resolve.sources import sources
from reportedly.schema import Article, Attribution, Report

HERE = Path(__file__).parent
MODELS = HERE.parent / "src/reportedly/models"
SHORT = HERE.parent / "examples/harbour.txt"
OPEN = "import onnxruntime as o; o.InferenceSession({path!r}, providers=['CPUExecutionProvider'])"


class Recorder:
    """A network that keeps what its encoder is fed."""

    def __init__(self, network: OnnxNetwork) -> None:
        self.network, self.tokenizer, self.roles = network, network.tokenizer, network.roles
        self.fed: list[tuple[Ints, Ints, Ints]] = []

    def encode(self, *window: Ints) -> tuple[Floats, Floats]:
        """Keep the window and pass it on."""
        self.fed.append(window)  # type: ignore[arg-type]
        return self.network.encode(*window)


def main() -> None:
    """Measure and print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles = fakes(options.shared) or invented()
    reading(articles[:160], options.rounds)
    meaning(articles[:160], options.rounds)
    start(options.rounds)
    memory(articles)


def fakes(shared: Path) -> list[Article]:
    """The FA-KES articles, where they are."""
    path = shared / "data/fakes/FA-KES-Dataset.csv"
    if not path.exists():
        print("FA-KES isn't here: the bundled report is read many times over instead")
        return []
    with path.open(encoding="utf8", errors="replace", newline="") as lines:
        return [Article(id=row["unit_id"], text=row["article_content"]) for row in csv.DictReader(lines)]


def invented() -> list[Article]:
    """The bundled report, many times."""
    return [Article(id=str(n), text=SHORT.read_text(encoding="utf8")) for n in range(400)]


def reading(articles: list[Article], rounds: int) -> None:
    """The whole of reading against the encoder alone on the same windows; pieces fed against pieces of the texts."""
    recorder = Recorder(OnnxNetwork(MODELS))
    whole: list[float] = []
    ratios: list[float] = []
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for _ in range(rounds):
            recorder.fed = []
            whole.append(
                timed(lambda: list(workers.map(lambda a: attributions(a, recorder, Settings(LEAST_SCORE)), articles)))
            )
            ratios.append(
                whole[-1] / timed(lambda: list(workers.map(lambda w: recorder.network.encode(*w), recorder.fed)))
            )
    texts = [pieces(article.text, recorder.tokenizer) for article in articles]
    fed = sum(len(ids) for ids, _, _ in recorder.fed)
    words = sum(len(text.words) for text in texts)
    best = min(whole)
    show("whole reading / encoder alone", ratios)
    print(f"pieces fed / pieces of the articles: {fed / sum(len(text.ids) for text in texts):.2f}")
    print(f"{words / best:,.0f} words/s, {len(articles) / best:.1f} articles/s, {fed / best:,.0f} pieces/s fed, "
          f"{os.cpu_count()} cores, {len(articles)} articles")  # fmt: skip


def meaning(articles: list[Article], rounds: int) -> None:
    """The whole pipeline, with sources, claims and chains, against attributions alone, articles side by side."""
    network, weights, ratios = OnnxNetwork(MODELS), coreference.shipped(), []

    def said(article: Article) -> tuple[Attribution, ...]:
        return attributions(article, network, Settings(LEAST_SCORE))

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(said, articles))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(rounds):
            alone = timed(lambda: list(workers.map(said, articles)))
            ratios.append(timed(lambda: list(workers.map(lambda a: worked_out(a, said(a), weights), articles))) / alone)
    show("attributions with sources, claims and chains / attributions", ratios)
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"memory that they add: {more:.0f} MB at most")


def worked_out(article: Article, said: tuple[Attribution, ...], weights: coreference.Weights) -> Report:
    """Everything after the attributions."""
    who, said = sources(article, said, weights)
    return Report(article, who, said, chains(article, who, said, claims(article, said)))


def start(rounds: int) -> None:
    """One short report from a cold start against importing onnxruntime and opening the session."""
    run = [sys.executable, "-m", "reportedly", "read", str(SHORT)]
    bare = [sys.executable, "-c", OPEN.format(path=str(MODELS / "encoder.onnx"))]
    ratios = [timed(lambda: silent(run)) / timed(lambda: silent(bare)) for _ in range(rounds)]
    show("one report, cold / import and session", ratios)


def memory(articles: list[Article]) -> None:
    """Peak memory of one report, and of 10,000 articles by JSONL."""
    short = [article.text[:300] for article in articles]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        for count in (1, 1000, 10_000):
            path.write_text("".join(json.dumps({"text": short[n % len(short)]}) + "\n" for n in range(count)))
            run = [sys.executable, "-m", "reportedly", "read", str(path), "--force", "--format", "jsonl"]
            print(f"peak memory, {count} articles: {peak(run):.0f} MB")


def peak(command: list[str]) -> float:
    """Peak memory of a command in MB, its output unseen."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    return os.wait4(child.pid, 0)[2].ru_maxrss / 1024


def silent(command: list[str]) -> None:
    """Run a command, its output unseen."""
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def show(name: str, ratios: list[float]) -> None:
    """One ratio's line."""
    print(f"{name}: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


if __name__ == "__main__":
    main()
