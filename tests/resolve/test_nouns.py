import pytest

from reportedly.resolve.nouns import gender, is_country, is_demonym, is_title, known, noun, people_of
from reportedly.schema import SourceKind


@pytest.mark.parametrize(
    ("word", "lemma", "kind", "plural"),
    [
        ("official", "official", SourceKind.PERSON, False),
        ("Officials", "official", SourceKind.GROUP, True),
        ("ministry", "ministry", SourceKind.STATE, False),
        ("ministries", "ministry", SourceKind.STATE, True),
        ("agencies", "agency", SourceKind.ORGANISATION, True),
        ("witnesses", "witness", SourceKind.GROUP, True),
        ("spokeswomen", "spokeswoman", SourceKind.GROUP, True),
        ("media", "media", SourceKind.OUTLET, True),
        ("police", "police", SourceKind.STATE, False),
        ("reports", "report", SourceKind.DOCUMENT, True),
        ("people", "people", SourceKind.GROUP, True),
        ("gardeners", "gardener", SourceKind.GROUP, True),
        ("volcanologist", "volcanologist", SourceKind.PERSON, False),
    ],
)
def test_nouns(word: str, lemma: str, kind: SourceKind, plural: bool) -> None:
    found = noun(word)
    assert found is not None
    assert (found.lemma, found.kind, found.plural) == (lemma, kind, plural)


@pytest.mark.parametrize("word", ["pier", "numbers", "towers", "Sanders", "Rogers", "quickly", "", "12"])
def test_words_that_say_nothing(word: str) -> None:
    assert noun(word) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norway", SourceKind.STATE),
        ("the United Kingdom", SourceKind.STATE),
        ("Oslo Ferries", None),
        ("White House", SourceKind.STATE),
        ("the Red Cross", SourceKind.ORGANISATION),
        ("state TV", SourceKind.OUTLET),
    ],
)
def test_names_that_everybody_knows(name: str, kind: SourceKind | None) -> None:
    assert known(name) is kind


def test_peoples_and_places() -> None:
    assert is_country("Norway")
    assert is_country("South Korea")
    assert not is_country("Telm")
    assert people_of("Madrid") == "Spanish"
    assert people_of("Telm") is None
    assert is_demonym("Norwegian")
    assert is_demonym("north-eastern")
    assert not is_demonym("Telm-Norwegian")
    assert is_demonym("Swedish-Norwegian")


def test_titles_and_their_gender() -> None:
    assert all(map(is_title, ("Dr.", "Gen", "Minister", "Foreign", "Captain", "spokesman")))
    assert not any(map(is_title, ("Ada", "Harbour", "Office")))
    assert [gender(word) for word in ("Mrs.", "Sir", "Dr.")] == ["f", "m", None]
