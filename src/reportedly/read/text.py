"""Paragraph and sentence borders of a plain text, as spans into it.

Rules, no model: they must hold for clean pages as for texts whose commas, apostrophes and line breaks
were lost. Knows nothing about attributions.
"""

import re
from bisect import bisect_right
from itertools import pairwise

from reportedly.schema import Span

_OPENING = "\"'“‘«„([{"
_CLOSING = "\"'”’»)]}"
_END = re.compile(rf"(?<![.!?…])(?:[.!?…]++[{re.escape(_CLOSING)}]*+(?=\s)|[!?…]++[{re.escape(_CLOSING)}]*+(?=[A-Z“]))")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_HARD_WRAP = range(50, 101)  # widths at which mail and old terminals break lines


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words after which a full stop ends no sentence, whatever follows: they lead on to a name or a number.
_LEADING = _words(
    "mr mrs ms mx dr prof sen sens rep reps gov gen lt col maj capt cmdr adm sgt cpl pvt brig rev hon st "
    "pres sec amb supt insp mt ft no nos vs art fig vol pp ed eds al messrs mme sheikh-gen jr-gen "
    "adj asst atty comdr det dir"
)
# Words after which it usually ends none, unless the next word is one that begins sentences.
_INNER = _words(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "inc corp co ltd llc jr sr bros dept est approx a.m p.m e.g i.e etc u.s u.k u.n e.u u.a.e d.c n.y "
    "ph.d m.d b.a m.a calif fla ill mass mich minn pa tex va wash ariz colo conn ga ind kan ky la md "
    "mo neb nev okla ore tenn vt wis ala ark del"
)
_STARTERS = _words(
    "the a an he she it they we i you this that these those there his her its their our but and in on at "
    "as if when while after before since for from to with by what who why how where meanwhile however "
    "although though many some most several one two three earlier later last no not so then yet also "
    "both each such"
)


def paragraphs(text: str) -> list[Span]:
    """The paragraphs in text order, without the white space around them.

    A line is a paragraph, unless the text is hard-wrapped; then blank lines part them.
    """
    lines = [_stripped(text, *match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    if not _hard_wrapped(text, lines):
        return lines
    joined: list[Span] = []
    for line in lines:
        if joined and not _blank_line(text[joined[-1].end : line.start]):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def sentences(text: str) -> list[Span]:
    """The sentences in text order, without the white space around them; none crosses a paragraph."""
    found: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            if match.end() < paragraph.end and _ends_sentence(text, start, match, paragraph.end):
                found.append(_stripped(text, start, match.end()))
                start = match.end()
        found.append(_stripped(text, start, paragraph.end))
    return [span for span in found if span.start < span.end]


def index_of(spans: list[Span], offset: int) -> int:
    """Which of `spans` (in text order) holds `offset`, or is the last that begins before it."""
    return max(0, bisect_right(spans, offset, key=lambda span: span.start) - 1)


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _blank_line(gap: str) -> bool:
    return gap.replace("\r\n", "\n").count("\n") > 1


def _hard_wrapped(text: str, lines: list[Span]) -> bool:
    inner = [line for line, after in pairwise(lines) if not _blank_line(text[line.end : after.start])]
    lengths = sorted(line.end - line.start for line in inner)
    if len(inner) < 3 or lengths[len(lengths) // 2] not in _HARD_WRAP:
        return False
    unfinished = sum(text[line.end - 1] not in ".!?:" + _CLOSING for line in inner)
    return unfinished > 0.7 * len(inner)


def _ends_sentence(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    after = match.end()
    while after < limit and text[after].isspace():
        after += 1
    opened = after
    while opened < limit and text[opened] in _OPENING:
        opened += 1
    if opened == limit:
        return True
    first = text[opened]
    if first.islower() or (not first.isalnum() and opened == after and first not in "-–—[@#$£€"):
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = re.search(r"[\w.’'-]*$", text[max(start, match.start() - 20) : match.start()])
    word = before.group().lower() if before else ""
    if word in _LEADING:
        return False
    if word in _INNER or re.fullmatch(r"(?:[a-z]\.)*[a-z]", word):
        following = re.match(r"\w+", text[opened:limit])
        return match.group() != "." or (following is not None and following.group().lower() in _STARTERS)
    return True
