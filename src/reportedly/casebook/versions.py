"""The versions of a page: which there are, and what changed from one to the next.

Invariant: shows the stored texts' own words, sentence by sentence. Knows nothing of what was worked out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from reportedly.casebook.store import Store
from reportedly.errors import UsageError


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a page: its article's id, its number from 1, the dates it was published and added, and the text."""

    id: str
    number: int
    published: str | None
    added: str
    title: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences that went out of a text, and those that came in their place."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def versions(store: Store, article_id: str) -> list[Version]:
    """The versions of the page that an article stands for, oldest first. Raises `UsageError` for an unknown id."""
    found = [Version(*row) for row in store.rows(_VERSIONS, (article_id,))]
    if not found:
        raise UsageError(f"{store.path}: expected the id of an article, got {article_id!r}, which is none of them")
    return found


def several(store: Store) -> list[str]:
    """The ids of the current articles of which there is more than one version."""
    sql = "SELECT id FROM articles AS a WHERE current AND version > 1 ORDER BY key"
    return [row["id"] for row in store.rows(sql)]


def steps(versions: Sequence[Version]) -> Iterator[tuple[Version, list[Change]]]:
    """Each version after the first with what changed in it."""
    for before, after in pairwise(versions):
        yield after, changes(before.text, after.text)


def changes(before: str, after: str) -> list[Change]:
    """What changed from one text to another, in order."""
    old, new = _sentences(before), _sentences(after)
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Change(tuple(old[a:b]), tuple(new[c:d])) for what, a, b, c, d in found if what != "equal"]


_END = re.compile(r"(?<=[.!?])[”\"')\]]*\s+|\s*\n\s*")
_VERSIONS = """
    SELECT id, version, published, added, title, text FROM articles
    WHERE document = (SELECT document FROM articles WHERE id = ?) ORDER BY version"""


def _sentences(text: str) -> list[str]:
    """The text in pieces that end with a sentence or a line, blanks between them left out."""
    pieces, start = [], 0
    for match in _END.finditer(text):
        pieces.append(text[start : match.end()].strip())
        start = match.end()
    return [piece for piece in (*pieces, text[start:].strip()) if piece]
