"""Weighed: groups keep their order and members, and get origins and ratings."""

from reportedly.linked import ClaimGroup
from reportedly.weigh import weighed
from tests.weigh.press import body, group, nobody, whole


def test_groups_keep_their_order_and_members() -> None:
    reports = [whole("a", "Ledger", body("Harbour Watch")), whole("b", "Courier", nobody("medics"))]
    given = [group(reports[1], id="g2"), group(reports[0], id="g1")]
    found, conflicts = weighed(reports, given)
    assert [(one.id, one.members) for one in found] == [(one.id, one.members) for one in given]
    assert [one.rating.credibility for one in found if one.rating] == [3, 3]
    assert conflicts == ()


def test_an_empty_casebook_and_an_empty_group() -> None:
    assert weighed([], []) == ((), ())
    (one,), _ = weighed([], [ClaimGroup("g1", ())])
    assert one.origins == ()
    assert one.rating is not None
    assert one.rating.credibility == 6


def test_letters_are_conditions_not_addends() -> None:
    one = whole("a", "Ledger", body("Harbour Watch"))
    ratings = [weighed([one], [group(one)], reliability={"Harbour Watch": letter})[0][0].rating for letter in "ABCDEF"]
    assert [rating.credibility for rating in ratings if rating] == [2, 2, 3, 3, 3, 3]
