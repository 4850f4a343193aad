"""A noun phrase as it is read, and the steps that all of its readers share.

Knows no order of words: what stands where is the readers' business.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.resolve.nouns import Noun, listed
from reportedly.resolve.tokens import Token
from reportedly.schema import SourceKind, Span

PERSON, GROUP, STATE, ORGANISATION, OUTLET, DOCUMENT = (
    SourceKind.PERSON,
    SourceKind.GROUP,
    SourceKind.STATE,
    SourceKind.ORGANISATION,
    SourceKind.OUTLET,
    SourceKind.DOCUMENT,
)
SPOKEN_FOR = (ORGANISATION, STATE, OUTLET)
PRONOUNS = listed(
    """he she they it we i you him her them us me who himself herself themselves itself this that these those which"""
)
DETERMINERS = {
    **dict.fromkeys(("the", "both"), "definite"),
    **dict.fromkeys(("this", "that", "these", "those", "such"), "demonstrative"),
    **dict.fromkeys(("his", "her", "its", "their", "our", "my", "your"), "possessive"),
    **dict.fromkeys(("another", "other", "others", "no"), "other"),
    **dict.fromkeys(
        listed("""a an one two three four five six some several many most any few much all each every dozens hundreds
        various more"""),
        "indefinite",
    ),
}
PREPOSITIONS = listed(
    """of in from for at by on with near inside outside to close around across between among under over within without
    against about including like via through based aboard behind as"""
)
RELATIVE = listed("who which that whose whom where when while also known")
SERVING = frozenset(("of", "for", "at", "with", "from"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase.

    `core` is the phrase without determiner and what follows its head; `name` the words of a proper name in it and
    `named` these words without the apostrophe that a text has lost. `head` is the noun that classes it, `classes` are
    all nouns by which it is classed, `determiner` is definite, indefinite, possessive, demonstrative, other or none.
    `count` is how many are meant, where it says two;
    `owner` is what a document or an office belongs to ("its" head, "UN" estimates), `behalf` whom a person speaks for.
    """

    span: Span
    core: Span
    determiner: str = "none"
    pronoun: str | None = None
    name: Span | None = None
    named: str | None = None
    head: Noun | None = None
    kind: SourceKind | None = None
    plural: bool = False
    gender: str | None = None
    classes: frozenset[str] = frozenset()
    owner: Span | None = None
    behalf: Span | None = None
    title: Span | None = None
    count: int | None = None


def headed(phrase: Phrase, head: Noun | None, nouns: Sequence[Noun]) -> Phrase:
    """A phrase without any name in it."""
    if head is None:
        return replace(phrase, plural=phrase.count == 2)
    classes = frozenset(said.lemma for said in nouns)
    return replace(
        phrase, head=head, kind=kind_of_head(head, classes), plural=head.plural, gender=head.gender, classes=classes
    )


def kind_of_head(head: Noun, classes: frozenset[str]) -> SourceKind:
    """The kind of a head: a media unit is an outlet, and several bodies that have no name are a group."""
    if head.kind is ORGANISATION and classes & {"media", "news"}:
        return OUTLET
    return GROUP if head.kind is ORGANISATION and head.plural else head.kind


def with_name(phrase: Phrase, run: Sequence[Token], kind: SourceKind | None, head: Noun | None = None) -> Phrase:
    span = over(run)
    classes = frozenset({head.lemma}) if head else frozenset()
    return replace(phrase, name=span, named=words_of(run), kind=kind, head=head, classes=classes | phrase.classes)


def over(words: Sequence[Token]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def words_of(words: Sequence[Token]) -> str:
    return " ".join(word.text for word in words)
