"""What a casebook costs, as ratios measured in one run: machines are noisy, ratios less so.

    python bench/casebook.py [--shared DIR] [--rounds N] [--articles N]

Each ratio is taken in alternation, its two sides right after one another, several times; the median is given with the
lowest and the highest. Wanted: add / read at most 1.15, one thread / all cores at least 1.6, file / texts at most 6.
"""

import argparse
import json
import resource
import sys
import tempfile
from pathlib import Path

from reportedly.casebook import ingest, store
from reportedly.pipeline import cores, pipe
from reportedly.read.inputs import articles
from reportedly.schema import Article
from speed import HERE, SHORT, show, silent, timed


def main() -> None:
    """Measure and print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=120, help="for the ratios of times; all are taken for sizes")
    options = parser.parse_args()
    memory()  # first: a child begins as large as its parent
    every = fakes(options.shared) or invented()
    some = every[: options.articles]
    list(pipe(some[:4]))  # the network is loaded
    adding(some, options.rounds)
    jobs(some, options.rounds)
    size(every)


def fakes(shared: Path) -> list[Article]:
    """The FA-KES articles as the program reads them, where they are."""
    path = shared / "data/fakes/FA-KES-Dataset.csv"
    if not path.exists():
        print("FA-KES isn't here: the bundled report is read many times over instead")
        return []
    return [one for one in articles([path]) if isinstance(one, Article)]


def invented() -> list[Article]:
    """The bundled report, many times, each with something of its own."""
    text = SHORT.read_text(encoding="utf8")
    return [Article(id=str(number), text=f"{text}\n{number}") for number in range(400)]


def adding(some: list[Article], rounds: int) -> None:
    """Adding against reading alone."""
    ratios, fresh = [], []
    for _ in range(rounds):
        read = timed(lambda: list(pipe(some)))
        fresh.append(timed(lambda: added(some)))
        ratios.append(fresh[-1] / read)
    show("add / read", ratios)
    print(f"{len(some) / min(fresh):.1f} articles/s added, {cores()} cores")
    with tempfile.TemporaryDirectory() as folder, store.open(Path(folder) / "case.db", create=True) as book:
        ingest.add(book, some)
        again = timed(lambda: ingest.add(book, some))
    print(f"{len(some) / again:,.0f} articles/s passed over that are there already")


def jobs(some: list[Article], rounds: int) -> None:
    """One thread against all cores."""
    show("add with --jobs 1 / with all cores", [
        timed(lambda: added(some, 1)) / timed(lambda: added(some)) for _ in range(rounds)
    ])  # fmt: skip


def size(every: list[Article]) -> None:
    """The file against the texts in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        with store.open(path, create=True) as book:
            spent = timed(lambda: ingest.add(book, every))
            texts, count = book.row("SELECT sum(length(CAST(text AS BLOB))), count(*) FROM articles") or (0, 0)
        print(f"file / texts: {path.stat().st_size / texts:.2f} ({count} articles in {spent:.0f} s, "
              f"{path.stat().st_size / count / 1024:.1f} KB each)")  # fmt: skip


def memory() -> None:
    """Peak memory of adding one short article, and many."""
    text = SHORT.read_text(encoding="utf8")[:300]
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "many.jsonl"
        for count in (1, 1000, 3000):
            lines.write_text("".join(json.dumps({"text": f"{text} {number}"}) + "\n" for number in range(count)))
            silent([sys.executable, "-m", "reportedly", "add", f"{folder}/{count}.db", str(lines)])
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(f"peak memory so far, {count} articles: {peak:.0f} MB")


def added(some: list[Article], jobs: int | None = None) -> None:
    """A casebook of these articles, made and thrown away."""
    with tempfile.TemporaryDirectory() as folder, store.open(Path(folder) / "case.db", create=True) as book:
        ingest.add(book, some, jobs=jobs)


if __name__ == "__main__":
    main()
