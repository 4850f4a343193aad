"""Who puts a toll at a number: "The Harbour Watch put the number of dead at 19".

The network doesn't know this way of giving a count as somebody's, for its training texts hardly have it. A pattern
within a sentence; knows spans and these few words.
"""

import re
from collections.abc import Sequence

from reportedly.attribute.decode import Marked
from reportedly.read.text import sentences
from reportedly.schema import Span

_PUT = re.compile(
    r"\b(?:(?:has|have|had|later|earlier|also) ){0,2}puts? "
    r"(?=(?:the |its |their )?(?:[\w-]+ ){0,3}(?:tolls?|numbers?|figures?|counts?|total|dead|wounded)\b"
    r"[^.;\n]{0,60}? at )"
)
_COUNT = re.compile(
    r"[^.;\n]*? at (?:[^.;,\n](?! (?:saying|adding|while|after|but|and said|earlier|later|on)\b)){1,60}[^\s.;,\n]*"
)
_BEFORE = re.compile(r".*\b(?:while|but|whereas|although|as)\s+", re.DOTALL)
_AFTER = re.compile(r"(?:\s*,)?(?:\s+(?:however|also|meanwhile|earlier|later))?\s*,?\s*\Z")
_MOST = 25  # words of a source
_SCORE = 0.8


def counted(text: str, marks: Sequence[Marked]) -> list[Marked]:
    """`marks` with the counts that somebody gives, in text order of their cues."""
    taken = [span for one in marks for span in (one.cue, *one.content, *([one.source] if one.source else []))]
    found = list(marks)
    for sentence in sentences(text):
        for match in _PUT.finditer(text, sentence.start, sentence.end):
            one = _read(text, sentence, match)
            if one is not None and not any(_touch(one, span) for span in taken):
                found.append(one)
    return sorted(found, key=lambda one: one.cue)


def _read(text: str, sentence: Span, match: re.Match[str]) -> Marked | None:
    count = _COUNT.match(text, match.end(), sentence.end)
    begins = _BEFORE.match(text, sentence.start, match.start())
    start = begins.end() if begins else sentence.start
    behind = _AFTER.search(text, start, match.start())
    source = Span(start, behind.start() if behind else match.start())
    words = source.of(text).split()
    if count is None or not words or len(words) > _MOST:
        return None
    return Marked(source, Span(match.start(), match.end() - 1), (Span(*count.span()),), _SCORE)


def _touch(one: Marked, span: Span) -> bool:
    own = (one.cue, *one.content, *([one.source] if one.source else []))
    return any(part.start < span.end and span.start < part.end for part in own)
