"""Invented passages with their sources marked, so that a test shows text and sources at one glance.

"[Ada Quill] said the pier was shut. [She] added no more." has two attributions; the cue is the word after a source, or
those in braces: "the pier was shut, {according to} [Ada Quill]". The content is the rest of the sentence. "[>the
ministry]" lies in the attribution before it.
"""

import re
from dataclasses import replace

from reportedly.resolve.coreference import shipped
from reportedly.resolve.sources import sources
from reportedly.schema import Attribution, Report, Span
from tests.factories import article, said

_MARK = re.compile(r"\[(>?)([^\]]+)\]|\{([^}]+)\}")


def resolved(marked: str, **fields: object) -> Report:
    """The report on a marked text, with its sources."""
    text, attributions = unmarked(marked)
    about = article(text, **fields)
    return Report(about, *sources(about, attributions, shipped()))


def who(marked: str, **fields: object) -> list[str]:
    """The name of the source of each attribution in text order, those of compound sources with a plus."""
    report = resolved(marked, **fields)
    names = {one.id: one.name for one in report.sources}
    return [" + ".join(names[id] for id in one.source.ids) for one in report.attributions]


def unmarked(marked: str) -> tuple[str, list[Attribution]]:
    """The text without marks, and its attributions."""
    text, at, spans, cues = "", 0, [], []
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        words = match[2] or match[3]
        span = Span(len(text), len(text) + len(words))
        text, at = text + words, match.end()
        if match[3]:
            cues.append(span)
        else:
            spans.append((span, bool(match[1])))
    text += marked[at:]
    return text, _attributions(text, spans, cues)


def _attributions(text: str, spans: list[tuple[Span, bool]], cues: list[Span]) -> list[Attribution]:
    found: list[Attribution] = []
    for number, (span, inner) in enumerate(spans, 1):
        cue = next((one for one in cues if abs(one.start - span.end) < 3 or abs(one.end - span.start) < 3), None)
        if cue is None:
            word = re.compile(r"\w+").search(text, span.end)
            cue = Span(*word.span()) if word else span
        one = said(text, span, cue, id=f"a{number}")
        end = text.find(".", max(cue.end, span.end))
        content = Span(max(cue.end, span.end), end if end > 0 else len(text))
        found.append(replace(one, content=(content,), parent=found[-1].id if inner else None))
    return found
