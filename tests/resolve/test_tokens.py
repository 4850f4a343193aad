from reportedly.resolve.tokens import is_body, runs, tokens
from reportedly.schema import Span


def shown(text: str, *names: str) -> list[str]:
    """The words, with a star for a name's word and a plus for a possessive."""
    found = tokens(text, Span(0, len(text)), frozenset(names))
    return [word.text + "*" * word.cap + "+" * word.owning for word in found]


def named(text: str, *names: str) -> list[str]:
    words = tokens(text, Span(0, len(text)), frozenset(names))
    return [text[words[first].span.start : words[stop - 1].span.end] for first, stop in runs(words)]


def test_words_are_where_they_say() -> None:
    text = "Ada’s U.S. aide, Dr. al-Haddad (42)"
    assert all(text.startswith(word.text, word.span.start) for word in tokens(text, Span(0, len(text))))


def test_capitals_at_the_beginning_say_nothing_of_plain_words() -> None:
    assert shown("Senior officials") == ["Senior", "officials"]
    assert shown("Quill spoke") == ["Quill*", "spoke"]
    assert shown("Gardeners spoke") == ["Gardeners", "spoke"]
    assert shown("Gardeners spoke", "Gardeners") == ["Gardeners*", "spoke"]


def test_possessives_and_lost_apostrophes() -> None:
    assert shown("the Quills’ boat") == ["the", "Quills*+", "boat"]
    assert shown("Norways minister") == ["Norway*+", "minister"]
    assert shown("the EUs envoy") == ["the", "EU*+", "envoy"]
    assert shown("the Times man") == ["the", "Times*", "man"]
    assert shown("the Quills boat", "Quill") == ["the", "Quill*+", "boat"]


def test_adjectives_made_of_names_are_no_names() -> None:
    assert shown("the Oslo-based Kurdish-led force") == ["the", "Oslo-based", "Kurdish-led", "force"]


def test_television_belongs_to_some_names() -> None:
    assert shown("the Norwegian TV")[-1] == "TV"
    assert shown("at Telm TV")[-1] == "TV*"
    assert shown("at Radio One")[-1] == "One*"


def test_names_hold_small_words() -> None:
    assert named("the Ministry of Health and Education said") == ["Ministry of Health and Education"]
    assert named("the Centre for the Sea and Ada") == ["Centre for the Sea and Ada"]  # nobody can know
    assert named("the mayor of Telm and Ada Quill") == ["Telm", "Ada Quill"]
    assert named("with Karim bin Haddad and Petra van der Sand") == ["Karim bin Haddad", "Petra van der Sand"]
    assert named("by Norway's Ada Quill") == ["Norway", "Ada Quill"]


def test_bodies() -> None:
    text = "the Harbour Office"
    assert is_body(tokens(text, Span(0, len(text))))
    assert not is_body(tokens("Ada Quill", Span(0, 9)))
