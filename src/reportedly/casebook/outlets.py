"""How much of what each outlet reports is somebody's word, and how much of that comes from people without a name.

Invariant: what people rejected, and older versions of an article, count for nothing. Knows no way of showing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportedly.casebook.asked import NEVER_NAMED
from reportedly.casebook.store import Row, Store
from reportedly.schema import to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """What an outlet's claims (all outlets' if `outlet` is None) rest on.

    Of `claims`, `attributed` are somebody's word; of these `unnamed` come from people without a name alone, and for
    `nobody` the article says no source at all.
    """

    outlet: str | None
    articles: int
    claims: int
    attributed: int
    unnamed: int
    nobody: int

    @property
    def unnamed_share(self) -> float:
        """Claims that rest on people without a name alone, of those that are somebody's word, 0 to 1."""
        return self.unnamed / self.attributed if self.attributed else 0.0

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {**to_json(self), "unnamed_share": round(self.unnamed_share, 4)}


def outlets(store: Store) -> list[Outlet]:
    """The outlets, the one with most claims first."""
    counted = {row["outlet"]: row for row in store.rows(_BY_OUTLET)}
    articles = {row["outlet"]: row["articles"] for row in store.rows(_ARTICLES)}
    found = [_outlet(name, count, counted.get(name)) for name, count in articles.items()]
    return sorted(found, key=lambda one: (-one.claims, one.outlet or ""))


def total(found: Iterable[Outlet]) -> Outlet:
    """All outlets as one."""
    every = list(found)
    sums = {name: sum(getattr(one, name) for one in every) for name in _FIGURES}
    return Outlet(outlet=None, articles=sum(one.articles for one in every), **sums)


_FIGURES = ("claims", "attributed", "unnamed", "nobody")
_ARTICLES = "SELECT outlet, count(*) AS articles FROM articles WHERE current GROUP BY outlet"
_SAID = f"""
    WITH said AS (
        SELECT w.article, w.attribution, min(NOT (e.named OR s.kind IN {NEVER_NAMED})) AS unnamed
        FROM attribution_sources AS w
        JOIN sources AS s ON s.article = w.article AND s.id = w.source
        JOIN entities AS e ON e.key = s.entity
        GROUP BY w.article, w.attribution)"""
_BY_OUTLET = f"""{_SAID}
    SELECT a.outlet, count(*) AS claims, count(c.attribution) AS attributed, sum(coalesce(said.unnamed, 0)) AS unnamed,
        sum(c.attribution IS NOT NULL AND said.unnamed IS NULL) AS nobody
    FROM claims AS c JOIN articles AS a ON a.key = c.article
    LEFT JOIN attributions AS t ON t.article = c.article AND t.id = c.attribution
    LEFT JOIN said ON said.article = c.article AND said.attribution = c.attribution
    WHERE a.current AND NOT coalesce(t.rejected, 0) GROUP BY a.outlet"""


def _outlet(name: str | None, articles: int, row: Row | None) -> Outlet:
    return Outlet(outlet=name, articles=articles, **{figure: row[figure] if row else 0 for figure in _FIGURES})
