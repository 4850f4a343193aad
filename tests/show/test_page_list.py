"""The list groups by source, says on whom most rests, and through whom it came."""

import re

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


SHOWN = source_list(factories.harbour(), Names())


def entry(id: str, shown: str = SHOWN) -> str:
    """The words of the entry of an attribution."""
    inner = shown.partition(f'<li id="who-{id}"')[2].partition("</li>")[0].partition(">")[2]
    return re.sub("<[^>]*>", "", inner)


def test_every_attribution_has_an_entry_and_every_claim_of_the_article_s_own() -> None:
    assert SHOWN.count('class="entry ') == 10
    assert '<li class="entry plain" data-a="own-c6"><a href="#own-c6">' in SHOWN


def test_an_entry_says_through_whom_it_came() -> None:
    assert entry("a3").endswith("The Example Gazette → Coastal Press → State radio → the ministry")
    assert '<bdi class="hop credited">Coastal Press</bdi>' in SHOWN


def test_who_passes_on_names_whom_and_comes_after_the_origins() -> None:
    assert 'passes on <a href="#who-a3">3 <bdi>the ministry</bdi></a>' in SHOWN
    assert "→" not in entry("a2")
    order = ["State radio</bdi><span", "nobody named", "Who passes it on", "Norhaven Courier</bdi></h3>", "own voice"]
    places = [SHOWN.index(words) for words in order]
    assert places == sorted(places)


def test_a_source_is_described_once() -> None:
    assert SHOWN.count("unnamed person · no reason given · for Norhaven Ferries") == 1
    assert "unnamed person · “who asked not to be named”" in SHOWN


def test_notes_of_claims_are_shown() -> None:
    assert "31 people wounded · hedged “It is said” · not verified: “the number could not be confirmed”" in entry("a9")


def test_a_chain_is_drawn_again_only_for_the_lit() -> None:
    text = "The mayor said yes. Later the mayor added no."
    first = factories.said(text, "The mayor", "said", "yes")
    then = factories.said(text, "the mayor", "added", "no", id="a2")
    shown = source_list(factories.report(text, first, then), Names())
    assert shown.count('<span class="chain">') == shown.count('<span class="chain again">') == 1
