"""Where a claim plays: the places and past years of its sentence, else those that its article names.

Invariant: two settings are apart only if both name a place, and none is common or near. Knows sentences, no numbers.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.link.views import View
from reportedly.link.words import NAME, PLACE, terms
from reportedly.read.text import sentences
from reportedly.schema import Place, Span
from reportedly.weigh.context import Context

NEAR = 15.0  # kilometres between places that may be one
_LANDS = frozenset(("syria", "russia", "turkey", "usa", "iran", "iraq"))  # a whole land is no place of an event
_SINCE = re.compile(r"\b(?:since|began|erupted|started|broke out)\b[^.]{0,40}", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Setting:
    """The sentence of a claim, the places in it, the names of its article and its opening, past years that it names."""

    sentence: str
    places: tuple[Place, ...]
    opening: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of claims, each found once."""

    context: Context
    _known: dict[str, Setting] = field(default_factory=dict)
    _cut: dict[str, list[Span]] = field(default_factory=dict)

    def of(self, view: View) -> Setting:
        """The setting of one claim."""
        if view.key not in self._known:
            self._known[view.key] = self._found(view)
        return self._known[view.key]

    def _found(self, view: View) -> Setting:
        sentence = self._sentence(view)
        text = sentence.of(self.context.reports[view.event.article].article.text)
        day = view.event.day
        years = frozenset(_YEAR.findall(_SINCE.sub("", text))) - {str(day.year) if day else ""}
        opening, names = _bare(view.event.about), _bare(view.event.names)
        return Setting(text, self._places(view, sentence), opening, names, years)

    def _sentence(self, view: View) -> Span:
        article = self.context.reports[view.event.article].article
        if article.id not in self._cut:
            self._cut[article.id] = sentences(article.text)
        claim, cut = self.context.claims[view.key], self._cut[article.id]
        start, end = min(span.start for span in claim.spans), max(span.end for span in claim.spans)
        at = bisect_right(cut, start, key=lambda span: span.start) - 1
        return cut[at] if at >= 0 else Span(start, end)

    def _places(self, view: View, sentence: Span) -> tuple[Place, ...]:
        """The places of all claims in the sentence."""
        claims = self.context.reports[view.event.article].claims
        found = {place.span: place for claim in claims for place in claim.places if _within(place, sentence)}
        return tuple(place for place in found.values() if _LANDS.isdisjoint(terms(place.name)))


def _within(place: Place, sentence: Span) -> bool:
    return sentence.start <= place.span.start < sentence.end


def apart(one: Setting, other: Setting) -> bool:
    """Whether two claims are of different places or years."""
    if one.years != other.years:
        return True
    if one.places and other.places:
        return not any(near(a, b) for a in one.places for b in other.places)
    if one.places or other.places:
        told, silent = (one, other) if one.places else (other, one)
        return bool(silent.names) and _heard(told.places).isdisjoint(silent.names)
    return (
        one.opening.isdisjoint(other.names) and other.opening.isdisjoint(one.names) and bool(one.names and other.names)
    )


def _bare(found: Iterable[str]) -> frozenset[str]:
    """The names among terms, as they sound."""
    return frozenset(term.removeprefix(NAME) for term in found if term.startswith(NAME))


def _heard(places: Iterable[Place]) -> set[str]:
    """The places as their names sound in an opening."""
    found = (term for place in places for term in terms(place.name))
    return {term.removeprefix(NAME).removeprefix(PLACE) for term in found}


def near(a: Place, b: Place) -> bool:
    """Whether two places are one, or lie close together."""
    return a.name == b.name or (a.geonames is not None and a.geonames == b.geonames) or kilometres(a, b) < NEAR


def kilometres(a: Place, b: Place) -> float:
    """The distance of two places; infinite where it is not known of both."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    north = math.radians(a.lat - b.lat)
    east = math.radians(a.lon - b.lon) * math.cos(math.radians((a.lat + b.lat) / 2))
    return 6371.0 * math.hypot(north, east)
