"""Where marks begin, end, nest and cross: an article cut into segments, and lanes for what overlaps.

Invariant: the segments of a text tile it without gap or overlap, and those under one mark make up exactly
its span. Offsets are indices into the article's text. Knows nothing of HTML.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reportedly.schema import Attribution, Report, Span


class Role(StrEnum):
    """Which part of an attribution a mark shows, or what else: words for a source, the article's own claims."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    DESCRIPTION = "description"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Mark:
    """One contiguous part of an attribution; `piece` counts the pieces of a content from 0.

    For a description `attribution` is the id of the source, for the article's own claims that of the claim.
    """

    attribution: str
    role: Role
    piece: int
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same marks, the longest (outermost) first."""

    span: Span
    marks: tuple[Mark, ...]


def marks(attribution: Attribution) -> Iterator[Mark]:
    """The marks of one attribution; empty spans have none."""
    parts = [(Role.CUE, 0, attribution.cue)]
    if attribution.source.span is not None:
        parts.append((Role.SOURCE, 0, attribution.source.span))
    parts += [(Role.CONTENT, piece, span) for piece, span in enumerate(attribution.content)]
    for role, piece, span in parts:
        if span.start < span.end:
            yield Mark(attribution.id, role, piece, span)


def other_marks(report: Report) -> Iterator[Mark]:
    """The phrases that characterise sources, and the claims that the article makes in its own voice."""
    parts = [(source.id, Role.DESCRIPTION, source.descriptors) for source in report.sources]
    parts += [(claim.id, Role.OWN, claim.spans) for claim in report.claims if claim.attribution is None]
    for id, role, spans in parts:
        for piece, span in enumerate(spans):
            if span.start < span.end:
                yield Mark(id, role, piece, span)


def anchor(attribution: Attribution) -> Mark | None:
    """The mark that stands for the whole attribution: its cue, where that is not empty."""
    return next(marks(attribution), None)


def segments(length: int, found: Sequence[Mark], cuts: Collection[int] = ()) -> Iterator[Segment]:
    """Tile the first `length` characters; `cuts` are further places at which a segment must end."""
    ordered = sorted(found, key=_outermost_first)
    opening, closing = defaultdict(list), defaultdict(list)
    for rank, mark in enumerate(ordered):
        opening[mark.span.start].append(rank)
        closing[mark.span.end].append(rank)
    active: set[int] = set()
    for start, end in pairwise(sorted({0, length, *opening, *closing, *cuts})):
        active.difference_update(closing[start])
        active.update(opening[start])
        yield Segment(Span(start, end), tuple(ordered[rank] for rank in sorted(active)))


def _outermost_first(mark: Mark) -> tuple[int, int, int]:
    width = mark.span.end - mark.span.start
    return -width, list(Role).index(mark.role), mark.span.start


def lanes(found: Sequence[Segment], attributions: Sequence[Attribution]) -> dict[str, int]:
    """A lane for each attribution's content: 0 runs next to the words, what encloses it further out.

    Contents that overlap anywhere never share a lane. `attributions` are in text order.
    """
    neighbours = _overlaps(found)
    taken: dict[str, int] = {}
    smallest_first = sorted(enumerate(attributions), key=lambda item: (_size(item[1]), -item[0]))
    for _, attribution in smallest_first:
        inner = [taken[other] for other in neighbours[attribution.id] if other in taken]
        taken[attribution.id] = max(inner, default=-1) + 1
    return taken


def _size(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _overlaps(found: Sequence[Segment]) -> Mapping[str, set[str]]:
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for segment in found:
        contents = {mark.attribution for mark in segment.marks if mark.role is Role.CONTENT}
        for one in contents if len(contents) > 1 else ():
            neighbours[one] |= contents - {one}
    return neighbours
