"""The sources of an article as names of the casebook: each of a form, with what else the article calls it.

Invariant: every source has exactly one name; an unnamed one, a surname alone and what people split off have one of
their own. Knows the names' tables, not who is meant by them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.casebook import rulings
from reportedly.casebook.calls import called
from reportedly.casebook.forms import Sort, form, is_shared
from reportedly.casebook.names import ALONE, Name, block, blocks
from reportedly.casebook.store import Row, Store
from reportedly.schema import SourceKind, Span


def register(store: Store, article: int) -> set[int]:
    """Give each source of an article its name; the keys of names that are new, or newly called otherwise."""
    row = store.row("SELECT text, fingerprint FROM articles WHERE key = ?", (article,))
    if row is None:
        return set()
    apart = rulings.split_places(store, row["fingerprint"])
    spans = _mentions(store, article)
    changed: set[int] = set()
    for source in list(store.rows("SELECT * FROM sources WHERE article = ? ORDER BY id", (article,))):
        found = spans[source["id"]]
        key, new = _named(store, *_form(source, found, apart), source["name"])
        before = store.value(_BEFORE, (article, source["id"]))
        store.run(_SET, (article, source["id"], key))
        changed |= {key} if new or before not in (None, key) else set()
        changed |= {before} if before not in (None, key) else set()
        if source["named"] and _call(store, row["text"], source, key, found):
            changed.add(key)
    return changed


_BEFORE = "SELECT name FROM entity_sources WHERE article = ? AND source = ?"
_SET = "INSERT INTO entity_sources VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name"


def _mentions(store: Store, article: int) -> dict[int, list[Span]]:
    spans: dict[int, list[Span]] = defaultdict(list)
    sql = 'SELECT source, start, "end" FROM mentions WHERE article = ? ORDER BY source, position'
    for source, start, end in store.rows(sql, (article,)):
        spans[source].append(Span(start, end))
    return spans


def _form(source: Row, spans: Sequence[Span], apart: Iterable[Span]) -> tuple[Sort, str]:
    kind = SourceKind(source["kind"])
    own = f"{ALONE}{source['article']}:{spans[0].start}:{spans[0].end}" if spans else f"{ALONE}{source['key']}"
    if not source["named"] or any(one.start < end and start < one.end for one in spans for start, end in apart):
        return Sort.ALONE, own
    found = form(source["name"], kind)
    if is_shared(source["name"], kind):
        return found.sort, found.text
    return (Sort.PERSON if " " not in found.text else Sort.ALONE), own


def _named(store: Store, sort: Sort, text: str, name: str) -> tuple[int, bool]:
    """The key of the name of that form, and whether it is new."""
    key = store.value("SELECT key FROM entity_names WHERE sort = ? AND form = ?", (sort, text))
    if key is not None:
        return key, False
    key = store.run("INSERT INTO entity_names (sort, form, name) VALUES (?, ?, ?)", (sort, text, name))
    store.run_many(_BLOCK, ((one, key) for one in blocks(Name(key, sort, text, name))))
    return key, True


_BLOCK = "INSERT OR IGNORE INTO entity_blocks VALUES (?, ?)"


def _call(store: Store, text: str, source: Row, key: int, spans: Iterable[Span]) -> bool:
    """Keep what else the article calls a source; whether that may change who is meant by the shorter name."""
    changed = False
    for short in sorted(called(text, source["name"], SourceKind(source["kind"]), spans)):
        new = store.value("SELECT 1 FROM entity_calls WHERE short = ? AND name = ? LIMIT 1", (short, key)) is None
        rival = store.value(_RIVAL, {"short": short, "name": key})
        store.run(_CALL, (short, key, source["article"], source["id"]))
        store.run(_BLOCK, (block(short), key))
        changed = changed or new or bool(rival)
    return changed


_CALL = "INSERT OR IGNORE INTO entity_calls VALUES (?, ?, ?, ?)"
_RIVAL = """
    SELECT EXISTS (SELECT 1 FROM entity_calls WHERE short = :short AND name < :name)
        OR EXISTS (SELECT 1 FROM entity_calls WHERE short = :short AND name > :name)"""
