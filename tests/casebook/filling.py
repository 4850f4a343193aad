"""Casebooks filled in no time: a pipeline that finds in each article what stands in the harbour report.

Knows no network: the articles have the harbour report's text, and something of their own after it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportedly.casebook import ingest, store
from reportedly.casebook.events import Event, Summary
from reportedly.casebook.ingest import Incoming
from reportedly.casebook.store import Store
from reportedly.schema import Article, Report
from tests.factories import harbour


def article(number: int = 0, **fields: Any) -> Article:
    """An article that only its number tells from others; any field by name."""
    known = harbour().article
    text = f"{known.text}This is report number {number}.\n"
    return replace(known, **{"id": f"r{number}", "url": f"https://gazette.example/{number}", "text": text, **fields})


def report(article: Article) -> Report:
    """What is found in an article with the harbour report's text."""
    return replace(harbour(), article=article)


def pipe(
    articles: Iterable[Article], *, failed: Callable[[Article, Exception], None], batch_size: int, **_: object
) -> Iterator[Report]:
    """As `pipeline.pipe`, a few articles ahead; fails where the title says so."""
    stream = iter(articles)
    while batch := [one for _, one in zip(range(batch_size), stream, strict=False)]:
        for one in batch:
            if one.title == "broken":
                failed(one, RuntimeError("broken"))
            else:
                yield report(one)


@pytest.fixture(name="quick")
def quick_fixture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are worked out without a network."""
    monkeypatch.setattr("reportedly.pipeline.pipe", pipe)


@pytest.fixture(name="book")
def book_fixture(tmp_path: Path, quick: None) -> Iterator[Store]:
    """An empty casebook."""
    with store.open(tmp_path / "case.db", create=True) as opened:
        yield opened


def fill(book: Store, *articles: Incoming, **options: Any) -> tuple[Summary, list[Event]]:
    """Add articles; gives the summary and the events."""
    events: list[Event] = []
    return ingest.add(book, articles, jobs=1, on_event=events.append, **options), events
