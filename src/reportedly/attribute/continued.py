"""Quotations that go on without a cue: sentences that are nothing but a quotation, right after quoted words.

They are still the word of whoever was quoted before, and become further pieces of that content. Knows spans only.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute.decode import Marked
from reportedly.attribute.quotations import Quotation, quotations
from reportedly.schema import Span

_LEAST = 7  # words: shorter ones are headings
_GAP = re.compile(r"[\s.,;:!?…”\"’']*\Z")


def continued(text: str, marks: Sequence[Marked]) -> list[Marked]:
    """`marks` with the quotations that continue one of them among its content."""
    out = list(marks)
    for quotation in quotations(text):
        if not _is_sentence(text, quotation) or any(_touches(one, quotation.span) for one in out):
            continue
        place = _before(text, out, quotation.span)
        if place is not None:
            out[place] = replace(out[place], content=(*out[place].content, quotation.span))
    return out


def _is_sentence(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, or several."""
    said = quotation.inner.of(text)
    ends = re.search(r"[.!?…]\s*\Z", said) is not None or quotation.closing is None
    begins = re.search(r"(?:\A|[.!?…”\"\n])\s*\Z", text[max(0, quotation.span.start - 4) : quotation.span.start])
    double = quotation.opening.of(text) in ('"', "“", "„", "«", "``")
    return bool(ends and begins and double and said[:1].isupper() and len(said.split()) >= _LEAST)


def _touches(one: Marked, span: Span) -> bool:
    own = (*one.content, one.cue, *([one.source] if one.source else []))
    return any(part.start < span.end and span.start < part.end for part in own)


def _before(text: str, marks: Sequence[Marked], span: Span) -> int | None:
    """The place of the attribution that ends right before `span`, if it is one of a quotation."""
    for place, one in enumerate(marks):
        last = max(part.end for part in (*one.content, one.cue, *([one.source] if one.source else [])))
        near = last <= span.start and _GAP.match(text, last, span.start)
        if near and re.search(r"[\"”“]", "".join(part.of(text) for part in one.content)):
            return place
    return None
