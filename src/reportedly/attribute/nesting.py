"""Attributions inside attributions: contents are read again as texts of their own, level by level.

The network marks the outermost attributions of a text. What it marks in a content lies inside that content's
attribution. Knows no network, only functions that read a text.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.citing import settled
from reportedly.attribute.continued import continued
from reportedly.attribute.counting import counted
from reportedly.attribute.decode import Marked
from reportedly.attribute.lexicon import may_hold_cue
from reportedly.attribute.participles import goes_on, names_topic, parted
from reportedly.schema import Span

DEPTH = 5  # more levels than any report is known to have
_SEAM = ", "  # between the pieces of a content that is read as one text

Read = Callable[[str], list[Marked]]
ReadMany = Callable[[Sequence[str]], Iterable[list[Marked]]]


@dataclass(frozen=True, slots=True)
class Nested:
    """One attribution of a text; `parent` is the place of the one around it in the same list."""

    marked: Marked
    parent: int | None


def nest(text: str, read: Read, reread: ReadMany) -> list[Nested]:
    """All attributions of a text; `reread` is given the contents of one level.

    What contents of inner attributions hold comes before what those of outer ones do, so that what lies deepest is
    found deepest.
    """
    found = [Nested(*one) for one in settled(text, continued(text, counted(text, read(text))))]
    taken = {sign for one in found for sign in range(*one.marked.cue)}
    level = sorted(range(len(found)), key=lambda place: found[place].parent is None)
    for _ in range(DEPTH - 1):
        begun = len(found)
        cuts = [(place, _Cut.of(text, found[place].marked.content)) for place in level]
        cuts = [(place, cut) for place, cut in cuts if may_hold_cue(cut.text)]
        for (place, cut), inner in zip(cuts, reread([cut.text for _, cut in cuts]), strict=True):
            for one in filter(None, map(cut.back, inner)):
                if taken.isdisjoint(range(*one.cue)) and not names_topic(text, one):
                    taken.update(range(*one.cue))
                    _place(text, found, place, one)
        level = list(range(begun, len(found)))
    return found


def _place(text: str, found: list[Nested], place: int, inner: Marked) -> None:
    """Put `inner` into the attribution in whose content it was found, or beside it where its source goes on."""
    outer = found[place]
    if goes_on(text, outer.marked, inner):
        around, inner = parted(outer.marked, inner)
        found[place] = Nested(around, outer.parent)
        found.append(Nested(inner, outer.parent))
    else:
        found.append(Nested(inner, place))


@dataclass(frozen=True, slots=True)
class _Cut:
    """A content as a text of its own, and where its pieces stand: (offset in it, span in the article) each."""

    text: str
    pieces: tuple[tuple[int, Span], ...]

    @classmethod
    def of(cls, text: str, content: Sequence[Span]) -> "_Cut":
        at, pieces = 0, []
        for span in content:
            pieces.append((at, span))
            at += span.end - span.start + len(_SEAM)
        return cls(_SEAM.join(span.of(text) for span in content), tuple(pieces))

    def back(self, inner: Marked) -> Marked | None:
        """`inner` with spans of the article; none where cue or source lie on both sides of a seam."""
        cue, source = self._spans(inner.cue), self._spans(inner.source) if inner.source else []
        content = [span for piece in inner.content for span in self._spans(piece)]
        if len(cue) != 1 or len(source) > 1 or not content:
            return None
        return replace(inner, source=source[0] if source else None, cue=cue[0], content=tuple(content))

    def _spans(self, span: Span) -> list[Span]:
        out = []
        for at, piece in self.pieces:
            start, end = max(span.start - at, 0), min(span.end - at, piece.end - piece.start)
            if start < end:
                out.append(Span(piece.start + start, piece.start + end))
        return out
