"""An article taken out of a casebook for good, with its words in the log of corrections.

Invariant: that there was an article, and that something of it was corrected, stays; no word of it does.
"""

import json
from collections.abc import Collection

from reportedly.casebook import entities, rows, rulings
from reportedly.casebook.forms import form
from reportedly.casebook.rulings import Anchor
from reportedly.casebook.store import Store
from reportedly.schema import SourceKind


def take_down(store: Store, key: int, who: str | None, why: str | None) -> None:
    """Remove an article (its key), and every word of it."""
    entities.prepare(store)
    with store.write():
        fingerprint = store.value("SELECT fingerprint FROM articles WHERE key = ?", (key,))
        own = _borne_alone(store, key)
        rows.remove(store, key, who=who, why=why)
        _silence(store, fingerprint.hex(), own)
        entities.join(store, [])
    store.empty_log()


def _borne_alone(store: Store, article: int) -> set[Anchor]:
    """The forms of the names of an article that no other article has."""
    sql = "SELECT DISTINCT name, kind FROM sources WHERE article = ? AND named"
    forms = [form(row["name"], SourceKind(row["kind"])) for row in list(store.rows(sql, (article,)))]
    return {Anchor(one.sort, one.text) for one in forms if not store.value(_ELSEWHERE, (one.sort, one.text, article))}


_ELSEWHERE = """
    SELECT 1 FROM entity_names AS n JOIN entity_sources AS e ON e.name = n.key
    WHERE n.sort = ? AND n.form = ? AND e.article <> ? LIMIT 1"""


def _silence(store: Store, fingerprint: str, own: Collection[Anchor]) -> None:
    """Take the words of a removed article, and names that were in it alone, out of the log; the fact stays."""
    for row in list(store.rows("SELECT key, verb, what FROM corrections")):
        what = json.loads(row["what"])
        anchors = list(rulings.anchors_in(what)) if row["verb"] in rulings.VERBS else []
        of_it = fingerprint in {what.get("article"), *(claim["article"] for claim in what.get("claims", ()))}
        if not of_it and not any(a.article == fingerprint or a in own for a in anchors):
            continue
        for side in ("names", "into"):
            if side in what:
                what[side] = [anchor for anchor in what[side] if Anchor.from_json(anchor) not in own]
        quiet = json.dumps(what | {"said": "(in an article that was removed)"}, ensure_ascii=False)
        store.run("UPDATE corrections SET what = ? WHERE key = ?", (quiet, row["key"]))
