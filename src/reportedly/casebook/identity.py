"""When two articles are one and the same, and when one is a version of the other.

An article is its outlet, URL and text together. Invariant: the same three give the same fingerprint on every machine.
Knows nothing of what was worked out.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reportedly.casebook.store import Store
from reportedly.schema import Article


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a new article stands: its free id; the document of which it is a version, and the id of the one before.

    An article that starts a document has neither yet.
    """

    id: str
    document: int | None = None
    version: int = 1
    before: str | None = None


def fingerprint(article: Article) -> bytes:
    """The SHA-256 sum of outlet, URL and text."""
    parts = (article.outlet or "", article.url or "", article.text)
    return hashlib.sha256("\0".join(parts).encode("utf8", "surrogatepass")).digest()


def known(store: Store, article: Article) -> int | None:
    """The key of the same article, where it is in the casebook."""
    key: int | None = store.value("SELECT key FROM articles WHERE fingerprint = ?", (fingerprint(article),))
    return key


def removed(store: Store, article: Article) -> str | None:
    """When the same article was taken out of the casebook, if it was."""
    sql = "SELECT at FROM removals WHERE fingerprint = ? ORDER BY key DESC"
    at: str | None = store.value(sql, (fingerprint(article),))
    return at


def standing(store: Store, article: Article) -> Standing:
    """Where an article that is not there yet will stand.

    The same URL with another text is another version. With the same text it is the article of another outlet.
    """
    id = _free(store, article.id)
    before = article.url and store.row(_SAME_PAGE, (article.url, article.outlet))
    if not before or before["text"] == article.text:
        return Standing(id)
    return Standing(id, before["document"], before["latest"] + 1, before["id"])


_SAME_PAGE = """
    SELECT document, text, id, (SELECT max(version) FROM articles AS a WHERE a.document = articles.document) AS latest
    FROM articles WHERE url = ? ORDER BY outlet IS ? DESC, key DESC"""


def _free(store: Store, id: str) -> str:
    """The id, or where another article has it `id~2`, `id~3`, …"""
    taken, free = "SELECT 1 FROM articles WHERE id = ?", id
    if store.value(taken, (id,)):
        number: int = store.value(_NUMBERED, {"id": id})
        while store.value(taken, (free,)):
            number += 1
            free = f"{id}~{number}"
    return free


# How many have the id, with a number or without: where thousands do, not each of them is tried.
_NUMBERED = "SELECT 1 + count(*) FROM articles WHERE id >= :id || '~0' AND id < :id || '~:'"


@cache
def made_by() -> str:
    """The program and the weights at work: its version, and the first of the sum over the weights' sums."""
    from reportedly import __version__

    sums = files("reportedly").joinpath("models", "SHA256SUMS").read_bytes()
    return f"{__version__}+{hashlib.sha256(sums).hexdigest()[:12]}"
