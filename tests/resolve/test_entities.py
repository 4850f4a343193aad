from reportedly.resolve.entities import Entity
from reportedly.resolve.mentions import Mention
from reportedly.resolve.phrases import parse
from reportedly.schema import SourceKind, Span


def mention(text: str, source: bool = True) -> Mention:
    return Mention(parse(text, Span(0, len(text))), 0, source)


def entity(*texts: str) -> Entity:
    return Entity([mention(text) for text in texts])


def test_what_mentions_say_together() -> None:
    found = entity("Captain Petra Sand", "she")
    assert found.names == ["Petra Sand"]
    assert (found.kind, found.gender, found.plural) == (SourceKind.PERSON, "f", False)
    assert found.classes == {"captain"}
    assert found.sources == 2


def test_the_last_mention() -> None:
    found = entity("Petra Sand")
    found.add(mention("the captain", source=False))
    assert found.last.phrase.head is not None
    assert found.sources == 1


def test_nouns_tell_the_kind_more_surely_than_names() -> None:
    assert entity("Harbour Watch").kind is SourceKind.PERSON
    assert entity("Harbour Watch", "the group").kind is SourceKind.ORGANISATION
    assert entity("the study", "the union").kind is SourceKind.ORGANISATION
    assert entity("it").kind is None


def test_names_of_the_same() -> None:
    found = entity("the Harbour Observatory for Human Rights")
    assert all(found.is_called(mention(name)) for name in ("HOHR", "the Observatory", "the Harbour Observatory"))
    assert not any(found.is_called(mention(name)) for name in ("the Telm Office", "Petra Sand", "the group", "it"))


def test_a_person_is_no_body_of_the_same_name() -> None:
    assert not entity("President Telm").is_called(mention("the Telm Institute"))


def test_a_mere_sort_is_no_name() -> None:
    assert not entity("the Free Harbour Army").is_called(mention("the Army"))
