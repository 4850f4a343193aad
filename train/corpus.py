"""PolNeAR's articles as training examples, and edits of a text that carry its spans along.

Knows the data's form, not the network's.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

Pair = tuple[int, int]


@dataclass
class Example:
    """One attribution: lists of [start, end) in the text; an empty source where nobody is named."""

    source: list[Pair]
    cue: Pair
    content: list[Pair]

    @property
    def extent(self) -> Pair:
        spans = [*self.source, self.cue, *self.content]
        return min(s for s, _ in spans), max(e for _, e in spans)


@dataclass
class Text:
    """A text with its attributions."""

    text: str
    examples: list[Example]


def read(path: Path) -> Iterator[Text]:
    """The articles of a PolNeAR file (JSON lines)."""
    for line in path.open(encoding="utf8"):
        item = json.loads(line)
        found = [
            Example([tuple(s) for s in a["source"]], tuple(a["cue"][0]), [tuple(c) for c in a["content"]])
            for a in item["attributions"]
            if a["cue"]
        ]
        yield Text(item["text"], found)


def edit(text: Text, changes: Iterable[tuple[int, int, str]]) -> Text:
    """Replace [start, end) by a string, for each of `changes` (none may overlap), and move all spans.

    A span whose border lies inside a change goes on to the border of what replaces it.
    """
    ordered = sorted(changes)
    out, shifts, position, delta = [], [], 0, 0
    for start, end, new in ordered:
        out += [text.text[position:start], new]
        shifts.append((start, end, delta, len(new)))
        delta += len(new) - (end - start)
        position = end
    out.append(text.text[position:])
    moved = _Mover(shifts)
    return Text(
        "".join(out),
        [
            Example(moved.all(e.source), moved.pair(e.cue), moved.all(e.content))
            for e in text.examples
            if moved.keeps(e.cue)
        ],
    )


class _Mover:
    def __init__(self, shifts: list[tuple[int, int, int, int]]) -> None:
        self.shifts = shifts

    def point(self, offset: int, is_end: bool) -> int:
        moved = 0
        for start, end, delta, length in self.shifts:
            if offset <= start:
                break
            if offset < end:
                return start + delta + (length if is_end else 0)
            moved = delta + length - (end - start)
        return offset + moved

    def pair(self, span: Pair) -> Pair:
        return self.point(span[0], False), self.point(span[1], True)

    def all(self, spans: list[Pair]) -> list[Pair]:
        return [p for p in map(self.pair, spans) if p[0] < p[1]]

    def keeps(self, span: Pair) -> bool:
        start, end = self.pair(span)
        return start < end
