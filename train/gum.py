"""GUM's documents (WebAnno TSV) as plain texts with the mentions of each entity.

Knows the data's form, not the network's. Texts are put together from the tokens, for the corpus keeps none.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from reportedly.schema import Span

CHAINED = ("coref", "ana", "cata", "appos", "pred")  # relations that say that two mentions mean the same
_NO_SPACE_BEFORE = re.compile(r"[,.;:!?)\]}%…]+|['’](?:s|re|ve|ll|d|m)|n['’]t|['’]")
_NO_SPACE_AFTER = frozenset("([{$£€#")
_KIND = re.compile(r"([^\[\]|]+)(?:\[(\d+)\])?")
_LINK = re.compile(r"(\d+-\d+)(?:\[(\d+)_(\d+)\])?")


@dataclass
class Document:
    """A text, and its mentions: span to number of the entity."""

    id: str
    text: str
    entity: dict[Span, int]


@dataclass
class _Row:
    token: str
    place: str
    mentions: list[str]
    links: list[tuple[str, str, str]]


def read(folder: Path) -> list[Document]:
    """All documents of a folder, in the order of their names."""
    return [document(path) for path in sorted(folder.glob("*.tsv"))]


def document(path: Path) -> Document:
    """One document."""
    text, spans = "", {}
    begun: dict[str, Span] = {}
    links: list[tuple[str, str]] = []
    for sentence in path.read_text(encoding="utf8").split("\n\n"):
        rows = [_row(line) for line in sentence.split("\n") if re.match(r"\d+-\d+\t", line)]
        opened = 0
        for number, row in enumerate(rows):
            gap, opened = _gap(text, rows, number, opened)
            text += gap + row.token
            spans[row.place] = Span(len(text) - len(row.token), len(text))
            for key in row.mentions:
                begun[key] = Span(begun[key].start if key in begun else spans[row.place].start, len(text))
            links += [(one, other) for relation, one, other in row.links if relation.split(":")[0] in CHAINED]
    return Document(path.stem, text, _chained(begun, links))


def _row(line: str) -> _Row:
    fields = [*line.split("\t"), "", "", ""]
    place, token = fields[0], fields[2]
    mentions = [number or place for kind, number in _KIND.findall(fields[3]) if kind != "_"]
    relations = fields[8].split("|") if fields[8] not in ("", "_") else []
    links = []
    for relation, link in zip(relations, fields[9].split("|"), strict=False):
        found = _LINK.match(link)
        if found:
            there, source, target = found.groups()
            links.append((relation, _key(source, there), _key(target, place)))
    return _Row(token, place, mentions, links)


def _key(number: str | None, place: str) -> str:
    """The key of a mention: its number, or its token where a single token needs none."""
    return number if number not in (None, "0") else place


def _gap(text: str, rows: list[_Row], number: int, opened: int) -> tuple[str, int]:
    """What stands between two tokens, and how many straight quotation marks were met in the sentence."""
    token = rows[number].token
    if number == 0:
        return ("" if not text else " " if text[-1] in '.!?"”' else "\n"), int(token == '"')
    quote = token == '"'
    tight = _NO_SPACE_BEFORE.fullmatch(token) or text[-1] in _NO_SPACE_AFTER or token == "-" or text[-1] == "-"
    if quote:
        return ("" if opened % 2 else " "), opened + 1
    inside = text.endswith('"') and opened % 2
    return ("" if tight or inside else " "), opened


def _chained(begun: dict[str, Span], links: list[tuple[str, str]]) -> dict[Span, int]:
    """Each mention with the number of its entity: mentions that links join have the same."""
    leader = {key: key for key in begun}

    def lead(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for one, other in links:
        if one in leader and other in leader:
            leader[lead(one)] = lead(other)
    numbers = {key: number for number, key in enumerate(begun)}
    return {span: numbers[lead(key)] for key, span in begun.items()}
