"""What an article claims, one proposition each: the stage's entry.

A claim lies in the innermost content of an attribution, or in what the article says in its own voice. Every claim has
at least one word, and its chain is left empty for the stage after. Knows no sources.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reportedly.attribute.quotations import quotations
from reportedly.claims.hedges import Unchecked, hedges, hedging, unchecked
from reportedly.claims.modality import leaves_open, modality, negated
from reportedly.claims.numbers.numbers import numbers
from reportedly.claims.places.places import places
from reportedly.claims.propositions.passages import Passage, passages
from reportedly.claims.propositions.split import split
from reportedly.claims.times.times import times
from reportedly.read.text import index_of, sentences
from reportedly.schema import Article, Attribution, Claim, Modality, Polarity, Span

_BACK = 3  # sentences before one that says that something could not be checked


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class _Found:
    """The words of one claim, and the words that say how it is put."""

    attribution: Attribution | None
    spans: tuple[Span, ...]
    said: str


def claims(article: Article, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """The claims of an article in text order, `c1` onwards, without their chains."""
    text = article.text
    found = _found(article, attributions)
    bounds = sentences(text)
    unsure = list(unchecked(text, bounds))
    doubts = _doubts(bounds, unsure, found)
    kept = [(one, doubts.get(one, ())) for one in found if not _says_so(one, unsure)]
    doubtful = hedges(text)
    quoted = [quotation.span for quotation in quotations(text)]
    dates, spots = times(text, article.published), places(text)
    counts = numbers(text, dates)
    return tuple(
        Claim(
            id=f"c{number}",
            attribution=one.attribution.id if one.attribution else None,
            spans=one.spans,
            modality=_modality(text, one),
            negated=negated(one.said),
            verbatim=_verbatim(one.spans, quoted),
            hedges=hedging(text, doubtful, one.spans),
            unverified=unverified,
            numbers=_inside(counts, one.spans),
            places=_inside(spots, one.spans),
            times=_inside(dates, one.spans),
        )
        for number, (one, unverified) in enumerate(kept, 1)
    )


def _modality(text: str, one: _Found) -> Modality:
    """How a claim is put; what somebody "could not confirm" is an open question with them."""
    if one.attribution is None:
        return modality(one.said)
    return (
        Modality.QUESTIONED
        if leaves_open(one.attribution.cue.of(text))
        else modality(one.said, one.attribution.attitude)
    )


def _found(article: Article, attributions: Sequence[Attribution]) -> list[_Found]:
    text, out = article.text, dict[tuple[Span, ...], _Found]()
    for passage in passages(article, attributions):
        for spans in _propositions(text, passage):
            one = _Found(passage.attribution, _with_denial(passage.attribution, spans), _said(text, passage, spans))
            out.setdefault(one.spans, one)
    return sorted(out.values(), key=lambda one: (one.spans[0].start, one.spans[-1].end, one.spans))


def _propositions(text: str, passage: Passage) -> list[tuple[Span, ...]]:
    """The claims of a passage; a source with its cue and a content that has no verb are one, whatever their grammar."""
    found = split(text, passage.pieces, headline=passage.whole or passage.attribution is not None)
    cue = passage.attribution.cue if passage.cued and passage.attribution else None
    if cue is not None and not any(span.start < cue.end and cue.start < span.end for one in found for span in one):
        return [_joined(passage.pieces), *found]
    return found


def _said(text: str, passage: Passage, spans: Sequence[Span]) -> str:
    """The words of a claim without source and cue, and with the mark after them where it asks."""
    asks = text[spans[-1].end : spans[-1].end + 2].strip('"”’ ').startswith("?")
    whether = text[passage.pieces[0].start : spans[0].start].strip().lower() == "whether"
    content = passage.attribution.content if passage.cued and passage.attribution else (Span(0, len(text)),)
    words = " ".join(
        text[max(a.start, b.start) : min(a.end, b.end)]
        for a in spans
        for b in content
        if a.start < b.end and b.start < a.end
    )
    return f"{'whether ' if whether else ''}{words}{'?' if asks else ''}"


def _with_denial(attribution: Attribution | None, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words that deny a claim belong to it."""
    if attribution is None or attribution.polarity is not Polarity.DENIED:
        return spans
    return _joined([attribution.cue, *spans])


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end + 1:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def _verbatim(spans: Sequence[Span], quoted: Sequence[Span]) -> bool:
    """Whether the longest run of a claim's words stands in quotation marks: what is shared may stand outside."""
    longest = max(spans, key=lambda span: span.end - span.start)
    return any(quote.start <= longest.start and longest.end <= quote.end for quote in quoted)


def _inside(things: Iterable[P], spans: Sequence[Span]) -> tuple[P, ...]:
    return tuple(
        thing for thing in things if any(thing.span.start < span.end and span.start < thing.span.end for span in spans)
    )


def _doubts(bounds: list[Span], unsure: Sequence[Unchecked], found: Sequence[_Found]) -> dict[_Found, tuple[Span, ...]]:
    """For the claims that the article says it could not check, the words that say so."""
    by_sentence = defaultdict(list)
    for one in found:
        by_sentence[index_of(bounds, one.spans[0].start)].append(one)
    out: dict[_Found, list[Span]] = defaultdict(list)
    for doubt in unsure:
        for one in _meant(by_sentence, index_of(bounds, doubt.span.start), doubt):
            out[one].append(doubt.span)
    return {one: tuple(spans) for one, spans in out.items()}


def _meant(by_sentence: dict[int, list[_Found]], sentence: int, doubt: Unchecked) -> list[_Found]:
    """The other claims of the sentence, else the last attributed ones before it; or those that follow."""
    here = [one for one in by_sentence[sentence] if not _overlaps(one, doubt.span)]
    if doubt.ahead:
        return [one for one in here if one.spans[0].start >= doubt.span.end]
    if here:
        return here
    before = [by_sentence[place] for place in range(sentence - 1, max(-1, sentence - 1 - _BACK), -1)]
    attributed = ([one for one in ones if one.attribution] for ones in before)
    return next(filter(None, attributed), next(filter(None, before[:1]), []))


def _says_so(one: _Found, unsure: Sequence[Unchecked]) -> bool:
    """Whether a claim is no more than the words which say that something could not be checked."""
    last = one.spans[-1]
    return any(not doubt.ahead and doubt.span.start <= last.start and last.end <= doubt.span.end for doubt in unsure)


def _overlaps(one: _Found, span: Span) -> bool:
    return any(own.start < span.end and span.start < own.end for own in one.spans)
