"""What people ruled on entities, read from the log of corrections and found again among the names of today.

Invariant: an anchor names a form, or a place in an article by its fingerprint; never a key that re-reading may change.
Knows the log, not how rulings are made.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.casebook.partition import Ruling
from reportedly.casebook.store import Row, Store
from reportedly.schema import Span

VERBS = ("merge", "split", "rename")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The sources of one form in all articles, or the one source at a place (offsets) in one article."""

    sort: str | None = None
    form: str | None = None
    article: str | None = None  # the fingerprint as hexadecimal digits
    span: Span | None = None

    def to_json(self) -> dict[str, Any]:
        """What the log keeps."""
        if self.span is None:
            return {"sort": self.sort, "form": self.form}
        return {"article": self.article, "span": list(self.span)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Anchor":
        """The anchor that the log kept."""
        if "span" in data:
            return cls(article=data["article"], span=Span(*data["span"]))
        return cls(data["sort"], data["form"])


def standing(store: Store) -> list[Ruling]:
    """The rulings that nobody has undone, oldest first, with the keys of the names that they mean today."""
    sql = f"SELECT * FROM corrections WHERE verb IN {VERBS} AND undone_at IS NULL ORDER BY key"
    return [_ruling(store, row) for row in list(store.rows(sql))]


def names_of(store: Store, correction: int) -> set[int]:
    """The keys of the names that a correction means, undone or not."""
    row = store.row("SELECT * FROM corrections WHERE key = ?", (correction,))
    if row is None or row["verb"] not in VERBS:
        return set()
    ruling = _ruling(store, row)
    return {*ruling.names, *ruling.into}


def split_places(store: Store, fingerprint: bytes) -> list[Span]:
    """Where sources of an article stand that people took out of their entity."""
    sql = "SELECT what FROM corrections WHERE verb = 'split' AND undone_at IS NULL"
    anchors = (anchor for row in store.rows(sql) for anchor in anchors_in(json.loads(row["what"])))
    return [anchor.span for anchor in anchors if anchor.span and anchor.article == fingerprint.hex()]


def anchors_in(what: Mapping[str, Any]) -> Iterator[Anchor]:
    """All anchors that a correction has."""
    for side in ("names", "into"):
        yield from map(Anchor.from_json, what.get(side, ()))


def _ruling(store: Store, row: Row) -> Ruling:
    what = json.loads(row["what"])
    names, into = (tuple(_keys(store, map(Anchor.from_json, what.get(side, ())))) for side in ("names", "into"))
    reason = f"{row['verb']} by {row['who'] or 'somebody'}, {row['at'][:10]}"
    return Ruling(row["verb"], names, into, what.get("name"), f"{reason}: {row['why']}" if row["why"] else reason)


def _keys(store: Store, anchors: Iterable[Anchor]) -> Iterator[int]:
    for anchor in anchors:
        if anchor.span and anchor.article:
            found = _at(store, bytes.fromhex(anchor.article), anchor.span)
        else:
            found = store.value(_OF_FORM, (anchor.sort, anchor.form))
        if found is not None:
            yield found


_OF_FORM = "SELECT key FROM entity_names WHERE sort = ? AND form = ?"
_AT = """
    SELECT e.name FROM articles AS a
    JOIN mentions AS m ON m.article = a.key
    JOIN entity_sources AS e ON e.article = m.article AND e.source = m.source
    WHERE a.fingerprint = ? AND m.start < ? AND m."end" > ?
    ORDER BY min(m."end", ?) - max(m.start, ?) DESC, m.source"""


def _at(store: Store, article: bytes, span: Span) -> int | None:
    start, end = span
    found: int | None = store.value(_AT, (article, end, start, end, start))
    return found
