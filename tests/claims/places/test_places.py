import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.places.places import places
from reportedly.schema import Place
from tests.factories import span

LINES = Path(__file__).parents[1].joinpath("gold", "places.jsonl").read_text(encoding="utf8").splitlines()
GOLD = [json.loads(line) for line in LINES]
FLOOR = 0.975  # F1 over spans with id, country and name

Found = tuple[int, int, int | None, str | None, str]


def wanted(case: dict[str, Any]) -> set[Found]:
    spans = [span(case["text"], one["text"], one["occ"]) for one in case["places"]]
    return {(*s, one["geonames"], one["country"], one["name"]) for s, one in zip(spans, case["places"], strict=True)}


def found(text: str) -> set[Found]:
    return {(*one.span, one.geonames, one.country, one.name) for one in places(text)}


def by_words(text: str) -> dict[str, Place]:
    return {one.span.of(text): one for one in places(text)}


def test_gold() -> None:
    assert len(GOLD) >= 70
    hits = sum(len(wanted(case) & found(case["text"])) for case in GOLD)
    total = sum(len(wanted(case)) + len(found(case["text"])) for case in GOLD)
    assert 2 * hits / total >= FLOOR


@pytest.mark.parametrize(
    ("text", "words", "id"),
    [
        ("Rebels left Idlib.", "Idlib", 169389),
        ("Rebels left Idlib province.", "Idlib", 169387),
        ("Rebels left the province of Idlib.", "Idlib", 169387),
        ("The road from Damascus to Latakia is open.", "Damascus", 170654),
        ("The road from Damascus to Latakia is open.", "Latakia", 173576),
        ("Trains to Tartous were late, Syria said.", "Tartous", 163345),
        ("A barn burned in Paris, Texas.", "Paris", 4717560),
        ("A barn burned in Paris Texas.", "Paris", 4717560),
        ("Talks in Paris went on.", "Paris", 2988507),
        ("Lebanon sent boats to Tripoli.", "Tripoli", 266826),
        ("Libya sent boats to Tripoli.", "Tripoli", 2210247),
        ("Tbilisi is the capital of Georgia.", "Georgia", 614540),
        ("Atlanta is the capital of Georgia.", "Georgia", 4197000),
        ("Iraqs Anbar and Syrias Homs are dry.", "Homs", 169577),
        ("Washington and Moscow spoke.", "Washington", 4140963),
        ("The UK and the US agreed.", "US", 6252001),
        ("BEIRUT (Coastal Press) - A mason slept.", "BEIRUT", 276781),
        ("Iran Preparing Idlib Offensive", "Idlib", 169389),
    ],
)
def test_which_place_is_meant(text: str, words: str, id: int) -> None:
    assert by_words(text)[words].geonames == id


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton slept.",
        "Mr Jackson slept.",
        "Andrew Jackson slept, and Jackson snored.",
        "The Washington Post slept.",
        "NOW Lebanon slept.",
        "Radio Damascus played waltzes.",
        "Syrian and Iraqi men slept.",
        "US-led jets and Iran-backed men slept.",
        "US officials slept.",
        "In March a man read.",
        "Reading lessons went on.",
        "Nice weather, the police said.",
        "The Bank of England and the University of Aleppo slept.",
        "The Islamic State of Iraq and Syria slept.",
        "The White House slept.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == ()


def test_a_known_place_has_its_point() -> None:
    text = "Convoys have moved into the Idlib area."
    (place,) = places(text)
    assert (place.name, place.country) == ("Idlib", "SY")
    assert place.lat == pytest.approx(35.93, abs=0.01)
    assert place.lon == pytest.approx(36.63, abs=0.01)


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Doctors reached the village of Jourin in northern Hama.", "Jourin", "SY"),
        ("Supplies reached the western Hama province village of Jourin.", "Jourin", "SY"),
        ("Two men drowned in Urum al-Joz Idlib province Syria.", "Urum al-Joz", "SY"),
        ("The town of Tel Mirvan near Aleppo slept.", "Tel Mirvan", "SY"),
        ("A drone fell in Marwaneh, a village in Homs province.", "Marwaneh", "SY"),
        ("The Qarm al-Zeitun suburb of Damascus slept.", "Qarm al-Zeitun", "SY"),
        ("They searched the village of Zarvanek.", "Zarvanek", None),
    ],
)
def test_a_place_that_only_the_text_knows(text: str, words: str, country: str | None) -> None:
    place = by_words(text)[words]
    assert place == Place(span=span(text, words), name=words, country=country)


def test_a_list_of_villages_and_their_later_mentions() -> None:
    text = "The villages of Arbush, Zarvanek and Telmir in northern Hama fell. Later Zarvanek was quiet."
    assert [one.span.of(text) for one in places(text)] == ["Arbush", "Zarvanek", "Telmir", "Hama", "Zarvanek"]


@pytest.mark.parametrize("text", ["", " ", "of", "No capitals here.", "…", "A" * 3000, "In In In, in In. " * 50])
def test_texts_without_places(text: str) -> None:
    assert places(text) == ()


WORDS = """Idlib Aleppo Syria the village of Jourin in near northern Paris Texas , . ’s al-Bab U.S. US and province Mr
    Jackson Deir ez-Zor Georgia Syrian said Reading « - Raqa Salaheddine New York City São Tripoli é 📰"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "the village of", ", "])


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join)))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [one.span for one in places(text)]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_a_known_place_is_whole_and_an_unknown_one_has_its_own_words(text: str) -> None:
    for one in places(text):
        known = one.geonames is not None
        assert known or (one.lat is None and one.lon is None and one.name == one.span.of(text))
        assert (one.lat is None) == (one.lon is None)
