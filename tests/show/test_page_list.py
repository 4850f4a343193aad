"""The list groups by source and says through whom a nested one came."""

from reportedly.show.names import Names
from reportedly.show.outline import outline
from reportedly.show.page_list import groups, source_list
from tests import factories


def test_resolved_sources_are_one_group() -> None:
    text = "The mayor said yes. She added no. Officials and the mayor said maybe."
    report = factories.report(
        text,
        factories.said(text, "The mayor", "said", "yes", id="a1", ids=["s1"]),
        factories.said(text, "She", "added", "no", id="a2", ids=["s1"]),
        factories.said(text, "Officials and the mayor", "said", "maybe", id="a3", ids=["s2", "s1"]),
        sources=[factories.source("s1", "Mayor Odd Vik"), factories.source("s2", "officials")],
    )
    found = [(group.name, len(group.nodes)) for group in groups(report, outline(report))]
    assert found == [("Mayor Odd Vik", 2), ("Mayor Odd Vik and officials", 1)]


def test_unresolved_sources_group_by_their_words() -> None:
    text = "The mayor said yes. Later the mayor added no."
    said = [
        factories.said(text, "The mayor", "said", "yes"),
        factories.said(text, "the mayor", "added", "no", id="a2"),
    ]
    report = factories.report(text, *said)
    assert [group.name for group in groups(report, outline(report))] == ["The mayor"]


def test_a_nested_entry_names_who_told_it() -> None:
    shown = source_list(factories.harbour(), Names())
    assert 'as told by <a href="#who-a2">2 <bdi>State radio</bdi></a>' in shown
    assert shown.count('class="entry ') == 9
