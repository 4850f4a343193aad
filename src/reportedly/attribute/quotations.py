"""Where quotation marks open and close: hard evidence for the borders of what is quoted.

Handles curly, straight, angle and low marks, single ones that are no apostrophes, quotations that go on
over paragraphs (each opens anew, only the last closes), and marks without a partner. Knows no network.
"""

import re
from dataclasses import dataclass

from reportedly.read.text import paragraphs
from reportedly.schema import Span

_MARK = re.compile(r"[\"“”„«»‘’']|``|''")
_SINGLE = frozenset("‘’'")
_CLOSING_SINGLE = re.compile(r"(?<=\S)['’](?!\w)")
_DOUBLE_OPEN, _DOUBLE_CLOSE = frozenset(("“", "„", "«", "``")), frozenset(("”", "»", "''"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage with its marks; `closed` is false where the closing mark is missing."""

    span: Span
    opening: Span
    closing: Span | None

    @property
    def inner(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening.end, self.closing.start if self.closing else self.span.end)


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations in text order. One that is never closed ends with its paragraph."""
    found: list[Quotation] = []
    for paragraph in paragraphs(text):
        opening: Span | None = None
        single, last_single = False, _last_closing_single(text, paragraph)
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            mark = Span(*match.span())
            role = _role(text, mark, opening is not None, single)
            if role == "open" and match.group() in _SINGLE and mark.end > last_single:
                continue  # nothing closes it: a stray apostrophe
            if role == "close" and opening:
                found.append(Quotation(Span(opening.start, mark.end), opening, mark))
                opening = None
            elif role == "open":
                if opening:
                    found.append(Quotation(Span(opening.start, mark.start), opening, None))
                opening, single = mark, match.group() in _SINGLE
        if opening:
            found.append(Quotation(Span(opening.start, paragraph.end), opening, None))
    return found


def _role(text: str, mark: Span, inside: bool, single: bool) -> str:
    """`open`, `close` or `none` for one mark, given whether a quotation is open and with which mark."""
    glyph = mark.of(text)
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else " "
    if glyph in _SINGLE:
        if inside:
            closes = single and glyph != "‘" and not before.isspace() and not after.isalnum()
            return "close" if closes else "none"
        opens = glyph != "’" and not before.isalnum() and after.isalnum()
        return "open" if opens else "none"
    if glyph in _DOUBLE_OPEN or (inside and single):
        return "open" if glyph in _DOUBLE_OPEN else "none"
    if glyph in _DOUBLE_CLOSE:
        return "close" if inside else "none"
    return _straight(before, after, inside)


def _straight(before: str, after: str, inside: bool) -> str:
    """The role of a straight double mark, which only its neighbours tell."""
    leads = (before.isspace() or before in "([—–-") and not after.isspace()
    trails = not before.isspace() and not after.isalnum()
    if inside:
        return "open" if leads and not trails else "close"
    return "none" if trails and not leads else "open"


def _last_closing_single(text: str, paragraph: Span) -> int:
    """Where the last single mark of a paragraph stands that may close a quotation, -1 if there is none."""
    found = -1
    for match in _CLOSING_SINGLE.finditer(text, paragraph.start, paragraph.end):
        found = match.start()
    return found
