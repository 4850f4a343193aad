"""Arbitrary reports: any text, any spans in it, nested, crossing, empty, any parents, sources and claims."""

from hypothesis import strategies as st

from reportedly.schema import (
    Anonymity,
    Attitude,
    Attribution,
    Claim,
    Credit,
    Kind,
    Modality,
    Number,
    Place,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
    Time,
)
from tests import factories

ALPHABET = st.one_of(
    st.sampled_from("ab .,\n\n\r\t“”\"'<>&;=-\x1b\x85\u2028\u202e\u2066é😀"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
TEXTS = st.text(ALPHABET, max_size=120)
NAMES = st.text(ALPHABET, max_size=20)
IDS = ("s1", "s2", "s3")


def spans(text: str) -> st.SearchStrategy[Span]:
    place = st.integers(0, len(text))
    return st.tuples(place, place).map(lambda pair: Span(min(pair), max(pair)))


def several(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans(text), max_size=3).map(lambda found: tuple(sorted(found)))


def sources(text: str, id: str) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=st.just(id),
        name=NAMES,
        kind=st.sampled_from(SourceKind),
        named=st.booleans(),
        on_behalf=st.none() | NAMES,
        anonymity=st.none() | st.builds(Anonymity, st.none() | spans(text), st.booleans()),
        descriptors=several(text),
        mentions=several(text),
    )


def attributions(text: str, number: int, count: int) -> st.SearchStrategy[Attribution]:
    some = spans(text)
    return st.builds(
        Attribution,
        id=st.just(f"a{number}"),
        parent=st.none() | st.integers(0, count).map(lambda other: f"a{other}"),
        source=st.builds(SourceMention, st.none() | some, st.lists(st.sampled_from(IDS), max_size=2).map(tuple)),
        cue=some,
        content=several(text),
        kind=st.sampled_from(Kind),
        attitude=st.sampled_from(Attitude),
        polarity=st.sampled_from(Polarity),
        score=st.floats(0, 1),
    )


def claims(text: str, number: int, count: int) -> st.SearchStrategy[Claim]:
    some = spans(text)
    return st.builds(
        Claim,
        id=st.just(f"c{number}"),
        attribution=st.none() | st.integers(0, count).map(lambda other: f"a{other}"),
        spans=several(text).filter(bool),
        modality=st.sampled_from(Modality),
        negated=st.booleans(),
        hedges=several(text),
        unverified=several(text),
        numbers=st.builds(Number, span=some, value=st.floats(0, 1e9), unit=st.none() | NAMES).map(lambda one: (one,)),
        places=st.builds(Place, span=some, name=NAMES, country=st.none() | NAMES).map(lambda one: (one,)),
        times=st.builds(Time, span=some, start=st.none() | st.just("2026-03-02") | NAMES).map(lambda one: (one,)),
    )


@st.composite
def reports(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Report:
    text = draw(texts)
    count = draw(st.integers(0, 5))
    return factories.report(
        text,
        *[draw(attributions(text, number, count)) for number in range(count)],
        sources=[draw(sources(text, id)) for id in draw(st.sets(st.sampled_from(IDS)))],
        claims=[draw(claims(text, number, count)) for number in range(draw(st.integers(0, 3)))],
        credits=tuple(draw(st.lists(st.builds(Credit, NAMES, spans(text)), max_size=2))),
        title=draw(st.none() | TEXTS),
        outlet=draw(st.none() | TEXTS),
    )
