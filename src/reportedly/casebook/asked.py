"""What a user looks for: words as a safe query of the search index, and the other conditions as SQL.

Invariant: whatever a user writes is words and phrases, never a fault of syntax; every value goes in as a parameter.
Knows the tables, not what is shown of them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportedly.casebook import lookup
from reportedly.casebook.store import Store
from reportedly.errors import UsageError

_PARTS = re.compile(r'"([^"]*)"|(\S+)')
_TOKEN = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked: all of it must hold. Dates are ISO days, `since` and `until` are both within."""

    words: str = ""
    outlet: str | None = None
    source: str | None = None
    origin: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    denied: bool = False
    unnamed: bool = False
    limit: int = 20

    def __post_init__(self) -> None:
        """Raises `UsageError` for what is no text, such as bytes of another encoding on a command line."""
        for given in (self.words, self.outlet, self.source, self.origin, self.place):
            try:
                (given or "").encode("utf8")
            except UnicodeEncodeError:
                raise UsageError(f"expected text in UTF-8 to look for, got {given!r}") from None

    @property
    def asks_of_claims(self) -> bool:
        """Whether only a claim can be what is asked for, no mere text."""
        return bool(self.source or self.origin or self.place or self.denied or self.unnamed)


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a WHERE clause on `a` (articles), `c` (claims) and `t` (attributions), with its values."""

    sql: str
    values: tuple[Any, ...] = ()


def match(words: str) -> str | None:
    """The words as a query of the index: all of them, phrases in double quotes, `word*` for beginnings.

    None where no words are given. Raises `UsageError` where there are only signs.
    """
    parts = _PARTS.findall(words.replace("\0", " "))
    found = [_quoted(phrase or word) for phrase, word in parts if _TOKEN.search(phrase or word)]
    if not found and words.strip():
        raise UsageError(f"expected words to search for, got {words!r}")
    return " ".join(found) or None


def _quoted(part: str) -> str:
    star = "*" if part.endswith("*") else ""
    return '"' + part.replace('"', " ").rstrip("*") + '"' + star


def of_articles(query: Query) -> Iterator[Condition]:
    """What is asked of articles."""
    yield Condition("a.current = 1")
    if query.outlet is not None:
        yield Condition("a.outlet = ? COLLATE NOCASE", (query.outlet.strip(),))
    if query.since is not None:
        yield Condition("substr(a.published, 1, 10) >= ?", (_day(query.since),))
    if query.until is not None:
        yield Condition("substr(a.published, 1, 10) <= ?", (_day(query.until),))


def of_claims(store: Store, query: Query) -> Iterator[Condition]:
    """What is asked of claims, over what is asked of articles."""
    yield Condition("coalesce(t.rejected, 0) = 0")
    if query.source is not None:
        yield _rests_on(store, query.source, _IN_CHAIN)
    if query.origin is not None:
        yield _rests_on(store, query.origin, _AT_END)
    if query.place is not None:
        yield Condition(_PLACE, (query.place.strip(), query.place.strip()))
    if query.denied:
        yield Condition("t.polarity = 'denied'")
    if query.unnamed:
        yield Condition(f"EXISTS ({_SAID_BY}) AND NOT EXISTS ({_SAID_BY} AND (e.named OR s.kind IN {NEVER_NAMED}))")


NEVER_NAMED = ("document", "state", "organisation", "outlet")  # "the ministry" hides nobody
_SAID_BY = """
    SELECT 1 FROM attribution_sources AS w
    JOIN sources AS s ON s.article = w.article AND s.id = w.source JOIN entities AS e ON e.key = s.entity
    WHERE w.article = c.article AND w.attribution = c.attribution"""
_PLACE = """EXISTS (
    SELECT 1 FROM places AS p WHERE p.article = c.article AND p.claim = c.id
    AND (p.name = ? COLLATE NOCASE OR p.country = ?))"""
_KNOWN = "s.entity IN (SELECT value FROM json_each(?))"
_IN_CHAIN = f"""(
    EXISTS (SELECT 1 FROM hops AS h JOIN sources AS s ON s.article = h.article AND s.id = h.source
            WHERE h.article = c.article AND h.chain = c.chain AND {_KNOWN})
    OR EXISTS ({_SAID_BY} AND {_KNOWN})
    OR EXISTS (SELECT 1 FROM hops AS h WHERE h.article = c.article AND h.chain = c.chain AND h.source IS NULL
               AND h.position > 0 AND h.name = ? COLLATE NOCASE))"""
_AT_END = f"""(
    EXISTS ({_SAID_BY} AND {_KNOWN})
    OR EXISTS (SELECT 1 FROM hops AS h WHERE h.article = c.article AND h.chain = c.chain AND h.source IS NULL
               AND h.origin AND h.name = ? COLLATE NOCASE))"""


def _rests_on(store: Store, name: str, sql: str) -> Condition:
    keys = str([one.key for one in _meant(store, name)])
    return Condition(sql, (*[keys] * sql.count("json_each(?)"), name))


def _meant(store: Store, name: str) -> Sequence[lookup.Entity]:
    """The entities of that name; none for the name of an outlet or credit that is no source anywhere."""
    try:
        return lookup.entities(store, name)
    except UsageError:
        if store.value("SELECT 1 FROM hops WHERE name = ? COLLATE NOCASE LIMIT 1", (name,)) is None:
            raise
        return []


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given[:10]).isoformat()
    except ValueError:
        raise UsageError(f"expected an ISO date such as 2026-03-02, got {given!r}") from None
