"""The core of a phrase: which of its names and nouns says whom it means, and which whom he belongs to.

Knows the words of one core; names by themselves are read elsewhere.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.read.agencies import is_listed, proper_name
from reportedly.resolve.capitals import body_in, capitalised, person, title_end, without_people
from reportedly.resolve.nouns import Noun, is_country, is_demonym, known, listed, noun
from reportedly.resolve.phrase import (
    DOCUMENT,
    GROUP,
    ORGANISATION,
    OUTLET,
    PERSON,
    SERVING,
    SPOKEN_FOR,
    STATE,
    Phrase,
    headed,
    kind_of_head,
    over,
    with_name,
    words_of,
)
from reportedly.resolve.tokens import Token, runs
from reportedly.schema import SourceKind, Span

_PLACED = listed("authority bank council court hospital office school union university")  # "Telm hospital"
_SORTS = frozenset(("group", "movement", "organisation", "organization", "militant", "party", "militia"))


def classed(text: str, phrase: Phrase, core: Sequence[Token], rest: Sequence[Token]) -> Phrase:
    """Name, head and kind from the core."""
    if core[0].text[0].isupper() and (kind := _kind_of_whole(words_of(core))):
        return with_name(phrase, core, kind)
    small = [(at, said) for at, word in enumerate(core) if not word.cap and (said := noun(word.low))]
    names = runs(core)
    if not names:
        phrase = headed(phrase, small[-1][1] if small else None, [said for _, said in small])
        return _owned_by_body(phrase, core)
    if not small:
        return capitalised(text, phrase, core, names)
    return _named_and_headed(text, phrase, core, names, small, rest)


def _owned_by_body(phrase: Phrase, core: Sequence[Token]) -> Phrase:
    """The phrase with the body in "the company's chief executive" and "the union's survey"."""
    owners = [
        at for at, word in enumerate(core) if word.owning and (said := noun(word.low)) and said.kind in SPOKEN_FOR
    ]
    if not owners or phrase.kind not in (PERSON, DOCUMENT):
        return phrase
    body = over(core[: owners[-1] + 1])
    return replace(phrase, behalf=body) if phrase.kind is PERSON else replace(phrase, owner=body)


def _kind_of_whole(said: str) -> SourceKind | None:
    """The kind of a name that everybody knows or that our lists of outlets hold; "Agencies" is a name for none."""
    return known(said) or (OUTLET if is_listed(said) and (proper_name(said) or "")[:1].isupper() else None)


def _named_and_headed(
    text: str,
    phrase: Phrase,
    core: Sequence[Token],
    names: Sequence[tuple[int, int]],
    small: Sequence[tuple[int, Noun]],
    rest: Sequence[Token],
) -> Phrase:
    """A phrase with a name and a noun: who stands after the noun has its kind, who stands before may own it."""
    first, last = core[slice(*names[0])], core[slice(*names[-1])]
    nouns = [said for _, said in small]
    after = [said for at, said in small if at < names[-1][0] and said.lemma != "state"]
    head_at, head = small[-1]
    if after and names[-1][1] > head_at:
        owner = _owner(core, names, small) if len(names) > 1 and names[0][0] < small[0][0] else None
        return _titled(phrase, core, last, after[-1], nouns, owner)
    if head.kind is PERSON and len(first) > 1 and rest and rest[0].low in SERVING and not body_in(first):
        return replace(with_name(phrase, first, PERSON), head=head, classes=frozenset({head.lemma}))
    return _owned(text, phrase, core, first, head, nouns)


def _owner(
    core: Sequence[Token], names: Sequence[tuple[int, int]], small: Sequence[tuple[int, Noun]]
) -> Sequence[Token]:
    """Whom an office is one of: the first name, with the noun of a body right after it ("Telm hospital director")."""
    first, stop = names[0]
    body = next((said for at, said in small if at == stop), None)
    apart = core[stop - 1].owning or all(is_demonym(word.text) for word in core[first:stop])
    return core[first : stop + (not apart and body is not None and body.kind in SPOKEN_FOR)]


def _titled(
    phrase: Phrase,
    core: Sequence[Token],
    run: Sequence[Token],
    head: Noun,
    nouns: Sequence[Noun],
    owner: Sequence[Token] | None,
) -> Phrase:
    """The noun stands before the name: "Observatory director Rami Abdel Rahman", "state-run agency SANA"."""
    classes = frozenset(said.lemma for said in nouns)
    if head.kind in (PERSON, GROUP) and not body_in(run):
        title = title_end(run)
        phrase = person(phrase, run, title if title < len(run) else 0)
        behalf = over(owner) if owner and not all(is_demonym(word.text) for word in owner) else None
        return replace(phrase, head=head, classes=classes, behalf=behalf or phrase.behalf, gender=head.gender)
    if (
        head.kind is OUTLET
        and phrase.core.start == phrase.span.start
        and core[0].text[0].isupper()
        and core[1] is run[0]
    ):
        run = [core[0], *run]  # "Channel Six" at the beginning of a sentence
    body = body_in(run)
    kind = known(words_of(run)) or (body.kind if body and head.kind in (PERSON, GROUP) else kind_of_head(head, classes))
    return replace(with_name(phrase, run, kind), head=body or head, classes=classes)


def _owned(
    text: str, phrase: Phrase, core: Sequence[Token], run: Sequence[Token], head: Noun, nouns: Sequence[Noun]
) -> Phrase:
    """The noun stands after the name: "White House spokesman", "UN estimates", "Sham FM radio", "Syrian state TV"."""
    classes = frozenset(said.lemma for said in nouns)
    phrase = headed(phrase, head, nouns)
    real = [word for word in run if not is_demonym(word.text)]
    if head.lemma in _SORTS and real and known(words_of(real)):
        return replace(with_name(phrase, real, known(words_of(real))), head=head, classes=classes)
    if head.kind in (PERSON, GROUP):
        named = real and (body_in(real) or known(words_of(real)))
        return replace(phrase, behalf=over(real)) if named else _owned_by_body(phrase, core)
    if head.kind is DOCUMENT:
        return replace(phrase, owner=over(run)) if real else phrase
    placed = head.kind is STATE or head.lemma in _PLACED
    if placed or not real or known(words_of(real)) or run[-1].owning or is_country(words_of(run)):
        definite = phrase.determiner in ("definite", "none") and not head.plural
        whole = Span(run[0].span.start, phrase.core.end)
        own = definite and head.kind in (STATE, OUTLET, ORGANISATION) and not _vague(run)
        return replace(phrase, name=whole, named=" ".join(whole.of(text).split())) if own else phrase
    if any(said.kind is STATE and said is not head and said.lemma != "state" for said in nouns):
        return phrase
    bare = without_people(run)
    return replace(with_name(phrase, bare, kind_of_head(head, classes)), head=head, classes=classes)


def _vague(run: Sequence[Token]) -> bool:
    return all(
        word.low in ("western", "arab", "north", "south", "east", "northern", "southern", "eastern") for word in run
    )
