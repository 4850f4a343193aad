"""How well a place fits a mention, and how much speaks for it at all: sums of small weights.

Countries of the whole text count as votes of its mentions; neighbours, words around it and numbers of people do the
rest. Decides nothing: `choosing` does.
"""

import math
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.claims.places.gazetteer import Kind, Known, gazetteer
from reportedly.claims.places.neighbours import Links
from reportedly.claims.places.signs import Around
from reportedly.claims.places.spelling import bare, fold
from reportedly.claims.places.toponyms import Token
from reportedly.claims.places.words import peoples

_PEOPLES_COUNT = 3  # mentions of a people that count

Votes = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """A mention that is to be decided, with what its neighbours say of it."""

    around: Around
    links: Links


def of_peoples(words: list[Token]) -> Votes:
    """What the words for peoples ("Syrian") say of countries."""
    count: defaultdict[str, float] = defaultdict(float)
    for word in words:
        if word.capital and (country := peoples().get(word.low)):
            count[country] = min(count[country] + 1, _PEOPLES_COUNT)
    return count


def leaning(case: Case) -> Votes:
    """What a mention says of countries before it is decided: the shares of its namesakes' people, squared."""
    mention = case.around.mention
    if mention.loose:
        return {}
    people: defaultdict[str, float] = defaultdict(float)
    for place in mention.options:
        people[place.country or ""] += place.people + 1
    total = sum(people.values())
    return {country: (count / total) ** 2 for country, count in people.items()}


def vote(case: Case, place: Known) -> Votes:
    """What it says of countries and regions as this place."""
    if case.around.mention.loose:
        return {}
    return {place.area: 2.0} if place.kind is Kind.COUNTRY else {place.country or "": 1.0, place.area: 1.0}


def summed(parts: Iterable[Votes]) -> Votes:
    """All of them together."""
    total: defaultdict[str, float] = defaultdict(float)
    for part in parts:
        for area, count in part.items():
            total[area] += count
    return total


def without(votes: Votes, own: Votes) -> Votes:
    """The votes of the others."""
    return {area: count - own.get(area, 0.0) for area, count in votes.items()}


def best(case: Case, votes: Votes) -> Known:
    """The namesake that fits best."""
    countries = sum(count for area, count in votes.items() if "." not in area) + 0.5
    options = case.around.mention.options
    return max(options, key=lambda place: _score(case, place, options, votes, countries))


def _score(case: Case, place: Known, options: Sequence[Known], votes: Votes, countries: float) -> float:
    score = 0.5 * math.log10(place.people + 10) + 2.0 * (place.people > 1_000_000 and place.kind is Kind.TOWN)
    score += 4.0 * votes.get(place.country or "", 0.0) / countries
    score += min(votes.get(place.area, 0.0), 2.0) if place.kind is not Kind.COUNTRY else 3.0
    score += 1.5 * (bare(fold(place.name)) == bare(fold(case.around.name)))
    score += case.links.bonus(place)
    if place.kind is Kind.REGION:
        score += 5.0 if case.around.region else -5.0 * any(_twin(place, one) for one in options)
    return score - 3.0 * (place.kind is Kind.COUNTY) - 2.5 * _overshadowed(place, options, votes)


def _overshadowed(place: Known, options: Sequence[Known], votes: Votes) -> bool:
    """Whether it is a small town beside a far larger namesake, and the text is silent on its region."""
    if place.kind is not Kind.TOWN or place.people > 50_000 or votes.get(place.area, 0.0) > 0:
        return False
    return any(one.name == place.name and one.people > 5 * place.people for one in options)


def _twin(region: Known, town: Known) -> bool:
    """Whether a bare name means the town rather than the region; in the United States only if they share the name."""
    if town.kind is not Kind.TOWN or town.country != region.country:
        return False
    same = fold(town.name) == fold(region.name)
    if town.area != region.area:
        return same and town.people > 500_000 and 10 * town.people > region.people
    return (same or region.country != "US" or town.people > 5_000_000) and 20 * town.people > region.people


def signs(case: Case, place: Known, votes: Votes, sure: Container[str]) -> float:
    """How much speaks for a place: words around it, its size, the countries of the text, the name elsewhere in it."""
    around, far = case.around, place.kind in (Kind.COUNTRY, Kind.CONTINENT)
    big = 3.0 if far else math.log10(max(_fame(case, place), 10_000)) - 4.0
    said = 2.0 * (around.locative or around.dateline) + 2.0 * around.kind_behind + 2.0 * (around.name in sure)
    here = min(votes.get(place.country or "", 0.0), 2.0)
    return big + said + here + 3.0 * (case.links.bonus(place) > 0) + 1.0 * (around.shouted and big >= 1)


def needed(case: Case, place: Known, votes: Votes) -> float:
    """How much must speak for it: more for words and names of people, for small places and for similar spellings."""
    around, town = case.around, place.kind is Kind.TOWN
    least = 1.0 + _risk(case, place)
    least += 1.0 * (place.people < 15_000) + 2.0 * around.mention.loose + 9.0 * case.links.elsewhere
    least += 4.0 * (town and around.low(-1) == "the" and around.word(1) is None) + 2.0 * (town and around.goes_further)
    if _foreign(place, votes) and not case.links.bonus(place):
        least += 9.0 if around.mention.loose else 3.0 * around.beside + 1.5 * (place.people < 150_000)
    return least


def _risk(case: Case, place: Known) -> float:
    """How easily the name is an ordinary word or a person; countries that are words are taken as countries."""
    around, index = case.around, gazetteer()
    if not around.single:
        return 0.0
    risk = 0.0
    if index.is_word(around.name) and place.kind is not Kind.COUNTRY:
        risk += 4.0 if around.words[around.mention.first].initial else 3.0
    if index.is_given(around.name) or index.is_surname(around.name):
        risk += 1.5 if _fame(case, place) > 1_000_000 else 2.0 if around.there else 3.0
    return risk


def _fame(case: Case, place: Known) -> int:
    """People of the largest place of its country that has its name: Washington is known for the state's people too."""
    same = (
        one.people for one in case.around.mention.options if one.country == place.country and one.name == place.name
    )
    return max(same, default=place.people)


def _foreign(place: Known, votes: Votes) -> bool:
    """Whether the text is about other countries."""
    most = max((count for area, count in votes.items() if "." not in area), default=0.0)
    return place.kind is Kind.TOWN and most >= 3.0 and votes.get(place.country or "", 0.0) < 0.2 * most
