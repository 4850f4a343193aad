"""What a user names, found in the casebook: an article, a source, an attribution or a claim of it, an entity.

Invariant: what is given is either found, one and only, or refused with what there is instead. Knows no correction.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.casebook.forms import form
from reportedly.casebook.store import Row, Store
from reportedly.errors import UsageError
from reportedly.schema import SourceKind

_KEY = re.compile(r"e([1-9]\d{0,8})")
_PART = re.compile(r"(.+):([sac])([1-9]\d{0,5})", re.DOTALL)
_PARTS = {"s": ("sources", "a source"), "a": ("attributions", "an attribution"), "c": ("claims", "a claim")}
_SHOWN, _NEAR = 5, 3  # of several that may be meant, and of names that are alike


@dataclass(frozen=True, slots=True)
class Entity:
    """One source over all articles; `key` is what `e12` counts."""

    key: int
    name: str
    kind: SourceKind
    named: bool

    def __str__(self) -> str:
        return f"{self.name} (e{self.key})"


@dataclass(frozen=True, slots=True)
class Part:
    """A source, an attribution or a claim of an article, by their keys in the tables."""

    article: int
    id: int


def article(store: Store, id: str) -> int:
    """The key of an article by its id. Raises `UsageError` where there is none."""
    key: int | None = store.value("SELECT key FROM articles WHERE id = ?", (id,))
    if key is None:
        ids = [row["id"] for row in store.rows("SELECT id FROM articles LIMIT 100000")]
        raise UsageError(f"{store.path}: expected the id of an article, got {id!r}{_instead(id, ids)}")
    return key


def part(store: Store, given: str, letter: str) -> Part:
    """A source (`s`), attribution (`a`) or claim (`c`), given as ARTICLE:s1 and so on. Raises `UsageError`."""
    table, noun = _PARTS[letter]
    found = _PART.fullmatch(given)
    if found is None or found[2] != letter:
        raise UsageError(f"{store.path}: expected {noun} of an article as ARTICLE:{letter}1, got {given!r}")
    key, id = article(store, found[1]), int(found[3])
    if store.value(f"SELECT 1 FROM {table} WHERE article = ? AND id = ?", (key, id)) is None:
        count = store.value(f"SELECT count(*) FROM {table} WHERE article = ?", (key,))
        raise UsageError(f"{store.path}: expected {noun} of {found[1]} ({letter}1 to {letter}{count}), got {given!r}")
    return Part(key, id)


def entity(store: Store, given: str) -> Entity:
    """An entity by its key (`e12`) or a name that it has. Raises `UsageError` where that is none or several."""
    found = entities(store, given)
    if len(found) > 1:
        which = "; ".join(map(str, found[:_SHOWN])) + ("; …" if len(found) > _SHOWN else "")
        raise UsageError(f"{store.path}: expected one source, but {given!r} may be any of {len(found)}: {which}")
    return found[0]


def entities(store: Store, given: str) -> list[Entity]:
    """All entities that bear a name, the named ones alone if there are any. Raises `UsageError` where there is none."""
    key = _KEY.fullmatch(given)
    ways = (
        [("key = ?", (int(key[1]),))]
        if key
        else [
            ("name = ? COLLATE NOCASE", (given,)),
            ("key IN (SELECT entity FROM sources WHERE name = ? COLLATE NOCASE)", (given,)),
            ("key IN (SELECT entity FROM entity_names WHERE form IN (?, ?))", _forms(given)),
        ]
    )
    joined = store.value("SELECT 1 FROM sqlite_master WHERE name = 'entity_names'")  # as soon as there is an article
    for where, values in ways if joined else ():
        found = [_entity(row) for row in store.rows(f"SELECT * FROM entities WHERE {where} ORDER BY key", values)]
        if found:
            return [one for one in found if one.named] or found
    names = [row["name"] for row in store.rows("SELECT DISTINCT name FROM entities WHERE named LIMIT 100000")]
    raise UsageError(f"{store.path}: expected a source of the casebook, got {given!r}{_instead(given, names)}")


def _forms(name: str) -> tuple[str, str]:
    return form(name, SourceKind.PERSON).text, form(name, SourceKind.ORGANISATION).text


def _entity(row: Row) -> Entity:
    return Entity(row["key"], row["name"], SourceKind(row["kind"]), bool(row["named"]))


def _instead(given: str, there: Iterable[str]) -> str:
    """What was perhaps meant: a name alike, or one with such a word."""
    low, names = given.lower(), {one.lower(): one for one in there}
    near = [names[one] for one in difflib.get_close_matches(low, names, n=_NEAR, cutoff=0.6)]
    if not near:
        by_word = {word: name for name in reversed(names) for word in name.split()}
        near = [names[by_word[word]] for word in difflib.get_close_matches(low, by_word, n=_NEAR, cutoff=0.75)]
    near = near or [name for one, name in names.items() if low in one][:_NEAR]
    return f" (did you mean {' or '.join(repr(one) for one in dict.fromkeys(near))}?)" if near else ""
