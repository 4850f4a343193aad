"""Candidates: few pairs, and the right ones among them."""

from reportedly.link.candidates import candidates
from reportedly.link.rarity import rarity
from reportedly.link.views import view
from reportedly.schema import Report
from tests.link.writing import told


def pairs(*reports: Report) -> list[tuple[str, str]]:
    views = [one for report in reports for one in view(report)]
    return [(views[a].key, views[b].key) for a, b in candidates(views, rarity(views))]


def test_claims_that_share_a_rare_word_are_compared() -> None:
    assert ("a:c1", "b:c1") in pairs(told("a", "The lighthouse burned"), told("b", "A lighthouse is gone"))


def test_claims_that_share_only_a_number_of_one_thing_are_compared() -> None:
    assert ("a:c1", "b:c1") in pairs(told("a", "The blaze killed 31 sailors"), told("b", "31 dead"))


def test_claims_that_share_nothing_are_not() -> None:
    assert pairs(told("a", "The lighthouse burned"), told("b", "Bread costs more")) == []


def test_each_pair_comes_once_the_lower_first() -> None:
    found = pairs(*(told(id, "The lighthouse of Telm burned with 31 sailors") for id in "abcd"))
    assert found == sorted(set(found))
    assert all(a < b for a, b in found)


def test_a_claim_that_thousands_share_is_compared_with_few() -> None:
    found = pairs(*(told(f"a{at:04}", "The lighthouse burned") for at in range(1000)))
    assert len(found) < 30 * 1000


def test_nothing_gives_nothing() -> None:
    assert pairs() == []
