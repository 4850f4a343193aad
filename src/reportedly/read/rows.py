"""One row of a table to an article, whatever the table's format.

A text is kept as it is, and so is the name of an outlet; what cannot be understood of a date, a language or an author
is left out, never guessed. Knows no format.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from math import isnan

from reportedly.errors import FormatError
from reportedly.read import dates
from reportedly.read.columns import Columns
from reportedly.read.finish import clean, finished
from reportedly.read.source import Options
from reportedly.schema import Article

SURVEYED = 100_000  # rows whose dates show the order of day and month


def announce(name: str, found: Columns, options: Options) -> None:
    """Tell the user which columns are taken, before the first row is read."""
    options.note(f"{name}: columns: {found}")


def order(name: str, days: Iterable[object], options: Options) -> dates.Order:
    """The order of a table's dates; tells the user of those with two meanings."""
    shown = dates.column((day for day in days if isinstance(day, str)), options.day_first)
    if shown.unclear:
        options.note(
            f"{name}: dates like {shown.unclear} are left out, since no other date shows whether the day comes first "
            "(--day-first or --month-first says it)"
        )
    return shown.order


def place(name: str, number: int) -> str:
    """How messages call a row."""
    return f"{name} row {number}"


def article(here: str, made_up: str, values: Mapping[str, object], order: dates.Order, options: Options) -> Article:
    """The article in a row that messages call `here`; `made_up` is its id, if it has none.

    `values` are by field of the article. Raises `InputError` where there is no text that can be read.
    """
    found = Article(
        id=_line(values.get("id")) or made_up,
        url=_line(values.get("url")),
        outlet=_line(values.get("outlet")) or options.outlet,
        title=_line(values.get("title")) or options.title,
        authors=_authors(values.get("authors")),
        published=_published(values.get("published"), order) or options.published,
        language=_language(values.get("language")),
        text=_text(here, values.get("text")),
    )
    return finished(here, found, options)


def _text(here: str, value: object) -> str:
    if value is not None and not isinstance(value, str):
        raise FormatError(here, "a text", f"a value that is {type(value).__name__}")
    return value or ""


def _line(value: object) -> str | None:
    """A value in characters, without white space around it; None for nothing."""
    if isinstance(value, float):
        value = None if isnan(value) else int(value) if value.is_integer() else value
    return clean(str(value)).strip() or None if value is not None else None


def _published(value: object, order: dates.Order) -> str | None:
    if isinstance(value, date):  # a date-time is a date, too
        return value.isoformat().replace("+00:00", "Z")
    written = _line(value)
    return dates.iso(written, order) if written else None


def _language(value: object) -> str | None:
    """An ISO 639-1 code, also of a locale like en-GB."""
    match = re.fullmatch(r"([a-z]{2})(?:[-_][a-z]{2,4})?", (_line(value) or "").lower())
    return match[1] if match else None


def _authors(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list | tuple) else _split_authors(_line(value) or "")
    return tuple(name for name in map(_line, names) if name)


def _split_authors(written: str) -> list[str]:
    if written.startswith("["):
        return _list(written)
    written = re.sub(r"^by[:\s]\s*", "", written, flags=re.IGNORECASE)
    if re.search("[;|]", written):
        return re.split("[;|]", written)
    names = re.split(r",\s*|\s+(?:and|&)\s+", written)
    return names if all(" " in name.strip() for name in names) else [written]  # "Quill, Ada" is one


def _list(written: str) -> list[str]:
    """The strings of a list in JSON, or as Python shows one."""
    try:
        found = json.loads(written)
    except (ValueError, RecursionError):
        found = [a or b for a, b in re.findall(r"'([^']*)'|\"([^\"]*)\"", written)]
    return [name for name in found if isinstance(name, str)]
