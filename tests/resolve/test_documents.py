import pytest

from reportedly.resolve.documents import author, denier
from reportedly.resolve.mentions import Reader
from reportedly.schema import Span
from tests.resolve.reading import who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a statement by the Harbour Office", "the Harbour Office"),
        ("data from Telm University", "Telm University"),
        ("UN estimates", "UN"),
        ("its statement", "its"),
        ("the union's survey", "union"),
        ("a letter from a docker", "a docker"),
        ("a survey of 200 dockers", None),
        ("footage from Telm", None),
        ("a video", None),
        ("the Harbour Office", None),
    ],
)
def test_who_speaks_in_a_document(text: str, expected: str | None) -> None:
    reader = Reader(f"So {text} said no")
    found = author(reader, reader.mention(Span(3, 3 + len(text)), source=True))
    assert (found.span.of(reader.text) if found else None) == expected


def test_the_study_is_the_word_of_who_made_it() -> None:
    assert who("[A study by Ferry Watch] found rust. [The study] said so. [Ferry Watch] agreed.") == ["Ferry Watch"] * 3


def test_a_report_of_an_outlet_spoken_of_in_the_cue() -> None:
    assert who("[The Northern Ledger] {said in a report} it rained. [The report] said so.") == ["Northern Ledger"] * 2


def test_another_study_is_its_own_source() -> None:
    assert who("[A study by Ferry Watch] found rust. [A study] said no.") == ["Ferry Watch", "a study"]


def test_a_report_that_nobody_was_said_to_have_made() -> None:
    assert who("[The mayor] said it rained. [The report] said so.") == ["the mayor", "the report"]


def test_a_statement_spoken_of_long_before_is_not_meant() -> None:
    gap = "Nothing moved in the streets. " * 12
    passage = f"[A statement by the Harbour Office] said it rained. {gap}[The statement] said so."
    assert who(passage) == ["Harbour Office", "the statement"]


def test_a_claim_that_somebody_denied_is_that_somebody_s() -> None:
    text = "Radio aired a claim that the port authority denied."
    span = Span(text.index("a claim"), text.index(" denied"))
    assert denier(Reader(text), span).of(text) == "the port authority"
    assert denier(Reader(text), Span(0, 5)) == Span(0, 5)
