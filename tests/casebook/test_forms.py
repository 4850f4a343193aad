"""Names by which articles agree on who is meant."""

import pytest

from reportedly.casebook.calls import called
from reportedly.casebook.forms import form, is_described, is_shared, same_but_spelling, shortens
from reportedly.schema import SourceKind, Span

ORGANISATION, PERSON = SourceKind.ORGANISATION, SourceKind.PERSON


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Norhaven Watch", "Norhaven Watch"),
        ("the so-called Telm-based Norhaven Watch", "London Based Norhaven Watch"),
        ("Daesh", "Islamic State group"),
        ("UN", "United Nations"),
        ("SANA", "Syrian Arab News Agency"),
        ("Norwegian Defence Ministry", "Norwegian Defense Ministry"),
        ("Moscow", "Russian government"),
        ("Russias military", "Russian military"),
        ("State TV", "State television"),
    ],
)
def test_names_of_one_form(one: str, other: str) -> None:
    assert form(one, ORGANISATION) == form(other, ORGANISATION)


def test_kinds_are_kept_apart() -> None:
    assert form("Quill", PERSON) != form("Quill", ORGANISATION)
    assert form("Hezbollah", PERSON) == form("Hezbollah", ORGANISATION)  # whatever was guessed of it


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Samir Abdel Karim", "Samir Abdulkarim", True),
        ("Samir Abdel Rahman", "Samir Abdurrahman", True),
        ("Mohammad Verrin", "Muhammed Verrin", True),
        ("Sergey Renn", "Sergei Renn", True),
        ("Ali Hassan", "Ali Hussein", False),
        ("Jamil Haddad", "Jamal Haddad", False),
        ("Ada Quill", "Ada Quinn", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert same_but_spelling(one, other) is same


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("NWCR", "Norhaven Watch for Civil Rights", True),
        ("Norhaven Watch", "Norhaven Watch for Civil Rights", True),
        ("Observatory", "Norhaven Observatory for Civil Rights", True),
        ("Army", "Free Norhaven Army", False),
        ("Norhaven Army", "Free Norhaven Army", False),
        ("Rights", "Norhaven Watch for Civil Rights", False),
    ],
)
def test_shorter_names(short: str, full: str, fits: bool) -> None:
    assert shortens(short, full) is fits


def test_a_surname_alone_or_a_description_says_not_who_is_meant() -> None:
    assert is_shared("Ada Quill", PERSON)
    assert not is_shared("Quill", PERSON)
    assert not is_shared("Courier reporter", PERSON)
    assert not is_shared("Abu Omar", PERSON)
    assert is_shared("Abu Omar al-Telmi", PERSON)
    assert is_described("Activists", SourceKind.GROUP)
    assert is_described("State TV", SourceKind.OUTLET)
    assert not is_described("Norhaven Courier", SourceKind.OUTLET)


def test_what_an_article_calls_a_body_too() -> None:
    text = "The Norhaven Observatory for Civil Rights (NOCR) said so. The Observatory, and the harbour office, agreed."
    full, later = text.index("Norhaven"), text.index("The Observatory")
    spans = [Span(full, text.index(" (NOCR")), Span(later, later + len("The Observatory"))]
    assert called(text, "Norhaven Observatory for Civil Rights", ORGANISATION, spans) == {"nocr", "observatory"}
    assert called(text, "Ada Quill", PERSON, spans) == frozenset()
