"""A report as rows of the tables, and a digest by which a change of them is noticed.

Invariant: rows are what `schema.sql` says, column for column; ids inside an article are numbers from 1. Knows no
connection.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.schema import Attribution, Claim, Hop, Report, Source, Span

Row = tuple[Any, ...]
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of what was worked out: its columns, the first of them `article`; the next `order` ones name a row."""

    name: str
    columns: tuple[str, ...]
    order: int

    @property
    def insert(self) -> str:
        """The statement that stores a row."""
        return f"INSERT INTO {self.name} ({self.named}) VALUES ({', '.join('?' * len(self.columns))})"

    @property
    def select(self) -> str:
        """The statement that gives the rows of an article, in order."""
        keys = ", ".join(str(place + 2) for place in range(self.order))
        return f"SELECT {self.named} FROM {self.name} WHERE article = ? ORDER BY {keys}"

    @property
    def offsets(self) -> tuple[tuple[int, int], ...]:
        """The places of the columns that are offsets: each start with its end."""
        starts = [place for place, column in enumerate(self.columns) if column.endswith("start")]
        return tuple((place, place + 1) for place in starts)

    @property
    def named(self) -> str:
        """The columns as SQL."""
        return ", ".join(f'"{column}"' for column in self.columns)


def _table(name: str, columns: str, order: int) -> Table:
    return Table(name, ("article", *columns.split()), order)


TABLES = (  # in an order in which rows can be stored; what people set afterwards (entity, rejected) is not in them
    _table("credits", "position name start end", 1),
    _table("sources", "id name kind named on_behalf anonymous_plural reason_start reason_end", 1),
    _table("mentions", "source position start end", 2),
    _table("descriptors", "source position start end", 2),
    _table(
        "attributions", "id parent source_start source_end cue_start cue_end kind attitude polarity score", 1
    ),
    _table("attribution_sources", "attribution position source", 2),
    _table("contents", "attribution position start end", 2),
    _table("hops", "chain position name source basis start end origin", 2),
    _table("claims", "id attribution modality negated verbatim chain", 1),
    _table("claim_spans", "claim role position start end", 3),
    _table("numbers", "claim position start end value high bound unit of", 2),
    _table("places", "claim position start end name geonames lat lon country", 2),
    _table("times", "claim position start end first last grain", 2),
)  # fmt: skip


def rows_of(report: Report, article: int) -> Rows:
    """The rows of a report, by table. Raises `ValueError` for ids that are not a letter and a number from 1."""
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for position, credit in enumerate(report.article.credits):
        rows["credits"].append((article, position, credit.name, *credit.span))
    for source in report.sources:
        _add(rows, _source(source, article))
    for attribution in report.attributions:
        _add(rows, _attribution(attribution, article))
    chains = {chain: id for id, chain in enumerate(dict.fromkeys(c.chain for c in report.claims if c.chain), 1)}
    for claim in report.claims:
        _add(rows, _claim(claim, article, chains.get(claim.chain)))
    for chain, id in chains.items():
        _add(rows, _hops(chain, (article, id)))
    return {table.name: sorted(rows[table.name], key=lambda row: row[1 : 1 + table.order]) for table in TABLES}


def digest(rows: Rows) -> bytes:
    """Eight bytes that change with any value of the rows."""
    values = repr([list(map(tuple, rows[table.name])) for table in TABLES])
    return hashlib.blake2b(values.encode("utf8", "surrogatepass"), digest_size=8).digest()


Found = Iterator[tuple[str, Row]]


def _add(rows: Mapping[str, list[Row]], found: Found) -> None:
    for table, row in found:
        rows[table].append(row)


def _source(source: Source, article: int) -> Found:
    id, hidden = number(source.id), source.anonymity
    reason = hidden.reason if hidden else None
    about = (source.name, str(source.kind), int(source.named), source.on_behalf, int(hidden.plural) if hidden else None)
    yield "sources", (article, id, *about, *_ends(reason))
    yield from _spans("mentions", (article, id), source.mentions)
    yield from _spans("descriptors", (article, id), source.descriptors)


def _attribution(one: Attribution, article: int) -> Found:
    id = number(one.id)
    how = (str(one.kind), str(one.attitude), str(one.polarity), float(one.score))
    yield "attributions", (article, id, _number(one.parent), *_ends(one.source.span), *one.cue, *how)
    for position, source in enumerate(one.source.ids):
        yield "attribution_sources", (article, id, position, number(source))
    yield from _spans("contents", (article, id), one.content)


def _claim(claim: Claim, article: int, chain: int | None) -> Found:
    id = number(claim.id)
    how = (str(claim.modality), int(claim.negated), int(claim.verbatim))
    yield "claims", (article, id, _number(claim.attribution), *how, chain)
    for role, spans in (("claim", claim.spans), ("hedge", claim.hedges), ("unverified", claim.unverified)):
        yield from _spans("claim_spans", (article, id, role), spans)
    yield from _details(claim, (article, id))


def _hops(chain: Sequence[Hop], key: Row) -> Found:
    for position, hop in enumerate(chain):
        what, last = (hop.name, _number(hop.source), str(hop.basis)), position == len(chain) - 1
        yield "hops", (*key, position, *what, *_ends(hop.span), int(last))


def _details(claim: Claim, key: Row) -> Found:
    for position, one in enumerate(claim.numbers):
        yield "numbers", (*key, position, *one.span, _held(one.value), _held(one.high), one.bound, one.unit, one.of)
    for position, place in enumerate(claim.places):
        where = (place.geonames, _float(place.lat), _float(place.lon), place.country)
        yield "places", (*key, position, *place.span, place.name, *where)
    for position, time in enumerate(claim.times):
        yield "times", (*key, position, *time.span, time.start, time.end, time.grain)


def _spans(table: str, key: Row, spans: Iterable[Span]) -> Found:
    for position, (start, end) in enumerate(spans):
        yield table, (*key, position, start, end)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _held(value: float | None) -> float | None:
    """The value, as a fraction where it is larger than the whole numbers of SQLite."""
    return float(value) if isinstance(value, int) and abs(value) >= 1 << 63 else value


_ID = re.compile(r"[sac]([1-9]\d{0,5})")


def number(id: str) -> int:
    """The number in an id: 12 in "s12". Raises `ValueError` for another form."""
    if not (form := _ID.fullmatch(id)):
        raise ValueError(f"expected an id such as s1, a1 or c1, got {id!r}")
    return int(form[1])


def _number(id: str | None) -> int | None:
    return None if id is None else number(id)
