from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.continued import continued
from reportedly.attribute.decode import Marked
from reportedly.schema import Span
from tests.factories import span

TEXT = (
    "“Nobody slept that night,” the captain said. “We all went down to the pier to look for them.” The pier was closed."
)


def said(text: str, *content: str) -> Marked:
    return Marked(span(text, "the captain"), span(text, "said"), tuple(span(text, words) for words in content), 1)


def contents(text: str, *content: str) -> list[str]:
    (one,) = continued(text, [said(text, *content)])
    return [piece.of(text) for piece in one.content]


def test_a_quotation_without_a_cue_goes_on() -> None:
    assert contents(TEXT, "“Nobody slept that night,”") == [
        "“Nobody slept that night,”",
        "“We all went down to the pier to look for them.”",
    ]


def test_it_may_go_on_in_the_next_paragraph() -> None:
    text = TEXT.replace(". “We", ".\n\n“We").replace("” The pier", "”\n\nThe pier")
    assert len(contents(text, "“Nobody slept that night,”")) == 2


def test_not_behind_words_that_were_not_quoted() -> None:
    text = "The captain left, the captain said. “We all went down to the pier to look for them.”"
    assert contents(text, "The captain left") == ["The captain left"]


def test_not_behind_a_sentence_in_between() -> None:
    text = TEXT.replace("said. ", "said. It rained. ")
    assert len(contents(text, "“Nobody slept that night,”")) == 1


def test_a_short_quotation_is_a_heading() -> None:
    text = "“Nobody slept that night,” the captain said.\n\n“All Is Lost.”\n\nThe pier was closed."
    assert len(contents(text, "“Nobody slept that night,”")) == 1


def test_what_has_a_cue_of_its_own_stays() -> None:
    text = TEXT.replace("” The pier", "” the mate said. The pier")
    marks = [
        said(text, "“Nobody slept that night,”"),
        Marked(
            span(text, "the mate"),
            span(text, "said", 1),
            (span(text, "“We all went down to the pier to look for them.”"),),
            1,
        ),
    ]
    assert continued(text, marks) == marks


@given(st.text(alphabet='ab A.“”"\n', max_size=80))
def test_pieces_stay_in_order_and_within_the_text(text: str) -> None:
    marks = [Marked(None, Span(0, 1), (Span(1, 2),), 1)] if len(text) > 2 else []
    for one in continued(text, marks):
        assert list(one.content) == sorted(one.content)
        assert all(0 <= piece.start < piece.end <= len(text) for piece in one.content)
