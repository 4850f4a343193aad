from dataclasses import replace
from typing import Any

import pytest

from reportedly.casebook import failures, ingest, rows
from reportedly.casebook.events import Added, AlreadyThere, Failed, LeftOut, NewVersion
from reportedly.casebook.ingest import From
from reportedly.casebook.store import Store
from reportedly.errors import FormatError
from tests.casebook.filling import article, fill, pipe


def test_each_article_gives_its_event(book: Store) -> None:
    page = {"url": "https://gazette.example/page"}
    summary, events = fill(
        book, article(1, **page), article(2, **page), article(1, **page), article(3, title="broken"),
        FormatError("x.csv:12", "a text", "none"),
    )  # fmt: skip
    assert sorted(events, key=repr) == sorted(
        [
            Added(1, "r1"),
            NewVersion(2, "r2", "r1"),
            AlreadyThere("r1"),
            Failed("r3", "expected to read it, got a fault of this program (RuntimeError: broken)"),
            Failed("x.csv:12", "expected a text, got none"),
        ],
        key=repr,
    )
    assert (summary.added, summary.new_versions, summary.already_there, summary.failed) == (1, 1, 1, 2)
    assert summary.stored == 2


def test_what_is_there_is_never_worked_out_again(book: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book, article(1), article(2))
    read = []

    def watched(articles: Any, **options: Any) -> Any:
        return pipe((read.append(one.id) or one for one in articles), **options)  # type: ignore[func-returns-value]

    monkeypatch.setattr("reportedly.pipeline.pipe", watched)
    summary, _ = fill(book, article(1), article(3), article(2))
    assert (read, summary.added, summary.already_there) == (["r3"], 1, 2)


def test_the_same_with_another_date_is_there_and_the_date_is_kept(book: Store) -> None:
    fill(book, article(1))
    again = article(1, published="2026-03-09", id="row-9")
    for _ in range(2):
        summary, events = fill(book, again)
        assert events == [AlreadyThere("row-9", otherwise=True)]
        assert summary.otherwise == 1
    (row,) = book.rows("SELECT * FROM repeats")
    assert (row["id"], row["published"], row["position"]) == ("row-9", "2026-03-09", 0)


def test_what_was_removed_stays_out_unless_it_is_wanted(book: Store) -> None:
    fill(book, article(1))
    rows.remove(book, 1)
    _, events = fill(book, article(1))
    assert [type(one) for one in events] == [LeftOut]
    _, events = fill(book, article(1), again=True)
    assert [type(one) for one in events] == [Added]


def test_a_report_that_cannot_be_stored_is_a_failure_and_the_others_go_on(book: Store) -> None:
    summary, _ = fill(book, article(1), article(2, outlet="\ud800"), article(3, authors=("\ud800",)), article(4))
    assert (summary.added, summary.failed) == (2, 2)
    assert [one.input for one in failures.standing(book)] == ["r2", "r3"]


def test_articles_know_which_input_they_came_from(book: Store) -> None:
    fill(book, From(article(1), "sea.csv"), article(2, url=None), article(3))
    inputs = [row["input"] for row in book.rows("SELECT input FROM articles ORDER BY key")]
    assert inputs == ["sea.csv", "r2", "https://gazette.example/3"]


def test_one_that_came_in_meanwhile_is_not_stored_twice(book: Store) -> None:
    twice = [article(1), replace(article(1), id="again")]
    summary, _ = fill(book, *twice)
    assert (summary.added, summary.already_there) == (1, 1)


def test_sources_are_joined_when_an_article_is_stored(book: Store) -> None:
    fill(book, article(1), article(2))
    named = [row["entity"] for row in book.rows("SELECT entity FROM sources WHERE name = 'Norhaven Courier'")]
    assert len(named) == 2
    assert len(set(named)) == 1
    assert named[0] is not None


def test_a_fault_while_storing_is_a_failure_and_leaves_nothing_half(
    book: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportedly.casebook import entities

    sound = entities.join

    def faulty(book: Store, keys: Any) -> None:
        sound(book, keys)
        if book.value("SELECT id FROM articles WHERE key = ?", keys) == "r2":
            raise ZeroDivisionError("oh")

    monkeypatch.setattr(entities, "join", faulty)
    summary, events = fill(book, article(1), article(2), article(3))
    assert (summary.added, summary.failed) == (2, 1)
    assert Failed("r2", "expected to read it, got a fault of this program (ZeroDivisionError: oh)") in events
    assert book.value("SELECT count(DISTINCT article) FROM sources") == 2


def test_a_file_is_compacted_when_much_is_new(book: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "_MANY", 5)
    fill(book, *(article(number) for number in range(20)))
    assert book.value("PRAGMA freelist_count") == 0
