"""Views: what comparing needs of each claim."""

from datetime import date

from reportedly.link.views import view
from reportedly.schema import Polarity
from tests.factories import TEXT, claim, report, said
from tests.link.writing import told


def test_every_claim_has_one_view_with_its_name_in_a_casebook() -> None:
    assert [one.key for one in view(told("a", "A ferry burned", "Nobody was hurt"))] == ["a:c1", "a:c2"]


def test_no_claims_give_no_views() -> None:
    assert view(told("a")) == ()


def test_a_claim_without_words_has_a_view_without_terms() -> None:
    (one,) = view(report(TEXT, claims=[claim(TEXT, None)]))
    assert one.words == frozenset()


def test_the_day_is_the_articles_where_the_claim_names_none() -> None:
    (one,) = view(told("a", "A ferry burned", published="2026-03-02T10:00:00Z"))
    assert one.start == one.end == date(2026, 3, 2)


def test_a_date_that_is_none_is_unknown() -> None:
    (one,) = view(told("a", "A ferry burned", published="soon"))
    assert one.start is None
    assert one.event.day is None


def test_spellings_of_a_place_are_one_term() -> None:
    (one,), (other,) = view(told("a", "A bomb went off in Hasakeh")), view(told("b", "A bomb went off in Hasakah"))
    assert one.words == other.words


def test_children_are_a_part_of_a_toll() -> None:
    (one,) = view(told("a", "The fire killed 11 children"))
    assert [(number.of, number.part) for number in one.numbers] == [("killed", "child")]


def test_a_denial_may_lie_in_the_attribution() -> None:
    denied = said(TEXT, "The harbour office", "said", "the ferry had left on time", polarity=Polarity.DENIED)
    (one,) = view(report(TEXT, denied, claims=[claim(TEXT, "a1", "the ferry had left on time")]))
    assert one.denied
