"""The three measures on examples counted by hand from their definitions."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conll import Clusters, Counts, b_cubed, best_pairing, ceaf, conll, muc


def clusters(*words: str) -> Clusters:
    return [frozenset(word) for word in words]


GOLD, FOUND = clusters("abc", "de", "f"), clusters("ab", "cde", "f")


def test_muc() -> None:
    # gold: abc needs two links, FOUND parts it in two (1 of 2); de keeps its one: 2 of 3. Found: ab 1 of 1, cde 1 of 2.
    assert muc(GOLD, FOUND) == Counts(2, 3, 2, 3)
    assert muc(GOLD, FOUND).f1 == pytest.approx(200 / 3)


def test_b_cubed() -> None:
    # recall: a and b 2/3, c 1/3, d and e 1, f 1; precision: a and b 1, c 1/3, d and e 2/3, f 1
    counts = b_cubed(GOLD, FOUND)
    assert counts.hits == pytest.approx(4 / 3 + 1 / 3 + 2 + 1)
    assert counts.found_hits == pytest.approx(2 + 1 / 3 + 4 / 3 + 1)
    assert (counts.gold, counts.found) == (6, 6)


def test_ceaf() -> None:
    # abc with ab: 2*2/5; de with cde: 2*2/5; f with f: 1
    counts = ceaf(GOLD, FOUND)
    assert counts.hits == pytest.approx(0.8 + 0.8 + 1)
    assert (counts.gold, counts.found) == (3, 3)


def test_the_best_pairing_is_not_the_first() -> None:
    # ab shares 2 of 3 with abx and 2 of 2 with none; pairing ab with cab leaves a whole pair for the rest
    counts = ceaf(clusters("ab", "cd"), clusters("abcd"))
    assert counts.hits == pytest.approx(2 * 2 / 6)


def test_same_and_all_apart() -> None:
    assert conll([(GOLD, GOLD)]) == {"muc": 100, "b³": 100, "ceaf-e": 100, "conll": 100}
    apart = conll([(GOLD, clusters(*"abcdef"))])
    assert apart["muc"] == 0
    assert apart["b³"] == pytest.approx(66.7, abs=0.05)  # precision 1, recall (1 + 1 + 1) / 6
    assert apart["ceaf-e"] == pytest.approx(48.1, abs=0.05)  # 1/2 + 2/3 + 1 of 3, and of 6


def test_counts_of_documents_are_added() -> None:
    assert conll([(GOLD, GOLD), (GOLD, FOUND)])["muc"] == pytest.approx(83.3)
    assert conll([]) == {"muc": 0, "b³": 0, "ceaf-e": 0, "conll": 0}
    assert ceaf([], []) == Counts()


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=1, max_size=5)
    )
)
def test_pairing_against_all_pairings(worth: list[list[int]]) -> None:
    rows = worth if len(worth) <= len(worth[0]) else [list(column) for column in zip(*worth, strict=True)]
    every = permutations(range(len(rows[0])), len(rows))
    best = max(sum(row[column] for row, column in zip(rows, columns, strict=True)) for columns in every)
    assert best_pairing(worth) == best
