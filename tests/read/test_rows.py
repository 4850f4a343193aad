"""Rows become articles: text and outlet as they are, the rest as far as it can be understood."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reportedly.errors import FormatError
from reportedly.read import rows
from reportedly.read.dates import Order
from reportedly.read.source import Options
from reportedly.schema import Article

TEXT = "  The harbour office said that the ferry had left on time.\r\n"


def article(values: dict[str, Any], options: Options | None = None, order: Order = Order.MONTH_FIRST) -> Article:
    return rows.article("sea row 7", "sea-7", {"text": TEXT, **values}, order, options or Options())


def test_the_text_is_kept_and_the_rest_is_trimmed() -> None:
    found = article({"id": " 17 ", "outlet": " trt ", "title": "Ferry ", "url": "", "language": "en-GB"})
    assert found == Article(id="17", outlet="trt", title="Ferry", language="en", text=TEXT)


def test_a_row_without_an_id_gets_one() -> None:
    assert article({"id": None}).id == "sea-7"


@pytest.mark.parametrize(("value", "id"), [(17, "17"), (17.0, "17"), (1.5, "1.5"), (float("nan"), "sea-7"), (0, "0")])
def test_numbers_are_ids(value: object, id: str) -> None:
    assert article({"id": value}).id == id


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("3/2/2026", "2026-03-02"),
        (date(2026, 3, 2), "2026-03-02"),
        (datetime(2026, 3, 2, 10, tzinfo=UTC), "2026-03-02T10:00:00Z"),
        (1772445600, "2026-03-02T10:00:00Z"),
        ("soon", None),
        (float("nan"), None),
        (None, None),
    ],
)
def test_dates_of_any_kind(value: object, published: str | None) -> None:
    assert article({"published": value}).published == published


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("By Ada Quill and Bo Ek", ("Ada Quill", "Bo Ek")),
        ("Ada Quill, Bo Ek", ("Ada Quill", "Bo Ek")),
        ("Quill, Ada", ("Quill, Ada",)),
        ("Quill, Ada; Ek, Bo", ("Quill, Ada", "Ek, Bo")),
        ('["Ada Quill", "Bo Ek", 3]', ("Ada Quill", "Bo Ek")),
        ("['Ada Quill', \"Bo O'Ek\"]", ("Ada Quill", "Bo O'Ek")),
        (["Ada Quill", None], ("Ada Quill",)),
        ("Byron Hill", ("Byron Hill",)),
        ("[" * 5000, ()),
        (None, ()),
    ],
)
def test_authors(value: object, authors: tuple[str, ...]) -> None:
    assert article({"authors": value}).authors == authors


@pytest.mark.parametrize("value", ["English", "", None, 5])
def test_a_language_that_is_no_code_is_worked_out(value: object) -> None:
    assert article({"language": value}).language == "en"


def test_options_fill_in_what_a_row_lacks() -> None:
    options = Options(outlet="B", title="C", published="2026-01-01")
    assert article({}, options).outlet == "B"
    found = article({"outlet": "A", "published": "3/2/2026"}, options)
    assert (found.outlet, found.title, found.published) == ("A", "C", "2026-03-02")


@pytest.mark.parametrize(("value", "came"), [(None, "nothing"), ("  ", "white space"), (5, "int"), ("a\0b", "binary")])
def test_a_row_without_a_text_is_named(value: object, came: str) -> None:
    with pytest.raises(FormatError, match=f"^sea row 7: expected a text, got .*{came}"):
        article({"text": value})


def test_dates_with_two_meanings_are_said_once() -> None:
    told: list[str] = []
    assert rows.order("sea.csv", ["3/4/2026", None, 5, "4/5/2026"], Options(note=told.append)) is Order.UNKNOWN
    assert len(told) == 1
    assert told[0].startswith("sea.csv: dates like 3/4/2026 are left out")
    assert rows.order("x", ["3/4/2026"], Options(day_first=True, note=told.append)) is Order.DAY_FIRST
    assert len(told) == 1
