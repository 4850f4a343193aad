"""Reports into the tables and out of them, one article at a time.

Invariant: the tables and the search indexes change together, inside the caller's transaction or one of their own.
Knows no pipeline and no input.
"""

import json
from dataclasses import dataclass

from reportedly.casebook.identity import Standing, fingerprint
from reportedly.casebook.loading import load_article, load_report
from reportedly.casebook.store import Store, now
from reportedly.casebook.tables import TABLES, digest, rows_of
from reportedly.errors import CasebookError, UnfitError
from reportedly.schema import Article, Report

# Everything else that was worked out goes with the rows that it belongs to.
_WORKED_OUT = ("claims", "hops", "attribution_sources", "attributions", "sources", "credits")


def save(store: Store, report: Report, *, input: str, made_by: str, standing: Standing | None = None) -> int:
    """Store a report whose article is new; gives its key. Raises `UnfitError` for one that contradicts itself."""
    article = report.article
    standing = standing or Standing(article.id)
    with store.write():
        key = store.run(_INSERT, _article(article, standing, input, made_by))
        document = standing.document or key
        store.run(_OUTDATE, (document, key))
        _TEXTS.fill(store, key)
        _fill(store, key, report, document, made_by)
    return key


def replace(store: Store, key: int, report: Report, *, made_by: str) -> None:
    """Store what was worked out anew from an article that is there, in place of what was."""
    with store.write():
        document = store.value("SELECT document FROM articles WHERE key = ?", (key,))
        _clear(store, key)
        _fill(store, key, report, document, made_by)


def load(store: Store, key: int) -> Report:
    """The report of an article. Raises `CasebookError` where there is none of this key."""
    report = load_report(store, key)
    if report is None:
        raise CasebookError(store.path, "an article", f"none with the key {key}")
    return report


def key_of(store: Store, article_id: str) -> int | None:
    """The key of an article by its id; None where the casebook doesn't have it."""
    key: int | None = store.value("SELECT key FROM articles WHERE id = ?", (article_id,))
    return key


def remove(store: Store, key: int, *, who: str | None = None, why: str | None = None) -> None:
    """Take an article out with all that was worked out from it; the fact stays, the words don't.

    The version before it becomes the current one. Raises `CasebookError` where there is none of this key.
    """
    store.run("PRAGMA secure_delete = ON")
    with store.write():
        article = load_article(store, key)
        if article is None:
            raise CasebookError(store.path, "an article", f"none with the key {key}")
        store.run(_REMOVED, (article.id, fingerprint(article), who, why, now()))
        document = store.value("SELECT document FROM articles WHERE key = ?", (key,))
        _clear(store, key)
        _TEXTS.clear(store, key)
        store.run("DELETE FROM articles WHERE key = ?", (key,))
        store.run(_LATEST, (document, document))
        pack(store)  # or its words would stay in the search indexes
    store.empty_log()


def pack(store: Store) -> None:
    """Write the search indexes anew, without what was taken out of them."""
    with store.write():
        for index in INDEXES:
            store.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


_INSERT = """
    INSERT INTO articles (id, url, outlet, title, authors, published, language, fingerprint, document, version, words,
                          added, input, made_by, evidence, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)"""
_OUTDATE = "UPDATE articles SET current = 0 WHERE document = ? AND key <> ?"
_LATEST = """
    UPDATE articles SET current = 1
    WHERE document = ? AND version = (SELECT max(version) FROM articles WHERE document = ?)"""
_REMOVED = "INSERT INTO removals (article_id, fingerprint, who, why, at) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class _Index:
    """A search index: its columns, and the table or view that holds the words and the article's key."""

    name: str
    columns: str
    words: str
    article: str = "article"

    def fill(self, store: Store, key: int) -> None:
        """Put the words of an article in."""
        store.run(
            f"INSERT INTO {self.name} (rowid, {self.columns}) "
            f"SELECT key, {self.columns} FROM {self.words} WHERE {self.article} = ?", (key,)
        )  # fmt: skip

    def clear(self, store: Store, key: int) -> None:
        """Take the words of an article out, while they still stand in the tables."""
        store.run(
            f"INSERT INTO {self.name} ({self.name}, rowid, {self.columns}) "
            f"SELECT 'delete', key, {self.columns} FROM {self.words} WHERE {self.article} = ?", (key,)
        )  # fmt: skip


_TEXTS = _Index("search_articles", "title, text", "articles", "key")
_CLAIMS = _Index("search_claims", "text", "claim_texts")
_SOURCES = _Index("search_sources", "name", "sources")
INDEXES = (_TEXTS.name, _CLAIMS.name, _SOURCES.name)


def _article(article: Article, standing: Standing, input: str, made_by: str) -> tuple[object, ...]:
    names = json.dumps(article.authors, ensure_ascii=False)
    about = (article.url, article.outlet, article.title, names, article.published, article.language)
    place = (fingerprint(article), standing.document or 0, standing.version, len(article.text.split()))
    return (standing.id, *about, *place, now(), input, made_by, article.text)


def _fill(store: Store, key: int, report: Report, document: int, made_by: str) -> None:
    if "\0" in report.article.text:
        raise UnfitError(store.path, "text", "a null character")
    try:
        rows = rows_of(report, key)
    except ValueError as error:
        raise UnfitError(store.path, "a report that can be stored", str(error)) from error
    for table in TABLES:
        if rows[table.name]:
            store.run_many(table.insert, rows[table.name])
    sql = "UPDATE articles SET evidence = ?, document = ?, made_by = ? WHERE key = ?"
    store.run(sql, (digest(rows), document, made_by, key))
    _CLAIMS.fill(store, key)
    _SOURCES.fill(store, key)


def _clear(store: Store, key: int) -> None:
    _CLAIMS.clear(store, key)
    _SOURCES.clear(store, key)
    for table in _WORKED_OUT:
        store.run(f"DELETE FROM {table} WHERE article = ?", (key,))
