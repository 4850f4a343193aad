"""What comparing needs of each claim, made once: terms, numbers, places, days, denial, its article's event.

Invariant: a view is drawn from one report alone, so it does not change when others come. Knows nothing of other claims.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.link.words import ACT, NAME, PLACE, lowered, terms
from reportedly.read.text import sentences
from reportedly.resolve.names import sound
from reportedly.schema import Article, Attribution, Claim, Modality, Number, Place, Polarity, Report, Span

_LEAD = 600  # characters of an article that tell what it is about
_DENYING = re.compile(r"\b(?:den(?:y|ie[ds]|ying|ial)|refut\w+|reject(?:ed|s|ing)?)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”]([^\"“”]{4,})[\"“”]")
_PARTS = frozenset(("child", "woman"))  # a toll of these is a part of another toll


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: `of` as in tolls, `unit` as a stem, `part` for children or women of a toll."""

    value: float
    high: float | None
    bound: str | None
    unit: str | None
    of: str | None
    part: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the term under which spellings of one place agree, its name, its latitude and longitude in degrees."""

    term: str
    name: str
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Event:
    """What an article is about: terms of its title and lead, its names, in how many of its claims a term
    stands (`said`), and its day (None where unknown)."""

    article: str
    about: frozenset[str]
    names: frozenset[str]
    said: Mapping[str, int]
    day: date | None


@dataclass(frozen=True, slots=True)
class View:
    """One claim as comparing sees it. `words` are terms: all, of the `core` (the last piece), of the sentence `around`.

    `phrases` are three terms in a row. `start` and `end` are those of its first time, else of the article's day.
    """

    key: str
    spans: tuple[Span, ...]
    text: str
    words: frozenset[str]
    around: frozenset[str]
    core: frozenset[str]
    phrases: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    quoted: frozenset[str]
    numbers: tuple[Quantity, ...]
    places: tuple[Spot, ...]
    start: date | None
    end: date | None
    denied: bool
    modality: Modality
    voices: frozenset[str]
    event: Event


def view(report: Report) -> tuple[View, ...]:
    """The claims of a report as views, in its order."""
    text = report.article.text
    common = lowered(text)
    found = [_terms(text, claim, common) for claim in report.claims]
    event = _event(report.article, common, Counter(term for one in found for term in set(one)))
    cut = sentences(text)
    said = {one.id: one for one in report.attributions}
    names = {source.id: source.name for source in report.sources}
    return tuple(
        _view(
            report.article,
            claim,
            terms_,
            event,
            _around(text, cut, claim.spans, common),
            common,
            _voices(claim, said, names),
            said,
        )
        for claim, terms_ in zip(report.claims, found, strict=True)
    )


def _view(
    article: Article,
    claim: Claim,
    found: tuple[str, ...],
    event: Event,
    around: frozenset[str],
    common: frozenset[str],
    voices: frozenset[str],
    said: Mapping[str, Attribution],
) -> View:
    words = " ".join(span.of(article.text) for span in claim.spans)
    start, end = _days(claim, event.day)
    return View(
        key=f"{article.id}:{claim.id}",
        spans=claim.spans,
        text=words,
        words=frozenset(found),
        around=around,
        core=frozenset(_piece(article.text, claim, claim.spans[-1], common)) if claim.spans else frozenset(),
        phrases=frozenset(map(" ".join, zip(found, found[1:], found[2:], strict=False))),
        names=frozenset(term for term in found if term.startswith((NAME, PLACE))),
        acts=frozenset(term for term in found if term.startswith(ACT)),
        quoted=_quoted(article.text, claim, words, common),
        numbers=tuple(_quantity(number, found) for number in claim.numbers),
        places=tuple(map(_spot, claim.places)),
        start=start,
        end=end,
        denied=_is_denied(claim, words, said),
        modality=claim.modality,
        voices=voices,
        event=event,
    )


def _terms(text: str, claim: Claim, common: frozenset[str]) -> tuple[str, ...]:
    """The terms of a claim in order, each place as one."""
    return tuple(term for span in claim.spans for term in _piece(text, claim, span, common))


def _piece(text: str, claim: Claim, span: Span, common: frozenset[str]) -> Iterator[str]:
    at = span.start
    for place in sorted(claim.places, key=lambda one: one.span):
        if at <= place.span.start and place.span.end <= span.end:
            yield from terms(text[at : place.span.start], common)
            yield _spot(place).term
            at = place.span.end + 1  # "Syrias"
    yield from terms(text[at : span.end], common)


def _event(article: Article, common: frozenset[str], said: Mapping[str, int]) -> Event:
    about = frozenset(terms(f"{article.title or ''} {article.text[:_LEAD]}", common))
    every = frozenset(term for term in terms(article.text, common) if term.startswith(NAME))
    return Event(article.id, about, every, said, _day(article.published))


def _around(text: str, cut: list[Span], spans: tuple[Span, ...], common: frozenset[str]) -> frozenset[str]:
    if not spans or not cut:
        return frozenset()
    at = max(bisect_right(cut, spans[0].start, key=lambda span: span.start) - 1, 0)
    return frozenset(terms(cut[at].of(text), common))


def _voices(claim: Claim, said: Mapping[str, Attribution], names: Mapping[str, str]) -> frozenset[str]:
    """The terms of the names of the innermost sources."""
    about = said.get(claim.attribution or "")
    ids = about.source.ids if about else ()
    return frozenset(term for id in ids for term in terms(names.get(id, "")))


def _is_denied(claim: Claim, words: str, said: Mapping[str, Attribution]) -> bool:
    about = said.get(claim.attribution or "")
    denied = about is not None and about.polarity is Polarity.DENIED
    return denied or claim.negated or _DENYING.search(words) is not None


def _quoted(text: str, claim: Claim, words: str, common: frozenset[str]) -> frozenset[str]:
    pieces = [words] if claim.verbatim else _QUOTED.findall(words)
    return frozenset(term for piece in pieces for term in terms(piece, common))


def _quantity(number: Number, found: tuple[str, ...]) -> Quantity:
    unit = next(iter(reversed(tuple(terms((number.unit or "").lower())))), None)
    part = unit if unit in _PARTS else None
    if number.unit is None and number.of and not number.high:
        part = next((term for term in found if term in _PARTS), None)
    return Quantity(number.value, number.high, number.bound, unit, number.of, part)


def _spot(place: Place) -> Spot:
    heard = sound(place.name)
    point = None if place.lat is None or place.lon is None else (place.lat, place.lon)
    return Spot(PLACE + (heard if len(heard) > 2 else place.name.lower()), place.name, point)


def _days(claim: Claim, day: date | None) -> tuple[date | None, date | None]:
    found = [(_day(time.start), _day(time.end)) for time in claim.times if time.start or time.end]
    return found[0] if found else (day, day)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
