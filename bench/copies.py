"""How long it takes to find copies when articles grow in number, as ratios measured in one run.

    python bench/copies.py [--sizes FEW MANY] [--rounds N]

The articles are made up of words that are as unevenly common as words are; one in five has a part of an earlier one,
and all have one of a few set phrases. Printed are the time for each article, as a ratio too, and the most memory that
the process had. Exits with 1 where an article takes more than `MOST` times as long at the larger size, or where a
planted copy is not found.
"""

import argparse
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from reportedly.link.copies import copies
from reportedly.schema import Article

MOST = 2.0
WORDS = 350  # of an article
_SYLLABLES = "ba de fi go lu mar nel or pas que rin sto tal ur ven wes".split()
VOCABULARY = ["".join(random.Random(n).choices(_SYLLABLES, k=2 + n % 3)) for n in range(20_000)]
WEIGHTS = [1 / (n + 5) for n in range(len(VOCABULARY))]
PHRASES = [" ".join(VOCABULARY[n : n + 17]) for n in range(0, 170, 17)]


def main() -> None:
    """Time both sizes in alternation and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs=2, default=(2_000, 20_000))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    few, many = (made(size) for size in options.sizes)
    timed = [(measured(few), measured(many)) for _ in range(options.rounds)]
    ratios = [large / small for small, large in timed]
    middle = statistics.median(ratios)
    per_article = statistics.median(large for _, large in timed) * 1e3
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{per_article:.2f} ms an article at {len(many):,}, {memory:.0f} MiB in all with the texts")
    print(f"an article takes {middle:.2f} ({min(ratios):.2f} to {max(ratios):.2f}) times as long as at {len(few):,}")
    sys.exit(middle > MOST)


def measured(articles: list[Article]) -> float:
    """Seconds for each article; ends the run where a planted copy is not found."""
    begun = time.perf_counter()
    found = {(copy.article, copy.original) for copy in copies(articles)}
    taken = time.perf_counter() - begun
    planted = {(one.id, one.title) for one in articles if one.title}
    if planted - found:
        sys.exit(f"{len(planted - found)} of {len(planted)} copies were not found")
    return taken / len(articles)


def made(size: int) -> list[Article]:
    """Invented articles in order of time; the title of one that copies is the id of the original."""
    return list(_made(size, random.Random(7)))


def _made(size: int, chance: random.Random) -> Iterator[Article]:
    before: list[Article] = []
    for number in range(size):
        words = chance.choices(VOCABULARY, WEIGHTS, k=WORDS)
        original = chance.choice(before) if before and number % 5 == 0 else None
        if original is not None:
            start = chance.randrange(WORDS // 2)
            words[chance.randrange(WORDS) :] = original.text.split()[start : start + chance.randrange(80, WORDS // 2)]
        day = (date(2026, 1, 1) + timedelta(days=number // 50)).isoformat()
        article = Article(
            id=f"a{number:06}",
            outlet=f"Outlet {number % 40}",
            title=original.id if original else None,
            published=f"{day}T10:{number % 50:02}",
            text=" ".join([*words, chance.choice(PHRASES)]),
        )
        before = [*before[-500:], article] if original is None else before
        yield article


if __name__ == "__main__":
    main()
