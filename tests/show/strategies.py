"""Arbitrary reports: any text, any spans in it, nested, crossing, in pieces or empty, any parents."""

from hypothesis import strategies as st

from reportedly.schema import Attitude, Attribution, Kind, Polarity, Report, SourceMention, Span
from tests import factories

ALPHABET = st.one_of(
    st.sampled_from("ab .,\n\n\r\t“”\"'<>&;=-\x1b\x85\u2028\u202e\u2066é😀"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
)
TEXTS = st.text(ALPHABET, max_size=120)


def spans(text: str) -> st.SearchStrategy[Span]:
    place = st.integers(0, len(text))
    return st.tuples(place, place).map(lambda pair: Span(min(pair), max(pair)))


def attributions(text: str, number: int, count: int) -> st.SearchStrategy[Attribution]:
    some = spans(text)
    return st.builds(
        Attribution,
        id=st.just(f"a{number}"),
        parent=st.none() | st.integers(0, count).map(lambda other: f"a{other}"),
        source=st.builds(SourceMention, st.none() | some),
        cue=some,
        content=st.lists(some, max_size=3).map(lambda found: tuple(sorted(found))),
        kind=st.sampled_from(Kind),
        attitude=st.sampled_from(Attitude),
        polarity=st.sampled_from(Polarity),
        score=st.floats(0, 1),
    )


@st.composite
def reports(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Report:
    text = draw(texts)
    count = draw(st.integers(0, 5))
    found = [draw(attributions(text, number, count)) for number in range(count)]
    return factories.report(text, *found, title=draw(st.none() | TEXTS), outlet=draw(st.none() | TEXTS))
