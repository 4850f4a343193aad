"""Killed at any moment, a casebook opens, holds what was reported as added, and the same command goes on."""

import random
import subprocess
import sys
import time
from pathlib import Path

from reportedly.casebook import store
from reportedly.casebook.check import problems
from reportedly.casebook.store import Store
from tests.casebook.filling import article, fill

ROOT = Path(__file__).parents[2]
KILLS, ARTICLES = 20, 400

FILLER = """
import sys
from reportedly import pipeline
from reportedly.casebook import ingest, store
from reportedly.casebook.events import Added
from tests.casebook.filling import article, pipe

pipeline.pipe = pipe
first, last = map(int, sys.argv[2:])
with store.open(sys.argv[1], create=True) as book:
    print("open", flush=True)
    tell = lambda event: print(event.id, flush=True) if isinstance(event, Added) else None
    summary = ingest.add(book, (article(n) for n in range(first, last)), jobs=1, on_event=tell)
    print("done", summary.added, summary.already_there, summary.failed, flush=True)
"""


def filler(path: Path, first: int = 0, last: int = ARTICLES) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", FILLER, str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def killed(path: Path, lines: int, delay: float) -> list[str]:
    """What a filler said before it was killed, `delay` seconds after so many lines."""
    with filler(path) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(lines)]
        time.sleep(delay)
        process.kill()
        return [line for line in [*said, *process.stdout.read().split("\n")[:-1]] if line.startswith("r")]


def ids(path: Path) -> set[str]:
    with store.open(path, create=False, readonly=True) as book:
        assert book.value("PRAGMA integrity_check") == "ok"
        return {row["id"] for row in book.rows("SELECT id FROM articles")}


def test_what_was_reported_is_there_wherever_it_was_killed(tmp_path: Path) -> None:
    path, chance, reported = tmp_path / "case.db", random.Random(7), set[str]()
    for _ in range(KILLS):
        reported |= set(killed(path, chance.randrange(1, 16), chance.random() / 50))
        assert reported <= ids(path)
    assert 0 < len(reported) < ARTICLES
    with filler(path) as last:
        assert last.stdout is not None
        done, added, there, failed = last.stdout.read().splitlines()[-1].split()
    assert (done, int(added) + int(there), failed) == ("done", ARTICLES, "0")
    assert int(there) >= len(reported)
    assert len(ids(path)) == ARTICLES
    with store.open(path, create=False) as book:
        assert list(problems(book)) == []


def test_killed_while_it_is_made(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(4):
        path = tmp_path / f"{number}.db"
        with filler(path) as process:
            time.sleep(chance.random() / 2)
            process.kill()
        with store.open(path, create=True) as book:
            assert list(problems(book)) == []


def test_two_at_once_with_a_reader_beside_them(book: Store) -> None:
    counts = []
    with filler(book.path, 0, 80) as one, filler(book.path, 40, 120) as other:
        while one.poll() is None or other.poll() is None:
            with store.open(book.path, create=False, readonly=True) as reader:
                counts.append(reader.value("SELECT count(*) FROM articles"))
        assert one.stdout is not None
        assert other.stdout is not None
        ends = [process.stdout.read().splitlines()[-1].split() for process in (one, other) if process.stdout]
    assert [end[0] for end in ends] == ["done", "done"]
    assert sum(int(end[1]) for end in ends) == 120
    assert counts == sorted(counts)
    assert list(problems(book)) == []
    summary, _ = fill(book, *(article(number) for number in range(120)))
    assert summary.already_there == 120
