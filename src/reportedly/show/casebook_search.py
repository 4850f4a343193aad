"""What a search found, for people: the sources that are called so, then each claim with its article and chain.

Invariant: words of articles are marked as such and cannot steer the terminal; what was found is told by more than
colour only where the terminal has none. Knows no store.
"""

from collections.abc import Sequence
from typing import Any, TextIO

from rich.text import Text

from reportedly.casebook.search import Found, Hit
from reportedly.schema import Span
from reportedly.show import casebook_records
from reportedly.show.casebook_pages import paged
from reportedly.show.facts import counted, drawn
from reportedly.show.plain import clipped, day, one_line

COLUMNS = (
    "article", "outlet", "title", "published", "claim", "attribution", "words", "spans", "excerpt", "found", "source",
    "cue", "denied", "negated", "modality", "chain",
)  # fmt: skip
_LONGEST = 400  # characters of a claim that are shown
_GAP = " … "


def write(found: Found, format: str, out: TextIO) -> None:
    """Write what was found in one of the formats."""
    if format == "json":
        casebook_records.document(_document(found), out)
        return
    records = (_flat(hit) if format == "csv" else hit.to_json() for hit in found.hits)
    casebook_records.write(format, COLUMNS, records, lambda: _table(found, out), out)


def _document(found: Found) -> dict[str, Any]:
    from reportedly.schema import to_json

    sources = [to_json(one) for one in found.sources]
    return {"sources": sources, "hits": [hit.to_json() for hit in found.hits], "more": found.more}


def _flat(hit: Hit) -> dict[str, Any]:
    return hit.to_json() | {"chain": drawn(hit.chain)}


def _table(found: Found, out: TextIO) -> None:
    with paged(out) as console:
        for one in found.sources:
            counts = f" · {counted(one.claims, 'claim')} in {counted(one.articles, 'article')}"
            console.print(
                Text.assemble((one_line(one.name), "bold cyan"), (f" ({one.kind}, {one.entity}){counts}", "dim"))
            )
        for number, hit in enumerate(found.hits):
            if number or found.sources:
                console.print()
            for line in _lines(hit):
                console.print(line)
        if not found.hits and not found.sources:
            console.print("Nothing found.")
        if found.more:
            console.print(Text("\nThere is more: see --limit.", "dim"))


def _lines(hit: Hit) -> list[Text]:
    about = [one_line(hit.outlet)] if hit.outlet else []
    about += [day(hit.published)] if hit.published else []
    place = f"{hit.article}:{hit.claim}" if hit.claim else hit.article
    head = Text.assemble((" · ".join([*about, place]), "bold"))
    words = _words(hit)
    for tag in _tags(hit):
        words.append("  ").append(f"[{tag}]", "bold red" if tag == "denied" else "dim")
    under = Text(f"  ↳ {drawn(hit.chain)}", "dim") if hit.chain else Text("  in the text, in no claim", "dim")
    return [head, words, under]


def _tags(hit: Hit) -> list[str]:
    tags = ["denied"] if hit.denied else []
    tags += ["negated"] if hit.negated else []
    return tags + ([hit.modality] if hit.modality not in (None, "asserted") else [])


def _words(hit: Hit) -> Text:
    """The words, with what was looked for marked."""
    pieces = [hit.excerpt] if hit.excerpt else list(hit.spans)
    line, at = Text("  "), 0
    for number, piece in enumerate(pieces):
        line.append(_GAP if number else "")
        at += len(_GAP) if number else 0
        _piece(line, hit.words[at : at + piece.end - piece.start], piece, hit.found)
        at += piece.end - piece.start
    if len(line) > _LONGEST:
        line = Text(f"  {clipped(line.plain.strip(), _LONGEST)}")
    return line


def _piece(line: Text, words: str, piece: Span, found: Sequence[Span]) -> None:
    at = 0
    for span in (one for one in found if piece.start <= one.start and one.end <= piece.end):
        start, end = span.start - piece.start, span.end - piece.start
        line.append(_shown(words[at:start])).append(_shown(words[start:end]), "bold yellow")
        at = end
    line.append(_shown(words[at:]))


def _shown(words: str) -> str:
    """The words on one line, with the spaces at their ends."""
    bare = one_line(words)
    return f"{' ' * words[:1].isspace()}{bare}{' ' * (bool(bare) and words[-1:].isspace())}"
