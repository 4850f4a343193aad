"""Noun phrases of a line: where one begins, its core, what it stands after.

Works on places of words in a `Line`. Knows nothing of clauses.
"""

from collections.abc import Sequence

from reportedly.claims.propositions.lines import Line
from reportedly.claims.propositions.surroundings import PARTICLES
from reportedly.claims.propositions.verb_groups import Group, Mood
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag

_LINKS = frozenset(("of", "&"))
_STARTS = (Tag.DET, Tag.NUM, Tag.PRON)
_INSIDE = (Tag.NOUN, Tag.DET, Tag.NUM, Tag.SIGN, Tag.PRON, Tag.ADV)
_MORE = frozenset(("least", "most", "more", "than", "fewer", "less", "up", "to", "over", "around", "about", "at"))
_THIS = listed("this last next late early that")
DATES = listed(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december week month year weekend morning afternoon evening night day hours
    days weeks months years"""
)

EVENTS = listed(
    """attack attacks strike strikes airstrike airstrikes air-strike air-strikes raid raids blast blasts explosion
    explosions bombing bombings shelling bombardment assault assaults massacre ambush offensive"""
)
PLACES = listed(
    """city town village district province neighbourhood neighborhood area region quarter suburb outskirts border
    camp market street square mosque school hospital bakery checkpoint airport base valley bridge island port
    countryside capital crossing harbour harbor station church centre center north south east west northeast
    northwest"""
)


def begins(line: Line, last: int, floor: int) -> int:
    """Where the noun phrase that ends with word `last` begins, not before word `floor`."""
    place = last
    while place >= floor and (_inside(line, place) or line.words[place] in _LINKS):
        if place < last and line.tags[place + 1] in (Tag.DET, Tag.PRON) and not _joins(line, place):
            break
        place -= 1
    return place + 1 if place + 1 > last or line.words[place + 1] not in _LINKS else place + 2


def after_seam(line: Line, words: Sequence[int]) -> int:
    """Where, in words that end before a verb, its subject begins when nothing marks the border."""
    start = begins(line, words[-1], words[0])
    name = words[-1]
    while name > start and line.named(name):
        name -= 1
    lower = line.tags[name] is Tag.NOUN and name > start and line.words[name] not in _LINKS
    return name + 1 if lower and name < words[-1] else start


def subject(line: Line, words: Sequence[int]) -> list[int]:
    """The words before a verb without what leads up to the subject: adverbs, conjunctions, times and places."""
    out = list(words)
    while out:
        tag = line.tags[out[0]]
        if tag in (Tag.ADV, Tag.AND, Tag.COMMA, Tag.SIGN, Tag.SUB, Tag.THAT) and len(out) > 1:
            out.pop(0)
        elif len(out) > 2 and line.words[out[0]] in _THIS and line.words[out[1]] in DATES:
            out = out[2:]
        elif tag is Tag.PREP and line.words[out[0]] not in ("at", "over", "around", "about", "up", "under", "out"):
            rest = _after_leading(line, out)
            if rest is None:
                return [place for place in out if place >= after_seam(line, out)]
            out = rest
        else:
            return out
    return out


def core(line: Line, words: Sequence[int]) -> list[int]:
    """A subject up to its first complement: what claims share that have the same subject."""
    out: list[int] = []
    kept = subject(line, words)
    for number, place in enumerate(kept):
        tag, word = line.tags[place], line.words[place]
        if number and (tag is Tag.COMMA or word == "("):
            break
        if tag is Tag.PREP and number and word not in _LINKS and not counts(line, place):
            break
        if tag in (Tag.REL, Tag.THAT, Tag.SUB) or (line.at[place] >= 0 and number):
            break
        out.append(place)
    return out if any(line.tags[place] is not Tag.ADV for place in out) else []


def verb_words(line: Line, group: Group) -> list[int]:
    """The words of a verb with its particle: "carried out"."""
    after = group.last + 1
    particle = after < len(line) and line.words[after] in PARTICLES
    return list(range(group.first, after + particle))


def is_time(line: Line, words: Sequence[int]) -> bool:
    """Whether a phrase is one of time: "on Tuesday", "in 2015", "over the past two weeks"."""
    for place in words[1:7]:
        word = line.words[place]
        if word in DATES or (word.isdigit() and len(word) == 4 and word[:2] in ("19", "20")):
            return True
        if line.tags[place] is Tag.PREP and word not in _LINKS:
            return False
    return False


def _after_leading(line: Line, words: Sequence[int]) -> list[int] | None:
    """What follows a phrase with which a clause begins; nothing where no seam is seen."""
    for number, place in enumerate(words[1:], 1):
        tag, before = line.tags[place], words[number - 1]
        if tag is Tag.COMMA:
            return list(words[number + 1 :])
        starts = tag in _STARTS or line.words[place] in ("more", "fewer", "less", "at")
        fresh = starts and number > 1 and line.tags[before] in (Tag.NOUN, Tag.NUM, Tag.OBJECT)
        dated = line.words[before] in DATES and tag in (Tag.NOUN, Tag.VERB) and number > 1
        if fresh and not (tag is Tag.NUM and line.words[before] in DATES):
            return list(words[number:])
        if dated or (line.tags[before] is Tag.NUM and line.named(place) and number > 1):
            return list(words[number:])
    return None


def _joins(line: Line, place: int) -> bool:
    return line.tags[place] in (Tag.PREP, Tag.TO, Tag.AND, Tag.DET, Tag.NUM, Tag.ADV)


def _inside(line: Line, place: int) -> bool:
    if line.within[place] >= 0:
        group = line.groups[line.within[place]]
        return group.mood is Mood.PARTICIPLE and group.first == group.last
    return line.tags[place] in _INSIDE or line.tags[place] is Tag.VERB or counts(line, place)


def counts(line: Line, place: int) -> bool:
    """Whether a preposition belongs to a number: "up to 9", "more than 9", "at least 9"."""
    after = place + 1
    return (
        line.words[place] in _MORE and after < len(line) and (line.tags[after] is Tag.NUM or line.words[after] in _MORE)
    )
