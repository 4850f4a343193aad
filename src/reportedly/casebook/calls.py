"""What else an article calls a body that it names: the acronym in brackets, "the Observatory" later on.

Invariant: a shorter name counts only where the article itself uses it for the same source, and where it fits the
fuller one. Knows one article at a time, nothing of the casebook.
"""

import re
from collections.abc import Iterable, Iterator

from reportedly.casebook.forms import Sort, form, plain, shortens
from reportedly.schema import SourceKind, Span

_NAME = re.compile(r"(?:[A-Z][\w.’'-]*)(?:\s+(?:of|for|the|and|on|in)\b(?=\s+[A-Z])|\s+[A-Z][\w.’'-]*)*")
_BRACKETS = re.compile(r"\s*\(([A-Z][A-Za-z.]{1,9})\)")


def called(text: str, name: str, kind: SourceKind, mentions: Iterable[Span]) -> frozenset[str]:
    """The forms of shorter names that an article has for the body `name`; `mentions` are offsets into `text`."""
    own = form(name, kind)
    if own.sort is not Sort.BODY:
        return frozenset()
    fitting = (short for span in mentions for short in _names(text, span) if shortens(short, name))
    return frozenset(form(short, kind).text for short in fitting) - {own.text}


def _names(text: str, span: Span) -> Iterator[str]:
    """The name with which the words of a mention begin, its first words, and an acronym in brackets."""
    found = _NAME.match(plain(span.of(text)))
    if found:
        yield found[0].rstrip(".,")
    for match in (_BRACKETS.match(text, span.end), _BRACKETS.search(text, span.start, span.end)):
        if match:
            yield match[1]
