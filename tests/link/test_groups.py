"""Groups: every claim in one, numbers apart, people's word before the program's."""

import random
from itertools import pairwise
from time import process_time

from reportedly.link.corrections import Correction
from reportedly.link.groups import groups
from reportedly.linked import ClaimGroup
from reportedly.schema import Article, Claim, Report, Span
from tests.link.writing import told

PRESS = (
    told("gazette", "A bomb killed 31 people in the bakery of Jourin", "The ferry to Telm is late"),
    told("courier", "31 people died when a bomb hit the bakery of Jourin"),
    told("herald", "A bomb killed 43 people in the bakery of Jourin", "Bread costs more in Oslo"),
)


def keys(found: tuple[ClaimGroup, ...]) -> list[list[str]]:
    return [[member.claim for member in group.members] for group in found]


def test_the_same_claim_is_one_group_and_another_number_another() -> None:
    assert keys(groups(PRESS)) == [["gazette:c1", "courier:c1"], ["gazette:c2"], ["herald:c1"], ["herald:c2"]]


def test_groups_are_named_in_the_order_of_their_first_members() -> None:
    assert [group.id for group in groups(PRESS)] == ["g1", "g2", "g3", "g4"]


def test_a_member_has_the_words_and_the_numbers_of_its_claim() -> None:
    member = groups(PRESS)[0].members[0]
    assert member.text == "A bomb killed 31 people in the bakery of Jourin"
    assert member.values == (31,)
    assert member.spans == (Span(0, len(member.text)),)


def test_which_claims_are_together_does_not_depend_on_the_order_of_articles() -> None:
    assert sorted(map(sorted, keys(groups(PRESS)))) == sorted(map(sorted, keys(groups(PRESS[::-1]))))


def test_people_join_what_the_program_keeps_apart() -> None:
    assert ["gazette:c1", "herald:c1"] in keys(groups(PRESS, [Correction("gazette:c1", "herald:c1", True)]))


def test_people_part_what_the_program_joins() -> None:
    assert ["gazette:c1"] in keys(groups(PRESS, [Correction("gazette:c1", "courier:c1", False)]))


def test_the_later_of_two_corrections_wins() -> None:
    same, different = (Correction("gazette:c1", "courier:c1", same) for same in (True, False))
    assert ["gazette:c1"] in keys(groups(PRESS, [same, different]))
    assert ["gazette:c1", "courier:c1"] in keys(groups(PRESS, [different, same]))


def test_a_correction_of_a_claim_that_is_gone_changes_nothing() -> None:
    assert groups(PRESS, [Correction("gazette:c1", "lost:c9", True)]) == groups(PRESS)


def test_an_empty_casebook_has_no_groups() -> None:
    assert groups([]) == ()


def test_claims_without_words_and_articles_without_dates_are_grouped() -> None:
    empty = Report(Article(id="blank", text=""), (), (), (Claim(id="c1", attribution=None, spans=()),))
    assert len(groups([empty, told("undated", "A ferry burned", published=None)])) == 2


def test_one_claim_in_ten_thousand_articles_is_one_group() -> None:
    text = "A bomb killed 31 in Jourin"
    claim = Claim(id="c1", attribution=None, spans=(Span(0, len(text)),))
    many = [Report(Article(id=f"a{at}", text=text), (), (), (claim,)) for at in range(10_000)]
    start = process_time()
    found = groups(many)
    assert process_time() - start < 60
    assert max(len(group.members) for group in found) > 9_000


def test_time_grows_about_as_the_number_of_claims() -> None:
    varied(50)
    took = []
    for count in (100, 400):
        made = varied(count)
        start = process_time()
        groups(made)
        took.append(process_time() - start)
    assert all(later < 8 * earlier for earlier, later in pairwise(took))


def varied(articles: int) -> list[Report]:
    """Articles of ten claims each, in an invented language whose words are about as unequal as real ones."""
    draw = random.Random(1)
    words = ["".join(draw.choices("bdklmnrst", k=2)) + f"{at:x}" for at in range(5000)]
    shares = [1 / (at + 5) for at in range(5000)]
    return [
        _article(f"a{at}", [" ".join(draw.choices(words, shares, k=9)) for _ in range(10)]) for at in range(articles)
    ]


def _article(id: str, said: list[str]) -> Report:
    claims, at = [], 0
    for number, one in enumerate(said):
        claims.append(Claim(id=f"c{number}", attribution=None, spans=(Span(at, at + len(one)),)))
        at += len(one) + 2
    return Report(
        Article(id=id, text=". ".join(said), published=f"2026-03-{1 + len(id) % 28:02}"), (), (), tuple(claims)
    )
