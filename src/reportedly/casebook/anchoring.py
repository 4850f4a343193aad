"""By what a source is found again after re-reading: the form of its name, or its place in an article.

Invariant: an anchor holds no key of a table. Knows what is to be corrected, not how.
"""

from collections.abc import Iterator

from reportedly.casebook import lookup
from reportedly.casebook.lookup import Entity
from reportedly.casebook.names import ALONE
from reportedly.casebook.rulings import Anchor
from reportedly.casebook.store import Row, Store
from reportedly.errors import UsageError
from reportedly.schema import Span


def of_entity(store: Store, entity: Entity) -> list[Anchor]:
    """The names of an entity, so that they are found again; that by which it is known first."""
    sql = "SELECT key, sort, form FROM entity_names WHERE entity = ? ORDER BY key <> entity, key"
    return [_anchor(store, row) for row in list(store.rows(sql, (entity.key,)))]


def _anchor(store: Store, name: Row) -> Anchor:
    if not name["form"].startswith(ALONE):
        return Anchor(name["sort"], name["form"])
    row = store.row("SELECT article, source FROM entity_sources WHERE name = ?", (name["key"],))
    return _place(store, row["article"], row["source"]) if row else Anchor(name["sort"], name["form"])


def _place(store: Store, article: int, source: int) -> Anchor:
    fingerprint = store.value("SELECT fingerprint FROM articles WHERE key = ?", (article,))
    row = store.row(_FIRST, (article, source))
    return Anchor(article=fingerprint.hex(), span=Span(*row) if row else Span(0, 0))


_FIRST = 'SELECT start, "end" FROM mentions WHERE article = ? AND source = ? ORDER BY position'


def of_part(store: Store, entity: Entity, given: str) -> Iterator[Anchor]:
    """The anchors of what is to leave an entity."""
    if store.value("SELECT 1 FROM sources WHERE entity = ? AND name = ?", (entity.key, given)) is None:
        found = lookup.part(store, given, "s")
        sql = "SELECT entity FROM sources WHERE article = ? AND id = ?"
        if store.value(sql, (found.article, found.id)) != entity.key:
            raise UsageError(f"{store.path}: expected a source that is {entity}, got {given!r}")
        yield _place(store, found.article, found.id)
        return
    names = list(store.rows(_WRITTEN_SO, (entity.key, given)))
    every = store.value("SELECT count(*) FROM entity_names WHERE entity = ?", (entity.key,))
    if len(names) == every:
        raise UsageError(f"{store.path}: expected a part of {entity}, but {given!r} is all of it: name ARTICLE:s1")
    yield from (_anchor(store, row) for row in names)


_WRITTEN_SO = """
    SELECT DISTINCT n.key, n.sort, n.form FROM sources AS s
    JOIN entity_sources AS e ON e.article = s.article AND e.source = s.id
    JOIN entity_names AS n ON n.key = e.name
    WHERE s.entity = ? AND s.name = ?"""
