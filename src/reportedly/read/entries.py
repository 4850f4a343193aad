"""The entries of a feed to articles: their pages, fetched one at a time with a pause.

Where a page cannot be had, the text that the feed itself holds is taken; where it holds none, the entry's error stands
in its place and the others go on. Knows neither how feeds are written nor how pages are read.
"""

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

from reportedly.errors import FetchError, FormatError, InputError, NotFoundError
from reportedly.read.feeds import Entry, parse
from reportedly.read.finish import clean
from reportedly.read.source import Options, Source, url_id
from reportedly.read.web import read_page
from reportedly.schema import Article

MOST = 200  # entries of one feed, unless the user wants more or fewer


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An entry with its name in messages and the id that its article gets."""

    entry: Entry
    place: str
    id: str
    outlet: str | None


def read_feed(source: Source, options: Options) -> Iterator[Article | InputError]:
    """The article of each entry, the newest first. Raises `FormatError` where there is no feed."""
    feed = parse(source)
    most = options.limit or MOST
    if len(feed.entries) > most:
        found = f"{len(feed.entries):,} entries; the newest {most:,} are read"
        options.note(f"{source.name}: {found} (--limit says how many)")
    rest = _Rest(options.pause, time.sleep)
    for entry in feed.entries[:most]:
        try:
            yield _article(_wanted(source, entry, feed.title), rest, options)
        except InputError as error:
            yield error


def count_entries(source: Source, options: Options) -> int:
    """How many articles and errors `read_feed` gives. Raises `FormatError` where it does."""
    return min(len(parse(source).entries), options.limit or MOST)


def _wanted(source: Source, entry: Entry, outlet: str | None) -> _Wanted:
    link = f" ({clean(entry.link)[:200]})" if entry.link else ""
    id = url_id(entry.link) if entry.link else f"{source.id}-{entry.number}"
    return _Wanted(entry, f"{source.name} entry {entry.number}{link}", id, outlet)


def _article(wanted: _Wanted, rest: "_Rest", options: Options) -> Article:
    try:
        return _filled(_from_page(wanted, rest, options), wanted.entry)
    except (FetchError, NotFoundError, FormatError) as error:
        if wanted.entry.content:
            try:
                return _filled(_from_feed(wanted, wanted.entry.content, options), wanted.entry)
            except FormatError:  # what the feed holds is too short to be an article
                pass
        came = f"{error.came}; and the feed holds no whole text"
        raise type(error)(wanted.place, error.expected, came) from error


def _from_page(wanted: _Wanted, rest: "_Rest", options: Options) -> Article:
    from reportedly.read.fetch import fetch  # sockets and TLS are slow to import

    if not wanted.entry.link:
        raise NotFoundError(wanted.place, "a link to a page", "none")
    rest()
    page = fetch(wanted.entry.link, timeout=options.timeout, allow_private=options.allow_private)
    return _only(Source(wanted.place, wanted.id, io.BytesIO(page.body), page.url, page.charset), options)


def _from_feed(wanted: _Wanted, content: str, options: Options) -> Article:
    """The article that the feed itself holds, read as the page that it would be."""
    title = escape(wanted.entry.title or "")
    head = f'<meta charset="utf-8"><title>{title}</title>'
    html = f"<html><head>{head}</head><body><article><h1>{title}</h1>{content}</article></body></html>"
    body = io.BytesIO(html.encode("utf-8", "replace"))
    found = _only(Source(wanted.place, wanted.id, body, wanted.entry.link), options)
    return replace(found, outlet=options.outlet or wanted.outlet or found.outlet)


def _only(source: Source, options: Options) -> Article:
    return next(read_page(source, options))


def _filled(article: Article, entry: Entry) -> Article:
    """What the page does not say of itself, as the feed has it."""
    return replace(
        article,
        title=article.title or entry.title,
        published=article.published or entry.published,
        authors=article.authors or entry.authors,
    )


class _Rest:
    """A pause of some seconds before each call but the first."""

    def __init__(self, seconds: float, sleep: Callable[[float], None]) -> None:
        self._seconds, self._sleep, self._first = seconds, sleep, True

    def __call__(self) -> None:
        if not self._first:
            self._sleep(self._seconds)
        self._first = False
