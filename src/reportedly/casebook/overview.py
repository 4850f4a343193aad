"""All that was linked, seen from above: groups by what they rest on, who contradicts whom, who takes from whom.

Invariant: counts are those of what is stored; nothing is weighed here. Knows no way of showing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportedly.casebook import linked_loading
from reportedly.casebook.linked_loading import name
from reportedly.casebook.store import Store
from reportedly.casebook.tracing import central
from reportedly.linked import ClaimGroup, Conflict, ConflictKind, Linked
from reportedly.schema import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which groups are asked for; `limit` of them at most, those in most articles first."""

    single_origin: bool = False
    circular: bool = False
    conflicts: bool = False
    min_articles: int = 1
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A group on one line; `conflicts` are the groups that contradict it, `updates` the others of its own origins."""

    group: str
    text: str
    articles: int
    independent: int
    origins: tuple[str, ...]
    first: str | None
    circular: bool
    conflicts: tuple[str, ...]
    updates: tuple[str, ...]
    credibility: int | None


def keys(store: Store, asked: Filter) -> list[int]:
    """The keys of the groups that are asked for, those in most articles first."""
    conditions = ["articles >= ?"]
    conditions += ["independent <= 1"] if asked.single_origin else []
    conditions += ["circular"] if asked.circular else []
    conditions += [_CONTRADICTED] if asked.conflicts else []
    sql = f"SELECT key FROM claim_groups WHERE {' AND '.join(conditions)} ORDER BY articles DESC, key LIMIT ?"
    return [row["key"] for row in store.rows(sql, (asked.min_articles, -1 if asked.limit is None else asked.limit))]


_CONTRADICTED = """key IN (
    SELECT a FROM conflicts WHERE kind = 'contradiction' UNION SELECT b FROM conflicts WHERE kind = 'contradiction')"""


def chosen(store: Store, asked: Filter) -> Linked:
    """What was linked, with these groups alone and the conflicts between them; relays, copies and drift are whole."""
    every = linked_loading.load(store)
    if asked == Filter():
        return every
    ids = {name(key) for key in keys(store, asked)}
    groups = tuple(group for group in every.groups if group.id in ids)
    return replace(every, groups=groups, conflicts=tuple(one for one in every.conflicts if {one.a, one.b} <= ids))


def rows(store: Store, asked: Filter) -> list[Row]:
    """The groups on a line each."""
    order = keys(store, asked)
    between = defaultdict[str, list[Conflict]](list)
    for one in linked_loading.conflicts(store, order):
        between[one.a].append(one)
        between[one.b].append(one)
    found = {group.id: _row(group, between[group.id]) for group in linked_loading.groups(store, order)}
    return [found[name(key)] for key in order]


def _row(group: ClaimGroup, conflicts: list[Conflict]) -> Row:
    def others(kind: ConflictKind) -> tuple[str, ...]:
        return tuple(one.b if one.a == group.id else one.a for one in conflicts if one.kind is kind)

    independent = tuple(origin.name for origin in group.origins if origin.independent)
    return Row(
        group=group.id, text=central(group), articles=len({member.article for member in group.members}),
        independent=len(independent), origins=independent, circular=group.circular,
        first=min((origin.first for origin in group.origins if origin.first), default=None),
        conflicts=others(ConflictKind.CONTRADICTION), updates=others(ConflictKind.UPDATE),
        credibility=group.rating.credibility if group.rating else None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict with both groups."""

    conflict: Conflict
    a: Row
    b: Row


def disputes(store: Store, limit: int | None = None) -> Iterator[Dispute]:
    """The conflicts, those about the groups in most articles first."""
    sql = """SELECT a, b FROM conflicts AS c JOIN claim_groups AS x ON x.key = c.a JOIN claim_groups AS y ON y.key = c.b
             ORDER BY c.kind, min(x.articles, y.articles) DESC, x.articles + y.articles DESC, a, b LIMIT ?"""
    pairs = [(row["a"], row["b"]) for row in store.rows(sql, (-1 if limit is None else limit,))]
    wanted = sorted({key for pair in pairs for key in pair})
    groups = {group.id: _row(group, []) for group in linked_loading.groups(store, wanted)}
    conflicts = {(one.a, one.b): one for one in linked_loading.conflicts(store, wanted)}
    for a, b in pairs:
        yield Dispute(conflicts[name(a), name(b)], groups[name(a)], groups[name(b)])


@dataclass(slots=True)
class Taking:
    """How often an outlet takes from another: articles that credit it, that cite it, that copy it without a word."""

    outlet: str
    source: str
    credited: int = 0
    cited: int = 0
    silent: int = 0
    articles: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        """How often at all."""
        return len(self.articles)


def takings(store: Store) -> list[Taking]:
    """Who takes from whom, most often first; one article counts once for each that it takes from."""
    found = dict[tuple[str, str], Taking]()
    for (article, _), (outlet, source, bases) in _relayed(store).items():
        one = found.setdefault((outlet, _plain(source)), Taking(outlet, source))
        one.articles.append(article)
        one.credited += Basis.CREDIT in bases
        one.cited += Basis.ATTRIBUTION in bases and Basis.CREDIT not in bases
        one.silent += bases == {Basis.COPIED}
    return sorted(found.values(), key=lambda one: (-one.all, one.outlet, one.source))


def _relayed(store: Store) -> dict[tuple[str, str], tuple[str, str, set[Basis]]]:
    """For each article and each that it takes from: the outlet, the name, and on what it rests."""
    sql = """SELECT a.id, coalesce(a.outlet, a.id) AS outlet, r.basis, CASE WHEN r.original IS NULL THEN r.source
             ELSE coalesce((SELECT o.outlet FROM articles AS o WHERE o.key = r.original), r.source) END AS source
             FROM relays AS r JOIN articles AS a ON a.key = r.article ORDER BY r.position"""
    found = dict[tuple[str, str], tuple[str, str, set[Basis]]]()
    for row in store.rows(sql):
        whole = found.setdefault((row["id"], _plain(row["source"])), (row["outlet"], row["source"], set()))
        whole[2].add(Basis(row["basis"]))
    return found


def _plain(source: str) -> str:
    return source.casefold().removeprefix("the ")
