"""How long a casebook takes to answer when it grows, as ratios measured in one run.

    python bench/asking.py [--rounds N] [--sizes FEW MANY]

The articles are made up of words that are as unevenly common as words are, and stored without being read. Each ratio is
taken in alternation, its two sides right after one another, several times; the median is given with the lowest and the
highest. First the command as a user starts it, then the search alone, inside this process. Exits with 1 where the
command takes more than `MOST` times as long at the larger size.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from reportedly.casebook import entities, ranking, rows, store
from reportedly.casebook.asked import Query
from reportedly.casebook.search import search
from reportedly.casebook.store import Store
from reportedly.chain import chains
from reportedly.schema import (
    Article,
    Attitude,
    Attribution,
    Claim,
    Kind,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
)

MOST = 4.0
CLAIMS = 8  # of an article
_SYLLABLES = "ba de fi go lu mar nel or pas que rin sto tal ur ven wes".split()


def main() -> None:
    """Make both casebooks, ask them in alternation, and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs=2, default=(804, 20_000))
    options = parser.parse_args()
    few, many = options.sizes
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(made(Path(folder) / "few.db", few)) as small,
        closing(made(Path(folder) / "many.db", many)) as large,
    ):
        worst = max(ratio(f"reportedly search, {name}", started(query), small, large, options.rounds)
                    for name, query in QUERIES.items())  # fmt: skip
        for name, query in QUERIES.items():
            compared(name, query, small, large, options.rounds)
        ratio("sources", ranking.relied, small, large, 3)
    print(f"the slowest command takes {worst:.1f} times as long at {many:,} articles as at {few:,} (at most {MOST:g})")
    sys.exit(worst > MOST)


def made(path: Path, size: int) -> Store:
    """A casebook of that many articles."""
    opened = store.open(path, create=True)
    begun = time.perf_counter()
    with opened.write():
        for report in reports(size):
            rows.save(opened, report, input="bench", made_by="bench")
        entities.join(opened)
    print(f"{size:,} articles stored in {time.perf_counter() - begun:.0f} s, {path.stat().st_size / 1e6:.0f} MB")
    return opened


VOCABULARY = ["".join(random.Random(n).choices(_SYLLABLES, k=2 + n % 3)) + "aeiou"[n % 5] for n in range(20_000)]
WEIGHTS = [1 / (n + 5) for n in range(len(VOCABULARY))]
PEOPLE = [f"{first.title()} {last.title()}" for first in VOCABULARY[100:150] for last in VOCABULARY[200:240]]

QUERIES = {
    "a rare word": Query(words=VOCABULARY[9_000]),
    "two words": Query(words=f"{VOCABULARY[60]} {VOCABULARY[300]}"),
    "a phrase": Query(words=f'"{VOCABULARY[20]} {VOCABULARY[30]}"'),
    "a word in one of 20 claims": Query(words=VOCABULARY[25]),
    "words of one source": Query(words=VOCABULARY[40], source=PEOPLE[7]),
    "an outlet's denials": Query(words=VOCABULARY[40], outlet="Outlet 3", denied=True),
}


def reports(size: int) -> Iterator[Report]:
    """Invented reports, each of some sources who say something."""
    chance = random.Random(4)
    for number in range(size):
        yield report(number, chance)


def report(number: int, chance: random.Random) -> Report:
    """One report: a few sources, each with a sentence or two that somebody says."""
    text, sources, said, claims = "", [], [], []
    for position in range(CLAIMS):
        name = chance.choice(PEOPLE)
        words = " ".join(chance.choices(VOCABULARY, WEIGHTS, k=14))
        start, cue = len(text), len(text) + len(name) + 1
        content = Span(cue + 10, cue + 10 + len(words))
        text += f"{name} said that {words}. "
        sources.append(
            Source(
                id=f"s{position + 1}", name=name, kind=SourceKind.PERSON, named=True, mentions=(Span(start, cue - 1),)
            )
        )
        said.append(
            Attribution(
                id=f"a{position + 1}", parent=None, source=SourceMention(Span(start, cue - 1), (f"s{position + 1}",)),
                cue=Span(cue, cue + 4), content=(content,), kind=Kind.INDIRECT, attitude=Attitude.STATEMENT,
                polarity=chance.choice(list(Polarity)), score=0.9,
            )
        )  # fmt: skip
        claims.append(Claim(id=f"c{position + 1}", attribution=f"a{position + 1}", spans=(content,)))
    day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    article = Article(id=f"made-{number}", outlet=f"Outlet {number % 15}", published=day, text=text)
    return Report(article, tuple(sources), tuple(said), chains(article, sources, said, claims))


def started(query: Query) -> Callable[[Store], object]:
    """The query as a command of its own."""
    given = {"--source": query.source, "--outlet": query.outlet}
    options = [word for name, value in given.items() if value for word in (name, value)]
    words = [*options, *(["--denied"] if query.denied else []), query.words]
    command = [sys.executable, "-m", "reportedly", "search"]
    return lambda one: subprocess.run([*command, str(one.path), *words], stdout=subprocess.DEVNULL, check=True)


def compared(name: str, query: Query, small: Store, large: Store, rounds: int) -> None:
    """The ratio of one query's times without the start of the program."""
    hits = [len(search(one, query).hits) for one in (small, large)]
    ratio(f"{name} ({hits[0]} and {hits[1]} hits)", lambda one: search(one, query), small, large, rounds)


def ratio(name: str, ask: Callable[[Store], object], small: Store, large: Store, rounds: int) -> float:
    """The median of the time at the larger size over that at the smaller."""
    pairs = [(timed(lambda: ask(small)), timed(lambda: ask(large))) for _ in range(rounds)]
    ratios = [much / little for little, much in pairs]
    middle = statistics.median(ratios)
    times = " and ".join(f"{1000 * statistics.median(side):.1f} ms" for side in zip(*pairs, strict=True))
    print(f"{name}: {middle:.2f} ({min(ratios):.2f} to {max(ratios):.2f}), {times}")
    return middle


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
