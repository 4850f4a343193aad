"""The sentences of an article in which claims are looked for: without datelines and tags, cut where a stop was lost.

Knows neither attributions nor grammar.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.read.text import sentences
from reportedly.schema import Article, Span

_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"(?:(?:date of publication|last (?:updated|modified)|published|updated|posted)(?:\s+(?:at|on|in|\d{{4}}))?:?\s+)?"
    rf"(?:{_DAY}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s*\d{{4}}|\d{{1,2}}[-./]\d{{1,2}}"
    rf"[-./]\d{{4}}|\d{{4}}-\d\d-\d\d)|{_DAY}{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?)(?:\W+\d{{1,2}}:?\d\d(?:\s*[ap]m)?)?\W*",
    re.IGNORECASE,
)
_PLACELINE = re.compile(r"(?:[A-Z][A-Z’'-]+[\s,]*){1,4}(?:[A-Z]\w+\s*)?(?:\([^()]{2,40}\)\s*)?(?:--|[-–—])\s+")
_PICTURE = r"\((?=[^()]*\b(?i:photos?|file|archives?|images?|pictures?|and agencies|getty)\b)[^()]*\)"
_PICTURE_LAST, _PICTURE_FIRST = re.compile(_PICTURE + r"\W*$"), re.compile(_PICTURE + r"\s*")
_PICTURE_SEAM = re.compile(_PICTURE + r"\s+(?=[A-Z])")
_LISTED = re.compile(
    r"(?:tags?|related|read (?:also|more)|share this|follow (?:us|by)|(?:source|photo|credit|video|image)s?:)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"Tags?:?(?:\s+[A-Z][\w-]*)*\s+(?=[A-Z])")
_FOOT = re.compile(r"\b(?:Related|Tags)\b.*\b(?:Comment via|Community standards)")
# Where a full stop was lost: a small word with a capital inside a sentence, after a word that can end one.
_SEAM = re.compile(
    r"(?<=[\w)\"”’])\s+(?=(?:(?:The|An|This|These|It|He|She|They|There|At least|More than|Some|Several|Dozens)"
    r"\s+[a-z\d]|A\s+[A-Za-z]))"
)
_BEFORE_SEAM = re.compile(r"(?:\b(?:of|in|at|by|for|from|with|to|and|or|the|on|that|as)|[.,;:])$", re.IGNORECASE)


def sentence_bounds(article: Article) -> list[Span]:
    """The sentences of an article in text order."""
    text = article.text
    title = text.find(article.title, 0, 1000) if article.title else -1
    edges = {title, title + len(article.title or "")} if title >= 0 else set()
    out = []
    for sentence in sentences(text):
        cuts = sorted({edge for edge in edges if sentence.start < edge < sentence.end} | set(_seams(text, sentence)))
        for start, end in zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True):
            out.append(_undated(text, Span(start, end)))
    return [
        span for span in out if span.start < span.end and not (_LISTED.match(text, *span) or _FOOT.search(text, *span))
    ]


def _seams(text: str, sentence: Span) -> Iterator[int]:
    yield from (match.end() for match in _PICTURE_SEAM.finditer(text, *sentence))
    for match in _SEAM.finditer(text, sentence.start + 1, sentence.end):
        if not _BEFORE_SEAM.search(text, sentence.start, match.start()):
            yield match.end()


def _undated(text: str, span: Span) -> Span:
    start = span.start
    for pattern in (_PICTURE_FIRST, _DATELINE, _DATELINE, _TAGS, _PLACELINE):
        while start < span.end and text[start].isspace():
            start += 1
        match = pattern.match(text, start, span.end)
        start = match.end() if match else start
    return Span(start, span.end)


def is_caption(text: str, pieces: Sequence[Span]) -> bool:
    """Whether a sentence ends in a photo credit in brackets, or one follows it."""
    said = " ".join(piece.of(text) for piece in pieces)
    return bool(_PICTURE_LAST.search(said) or _PICTURE_FIRST.match(text[pieces[-1].end : pieces[-1].end + 90].lstrip()))
