"""A table for spreadsheets: one row for each attribution, in text order.

Invariant: no cell is read as a formula. One that begins with = + - @ or with a tab or line end (after
which a spreadsheet may look for one) gets an apostrophe before it, which spreadsheets take for "this is
text". Line ends within a cell are line feeds; whoever wants the exact words has the offsets.

Pieces of a content are joined by " … "; `content_spans` is a JSON list of [start, end], offsets into the
text of the article, end exclusive. What is said of several sources at once is joined by "; ", the names of a
chain by " → ", the outlet first.
"""

import csv
import json
import re
from collections.abc import Iterable
from typing import TextIO

from reportedly.chain import Chains
from reportedly.schema import Article, Attribution, Report, Span
from reportedly.show.facts import drawn
from reportedly.show.outline import in_text_order
from reportedly.show.plain import GAP, visible

COLUMNS = (
    "article", "outlet", "attribution", "parent", "source", "cue", "content", "kind", "attitude", "polarity",
    "score", "source_start", "source_end", "cue_start", "cue_end", "content_spans",
    "source_name", "source_kind", "named", "on_behalf", "chain",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write the head, then each report's rows as it comes."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for report in reports:
        chains = Chains(report.article, report.sources, report.attributions)
        for said in in_text_order(report.attributions):
            table.writerow([*_row(report.article, said), *_resolved(report, said), cell(drawn(chains.of(said.id)))])


def _row(article: Article, said: Attribution) -> list[str]:
    return [
        *map(cell, (article.id, article.outlet or "", said.id, said.parent or "")),
        cell(_words(article, _source(said))),
        cell(_words(article, [said.cue])),
        cell(_words(article, said.content)),
        *(said.kind, said.attitude, said.polarity, f"{said.score:.4g}"),
        *_offsets(said),
    ]


def _resolved(report: Report, said: Attribution) -> list[str]:
    """Who is meant: name, kind, whether named, for whom; empty where the source is not known."""
    known = [source for source in report.sources if source.id in said.source.ids]
    columns = (
        [source.name for source in known],
        [source.kind.value for source in known],
        [str(source.named).lower() for source in known],
        [source.on_behalf or "" for source in known],
    )
    return [cell("; ".join(values) if any(values) else "") for values in columns]


def _source(said: Attribution) -> list[Span]:
    return [] if said.source.span is None else [said.source.span]


def _offsets(said: Attribution) -> tuple[str, ...]:
    source = said.source.span or ("", "")
    return (*map(str, source), *map(str, said.cue), json.dumps(said.content))


def cell(words: str) -> str:
    """Words as a cell that no spreadsheet takes for a formula; odd characters become visible signs."""
    lines = re.sub("\r\n?", "\n", words)
    return visible(f"'{lines}" if lines.startswith(_FORMULA) else lines)


def _words(article: Article, spans: Iterable[Span]) -> str:
    return GAP.join(span.of(article.text) for span in spans)
