from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from reportedly.casebook import rows
from reportedly.casebook.check import problems
from reportedly.casebook.events import Failed, Renewed
from reportedly.casebook.identity import made_by
from reportedly.casebook.reread import reread, stale
from reportedly.casebook.store import Store
from reportedly.schema import Report
from tests.casebook.filling import article, fill, report
from tests.factories import harbour


@pytest.fixture(name="old")
def _old(book: Store) -> Store:
    """A casebook that another program filled."""
    fill(book, *(article(number) for number in range(4)))
    book.run("UPDATE articles SET made_by = '0.0.1+none'")
    return book


def better(articles: Any, **_: object) -> Iterator[Report]:
    """A program that finds no claim but the first."""
    for one in articles:
        yield replace(report(one), claims=harbour().claims[:1])


def test_what_is_worked_out_anew_takes_the_old_rows_place(old: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.pipeline.pipe", better)
    events: list[object] = []
    summary = reread(old, jobs=1, on_event=events.append)
    assert events == [Renewed(number + 1, f"r{number}") for number in range(4)]
    assert summary.renewed == 4
    assert [len(rows.load(old, key).claims) for key in range(1, 5)] == [1] * 4
    assert rows.load(old, 2).article == article(1)
    assert {row["made_by"] for row in old.rows("SELECT made_by FROM articles")} == {made_by()}
    assert list(problems(old)) == []


def test_it_goes_on_where_it_was_stopped(old: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(articles: Any, **_: object) -> Iterator[Report]:
        for number, one in enumerate(better(articles)):
            if number == 2:
                raise KeyboardInterrupt
            yield one

    monkeypatch.setattr("reportedly.pipeline.pipe", stopped)
    with pytest.raises(KeyboardInterrupt):
        reread(old, jobs=1)
    assert stale(old) == [3, 4]
    monkeypatch.setattr("reportedly.pipeline.pipe", better)
    assert reread(old, jobs=1).renewed == 2
    assert stale(old) == []
    assert stale(old, everything=True) == [1, 2, 3, 4]


def test_an_article_that_fails_keeps_what_it_had(old: Store) -> None:
    old.run("UPDATE articles SET title = 'broken' WHERE key = 2")
    events: list[object] = []
    summary = reread(old, jobs=1, on_event=events.append)
    assert (summary.renewed, summary.failed) == (3, 1)
    assert Failed("r1", "expected to read it, got a fault of this program (RuntimeError: broken)") in events
    assert rows.load(old, 2).claims == harbour().claims
    assert stale(old) == [2]


def test_one_that_was_removed_meanwhile_stays_away(old: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(articles: Any, **_: object) -> Iterator[Report]:
        for one in list(better(articles)):
            if one.article.id == "r1":
                rows.remove(old, 2)
            yield one

    monkeypatch.setattr("reportedly.pipeline.pipe", slow)
    assert reread(old, jobs=1).renewed == 3
    assert rows.key_of(old, "r1") is None


def test_sources_stay_joined_and_rejections_hold(old: Store) -> None:
    from reportedly.casebook import corrections

    before = [tuple(row) for row in old.rows("SELECT article, id, entity FROM sources ORDER BY key")]
    corrections.reject(old, "r1:a3")
    reread(old, jobs=1)
    after = [tuple(row) for row in old.rows("SELECT article, id, entity FROM sources ORDER BY key")]
    assert [row[:2] for row in after] == [row[:2] for row in before]
    assert all(row[2] is not None for row in after)
    rejected = [tuple(row) for row in old.rows("SELECT article, id FROM attributions WHERE rejected")]
    assert rejected == [(2, 3)]
