"""Rows of the tables to a report: what was stored comes out as it went in.

Knows the columns by name, and nothing of how the rows came there.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.casebook.store import Row, Store
from reportedly.schema import (
    Anonymity,
    Article,
    Attitude,
    Attribution,
    Basis,
    Claim,
    Credit,
    Hop,
    Kind,
    Modality,
    Number,
    Place,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
    Time,
)

Groups = Mapping[int, Sequence[Row]]


def load_article(store: Store, key: int) -> Article | None:
    """The article of a key, as it was read."""
    row = store.row("SELECT * FROM articles WHERE key = ?", (key,))
    if row is None:
        return None
    return Article(
        **{name: row[name] for name in ("id", "url", "outlet", "title", "published", "language", "text")},
        authors=tuple(json.loads(row["authors"])),
        credits=tuple(Credit(one["name"], _span(one)) for one in _rows(store, "credits", key)),
    )


def load_report(store: Store, key: int) -> Report | None:
    """Everything that is stored of an article."""
    article = load_article(store, key)
    return (
        None
        if article is None
        else Report(article, _sources(store, key), _attributions(store, key), _claims(store, key))
    )


def _sources(store: Store, key: int) -> tuple[Source, ...]:
    mentions, descriptors = (_grouped(store, table, "source", key) for table in ("mentions", "descriptors"))
    return tuple(
        Source(
            id=f"s{row['id']}",
            name=row["name"],
            kind=SourceKind(row["kind"]),
            named=bool(row["named"]),
            on_behalf=row["on_behalf"],
            anonymity=_anonymity(row),
            descriptors=_spans(descriptors[row["id"]]),
            mentions=_spans(mentions[row["id"]]),
        )
        for row in _rows(store, "sources", key, "id")
    )


def _anonymity(row: Row) -> Anonymity | None:
    plural = row["anonymous_plural"]
    return None if plural is None else Anonymity(_part(row, "reason_start", "reason_end"), bool(plural))


def _attributions(store: Store, key: int) -> tuple[Attribution, ...]:
    who, contents = (_grouped(store, table, "attribution", key) for table in ("attribution_sources", "contents"))
    return tuple(
        Attribution(
            id=f"a{row['id']}",
            parent=_id("a", row["parent"]),
            source=SourceMention(
                _part(row, "source_start", "source_end"), tuple(f"s{one['source']}" for one in who[row["id"]])
            ),
            cue=Span(row["cue_start"], row["cue_end"]),
            content=_spans(contents[row["id"]]),
            kind=Kind(row["kind"]),
            attitude=Attitude(row["attitude"]),
            polarity=Polarity(row["polarity"]),
            score=row["score"],
        )
        for row in _rows(store, "attributions", key, "id")
    )


def _claims(store: Store, key: int) -> tuple[Claim, ...]:
    tables = ("claim_spans", "numbers", "places", "times", "claim_hops")
    found = {table: _grouped(store, table, "claim", key) for table in tables}
    return tuple(
        _claim(row, {table: found[table][row["id"]] for table in tables}) for row in _rows(store, "claims", key, "id")
    )


def _claim(row: Row, parts: Mapping[str, Sequence[Row]]) -> Claim:
    spans = {role: _spans(r for r in parts["claim_spans"] if r["role"] == role) for role in _ROLES}
    return Claim(
        id=f"c{row['id']}",
        attribution=_id("a", row["attribution"]),
        spans=spans["claim"],
        modality=Modality(row["modality"]),
        negated=bool(row["negated"]),
        verbatim=bool(row["verbatim"]),
        hedges=spans["hedge"],
        unverified=spans["unverified"],
        numbers=tuple(map(_number, parts["numbers"])),
        places=tuple(map(_place, parts["places"])),
        times=tuple(map(_time, parts["times"])),
        chain=tuple(map(_hop, parts["claim_hops"])),
    )


_ROLES = ("claim", "hedge", "unverified")


def _number(row: Row) -> Number:
    names = ("value", "high", "bound", "unit", "of")
    return Number(span=_span(row), **{name: row[name] for name in names})


def _place(row: Row) -> Place:
    names = ("name", "geonames", "lat", "lon", "country")
    return Place(span=_span(row), **{name: row[name] for name in names})


def _time(row: Row) -> Time:
    return Time(span=_span(row), start=row["first"], end=row["last"], grain=row["grain"])


def _hop(row: Row) -> Hop:
    return Hop(row["name"], _id("s", row["source"]), Basis(row["basis"]), _part(row, "start", "end"))


def _rows(store: Store, table: str, key: int, order: str = "position") -> list[Row]:
    return list(store.rows(f"SELECT * FROM {table} WHERE article = ? ORDER BY {order}", (key,)))


def _grouped(store: Store, table: str, by: str, key: int) -> Groups:
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in _rows(store, table, key):
        groups[row[by]].append(row)
    return groups


def _spans(rows: Iterable[Row]) -> tuple[Span, ...]:
    return tuple(map(_span, rows))


def _span(row: Row) -> Span:
    return Span(row["start"], row["end"])


def _part(row: Row, start: str, end: str) -> Span | None:
    return None if row[start] is None else Span(row[start], row[end])


def _id(letter: str, number: int | None) -> str | None:
    return None if number is None else f"{letter}{number}"
