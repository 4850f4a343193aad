"""Names: what a run of words with capitals says of its bearer, a person with titles, a body, an office, an outlet.

Knows runs of one phrase, and no noun beside them but those inside the name.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.read.agencies import is_listed
from reportedly.resolve.nouns import Noun, gender, is_country, is_demonym, is_people, is_title, known, listed, noun
from reportedly.resolve.phrase import (
    DOCUMENT,
    GROUP,
    ORGANISATION,
    OUTLET,
    PERSON,
    STATE,
    Phrase,
    headed,
    over,
    with_name,
    words_of,
)
from reportedly.resolve.tokens import Token
from reportedly.schema import SourceKind

_BODIES = (ORGANISATION, STATE, OUTLET, GROUP)
_MOVEMENTS = listed("ahrar ansar faylaq harakat hizb jabhat jaish jaysh kataib liwa saraya")  # how Arabic names begin
_MASTHEADS = listed(  # last words of outlets' names
    """post today mail express mirror star globe sun echo dispatch observer guardian standard independent bulletin
    online bee age argus press"""
)


def capitalised(text: str, phrase: Phrase, core: Sequence[Token], names: Sequence[tuple[int, int]]) -> Phrase:
    """A phrase of capitals only: a person with titles, a body, or an office without a name."""
    first, stop = names[-1]
    if len(names) > 1 and core[names[0][1] - 1].owning:
        if _plural_owner(text, core[names[0][1] - 1]) and body_in(core[first:]):
            whole = with_name(phrase, core, ORGANISATION, body_in(core[first:]))
            return replace(whole, named=over(core).of(text))
        phrase = replace(phrase, owner=over(core[slice(*names[0])]))
        stop = len(core)
    run = core[first:stop]
    if kind := known(words_of(run)) or (OUTLET if is_listed(words_of(run)) else None):
        return with_name(phrase, run, kind)
    title = title_end(run)
    if title == len(run):
        return _office(phrase, run)
    if title and not body_in(run[title:]):
        return person(phrase, run, title)
    return _untitled(phrase, run)


def _office(phrase: Phrase, run: Sequence[Token]) -> Phrase:
    """An office with a capital and no name: "the UN Secretary General"."""
    office = noun(run[-1].text)
    behalf = phrase.owner or (over(run[:-1]) if len(run) > 1 and known(words_of(run[:-1])) else None)
    return replace(headed(phrase, office, [office] if office else []), behalf=behalf)


def _untitled(phrase: Phrase, run: Sequence[Token]) -> Phrase:
    """A name without a title: that of a body where its words say so."""
    if len(run) > 1 and run[-1].low in _MASTHEADS:
        return with_name(phrase, run, OUTLET)
    if body := body_in(run):
        run = without_people(run)
        return with_name(phrase, run, body.kind if body.kind is not DOCUMENT else ORGANISATION, body)
    if all(is_demonym(word.text) for word in run) or (len(run) == 1 and is_people(run[0].text)):
        return replace(phrase, kind=GROUP, plural=run[-1].low.endswith("s"))
    return with_name(phrase, run, _kind_of_bare(run, phrase.determiner))


def _plural_owner(text: str, word: Token) -> bool:
    """Whether the possessive is that of several ("the Dockers' Union"), and so a part of the name."""
    return word.text.endswith("s") and text[word.span.end : word.span.end + 1] in ("'", "’")


def _kind_of_bare(run: Sequence[Token], determiner: str) -> SourceKind | None:
    """The kind of a name that says none: initials and "the Harbour Watch" are a body, two to five words a person."""
    if len(run) == 1:
        word = run[0].text
        return ORGANISATION if len(word) > 1 and word.replace(".", "").isupper() else None
    if determiner == "definite" or run[0].low in _MOVEMENTS:
        return ORGANISATION
    return PERSON if len(run) <= 5 else None


def title_end(run: Sequence[Token]) -> int:
    """How many words at the beginning of a name are titles and offices with their adjectives; 0 for none."""
    first = next((at for at, word in enumerate(run) if is_title(word.text)), None)
    if first is None:
        return 0
    stop = first + 1
    while stop < len(run) and is_title(run[stop].text):
        stop += 1
    return 0 if body_in(run[stop:]) else stop


def body_in(run: Sequence[Token]) -> Noun | None:
    """The noun that makes a name that of a body: "Observatory", "Ministry", "Times"."""
    found = [said for word in run if (said := noun(word.text.rpartition("-")[2])) and said.kind in (*_BODIES, DOCUMENT)]
    return next((said for said in found if said.kind is OUTLET), found[-1] if found else None)


def person(phrase: Phrase, run: Sequence[Token], title: int) -> Phrase:
    """A person with `title` words of titles before the name; an office may follow it ("Jonas Verrin Chief of …")."""
    behind = next((at for at in range(title + 2, len(run)) if is_title(run[at].text)), len(run))
    run = run[:behind]
    office = noun(run[title - 1].text) if title else None
    offices = [said for word in run[:title] if (said := noun(word.text))]
    of = next((word for word in run[:title] if is_country(word.text) or word.owning), None)
    told = next((g for word in run[:title] if (g := gender(word.text))), None)
    phrase = replace(
        with_name(phrase, run[title:], PERSON),
        head=office,
        gender=told,
        classes=frozenset(said.lemma for said in offices),
        title=over(run[:title]) if title else None,
    )
    return replace(phrase, behalf=phrase.owner or (of.span if of else None))


def without_people(run: Sequence[Token]) -> Sequence[Token]:
    """A name without the adjective of a people before it: "Syrian SANA"; a body's own adjective stays."""
    if len(run) > 1 and is_demonym(run[0].text) and (is_listed(words_of(run[1:])) or run[1].text.isupper()):
        return run[1:]
    return run
