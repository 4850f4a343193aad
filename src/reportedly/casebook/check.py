"""Whether a casebook is sound: the file itself, its references, and every offset with the words that it gives.

Invariant: looks at everything and changes nothing; one piece of damage doesn't hide the next. Knows no repair.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.casebook.identity import fingerprint
from reportedly.casebook.loading import load_article
from reportedly.casebook.rows import INDEXES
from reportedly.casebook.store import Store
from reportedly.casebook.tables import TABLES, Row, Rows, Table, digest
from reportedly.errors import CasebookError, DamagedError


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was stored: in which article (its id) or part of the file, and what."""

    where: str
    what: str


def problems(store: Store, *, on_article: Callable[[], None] | None = None) -> Iterator[Problem]:
    """Everything that is wrong; nothing for a sound casebook. `on_article` is called when one was looked at."""
    for look in (_file, _references, _versions, _indexes):
        yield from _told(look(store))
    for row in list(store.rows("SELECT key, id FROM articles ORDER BY key")):
        yield from _told(_article(store, row["key"], row["id"]), row["id"])
        if on_article:
            on_article()


def _told(found: Iterator[Problem], where: str = "the file") -> Iterator[Problem]:
    """What one look finds, that it could not look included."""
    try:
        yield from found
    except (CasebookError, ValueError, TypeError) as error:
        yield Problem(where, f"cannot be read: {error}")


def _file(store: Store) -> Iterator[Problem]:
    for (found,) in store.rows("PRAGMA integrity_check"):
        if found != "ok":
            yield Problem("the file", found)


def _references(store: Store) -> Iterator[Problem]:
    """References that lead nowhere, counted by table."""
    sql = 'SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY "table", parent'
    for table, parent, count in store.rows(sql):
        yield Problem(table, f"{count} of its rows refer to rows of {parent} that are not there")


def _versions(store: Store) -> Iterator[Problem]:
    sql = (
        "SELECT min(id) FROM articles GROUP BY document HAVING sum(current) <> 1 OR count(DISTINCT version) <> count(*)"
    )
    for (id,) in store.rows(sql):
        yield Problem(id, "its versions are not one current and older ones")


def _indexes(store: Store) -> Iterator[Problem]:
    if store.readonly:
        return  # SQLite looks into an index by a statement that writes
    for index in INDEXES:
        try:
            store.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except DamagedError:
            yield Problem(index, "the search index holds other words than the articles")


def _article(store: Store, key: int, id: str) -> Iterator[Problem]:
    article = load_article(store, key)
    row = store.row("SELECT fingerprint, evidence FROM articles WHERE key = ?", (key,))
    if article is None or row is None:
        return
    if fingerprint(article) != row["fingerprint"]:
        yield Problem(id, "its text, outlet or URL is not that which was stored")
    rows = {table.name: [tuple(row) for row in store.rows(table.select, (key,))] for table in TABLES}
    yield from _offsets(id, rows, len(article.text))
    if digest(rows) != row["evidence"]:
        yield Problem(id, "what was worked out from it, or where its words stand, is not what was stored")


def _offsets(id: str, rows: Rows, length: int) -> Iterator[Problem]:
    for table in TABLES:
        for start, end in table.offsets:
            for row in rows[table.name]:
                if not _inside(row[start], row[end], length):
                    name = _named(table, row)
                    yield Problem(id, f"{name}: the offsets {row[start]} to {row[end]} are not in its text of {length}")


def _inside(start: object, end: object, length: int) -> bool:
    if start is None and end is None:
        return True
    return isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length


def _named(table: Table, row: Row) -> str:
    """A row by its table and key: `contents attribution 2 position 0`."""
    keys = (f"{table.columns[place]} {row[place]}" for place in range(1, 1 + table.order))
    return " ".join((table.name, *keys))
