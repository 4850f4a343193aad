"""Whose word a participle passes on that was found inside a content: "X blamed the attack on Y, saying that …".

Read alone, the content "the attack on Y saying that …" makes the attack speak. Where all that stands before the
participle is its supposed source, it is the outer source that goes on. Knows spans and these few cues.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.decode import Marked
from reportedly.attribute.lexicon import attitude
from reportedly.schema import Attitude, Span

_PARTICIPLE = re.compile(
    r"(?i)(?:also )?(?:saying|adding|describing|calling|accusing|insisting|claiming|stressing|noting)"
)
_TOPICS = re.compile(r"(?i)(?:have |has |had |also |later )*(?:discuss(?:ed|es)?|touched on)")


def names_topic(text: str, inner: Marked) -> bool:
    """Whether a cue only names what was talked about ("discussed the attack"), which is nobody's word on it."""
    return bool(_TOPICS.fullmatch(inner.cue.of(text)))


def goes_on(text: str, outer: Marked, inner: Marked) -> bool:
    """Whether the participle `inner` belongs to the source of `outer`, in whose content it was found."""
    if not _PARTICIPLE.fullmatch(inner.cue.of(text)) or attitude(outer.cue.of(text)) is Attitude.PERCEPTION:
        return False
    starts = [span.start for span in outer.content if span.start <= inner.cue.start < span.end]
    if not starts or outer.cue.end > starts[0]:
        return False
    return inner.source is not None and inner.source.start - starts[0] <= 1


def parted(outer: Marked, inner: Marked) -> tuple[Marked, Marked]:
    """The two as attributions of one source: the content of `outer` ends where `inner` begins."""
    kept = (Span(span.start, min(span.end, inner.cue.start - 1)) for span in outer.content)
    content: Sequence[Span] = tuple(span for span in kept if span.start < span.end)
    return replace(outer, content=tuple(content)), replace(inner, source=outer.source)
