"""Which column of a table holds which field of an article: as the user says, else by its name.

A column is taken for one field at most. Knows names of columns, and nothing of what is in them.
"""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.errors import FormatError, UsageError
from reportedly.read.source import FIELDS

# Names under which collections keep a field, the likeliest first.
_USUAL = {
    "text": "text article_content article_text article_body full_text fulltext maintext main_text content contents "
    "body body_text news_text news_content story article",
    "outlet": "outlet source source_name outlet_name publisher publication newspaper media_outlet media site "
    "site_name website domain",
    "published": "published date published_at publish_date published_date publication_date date_published "
    "date_publish pub_date pubdate article_date publishedat datetime date_time timestamp created_at created",
    "title": "title article_title headline headlines heading head_line news_title",
    "authors": "authors author byline by_line writer writers",
    "url": "url link article_url article_link source_url permalink uri web_url href",
    "id": "id article_id unit_id uid guid doc_id document_id docid uuid",
    "language": "language lang article_language",
}
_SHOWN = 12  # columns named in a message


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns taken: for each field the place in a row, from 0, and the name."""

    places: Mapping[str, int]
    names: Mapping[str, str]

    def __str__(self) -> str:
        """As the user would write it: `text=article_content,outlet=source`."""
        return ",".join(_quoted(f"{field}={self.names[field]}") for field in FIELDS if field in self.names)


def parse_map(given: str) -> dict[str, str]:
    """The columns in `text=article_content,outlet=source`; one whose name holds a comma stands in quotation marks.

    An empty name says that no column holds the field. Raises `UsageError` for anything else.
    """
    found: dict[str, str] = {}
    for part in next(csv.reader([given], skipinitialspace=True), []):
        field, equals, name = (piece.strip() for piece in part.partition("="))
        if field not in FIELDS or not equals:
            raise UsageError(f"expected field=column with a field of {', '.join(FIELDS)}, got {part!r}")
        if field in found:
            raise UsageError(f"expected one column for {field!r}, got two")
        found[field] = name
    return found


def columns(name: str, header: Sequence[str], given: Mapping[str, str]) -> Columns:
    """The columns of a table with that header. Raises `FormatError` where there is none for the text."""
    places = {field: _place(name, header, column) for field, column in given.items() if column}
    for field in FIELDS:
        guess = _guess(header, field, set(places.values())) if field not in given else None
        if guess is not None:
            places[field] = guess
    if "text" not in places:
        raise FormatError(name, "a column for the text (--map text=COLUMN names it)", _listed(header))
    return Columns(places, {field: header[place].strip() for field, place in places.items()})


def looks_like_header(cells: Sequence[str]) -> bool:
    """Whether a first line is that of a table of articles: a column for the text, and one for something else."""
    return _guess(cells, "text", set()) is not None and any(
        _guess(cells, field, set()) is not None for field in FIELDS if field != "text"
    )


def _place(name: str, header: Sequence[str], column: str) -> int:
    exact = [place for place, other in enumerate(header) if other.strip() == column]
    alike = [place for place, other in enumerate(header) if _plain(other) == _plain(column)]
    if not exact and len(alike) != 1:
        raise FormatError(name, f'a column "{column}"', _listed(header))
    return (exact or alike)[0]


def _guess(header: Sequence[str], field: str, taken: set[int]) -> int | None:
    plain = [_plain(name) for name in header]
    free = (plain.index(name) for name in _usual(field) if name in plain)
    return next((place for place in free if place not in taken), None)


@cache
def _usual(field: str) -> tuple[str, ...]:
    return tuple(_USUAL[field].split())


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "_", name.strip().lower()).strip("_")


def _listed(header: Sequence[str]) -> str:
    names = [" ".join(name.split())[:40] or "''" for name in header[:_SHOWN]]
    return f"columns {', '.join(names)}{', …' if len(header) > _SHOWN else ''}"


def _quoted(part: str) -> str:
    return '"' + part.replace('"', '""') + '"' if "," in part or '"' in part else part
