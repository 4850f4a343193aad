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
_MISSED = re.compile(r"(?<!\w)(?:citing|quoting)(?= [^\W\d_])")
_PHRASE = re.compile(
    r"(?:(?! (?:who|which|that|as|whom|when|while|after|because|said|says|saying)\b)[^,.;:()\"“”\n]){3,100}"
)
_LEAST = 10  # signs of what is reported
_NEAR = 3  # signs between what is reported and "citing"


def settled(text: str, marks: Sequence[Marked]) -> list[tuple[Marked, int | None]]:
    """The attributions, each with the place of its parent among them: who is cited stands inside who cites."""
    out: list[tuple[Marked, int | None]] = [(one, None) for one in marks]
    for place, one in enumerate(marks):
        cited = _cited(text, one)
        around = _reporting(text, one, marks) if cited else None
        if cited is not None and around is not None:
            _settle(out, place, around, cited, Span(one.cue.start, one.content[-1].end))
    _add_missed(text, out)
    return out


def _settle(out: list[tuple[Marked, int | None]], place: int, around: int, cited: Span, phrase: Span) -> None:
    one = out[place][0]
    reported = tuple(part for span in out[around][0].content for part in _without(span, phrase))
    if reported:
        out[place] = (replace(one, source=cited, content=reported), around)
        out[around] = (replace(out[around][0], content=_joined(reported, phrase)), None)


def _cited(text: str, one: Marked) -> Span | None:
    """The phrase for who is cited, where the attribution is a "citing"."""
    after = next((span for span in one.content if span.start >= one.cue.end), None)
    if after is None or not _CITING.fullmatch(one.cue.of(text)) or len(text[one.cue.end : after.start]) > _NEAR:
        return None
    phrase = _PHRASE.match(text, after.start, after.end)
    said = text[after.start : phrase.end() + 12] if phrase else after.of(text)
    return Span(*phrase.span()) if phrase and not _SAYING.search(said) else None


def _add_missed(text: str, out: list[tuple[Marked, int | None]]) -> None:
    """Add who is cited where the network saw no cue: "… wounded, SANA reported citing residents"."""
    cues = {sign for one, _ in out for sign in range(*one.cue)}
    for place, (one, parent) in enumerate(list(out)):
        if parent is not None or any(around == place for _, around in out):
            continue
        match = next((m for m in _MISSED.finditer(text, one.cue.end) if m.start() not in cues), None)
        phrase = _PHRASE.match(text, match.end() + 1) if match else None
        if match is None or phrase is None or _SAYING.match(text, phrase.end() + 1):
            continue
        cue, whole = Span(*match.span()), Span(match.start(), phrase.end())
        begun = Marked(None, cue, (Span(*phrase.span()),), one.score)
        if _within(text, one, cue):
            out.append((begun, None))
            _settle(out, len(out) - 1, place, begun.content[0], _with_rest(one, whole))


def _within(text: str, one: Marked, cue: Span) -> bool:
    """Whether the words "citing X" stand in the content or right behind the attribution, in its sentence."""
    if any(span.start <= cue.start < span.end for span in one.content):
        return not re.search(r"[.!?\n]", text[one.cue.end : cue.start]) and one.cue.end <= cue.start
    if one.cue.end <= cue.start < one.content[0].start:
        return not re.search(r"[.!?\n]", text[one.cue.end : cue.start])
    last = max(span.end for span in (one.cue, *one.content, *([one.source] if one.source else [])))
    return last <= cue.start <= last + _NEAR and not re.search(r"[.!?\n]", text[last : cue.start])


def _with_rest(one: Marked, phrase: Span) -> Span:
    """The phrase "citing X" with what follows it in the same piece of content."""
    piece = next((span for span in one.content if span.start <= phrase.start < span.end), phrase)
    return Span(phrase.start, max(phrase.end, piece.end))


def _reporting(text: str, one: Marked, marks: Sequence[Marked]) -> int | None:
    """The place of the attribution beside a "citing": by the same words for its source, or right beside it."""
    for place, other in enumerate(marks):
        if other is one or _cited(text, other):
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


def _without(span: Span, phrase: Span) -> list[Span]:
    """What of a piece of content is left without the phrase "citing X" and the comma behind it."""
    if not _touches(span, phrase):
        return [span]
    parts = (Span(span.start, min(span.end, phrase.start - 1)), Span(max(span.start, phrase.end + 2), span.end))
    return [part for part in parts if part.end - part.start > _LEAST]


def _joined(content: Sequence[Span], phrase: Span) -> tuple[Span, ...]:
    return tuple(sorted([*(span for span in content if not _touches(span, phrase)), phrase]))
