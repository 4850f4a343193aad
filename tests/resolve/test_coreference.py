"""Whom the sources of small invented passages mean: pronouns, nouns, acronyms, surnames, spellings, documents."""

from pathlib import Path

import pytest

from reportedly.errors import WeightsError
from reportedly.resolve import coreference
from reportedly.resolve.coreference import entities, shipped
from reportedly.resolve.mentions import Reader
from tests.resolve.reading import who

GOLD = Path(__file__).parent / "gold/passages.txt"
PASSAGES = [tuple(one.split("\n> ")) for one in GOLD.read_text().split("\n", 1)[1].strip().split("\n\n")]


@pytest.mark.parametrize(("passage", "expected"), PASSAGES)
def test_passages(passage: str, expected: str) -> None:
    assert " | ".join(who(passage)) == expected


@pytest.mark.parametrize(("passage", "expected"), PASSAGES)
def test_passages_that_have_lost_their_commas(passage: str, expected: str) -> None:
    if "," in passage.replace(", too", "") and " and " not in passage:
        assert " | ".join(who(passage.replace(",", ""))) == expected


def test_without_weights_names_are_still_told_apart() -> None:
    reader = Reader("Ada Quill met Petra Sand. Later Quill left.")
    found = entities(reader.others([]), {})
    assert [entity.names for entity in found] == [["Ada Quill", "Quill"], ["Petra Sand"]]


def test_weights_are_there_for_each_type_of_mention() -> None:
    assert {name.split()[0] for name in shipped()} == {"a", "he", "it", "its", "the", "they", "this", "we", "who"}


def test_damaged_weights_are_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped.cache_clear()
    monkeypatch.setattr(coreference, "WEIGHTS", "missing.json")
    with pytest.raises(WeightsError, match=r"expected missing\.json"):
        shipped()
