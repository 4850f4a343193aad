"""Options are checked where they are given; ids of pages are short and stay the same."""

from typing import Any

import pytest

from reportedly.errors import UsageError
from reportedly.read.source import Options, is_iso_date, told, url_id
from tests.factories import article


@pytest.mark.parametrize("date", ["2026-03-02", "2026-03-02T10:00:00Z", "2026-03-02T10:00+02:00"])
def test_iso_dates_are_taken(date: str) -> None:
    assert is_iso_date(date)
    assert Options(published=date).published == date


@pytest.mark.parametrize("date", ["", "3/2/2026", "yesterday", "2026-13-01"])
def test_other_dates_are_wrong_usage(date: str) -> None:
    with pytest.raises(UsageError, match="ISO date"):
        Options(published=date)


@pytest.mark.parametrize(
    ("wrong", "message"), [({"limit": 0}, "a limit of at least 1"), ({"map": {"body": "x"}}, "a field to map")]
)
def test_so_are_other_options(wrong: Any, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Options(**wrong)


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://www.gazette.example/2026/03/ferry-fire", "gazette.example-2026-03-ferry-fire"),
        ("http://gazette.example:8080/a?id=7#top", "gazette.example-8080-a-id-7"),
        ("https://gazette.example/", "gazette.example"),
    ],
)
def test_the_id_of_a_page_is_made_from_its_address(url: str, id: str) -> None:
    assert url_id(url) == id


def test_long_addresses_keep_ids_apart() -> None:
    long = "https://gazette.example/" + "ferry/" * 100
    assert len(url_id(long)) <= 120
    assert url_id(long) != url_id(long + "2")


def test_what_the_user_says_overrules() -> None:
    said = told(article(outlet="A", title="B"), Options(outlet="C"))
    assert (said.outlet, said.title) == ("C", "B")
