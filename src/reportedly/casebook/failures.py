"""What could not be added: one row for each failure, until its input is read again.

Invariant: a failure is given up only after its whole input has been read anew. Knows no format of inputs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.casebook.store import Store, now


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure: where it happened, why, which input that belongs to, how that was read (JSON), and when."""

    input: str
    reason: str
    given: str
    options: str
    at: str


@dataclass(frozen=True, slots=True)
class Again:
    """An input with failures, and how it was read (JSON)."""

    given: str
    options: str


def keep(store: Store, input: str, reason: str, given: str, options: str) -> None:
    """Store a failure."""
    sql = "INSERT INTO failures (input, reason, given, options, at) VALUES (?, ?, ?, ?, ?)"
    store.run(sql, (_text(input), _text(reason), _text(given), options, now()))


def standing(store: Store) -> Iterator[Failure]:
    """The failures that were not given another try."""
    for row in store.rows(f"SELECT input, reason, given, options, at FROM failures {_STANDING} ORDER BY key"):
        yield Failure(*row)


def inputs(store: Store) -> list[Again]:
    """The inputs that have failures, in the order in which they were given first."""
    sql = f"SELECT given, options FROM failures {_STANDING} GROUP BY given, options ORDER BY min(key)"
    return [Again(*row) for row in store.rows(sql)]


def last(store: Store) -> int:
    """The key of the last failure; those after it are new."""
    return store.value("SELECT max(key) FROM failures") or 0


def give_up(store: Store, given: str, until: int) -> None:
    """An input was read again: its failures up to the key `until` are history."""
    sql = f"UPDATE failures SET retried_at = ? {_STANDING} AND given = ? AND key <= ?"
    if store.value(f"SELECT 1 FROM failures {_STANDING} AND given = ? AND key <= ?", (_text(given), until)):
        store.run(sql, (now(), _text(given), until))


_STANDING = "WHERE retried_at IS NULL"


def _text(name: str) -> str:
    """File names may hold bytes that no text does."""
    return name.encode("utf8", "replace").decode()
