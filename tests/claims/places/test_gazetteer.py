import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.places.gazetteer import FILE, HEADER, Gazetteer, Kind, gazetteer
from reportedly.errors import WeightsError

DATA = Path(str(files("reportedly").joinpath("data")))


def ids(name: str) -> list[int]:
    return [place.geonames for place in gazetteer().named(name)]


def test_the_file_is_the_one_that_is_noted() -> None:
    noted = re.search(r"SHA-256 \| `([0-9a-f]{64})`", (DATA / "README.md").read_text(encoding="utf8"))
    assert noted is not None
    assert hashlib.sha256((DATA / FILE).read_bytes()).hexdigest() == noted[1]


def test_the_file_is_small() -> None:
    assert (DATA / FILE).stat().st_size < 15_000_000


def test_a_name_finds_all_its_places_the_largest_first() -> None:
    found = gazetteer().named("Tripoli")
    assert {"LY", "LB", "GR"} <= {place.country for place in found}
    assert [place.people for place in found] == sorted((place.people for place in found), reverse=True)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Idlib", 169389),
        ("IDLEB", 169389),
        ("Tartous", 163345),
        ("Khan Sheikhoun", 168325),
        ("São Paulo", 3448439),
        ("Sao-Paulo", 3448439),
        ("Texas", 4736286),
        ("UK", 2635167),
        ("U.S.", 6252001),
        ("West Bank", 285153),
        ("Kent", 3333158),
        ("Europe", 6255148),
        ("Cologne", 2886242),
    ],
)
def test_names_alternates_and_short_forms(name: str, id: int) -> None:
    assert id in ids(name)


def test_a_place_has_a_point_a_kind_and_a_country() -> None:
    town = next(place for place in gazetteer().named("Idlib") if place.kind is Kind.TOWN)
    assert (round(town.lat, 2), round(town.lon, 2)) == (35.93, 36.63)
    assert town.point == (town.lat, town.lon)
    assert (town.name, town.country, town.area) == ("Idlib", "SY", "SY.12")
    region = next(place for place in gazetteer().named("Idlib") if place.kind is Kind.REGION)
    assert (region.geonames, region.area) == (169387, town.area)


def test_counties_have_no_point_and_continents_no_country() -> None:
    (county,) = (place for place in gazetteer().named("Kent") if place.kind is Kind.COUNTY and place.country == "GB")
    assert county.point is None
    (continent,) = (place for place in gazetteer().named("Europe") if place.kind is Kind.CONTINENT)
    assert continent.country is None


def test_codes_and_other_scripts_find_nothing() -> None:
    assert ids("OSM") == []
    assert ids("إدلب") == []
    assert ids("") == []


def test_another_transliteration_finds_the_place() -> None:
    assert 170794 in [place.geonames for place in gazetteer().like("Deir Ezzor")]
    assert gazetteer().like("Vbrixt") == ()


def test_words_and_names_of_people_are_known() -> None:
    index = gazetteer()
    assert index.is_word("Reading")
    assert not index.is_word("Aleppo")
    assert index.is_given("Sydney")
    assert index.is_given("Ahmad")
    assert index.is_surname("Jackson")
    assert not index.is_surname("Homs")


def test_every_place_can_be_read() -> None:
    count = 0
    for place in gazetteer():
        assert place.name
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        count += 1
    assert count > 150_000


@given(st.text(max_size=40))
def test_no_name_raises(name: str) -> None:
    for place in (*gazetteer().named(name), *gazetteer().like(name)):
        assert place.geonames > 0


def test_no_file_and_other_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"none\.bin"):
        Gazetteer(tmp_path / "none.bin")
    for content in (b"", b"short", b"x" * 2 * HEADER.size, (DATA / FILE).read_bytes()[:-1]):
        path = tmp_path / "other.bin"
        path.write_bytes(content)
        with pytest.raises(WeightsError, match=r"other\.bin"):
            Gazetteer(path)
