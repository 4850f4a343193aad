"""The verb groups of a sentence: verbs with their auxiliaries, and whether they are finite.

One pass from left to right, by the forms of the words and their neighbours; works without commas and apostrophes.
Knows nothing of clauses.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from reportedly.claims.propositions.surroundings import PARTICLES, UNFINITE, Surroundings
from reportedly.claims.propositions.verbs import Form, form, listed
from reportedly.claims.propositions.word_classes import Tag

_BE = listed("am is are was were be been being isnt arent wasnt werent isn't aren't wasn't weren't 's 're 'm")
_HAVE = listed("has have had having hasnt havent hadnt hasn't haven't hadn't 've 'd")
_ING_NOUNS = listed(
    """bombing shelling killing fighting meeting shooting crossing beheading warning hearing training funding
    offering gathering landing bleeding parking housing funding setting understanding beating opening
    planning briefing ruling suffering reporting clothing feeling recording undertaking trading grouping"""
)
_VIOLENT = listed("bombing shelling killing fighting shooting beheading warning beating")
_UNKNOWN = Form(bare=True, third=True)  # of a verb that no list has, after a pronoun


class Mood(IntEnum):
    """What a verb group is in its clause."""

    FINITE = 0
    PARTICIPLE = 1
    ING = 2
    INFINITIVE = 3


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: words `first` to `last`, both included."""

    first: int
    last: int
    mood: Mood
    passive: bool
    form: Form | None


def verb_groups(words: list[str], tags: list[Tag]) -> list[Group]:
    """The verb groups among words in lower case. What only looked like a verb is a noun in `tags` afterwards."""
    return list(_Reader(words, tags).groups())


class _Reader:
    """Finds the verb groups of one line from left to right."""

    def __init__(self, words: list[str], tags: list[Tag]) -> None:
        self.words, self.tags = words, tags
        self.around = Surroundings(words, tags)
        self.finite = False  # whether the clause at hand has its finite verb
        self.outer: list[bool] = []  # the same for the clauses around it
        self.last: Group | None = None

    def groups(self) -> Iterator[Group]:
        place = 0
        while place < len(self.words):
            tag, group = self.tags[place], None
            if tag in (Tag.SUB, Tag.REL, Tag.THAT) and self.words[place] != "as":
                self.outer.append(self.finite)
                self.finite = False
            elif tag is Tag.STOP:
                self.outer, self.finite = [], False
            elif tag is Tag.AND and (self.last is None or self.last.mood is not Mood.ING):
                self.finite = False
            elif tag is Tag.COMMA and self.finite and self.outer:
                self.finite = self.outer.pop()
            elif tag is Tag.AUX:
                group = self._with_aux(place)
            elif tag is Tag.VERB:
                group = self._alone(place)
            if group is None:
                if tag in (Tag.VERB, Tag.AUX):
                    self.tags[place] = Tag.NOUN
                place += 1
                continue
            self.finite = self.finite or group.mood is Mood.FINITE
            self.last = group
            yield group
            place = group.last + 1

    def _with_aux(self, place: int) -> Group:
        word = self.words[place]
        mood = Mood.INFINITIVE if word in UNFINITE or self.around.before(place) is Tag.TO else Mood.FINITE
        if word in ("being", "having"):
            mood = Mood.ING if self.around.before(place) in (None, Tag.COMMA, Tag.NOUN) else Mood.INFINITIVE
        last, be, after = place, word in _BE, place + 1
        while after < len(self.words):
            tag, what = self.tags[after], form(self.words[after])
            if tag is Tag.AUX and (self.words[after] in UNFINITE or self.words[after] in ("have", "do")):
                be, last = self.words[after] in _BE, after
            elif tag is Tag.VERB and what is not None and self._fits(last, what):
                return Group(place, after, mood, be and what.participle, what)
            elif tag not in (Tag.ADV, Tag.SIGN):
                break
            after += 1
        return Group(place, last, mood, False, None)

    def _fits(self, aux: int, what: Form) -> bool:
        word = self.words[aux]
        if word in _BE:
            return what.participle or what.ing
        return what.participle if word in _HAVE else what.bare

    def _alone(self, place: int) -> Group | None:
        before = self.around.before(place)
        what = form(self.words[place]) or (_UNKNOWN if before is Tag.PRON else None)
        if what is None:
            return None
        if before is Tag.TO:
            return Group(place, place, Mood.INFINITIVE, False, what) if what.bare else None
        mood = self._mood(place, what, before)
        return None if mood is None else Group(place, place, mood, mood is Mood.PARTICIPLE, what)

    def _mood(self, place: int, what: Form, before: Tag | None) -> Mood | None:
        last = self.last
        if last is not None and last.last == place - 1 and last.first < last.last and what.participle and not what.ing:
            return last.mood if last.form and last.form.participle else None
        if what.ing:
            return self._ing(place, before)
        if what.past or what.participle:
            mood = self._past(place, what, before)
            if mood is not None or not what.bare:
                return mood
        return self._present(place, what, before)

    def _ing(self, place: int, before: Tag | None) -> Mood | None:
        after = self.around.after(place)
        following = self.words[after] if after < len(self.words) else ""
        if place and self.words[place - 1] in PARTICLES:
            return Mood.ING
        if before in (Tag.DET, Tag.PREP, Tag.SUB, Tag.VERB, Tag.TO, Tag.AUX) or following == "of":
            return Mood.INFINITIVE if before in (Tag.PREP, Tag.SUB) and self.around.has_object(place) else None
        if self.words[place] in _ING_NOUNS and not self._acts(place, after):
            return None
        return Mood.ING

    def _acts(self, place: int, after: int) -> bool:
        """Whether a word like "killing" has an object: "killing six", "killing civilians", but not "training base"."""
        if not self.around.has_object(place) or self.tags[after] is Tag.THAT:
            return False
        return self.words[place] in _VIOLENT or self.tags[after] is not Tag.NOUN

    def _past(self, place: int, what: Form, before: Tag | None) -> Mood | None:
        object_ = self.around.has_object(place)
        if what.participle and not what.past:
            return Mood.PARTICIPLE if before in (Tag.NOUN, Tag.COMMA, Tag.PRON, Tag.OBJECT) else None
        if before in (Tag.PRON, Tag.REL, Tag.THAT) or (not what.participle and before not in (Tag.DET, Tag.PREP)):
            return Mood.FINITE
        if before in (Tag.DET, Tag.PREP, Tag.SUB, Tag.TO) or (before is Tag.NUM and self.around.noun_after(place)):
            return None
        if before in (Tag.AND, Tag.COMMA):
            return self._coordinated(place, what, before, object_)
        return self._after_noun(place, what, before, object_)

    def _coordinated(self, place: int, what: Form, before: Tag, object_: bool) -> Mood | None:
        reduced = what.transitive and not object_
        if before is Tag.COMMA and not (self.finite or reduced or self.around.sure[place]):
            return Mood.FINITE
        if self.last is None or (self.around.noun_after(place) and self.around.sure[place]):
            return None if self.around.noun_after(place) else Mood.PARTICIPLE
        if before is Tag.COMMA:
            return Mood.FINITE if object_ and self.last.mood is Mood.FINITE else Mood.PARTICIPLE
        if self.last.mood is Mood.PARTICIPLE and not object_:
            return Mood.PARTICIPLE
        return Mood.FINITE

    def _after_noun(self, place: int, what: Form, before: Tag | None, object_: bool) -> Mood:
        if before is None:
            return Mood.FINITE if object_ and not self.around.sure[place] else Mood.PARTICIPLE
        after = place + 1
        follows = form(self.words[after]) if after < len(self.words) and self.tags[after] is Tag.VERB else None
        if follows is not None and follows.past and not follows.third:
            return Mood.PARTICIPLE
        if what.names or before is Tag.OBJECT:
            return Mood.PARTICIPLE
        if object_:
            return Mood.FINITE
        if self.around.sure[place] or (what.transitive and (self.finite or self.around.later[place])):
            return Mood.PARTICIPLE
        return Mood.FINITE

    def _present(self, place: int, what: Form, before: Tag | None) -> Mood | None:
        if what.third and before in (Tag.NOUN, Tag.PRON, Tag.REL, Tag.THAT, Tag.AND, Tag.COMMA):
            return Mood.FINITE if self._third(place, what, before) else None
        telling = self.around.telling(place)
        if what.bare and before is Tag.AND and self.last is not None and self.last.mood is Mood.INFINITIVE:
            return Mood.INFINITIVE if not what.noun or telling or self.around.has_object(place) else None
        if what.bare and self.around.plural_before(place) and (not what.noun or (telling and not self.finite)):
            return Mood.FINITE
        return None

    def _third(self, place: int, what: Form, before: Tag) -> bool:
        """Whether a form in -s is the verb and no noun in the plural."""
        pronoun = before is Tag.PRON and self.words[place - 1] in ("it", "he", "she")
        adverb = before is Tag.AND and self.tags[place - 1] is Tag.ADV
        if before in (Tag.REL, Tag.THAT) or pronoun or adverb:
            return True
        if not what.noun and (before is not Tag.COMMA or not self.finite):
            return True
        return not self.finite and (self.around.telling(place) or (bool(self.outer) and self.around.closes(place)))
