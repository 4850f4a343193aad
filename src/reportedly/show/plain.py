"""Words and dates of an article, made fit to be shown on one line.

Invariant: nothing that comes out can steer a terminal, turn the direction of what follows, or fail to be
encoded; ordinary words come out as they went in. Knows neither terminals nor HTML.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from reportedly.schema import Article, Span

GAP = " … "
"""What stands between two pieces of one content."""

ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line separators, embeddings and overrides of direction, lone surrogates."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def sign(char: str) -> str:
    """A visible sign, in plain ASCII, for a character that must not be shown raw: \\x1b, \\u202e."""
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def visible(text: str) -> str:
    """The text with every odd character replaced by its sign; tabs and line ends stay."""
    return ODD.sub(lambda match: sign(match.group()), text)


def one_line(text: str) -> str:
    """The text on one line, white space collapsed, with every odd character replaced by its sign."""
    return visible(re.sub(r"[ \t\r\n\xa0]+", " ", text).strip(" "))


def words(article: Article, spans: Iterable[Span]) -> str:
    """The words of the spans (offsets into the article's text) on one line, gaps shown."""
    return GAP.join(one_line(span.of(article.text)) for span in spans)


def clipped(text: str, limit: int) -> str:
    """At most about `limit` characters of the text, cut at a word's end and then marked so."""
    if len(text) <= limit:
        return text
    head = text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return f"{head}\N{NO-BREAK SPACE}…"


def day(published: str) -> str:
    """An ISO date or date-time as a reader writes it ("2 March 2026"); anything else as it is."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return one_line(published)
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
