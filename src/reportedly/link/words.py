"""The words of a claim made comparable: stems, one word for what news calls by several, names by their sound.

Invariant: the same words give the same terms in every article. Knows words, not claims.
"""

import re
from collections.abc import Container, Iterator
from functools import cache

from reportedly.resolve.names import sound

NAME = "~"  # begins the term of a name
PLACE = "@"  # begins the term of a place
ACT = "="  # begins the term of a thing done that news calls by several words
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_TWO = re.compile(
    r"\b(?:(islamic state)(?: group)?|(air)[ -](?=strike|raid|force|attack)|(vehicle)s?(?= bomb))\b", re.I
)
_SMALL = frozenset(
    """a an the of to in on at by for from with as and or but nor that which who whom whose this these those it its he
    she they them their his her him is are was were be been being has have had do does did will would could should may
    might can not no than then there here where when while after before into over about also so such more most
    least some any other another others one two said say says saying told according which what how if up out
    off during between against under since until near around amid among through because both each all very just only
    mr mrs ms s t group people person monday tuesday wednesday thursday friday saturday sunday meanwhile however
    earlier later today yesterday""".split()
)
_DOING = {
    "kill": "kill killed kills killing die dies died dead dying death deaths fatality fatalities toll slain execute "
    "executed executes executing execution massacre massacred lives perished",
    "hurt": "wound wounds wounded wounding injure injures injured injuring injury injuries hurt hurting",
    "strike": "strike strikes struck striking airstrike airstrikes raid raids raided bomb bombs bombed bombing "
    "bombings bombard bombarded bombardment attack attacks attacked attacking shell shelled shelling hit hits hitting "
    "blast blasts explosion explosions explode exploded explodes target targets targeted targeting pound pounded "
    "pounding assault assaults raiding airstriked",
    "bomber": "bomber bombers attacker attackers assailant assailants",
    "plane": "plane planes jet jets warplane warplanes aircraft aviation helicopter helicopters",
    "detonate": "detonate detonated detonating detonates blew blow blown blowing",
    "leave": "leave left leaves leaving evacuate evacuated evacuating evacuation evacuations depart departed departure",
    "resume": "resume resumed resumes resuming",
    "seize": "seize seized seizing capture captured capturing retook retake retaken took taken overran captures seizes",
    "hold": "control controls controlled controlling hold holds held",
    "besiege": "besiege besieged besieging siege sieges encircle encircled encircling surround surrounded",
    "deny": "deny denied denies denying denial reject rejected rejects rejecting refute refuted",
    "claim": "claim claimed claims claiming responsibility",
    "blame": "blame blamed blames blaming accuse accused accuses accusing responsible",
    "flee": "flee fled flees fleeing displaced displace",
    "arrest": "arrest arrested arrests arresting detain detained detains detaining detention",
    "announce": "announce announced announces declare declared declares declaring",
}  # fmt: skip
_CALLED = {
    "regime": "regime regimes government governments governmental assad assads damascus",
    "rebel": "rebel rebels opposition",
    "fighter": "fighter fighters militant militants jihadist jihadists terrorist terrorists gunman gunmen "
    "takfiri takfiris",
    "isis": "isis isil daesh daeshs islamicstate",
    "town": "town towns village villages",
    "district": "district districts neighbourhood neighbourhoods neighborhood neighborhoods",
    "child": "child children minors",
    "woman": "woman women",
    "motorbike": "motorbike motorcycle motorbikes motorcycles",
    "gas": "gas gases chemical chemicals toxic sarin chlorine",
    "army": "army troops soldiers soldier military forces force",
    "many": "dozens dozen scores several hundreds",
    "kurd": "kurd kurds kurdish",
    "russia": "russia russian russians russias moscow",
    "syria": "syria syrian syrians syrias",
    "turkey": "turkey turkish turkeys",
    "usa": "us usa america american americans",
}  # fmt: skip
_SAME = {word: ACT + term for term, words in _DOING.items() for word in words.split()} | {
    word: term for term, words in _CALLED.items() for word in words.split()
}
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "ly",
    "e",
    "y",
)


@cache
def stem(word: str) -> str:
    """A word of small letters without its ending, at least three letters of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            rest = word[: -len(ending)]
            return rest[:-1] if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "ls" else rest
    return word


def is_common(word: str, lowered: Container[str]) -> bool:
    """Whether a word with a capital is no name: it has one by its place in a headline or sentence."""
    small = word.lower()
    return small in _SAME or small in _SMALL or small in lowered


def lowered(text: str) -> frozenset[str]:
    """The words that a text has in small letters."""
    return frozenset(word for word in _words(text) if word.islower())


def terms(text: str, common: Container[str] = ()) -> Iterator[str]:
    """What the words of a text come to, in order; `common` are words that are no names even with a capital."""
    for word in _words(_TWO.sub(_joined, text)):
        if term := _term(word, common):
            yield term


def _joined(match: re.Match[str]) -> str:
    return "islamicstate" if match[1] else match[2] or match[3]


def _term(word: str, common: Container[str]) -> str | None:
    small = word.lower()
    if small == "is" and word.isupper():
        return "isis"
    if same := _SAME.get(small):
        return same
    if small in _SMALL or small.isdigit():
        return None
    if word[0].isupper() and not is_common(word, common):
        return named(small)
    return stem(small)


@cache
def named(small: str) -> str | None:
    """The term of a name; none for a mere article."""
    bare = small.removesuffix("s") if len(small) > 4 else small
    heard = sound(bare)
    return NAME + (heard if len(heard) > 2 else bare) if len(bare) > 2 else None


def _words(text: str) -> list[str]:
    return [re.sub(r"[’']s?$", "", word) for word in _WORD.findall(text)]
