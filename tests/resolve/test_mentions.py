from reportedly.resolve.mentions import Mention, Reader
from reportedly.resolve.phrases import parse
from reportedly.schema import SourceKind, Span
from tests.factories import span

TEXT = (
    "The mayor of Telm, Ada Quill, spoke in Norhaven. She met Jonas Verrin, a tall sailor, near the pier. "
    "His wooden boat, the Norwegian army said, had sunk."
)


def words(found: list[Mention], text: str = TEXT) -> list[str]:
    return [one.span.of(text) for one in found]


def test_persons_bodies_and_pronouns_are_mentioned() -> None:
    found = words(Reader(TEXT).others([]))
    for expected in ("The mayor", "Ada Quill", "Norhaven", "She", "Jonas Verrin", "the Norwegian army"):
        assert expected in found
    assert "the pier" not in found


def test_what_is_taken_is_left_out() -> None:
    taken = [span(TEXT, "Ada Quill"), span(TEXT, "Jonas Verrin, a tall sailor")]
    assert not {"Ada Quill", "Jonas Verrin"} & set(words(Reader(TEXT).others(taken)))


def test_places_stand_like_places() -> None:
    assert {one.span.of(TEXT) for one in Reader(TEXT).others([]) if one.placed} == {"Norhaven"}


def test_an_apposition_belongs_to_who_is_called_so() -> None:
    (sailor,) = [one for one in Reader(TEXT).others([]) if one.span.of(TEXT) == "Jonas Verrin"]
    assert sailor.phrase.classes == {"sailor"}


def test_words_with_a_capital_inside_sentences_are_names() -> None:
    reader = Reader(TEXT)
    assert {"Ada", "Quill", "Norhaven"} <= reader.names
    assert "His" not in reader.names


def test_a_mention_knows_its_sentence_and_that_it_is_a_source() -> None:
    found = Reader(TEXT).mention(span(TEXT, "the Norwegian army"), source=True)
    assert (found.sentence, found.source, found.placed) == (2, True, False)
    assert found.phrase.kind is SourceKind.STATE


def test_a_heading_that_ran_into_a_source_is_left_out() -> None:
    text = "Ferry Fire The mayor said it was small."
    found = Reader(text).mention(Span(0, 20), source=True)
    assert found.span == Span(0, 20)
    assert found.phrase.core.of(text) == "mayor"


def test_all_who_watch_are_of_one_sort() -> None:
    one, other = (Mention(parse(t, Span(0, len(t))), 0, True) for t in ("the watchdog", "the Harbour Observatory"))
    assert one.sorts & other.sorts == {"monitor"}


def test_empty_and_odd_texts_mention_nobody() -> None:
    for text in ("", " \n ", "...", "“”", "12 12"):
        assert Reader(text).others([]) == []
