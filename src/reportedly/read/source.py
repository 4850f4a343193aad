"""What an input looks like to a reader of one format, and what the user said about it.

A source is opened bytes with a name for messages. Knows nothing about any format.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO

from reportedly.errors import InputError, UsageError
from reportedly.schema import Article

FIELDS = ("text", "outlet", "published", "title", "authors", "url", "id", "language")  # what a column may hold
_LONGEST_ID = 120  # characters; longer ones end in a piece of their hash


def _silent(_: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says about the inputs.

    `outlet`, `title` and `published` overrule what a page or a plain text gives, and fill in what a
    line of a table lacks. `force` reads other languages than English too. `timeout` is in seconds, for
    one whole page, `pause` the seconds between two pages of a feed.

    `map` gives the column for a field of the article ("" for none); those left out are guessed. `day_first` says how
    dates like 4/5/2017 are meant; left out, the other dates of the column decide. `limit` is the most articles taken
    from one file or feed, failures counted. `note` is told, in one line each, what a person should know that is no
    failure: the columns taken, what was passed over. Raises `UsageError` for values that cannot be.
    """

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    force: bool = False
    allow_private: bool = False
    timeout: float = 20.0
    pause: float = 1.0
    map: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    limit: int | None = None
    note: Callable[[str], None] = _silent

    def __post_init__(self) -> None:
        if self.published is not None and not is_iso_date(self.published):
            raise UsageError(f"expected an ISO date like 2026-03-02, got {self.published!r}")
        if self.limit is not None and self.limit < 1:
            raise UsageError(f"expected a limit of at least 1, got {self.limit}")
        for name in self.map.keys() - set(FIELDS):
            raise UsageError(f"expected a field to map ({', '.join(FIELDS)}), got {name!r}")


@dataclass(frozen=True, slots=True)
class Source:
    """An opened input: `name` as the user gave it, the `id` its article gets, its bytes.

    `url` is where a page was found in the end, `charset` what the server said of its encoding. `ending` is that of a
    file's name, without that of its packing: ".csv" for both "sea.csv" and "sea.csv.gz".
    """

    name: str
    id: str
    stream: BinaryIO
    url: str | None = None
    charset: str | None = None
    ending: str = ""


Reader = Callable[[Source, Options], Iterator[Article | InputError]]


def told(article: Article, options: Options) -> Article:
    """`article` with what the user said about it."""
    return replace(
        article,
        outlet=options.outlet or article.outlet,
        title=options.title or article.title,
        published=options.published or article.published,
    )


def is_iso_date(text: str) -> bool:
    """Whether `text` is an ISO 8601 date or date-time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def url_id(url: str) -> str:
    """A short id for the article at `url`: host, path and query, the same every time."""
    slug = re.sub(r"[^\w.]+", "-", re.sub(r"^\w+://(?:www\.)?|#.*", "", url)).strip("-.")
    if len(slug) <= _LONGEST_ID:
        return slug
    return f"{slug[: _LONGEST_ID - 9]}-{sha256(url.encode(errors='replace')).hexdigest()[:8]}"
