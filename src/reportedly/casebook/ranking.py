"""On whom a casebook relies: for each source the claims that rest on its word, and how many name nobody.

Invariant: a claim counts for each source of its innermost attribution; what people rejected, and older versions of an
article, count for nobody. Unnamed sources are never one: they stand together by their description. Knows no way of
showing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportedly.casebook.asked import NEVER_NAMED
from reportedly.casebook.forms import form
from reportedly.casebook.outlets import outlets, total
from reportedly.casebook.store import Row, Store
from reportedly.resolve.names import folded
from reportedly.schema import SourceKind, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Relied:
    """A source with what rests on it.

    `entity` is its key (`e12`), None for unnamed ones that are described alike. `share` is that of all claims that are
    given as somebody's word, 0 to 1. `passed_on` are those that came through its hands from another source;
    `unnamed_for` those of people without a name who speak on its behalf.
    """

    entity: str | None
    name: str
    kind: str
    named: bool
    claims: int
    share: float
    passed_on: int
    articles: int
    outlets: tuple[str, ...]
    unnamed_for: int

    @property
    def unnamed_share(self) -> float:
        """Of what is said by it or on its behalf, the share that comes from people without a name, 0 to 1."""
        if not self.named:
            return 1.0 if self.kind not in NEVER_NAMED else 0.0
        return self.unnamed_for / max(self.claims + self.unnamed_for, 1)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {**to_json(self), "unnamed_share": round(self.unnamed_share, 4), "share": round(self.share, 4)}


@dataclass(slots=True)
class _Tally:
    """What is counted for one source or description."""

    name: str
    kind: str
    named: bool
    entity: int | None
    claims: int = 0
    passed_on: int = 0
    articles: set[int] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    unnamed_for: int = 0


def relied(store: Store) -> list[Relied]:
    """The sources, the one on which most claims rest first."""
    tallies: dict[object, _Tally] = {}
    speaking: dict[str, int] = defaultdict(int)
    for row in store.rows(_BY_SOURCE):
        one = _tally(tallies, row)
        one.claims += row["claims"]
        one.articles.add(row["article"])
        one.outlets |= {row["outlet"]} if row["outlet"] else set()
        if row["on_behalf"] and not row["named"]:
            speaking[row["on_behalf"]] += row["claims"]
    for row in store.rows(_PASSED_ON):
        _tally(tallies, row).passed_on += row["claims"]
    _speak(store, tallies, speaking)
    attributed = total(outlets(store)).attributed
    found = (_relied(one, attributed) for one in tallies.values())
    return sorted(found, key=lambda one: (-one.claims, -one.articles, one.name))


_BY_SOURCE = """
    SELECT s.entity, e.name, e.kind, e.named, s.on_behalf, c.article, a.outlet, count(*) AS claims
    FROM claims AS c
    JOIN articles AS a ON a.key = c.article AND a.current
    JOIN attributions AS t ON t.article = c.article AND t.id = c.attribution AND NOT t.rejected
    JOIN attribution_sources AS w ON w.article = c.article AND w.attribution = c.attribution
    JOIN sources AS s ON s.article = w.article AND s.id = w.source
    JOIN entities AS e ON e.key = s.entity
    GROUP BY c.article, s.id"""


_PASSED_ON = """
    SELECT e.key AS entity, e.name, e.kind, e.named, count(*) AS claims
    FROM claims AS c
    JOIN articles AS a ON a.key = c.article AND a.current
    JOIN attributions AS t ON t.article = c.article AND t.id = c.attribution AND NOT t.rejected
    JOIN hops AS h ON h.article = c.article AND h.chain = c.chain AND NOT h.origin
    JOIN sources AS s ON s.article = h.article AND s.id = h.source
    JOIN entities AS e ON e.key = s.entity
    GROUP BY e.key"""


def _tally(tallies: dict[object, _Tally], row: Row) -> _Tally:
    named = bool(row["named"])
    key = row["entity"] if named else folded(row["name"])
    if key not in tallies:
        tallies[key] = _Tally(row["name"], row["kind"], named, row["entity"] if named else None)
    return tallies[key]


def _speak(store: Store, tallies: Mapping[object, _Tally], speaking: Mapping[str, int]) -> None:
    """Count what unnamed people say for a body, where the body is a source too."""
    for name, claims in speaking.items():
        sql = "SELECT entity FROM entity_names WHERE sort = 'body' AND form = ?"
        entity = store.value(sql, (form(name, SourceKind.ORGANISATION).text,))
        if entity in tallies:
            tallies[entity].unnamed_for += claims


def _relied(one: _Tally, attributed: int) -> Relied:
    return Relied(
        entity=None if one.entity is None else f"e{one.entity}",
        name=one.name,
        kind=one.kind,
        named=one.named,
        claims=one.claims,
        share=one.claims / attributed if attributed else 0.0,
        passed_on=one.passed_on,
        articles=len(one.articles),
        outlets=tuple(sorted(one.outlets)),
        unnamed_for=one.unnamed_for,
    )


def evidence(store: Store, entity: int) -> Iterator[tuple[str, str]]:
    """Why the sources of an entity were joined: each reason once, with the source (ARTICLE:s1) met first."""
    sql = """SELECT why, a.id || ':s' || source AS place FROM entity_evidence JOIN articles AS a ON a.key = article
             WHERE entity = ? GROUP BY why ORDER BY min(article), source"""
    for row in store.rows(sql, (entity,)):
        yield row["place"], row["why"]
