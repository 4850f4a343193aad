"""Which groups somebody means: by a claim, by a group's name, or by words, figures and places.

Invariant: rare words count most, and a figure that the group states more than one that stands in its words. Knows what
was linked, not what is shown of it.
"""

import json
import math
import re
from collections import defaultdict

from reportedly.casebook import lookup
from reportedly.casebook.store import Store
from reportedly.errors import UsageError

_GROUP = re.compile(r"g([1-9]\d{0,8})")
_CLAIM = re.compile(r".+:c[1-9]\d*", re.DOTALL)
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_SMALL = frozenset(
    "a an and are as at be by for from had has have in is it its of on or that the to was were with".split()
)
_SHOWN = 4  # groups that the words may mean as well
_NEAR, _FIGURE = 0.4, 2.0  # what a word is worth in the article, not in the claim, and a figure that the claim states
_LIKE = 0.8  # of the best group's score that others must have


def groups(store: Store, asked: str) -> list[int]:
    """The keys of the groups that may be meant, the best first; at least one.

    Raises `UsageError` where there is none.
    """
    if found := _GROUP.fullmatch(asked.strip()):
        key = int(found[1])
        if store.value("SELECT 1 FROM claim_groups WHERE key = ?", (key,)) is None:
            count = store.value("SELECT count(*) FROM claim_groups")
            raise UsageError(f"{store.path}: expected a group (there are {count:,}), got {asked!r}")
        return [key]
    if _CLAIM.fullmatch(asked.strip()):
        return [_of_claim(store, asked.strip())]
    return _of_words(store, asked)


def number_of(group: str) -> int:
    """The key of a group by its name (g12)."""
    return int(group[1:])


def words(store: Store, claim: str) -> str:
    """The words of a claim (ARTICLE:c1)."""
    article, _, id = claim.rpartition(":")
    text: str | None = store.value("SELECT text FROM claim_texts WHERE article_id = ? AND claim = ?", (article, id))
    return text or ""


def _of_claim(store: Store, asked: str) -> int:
    part = lookup.part(store, asked, "c")
    sql = 'SELECT "group" FROM members WHERE article = ? AND claim = ?'
    key: int | None = store.value(sql, (part.article, part.id))
    if key is None:
        raise UsageError(
            f"{store.path}: expected a claim that is linked, got {asked!r} (rejected, of an older version of its "
            f"article, or new: `reportedly link {store.path}` links what is new)"
        )
    return key


def _of_words(store: Store, asked: str) -> list[int]:
    """Groups by the words and figures of their claims, and less by what their articles say beside."""
    wanted = [word for word in dict.fromkeys(_WORD.findall(asked.casefold())) if word not in _SMALL]
    if not wanted:
        raise UsageError(f"{store.path}: expected words, a claim (ARTICLE:c1) or a group (g1), got {asked!r}")
    every = store.value("SELECT count(*) FROM claim_groups")
    scores = defaultdict[int, float](float)
    for word in wanted:
        held = {row["group"]: _NEAR if row["near"] else 1.0 for row in store.rows(_HOLDING, {"word": f'"{word}"'})}
        value = _figure(word)
        if value is not None:
            held = {key: worth / 2 for key, worth in held.items()} | dict.fromkeys(_stating(store, value), _FIGURE)
        rare = math.log(1 + every / (1 + sum(worth >= 1 for worth in held.values())))
        for key, worth in held.items():
            scores[key] += worth * rare
    if not scores:
        raise UsageError(f"{store.path}: expected words that some claim has, got {asked!r}: nothing found")
    sql = "SELECT key, articles FROM claim_groups WHERE key IN (SELECT value FROM json_each(?))"
    sizes = {row["key"]: row["articles"] for row in store.rows(sql, (json.dumps(list(scores)),))}
    best = sorted(scores, key=lambda key: (-round(scores[key], 3), -sizes[key], key))
    return [key for key in best[: 1 + _SHOWN] if scores[key] >= _LIKE * scores[best[0]]]


# By the best place in which a word stands for a group: a claim of it (near 0), or only the text of an article (near 1).
_HOLDING = """
    SELECT "group", min(near) AS near FROM (
        SELECT m."group", 0 AS near FROM search_claims AS f
        CROSS JOIN claims AS c ON c.key = f.rowid
        CROSS JOIN members AS m ON m.article = c.article AND m.claim = c.id
        WHERE f.search_claims MATCH :word
        UNION ALL
        SELECT m."group", 1 FROM search_articles AS f CROSS JOIN members AS m ON m.article = f.rowid
        WHERE f.search_articles MATCH :word
    ) GROUP BY "group\""""


def _stating(store: Store, value: float) -> set[int]:
    sql = """SELECT DISTINCT m."group" FROM numbers AS n
             JOIN members AS m ON m.article = n.article AND m.claim = n.claim WHERE n.value = ?"""
    return {row["group"] for row in store.rows(sql, (value,))}


def _figure(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return None
