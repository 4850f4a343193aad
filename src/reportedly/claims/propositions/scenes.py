"""Where it happened and who did it, as facts of their own.

"A gas leak killed four tenants in the old quarter" states a toll and a place, "a raid by border troops killed seven" a
toll and who did it. Takes the clauses of a line apart accordingly; knows nothing of texts.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from reportedly.claims.propositions.clause import Clause, Sort
from reportedly.claims.propositions.lines import Line
from reportedly.claims.propositions.phrases import DATES, EVENTS, PLACES, begins, is_time
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag

_HARM = listed(
    """kill killed kills killing wound wounded wounding injure injured injures injuring hurt destroy destroyed
    destroying damage damaged damaging"""
)
_BLASTS = listed(
    """explode exploded explodes exploding detonate detonated detonates detonating blew blown blowing blows went
    goes gone"""
)
_WHERE = listed("in near at outside inside")
_NO_PLACE = listed("clashes clash fighting battle battles war conflict fire crossfire violence custody line")
_TARGETS = listed("on in near at against by inside outside west north south east targeting")
_NEARS = listed("in from by for after following since during of about on to")


def scenes(line: Line, found: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses with what is a fact of its own taken out of them, in text order."""
    for clause in found:
        if clause.whole:
            yield clause
            continue
        events = list(_events(line, clause))
        scene = _scene(line, clause)
        yield clause
        yield from (one for one in (*events, scene) if one is not None)


def _scene(line: Line, clause: Clause) -> Clause | None:
    verb = clause.verb
    if verb is None or verb.passive or clause.sort is Sort.PART:
        return None
    word = line.words[verb.last]
    harm, blast = word in _HARM, word in _BLASTS
    if not (harm or (blast and _bursts(line, clause))):
        return None
    for number, place in enumerate(clause.own):
        if line.words[place] in EVENTS and place > verb.last:
            return None  # "in a blast near the border": that is the place of the blast
        if place <= verb.last + harm or line.words[place] not in _WHERE:
            continue
        rest = clause.own[number:]
        if not _counted(line, place) and _is_place(line, rest):
            clause.own = clause.own[:number]
            return Clause(clause.sort, own=rest, shared=list(clause.subject), verb=verb)
    return None


def _counted(line: Line, place: int) -> bool:
    return place + 1 < len(line) and line.words[place + 1] in ("least", "most")


def _bursts(line: Line, clause: Clause) -> bool:
    """Whether a verb of the list means a blast: "went" does before "off", "blew" before "up" or "himself up"."""
    verb = clause.verb
    after = [line.words[place] for place in clause.own if verb is not None and place > verb.last][:3]
    word = line.words[verb.last] if verb is not None else ""
    return (word[:4] in ("expl", "deto")) or ("off" in after[:1]) or (word[:2] == "bl" and "up" in after)


def _is_place(line: Line, words: Sequence[int]) -> bool:
    if is_time(line, words):
        return False
    phrase = list(takewhile(lambda place: line.tags[place] is not Tag.PREP or line.words[place] == "of", words[1:8]))
    if any(line.words[place] in _NO_PLACE or line.words[place] in EVENTS for place in phrase):
        return False
    named = (line.named(place) and line.tags[place] is Tag.NOUN for place in words[1:8])
    return any(line.words[place] in PLACES for place in words[1:8]) or any(named)


def _events(line: Line, clause: Clause) -> Iterator[Clause]:
    """Attacks that the clause takes for granted, with what says where they were or whose."""
    verb = clause.verb
    for number, place in enumerate(clause.own):
        if line.words[place] not in EVENTS or line.at[place] >= 0:
            continue
        first = verb is not None and place < verb.first and clause.sort is not Sort.RELATIVE
        rest = _complement(line, clause.own[number + 1 :], verb.first if first and verb else len(line))
        start = begins(line, place, clause.own[0])
        before = line.words[start - 1] if start else ""
        if not rest and not (before in ("in", "by", "from") and _by_whom(line, range(start, place))):
            continue
        if not first and before not in _NEARS:
            continue
        own = [*(at for at in clause.own[: number + 1] if at >= start), *rest]
        if first:
            clause.own = [
                *clause.subject,
                *(at for at in clause.own if verb and at >= _verb_start(line, verb.first, own[-1])),
            ]
        yield Clause(Sort.MAIN, own=own, verb=verb)
        return


def _by_whom(line: Line, words: Sequence[int]) -> bool:
    """Whether words before an event's noun name who did it: "US raids", "a rebel attack" doesn't."""
    names = [line.spans[place].of(line.text) for place in words if line.named(place) and line.words[place] not in DATES]
    return any(name.isupper() and len(name) > 1 for name in names) or (bool(names) and not line.headline)


def _verb_start(line: Line, first: int, floor: int) -> int:
    """Where the verb begins with the adverbs before it."""
    while first - 1 > floor and line.tags[first - 1] is Tag.ADV:
        first -= 1
    return first


def _complement(line: Line, words: Sequence[int], limit: int) -> list[int]:
    """The words after an event's noun that say where, whose or when, if they say where or whose."""
    out: list[int] = []
    telling = False
    for place in words:
        tag = line.tags[place]
        if place >= limit or line.at[place] >= 0 or tag in (Tag.REL, Tag.THAT, Tag.SUB, Tag.COMMA):
            break
        if tag is Tag.AND and (place + 1 >= limit or line.tags[place + 1] is not Tag.NOUN):
            break
        if not out and line.words[place] not in _TARGETS and tag is not Tag.NOUN and tag is not Tag.ADV:
            return []
        telling = telling or line.words[place] in _TARGETS
        out.append(place)
    while out and line.tags[out[-1]] is Tag.ADV:
        out.pop()
    named = any(line.named(place) or line.words[place] in PLACES for place in out)
    by_day = is_time(line, out[:3]) and not any(line.words[place] in _TARGETS for place in out[2:])
    return out if telling and named and not by_day else []
