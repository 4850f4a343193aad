import pytest

from reportedly.attribute.decode import Marked
from reportedly.attribute.participles import goes_on, names_topic, parted
from reportedly.schema import Span
from tests.factories import span

BLAMED = "Radio blamed the fire on dockers, saying that they smoked."


def marked(text: str, source: str | None, cue: str, *content: str) -> Marked:
    who = None if source is None else span(text, source)
    return Marked(who, span(text, cue), tuple(span(text, words) for words in content), 1)


def outer(text: str = BLAMED) -> Marked:
    return marked(text, "Radio", "blamed", "the fire on dockers, saying that they smoked")


def test_a_participle_after_all_that_stands_before_goes_on() -> None:
    inner = marked(BLAMED, "the fire on dockers", "saying", "that they smoked")
    assert goes_on(BLAMED, outer(), inner)


@pytest.mark.parametrize("source", ["dockers", None])
def test_one_that_has_a_source_of_its_own_does_not(source: str | None) -> None:
    assert not goes_on(BLAMED, outer(), marked(BLAMED, source, "saying", "that they smoked"))


def test_a_verb_does_not() -> None:
    text = "Radio said the fire chief said they smoked."
    around = marked(text, "Radio", "said", "the fire chief said they smoked")
    assert not goes_on(text, around, Marked(span(text, "the fire chief"), span(text, "said", 1), (), 1))


def test_what_is_seen_is_the_word_of_who_is_seen() -> None:
    text = "A video shows the mayor saying that it rained."
    around = marked(text, "A video", "shows", "the mayor saying that it rained")
    assert not goes_on(text, around, marked(text, "the mayor", "saying", "that it rained"))


def test_a_content_before_its_cue_holds_nobody_who_goes_on() -> None:
    text = "The fire chief saying no was a shock, radio said."
    around = marked(text, "radio", "said", "The fire chief saying no was a shock")
    assert not goes_on(text, around, marked(text, "The fire chief", "saying", "no"))


def test_the_two_are_parted() -> None:
    inner = marked(BLAMED, "the fire on dockers", "saying", "that they smoked")
    first, second = parted(outer(), inner)
    assert [one.of(BLAMED).strip(" ,") for one in first.content] == ["the fire on dockers"]
    assert second.source == Span(0, 5)
    assert second.content == inner.content


@pytest.mark.parametrize(
    ("cue", "topic"), [("discussed", True), ("also discussed", True), ("touched on", True), ("said", False)]
)
def test_topics_are_nobodys_word(cue: str, topic: bool) -> None:
    text = f"They {cue} the fire."
    assert names_topic(text, marked(text, "They", cue, "the fire")) is topic
