"""What was linked, out of the tables again: all of it, or what concerns some groups or articles.

Invariant: what comes out is what went in, but groups are called by their keys in the tables (g1, g2, …). Knows no
stage.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from reportedly.casebook.linked_rows import there
from reportedly.casebook.store import Row, Store
from reportedly.linked import (
    ClaimGroup,
    Conflict,
    ConflictKind,
    Copy,
    Drift,
    DriftKind,
    Linked,
    Member,
    Origin,
    Passage,
    Rating,
    Relay,
)
from reportedly.schema import Basis, Span

_GAP = " … "


def load(store: Store) -> Linked:
    """Everything that was linked; nothing where nothing was."""
    if not there(store):
        return Linked()
    return Linked(groups(store), conflicts(store), relays(store), copies(store), drifts(store))


def groups(store: Store, keys: Sequence[int] | None = None) -> tuple[ClaimGroup, ...]:
    """Groups by their keys; all if None."""
    where, values = _among("key", keys)
    rows = list(store.rows(f"SELECT * FROM claim_groups {where} ORDER BY key", values))
    members = _gathered(_members(store, keys))
    where, values = _among('"group"', keys)
    found = store.rows(f'SELECT * FROM origins {where} ORDER BY "group", position', values)
    origins = _gathered((row["group"], _origin(row)) for row in found)
    return tuple(
        ClaimGroup(name(row["key"]), tuple(members.get(row["key"], ())), tuple(origins.get(row["key"], ())),
                   bool(row["circular"]), _rating(row))
        for row in rows
    )  # fmt: skip


def name(key: int) -> str:
    """What a group is called."""
    return f"g{key}"


def _rating(row: Row) -> Rating | None:
    return None if row["credibility"] is None else Rating(row["credibility"], tuple(json.loads(row["reasons"])))


def _origin(row: Row) -> Origin:
    articles, why = tuple(json.loads(row["articles"])), tuple(json.loads(row["why"]))
    return Origin(row["name"], bool(row["independent"]), articles, row["first"], why)


def _members(store: Store, keys: Sequence[int] | None) -> Iterator[tuple[int, Member]]:
    where, values = _among('m."group"', keys)
    spans = _gathered(((row["article"], row["claim"]), row) for row in store.rows(_SPANS.format(where=where), values))
    for row in store.rows(_MEMBERS.format(where=where), values):
        own = spans.get((row["article"], row["claim"]), [])
        said = None if row["attribution"] is None else f"a{row['attribution']}"
        places, text = tuple(Span(one["start"], one["end"]) for one in own), _GAP.join(one["words"] for one in own)
        claim = f"{row['id']}:c{row['claim']}"
        yield row["group"], Member(row["id"], claim, said, places, text, tuple(json.loads(row["values"])))


_SPANS = """
    SELECT s.article, s.claim, s.start, s."end", substr(a.text, s.start + 1, s."end" - s.start) AS words
    FROM members AS m JOIN articles AS a ON a.key = m.article
    JOIN claim_spans AS s ON s.article = m.article AND s.claim = m.claim AND s.role = 'claim'
    {where} ORDER BY s.article, s.claim, s.position"""
_MEMBERS = """
    SELECT m.*, a.id, c.attribution FROM members AS m
    JOIN articles AS a ON a.key = m.article
    JOIN claims AS c ON c.article = m.article AND c.id = m.claim
    {where} ORDER BY m."group", m.position"""


def conflicts(store: Store, keys: Sequence[int] | None = None) -> tuple[Conflict, ...]:
    """Conflicts of groups with these keys; all if None."""
    of_a, values = _among("a", keys)
    of_b, others = _among("b", keys)
    both = f"{of_a} UNION SELECT * FROM conflicts {of_b}" if keys is not None else ""
    rows = store.rows(f"SELECT * FROM conflicts {both} ORDER BY 1, 2", (*values, *others))
    return tuple(Conflict(name(row["a"]), name(row["b"]), ConflictKind(row["kind"]), row["why"]) for row in rows)


def relays(store: Store, articles: Sequence[int] | None = None) -> tuple[Relay, ...]:
    """What articles (keys) pass on; all if None."""
    where, values = _among("r.article", articles)
    sql = f"SELECT r.*, a.id FROM relays AS r JOIN articles AS a ON a.key = r.article {where} ORDER BY r.position"
    return tuple(
        Relay(row["id"], row["source"], Basis(row["basis"]),
              None if row["start"] is None else Span(row["start"], row["end"]))
        for row in store.rows(sql, values)
    )  # fmt: skip


def copies(store: Store, articles: Sequence[int] | None = None) -> tuple[Copy, ...]:
    """Text that articles (keys) have of others; all if None."""
    where, values = _among("c.article", articles)
    passages = _gathered(
        (row["copy"], Passage(Span(row["start"], row["end"]), Span(row["other_start"], row["other_end"])))
        for row in store.rows(f"SELECT p.* FROM copies AS c JOIN passages AS p ON p.copy = c.key {where}"
                              " ORDER BY p.copy, p.position", values)
    )  # fmt: skip
    sql = f"""SELECT c.*, a.id, o.id AS other FROM copies AS c
              JOIN articles AS a ON a.key = c.article JOIN articles AS o ON o.key = c.original {where} ORDER BY c.key"""
    return tuple(
        Copy(row["id"], row["other"], bool(row["directed"]), row["containment"], row["contained"],
             tuple(passages.get(row["key"], ())), tuple(json.loads(row["why"])))
        for row in store.rows(sql, values)
    )  # fmt: skip


def drifts(store: Store, articles: Sequence[int] | None = None) -> tuple[Drift, ...]:
    """How claims changed on their way into articles (keys) and out of them; all if None."""
    into, values = _among("d.later", articles)
    out_of, others = _among("d.earlier", articles)
    where = f"{into} OR {out_of.removeprefix('WHERE ')}" if articles is not None else ""
    sql = f"""SELECT d.*, e.id AS earlier_id, l.id AS later_id FROM drifts AS d
              JOIN articles AS e ON e.key = d.earlier JOIN articles AS l ON l.key = d.later {where} ORDER BY d.key"""
    return tuple(
        Drift(DriftKind(row["kind"]), f"{row['earlier_id']}:c{row['earlier_claim']}",
              f"{row['later_id']}:c{row['later_claim']}", row["why"])
        for row in store.rows(sql, (*values, *others))
    )  # fmt: skip


def _among(column: str, keys: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    if keys is None:
        return "", ()
    return f"WHERE {column} IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)


K = TypeVar("K")
V = TypeVar("V")


def _gathered(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found = dict[K, list[V]]()
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
