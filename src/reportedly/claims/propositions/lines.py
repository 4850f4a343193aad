"""A sentence as words with their classes and verb groups: as much grammar as splitting needs.

Knows nothing of clauses.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.propositions.verb_groups import Group, verb_groups
from reportedly.claims.propositions.word_classes import TOKEN, Tag, tag
from reportedly.schema import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, or what a region has of it: for each word its span, its lower case and its class.

    `groups` are the verb groups in order; `at` gives for each word the place of the group that begins there, or -1,
    and `within` of the one in which it lies.
    """

    text: str
    spans: list[Span]
    words: list[str]
    tags: list[Tag]
    groups: list[Group]
    at: list[int]
    within: list[int]
    headline: bool  # most words are written with a capital

    def __len__(self) -> int:
        return len(self.words)

    def ahead(self, place: int) -> list[Group]:
        """The next dozen verb groups after a word."""
        first = bisect_right(self.groups, place, key=lambda group: group.first)
        return self.groups[first : first + 12]

    def named(self, place: int) -> bool:
        """Whether a word is written with a capital."""
        return self.text[self.spans[place].start].isupper()


def line(text: str, pieces: Sequence[Span]) -> Line:
    """The words of `pieces` (in text order), with the verb groups among them."""
    spans = [Span(*match.span()) for piece in pieces for match in TOKEN.finditer(text, *piece)]
    shown = [span.of(text) for span in spans]
    capitals = sum(word[0].isupper() for word in shown)
    headline = 2 * capitals > sum(word[0].isalpha() for word in shown)
    words = [word.lower().replace("’", "'") for word in shown]
    names = [_is_name(word, place, headline) for place, word in enumerate(shown)]
    tags = [tag(word, words[place - 1] if place else "", names[place]) for place, word in enumerate(words)]
    groups = verb_groups(words, tags)
    at, within = [-1] * len(words), [-1] * len(words)
    for place, group in enumerate(groups):
        at[group.first] = place
        within[group.first : group.last + 1] = [place] * (group.last + 1 - group.first)
    return Line(text, spans, words, tags, groups, at, within, headline)


def _is_name(word: str, place: int, headline: bool) -> bool:
    """Whether a capital says that a word is a name: not at the beginning, nor where most words have one."""
    if word.isupper() and 1 < len(word) < 6 and not headline:
        return True
    return word in ("IS", "US") or (place > 0 and not headline and word[0].isupper())
