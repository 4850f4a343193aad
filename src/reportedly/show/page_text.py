"""The text of an article as HTML, with source, cue and content of every attribution marked in it.

Lightly marked, too: the phrases that characterise sources, and what the article claims in its own voice.

Invariant: the text of the container is the article's text, and the text under a mark is the words of its
span; labels are attributes that the style sheet shows. (Two things cannot be said in HTML: U+0000 and lone
surrogates stand there as U+FFFD.) Knows nothing of the list beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from reportedly.schema import Attribution, Polarity, Report
from reportedly.show.marks import Mark, Role, Segment, anchor, lanes, marks, other_marks, segments
from reportedly.show.names import Names, number
from reportedly.show.outline import in_text_order
from reportedly.show.plain import ODD, sign

_DEEPEST = 6
_BLANK_LINES = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n)+")
_LINE_ENDS = re.compile(r"[ \t\r]*\n[ \t\r]*")
_LETTERS = {Role.SOURCE: "S", Role.CUE: "C", Role.CONTENT: ""}


@dataclass(frozen=True, slots=True)
class _Context:
    """What one opening tag needs to know of the whole."""

    attributions: Mapping[str, Attribution]
    lanes: Mapping[str, int]
    names: Names


def marked_text(report: Report, names: Names) -> str:
    """The paragraphs of the article, to stand in one container with nothing between them."""
    text = report.article.text
    breaks = paragraph_breaks(text)
    ordered = in_text_order(report.attributions)
    found = [*other_marks(report), *(mark for attribution in ordered for mark in marks(attribution))]
    tiles = list(segments(len(text), found, {cut for pair in breaks for cut in pair}))
    context = _Context({a.id: a for a in ordered}, lanes(tiles, ordered), names)
    gaps = {start for start, _ in breaks}
    opened: set[Mark] = set()
    paragraphs = [_paragraph(text, part, gaps, opened, context) for part in _parts(tiles, breaks)]
    return "".join(paragraphs)


def paragraph_breaks(text: str) -> list[tuple[int, int]]:
    """Where white space divides paragraphs: blank lines, or line ends in a text without blank lines."""
    pattern = _BLANK_LINES if _BLANK_LINES.search(text.strip()) else _LINE_ENDS
    return [match.span() for match in pattern.finditer(text)]


def _parts(tiles: Sequence[Segment], breaks: Sequence[tuple[int, int]]) -> Iterator[list[Segment]]:
    """The segments of each paragraph; the white space after a paragraph belongs to it."""
    ends = [end for start, end in breaks if start]
    last = tiles[-1].span.end if tiles else 0
    for _, part in groupby(tiles, lambda tile: bisect_right(ends, min(tile.span.start, last - 1))):
        yield list(part)


def _paragraph(text: str, tiles: Sequence[Segment], gaps: Collection[int], opened: set[Mark], context: _Context) -> str:
    out: list[str] = []
    stack: tuple[Mark, ...] = ()
    for tile in tiles:
        kept = _common(stack, tile.marks)
        out.append("</span>" * (len(stack) - kept))
        out += [_tag(mark, mark not in opened, context) for mark in tile.marks[kept:]]
        opened.update(tile.marks)
        words = safe(tile.span.of(text))
        out.append(f'<span class="gap">{words}</span>' if tile.span.start in gaps else words)
        stack = tile.marks
    return f'<p class="deep-{_depth(tiles, context)}">{"".join(out)}{"</span>" * len(stack)}</p>'


def _common(one: Sequence[Mark], other: Sequence[Mark]) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _depth(tiles: Iterable[Segment], context: _Context) -> int:
    contents = (mark for tile in tiles for mark in tile.marks if mark.role is Role.CONTENT)
    return min(max((context.lanes[mark.attribution] + 1 for mark in contents), default=0), _DEEPEST)


def _tag(mark: Mark, first: bool, context: _Context) -> str:
    """The opening tag of a mark, or of what is left of it after a break (`first` is false then)."""
    if mark.role is Role.DESCRIPTION:
        return '<span class="description">'
    if mark.role is Role.OWN:
        name = context.names.claim(mark.attribution)
        where = f' id="{name}"' if first and not mark.piece else ""
        return f'<span class="own" data-a="{name}"{where}>'
    said = context.attributions[mark.attribution]
    name = context.names.mark(said.id)
    where = f' id="{name}"' if first and mark == anchor(said) else ""
    label = f' data-l="{escape(_label(mark, said))}"' if first else ""
    classes = f"m {mark.role}{_looks(mark, said, context)}"
    return f'<span class="{classes}" data-a="{name}" data-p="{mark.piece}"{where}{label}>'


def _label(mark: Mark, said: Attribution) -> str:
    denied = " denied" if mark.role is Role.CONTENT and said.polarity is Polarity.DENIED else ""
    return f"{'…' if mark.piece else ''}{_LETTERS[mark.role]}{number(said.id)}{denied}"


def _looks(mark: Mark, said: Attribution, context: _Context) -> str:
    if mark.role is not Role.CONTENT:
        return ""
    return f" {said.kind} {said.polarity} lane-{min(context.lanes[said.id], _DEEPEST - 1)}"


def safe(words: str) -> str:
    """Words as HTML; odd characters are kept, hidden, behind a visible sign."""
    return ODD.sub(_odd, escape(words)).replace("\r", "&#13;")


def _odd(match: re.Match[str]) -> str:
    char = match.group()
    kept = "\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char
    return f'<span class="odd" data-l="{sign(char)}"><span hidden>{kept}</span></span>'
