from collections import Counter

from reportedly.casebook.events import Summary
from reportedly.show.summary import REREADING, lines


def test_what_came_of_it_in_one_line() -> None:
    assert list(lines(Summary())) == ["0 added, 0 already there, 0 new versions, 0 failed"]
    whole = Summary(added=1200, new_versions=1, already_there=3, otherwise=2, left_out=1)
    assert list(lines(whole)) == [
        "1,200 added, 3 already there, 1 new version, 1 removed before and left out, 0 failed "
        "(2 of those there with another date or title)"
    ]
    assert list(lines(Summary(), REREADING)) == ["0 worked out again"]


def test_reasons_are_counted_the_most_frequent_first() -> None:
    reasons = Counter({f"reason {number}": 1 for number in range(14)} | {"no text": 9})
    first, *others = lines(Summary(reasons=reasons))
    assert first.endswith("23 failed")
    assert others[0] == "9 × no text"
    assert len(others) == 11
    assert others[-1] == "… and 5 other reasons"
