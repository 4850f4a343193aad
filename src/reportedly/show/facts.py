"""What is known of a source, a claim and a chain, in a few words: for every way of showing.

Invariant: words of the article stand in quotation marks, the others are ours; nothing is told that the report does not
hold. Knows neither terminals nor HTML.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.schema import Article, Basis, Claim, Hop, Modality, Number, Place, Source, SourceKind, Span, Time
from reportedly.show.plain import clipped, day, one_line, words

NOBODY = "(nobody named)"
OWN_VOICE = "The article’s own voice"
ARROW = " → "
_NAME = 60
_PHRASE = 70
_KINDS = {SourceKind.STATE: "state body"}
_PEOPLE = (SourceKind.PERSON, SourceKind.GROUP)
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|several|few)\b", re.IGNORECASE)
_NEVER_NAMED = (SourceKind.DOCUMENT, SourceKind.STATE)  # "the ministry" hides nobody
_MONTH, _YEAR = len("2026-03"), len("2026")


def name(given: str) -> str:
    """A name fit for one line; where the article names nobody, it is said."""
    return clipped(one_line(given), _NAME) if given else NOBODY


def about(article: Article, source: Source, *, phrases: int = 2) -> list[str]:
    """Kind, whether named and why not, for whom the source speaks, and so many phrases that characterise it."""
    found = [_kind(source)]
    if source.anonymity is not None and source.kind in _PEOPLE:
        reason = source.anonymity.reason
        found.append(quoted(article, [reason]) if reason else "no reason given")
    if source.on_behalf:
        found.append(f"for {name(source.on_behalf)}")
    reasons = [source.anonymity.reason] if source.anonymity else []
    return found + [quoted(article, [span]) for span in described(article, source) if span not in reasons][:phrases]


def _kind(source: Source) -> str:
    kind = _KINDS.get(source.kind, source.kind.value)
    return f"unnamed {kind}" if not source.named and source.kind not in _NEVER_NAMED else kind


def described(article: Article, source: Source) -> list[Span]:
    """The characterising phrases, each wording once and none that is a part of a longer one or of the name."""
    found: dict[str, Span] = {}
    for span in source.descriptors:
        found.setdefault(words(article, [span]).casefold(), span)
    whole = (*found, f"unnamed {source.name.casefold()}")
    return [span for said, span in found.items() if not any(said in other for other in whole if other != said)]


def quoted(article: Article, spans: Iterable[Span]) -> str:
    """Words of the article, marked as such."""
    return f"“{clipped(words(article, spans), _PHRASE)}”"


def notes(article: Article, *claims: Claim) -> list[str]:
    """What was worked out of claims beyond their words: numbers, places, times, how they are put, hedges, doubts."""
    found = [_number(number) for claim in claims for number in claim.numbers]
    found += _places(place for claim in claims for place in claim.places)
    found += [moment for claim in claims for moment in map(_time, claim.times) if moment]
    found += [claim.modality.value for claim in claims if claim.modality is not Modality.ASSERTED]
    found += ["negated"] if any(claim.negated for claim in claims) else []
    found += [f"hedged {quoted(article, [span])}" for claim in claims for span in claim.hedges]
    found += [f"not verified: {quoted(article, [span])}" for claim in claims for span in claim.unverified]
    return list(dict.fromkeys(found))


def _number(number: Number) -> str:
    amount = f"{_amount(number.value)}–{_amount(number.high)}" if number.high is not None else _amount(number.value)
    counted = clipped(one_line(number.unit), _PHRASE) if number.unit else None
    if number.bound and _VAGUE.search(number.bound):
        amount = ""  # "hundreds" is no 200 to a reader
        counted = f"of {counted}" if counted else None
    parts = (number.bound, amount, counted, number.of if number.of and number.of not in str(counted) else None)
    return " ".join(one_line(part) for part in parts if part)


def _amount(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def _places(places: Iterable[Place]) -> list[str]:
    """The places by country, those of which none is known left out."""
    found: dict[str, list[str]] = {}
    for place in places:
        if place.country:
            found.setdefault(place.country, []).append(name(place.name))
    return [f"{', '.join(dict.fromkeys(names))} ({one_line(country)})" for country, names in found.items()]


def _time(time: Time) -> str | None:
    """The interval as dates; none where it could not be resolved."""
    if not time.start:
        return None
    start, end = time.start[:10], (time.end or time.start)[:10]
    size = {"year": _YEAR, "month": _MONTH}.get(time.grain or "")
    if size:
        return " – ".join(dict.fromkeys((one_line(start[:size]), one_line(end[:size]))))
    if start[:_MONTH] == end[:_MONTH] and start != end:
        return f"{day(start).partition(' ')[0]}–{day(end)}"
    return " – ".join(dict.fromkeys((day(start), day(end))))


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def hops(chain: Sequence[Hop]) -> Iterator[str]:
    """The names of a chain; a credit is called so."""
    for hop in chain:
        yield f"{name(hop.name)} (credit)" if hop.basis is Basis.CREDIT else name(hop.name)


def drawn(chain: Sequence[Hop]) -> str:
    """A chain on one line, the outlet first."""
    return ARROW.join(hops(chain))
