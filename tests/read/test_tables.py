"""Lines of JSON become articles; a bad line is named, and the others are read."""

import io
import json
from typing import Any

import pytest

from reportedly.errors import FormatError, InputError, LanguageError
from reportedly.read.source import Options, Source
from reportedly.read.tables import read_lines
from reportedly.schema import Article, Credit, Span

TEXT = "The harbour office said that the ferry had left on time."


def lines(*records: Any, options: Options | None = None) -> list[Article | InputError]:
    data = b"".join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b"\n" for r in records)
    return list(read_lines(Source("sea.jsonl", "sea", io.BytesIO(data)), options or Options()))


def one(record: Any, options: Options | None = None) -> Article:
    (found,) = lines(record, options=options)
    assert isinstance(found, Article), found
    return found


def test_all_fields_are_read_and_anything_else_is_ignored() -> None:
    record = {
        "schema": "reportedly/1", "id": "e7", "url": "https://gazette.example/7", "outlet": "The Gazette",
        "title": "Ferry", "authors": ["Ada Quill"], "published": "2026-03-02", "language": "en",
        "credits": [{"name": "AFP", "span": [4, 11]}], "text": TEXT,
        "attributions": [{"id": "a1"}], "label": 1, "sources": "nonsense",
    }  # fmt: skip
    assert one(record) == Article(
        id="e7", url="https://gazette.example/7", outlet="The Gazette", title="Ferry", authors=("Ada Quill",),
        published="2026-03-02", language="en", credits=(Credit("AFP", Span(4, 11)),), text=TEXT,
    )  # fmt: skip


def test_the_text_alone_is_enough() -> None:
    found = one({"text": TEXT})
    assert (found.id, found.text, found.outlet) == ("sea-1", TEXT, None)


def test_nulls_are_absent_and_numbers_are_ids() -> None:
    assert one({"id": 17, "text": TEXT, "url": None, "authors": None, "credits": None}).id == "17"


def test_options_fill_in_what_a_line_lacks() -> None:
    options = Options(outlet="B", published="2026-03-02")
    found = one({"text": TEXT, "outlet": "A"}, options)
    assert (found.outlet, found.published) == ("A", "2026-03-02")


def test_credits_without_spans_are_found_anew() -> None:
    found = one({"text": f"NORHAVEN (AFP) - {TEXT}", "credits": [{"name": "Nobody"}]})
    assert found.credits == (Credit("AFP", Span(10, 13)),)


def test_fields_of_other_names_are_read_like_those_of_any_table() -> None:
    options = Options(map={"text": "body", "published": "when", "authors": "byline", "outlet": ""}, day_first=True)
    record = {"body": TEXT, "when": "4/5/2026", "byline": "By Ada Quill", "outlet": "A", "title": "Ferry", "text": "x"}
    assert one(record, options) == Article(
        id="sea-1", title="Ferry", authors=("Ada Quill",), published="2026-05-04", language="en", text=TEXT
    )
    (error,) = lines({"text": TEXT}, options=options)
    assert str(error) == "sea.jsonl:1: expected a text, got nothing: it is empty"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (b"{", "a JSON object, got no JSON"),
        (b"not json", "a JSON object, got no JSON"),
        (b"[" * 100_000, "a JSON object"),
        ([1], "a JSON object, got a list"),
        ({}, 'an object with "text", got one without'),
        ({"text": 5}, 'a string in "text", got a number'),
        ({"text": None}, 'a string in "text", got null'),
        ({"text": ""}, "a text, got nothing"),
        ({"text": "a\0b"}, "a text, got binary data"),
        ({"text": TEXT, "title": ["x"]}, 'a string in "title", got a list'),
        ({"text": TEXT, "id": {}}, 'a string in "id", got an object'),
        ({"text": TEXT, "authors": "Ada"}, 'a list of strings in "authors", got a string'),
        ({"text": TEXT, "published": "3/2/2026"}, "an ISO date in \"published\", got '3/2/2026'"),
        ({"text": TEXT, "credits": ["AFP"]}, 'a list of objects in "credits"'),
        ({"text": TEXT, "credits": [{"name": "AFP", "span": [5, 500]}]}, "a span within the text"),
        ({"text": TEXT, "credits": [{"span": [0, 5]}]}, "a credit with a name"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(record: Any, message: str) -> None:
    first, error, last = lines({"text": TEXT}, record, {"text": TEXT})
    assert isinstance(error, FormatError)
    assert str(error).startswith("sea.jsonl:2: expected ")
    assert message in str(error)
    assert "\n" not in str(error)
    assert [a.id for a in (first, last) if isinstance(a, Article)] == ["sea-1", "sea-3"]


def test_blank_lines_are_passed_over_and_counted() -> None:
    found = lines(b"", {"text": TEXT}, b"  ", {"text": TEXT})
    assert [article.id for article in found if isinstance(article, Article)] == ["sea-2", "sea-4"]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert one(b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode() + b"\r").text == TEXT


def test_escaped_surrogates_are_replaced_and_pairs_are_not() -> None:
    found = one(b'{"id": "\\ud800", "text": "The ferry \\ud83d\\ude00 left \\udc00 the quay."}')
    assert found.text == "The ferry \U0001f600 left \ufffd the quay."
    assert found.id == "\ufffd"


def test_another_language_is_an_error_of_its_line() -> None:
    (error,) = lines({"text": "De veerboot is op tijd vertrokken, zei de havenmeester van de stad in een verklaring."})
    assert isinstance(error, LanguageError)
    assert str(error).startswith("sea.jsonl:1: ")


def test_lines_are_read_as_they_are_asked_for() -> None:
    stream = io.BytesIO((json.dumps({"text": TEXT}) + "\n").encode() * 1000)
    found = read_lines(Source("sea.jsonl", "sea", stream), Options())
    next(found)
    assert stream.tell() < 1000
