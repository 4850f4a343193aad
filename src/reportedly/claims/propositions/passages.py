"""Whose words are which: the passages in which claims are looked for, sentence by sentence.

A passage belongs to the innermost attribution in whose content it lies, or to the article itself. What is nobody's
sentence (datelines, captions, lists of tags) is none. Knows no grammar but where a subject is missing.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.propositions.bounds import is_caption, sentence_bounds
from reportedly.claims.propositions.lines import line
from reportedly.claims.propositions.phrases import begins, core
from reportedly.claims.propositions.split import states
from reportedly.claims.propositions.verb_groups import Mood
from reportedly.claims.propositions.word_classes import Tag
from reportedly.read.text import index_of
from reportedly.schema import Article, Attribution, Polarity, Span

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Passage:
    """What one attribution, or the article (`None`), has of one sentence; `whole` where that is all of it.

    `pieces` lie in text order. The first may be a subject borrowed from words before that belong to somebody else.
    Source and cue are among them where it is `cued`: its content states nothing without them.
    """

    attribution: Attribution | None
    pieces: tuple[Span, ...]
    whole: bool
    cued: bool = False


def passages(article: Article, attributions: Sequence[Attribution]) -> list[Passage]:
    """The passages of an article in text order."""
    text, bounds = article.text, sentence_bounds(article)
    children = defaultdict(list)
    for one in attributions:
        children[one.parent].append(one)
    found = [passage for one in attributions for passage in _contents(text, bounds, one, children[one.id])]
    taken = [part for one in attributions for part in _parts(one)]
    found += _own(text, bounds, taken)
    return sorted(found, key=lambda passage: passage.pieces[0].start)


def _contents(text: str, bounds: list[Span], one: Attribution, children: Sequence[Attribution]) -> Iterator[Passage]:
    """The innermost content of an attribution; with source and cue, where it states nothing without them."""
    taken = [part for child in children for part in _parts(child)]
    found = list(_within(text, bounds, one, _in_order(one.content), taken))
    if any(states(text, passage.pieces) for passage in found):
        yield from found
    elif (not taken or one.polarity is Polarity.DENIED) and any(_WORD.search(text, *piece) for piece in one.content):
        source = _core(text, one.source.span) if one.source.span is not None else None
        pieces = _in_order([*([source] if source else []), one.cue, *one.content])
        inside = tuple(cut for piece in pieces for _, cut in _cut(piece, bounds))
        yield Passage(one, inside or pieces, False, cued=True)


def _touching(span: Span, blocks: list[Span]) -> Iterator[Span]:
    """Those of the blocks (in order, without overlaps) that overlap a span."""
    for block in blocks[index_of(blocks, span.start) :]:
        if block.start >= span.end:
            return
        if block.end > span.start:
            yield block


def _cut(piece: Span, bounds: list[Span]) -> Iterator[tuple[int, Span]]:
    """What of a piece lies inside sentences, with the place of each sentence."""
    for place in range(index_of(bounds, piece.start), len(bounds)):
        bound = bounds[place]
        if bound.start >= piece.end:
            break
        cut = Span(max(piece.start, bound.start), min(piece.end, bound.end))
        if cut.start < cut.end:
            yield place, cut


def _core(text: str, span: Span) -> Span:
    """A noun phrase without its complements."""
    words = line(text, [span])
    kept = core(words, range(len(words)))
    return Span(words.spans[kept[0]].start, words.spans[kept[-1]].end) if kept else span


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in text order, none of them twice."""
    out: list[Span] = []
    for span in sorted(spans):
        start = max(span.start, out[-1].end if out else 0)
        if start < span.end:
            out.append(Span(start, span.end))
    return tuple(out)


def _parts(one: Attribution) -> list[Span]:
    source = [one.source.span] if one.source.span is not None else []
    return [*source, one.cue, *one.content]


def _own(text: str, bounds: list[Span], taken: Sequence[Span]) -> Iterator[Passage]:
    seen: set[str] = set()
    for passage in _within(text, bounds, None, bounds, taken):
        said = " ".join(piece.of(text) for piece in passage.pieces)
        if said not in seen and not is_caption(text, passage.pieces):
            seen.add(said)
            yield passage


def _within(
    text: str, bounds: list[Span], one: Attribution | None, spans: Iterable[Span], taken: Sequence[Span]
) -> Iterator[Passage]:
    """What `spans` have of each sentence, without what is `taken`."""
    ordered = sorted(taken)
    blocks = _merged(ordered)
    left = [piece for span in spans for piece in _minus(span, blocks)]
    by_bound: dict[int, list[Span]] = defaultdict(list)
    for piece in left:
        for place, cut in _cut(piece, bounds):
            by_bound[place].append(cut)
    for place, cuts in sorted(by_bound.items()):
        bound, pieces = bounds[place], [cut for cut in cuts if _WORD.search(text, *cut)]
        if pieces:
            whole = next(_touching(bound, blocks), None) is None
            subject = None if whole else _missing(text, bound, pieces[0], ordered)
            yield Passage(one, (*((subject,) if subject else ()), *pieces), whole)


def _missing(text: str, bound: Span, piece: Span, taken: Sequence[Span]) -> Span | None:
    """The subject of a piece that begins with a verb or a relative pronoun, out of what stands before it."""
    words = line(text, [piece])
    place = 0
    while place < len(words) - 1 and words.tags[place] in (Tag.ADV, Tag.AND, Tag.SIGN, Tag.COMMA):
        place += 1
    group = words.groups[words.at[place]] if len(words) and words.at[place] >= 0 else None
    relative = words.tags[place] in (Tag.REL, Tag.THAT) if len(words) else False
    if not relative and (group is None or group.mood not in (Mood.FINITE, Mood.ING)):
        return None
    first, last = bisect_left(taken, bound), bisect_left(taken, piece)
    block = [span for span in taken[first:last] if span.end <= piece.start]
    return _noun(text, block, piece.start, relative) if block else None


def _noun(text: str, block: Sequence[Span], end: int, relative: bool) -> Span | None:
    """The last noun phrase before a relative pronoun, or the first words of what stands unbroken before a verb."""
    if relative:
        before = line(text, [block[-1]])
        if not len(before):
            return None
        start = begins(before, len(before) - 1, 0)
        return Span(before.spans[min(start, len(before) - 1)].start, before.spans[-1].end)
    first = block[-1]
    for span in reversed(block):
        if _WORD.search(text, span.end, max(first.start, span.end)):
            break
        first = span
    return _core(text, first)


def _merged(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for span in spans:
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _minus(span: Span, blocks: list[Span]) -> Iterator[Span]:
    start = span.start
    for block in _touching(span, blocks):
        if start < block.start:
            yield Span(start, block.start)
        start = max(start, block.end)
    if start < span.end:
        yield Span(start, span.end)
