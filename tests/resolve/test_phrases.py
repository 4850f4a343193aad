"""What an invented phrase says of whom it means."""

from pathlib import Path

import pytest

from reportedly.resolve.phrase import Phrase
from reportedly.resolve.phrases import parse
from reportedly.schema import SourceKind, Span

GOLD = Path(__file__).parent / "gold/phrases.txt"
ROWS = [line.split(" | ") for line in GOLD.read_text().splitlines()[1:]]


def said(text: str, *names: str) -> Phrase:
    return parse(text, Span(0, len(text)), frozenset(names))


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_phrases(row: list[str]) -> None:
    text = row[0]
    found = said(text)
    head = found.head.lemma if found.head else None
    shown = [found.named, found.kind, head, words(text, found.behalf), "plural" if found.plural else "singular"]
    assert [str(one) if one else "-" for one in shown] == row[1:]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_part_stands_in_the_phrase(row: list[str]) -> None:
    text = f"Then {row[0]} spoke."
    found = parse(text, Span(5, 5 + len(row[0])))
    for part in (found.core, found.name, found.owner, found.behalf, found.title):
        assert part is None or (5 <= part.start < part.end <= 5 + len(row[0]))


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("the official", "definite"),
        ("both officials", "definite"),
        ("this official", "demonstrative"),
        ("its director", "possessive"),
        ("another official", "other"),
        ("a second official", "other"),
        ("three of the officials", "indefinite"),
        ("officials", "none"),
        ("she", "pronoun"),
    ],
)
def test_determiners(text: str, determiner: str) -> None:
    assert said(text).determiner == determiner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("its statement", "its"),
        ("a statement by the Harbour Office", "the Harbour Office"),
        ("a study on ferries conducted by Telm University", "Telm University"),
        ("UN estimates", "UN"),
        ("Ansar al-Bahr's study", "Ansar al-Bahr"),
        ("the union's survey", "union"),
        ("a survey of 200 dockers", None),
        ("a video of the crew", None),
        ("the report", None),
        ("documents seen by the Northern Ledger", None),
    ],
)
def test_whose_a_document_is(text: str, owner: str | None) -> None:
    assert words(text, said(text).owner) == owner


@pytest.mark.parametrize(
    ("text", "gender"),
    [("he", "m"), ("her", "f"), ("Mrs. Quill", "f"), ("a spokesman", "m"), ("a spokeswoman", "f"), ("Quill", None)],
)
def test_gender(text: str, gender: str | None) -> None:
    assert said(text).gender == gender


def test_two_are_counted() -> None:
    assert [said(text).count for text in ("the two leaders", "both leaders", "the leaders")] == [2, 2, None]


def test_a_name_with_a_lost_apostrophe() -> None:
    assert said("Quills lawyer", "Quill").named is None
    assert said("Norways minister Ada Quill").named == "Ada Quill"


def test_lost_commas() -> None:
    plain = said("Jonas Verrin director of the Harbour Watch")
    assert (plain.named, plain.kind) == ("Jonas Verrin", SourceKind.PERSON)
    assert words("Jonas Verrin director of the Harbour Watch", plain.behalf) == "Harbour Watch"


@pytest.mark.parametrize("text", ["", " ", "…", "—", "'", "of", "the", "42", "(", "a b c d", "’s", "The the the", "\n"])
def test_what_is_no_phrase_says_nothing(text: str) -> None:
    assert said(text).name is None
