"""Words by which an article keeps its distance from a claim, and those by which it says that it could not check it.

Offsets are into the article's text. Knows no attributions; which claims are meant is the caller's to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.read.text import index_of
from reportedly.schema import Span

_BE = r"(?:(?:is|are|was|were|been|being|be)\s+)?(?:\w+ly\s+|also\s+)?"
_HEDGE = re.compile(
    rf"(?:\b[Ii]t\s+(?:seems|seemed|appears|appeared|is\s+\w+|was\s+\w+)\s+that\b(?<!clear\sthat)(?<!known\sthat)(?<!true\sthat)"
    rf"|\b{_BE}(?:thought|believed|said|understood|feared|suspected|rumou?red|reported|presumed|alleged|assumed)\s+to\b"
    rf"|\b{_BE}likely\s+to\s+have\b|\b(?:seems?|seemed|appears?|appeared)\s+to\b"
    r"|\b(?:may|might|could)\s+(?:\w+ly\s+)?have\b(?=\s+\w)|\b(?:may|might)\b(?=\s+[a-z])"
    r"|\b(?:[Rr]eportedly|[Aa]llegedly|[Aa]pparently|[Pp]resumably|[Pp]ossibly|[Pp]robably|[Pp]erhaps|[Ss]eemingly|[Ss]upposedly"
    r"|[Pp]urportedly|[Oo]stensibly|[Pp]resumptively|[Ss]uspectedly)\b"
    r"|\b(?:[Aa]lleged|[Ss]uspected|[Pp]urported|[Pp]resumed|[Pp]resumable|[Ss]o-called|[Uu]nconfirmed|[Uu]nverified|[Ss]upposed"
    r"|[Aa]pparent|[Rr]umou?red|[Pp]ossible|[Pp]robable)\b(?=\s+[\w“\"'‘])(?!\s+(?:to|by|that|in|of|for)\b))"
)
_VERIFY = r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborate[d]?|authenticate[d]?|substantiate[d]?)"
_CHECK = r"(?:verify|corroborate|authenticate|substantiate)"
_UNCHECKED = re.compile(
    rf"\b(?:could|can)(?:\s*not|n['’]?t)\s+(?:\w+\s+){{0,3}}(?:be\s+(?:\w+ly\s+)?{_VERIFY}|{_CHECK}|independently\s+{_VERIFY})\b"
    rf"|\b(?:ha(?:s|ve|d)|was|were|is|are)(?:\s+not|n['’]?t)\s+(?:been\s+)?(?:\w+ly\s+)?(?:verified\b|independently\s+{_VERIFY})"
    rf"|\b(?:unable|not\s+(?:been\s+)?able|not\s+in\s+a\s+position|difficult|hard|no\s+way)\s+to\s+(?:\w+ly\s+)?{_VERIFY}\b"
    rf"|\b(?:not\s+(?:\w+ly\s+)?|im)possible\s+to\s+(?:\w+ly\s+)?{_VERIFY}\b"
    rf"|\b(?:no|without)\s+(?:immediate\s+)?independent\s+(?:confirmation|verification)\b"
    rf"|\b[Nn]either\b[\w ]{{1,40}}\bcould\s+be\s+(?:\w+ly\s+)?{_VERIFY}\b",
)
_RUMOUR = re.compile(
    r"\b(?:[Uu]nverified|[Uu]nconfirmed)\s+(?:\w+\s+){0,2}(?:reports?|accounts?|claims?|rumou?rs|footage|videos?|statements?)\b"
)
_BESIDE = ' \t"“”‘’,'  # may stand between a claim and its hedge
_SEAM = re.compile(r"[,;:—–]\s*(?:(?:but|and|though|although|while|as)\s+)?|\b(?:but|though|although)\s+")
_TAIL = re.compile(r"[\s.!?”\"’'…]+$")


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Where an article says that something could not be checked; `ahead` where it says so before what it means."""

    span: Span
    ahead: bool


def hedges(text: str) -> list[Span]:
    """All hedges of a text, in order."""
    return [Span(*match.span()) for match in _HEDGE.finditer(text)]


def hedging(text: str, known: list[Span], spans: Sequence[Span]) -> tuple[Span, ...]:
    """Those of the `known` hedges of a text that stand within `spans` (of a claim) or right beside one of them."""
    out = set()
    for span in spans:
        for hedge in known[max(0, index_of(known, span.start) - 1) :]:
            before, after = text[hedge.end : span.start], text[span.end : hedge.start]
            if after.strip(_BESIDE):
                break
            if not before.strip(_BESIDE):
                out.add(hedge)
    return tuple(sorted(out))


def unchecked(text: str, sentences: Sequence[Span]) -> Iterator[Unchecked]:
    """The places in these sentences in which an article says that it could not check what it reports."""
    for sentence in sentences:
        for match in _UNCHECKED.finditer(text, *sentence):
            yield Unchecked(_clause(text, sentence, Span(*match.span())), False)
        for match in _RUMOUR.finditer(text, *sentence):
            yield Unchecked(Span(*match.span()), True)


def _clause(text: str, sentence: Span, found: Span) -> Span:
    """The clause around these words."""
    if found.of(text).startswith("without"):
        return found
    start, end = sentence.start, sentence.end
    for seam in _SEAM.finditer(text, *sentence):
        if seam.end() <= found.start:
            start = seam.end()
        elif seam.start() >= found.end:
            end = seam.start()
            break
    tail = _TAIL.search(text[start:end])
    return Span(start, end - (len(tail.group()) if tail else 0))
