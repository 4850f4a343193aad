"""Corrections: the later word wins, and what it overrules is said."""

from reportedly.link.corrections import Correction, settled

SAME, DIFFERENT = Correction("a", "b", True), Correction("a", "b", False)


def test_the_later_of_two_that_contradict_each_other_holds() -> None:
    assert settled([SAME, DIFFERENT]).kept == (DIFFERENT,)
    assert settled([DIFFERENT, SAME]).kept == (SAME,)


def test_the_overruled_one_is_said_with_why() -> None:
    assert settled([SAME, DIFFERENT]).overruled == ((SAME, "a later correction keeps them apart"),)


def test_a_contradiction_over_a_third_claim_is_found() -> None:
    first = Correction("a", "b", True)
    rest = [Correction("b", "c", True), Correction("a", "c", False)]
    assert settled([first, *rest]).kept == tuple(rest)


def test_a_claim_is_never_kept_from_itself() -> None:
    (overruled,) = settled([Correction("a", "a", False)]).overruled
    assert overruled[1] == "a claim says the same as itself"


def test_nothing_settles_to_nothing() -> None:
    assert settled([]).kept == ()
