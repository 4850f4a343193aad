"""What people said of two claims: that they say the same, or that they don't. Kept in the log of corrections.

Invariant: a claim is anchored to its article's fingerprint and its places there, so that the word outlives re-reading;
what was said and not undone is handed to linking, which never overrules it. Knows no comparison.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.casebook import lookup
from reportedly.casebook.corrections import NOBODY, By, log
from reportedly.casebook.lookup import Part
from reportedly.casebook.store import Store
from reportedly.errors import UsageError
from reportedly.link.corrections import Correction
from reportedly.schema import Span

VERBS = ("same", "different")
_LEAST = 0.5  # of the characters that a claim must share with the one that was meant


def same(store: Store, a: str, b: str, by: By = NOBODY) -> int:
    """Say that two claims (ARTICLE:c1) say the same; gives the correction's key. Raises `UsageError`."""
    return _say(store, "same", a, b, by)


def different(store: Store, a: str, b: str, by: By = NOBODY) -> int:
    """Say that two claims (ARTICLE:c1) don't say the same; gives the correction's key. Raises `UsageError`."""
    return _say(store, "different", a, b, by)


def _say(store: Store, verb: str, a: str, b: str, by: By) -> int:
    parts = [lookup.part(store, given, "c") for given in (a, b)]
    if parts[0] == parts[1]:
        raise UsageError(f"{store.path}: expected two claims, got {a} twice")
    said = f"{a} {'=' if verb == 'same' else '≠'} {b}"
    with store.write():
        return log(store, verb, {"claims": [_anchor(store, one) for one in parts], "said": said}, by)


def _anchor(store: Store, claim: Part) -> dict[str, Any]:
    """What the log keeps of a claim: the article's fingerprint and the places of its words."""
    fingerprint = store.value("SELECT fingerprint FROM articles WHERE key = ?", (claim.article,))
    return {"article": fingerprint.hex(), "spans": [list(span) for span in _spans(store, claim.article)[claim.id]]}


def standing(store: Store) -> list[Correction]:
    """What was said of claims that are there today, and nobody has undone; oldest first."""
    sql = f"SELECT verb, what FROM corrections WHERE verb IN {VERBS} AND undone_at IS NULL ORDER BY key"
    found = [(row["verb"], json.loads(row["what"])["claims"]) for row in store.rows(sql)]
    pairs = [(verb, _again(store, a), _again(store, b)) for verb, (a, b) in found]
    return [Correction(a, b, verb == "same") for verb, a, b in pairs if a and b and a != b]


def _again(store: Store, anchored: Mapping[str, Any]) -> str | None:
    """The claim (ARTICLE:CLAIM) of today that stands at those places, the most of its characters in common."""
    row = store.row("SELECT key, id FROM articles WHERE fingerprint = ?", (bytes.fromhex(anchored["article"]),))
    if row is None:
        return None
    meant = _characters([Span(*span) for span in anchored["spans"]])
    best, share = None, 0.0
    for id, spans in _spans(store, row["key"]).items():
        have = _characters(spans)
        both = len(have & meant) / (len(have | meant) or 1)
        best, share = (id, both) if both > share else (best, share)
    return f"{row['id']}:c{best}" if best is not None and share >= _LEAST else None


def _spans(store: Store, article: int) -> dict[int, list[Span]]:
    """The places of each claim of an article (its key)."""
    sql = "SELECT claim, start, \"end\" FROM claim_spans WHERE article = ? AND role = 'claim' ORDER BY claim, position"
    found = dict[int, list[Span]]()
    for row in store.rows(sql, (article,)):
        found.setdefault(row["claim"], []).append(Span(row["start"], row["end"]))
    return found


def _characters(spans: Sequence[Span]) -> set[int]:
    return {at for span in spans for at in range(*span)}
