"""How reliable the user holds sources to be: letters A to F of the Admiralty code, by name, with their history.

Invariant: a rating is never changed, only followed by a newer one, and F where there is none. Knows no group: letters
are never mixed with the credibility that was worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.casebook import linked_rows
from reportedly.casebook.corrections import NOBODY, By
from reportedly.casebook.store import Row, Store, now
from reportedly.errors import UsageError
from reportedly.resolve.names import alike
from reportedly.weigh.ratings import LETTERS

UNRATED = "F"


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating of a source: who gave it, why and when."""

    name: str
    letter: str
    who: str | None
    why: str | None
    at: str


def rate(store: Store, name: str, letter: str, by: By = NOBODY) -> Rated:
    """Rate a source by its name. Raises `UsageError` for an empty name or another letter than A to F."""
    called, letter = " ".join(name.split()), letter.strip().upper()
    if not called:
        raise UsageError(f"{store.path}: expected the name of a source, got an empty one")
    if letter not in LETTERS:
        raise UsageError(f"{store.path}: expected a letter from A (reliable) to F (cannot be judged), got {letter!r}")
    linked_rows.prepare(store)
    given = Rated(called, letter, by.name, by.why, now())
    with store.write():
        sql = "INSERT INTO reliability (name, letter, who, why, at) VALUES (?, ?, ?, ?, ?)"
        store.run(sql, (given.name, given.letter, given.who, given.why, given.at))
    return given


def ratings(store: Store) -> list[Rated]:
    """The ratings that hold, by name."""
    sql = f"SELECT * FROM reliability WHERE key IN ({_NEWEST}) ORDER BY name COLLATE NOCASE"
    return [_rated(row) for row in store.rows(sql)] if linked_rows.there(store) else []


_NEWEST = "SELECT max(key) FROM reliability GROUP BY name COLLATE NOCASE"


def history(store: Store, name: str) -> list[Rated]:
    """All ratings that a name ever had, oldest first."""
    if not linked_rows.there(store):
        return []
    sql = "SELECT * FROM reliability WHERE name = ? COLLATE NOCASE ORDER BY key"
    return [_rated(row) for row in store.rows(sql, (" ".join(name.split()),))]


def letters(store: Store) -> dict[str, str]:
    """The letter of each name that has one."""
    return {one.name: one.letter for one in ratings(store)}


def letter(given: Mapping[str, str], name: str) -> str:
    """The letter of a source among the ones that were given, by its name or one that is as good as the same."""
    own = given.get(name) or next((one for rated, one in given.items() if alike(rated, name)), None)
    return own or UNRATED


def _rated(row: Row) -> Rated:
    return Rated(row["name"], row["letter"], row["who"], row["why"], row["at"])
