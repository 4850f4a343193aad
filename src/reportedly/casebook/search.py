"""Words looked for in a casebook: the sources that are called so, the claims and texts that say so, the best first.

Invariant: every hit has the places in its article as evidence; what people rejected is in none. Knows no way of
showing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.casebook.asked import Condition, Query, match, of_articles, of_claims
from reportedly.casebook.marking import GAP, excerpt, in_claim, in_text
from reportedly.casebook.store import Row, Store
from reportedly.schema import Basis, Hop, Span, to_json

_SOURCES = 3  # sources shown before the claims


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHit:
    """An entity whose name was looked for, and how much rests on it."""

    entity: str
    name: str
    kind: str
    claims: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A claim, or a text outside all claims, in which the words were found.

    `spans` are those of the claim, `found` those of the words looked for, `excerpt` is what to show of a text: offsets
    into the article's text. `source` and `cue` are the places in which the article says whose word it is.
    """

    article: str
    outlet: str | None
    title: str | None
    published: str | None
    claim: str | None = None
    attribution: str | None = None
    words: str
    spans: tuple[Span, ...] = ()
    excerpt: Span | None = None
    found: tuple[Span, ...] = ()
    source: Span | None = None
    cue: Span | None = None
    denied: bool = False
    negated: bool = False
    modality: str | None = None
    chain: tuple[Hop, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        data: dict[str, Any] = to_json(self)
        return data


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; `more` says whether there is more than the limit let through."""

    sources: tuple[SourceHit, ...]
    hits: tuple[Hit, ...]
    more: bool


def search(store: Store, query: Query) -> Found:
    """What the casebook holds of what is asked. Raises `UsageError` for what it cannot know, `CasebookError`."""
    words = match(query.words)
    conditions = [*of_articles(query), *of_claims(store, query)]
    keys = _best(store, words, conditions, query.limit + 1)
    hits = [_claim(store, key, words) for key in keys[: query.limit]]
    more = len(keys) > query.limit
    if words and not query.asks_of_claims and not more:
        texts = _texts(store, words, list(of_articles(query)), {hit.article for hit in hits}, query.limit + 1)
        more = len(hits) + len(texts) > query.limit
        hits += [_text(store, row, words) for row in texts[: query.limit - len(hits)]]
    sources = () if words is None or query.asks_of_claims else tuple(_named(store, words))
    return Found(sources, tuple(hits), more)


def _where(conditions: Iterable[Condition]) -> tuple[str, list[Any]]:
    parts = list(conditions)
    return " AND ".join(one.sql for one in parts), [value for one in parts for value in one.values]


def _best(store: Store, words: str | None, conditions: Iterable[Condition], limit: int) -> list[int]:
    """The keys of the best claims; without words, of the newest.

    The index likes the shortest claims best: of those that it gives, mere fragments ("were hurt") come last.
    """
    where, values = _where(conditions)
    if words is None:
        return [row["key"] for row in store.rows(_NEWEST.format(where=where), [*values, limit])]
    found = list(store.rows(_RANKED.format(where=where), [words, *values, _MORE * limit]))
    found.sort(key=lambda row: row["rank"] * (_FRAGMENT + (1 - _FRAGMENT) * min(row["length"] / _WHOLE, 1)))
    return [row["key"] for row in found[:limit]]


_MORE = 5  # times as many as asked for are looked at
_FRAGMENT, _WHOLE = 0.3, 60  # what a fragment is worth of a claim, and characters of a whole one
_LENGTH = """(
    SELECT sum("end" - start) FROM claim_spans AS p
    WHERE p.article = c.article AND p.claim = c.id AND p.role = 'claim')"""
_JOINED = "LEFT JOIN attributions AS t ON t.article = c.article AND t.id = c.attribution"
_RANKED = f"""
    SELECT c.key, f.rank, {_LENGTH} AS length FROM search_claims AS f
    CROSS JOIN claims AS c ON c.key = f.rowid CROSS JOIN articles AS a ON a.key = c.article {_JOINED}
    WHERE f.search_claims MATCH ? AND {{where}} ORDER BY f.rank LIMIT ?"""
_NEWEST = f"""
    SELECT c.key FROM articles AS a JOIN claims AS c ON c.article = a.key {_JOINED}
    WHERE {{where}} ORDER BY a.published DESC, c.key LIMIT ?"""
_WHOLE_CLAIM = f"""
    SELECT c.key, c.article, c.id, c.chain, c.attribution, c.modality, c.negated,
        a.id AS article_id, a.outlet, a.title, a.published, a.text,
        t.source_start, t.source_end, t.cue_start, t.cue_end, t.polarity
    FROM claims AS c JOIN articles AS a ON a.key = c.article {_JOINED} WHERE c.key = ?"""


def _claim(store: Store, key: int, words: str | None) -> Hit:
    (row,) = store.rows(_WHOLE_CLAIM, (key,))
    spans = _spans(store, row["article"], row["id"])
    return Hit(
        **_about(row), claim=f"c{row['id']}", words=GAP.join(span.of(row["text"]) for span in spans), spans=spans,
        attribution=None if row["attribution"] is None else f"a{row['attribution']}",
        found=tuple(in_claim(store, key, spans, words)) if words else (),
        source=_part(row, "source"), cue=_part(row, "cue"), denied=row["polarity"] == "denied",
        negated=bool(row["negated"]), modality=row["modality"], chain=_chain(store, row),
    )  # fmt: skip


def _about(row: Row) -> Mapping[str, Any]:
    return {"article": row["article_id"], **{name: row[name] for name in ("outlet", "title", "published")}}


def _part(row: Row, name: str) -> Span | None:
    return None if row[f"{name}_start"] is None else Span(row[f"{name}_start"], row[f"{name}_end"])


def _spans(store: Store, article: int, claim: int) -> tuple[Span, ...]:
    sql = """SELECT start, "end" FROM claim_spans
             WHERE article = ? AND claim = ? AND role = 'claim' ORDER BY position"""
    return tuple(Span(*row) for row in store.rows(sql, (article, claim)))


def _chain(store: Store, claim: Row) -> tuple[Hop, ...]:
    """The hands through which a claim came, but for those of attributions that people rejected."""
    return tuple(
        Hop(name, None if source is None else f"s{source}", Basis(basis), None if start is None else Span(start, end))
        for name, source, basis, start, end in store.rows(_HOPS, {"article": claim["article"], "chain": claim["chain"]})
    )


_HOPS = """
    SELECT name, source, basis, start, "end" FROM hops AS h WHERE article = :article AND chain = :chain
    AND NOT EXISTS (
        SELECT 1 FROM attributions AS t WHERE t.article = :article AND t.rejected AND h.basis = 'attribution'
        AND coalesce(t.source_start, t.cue_start) = h.start AND coalesce(t.source_end, t.cue_end) = h."end")
    ORDER BY position"""


def _texts(store: Store, words: str, conditions: Iterable[Condition], shown: Iterable[str], limit: int) -> list[Row]:
    """The best texts of articles of which no claim was found."""
    where, values = _where(
        [*conditions, Condition("a.id NOT IN (SELECT value FROM json_each(?))", (json.dumps(list(shown)),))]
    )
    return list(store.rows(_TEXTS.format(where=where), [words, *values, limit]))


_TEXTS = """
    SELECT a.key, a.id AS article_id, a.outlet, a.title, a.published, a.text
    FROM search_articles AS f CROSS JOIN articles AS a ON a.key = f.rowid
    WHERE f.search_articles MATCH ? AND {where} ORDER BY f.rank LIMIT ?"""


def _text(store: Store, row: Row, words: str) -> Hit:
    found = in_text(store, row["key"], words)
    part = excerpt(row["text"], found)
    inside = tuple(span for span in found if part.start <= span.start and span.end <= part.end)
    return Hit(**_about(row), words=part.of(row["text"]), excerpt=part, found=inside)


def _named(store: Store, words: str) -> Iterator[SourceHit]:
    """The entities that are called so, those on which most rests first."""
    for row in store.rows(_NAMED, (words, _SOURCES)):
        yield SourceHit(
            entity=f"e{row['key']}", name=row["name"], kind=row["kind"], claims=row["claims"], articles=row["articles"]
        )


_NAMED = """
    SELECT e.key, e.name, e.kind, count(*) AS claims, count(DISTINCT c.article) AS articles
    FROM entities AS e JOIN sources AS s ON s.entity = e.key
    JOIN attribution_sources AS w ON w.article = s.article AND w.source = s.id
    JOIN attributions AS t ON t.article = w.article AND t.id = w.attribution AND NOT t.rejected
    JOIN claims AS c ON c.article = w.article AND c.attribution = w.attribution
    WHERE e.named AND e.key IN (
        SELECT entity FROM sources WHERE key IN (SELECT rowid FROM search_sources WHERE search_sources MATCH ?))
    GROUP BY e.key ORDER BY claims DESC, e.key LIMIT ?"""
