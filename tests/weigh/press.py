"""A small press for the tests of weighing: one sentence an article, everybody invented.

Invariant: all articles of `group` say the same; the spans come from the words.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from reportedly.linked import ClaimGroup, Copy, Member, Passage
from reportedly.schema import Credit, Number, Report, Source, SourceKind
from reportedly.weigh.context import Context
from reportedly.weigh.origins import Origins, origins
from tests.factories import claim, report, said, source, span

WORDS = "31 people were killed in Telm"


def whole(
    id: str, outlet: str, *sources: Source, words: str = WORDS, credit: str | None = None, **fields: Any
) -> Report:
    """An article that gives the words as the word of the sources, each citing the next; its own where there is none."""
    tail = f" {credit}" if credit else ""
    front = "".join(f"{one.name} said that " for one in sources)
    text = f"{front}{words}.{tail}"
    chain = [
        said(
            text, one.name, span(text, "said", at), text[text.index(one.name) + len(one.name) + 6 : -1 - len(tail)],
            id=f"a{at}", parent=f"a{at - 1}" if at else None, ids=[one.id],
        )
        for at, one in enumerate(sources)
    ]  # fmt: skip
    credits = (Credit(credit, span(text, credit)),) if credit else ()
    told = claim(text, chain[-1].id if chain else None, words, numbers=tuple(numbers(text)))
    head = {"id": id, "outlet": outlet, "credits": credits, "published": "2026-03-02"} | fields
    return report(text, *chain, sources=sources, claims=(told,), **head)


def numbers(text: str) -> Iterable[Number]:
    """The number of people killed in it, with its bound."""
    from reportedly.claims.numbers.numbers import numbers as found

    return found(text)


def person(name: str, at: int = 1, **fields: Any) -> Source:
    """A named person."""
    return source(f"s{at}", name, SourceKind.PERSON, **fields)


def body(name: str, at: int = 1, **fields: Any) -> Source:
    """A named organisation."""
    return source(f"s{at}", name, **fields)


def outlet(name: str, at: int = 1) -> Source:
    """A cited outlet."""
    return source(f"s{at}", name, SourceKind.OUTLET)


def nobody(name: str, at: int = 1) -> Source:
    """A source without a name."""
    return source(f"s{at}", name, SourceKind.GROUP, named=False)


def member(one: Report, at: int = 0) -> Member:
    """A claim of the article as a member of a group."""
    told = one.claims[at]
    text = " … ".join(place.of(one.article.text) for place in told.spans)
    values = tuple(number.value for number in told.numbers)
    return Member(one.article.id, f"{one.article.id}:{told.id}", told.attribution, told.spans, text, values)


def group(*reports: Report, id: str = "g1") -> ClaimGroup:
    """All claims of the reports as one group."""
    return ClaimGroup(id, tuple(member(one, at) for one in reports for at in range(len(one.claims))))


def copied(later: Report, earlier: Report, words: str = WORDS, *, directed: bool = True) -> Copy:
    """Words that stand in both."""
    places = Passage(span(later.article.text, words), span(earlier.article.text, words))
    return Copy(later.article.id, earlier.article.id, directed, 1.0, 1.0, (places,))


def traced(*reports: Report, copies: Sequence[Copy] = (), **fields: Any) -> Origins:
    """The origins of the one group that the reports make."""
    return origins(group(*reports), Context.of(reports, (), copies, **fields))


def independent(found: Origins) -> list[str]:
    """The names of the independent ones."""
    return [one.name for one in found.origins if one.independent]
