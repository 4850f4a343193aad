"""Whose word "citing" passes on: the one cited, not the one who cites.

The network, like PolNeAR, takes "SANA reported, citing residents, that X" for two attributions of SANA's. A chain of
hands needs another reading: X is the residents' word, and SANA reports that. Knows spans and these few cues.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.decode import Marked
from reportedly.schema import Span

_CITING = re.compile(r"(?i)(?:also |while )?(?:citing|quoting)")
_SAYING = re.compile(r"\b(?:as (?:saying|telling|reporting|claiming)|said|saying|says)\b")
_NEAR = 3  # signs between what is reported and "citing"


def settled(text: str, marks: Sequence[Marked]) -> list[tuple[Marked, int | None]]:
    """The attributions, each with the place of its parent among them: who is cited stands inside who cites."""
    out: list[tuple[Marked, int | None]] = [(one, None) for one in marks]
    for place, one in enumerate(marks):
        around = _reporting(text, one, marks) if _cites(text, one) else None
        if around is None:
            continue
        reported = tuple(span for span in out[around][0].content if not _touches(span, one.cue))
        if not reported:
            continue
        cited = Span(one.content[0].start, one.content[-1].end)
        phrase = Span(one.cue.start, cited.end)
        out[place] = (replace(one, source=cited, content=reported), around)
        out[around] = (replace(out[around][0], content=_joined(reported, phrase)), None)
    return out


def _cites(text: str, one: Marked) -> bool:
    said = " ".join(span.of(text) for span in one.content)
    return (
        bool(_CITING.fullmatch(one.cue.of(text))) and one.cue.end <= one.content[0].start and not _SAYING.search(said)
    )


def _reporting(text: str, one: Marked, marks: Sequence[Marked]) -> int | None:
    """The place of the attribution beside a "citing": by the same words for its source, or right beside it."""
    for place, other in enumerate(marks):
        if other is one or _cites(text, other):
            continue
        same = one.source is not None and one.source == other.source
        if same or any(_beside(text, one, span) for span in (*other.content, other.cue)):
            return place
    return None


def _beside(text: str, one: Marked, span: Span) -> bool:
    if _touches(span, one.cue):
        return True
    if one.cue.start < span.start < one.content[-1].end:
        return False
    gap = text[span.end : one.cue.start] if span.end <= one.cue.start else text[one.content[-1].end : span.start]
    return len(gap) <= _NEAR and not re.search(r"[.!?\n]", gap)


def _touches(span: Span, cue: Span) -> bool:
    return span.start < cue.end and cue.start < span.end


def _joined(content: Sequence[Span], phrase: Span) -> tuple[Span, ...]:
    return tuple(sorted([*(span for span in content if not _touches(span, phrase)), phrase]))
