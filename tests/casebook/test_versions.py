import pytest

from reportedly.casebook.store import Store
from reportedly.casebook.versions import Change, changes, several, versions
from reportedly.errors import UsageError
from reportedly.show.versions import shown
from tests.casebook.filling import article, fill

PAGE = {"url": "https://gazette.example/page"}


def test_what_changed_is_shown_sentence_by_sentence() -> None:
    before = "The pier burned. Two people were hurt, the mayor said.\n\nThe cause is unknown."
    after = "The pier burned. Three people were hurt, the mayor said.\n\nThe cause is unknown. It rained."
    assert changes(before, after) == [
        Change(("Two people were hurt, the mayor said.",), ("Three people were hurt, the mayor said.",)),
        Change((), ("It rained.",)),
    ]
    assert changes(before, before) == []


def test_blanks_and_quotation_marks_are_no_change() -> None:
    assert changes("“No.” He left.", "“No.”\nHe left.") == []
    assert changes("", "") == []


def test_the_versions_of_a_page_by_any_of_its_ids(book: Store) -> None:
    fill(book, article(1, **PAGE), article(2, **PAGE), article(3))
    for id in ("r1", "r2"):
        assert [(one.id, one.number) for one in versions(book, id)] == [("r1", 1), ("r2", 2)]
    assert several(book) == ["r2"]
    lines = list(shown(book, "r1"))
    assert lines[0].startswith("version 1: r1, published 2026-03-02, added ")
    assert lines[-2:] == ["- This is report number 1.", "+ This is report number 2."]


def test_an_unknown_article_is_an_error(book: Store) -> None:
    with pytest.raises(UsageError, match="expected the id of an article, got 'none'"):
        versions(book, "none")
