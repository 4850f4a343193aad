"""Headlines that assert what the body of the article only gives as somebody's word.

Invariant: a finding holds the headline and the attributed content that carries it, as spans where they stand in the
text. Compares words and numbers, not meanings, and keeps silent where the headline itself hints at a source.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.attribute.quotations import quotations
from reportedly.read.text import paragraphs, sentences
from reportedly.schema import Report, SourceKind, Span

_LONGEST = 150  # characters of a first line that may be a headline
_FEWEST = 3  # content words that a headline must have to be compared
_CARRIED, _OWN = 0.6, 0.5  # shares of its words that a content must have, and that no sentence of the article may have
_STOP = re.compile(r"[.!?…]['\"”’»)\]]*\Z")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|s)\Z")
_STEM = 6  # letters of a word that are compared
# Words by which a headline says itself that it passes on what somebody says.
_SPEECH = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|according|reported(?:ly)?|reports?|alleged(?:ly)?|purported(?:ly)?|cit(?:es|ing)"
    r"|(?:claim|accuse|warn|deny|denie|announce|confirm|allege|insist|admit|suggest|quote|blame|vow|urge)[sd]?|according)\b",
    re.IGNORECASE,
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_FUNCTION_WORDS = _words(
    "the a an of in on at to for from by with and or but as is are was were be been has have had will would may might "
    "can could that this these those it its his her their he she they who which after before over into out up new "
    "more than least about near not no amid"
)
_DIGITS = {
    word: str(value) for value, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine"], 2)
}
# Who ends a headline whose colon or dash was lost ("… kills six state TV").
_SPEAKERS = _words(
    "monitor monitors observatory ngo official officials source sources agency report reports activist activists "
    "police media tv television radio army ministry group witness witnesses un"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline (no span where it does not stand in the text), and the content that the body attributes."""

    words: str
    span: Span | None
    attribution: str
    content: tuple[Span, ...]


def asserted(report: Report) -> Headline | None:
    """The headline, if it asserts what the body attributes and nowhere says itself."""
    words, span = _headline(report)
    wanted = stems(words)
    if len(wanted) < _FEWEST or _hints_at_a_source(report, words, span):
        return None
    best = max(_body(report, words, span), key=lambda one: _share(wanted, _stems_of(report, one)), default=None)
    if best is None or _share(wanted, _stems_of(report, best)) < _CARRIED:
        return None
    own = (_share(wanted, found) for found in _own(report, words, span) if _figures(wanted) <= found)
    return best if max(own, default=0.0) < _OWN else None


def stems(text: str) -> frozenset[str]:
    """The content words of a text for comparing: lower case, without endings, the first letters; numbers in digits."""
    found = (word.casefold() for word in _WORD.findall(text))
    return frozenset(
        _DIGITS.get(word) or _ENDING.sub("", word)[:_STEM].removesuffix("e")
        for word in found
        if (word not in _FUNCTION_WORDS and len(word) > 1) or word.isdigit()
    )


def _headline(report: Report) -> tuple[str, Span | None]:
    """The title and where it stands; without a title, a short first line that doesn't end like a sentence."""
    article = report.article
    if title := (article.title or "").strip():
        at = article.text.find(title)
        return title, Span(at, at + len(title)) if at >= 0 else None
    first = next(iter(paragraphs(article.text)), None)
    if first is None or first.end - first.start > _LONGEST or _STOP.search(first.of(article.text)):
        return "", None
    return first.of(article.text), first


def _hints_at_a_source(report: Report, words: str, span: Span | None) -> bool:
    if span and any(span.start <= said.cue.start < span.end for said in report.attributions):
        return True
    if _SPEECH.search(words) or ":" in words or quotations(words) or words.rstrip().endswith("?"):
        return True
    last = next(reversed(_WORD.findall(words.casefold())), "")
    return last in _SPEAKERS or any(
        source.kind is not SourceKind.STATE and words.casefold().endswith(f" {source.name.casefold()}")
        for source in report.sources
    )


def _body(report: Report, words: str, headline: Span | None) -> Iterator[Headline]:
    """The contents after the headline that have all its figures, each as what might carry it.

    In a text that lost its line ends a content may begin in the headline: what stands there doesn't count.
    """
    end = headline.end if headline else 0
    for said in report.attributions:
        content = tuple(Span(max(span.start, end), span.end) for span in said.content if span.end > end)
        one = Headline(words, headline, said.id, content)
        if said.cue.start >= end and _figures(stems(words)) <= _stems_of(report, one):
            yield one


def _stems_of(report: Report, one: Headline) -> frozenset[str]:
    return stems(" ".join(span.of(report.article.text) for span in one.content))


def _share(wanted: frozenset[str], found: frozenset[str]) -> float:
    return len(wanted & found) / len(wanted)


def _figures(found: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in found if word[0].isdigit())


def _own(report: Report, words: str, headline: Span | None) -> Iterator[frozenset[str]]:
    """What each sentence of the body says itself; lines that are no sentences, as the headline's repeats, are none."""
    text, end = report.article.text, headline.end if headline else 0
    taken = [span for said in report.attributions for span in (*said.content, said.cue, said.source.span) if span]
    for sentence in sentences(text):
        place = Span(max(sentence.start, end), sentence.end)
        if place.start < place.end and _STOP.search(place.of(text)) and place.of(text) != words:
            yield stems(_without(text, place, taken))


def _without(text: str, place: Span, taken: Sequence[Span]) -> str:
    """The text at a place, but for what lies in the spans."""
    out, at = [], place.start
    for span in sorted(taken):
        if span.start < place.end and at < span.end:
            out.append(text[at : max(at, span.start)])
            at = min(span.end, place.end)
    return " ".join([*out, text[at : place.end]])
