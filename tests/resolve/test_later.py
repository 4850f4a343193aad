import pytest

from tests.resolve.reading import who

WATCH = "Harbour Observatory for Human Rights"


def test_the_lead_speaks_of_who_is_named_later() -> None:
    passage = f"[A monitoring group] said 12 died. The town was shelled. [The {WATCH}] said planes had struck."
    assert who(passage) == [WATCH, WATCH]


def test_not_where_it_is_far_from_there() -> None:
    gap = "Nothing moved in the streets. " * 12
    passage = f"[A monitoring group] said 12 died. {gap}[The {WATCH}] said planes had struck."
    assert who(passage)[0] == "a monitoring group"


def test_not_where_two_may_be_meant() -> None:
    passage = "[A minister] said it rained. [Health Minister Ada Quill] smiled. [Interior Minister Tomas Reed] said so."
    assert who(passage) == ["a minister", "Ada Quill", "Tomas Reed"]


@pytest.mark.parametrize("vague", ["a source", "a resident", "a witness", "people"])
def test_not_for_anybody(vague: str) -> None:
    assert who(f"[{vague.capitalize()}] said it rained. [Resident Karim Haddad] said so.")[0] == vague


def test_the_two_named_last() -> None:
    passage = "[Jonas Verrin] spoke. Tomas Reed met Ada Quill in Oslo. [The two leaders] said the talks were good."
    assert who(passage) == ["Jonas Verrin", "Tomas Reed + Ada Quill"]


def test_two_where_only_one_is_named() -> None:
    assert who("Tomas Reed left. [The two men] said it rained.") == ["the two men"]
