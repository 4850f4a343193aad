"""What was linked is kept as it was, is known to be out of date, and what people said of claims is kept to."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportedly.casebook import check, corrections, entities, linked_loading, linking, reliability, rows, verdicts
from reportedly.casebook.corrections import By
from reportedly.casebook.store import Store
from reportedly.errors import CasebookError, UsageError
from reportedly.link.corrections import Correction
from reportedly.linked import ClaimGroup, Conflict, Linked
from reportedly.schema import Report, Span
from tests.casebook.books import add, book, told
from tests.casebook.linked_books import linked, linked_book, member, reports, toll

NAMES = {"x": "g1", "y": "g2"}


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Store]:
    with linked_book(tmp_path) as opened:
        yield opened


def named(whole: Linked) -> Linked:
    """With groups called as the casebook calls them."""
    groups = tuple(replace(one, id=NAMES[one.id]) for one in whole.groups)
    return replace(whole, groups=groups, conflicts=tuple(_named(one) for one in whole.conflicts))


def _named(one: Conflict) -> Conflict:
    return replace(one, a=NAMES[one.a], b=NAMES[one.b])


def test_what_comes_out_is_what_went_in(case: Store) -> None:
    assert linked_loading.load(case) == named(linked(reports()))
    assert list(check.problems(case)) == []


def test_a_casebook_that_was_never_linked_says_so(tmp_path: Path) -> None:
    with book(tmp_path, *reports()) as opened:
        assert linked_loading.load(opened) == Linked()
        assert linking.state(opened) == linking.State(None, 5)
        with pytest.raises(CasebookError, match="expected a linked casebook"):
            linking.needed(opened)


def test_linking_again_is_done_only_where_something_changed(case: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def link(found: list[Report], **how: Any) -> Linked:
        asked.append([one.article.id for one in found])
        return linked(found)

    monkeypatch.setattr("reportedly.linking.linked", link)
    assert linking.needed(case).holds
    assert linking.link(case) == named(linked(reports()))
    assert asked == []
    linking.link(case, again=True)
    add(case, told("new", "The Night Watch"))
    assert str(linking.state(case)) == "1 articles are new or were read again"
    linking.link(case)
    assert [len(ids) for ids in asked] == [5, 6]
    assert linking.state(case).holds


def test_linking_is_given_entities_corrections_and_ratings(case: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}

    def link(found: list[Report], **how: Any) -> Linked:
        given.update(how)
        return linked(found)

    monkeypatch.setattr("reportedly.linking.linked", link)
    verdicts.different(case, "courier:c1", "star:c1", By("Ada", "another fire"))
    reliability.rate(case, "Harbour office", "b")
    assert str(linking.state(case)) == "people have corrected or rated"
    linking.link(case)
    assert given["corrections"] == [Correction("courier:c1", "star:c1", False)]
    assert given["reliability"] == {"Harbour office": "B"}
    assert given["entities"]["courier", "s1"] == given["entities"]["mirror", "s1"]
    assert given["entities"]["courier", "s1"] != given["entities"]["star", "s1"]


def test_what_others_change_meanwhile_is_linked_too(case: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def link(found: list[Report], **_: Any) -> Linked:
        asked.append(len(found))
        if len(asked) == 1:
            add(case, told("late", "The Night Watch"))
        return linked(found)

    monkeypatch.setattr("reportedly.linking.linked", link)
    linking.link(case, again=True)
    assert asked == [5, 6]


def test_an_empty_casebook_is_linked(tmp_path: Path) -> None:
    with book(tmp_path) as opened:
        linking.store_linked(opened, Linked())
        assert linking.state(opened).holds
        assert linked_loading.load(opened) == Linked()


def test_a_group_goes_with_an_article_of_it(case: Store) -> None:
    corrections.remove(case, "star")
    found = linked_loading.load(case)
    assert [group.id for group in found.groups] == ["g2"]
    assert found.conflicts == ()
    assert str(linking.state(case)).endswith("1 are gone")
    assert list(check.problems(case)) == []


def read_again(case: Store, id: str, change: int = 0) -> None:
    """Work an article out anew, its claim moved by so many characters."""
    key = rows.key_of(case, id)
    assert key
    one = rows.load(case, key)
    claims = tuple(
        replace(claim, id="c1", spans=(Span(claim.spans[0].start + change, claim.spans[0].end),))
        for claim in one.claims
    )
    with case.write():
        rows.replace(case, key, replace(one, claims=claims), made_by="newer")
        entities.join(case, [key])
        corrections.apply(case, [key])


def test_what_people_said_of_claims_outlives_re_reading_and_is_undone(case: Store) -> None:
    key = verdicts.same(case, "courier:c1", "echo:c1", By("Ada"))
    read_again(case, "echo", change=3)
    assert verdicts.standing(case) == [Correction("courier:c1", "echo:c1", True)]
    assert corrections.listed(case)[0].what == "courier:c1 = echo:c1"
    corrections.undo(case, key)
    assert verdicts.standing(case) == []
    assert linking.state(case).ruled


def test_what_was_said_of_an_article_that_is_removed_goes_quiet(case: Store) -> None:
    verdicts.same(case, "courier:c1", "echo:c1")
    corrections.remove(case, "echo")
    assert verdicts.standing(case) == []
    assert corrections.listed(case)[0].what == "(in an article that was removed)"


def test_a_claim_is_not_compared_with_itself_or_with_none(case: Store) -> None:
    with pytest.raises(UsageError, match="expected two claims"):
        verdicts.same(case, "echo:c1", "echo:c1")
    with pytest.raises(UsageError, match="expected a claim of echo"):
        verdicts.same(case, "echo:c1", "echo:c7")


def test_ratings_keep_their_history(case: Store) -> None:
    reliability.rate(case, "Telm Star", "D", By("Ada", "prints rumours"))
    reliability.rate(case, "telm star", "c", By("Ada", "has a new editor"))
    assert [one.letter for one in reliability.history(case, "TELM STAR")] == ["D", "C"]
    assert reliability.letters(case) == {"telm star": "C"}
    for name, letter in (("", "A"), ("Telm Star", "G")):
        with pytest.raises(UsageError):
            reliability.rate(case, name, letter)


def test_one_claim_in_many_articles(tmp_path: Path) -> None:
    many = [toll(f"r{number}", 2, "the harbour office", 31, outlet=f"Paper {number}") for number in range(40)]
    with book(tmp_path, *many) as opened:
        group = ClaimGroup("x", tuple(map(member, many)))
        linking.store_linked(opened, Linked((group,)))
        assert opened.value("SELECT articles FROM claim_groups") == 40
