"""RSS and Atom feeds to their entries: the one door to the library that reads them.

What a feed says of an article is kept as it is; nothing is fetched here. Knows feeds, and nothing of the pages that
they lead to.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from reportedly.errors import FormatError
from reportedly.read.dates import iso
from reportedly.read.files import bounded
from reportedly.read.finish import clean
from reportedly.read.source import Source

LARGEST = 20_000_000  # bytes of one feed


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its `number` in the feed, from 1, where it leads, and what is said of the article.

    `content` is the whole text as HTML, where the feed holds it and no mere summary.
    """

    number: int
    link: str | None
    title: str | None
    published: str | None
    authors: tuple[str, ...]
    content: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, and its entries from the newest on; those without a date come last."""

    title: str | None
    entries: tuple[Entry, ...]


def parse(source: Source) -> Feed:
    """The feed in `source`. Raises `FormatError` where there is none, or one without entries."""
    import feedparser

    body = bounded(source.name, source.stream, LARGEST)
    try:
        found = feedparser.parse(io.BytesIO(body), response_headers=_headers(source))
    except Exception as error:  # whatever a foreign parser makes of hostile bytes, the other inputs go on
        came = f"an unreadable one ({type(error).__name__})"
        raise FormatError(source.name, "an RSS or Atom feed", came) from error
    if not found.get("version"):
        raise FormatError(source.name, "an RSS or Atom feed", _what(body))
    if not found.entries:
        raise FormatError(source.name, "a feed with entries", "one without")
    numbered = sorted(enumerate(found.entries, 1), key=lambda pair: _moment(pair[1]), reverse=True)
    return Feed(_line(found.feed.get("title")), tuple(_entry(number, entry) for number, entry in numbered))


def _headers(source: Source) -> dict[str, str]:
    """What the server said, as the library wants it: the encoding, and what relative addresses are relative to."""
    kind = "application/xml" + (f"; charset={source.charset}" if source.charset else "")
    return {"content-type": kind} | ({"content-location": source.url} if source.url else {})


def _what(body: bytes) -> str:
    head = body[:4096].lower()
    if not body.strip():
        return "nothing: it is empty"
    return "an HTML page" if b"<html" in head or b"<!doctype html" in head else "something else"


def _moment(entry: Mapping[str, Any]) -> tuple[int, ...]:
    return tuple(entry.get("published_parsed") or entry.get("updated_parsed") or (0,))


def _entry(number: int, entry: Mapping[str, Any]) -> Entry:
    return Entry(
        number=number,
        link=_line(entry.get("link")),
        title=_line(entry.get("title")),
        published=_published(entry),
        authors=tuple(filter(None, (_line(author.get("name")) for author in entry.get("authors", ())))),
        content=_content(entry),
    )


def _published(entry: Mapping[str, Any]) -> str | None:
    """As written, with its time; else the day as the library understands it."""
    written = iso(entry.get("published") or entry.get("updated") or "")
    year, month, day = (*_moment(entry), 0, 0)[:3]
    return written or (date(year, month, day).isoformat() if day else None)


def _content(entry: Mapping[str, Any]) -> str | None:
    """The longest content, as HTML."""
    contents: Sequence[Mapping[str, str]] = entry.get("content", ())
    longest = max(contents, key=lambda content: len(content.get("value", "")), default={})
    value = longest.get("value", "")
    if longest.get("type") == "text/plain":
        value = "".join(f"<p>{escape(line)}</p>" for line in value.splitlines())
    return value or None


def _line(text: str | None) -> str | None:
    return clean(" ".join(text.split())) or None if text else None
