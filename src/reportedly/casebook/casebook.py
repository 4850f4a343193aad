"""The casebook as Python sees it: opened by its path, iterated as the dataclasses of the schema.

Knows what the modules beside it do, and nothing that they don't. Nothing heavy is imported before a file is opened.
"""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.errors import UsageError
from reportedly.schema import Article, Claim, Report, Source

if TYPE_CHECKING:
    from reportedly.casebook.events import Event, Summary
    from reportedly.casebook.search import Found
    from reportedly.casebook.store import Store

TABLES = tuple(
    """articles repeats credits sources mentions descriptors attributions attribution_sources contents
    claims claim_spans claim_hops claim_texts attribution_texts numbers places place_spans toponyms times hops
    entities entity_evidence corrections removals failures meta""".split()
)


class Casebook:
    """Articles with all that was worked out from them, in one SQLite file.

    The file is opened when it is first needed, and made by the first `add`. Use it in one thread, and close it, best by
    `with`. Everything raises `CasebookError` for a file that is no casebook, or cannot be read or written.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._store: Store | None = None

    def __enter__(self) -> "Casebook":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        """Where it is."""
        return f"Casebook({str(self.path)!r})"

    def __len__(self) -> int:
        """How many articles it has, older versions included."""
        count: int = self.store().value("SELECT count(*) FROM articles")
        return count

    def close(self) -> None:
        """Close the file."""
        if self._store:
            self._store.close()
        self._store = None

    def store(self, *, create: bool = False) -> "Store":
        """The open file underneath, for SQL of your own."""
        from reportedly.casebook import store

        if self._store is None:
            self._store = store.open(self.path, create=create, fallback=not create)
        return self._store

    def add(
        self,
        *inputs: str | os.PathLike[str] | Article,
        jobs: int | None = None,
        on_event: "Callable[[Event], None] | None" = None,
        **options: Any,
    ) -> "Summary":
        """Read inputs, work their articles out and keep them; what is there already is passed over.

        An input is what `reportedly add` takes, or an `Article`; `options` say how it is read (`outlet="…"`,
        `map={"text": "body"}`, `force=True`, …, as on the command line). What fails is kept as rows of `failures`.
        """
        from reportedly.casebook import arriving, ingest
        from reportedly.read.source import Options

        store, how = self.store(create=True), Options(**options)
        named = (one if isinstance(one, Article) else os.fspath(one) for one in inputs)
        found = (
            arrived
            for one in named
            for arrived in ([one] if isinstance(one, Article) else arriving.arriving(store, [one], how))
        )
        return ingest.add(store, found, jobs=jobs, on_event=on_event)

    def articles(self, *, current: bool = False) -> Iterator[Article]:
        """The articles in the order in which they were added; only the newest version of each page if `current`."""
        for report in self.reports(current=current):
            yield report.article

    def reports(self, *, current: bool = False) -> Iterator[Report]:
        """The articles with all that was worked out from them."""
        from reportedly.casebook import rows

        store = self.store()
        for key in self._keys(current):
            yield rows.load(store, key)

    def claims(self, *, current: bool = True) -> Iterator[tuple[Article, Claim]]:
        """All claims, each with its article, whose text has its words."""
        for report in self.reports(current=current):
            yield from ((report.article, claim) for claim in report.claims)

    def sources(self, *, current: bool = True) -> Iterator[tuple[Article, Source]]:
        """All sources, each with the article that names it."""
        for report in self.reports(current=current):
            yield from ((report.article, source) for source in report.sources)

    def search(self, words: str = "", **asked: Any) -> "Found":
        """The claims and texts that say so, the best first; `asked` as the fields of `Query` in casebook/asked.py.

        Raises `UsageError` for what the casebook cannot know.
        """
        from reportedly.casebook.asked import Query
        from reportedly.casebook.search import search

        return search(self.store(), Query(words=words, **asked))

    def to_pandas(self, table: str = "claim_texts") -> Any:
        """A table as a data frame; docs/casebook.md lists them. Raises `UsageError` for others, or without pandas."""
        if table not in TABLES:
            raise UsageError(f"expected one of the tables {', '.join(TABLES)}, got {table!r}")
        try:
            frame = import_module("pandas").DataFrame
        except ImportError:
            raise UsageError("expected pandas to be installed, got none: pip install pandas") from None
        return frame([dict(row) for row in self.store().rows(f"SELECT * FROM {table}")])

    def _keys(self, current: bool) -> list[int]:
        where = "WHERE current" if current else ""
        return [row["key"] for row in self.store().rows(f"SELECT key FROM articles {where} ORDER BY key")]
