"""Entries of feeds become articles: from their pages, else from the feed; each that fails is named."""

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly import __version__
from reportedly.errors import FormatError, InputError, LanguageError, NotFoundError
from reportedly.read.entries import MOST, read_feed
from reportedly.read.inputs import articles
from reportedly.read.source import Options, Source
from reportedly.schema import Article
from tests.read.press import Press, serving

BODY = "The harbour office said on Monday that the ferry had left the quay on time and that nobody was hurt at all."
FULL = f"<content:encoded><![CDATA[<p>{BODY}</p><p>It gave the feed no details.</p>]]></content:encoded>"
DUTCH = "De veerboot is op tijd vertrokken van de kade in de haven, zei de havenmeester van de stad in een verklaring."


def item(path: str, day: int, more: str = "") -> str:
    link = f"<link>BASE{path}</link>" if path else ""
    return f"<item><title>Ferry {day}</title>{link}<pubDate>{day:02} Mar 2026 10:00:00 GMT</pubDate>{more}</item>"


def rss(*items: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>The Gazette</title>{''.join(items)}</channel></rss>"
    )


def page(body: str = BODY) -> tuple[str, str]:
    html = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{body}</p></article></body></html>"
    return "text/html; charset=utf-8", html


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    answers = {
        "/feed": ("application/rss+xml", rss(item("/1", 1), item("/2", 2))),
        "/misnamed": ("text/html", rss(item("/1", 1))),
        "/xml": ("text/xml", rss(item("/1", 1))),
        "/home": ("text/html", "<!DOCTYPE html><html><body><p>Home</p></body></html>"),
        "/home.rss": ("text/html", "<!DOCTYPE html><html><body><p>Home</p></body></html>"),
        "/1": page(),
        "/2": page(),
        "/dutch": page(DUTCH),
        "/menu": ("text/html", "<html><body><nav><a href=/>Home</a></nav></body></html>"),
    }
    with serving(answers) as press:
        yield press


def read(press: Press, *items: str, options: Options | None = None) -> list[Article | InputError]:
    press.asked.clear()
    stream = io.BytesIO(rss(*items).replace("BASE", press.url).encode())
    return list(read_feed(Source("sea.rss", "sea", stream), options or Options(allow_private=True, pause=0)))


def test_pages_are_fetched_newest_first_by_who_we_are(press: Press) -> None:
    found = read(press, item("/1", 1), item("/2", 2))
    assert press.asked == [("/2", f"reportedly/{__version__}"), ("/1", f"reportedly/{__version__}")]
    (first, _) = found
    assert isinstance(first, Article)
    assert (first.url, first.title, first.published) == (f"{press.url}/2", "Ferry", "2026-03-02T10:00:00Z")
    assert first.text == f"Ferry\n\n{BODY}"


def test_there_is_a_pause_between_pages(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    read(press, *(item("/1", day) for day in (1, 2, 3)), options=Options(allow_private=True))
    assert slept == [1.0, 1.0]


def test_the_feed_s_own_text_stands_in_for_a_page_that_is_gone(press: Press) -> None:
    (found,) = read(press, item("/gone", 1, FULL))
    assert isinstance(found, Article)
    assert found.text == f"Ferry 1\n\n{BODY}\n\nIt gave the feed no details."
    assert (found.outlet, found.url, found.published) == ("The Gazette", f"{press.url}/gone", "2026-03-01T10:00:00Z")


def test_and_for_an_entry_without_a_link(press: Press) -> None:
    (found,) = read(press, item("", 1, FULL))
    assert isinstance(found, Article)
    assert (found.id, found.url) == ("sea-1", None)
    assert press.asked == []


@pytest.mark.parametrize(
    ("path", "more", "error", "message"),
    [
        ("/gone", "", NotFoundError, "expected a page, got 404 Not Found; and the feed holds no whole text"),
        ("/gone", "<description>Short.</description>", NotFoundError, "404 Not Found"),
        ("/gone", "<content:encoded>Short.</content:encoded>", NotFoundError, "404 Not Found"),
        ("/menu", "", FormatError, "expected a page with an article, got one without; and the feed"),
        ("", "", NotFoundError, "expected a link to a page, got none; and the feed"),
        ("/dutch", FULL, LanguageError, "expected an English text, got Dutch"),
    ],
)
def test_an_entry_that_fails_is_named_and_the_others_are_read(
    press: Press, path: str, more: str, error: type[InputError], message: str
) -> None:
    found = read(press, item(path, 2, more), item("/1", 1))
    assert [type(each) for each in found] == [error, Article]
    place = f"sea.rss entry 1 ({press.url}{path})" if path else "sea.rss entry 1"
    assert str(found[0]).startswith(f"{place}: expected ")
    assert message in str(found[0])


def test_a_private_page_is_refused(press: Press) -> None:
    (found,) = read(press, item("/1", 1), options=Options(pause=0))
    assert "--allow-private" in str(found)


def test_a_long_feed_is_cut_and_that_is_said(press: Press) -> None:
    told: list[str] = []
    options = Options(allow_private=True, pause=0, note=told.append)
    found = read(press, *(item("/1", 1 + number % 28) for number in range(300)), options=options)
    assert len(found) == len(press.asked) == MOST == 200
    assert told == ["sea.rss: 300 entries; the newest 200 are read (--limit says how many)"]
    assert len(read(press, *[item("/1", 1)] * 3, options=Options(allow_private=True, pause=0, limit=2))) == 2


@pytest.mark.parametrize("path", ["/feed", "/misnamed", "/xml"])
def test_a_feed_behind_an_address(press: Press, path: str) -> None:
    found = list(articles([press.url + path], Options(allow_private=True, pause=0)))
    assert all(isinstance(each, Article) for each in found)
    assert len(found) == 2 if path == "/feed" else 1


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/home", "expected a page with an article, got one without"),
        ("/home.rss", "expected an RSS or Atom feed, got an HTML page"),
        ("/none.rss", "404"),
    ],
)
def test_a_feed_that_is_none(press: Press, path: str, message: str) -> None:
    (error,) = articles([press.url + path], Options(allow_private=True))
    assert isinstance(error, InputError)
    assert str(error).startswith(press.url + path)
    assert message in str(error)


def test_a_feed_in_a_file(press: Press, tmp_path: Path) -> None:
    for name in ("sea.rss", "sea.xml", "sea"):
        (tmp_path / name).write_text(rss(item("/1", 1)).replace("BASE", press.url))
        (found,) = articles([tmp_path / name], Options(allow_private=True, pause=0))
        assert isinstance(found, Article)
