import pytest

from reportedly.resolve.coreference import shipped
from reportedly.resolve.entities import Entity
from reportedly.resolve.features import mention_type, new, pair
from reportedly.resolve.mentions import Mention
from reportedly.resolve.phrases import parse
from reportedly.schema import Span


def mention(text: str, sentence: int = 0) -> Mention:
    return Mention(parse(text, Span(0, len(text))), sentence, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he", "he"),
        ("her", "he"),
        ("they", "they"),
        ("it", "it"),
        ("we", "we"),
        ("who", "who"),
        ("Ada Quill", "name"),
        ("the group", "the"),
        ("police", "the"),
        ("this group", "this"),
        ("its director", "its"),
        ("an official", "a"),
        ("officials", "a"),
    ],
)
def test_types(text: str, expected: str) -> None:
    assert mention_type(mention(text)) == expected


def test_features_are_of_the_type_of_the_mention() -> None:
    entity = Entity([mention("an official")])
    found = pair(mention("the official", 4), entity, 2)
    assert all(name.startswith("the ") for name in found)
    assert {"the apart few", "the head said", "the kind agrees", "the both sources"} <= set(found)
    assert "the number differs" not in found
    assert "the named" not in found


def test_somebody_new() -> None:
    found = new(mention("the official"), [Entity([mention("an official")])])
    assert found == {"the new": 1, "the new early": 1, "the new noun seen": 1, "the new source": 1}


def test_gender_speaks_against() -> None:
    found = pair(mention("she"), Entity([mention("Mr. Reed")]), 0)
    assert found["he gender differs"] == 1
    assert shipped()["he gender differs"] < 0 < shipped()["he gender agrees"]
