"""A clause: its own words, those that it shares with others, its verb and its subject.

Grows while a sentence is read. Knows no text; words are places in a line.
"""

from dataclasses import dataclass, field
from enum import IntEnum

from reportedly.claims.propositions.verb_groups import Group, Mood


class Sort(IntEnum):
    """What sort of clause."""

    MAIN = 0
    RELATIVE = 1
    ADVERBIAL = 2
    PARTICIPLE = 3
    PART = 4  # "including nine infants", "12 of them nurses"
    ABSOLUTE = 5  # "with 600 miners leaving"


@dataclass(slots=True, eq=False)
class Clause:
    """A clause while it is read and afterwards. `own`, `shared` and `subject` are places of words, in order."""

    sort: Sort
    own: list[int] = field(default_factory=list)
    shared: list[int] = field(default_factory=list)
    verb: Group | None = None
    subject: list[int] = field(default_factory=list)
    whole: bool = False  # a conditional: nothing is taken out of it
    waits: int = 0  # verbs of clauses inside it that stay in it
    bare: Group | None = None  # a participle that is the verb where no other comes: a headline's
    of: "Clause | None" = None  # the clause whose verb or subject it shares

    @property
    def lacks_verb(self) -> bool:
        """Whether a verb is still to come."""
        return self.verb is None and self.sort is not Sort.PART

    def goes_on_with(self, group: Group) -> bool:
        """Whether a verb after "and" is of the same sort as this clause's, so that they share the subject."""
        if self.verb is None or self.whole:
            return False
        return self.verb.passive if group.mood is Mood.PARTICIPLE else self.verb.mood is group.mood
