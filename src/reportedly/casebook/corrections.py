"""What people correct: sources merged, split and renamed, attributions rejected and restored, articles removed.

Invariant: every correction is a row that says who, when and why, and is anchored to an article's fingerprint and places
in it, or to the form of a name; what it does follows from the rows that nobody has undone, so that it outlives
re-reading and each can be undone whatever came after it. A removal alone is final.
"""

import getpass
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from reportedly.casebook import anchoring, entities, lookup, rejections, rulings
from reportedly.casebook.store import Row, Store, now
from reportedly.casebook.takedown import take_down
from reportedly.errors import UsageError


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: `key` is what `undo` asks for, None for a removal; `what` says it in words."""

    key: int | None
    verb: str
    what: str
    who: str | None
    why: str | None
    at: str
    undone_at: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who corrects, and why; the login name if nobody says."""

    who: str | None = None
    why: str | None = None

    @property
    def name(self) -> str | None:
        """Who it is."""
        if self.who is not None:
            return self.who
        with suppress(Exception):  # no login name is no reason not to correct
            return getpass.getuser()
        return None


NOBODY = By()


def merge(store: Store, names: Sequence[str], into: str, by: By = NOBODY) -> int:
    """Make sources (`e12`, or a name) one with another, which keeps its name; gives the correction's key."""
    entities.prepare(store)
    target = lookup.entity(store, into)
    others = list(dict.fromkeys(lookup.entity(store, name) for name in names))
    if target in others:
        raise UsageError(f"{store.path}: expected another source to merge into {target}, got the same one")
    what = {
        "names": [anchor.to_json() for one in others for anchor in anchoring.of_entity(store, one)],
        "into": [anchor.to_json() for anchor in anchoring.of_entity(store, target)],
        "said": f"{', '.join(one.name for one in others)} → {target.name}",
    }
    return _rule(store, "merge", what, by)


def split(store: Store, given: str, sources: Sequence[str], by: By = NOBODY) -> int:
    """Take sources out of an entity, to be one of their own; each is ARTICLE:s1, or a name as articles write it."""
    entities.prepare(store)
    entity = lookup.entity(store, given)
    anchors = [anchor for source in sources for anchor in anchoring.of_part(store, entity, source)]
    what = {
        "names": [anchor.to_json() for anchor in dict.fromkeys(anchors)],
        "said": f"{', '.join(sources)} out of {entity.name}",
    }
    return _rule(store, "split", what, by)


def rename(store: Store, given: str, name: str, by: By = NOBODY) -> int:
    """Call an entity otherwise."""
    entities.prepare(store)
    entity, called = lookup.entity(store, given), " ".join(name.split())
    if not called:
        raise UsageError(f"{store.path}: expected a new name for {entity}, got an empty one")
    anchors = [anchor.to_json() for anchor in anchoring.of_entity(store, entity)]
    return _rule(store, "rename", {"names": anchors, "name": called, "said": f"{entity.name} → {called}"}, by)


def reject(store: Store, attribution: str, by: By = NOBODY) -> int:
    """Leave out an attribution (ARTICLE:a1) that is wrong, and the claims in it."""
    return _judge(store, "reject", attribution, by)


def restore(store: Store, attribution: str, by: By = NOBODY) -> int:
    """Take a rejected attribution back in."""
    return _judge(store, "restore", attribution, by)


def remove(store: Store, article: str, by: By = NOBODY) -> None:
    """Take an article (its id) out for good: its text and all that was worked out from it, in the log too."""
    take_down(store, lookup.article(store, article), by.name, by.why)


def undo(store: Store, key: int, by: By = NOBODY) -> Correction:
    """Undo a correction, whatever came after it. Raises `UsageError` for one that there is not, or undone already."""
    row = store.row("SELECT * FROM corrections WHERE key = ?", (key,))
    if row is None:
        raise UsageError(
            f"{store.path}: expected the number of a correction (`reportedly corrections` lists them; "
            f"the removal of an article cannot be undone), got {key}"
        )
    if row["undone_at"]:
        raise UsageError(f"{store.path}: expected a correction that stands, but {key} was undone {row['undone_at']}")
    with store.write():
        near = rulings.names_of(store, key)
        store.run("UPDATE corrections SET undone_at = ?, undone_by = ? WHERE key = ?", (now(), by.name, key))
        _work(store, row["verb"], json.loads(row["what"]), near)
    return _correction(row)


def listed(store: Store) -> list[Correction]:
    """All corrections and removals, oldest first."""
    found = [_correction(row) for row in store.rows("SELECT * FROM corrections ORDER BY key")]
    gone = store.rows("SELECT article_id, who, why, at FROM removals ORDER BY key")
    found += [Correction(None, "remove", row["article_id"], row["who"], row["why"], row["at"]) for row in gone]
    return sorted(found, key=lambda one: one.at)


def apply(store: Store, keys: Iterable[int]) -> None:
    """Reject again in articles (keys) worked out anew what people rejected; `entities.join` does the rest."""
    with store.write():
        for key in keys:
            rejections.apply(store, key)


# --- how a correction is kept and done


def _rule(store: Store, verb: str, what: Mapping[str, Any], by: By) -> int:
    with store.write():
        key = log(store, verb, what, by)
        _work(store, verb, what, rulings.names_of(store, key))
    return key


def _judge(store: Store, verb: str, given: str, by: By) -> int:
    found = lookup.part(store, given, "a")
    sql = "SELECT rejected FROM attributions WHERE article = ? AND id = ?"
    if bool(store.value(sql, (found.article, found.id))) == (verb == "reject"):
        state = "stands" if verb == "reject" else "is rejected"
        raise UsageError(f"{store.path}: expected an attribution that {state} to {verb}, but {given} is not so")
    with store.write():
        key = log(store, verb, {**rejections.anchor(store, found), "said": given}, by)
        rejections.apply(store, found.article)
    return key


def log(store: Store, verb: str, what: Mapping[str, Any], by: By) -> int:
    """Keep a correction, inside the caller's transaction; gives its key. `what` has anchors, and says it in words."""
    said = json.dumps(what, ensure_ascii=False)
    sql = "INSERT INTO corrections (verb, what, who, why, at) VALUES (?, ?, ?, ?, ?)"
    return store.run(sql, (verb, said, by.name, by.why, now()))


def _work(store: Store, verb: str, what: Mapping[str, Any], near: Collection[int]) -> None:
    """Work out anew what a correction touches; `near` are the names that it meant before."""
    if verb not in rulings.VERBS:
        if "article" not in what:
            return  # of claims: linking looks into the log itself
        article = store.value(_BY_FINGERPRINT, (bytes.fromhex(what["article"]),))
        if article is not None:
            rejections.apply(store, article)
        return
    places = {anchor.article for anchor in rulings.anchors_in(what) if anchor.article}
    articles = [store.value(_BY_FINGERPRINT, (bytes.fromhex(place),)) for place in places]
    entities.join(store, [key for key in articles if key is not None])
    entities.settle(store, near, anew=near)


_BY_FINGERPRINT = "SELECT key FROM articles WHERE fingerprint = ?"


def _correction(row: Row) -> Correction:
    said = json.loads(row["what"]).get("said", "")
    return Correction(
        row["key"], row["verb"], said, row["who"], row["why"], row["at"], row["undone_at"], row["undone_by"]
    )
