"""Sources of many articles joined to one, or not."""

from itertools import permutations
from pathlib import Path

import pytest

from reportedly.casebook import entities, rows
from reportedly.schema import Report, SourceKind
from tests.casebook.books import WATCH, add, book, groups, names, told

PERSON, OUTLET, GROUP, STATE = SourceKind.PERSON, SourceKind.OUTLET, SourceKind.GROUP, SourceKind.STATE


def joined(path: Path, *reports: Report) -> set[frozenset[str]]:
    with book(path, *reports) as opened:
        return groups(opened)


def test_one_name_in_several_articles_is_one_source(tmp_path: Path) -> None:
    assert joined(tmp_path, told("a", WATCH), told("b", f"The {WATCH}", name=WATCH), told("c", "Telm Watch")) == {
        frozenset("ab")
    }


def test_spellings_of_a_person_s_name_are_joined_and_the_reason_kept(tmp_path: Path) -> None:
    variants = ["Samir Abdel Karim", "Samir Abdulkarim", "Samir Abdul-Karim", "Samir Abdel Karim"]
    with book(tmp_path, *(told(id, name, kind=PERSON) for id, name in zip("abcd", variants, strict=True))) as opened:
        assert groups(opened) == {frozenset("abcd")}
        assert set(names(opened).values()) == {"Samir Abdel Karim"}
        reasons = {row["why"] for row in opened.rows("SELECT why FROM entity_evidence")}
        assert "“Samir Abdulkarim” is spelled like “Samir Abdel Karim”" in reasons


def test_like_sounding_persons_stay_apart(tmp_path: Path) -> None:
    assert joined(tmp_path, told("a", "Ali Hassan", kind=PERSON), told("b", "Ali Hussein", kind=PERSON)) == set()


def test_an_acronym_means_what_an_article_says_that_it_means(tmp_path: Path) -> None:
    alone = told("a", "NWCR")
    with book(tmp_path, alone, told("b", WATCH)) as opened:
        assert groups(opened) == set()
        add(opened, told("c", WATCH, "NWCR"))
        assert groups(opened) == {frozenset("abc")}
        assert set(names(opened).values()) == {WATCH}


def test_a_shorter_name_of_two_bodies_is_joined_with_neither(tmp_path: Path) -> None:
    one, other = "Norhaven Observatory for Rights", "Telm Observatory"
    found = joined(tmp_path, told("a", one, "the Observatory"), told("b", other, "the Observatory"),
                   told("c", "The Observatory", name="Observatory"))  # fmt: skip
    assert found == set()


def test_the_first_words_of_a_body_s_name_are_its_shorter_name(tmp_path: Path) -> None:
    assert joined(tmp_path, told("a", "Norhaven Watch"), told("b", WATCH)) == {frozenset("ab")}


@pytest.mark.parametrize("others", [["Daesh", "ISIS", "Islamic State"], ["SANA", "Syrian Arab News Agency"]])
def test_names_that_everybody_knows(tmp_path: Path, others: list[str]) -> None:
    assert joined(tmp_path, *(told(name, name) for name in others)) == {frozenset(others)}


def test_a_surname_is_joined_with_the_only_full_name_that_ends_so(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "Quill", kind=PERSON), told("b", "Quill", kind=PERSON)) as opened:
        assert groups(opened) == set()
        add(opened, told("c", "Ada Quill", kind=PERSON))
        assert groups(opened) == {frozenset("abc")}
        add(opened, told("d", "Jonas Quill", kind=PERSON))
        assert groups(opened) == set()


def test_a_surname_of_another_kind_is_not_joined(tmp_path: Path) -> None:
    assert joined(tmp_path, told("a", "Quill", kind=STATE), told("b", "Ada Quill", kind=PERSON)) == set()


def test_unnamed_sources_of_different_articles_are_never_one(tmp_path: Path) -> None:
    workers = (told(id, "a dock worker", kind=PERSON, named=False) for id in "abc")
    with book(tmp_path, *workers) as opened:
        assert groups(opened) == set()
        assert [row["named"] for row in opened.rows("SELECT named FROM entities")] == [0, 0, 0]


def test_a_description_with_a_capital_is_no_name(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "State TV", kind=OUTLET)) as opened:
        assert opened.value("SELECT named FROM entities") == 0


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    reports = [
        told("a", "Quill", kind=PERSON), told("b", "Ada Quill", kind=PERSON), told("c", WATCH, "NWCR"),
        told("d", "NWCR"), told("e", "Norhaven Watch"),
    ]  # fmt: skip
    found = set()
    for number, order in enumerate(permutations(reports)):
        if number % 5 == 0:
            (path := tmp_path / str(number)).mkdir()
            found.add(frozenset(joined(path, *order)))
    assert found == {frozenset({frozenset("ab"), frozenset("cde")})}


def test_joining_all_anew_changes_nothing(tmp_path: Path) -> None:
    with book(tmp_path, told("a", WATCH, "NWCR"), told("b", "NWCR"), told("c", "Quill", kind=PERSON)) as opened:
        tables = ("entities", "entity_names", "entity_sources", "entity_evidence", "sources")
        before = [[tuple(row) for row in opened.rows(f"SELECT * FROM {table}")] for table in tables]
        entities.join(opened)
        assert [[tuple(row) for row in opened.rows(f"SELECT * FROM {table}")] for table in tables] == before


def test_what_an_article_said_is_forgotten_with_it(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "NWCR"), told("b", WATCH, "NWCR"), told("c", WATCH)) as opened:
        rows.remove(opened, 2)
        entities.join(opened, [])
        assert groups(opened) == set()
        assert opened.value("SELECT count(*) FROM entities") == 2
        assert opened.value("SELECT count(*) FROM entity_names") == 2


def test_a_name_that_is_read_otherwise_lets_go_of_what_hung_on_it(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "Ada Quill", kind=PERSON), told("b", "Quill", kind=PERSON)) as opened:
        assert groups(opened) == {frozenset("ab")}
        with opened.write():
            rows.replace(opened, 1, told("a", "Ada Quill", name="Ada Renn", kind=PERSON), made_by="newer")
            entities.join(opened, [1])
        assert groups(opened) == set()
        assert names(opened) == {"a": "Ada Renn", "b": "Quill"}


def test_reading_again_keeps_the_entities(tmp_path: Path) -> None:
    with book(
        tmp_path, told("a", WATCH, "NWCR"), told("b", "NWCR"), told("c", "he", kind=PERSON, named=False)
    ) as opened:
        before = names(opened), list(map(tuple, opened.rows("SELECT * FROM entities")))
        for key in (1, 2, 3):
            with opened.write():
                rows.replace(opened, key, rows.load(opened, key), made_by="newer")
                entities.join(opened, [key])
        assert (names(opened), list(map(tuple, opened.rows("SELECT * FROM entities")))) == before
