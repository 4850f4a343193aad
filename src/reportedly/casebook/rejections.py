"""Attributions that people rejected, found again in what an article was last read as.

Invariant: an attribution is rejected if the last that was said of its place, and not undone, is that it is wrong.
Knows nothing of entities.
"""

import json
from collections.abc import Sequence
from typing import Any

from reportedly.casebook.lookup import Part
from reportedly.casebook.store import Store
from reportedly.schema import Span

_LEAST = 0.5  # of the words of cue and content that an attribution must share with the one that was rejected


def anchor(store: Store, found: Part) -> dict[str, Any]:
    """What the log keeps of an attribution: the article's fingerprint, cue and content."""
    fingerprint = store.value("SELECT fingerprint FROM articles WHERE key = ?", (found.article,))
    cue, content = _place(store, found.article, found.id)
    return {"article": fingerprint.hex(), "cue": list(cue), "content": [list(span) for span in content]}


def apply(store: Store, article: int) -> None:
    """Set which attributions of an article (its key) are rejected, by what the log says."""
    fingerprint = store.value("SELECT fingerprint FROM articles WHERE key = ?", (article,))
    wrong: dict[int, bool] = {}
    sql = "SELECT verb, what FROM corrections WHERE verb IN ('reject', 'restore') AND undone_at IS NULL ORDER BY key"
    for row in list(store.rows(sql)):
        what = json.loads(row["what"])
        if bytes.fromhex(what["article"]) == fingerprint:
            id = _again(store, article, Span(*what["cue"]), [Span(*span) for span in what["content"]])
            wrong |= {id: row["verb"] == "reject"} if id is not None else {}
    listed = json.dumps([id for id, is_wrong in wrong.items() if is_wrong])
    store.run(
        "UPDATE attributions SET rejected = id IN (SELECT value FROM json_each(?)) WHERE article = ?", (listed, article)
    )


def _again(store: Store, article: int, cue: Span, content: Sequence[Span]) -> int | None:
    """The attribution of today at that place: one whose cue overlaps, the most of its words in common."""
    best: tuple[float, int] | None = None
    for row in list(store.rows("SELECT id FROM attributions WHERE article = ? ORDER BY id", (article,))):
        own_cue, own = _place(store, article, row["id"])
        if own_cue.start < cue.end and cue.start < own_cue.end:
            share = _shared([own_cue, *own], [cue, *content])
            best = max(best or (0.0, 0), (share, row["id"]), key=lambda one: one[0])
    return best[1] if best and best[0] >= _LEAST else None


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters in both, of those in either."""
    a, b = ({at for span in spans for at in range(*span)} for spans in (one, other))
    return len(a & b) / len(a | b) if a | b else 0.0


def _place(store: Store, article: int, id: int) -> tuple[Span, list[Span]]:
    row = store.row("SELECT cue_start, cue_end FROM attributions WHERE article = ? AND id = ?", (article, id))
    content = store.rows(
        'SELECT start, "end" FROM contents WHERE article = ? AND attribution = ? ORDER BY position', (article, id)
    )
    return Span(*row) if row else Span(0, 0), [Span(*span) for span in content]
