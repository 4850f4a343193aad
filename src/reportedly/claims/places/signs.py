"""Signs around a mention: is it a place at all, or part of a person's, a body's or an outlet's name?

Looks at a few words to the left and right. Knows nothing about which place is meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.places.gazetteer import Kind, gazetteer
from reportedly.claims.places.toponyms import Mention, Token
from reportedly.claims.places.words import (
    ABBREVIATED,
    AFTER_NOUNS,
    BEFORE_NAMES,
    BODIES,
    CONNECTORS,
    DETERMINERS,
    DIRECTIONS,
    DRIVEN,
    HEADS,
    LOCATIVE,
    OF_BODIES,
    OF_WHICH,
    OFFICES,
    REGIONS,
    SETTLEMENTS,
    TITLES,
    peoples,
)

_NEUTRAL = DIRECTIONS | HEADS | REGIONS | SETTLEMENTS | peoples().keys()
_ENGLISH = frozenset(("pro", "anti", "non", "ex"))


@dataclass(frozen=True, slots=True)
class Around:
    """A mention with the words beside it; none where a sentence or the text ends."""

    mention: Mention
    words: Sequence[Token]
    beside: bool  # another mention stands directly before it
    shouted: bool  # nearly every word of the sentence has a capital

    def word(self, step: int) -> Token | None:
        """The word `step` places before (-1, …) or behind (1, …) the mention, if only blanks or hyphens part them."""
        steps = range(-1, step - 1, -1) if step < 0 else range(1, step + 1)
        for one in steps:
            at = self.mention.first + one if one < 0 else self.mention.last + one - 1
            if not 0 <= at < len(self.words) or not self.words[at if one > 0 else at + 1].joined:
                return None
        return self.words[at]

    def low(self, step: int) -> str:
        """The same in lower case; empty where there is none."""
        found = self.word(step)
        return found.low if found else ""

    @property
    def name(self) -> str:
        """The words of the mention."""
        return " ".join(token.word for token in self.words[self.mention.first : self.mention.last])

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.mention.last == self.mention.first + 1

    @property
    def locative(self) -> bool:
        """Whether a word before it says that something is or goes there."""
        before = 1
        while self.low(-before) in DIRECTIONS or self.low(-before) in ("the", "of", "city", "central"):
            before += 1
        return self.low(-before) in LOCATIVE or self.settled_before

    @property
    def goes_further(self) -> bool:
        """Whether a capital behind it may go on the name: "Berlin Philharmonic"."""
        behind = self.word(1)
        if not behind or not behind.capital or behind.initial or self.shouted or behind.gap != " ":
            return False
        return behind.low not in _NEUTRAL | {"international"} and not gazetteer().named(behind.word)

    @property
    def there(self) -> bool:
        """Whether something is said to be in or near it."""
        return self.low(-1) in ("in", "at", "near", "outside", "around") or self.settled_before

    @property
    def large(self) -> bool:
        """Whether one of its namesakes is a city or more."""
        return any(one.people > 100_000 for one in self.mention.options)

    @property
    def settled_before(self) -> bool:
        """Whether "the town of" or the like stands before it."""
        return self.low(-1) == "of" and self.low(-2) in SETTLEMENTS | REGIONS | DIRECTIONS | OF_WHICH

    @property
    def dateline(self) -> bool:
        """Whether it opens a report: "BEIRUT (Reuters) -", "DAMASCUS, Syria -"."""
        last = self.mention.last
        behind = self.words[last].gap if last < len(self.words) else ""
        return (
            self.words[self.mention.first].initial
            and self.name.isupper()
            and behind.strip() in ("(", ",", "-", "–", "—")
        )

    @property
    def kind_behind(self) -> bool:
        """Whether "province", "district" or the like stands behind it."""
        return self.low(1) in REGIONS | SETTLEMENTS | {"border", "airport", "international"}

    @property
    def region(self) -> bool:
        """Whether the words around it speak of a region rather than of its capital."""
        behind, before = self.low(1), self.low(-2) if self.low(-1) == "of" else self.low(-1)
        return behind in REGIONS | OFFICES or before in REGIONS | OFFICES or before.endswith("ern")

    @property
    def country(self) -> bool:
        """Whether a country bears the name."""
        return any(one.kind is Kind.COUNTRY for one in self.mention.options)


def other_name(around: Around) -> bool:
    """Whether the mention is part of another name, or an adjective, and so no place."""
    return _driven(around) or _adjective(around) or _body(around) or _inside(around)


def person(around: Around) -> bool:
    """Whether it is the name of somebody: with a title or given name before it, or a surname behind it."""
    before = around.word(-1)
    if before and before.capital and around.words[around.mention.first].gap == " ":
        named = gazetteer().is_surname(around.name) or gazetteer().is_given(around.name)
        if before.low in TITLES or (named and before.low in ("president", "minister")):
            return True
        if gazetteer().is_given(before.word) and (named or not around.beside):
            return True
    return _given(around)


def _given(around: Around) -> bool:
    behind = around.word(1)
    if not behind or not behind.capital or behind.gap != " " or not around.single or around.low(-1) in LOCATIVE:
        return False
    if behind.low in _NEUTRAL or not gazetteer().is_given(around.name) or around.shouted:
        return False
    return all(one.kind in (Kind.TOWN, Kind.COUNTY) for one in gazetteer().named(behind.word))


def _driven(around: Around) -> bool:
    if around.low(-1) in _ENGLISH and around.words[around.mention.first].gap == "-":
        return True
    behind, after = around.word(1), around.word(2)
    if behind and after and behind.low in CONNECTORS and after.gap == "-" and after.capital:
        return not behind.capital and around.words[around.mention.first].low in CONNECTORS  # "Al-Quds al-Arabi"
    if not behind or behind.low not in DRIVEN:
        return False
    return behind.gap == "-" or (around.low(2) not in DETERMINERS | {""} and around.country)


def _adjective(around: Around) -> bool:
    if around.name not in ABBREVIATED:
        return False
    behind = around.word(1)
    if behind is None or behind.gap != " " or behind.low in AFTER_NOUNS:
        return False
    return behind.low in DRIVEN or not behind.low.endswith("ed")


def _body(around: Around) -> bool:
    for step in range(1, 5):
        behind = around.word(step)
        if not behind or not behind.capital or behind.initial:
            break
        if behind.low in BODIES:
            return step == 1 or not around.locative
    steps = 1
    while steps < 5 and (around.low(-steps) in ("the", "and") or (steps > 1 and around.low(-steps) != "of")):
        steps += 1
    head = around.word(-steps - 1)
    return around.low(-steps) == "of" and head is not None and head.capital and head.low in OF_BODIES


def _inside(around: Around) -> bool:
    """Whether another name goes on in the mention for certain: "Radio Damascus", "NOW Lebanon", "Al-Quds al-Arabi"."""
    before, hyphen = around.word(-1), around.words[around.mention.first].gap == "-"
    if not before or around.beside or around.shouted:
        return False
    if hyphen and (before.low in CONNECTORS or (before.capital and not before.word.isupper())):
        return before.low not in peoples()
    return before.capital and (before.low in BODIES or before.word.isupper()) and around.low(1) not in REGIONS


def goes_on(around: Around) -> bool:
    """Whether another name may go on in the mention, unless a comma was lost between them: "Masaken Aleppo"."""
    before = around.word(-1)
    if not before or not before.capital or before.initial or around.beside or around.shouted:
        return False
    return before.low not in _NEUTRAL | BEFORE_NAMES and around.low(1) not in REGIONS
