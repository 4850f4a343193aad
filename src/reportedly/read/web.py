"""Pages to articles: the one door to the extractor.

The headline is the first paragraph of the text, then come the paragraphs, parted by blank lines;
menus, comments and related links are left out. Knows nothing about how a page was fetched.
"""

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.errors import FormatError
from reportedly.read.files import bounded, decode
from reportedly.read.finish import clean, finished
from reportedly.read.source import Options, Source, is_iso_date, told
from reportedly.schema import Article

if TYPE_CHECKING:
    from trafilatura.settings import Document

LONGEST_PAGE = 20_000_000  # bytes: saved pages hold their pictures
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_FEWEST_WORDS = 12  # of a page's body: below that it is a menu, an error or a notice
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


def read_page(source: Source, options: Options) -> Iterator[Article]:
    """The article of an HTML page. Raises `FormatError` where the page has none."""
    data = bounded(source.name, source.stream, LONGEST_PAGE)
    html = decode(source.name, data, source.charset or _declared(data))
    found = _extract(source.name, html, source.url)
    paragraphs = _paragraphs(found) if found else []
    if found is None or sum(len(paragraph.split()) for paragraph in paragraphs) < _FEWEST_WORDS:
        raise FormatError(source.name, "a page with an article", "one without")
    yield finished(source.name, told(_article(source, found, paragraphs), options), options)


def _article(source: Source, found: "Document", paragraphs: list[str]) -> Article:
    title = _line(found.title)
    if title and _plain(title) != _plain(paragraphs[0]):
        paragraphs = [title, *paragraphs]
    return Article(
        id=source.id,
        url=source.url or found.url or None,
        outlet=_line(found.sitename) or _line(found.hostname),
        title=title,
        authors=tuple(filter(None, map(_line, (found.author or "").split(";")))),
        published=found.date if found.date and is_iso_date(found.date) else None,
        text="\n\n".join(paragraphs),
    )


def _extract(name: str, html: str, url: str | None) -> "Document | None":
    _silence()
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            html,
            url=url,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # whatever a foreign parser makes of hostile bytes, the other inputs go on
        raise FormatError(name, "a page with an article", f"an unreadable one ({type(error).__name__})") from error
    return None if found is None or isinstance(found, dict) else found


def _paragraphs(found: "Document") -> list[str]:
    """The paragraphs of the body without headings that repeat the headline."""
    title = _plain(found.title or "")
    lines = filter(None, map(_line, (found.text or "").split("\n")))
    return [line for number, line in enumerate(lines) if number == 0 or _plain(line) != title]


def _declared(data: bytes) -> str | None:
    """The encoding that the page itself names."""
    match = _META.search(data[:4096])
    return match[1].decode("ascii", "ignore") if match else None


def _line(text: str | None) -> str | None:
    """The text on one line, without white space around it; None where there is none."""
    return clean(" ".join(text.split())) or None if text else None


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _silence() -> None:
    """The extractor's libraries talk to stderr about pages that our own errors name already."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
