"""What stands around a word of a sentence, as far as it tells whether the word is a verb.

Works on words in lower case and their classes. Decides nothing itself.
"""

from reportedly.attribute.lexicon import may_hold_cue
from reportedly.claims.propositions.verbs import form, listed
from reportedly.claims.propositions.word_classes import Tag

UNFINITE = listed("be been being having")
PARTICLES = listed("off out up down away back apart")
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday yesterday today overnight late early last")
_PLURALS = listed("people police men women children militia media troops residents some others officials")
_BEGINS = (Tag.DET, Tag.NUM, Tag.PRON, Tag.OBJECT, Tag.NOUN, Tag.VERB, Tag.THAT)  # what noun phrases begin with
_BORDERS = frozenset((Tag.SUB, Tag.REL, Tag.THAT, Tag.STOP))


class Surroundings:
    """Questions about the neighbours of a word; `tags` may be changed while they are asked."""

    def __init__(self, words: list[str], tags: list[Tag]) -> None:
        self.words, self.tags = words, tags
        self.sure = self._finite_follows(_BORDERS | {Tag.AND})
        self.later = self._finite_follows(_BORDERS)

    def _finite_follows(self, borders: frozenset[Tag]) -> list[bool]:
        """For each word, whether a verb that can only be finite follows before the next of these."""
        out, ahead = [False] * (len(self.words) + 1), False
        for place in range(len(self.words) - 1, -1, -1):
            tag, word = self.tags[place], self.words[place]
            out[place] = ahead
            if tag in borders:
                ahead = False
            elif tag is Tag.AUX:
                ahead = word not in UNFINITE and self.before(place) is not Tag.TO
            elif tag is Tag.VERB:
                what = form(word)
                ahead = ahead or (what is not None and what.past and not what.participle)
        return out

    def before(self, place: int) -> Tag | None:
        """The class of the word before, over adverbs and marks."""
        place -= 1
        while place >= 0 and self.tags[place] in (Tag.ADV, Tag.SIGN):
            place -= 1
        return self.tags[place] if place >= 0 else None

    def after(self, place: int) -> int:
        """The place of the next word, over adverbs and marks."""
        place += 1
        while place < len(self.words) and self.tags[place] in (Tag.SIGN, Tag.ADV):
            place += 1
        return place

    def has_object(self, place: int) -> bool:
        """Whether what a noun phrase begins with stands after a verb."""
        if self.words[place + 1 : place + 2] in (["more"], ["fewer"], ["less"]):
            return True
        after = self.after(place)
        if after >= len(self.words) or self.words[after] in _DAYS:
            return False
        if self.tags[after] is Tag.VERB and self.words[after].endswith("ing"):
            return False
        return self.tags[after] in _BEGINS or self._quantity(after)

    def _quantity(self, place: int) -> bool:
        """Whether "at least", "around 40", "up to 9" begins here."""
        if place + 1 >= len(self.words) or self.words[place] not in ("at", "over", "around", "about", "up", "under"):
            return False
        return self.tags[place + 1] in (Tag.NUM, Tag.TO) or self.words[place + 1] in ("least", "most")

    def noun_after(self, place: int) -> bool:
        """Whether the next word is a noun."""
        return place + 1 < len(self.tags) and self.tags[place + 1] is Tag.NOUN

    def closes(self, place: int) -> bool:
        """Whether a clause ends after a word."""
        after = self.after(place)
        return after >= len(self.tags) or self.tags[after] in (Tag.COMMA, Tag.STOP)

    def telling(self, place: int) -> bool:
        """Whether what stands after a word that may be a noun shows that it is a verb."""
        after = self.after(place)
        if after >= len(self.words):
            return False
        tag = self.tags[after]
        if tag is Tag.THAT:
            return may_hold_cue(self.words[place])
        return tag in (Tag.DET, Tag.NUM, Tag.OBJECT, Tag.TO) or self.words[after - 1] in ("at", "least")

    def plural_before(self, place: int) -> bool:
        """Whether a subject in the plural stands before."""
        before = place - 1
        while before >= 0 and self.tags[before] in (Tag.ADV, Tag.SIGN):
            before -= 1
        if before < 0:
            return False
        word, tag = self.words[before], self.tags[before]
        if tag is Tag.PRON:
            return word in ("they", "we", "i", "you")
        if tag in (Tag.REL, Tag.THAT):
            return True
        return tag is Tag.NOUN and (word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "'s"))))
