"""What was linked into the tables.

Invariant: everything is stored in place of what was linked before; groups are counted as they came. The words of a
claim stay in its article, and are not kept twice. Knows no stage.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.casebook.store import Store
from reportedly.linked import Copy, Linked, Relay
from reportedly.schema import Basis

_TABLES = ("claim_groups", "relays", "copies", "drifts", "linked_articles")  # the others go with their rows


def prepare(store: Store) -> None:
    """Make the tables where they are missing."""
    if not there(store):
        with store.write():
            store.run_all(_script())


def there(store: Store) -> bool:
    """Whether the tables are made."""
    return store.value("SELECT 1 FROM sqlite_master WHERE name = 'reliability_by_name'") is not None


@cache
def _script() -> str:
    return files("reportedly.casebook").joinpath("links.sql").read_text(encoding="utf8")


def save(store: Store, linked: Linked) -> None:
    """Store everything in place of what was linked before."""
    with store.write():
        for table in _TABLES:
            store.run(f"DELETE FROM {table}")
        keys = {row["id"]: row["key"] for row in store.rows("SELECT key, id FROM articles")}
        _groups(store, linked, keys)
        _relays(store, linked.relays, keys)
        for copy in linked.copies:
            _copy(store, copy, keys)
        rows = ((str(one.kind), *_claim(one.earlier, keys), *_claim(one.later, keys), one.why) for one in linked.drifts)
        store.run_many(f"INSERT INTO drifts ({_DRIFT}) VALUES (?, ?, ?, ?, ?, ?)", rows)


_DRIFT = "kind, earlier, earlier_claim, later, later_claim, why"
Keys = Mapping[str, int]


def _claim(given: str, keys: Keys) -> tuple[int, int]:
    article, _, claim = given.rpartition(":")
    return keys[article], int(claim[1:])


def _groups(store: Store, linked: Linked, keys: Keys) -> None:
    numbers = {group.id: number for number, group in enumerate(linked.groups, 1)}
    for group in linked.groups:
        number, rating = numbers[group.id], group.rating
        articles = len({member.article for member in group.members})
        independent = sum(origin.independent for origin in group.origins)
        rated = (rating.credibility if rating else None, _listed(rating.reasons if rating else ()))
        store.run("INSERT INTO claim_groups VALUES (?, ?, ?, ?, ?, ?)",
                  (number, group.circular, *rated, articles, independent))  # fmt: skip
        members = ((*_claim(m.claim, keys), number, at, _listed(m.values)) for at, m in enumerate(group.members))
        store.run_many("INSERT INTO members VALUES (?, ?, ?, ?, ?)", members)
        origins = (
            (number, at, one.name, one.independent, _listed(one.articles), one.first, _listed(one.why))
            for at, one in enumerate(group.origins)
        )
        store.run_many("INSERT INTO origins VALUES (?, ?, ?, ?, ?, ?, ?)", origins)
    conflicts = ((numbers[one.a], numbers[one.b], str(one.kind), one.why) for one in linked.conflicts)
    store.run_many("INSERT OR REPLACE INTO conflicts VALUES (?, ?, ?, ?)", conflicts)


def _relays(store: Store, relays: Iterable[Relay], keys: Keys) -> None:
    rows = (
        (keys[one.article], at, one.source, keys.get(one.source) if one.basis is Basis.COPIED else None,
         str(one.basis), *(one.span or (None, None)))
        for at, one in enumerate(relays)
    )  # fmt: skip
    store.run_many("INSERT INTO relays VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _copy(store: Store, one: Copy, keys: Keys) -> None:
    about = (one.directed, one.containment, one.contained, _listed(one.why))
    names = "article, original, directed, containment, contained, why"
    sql = f"INSERT INTO copies ({names}) VALUES (?, ?, ?, ?, ?, ?)"
    key = store.run(sql, (keys[one.article], keys[one.original], *about))
    rows = ((key, at, *passage.span, *passage.other) for at, passage in enumerate(one.passages))
    store.run_many("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)", rows)


def _listed(values: Iterable[Any]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
