"""Clusters from scored pairs."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.link.agglomerate import Bounds, clustered

BOUNDS = Bounds(threshold=0.0, unseen=-4.0)
PAIRS = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])


def test_what_is_alike_is_joined() -> None:
    assert clustered(3, {(0, 1): 2.0, (1, 2): -2.0}, [], [], BOUNDS) == [[0, 1], [2]]


def test_a_chain_is_not_joined_where_the_ends_are_unlike() -> None:
    scores = {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -5.0}
    assert clustered(3, scores, [], [], BOUNDS) == [[0, 1], [2]]


def test_what_is_kept_apart_stays_so_through_others() -> None:
    scores = {(0, 1): 3.0, (1, 2): 2.0}
    assert clustered(3, scores, [(0, 2)], [], BOUNDS) == [[0, 1], [2]]


def test_what_is_tied_is_joined_however_unlike() -> None:
    assert clustered(2, {(0, 1): -9.0}, [(0, 1)], [(0, 1)], BOUNDS) == [[0, 1]]


@given(
    st.dictionaries(PAIRS, st.integers(-5, 5).map(float), max_size=20),
    st.lists(PAIRS, max_size=4),
    st.randoms(use_true_random=False),
)
def test_every_item_is_in_one_cluster_in_whichever_order_pairs_come(
    scores: dict[tuple[int, int], float], apart: list[tuple[int, int]], random: object
) -> None:
    found = clustered(8, scores, apart, [], BOUNDS)
    assert sorted(item for cluster in found for item in cluster) == list(range(8))
    assert not any(a in cluster and b in cluster for cluster in found for a, b in apart)
    assert clustered(8, dict(reversed(scores.items())), apart[::-1], [], BOUNDS) == found
