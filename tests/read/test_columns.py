"""Columns as the user names them, else by their usual names; what is missing is said with what is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FormatError, UsageError
from reportedly.read.columns import columns, looks_like_header, parse_map
from reportedly.read.source import FIELDS


def taken(header: str, given: str = "") -> str:
    return str(columns("sea.csv", header.split("|"), parse_map(given)))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            "unit_id|article_title|article_content|source|date|location|labels",
            "text=article_content,outlet=source,published=date,title=article_title,id=unit_id",
        ),
        ("ID|Headline|Body Text|Publisher|Pub-Date|Author", "text=Body Text,outlet=Publisher,published=Pub-Date,"
         "title=Headline,authors=Author,id=ID"),
        ("text|content|url", "text=text,url=url"),
        ("content|article|link|source_url", "text=content,url=link"),
        ("text", "text=text"),
        (" text |language", "text=text,language=language"),
    ],
)  # fmt: skip
def test_usual_names_are_guessed(header: str, expected: str) -> None:
    assert taken(header) == expected


def test_what_the_user_says_comes_first() -> None:
    assert taken("text|summary|source|paper", "text=summary,outlet=paper") == "text=summary,outlet=paper"
    assert taken("text|source|date", "outlet=,published=") == "text=text"
    assert taken("a|b", "text=B") == "text=b"


def test_a_column_is_taken_once() -> None:
    assert taken("source|story", "id=source") == "text=story,id=source"


def test_exact_names_go_before_similar_ones() -> None:
    assert columns("x", ["Text", "text"], {"text": "text"}).places == {"text": 1}
    with pytest.raises(FormatError, match='a column "TEXT"'):
        columns("x", ["Text", "text"], {"text": "TEXT"})


@pytest.mark.parametrize("header", ["a|b", "title|date", "", "|".join("abcdefghijklmnop")])
def test_a_table_without_a_text_names_its_columns(header: str) -> None:
    with pytest.raises(FormatError, match=r"^sea.csv: expected a column for the text \(--map text=COLUMN") as caught:
        taken(header)
    assert "\n" not in str(caught.value)


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(FormatError, match='expected a column "body", got columns text, date'):
        taken("text|date", "text=body")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("text=a", {"text": "a"}),
        ("text=a, outlet = b c ", {"text": "a", "outlet": "b c"}),
        ('"text=a,b",outlet=c=d', {"text": "a,b", "outlet": "c=d"}),
        ("outlet=", {"outlet": ""}),
        ("", {}),
    ],
)
def test_maps_are_read(given: str, expected: dict[str, str]) -> None:
    assert parse_map(given) == expected


@pytest.mark.parametrize("given", ["text", "body=text", "text=a,text=b", ",", "=a"])
def test_other_maps_are_wrong_usage(given: str) -> None:
    with pytest.raises(UsageError, match="expected"):
        parse_map(given)


@given(
    st.dictionaries(
        st.sampled_from(FIELDS), st.text(st.sampled_from('ab,"= é'), min_size=1).map(lambda t: f"c{t}c"), min_size=1
    )
)
def test_what_is_shown_can_be_given(mapped: dict[str, str]) -> None:
    header = list(dict.fromkeys([*mapped.values(), "text"]))
    shown = columns("x", header, mapped)
    assert parse_map(str(shown)) == dict(shown.names)


@pytest.mark.parametrize(("cells", "is_header"), [(["text", "date"], True), (["text"], False), (["a", "date"], False)])
def test_headers_are_recognised(cells: list[str], is_header: bool) -> None:
    assert looks_like_header(cells) is is_header
