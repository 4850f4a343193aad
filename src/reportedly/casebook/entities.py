"""The sources of all articles joined to entities: one for each person, body or document, with why it was joined.

Invariant: who is joined with whom follows from what is in the casebook and what people ruled, not from the order in
which articles came. After each article only the names near to its own are looked at again. Knows no claim.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.casebook import rulings
from reportedly.casebook.calling import described
from reportedly.casebook.forms import Sort
from reportedly.casebook.names import Name
from reportedly.casebook.naming import register
from reportedly.casebook.partition import Call, Part, Ruling, parts
from reportedly.casebook.store import Store


def join(store: Store, keys: Sequence[int] | None = None) -> None:
    """Join the sources of these articles (keys; all if None) to entities, as people have ruled.

    What other articles lost since then, by removal, is seen to as well.
    """
    prepare(store)
    with store.write():
        articles = [row["key"] for row in store.rows("SELECT key FROM articles")] if keys is None else list(keys)
        changed = {name for article in articles for name in register(store, article)}
        changed |= {row["name"] for row in store.rows("SELECT name FROM entity_left")}
        otherwise = {row["name"] for key in articles for row in store.rows(_CALLED_OTHERWISE, (key,))}
        settle(store, None if keys is None else changed | otherwise, anew=otherwise)
        store.run("DELETE FROM entity_left")
        for article in articles:
            _place(store, article)


_CALLED_OTHERWISE = """
    SELECT n.key AS name FROM entity_sources AS e
    JOIN sources AS s ON s.article = e.article AND s.id = e.source
    JOIN entity_names AS n ON n.key = e.name JOIN entities AS t ON t.key = n.entity
    WHERE e.article = ? AND (s.name <> t.name OR s.kind <> t.kind)"""


def prepare(store: Store) -> None:
    """Make the tables of names where they are missing."""
    if store.value("SELECT 1 FROM sqlite_master WHERE name = 'entity_sources_leave'") is None:
        with store.write():
            store.run_all(_tables())


@cache
def _tables() -> str:
    return files("reportedly.casebook").joinpath("entities.sql").read_text(encoding="utf8")


def settle(store: Store, changed: Collection[int] | None, *, anew: Collection[int] = ()) -> None:
    """Work out anew who is meant by these names (keys; all if None) and those near to them.

    What an entity is called is worked out anew where it has one of the names `anew`, or where its names changed.
    """
    ruled = rulings.standing(store)
    near = None if changed is None else _near(store, changed, ruled)
    if near is not None and not near:
        return
    state = _State.of(store, near)
    for part in parts(list(state.names.values()), _calls(store, near), ruled):
        _keep(store, state, part, anew=near is None or not part.names.isdisjoint(anew))
    _tidy(store, near, [entity for entity in state.held if entity is not None])


def _tidy(store: Store, near: Collection[int] | None, held: Collection[int]) -> None:
    """Take out names that no source bears any more, and entities that no name means: of these, or of all if None."""
    for table, unused, keys in (("entity_names", _BORNE_BY_NONE, near), ("entities", _MEANT_BY_NONE, held)):
        where, values = ("", ()) if near is None else (f"AND {_AMONG}", (_listed(keys or ()),))
        store.run(f"DELETE FROM {table} WHERE {unused} {where}", values)


_AMONG = "key IN (SELECT value FROM json_each(?))"
_BORNE_BY_NONE = "NOT EXISTS (SELECT 1 FROM entity_sources WHERE name = key)"
_MEANT_BY_NONE = "NOT EXISTS (SELECT 1 FROM entity_names WHERE entity = entities.key)"


@dataclass(frozen=True, slots=True)
class _State:
    """Names by key that sources bear; for each name the entity and reason, for each entity the names, as they were."""

    names: Mapping[int, Name]
    before: Mapping[int, tuple[int | None, str | None]]
    held: Mapping[int, set[int]]

    @classmethod
    def of(cls, store: Store, near: Collection[int] | None) -> "_State":
        """The names with these keys; all if None."""
        where, values = ("", ()) if near is None else (f"WHERE {_AMONG}", (_listed(near),))
        rows = list(store.rows(f"SELECT *, NOT {_BORNE_BY_NONE} AS borne FROM entity_names {where}", values))
        names = {
            row["key"]: Name(row["key"], Sort(row["sort"]), row["form"], row["name"]) for row in rows if row["borne"]
        }
        held: dict[int, set[int]] = defaultdict(set)
        for row in rows:
            held[row["entity"]].add(row["key"])
        return cls(names, {row["key"]: (row["entity"], row["why"]) for row in rows}, held)


def _near(store: Store, changed: Collection[int], ruled: Sequence[Ruling]) -> set[int]:
    """The names that share a block or a ruling with these, and so on until there are no more."""
    near: set[int] = set()
    fresh = set(changed)
    while fresh:
        near |= fresh
        fresh = {row["name"] for row in store.rows(_NEIGHBOURS, (_listed(fresh),))}
        fresh |= {key for one in ruled if near & {*one.names, *one.into} for key in (*one.names, *one.into)}
        fresh -= near
    return near


_NEIGHBOURS = """
    SELECT DISTINCT other.name AS name FROM json_each(?) AS given
    JOIN entity_blocks AS own ON own.name = given.value
    JOIN entity_blocks AS other ON other.block = own.block"""


def _calls(store: Store, near: Collection[int] | None) -> list[Call]:
    where = "" if near is None else "WHERE name IN (SELECT value FROM json_each(?))"
    sql = f"SELECT short, name, count(DISTINCT article) AS articles FROM entity_calls {where} GROUP BY short, name"
    values = () if near is None else (_listed(near),)
    return [Call(row["short"], row["name"], row["articles"]) for row in store.rows(sql, values)]


def _keep(store: Store, state: _State, part: Part, *, anew: bool) -> None:
    """Store a part as an entity, where anything of it has changed."""
    moved = [key for key in part.names if state.before[key] != (part.key, part.why.get(key))]
    if not moved and not anew and state.held.get(part.key, part.names) <= part.names:
        return
    store.run(_ENTITY, (part.key, *described(store, part)))
    for key in moved:
        why = part.why.get(key)
        store.run("UPDATE entity_names SET entity = ?, why = ? WHERE key = ?", (part.key, why, key))
        store.run(_MOVE, (part.key, key))
        store.run(_UNPROVE, (key,))
        store.run(_PROVE, {"name": key})


_ENTITY = """
    INSERT INTO entities VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, kind = excluded.kind, named = excluded.named"""
_MOVE = """
    UPDATE sources SET entity = ?
    WHERE (article, id) IN (SELECT article, source FROM entity_sources WHERE name = ?)"""
_UNPROVE = """
    DELETE FROM entity_evidence
    WHERE (article, source) IN (SELECT article, source FROM entity_sources WHERE name = ?)"""
_EVIDENCE = """
    INSERT OR REPLACE INTO entity_evidence
    SELECT n.entity, e.article, e.source, coalesce(n.why, '“' || s.name || '” is written for “' || n.name || '”')
    FROM entity_sources AS e
    JOIN entity_names AS n ON n.key = e.name
    JOIN sources AS s ON s.article = e.article AND s.id = e.source
    WHERE (n.why IS NOT NULL OR s.name <> n.name) AND """
_PROVE = _EVIDENCE + "e.name = :name"


def _place(store: Store, article: int) -> None:
    """Give the sources of an article the entities of their names."""
    store.run(_ENTITIES, {"article": article})
    store.run("DELETE FROM entity_evidence WHERE article = ?", (article,))
    store.run(_EVIDENCE + "e.article = :article", {"article": article})


_ENTITIES = """
    UPDATE sources SET entity = (
        SELECT n.entity FROM entity_sources AS e JOIN entity_names AS n ON n.key = e.name
        WHERE e.article = sources.article AND e.source = sources.id)
    WHERE article = :article"""


def _listed(keys: Iterable[int]) -> str:
    return json.dumps(sorted(keys))
