"""Ratings: the table, its reasons, and that the page says what the code does."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.linked import ClaimGroup, Origin, Rating
from reportedly.schema import Modality, Report
from reportedly.weigh.context import Context
from reportedly.weigh.ratings import LETTERS, RULES, rated
from tests.weigh.press import body, member, nobody, whole

PAGE = Path(__file__).parents[2] / "docs/weighing.md"
NAMED = {"Harbour Watch": "a", "Port Police": "b", "Coast Guard": "c", "Petra": "d"}


def press() -> Context:
    """Articles that name each of `NAMED`, and medics."""
    reports = [whole(id, id.upper(), body(name)) for name, id in NAMED.items()]
    return Context.of([*reports, whole("e", "E", nobody("medics"))], reliability={"Harbour Watch": "B", "Petra": "D"})


def group(*names: str, id: str = "g1", dependent: tuple[str, ...] = (), circular: bool = False) -> ClaimGroup:
    """A group with these origins, whose members are claims of `press`."""
    origins = [Origin(name, True, (NAMED.get(name, "e"),), None) for name in names]
    origins += [Origin(name, False, (NAMED.get(name, "e"),), None, ("speaks for another",)) for name in dependent]
    return ClaimGroup(id, (member(whole("a", "A", body("Harbour Watch"))),), tuple(origins), circular)


def rating(*names: str, against: tuple[tuple[str, ...], ...] = (), **fields: object) -> Rating:
    others = [group(*each, id=f"g{at}") for at, each in enumerate(against, 2)]
    return rated(group(*names, **fields), others, press())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("digit", "names", "against"),
    [
        (1, ("Port Police", "Coast Guard"), ()),
        (2, ("Port Police", "medics"), ()),
        (2, ("Harbour Watch",), ()),
        (3, ("Port Police",), ()),
        (3, ("Petra",), ()),
        (3, ("medics",), ()),
        (3, ("Port Police", "Coast Guard"), (("Petra",),)),
        (4, ("Harbour Watch",), (("Petra",),)),
        (5, ("Harbour Watch",), (("Petra", "Coast Guard"),)),
        (5, ("Harbour Watch",), (("Petra",), ("Coast Guard",))),
        (4, ("Harbour Watch",), (("Petra",), ("Petra", "Harbour Watch"))),
        (6, (), ()),
        (6, (), (("Petra",),)),
    ],
)
def test_the_first_row_that_holds_gives_the_digit(
    digit: int, names: tuple[str, ...], against: tuple[tuple[str, ...], ...]
) -> None:
    assert rating(*names, against=against).credibility == digit


def test_an_unreliable_letter_never_makes_the_digit_worse() -> None:
    assert rating("Petra").credibility == rating("Port Police").credibility


def test_reasons_say_in_words_who_and_how_many() -> None:
    assert rating("Port Police", "medics", dependent=("Petra",), circular=True).reasons == (
        "probable: an independent origin with a name and one without agree on it, none contradicts",
        "2 independent origins: Port Police, medics",
        "without a name: medics",
        "Petra does not count: speaks for another",
        "circular: it seems to have several origins, and they lead back to one",
    )
    found = rating("Harbour Watch", against=(("Petra",),)).reasons
    assert found[2:] == ("contradicted by 1: Petra", "rated by the user: Harbour Watch B")


def test_what_nobody_asserts_cannot_be_judged() -> None:
    one = whole("a", "A", body("Harbour Watch"))
    planned = tuple(replace(claim, modality=Modality.PLANNED) for claim in one.claims)
    context = Context.of([Report(one.article, one.sources, one.attributions, planned)])
    assert rated(group("Port Police", "Coast Guard"), (), context).credibility == 6


def test_the_page_has_the_table_of_the_code() -> None:
    page = PAGE.read_text("utf8")
    rows = [f"| {rule.credibility} | {rule.name} | {rule.when} |" for rule in RULES]
    assert [line for line in page.splitlines() if line in rows] == rows
    assert all(f"| {letter} | {words} |" in page for letter, words in LETTERS.items())
