"""A name that sources bear, and where the names are looked for that may mean the same.

Invariant: two names that are ever compared share a block, so that only the blocks of a new name need be looked at.
"""

from dataclasses import dataclass

from reportedly.casebook.forms import Sort, first_words, form, plain
from reportedly.resolve.names import folded, sound
from reportedly.schema import SourceKind

ALONE = "#"  # with which the form of one source alone begins


@dataclass(frozen=True, slots=True)
class Name:
    """A name that sources bear: of one form in all articles, or of one source alone."""

    key: int
    sort: Sort
    form: str
    name: str

    @property
    def words(self) -> str:
        """What is compared: the form, or the name itself where the form stands for one source alone."""
        return plain(self.name) if self.is_alone else self.form

    @property
    def is_alone(self) -> bool:
        """Whether the form is that of one source, as a surname's is."""
        return self.form.startswith(ALONE)


def blocks(one: Name) -> frozenset[str]:
    """Where to look for names that may mean the same: two names that are ever compared share one of these."""
    words = folded(one.words)
    if one.sort is Sort.PERSON:
        return frozenset(f"p {sound(' '.join(words[at:]))}" for at in range(len(words)))
    if one.sort is Sort.ALONE:
        return frozenset()
    if one.sort is Sort.DOCUMENT:
        return frozenset({f"d {sound(one.words)}"})
    short = first_words(one.name)
    begins = {block(form(short, SourceKind.ORGANISATION).text)} if short else set()
    return frozenset({block(one.form), f"bs {sound(one.words)}", *begins})


def block(short: str) -> str:
    """Where a body of that form, and those that are called so, are looked for."""
    return f"b {short}"
