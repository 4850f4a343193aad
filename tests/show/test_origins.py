"""What rests on whom: every claim under the origin of its chain, the most relied on first."""

import pytest
from hypothesis import given, settings

from reportedly.schema import Report
from reportedly.show import by_origin
from reportedly.show.origins import by_chain, origins, resting
from reportedly.show.plain import ODD
from tests import factories
from tests.show.golden import check
from tests.show.strategies import reports

TEXT = "The mayor said yes. Radio One said the mayor had said maybe. It is said that no. Hills are high."
SOURCES = [factories.source("s1", "Mayor Odd Vik"), factories.source("s2", "Radio One")]


def example() -> Report:
    return factories.report(
        TEXT,
        factories.said(TEXT, None, "It is said", "that no", id="a4"),
        factories.said(TEXT, "Radio One", factories.span(TEXT, "said", 1), "the mayor had said maybe", ids=["s2"]),
        factories.said(TEXT, "The mayor", "said", "yes", id="a2", ids=["s1"]),
        factories.said(TEXT, "the mayor", "had said", "maybe", id="a3", parent="a1", ids=["s1"]),
        sources=SOURCES,
        claims=[factories.claim(TEXT, None, "Hills are high"), factories.claim(TEXT, "a2", "yes", id="c2")],
        outlet="Gazette",
    )


def test_golden() -> None:
    check("harbour-origins.txt", by_origin.text(factories.harbour()))


def test_the_most_relied_on_is_first_and_the_article_last() -> None:
    found = [(origin.name, origin.own, len(origin.rests)) for origin in origins(example())]
    assert found == [("Mayor Odd Vik", False, 2), ("", False, 1), ("Gazette", True, 1)]


def test_ways_are_told_apart() -> None:
    ways = [[hop.name for hop in chain] for chain, _ in by_chain(origins(example())[0].rests)]
    assert ways == [["Gazette", "Mayor Odd Vik"], ["Gazette", "Radio One", "Mayor Odd Vik"]]


def test_what_only_passes_on_is_no_origin() -> None:
    assert {one.attribution.id for one in resting(example()) if one.attribution} == {"a2", "a3", "a4"}


def test_words_stand_under_their_origin() -> None:
    shown = by_origin.text(example())
    assert shown.index("Mayor Odd Vik (organisation) · 2 claims") < shown.index("– maybe")
    assert shown.index("(nobody named) · 1 claim") < shown.index("The article’s own voice") < shown.index("– Hills")


def test_nothing_found_is_said() -> None:
    assert "Nothing found that rests on anybody’s word." in by_origin.text(factories.report("Quiet."))


@settings(max_examples=60, deadline=None)
@given(reports())
def test_what_rests_is_shown_once_and_steers_nothing(report: Report) -> None:
    found = [one for origin in origins(report) for one in origin.rests]
    assert len(found) == len(resting(report))
    assert not ODD.search(by_origin.text(report))


@pytest.mark.parametrize("width", [20, 40, 80])
def test_lines_fit(width: int) -> None:
    assert max(map(len, by_origin.text(factories.harbour(), width).splitlines())) <= width
