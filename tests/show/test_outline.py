"""Every attribution is shown once, whatever the parents say."""

from hypothesis import given, settings

from reportedly.schema import Report
from reportedly.show.outline import outline, parents, tags
from tests import factories
from tests.show.strategies import reports


@settings(max_examples=60, deadline=None)
@given(reports())
def test_each_attribution_appears_exactly_once(report: Report) -> None:
    shown = [node.attribution.id for root in outline(report) for node in root.walk()]
    assert sorted(shown) == sorted(said.id for said in report.attributions)


def test_circles_and_unknown_parents_are_cut() -> None:
    text = factories.TEXT
    one = factories.said(text, None, "said", id="a1", parent="a2")
    two = factories.said(text, None, "ferry", id="a2", parent="a1")
    three = factories.said(text, None, "time", id="a3", parent="a9")
    itself = factories.said(text, None, "on", id="a4", parent="a4")
    found = parents(factories.report(text, one, two, three, itself))
    assert found == {"a1": "a2", "a2": None, "a4": None, "a3": None}


def test_text_order_and_depth() -> None:
    nodes = [node for root in outline(factories.harbour()) for node in root.walk()]
    assert [node.attribution.id for node in nodes] == [f"a{number}" for number in range(1, 10)]
    assert max(node.depth for node in nodes) == 3


def test_tags_name_what_is_out_of_the_ordinary() -> None:
    found = {said.id: tags(said) for said in factories.harbour().attributions}
    assert found["a1"] == ["mixed", "score 0.41"]
    assert (found["a2"], found["a3"], found["a8"]) == ([], ["denied"], ["intention"])
