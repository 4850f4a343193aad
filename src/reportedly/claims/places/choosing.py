"""Which of its namesakes each mention means, and which mentions mean a place at all.

Goes over the text twice: what is decided the first time speaks for its countries and regions the second time. Knows
weights only through `place_scores`, words only through `place_signs`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.claims.places import scores
from reportedly.claims.places.gazetteer import Known
from reportedly.claims.places.neighbours import links
from reportedly.claims.places.scores import Case, Votes
from reportedly.claims.places.signs import Around, goes_on, other_name, person
from reportedly.claims.places.toponyms import Mention, Token, mentions

ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """A mention with the place that it means."""

    mention: Mention
    place: Known


def chosen(text: str, words: list[Token]) -> list[Chosen]:
    """The places of a text that the gazetteer knows, in text order."""
    arounds = _possible(words, list(mentions(text, words)))
    cases = [Case(*pair) for pair in zip(arounds, links(text, [one.mention for one in arounds]), strict=True)]
    spoken = scores.of_peoples(words)
    own: list[Votes] = [scores.leaning(case) for case in cases]
    picked: list[Known] = []
    kept: list[bool] = []
    for _ in range(ROUNDS):
        votes = scores.summed([spoken, *own])
        others = [scores.without(votes, one) for one in own]
        picked = [scores.best(case, other) for case, other in zip(cases, others, strict=True)]
        kept = _kept(cases, picked, others, votes)
        own = [scores.vote(case, place) if keep else {} for case, place, keep in zip(cases, picked, kept, strict=True)]
    found = zip(cases, picked, kept, strict=True)
    return [Chosen(case.around.mention, place) for case, place, keep in found if keep]


def _kept(cases: Sequence[Case], picked: Sequence[Known], others: Sequence[Votes], votes: Votes) -> list[bool]:
    """Which mentions have signs enough; a name that has them once lends them to the other mentions of it."""
    needed = [scores.needed(case, place, votes) for case, place in zip(cases, picked, strict=True)]
    kept: list[bool] = [False] * len(cases)
    for _ in range(2):
        sure = {case.around.name for case, keep in zip(cases, kept, strict=True) if keep}
        signs = (
            scores.signs(case, place, other, sure) for case, place, other in zip(cases, picked, others, strict=True)
        )
        kept = [found >= least for found, least in zip(signs, needed, strict=True)]
    return kept


def _possible(words: list[Token], found: list[Mention]) -> list[Around]:
    shouted = _shouted(words)
    people: set[str] = set()
    arounds: list[Around] = []
    end = -1
    for mention in found:
        begun, headline = words[mention.first], shouted[mention.first]
        beside = mention.first == end and begun.joined and not begun.initial
        around = Around(mention, words, beside, headline)
        if person(around):
            people.add(around.name)
        elif not other_name(around):
            arounds.append(around)
            end = mention.last
    people |= _surnames(arounds)
    return [one for one in arounds if one.country or one.name not in people]


def _surnames(arounds: list[Around]) -> set[str]:
    """Names that go on after others ("Mitt Romney", "Masaken Aleppo") and that nothing else shows to be places."""
    inside = {around.name for around in arounds if goes_on(around)}
    free = {around.name for around in arounds if not goes_on(around) and around.large}
    return inside - free - {around.name for around in arounds if around.there and not goes_on(around)}


def _shouted(words: list[Token]) -> list[bool]:
    """For every word, whether nearly all words of its sentence have capitals, as in headlines."""
    starts = [at for at, word in enumerate(words) if word.initial] + [len(words)]
    found: list[bool] = []
    for start, end in pairwise(starts):
        long = [word.capital for word in words[start:end] if len(word.word) > 3]
        capitals = sum(word.capital for word in words[start:end])
        found += [len(long) > 2 and sum(long) > 0.7 * len(long) and capitals > 0.65 * (end - start)] * (end - start)
    return found
