"""Casebooks in one line each, for the tests of asking and correcting; everything in them is invented."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportedly.casebook import entities, rows, store
from reportedly.casebook.store import Store
from reportedly.schema import Anonymity, Report, SourceKind, Span
from tests.factories import claim, report, said, source

WATCH = "Norhaven Watch for Civil Rights"


def told(id: str, *names: str, said_so: str = "the old bridge was closed", **fields: Any) -> Report:
    """A report in which one source, called by these names one after another, says something.

    `kind`, `named` and `on_behalf` are the source's; any other field is the article's.
    """
    kind, named = fields.pop("kind", SourceKind.ORGANISATION), fields.pop("named", True)
    behalf, polarity = fields.pop("on_behalf", None), fields.pop("polarity", None)
    text = f"{names[0]} said that {said_so}. " + "".join(f"Nothing more came from {name}. " for name in names[1:])
    text += f"This was report {id}."
    who = source(
        "s1", fields.pop("name", names[0]), kind, named=named, on_behalf=behalf, mentions=tuple(_places(text, names)),
        anonymity=None if named else Anonymity(None, plural=False),
    )  # fmt: skip
    how = {} if polarity is None else {"polarity": polarity}
    attribution = said(text, names[0], "said", f"that {said_so}", ids=["s1"], **how)
    head = {"id": id, "outlet": "The Example Gazette", "published": "2026-03-02", **fields}
    return report(text, attribution, sources=[who], claims=[claim(text, "a1", said_so)], **head)


def _places(text: str, names: Iterable[str]) -> Iterable[Span]:
    at = 0
    for name in names:
        start = text.index(name, at)
        at = start + len(name)
        yield Span(start, at)


def book(path: Path, *reports: Report) -> Store:
    """A casebook with these reports, each added and joined after the other."""
    opened = store.open(path / "case.db", create=True)
    for one in reports:
        add(opened, one)
    return opened


def add(opened: Store, one: Report) -> int:
    """Add a report as `reportedly add` does; gives its key."""
    with opened.write():
        key = rows.save(opened, one, input="test", made_by="test")
        entities.join(opened, [key])
    return key


def groups(opened: Store) -> set[frozenset[str]]:
    """Which sources (as ARTICLE:s1) are one, as far as several are."""
    found: dict[int, set[str]] = {}
    sql = "SELECT a.id || ':s' || s.id AS source, s.entity FROM sources AS s JOIN articles AS a ON a.key = s.article"
    for row in opened.rows(sql):
        found.setdefault(row["entity"], set()).add(row["source"].removesuffix(":s1"))
    return {frozenset(group) for group in found.values() if len(group) > 1}


def names(opened: Store) -> dict[str, str]:
    """What the entity of each article's first source is called."""
    sql = """SELECT a.id, e.name FROM articles AS a
             JOIN sources AS s ON s.article = a.key AND s.id = 1 JOIN entities AS e ON e.key = s.entity"""
    return {row["id"]: row["name"] for row in opened.rows(sql)}
