"""Rough classes of words and signs: closed classes are listed, a verb is told by its form, all else is a noun.

Knows single words and the one before; what a word is in its sentence is decided in `verb_groups`.
"""

import re
from enum import IntEnum

from reportedly.claims.propositions.verbs import form, listed


class Tag(IntEnum):
    """Classes of words and signs."""

    NOUN = 0  # and adjectives: what no list has
    VERB = 1  # may be a form of a verb
    AUX = 2
    DET = 3
    PREP = 4
    TO = 5
    AND = 6
    SUB = 7
    REL = 8
    THAT = 9
    PRON = 10
    OBJECT = 11
    ADV = 12
    NUM = 13
    COMMA = 14
    STOP = 15
    SIGN = 16


_LISTED = {
    Tag.AUX: """am is are was were be been being has have had having do does did will would shall should can could
        may might must cannot isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt shouldnt cant
        couldnt isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't
        can't couldn't 's 're 've 'd 'll 'm ought""",
    Tag.DET: """the a an this these those its their his her our my your no every each some any all both another many
        several most few half such other what""",
    Tag.PREP: """in on at by for from with of near into onto over under against between among amongst through throughout
        during inside outside within without across around along behind beside beyond toward towards about above below
        amid amidst despite per via upon off out up down including like unlike than regarding concerning following worth
        besides alongside aboard north south east west northwest northeast southwest southeast due ahead""",
    Tag.TO: "to",
    Tag.AND: "and or but nor yet & plus",
    Tag.SUB: "after before while as when because since although though until till whereas once if unless whenever so",
    Tag.REL: "which who whom whose where why how whether",
    Tag.THAT: "that",
    Tag.PRON: "he she it they we i you there nobody none everyone everybody someone somebody one",
    Tag.OBJECT: "him them us me himself herself itself themselves ourselves myself",
    Tag.ADV: """not never also then now still just only even already again later earlier soon almost nearly too very
        meanwhile however moreover therefore thus instead further once ago yesterday today tomorrow together away back
        ever once well rather quite so first twice therefore furthermore nevertheless otherwise perhaps maybe least more
        less alone elsewhere abroad overnight reportedly""",
    Tag.NUM: """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million millions billion dozen dozens scores tens""",
}  # fmt: skip
_LIST = {word: tag for tag, words in _LISTED.items() for word in words.split()}
_NAMES = (Tag.AUX, Tag.PREP, Tag.ADV, Tag.OBJECT)  # what is a name with a capital: "IS", "US", "South"
_MODALS = listed("will might may can must")
_THIRD = listed("he she it")  # their verbs end in -s
_SUBJECTS = _THIRD | listed("they we i")
_NO_VERB = listed("themselves ourselves others always")
_LY = re.compile(r"\w{2,}ly$")
_NOT_LY = listed("family ally supply assembly italy reply apply july monopoly anomaly rally only")
_COMMAS, _STOPS = frozenset((",", "–", "—", "--", "-")), frozenset((";", ":", "!", "?", ".", "…"))
TOKEN = re.compile(
    r"(?:it|he|she|they|we|i|you|there|that|who)(?=['’](?:s|re|ve|d|ll|m)\b)|['’](?:s|re|ve|d|ll|m)\b"
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)*|\d+(?:[.,]\d+)*(?:\w+)?|\w+(?:[-’'.]\w+)*['’]?|--|[^\w\s]",
    re.IGNORECASE,
)


def tag(word: str, before: str, name: bool) -> Tag:
    """The class of a word in lower case after the word `before`; `name` if it has a capital inside a sentence."""
    known = _LIST.get(word)
    if known is not None:
        noun = known is Tag.AUX and word in _MODALS and _LIST.get(before) in (Tag.DET, Tag.PREP)
        return Tag.NOUN if noun or (name and known in _NAMES) else known
    if not word[0].isalpha():
        return _sign(word)
    if name:
        return Tag.NOUN
    if form(word) is not None:
        return Tag.VERB
    if before in _SUBJECTS and (word[-1] == "s") is (before in _THIRD) and word not in _NO_VERB:
        return Tag.VERB
    return Tag.ADV if _LY.match(word) and word not in _NOT_LY else Tag.NOUN


def _sign(word: str) -> Tag:
    if word[0].isdigit():
        return Tag.NUM
    return Tag.COMMA if word in _COMMAS else Tag.STOP if word in _STOPS else Tag.SIGN
