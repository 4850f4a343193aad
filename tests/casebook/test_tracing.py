"""A claim is found by its key, its group or words, and followed to its origins; groups and conflicts from above."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.casebook import corrections, finding, overview, reliability
from reportedly.casebook.overview import Filter
from reportedly.casebook.store import Store
from reportedly.casebook.tracing import trace
from reportedly.errors import UsageError
from reportedly.linked import ConflictKind
from tests.casebook.linked_books import linked_book


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Store]:
    with linked_book(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "group"),
    [
        ("courier:c1", "g1"), ("echo:c1", "g2"), ("g2", "g2"), ("31 killed in Norhaven", "g1"), ("43", "g2"),
        ("Norhaven fire", "g1"), ("killing at norhaven: 43", "g2"), ("clinic", "g1"),
    ],
)  # fmt: skip
def test_what_is_meant(case: Store, asked: str, group: str) -> None:
    assert f"g{finding.groups(case, asked)[0]}" == group


def test_a_figure_that_is_asked_for_is_stated(case: Store) -> None:
    assert finding.groups(case, "31 killed in Norhaven") == [1]
    assert finding.groups(case, "killed in Norhaven") == [1, 2]


@pytest.mark.parametrize(
    ("asked", "said"),
    [("g9", "there are 2"), ("xyzzy", "nothing found"), ("the of", "expected words"), ("echo:c9", "a claim of echo"),
     ("nobody:c1", "the id of an article"), ('"', "expected words")],
)  # fmt: skip
def test_what_is_not_there_is_refused(case: Store, asked: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        trace(case, asked)


def test_a_claim_that_was_rejected_is_in_no_group(case: Store) -> None:
    case.run("DELETE FROM members WHERE article = (SELECT key FROM articles WHERE id = 'echo')")
    with pytest.raises(UsageError, match="expected a claim that is linked"):
        trace(case, "echo:c1")


def test_the_trace_has_everything(case: Store) -> None:
    reliability.rate(case, "harbour office", "B")
    found = trace(case, "31 killed in Norhaven")
    assert (found.group, found.articles, found.outlets, found.independent) == ("g1", 4, 4, 2)
    assert found.first.member.claim == "courier:c1"
    assert [(one.origin.name, one.letter) for one in found.branches] == [
        ("Harbour office", "B"),
        ("Clinic in Telm", "F"),
    ]
    hands = {hand.member.article: hand for hand in found.branches[0].hands}
    assert [hand.silent for hand in hands.values()] == [False, False, True]
    assert [hop.name for hop in hands["post"].chain] == ["Telm Post", "Norhaven Courier", "Harbour office"]
    assert hands["mirror"].copy
    assert hands["mirror"].copy.original == "courier"
    assert found.rest == ()
    assert [(one.earlier, one.drift.later) for one in found.changes] == [(found.text, "post:c1")]
    (against,) = found.against
    assert (against.group, against.kind, against.origins) == ("g2", ConflictKind.CONTRADICTION, ("Clinic in Telm",))
    assert found.rating
    assert found.to_json()["schema"] == "reportedly-trace/1"


def test_chains_are_those_after_corrections(case: Store) -> None:
    corrections.reject(case, "post:a2")
    (hand,) = (hand for hand in trace(case, "g1").branches[0].hands if hand.member.article == "post")
    assert [hop.name for hop in hand.chain] == ["Telm Post", "Harbour office"]


@pytest.mark.parametrize(
    ("asked", "groups"),
    [(Filter(), ["g1", "g2"]), (Filter(single_origin=True), ["g2"]), (Filter(min_articles=2), ["g1"]),
     (Filter(circular=True), []), (Filter(conflicts=True), ["g1", "g2"]), (Filter(limit=1), ["g1"])],
)  # fmt: skip
def test_groups_are_filtered(case: Store, asked: Filter, groups: list[str]) -> None:
    assert [one.group for one in overview.rows(case, asked)] == groups
    assert [one.id for one in overview.chosen(case, asked).groups] == groups
    assert len(overview.chosen(case, asked).conflicts) == (len(groups) == 2)


def test_who_contradicts_whom(case: Store) -> None:
    (one,) = overview.disputes(case)
    assert (one.a.group, one.b.group, one.conflict.why) == ("g1", "g2", "killed: 31 and 43")
    assert one.a.articles == 4


def test_who_takes_from_whom(case: Store) -> None:
    found = {(one.outlet, one.source): one for one in overview.takings(case)}
    cited, copied = found["Telm Post", "Norhaven Courier"], found["Daily Mirage", "Norhaven Courier"]
    assert (cited.all, cited.cited, cited.credited, cited.silent) == (1, 1, 0, 0)
    assert (copied.all, copied.silent, copied.articles) == (1, 1, ["mirror"])
