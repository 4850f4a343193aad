"""What follows a word that may begin a clause: whether a clause with its own verb begins there.

Looks at most 30 words ahead. Knows no stack of clauses.
"""

from collections.abc import Sequence

from reportedly.claims.propositions.lines import Line
from reportedly.claims.propositions.verb_groups import Group, Mood
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag

_BORDERS = (Tag.SUB, Tag.REL, Tag.THAT, Tag.STOP, Tag.COMMA)
_GENERIC = listed("those people anyone all everyone he she they one ones persons whoever")
_OPEN = listed("clear unclear known unknown sure unsure certain uncertain")
_NO_CLAUSE = listed("well part such though if to of")  # after "as"
_QUANTITIES = listed("majority most many some several all half none both each mostly")
_NOMINAL = (Tag.DET, Tag.NUM, Tag.NOUN, Tag.ADV, Tag.SIGN, Tag.VERB)


def group_at(line: Line, place: int) -> Group | None:
    """The verb group that begins with a word."""
    return line.groups[line.at[place]] if place < len(line) and line.at[place] >= 0 else None


def next_word(line: Line, place: int) -> int:
    """The place of the next word from `place` on, over adverbs and marks."""
    while place < len(line) and line.tags[place] in (Tag.ADV, Tag.SIGN):
        place += 1
    return place


def clause_follows(line: Line, place: int) -> bool:
    """Whether a subject with a finite verb follows a conjunction."""
    after = line.words[place + 1 : place + 3] if line.words[place] == "as" else []
    if after[:1] and (after[0] in _NO_CLAUSE or after[-1] == "as"):
        return False
    for at in range(place + 1, min(place + 30, len(line))):
        group = group_at(line, at)
        if group is not None and group.mood is Mood.FINITE:
            return at > place + 1 and line.tags[at - 1] is not Tag.AND
        if line.tags[at] in _BORDERS or (group is not None and group.mood is Mood.ING and at == place + 1):
            return False
    return False


def new_subject(line: Line, place: int, *, absolute: bool) -> bool:
    """Whether a subject with a verb of its own begins with a word: after "and"; participles count if `absolute`."""
    ands = 0
    for at in range(place, min(place + 25, len(line))):
        group, tag = group_at(line, at), line.tags[at]
        if group is not None and group.mood is Mood.FINITE:
            return at > place
        if group is not None and _without_finite(line, group, absolute=absolute):
            return True
        ands += tag is Tag.AND
        contact = tag is Tag.PRON and at > place and line.words[at] != "one"  # "crimes it has committed"
        if tag in _BORDERS or ands > 1 or contact:
            return False
    return False


def _without_finite(line: Line, group: Group, *, absolute: bool) -> bool:
    """ "And around 40 wounded", "with six leaving A and nine leaving B"."""
    counted = group.mood is Mood.PARTICIPLE and group.first > 0 and line.tags[group.first - 1] is Tag.NUM
    return counted or (absolute and group.mood is Mood.ING)


def absolute_follows(line: Line, place: int) -> bool:
    """Whether "with" is followed by somebody doing something."""
    for at in range(place, min(place + 12, len(line))):
        group = group_at(line, at)
        if group is not None:
            return group.mood is Mood.ING and at > place
        if line.words[at] == "among" and at > place:
            return True
        if line.tags[at] not in _NOMINAL and line.words[at] != "of":
            return False
    return False


def gap_follows(line: Line, place: int, said: Sequence[int]) -> bool:
    """Whether a verb goes on for a number after "and": "made 13 raids on Marwan | and | 11 on Tell".

    `said` are the words after the verb.
    """
    tags = line.tags
    if place + 2 >= len(tags) or tags[place + 1] is not Tag.NUM or tags[place + 2] is not Tag.PREP:
        return False
    before = [tags[at] for at in said]
    return Tag.NUM in before and Tag.PREP in before[before.index(Tag.NUM) :]


def relative_begins(line: Line, place: int) -> int:
    """Where the relative clause of a pronoun begins: before "of which", "many of whom"."""
    if not place or line.tags[place - 1] is not Tag.PREP:
        return place
    before = place - 2
    if before < 0 or line.words[place - 1] != "of":
        return place - 1
    return before if line.tags[before] in (Tag.DET, Tag.NUM) or line.words[before] == "one" else place - 1


def antecedent(line: Line, place: int) -> int | None:
    """The noun right before a relative clause that begins with a word, if there is one."""
    before = place - 1
    while before >= 0 and line.tags[before] in (Tag.SIGN, Tag.COMMA, Tag.ADV):
        before -= 1
    noun = before >= 0 and line.tags[before] in (Tag.NOUN, Tag.NUM) and line.within[before] < 0
    return before if noun else None


def is_relative(line: Line, place: int) -> bool:
    """Whether a pronoun after a noun begins a clause that tells something of the noun, and does not define it."""
    word, before = line.words[place], line.words[place - 1] if place else ""
    if word in ("why", "how", "whether") or before in _GENERIC or before in _OPEN:
        return False
    if word != "that":
        return True
    group = group_at(line, next_word(line, place + 1))
    return group is not None and group.mood is Mood.FINITE


def portion_begins(line: Line, place: int, noun: int) -> bool:
    """Whether "30 of them", "the majority of them", "mostly women" begins after the word `noun`."""
    word = line.words[place]
    if word == "mostly":
        return place + 1 < len(line) and line.tags[place + 1] is Tag.NOUN and line.tags[noun] in (Tag.NOUN, Tag.NUM)
    at = _after_of_them(line, place)
    return at is not None and line.at[at] < 0


def of_them_follows(line: Line, place: int) -> bool:
    """Whether "most of them are" begins here: a clause of its own."""
    at = _after_of_them(line, place)
    group = group_at(line, at) if at is not None else None
    return group is not None and group.mood is Mood.FINITE


def _after_of_them(line: Line, place: int) -> int | None:
    """The place after "30 of them" or "the majority of them", if that begins here."""
    at = place + (line.words[place] in ("the", "a"))
    if at + 3 >= len(line) or line.words[at + 1] != "of" or line.words[at + 2] != "them":
        return None
    return at + 3 if line.words[at] in _QUANTITIES or line.tags[at] is Tag.NUM else None
