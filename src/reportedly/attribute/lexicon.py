"""The words with which English reports pass on somebody's word: our own list, by attitude.

Serves two ends: the attitude and polarity of a cue, and whether a content may hold a cue at all. Knows single words
and the first word of a content; what else stands around them is the network's business.
"""

import re
from functools import cache

from reportedly.schema import Attitude, Polarity

_WORDS = {
    Attitude.STATEMENT: """
        accuse acknowledge add address admit advise affirm allege allude answer argue assert assure attest attribute
        aver blame blast boast brief broadcast caution characterise characterize charge circulate cite claim clarify
        comment compare complain concede condemn confess confide confirm congratulate contend contradict counter
        credit criticise criticize decry declare defend denounce deny depict describe detail disclose discuss dismiss
        dispute dub elaborate emphasise emphasize explain express fault hail highlight hint imply inform insist joke
        label lament lash maintain mention mock note notify object observe opine outline point portray post praise
        proclaim profess protest publish quip quote reassert recall recount rebuke rebut refute reiterate reject
        relate relay remark remind repeat reply report reportedly respond retort reveal ridicule say scoff signal slam
        specify speak state stress suggest sum summarise summarize allegedly talk tell testify tout tweet underline
        underscore unveil update voice vouch warn whisper write allegation assertion assurance confirmation criticism
        denial explanation accusation response rumour rumor statement testimony according""",
    Attitude.BELIEF: """
        anticipate assess assume believe belief calculate concern conclude consider conviction deem doubt estimate
        expect expectation fear feel feeling forecast foresee guess hope imagine judge know opinion perceive predict
        prefer presume presumably reckon regard regret speculate suppose suspect suspicion think thought understand
        view wonder worry""",
    Attitude.INTENTION: """
        agree aim aspire commit commitment decide determined eager intend intention mull offer opt plan pledge prepare
        promise refuse seek swear threat threaten vow want willing wish""",
    Attitude.DIRECTIVE: """
        appeal ask beg challenge command demand direct dissuade encourage exhort forbid implore instruct invite order
        permit persuade plead plea prohibit recommend recommendation request require summon ultimatum urge""",
    Attitude.PERCEPTION: "capture discover hear learn notice overhear see sense show spot watch witness",
}
_IRREGULAR = {
    "feel": "felt", "forbid": "forbade forbidden", "foresee": "foresaw foreseen",
    "hear": "heard", "know": "knew known", "learn": "learnt", "overhear": "overheard", "say": "said", "see": "saw seen",
    "seek": "sought", "show": "shown", "speak": "spoke spoken", "swear": "swore sworn",
    "tell": "told", "think": "thought", "understand": "understood", "write": "wrote written",
}  # fmt: skip
_DOUBLED = frozenset(
    ("admit", "beg", "commit", "dub", "forbid", "label", "permit", "plan", "quip", "regret", "slam", "signal", "spot")
)
_DENIALS = ("deny", "denial", "refute", "rebut")
_NEGATION = re.compile(r"\b(?:not|never|cannot|without)\b|n['’]?t\b")
_CALLS = re.compile(r"\b(?:calls?|called|calling)\b")
_WORD = re.compile(r"[^\W\d_]+")


def attitude(cue: str, content: str = "") -> Attitude:
    """What the source does with the content: by the first telling word of the cue, else a statement.

    Two verbs change with what follows: who *tells* or *calls on* somebody *to* do a thing gives a directive.
    """
    said = cue.lower()
    orders = content.lower().startswith("to ") or re.search(r"\b(?:for|on|upon|in)\b", said)
    if _CALLS.search(said):
        return Attitude.DIRECTIVE if orders else Attitude.STATEMENT
    known = [_attitudes()[word] for word in _words(said) if word in _attitudes()]
    first = known[0] if known else Attitude.STATEMENT
    told = first is Attitude.STATEMENT and content.lower().startswith("to ")
    return Attitude.DIRECTIVE if told and re.search(r"\bt(?:old|ell)", said) else first


def polarity(cue: str) -> Polarity:
    """Denied, if the cue says so and isn't negated itself."""
    said = cue.lower()
    denies = any(_forms(word).intersection(_words(said)) for word in _DENIALS)
    return Polarity.DENIED if denies and not _NEGATION.search(said) else Polarity.AFFIRMED


def may_hold_cue(text: str) -> bool:
    """Whether a text has a word that may pass on somebody's word."""
    lowered = text.lower()
    return any(word in _attitudes() for word in _words(lowered)) or bool(_CALLS.search(lowered))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


@cache
def _attitudes() -> dict[str, Attitude]:
    return {form: kind for kind, words in _WORDS.items() for word in words.split() for form in _forms(word)}


@cache
def _forms(word: str) -> frozenset[str]:
    """A verb or noun with its inflected forms, as far as they are regular, and the irregular ones."""
    stem = word if word.endswith("ee") else word.removesuffix("e")
    last = stem[:-1] if stem.endswith("y") and stem[-2] not in "aeiou" else None
    past = f"{stem}d" if word.endswith("ee") else f"{stem}ed"
    regular = {f"{last}ied", f"{last}ies", f"{stem}ing"} if last else {past, f"{stem}ing", f"{word}s"}
    if word in _DOUBLED:
        regular |= {f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    if word.endswith(("s", "sh", "ch", "x")):
        regular.add(f"{word}es")
    return frozenset({word, *regular, *_IRREGULAR.get(word, "").split()}) - {"seed"}
