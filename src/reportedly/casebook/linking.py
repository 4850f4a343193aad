"""The articles of a casebook linked and weighed: what came of it stored, and whether it still holds.

Invariant: what is stored is what linking all current articles gave, as they stood then, with people's corrections; it
is linked whole or not at all. What has changed since is known by the articles' digests and the log. Knows no stage.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.casebook import judged, linked_loading, linked_rows, reliability, verdicts
from reportedly.casebook.store import Store, now
from reportedly.errors import CasebookError
from reportedly.linked import Linked
from reportedly.schema import Report


@dataclass(frozen=True, slots=True)
class State:
    """When a casebook was linked, and what has changed since: articles by their number, `ruled` if people ruled."""

    at: str | None
    fresh: int = 0
    gone: int = 0
    ruled: bool = False

    @property
    def holds(self) -> bool:
        """Whether linking again would start from the same."""
        return self.at is not None and not (self.fresh or self.gone or self.ruled)

    def __str__(self) -> str:
        said = [f"{self.fresh:,} articles are new or were read again"] if self.fresh else []
        said += [f"{self.gone:,} are gone"] if self.gone else []
        said += ["people have corrected or rated"] if self.ruled else []
        return ", ".join(said) or "nothing has changed"


def link(store: Store, *, on_article: Callable[[], None] | None = None, again: bool = False) -> Linked:
    """Link and weigh all current articles, and store it; what was stored is given where it still holds, unless `again`.

    Others may write meanwhile: what they changed is linked, too. Raises `CasebookError` where that finds no end or
    nothing can be stored, `WeightsError` where the weights of comparing are damaged.
    """
    linked_rows.prepare(store)
    if again or not state(store).holds:
        for _ in range(_TRIES):
            before = _standing(store)
            found = _worked_out(store, on_article)
            with store.write():
                if _standing(store) == before:
                    store_linked(store, found)
                    break
        else:
            raise CasebookError(store.path, "a casebook at rest", "one that others keep changing while it is linked")
    return linked_loading.load(store)


_TRIES = 3


def _standing(store: Store) -> list[object]:
    """What linking starts from, as it stands."""
    return [_ruled(store), *map(tuple, store.rows("SELECT key, evidence FROM articles WHERE current ORDER BY key"))]


def store_linked(store: Store, linked: Linked) -> None:
    """Store what was linked over all current articles as they stand."""
    linked_rows.prepare(store)
    with store.write():
        linked_rows.save(store, linked)
        store.run("INSERT INTO linked_articles SELECT key, evidence FROM articles WHERE current")
        for name, value in (("linked", now()), ("linked_ruled", _ruled(store))):
            store.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def _worked_out(store: Store, on_article: Callable[[], None] | None) -> Linked:
    from reportedly.linking import linked

    reports = list(_reports(store, on_article))
    rows = store.rows(_ENTITIES)
    entities = {(row["article"], row["source"]): f"e{row['entity']}" for row in rows}
    corrections, letters = verdicts.standing(store), reliability.letters(store)
    found: Linked = linked(reports, entities=entities, corrections=corrections, reliability=letters)
    return found


_ENTITIES = """
    SELECT a.id AS article, 's' || s.id AS source, s.entity FROM sources AS s JOIN articles AS a ON a.key = s.article
    WHERE s.entity IS NOT NULL AND a.current"""


def _reports(store: Store, on_article: Callable[[], None] | None) -> Iterator[Report]:
    """All current reports, without what people rejected."""
    for row in list(store.rows("SELECT key FROM articles WHERE current ORDER BY key")):
        yield judged.load(store, row["key"]).report
        if on_article:
            on_article()


def state(store: Store) -> State:
    """Whether what was linked still holds."""
    at = store.value("SELECT value FROM meta WHERE name = 'linked'") if linked_rows.there(store) else None
    if at is None:
        return State(None, store.value("SELECT count(*) FROM articles WHERE current"))
    ruled = store.value("SELECT value FROM meta WHERE name = 'linked_ruled'") != _ruled(store)
    return State(at, store.value(_FRESH), store.value(_GONE), ruled)


_FRESH = """
    SELECT count(*) FROM articles AS a LEFT JOIN linked_articles AS l ON l.article = a.key
    WHERE a.current AND (l.evidence IS NULL OR l.evidence <> a.evidence)"""
_GONE = """
    SELECT count(*) FROM linked_articles AS l
    WHERE NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.key = l.article AND a.current)"""


def _ruled(store: Store) -> str:
    """A mark that changes when somebody corrects, undoes or rates."""
    said = store.row("SELECT count(*), count(undone_at), max(key) FROM corrections")
    rated = store.value("SELECT max(key) FROM reliability")
    return json.dumps([*(said or ()), rated])


def needed(store: Store) -> State:
    """The state of a casebook that was linked. Raises `CasebookError` for one that never was."""
    found = state(store)
    if found.at is None:
        raise CasebookError(store.path, f"a linked casebook (`reportedly link {store.path}` links it)", "none so far")
    return found
