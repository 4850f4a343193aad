from typing import Any

from reportedly.link.copies import copies
from reportedly.link.loops import loops
from reportedly.link.relays import relays
from reportedly.linked import ClaimGroup, Member, Relay
from reportedly.schema import Basis, Credit, Report, SourceKind
from tests.factories import claim, report, said, source, span
from tests.link.press import FERRY, OTHER, cut, ferry

TEXT = "(Gull Press) Radio Skarn said the pier burned. The mayor said nothing was left. A diver told AFP it was arson."


def pier(**fields: Any) -> Report:
    attributions = [
        said(TEXT, "Radio Skarn", "said", "the pier burned", ids=["s1"]),
        said(TEXT, "The mayor", span(TEXT, "said", 1), "nothing was left", id="a2", ids=["s2"]),
        said(TEXT, "A diver", "told", "it was arson", id="a3", ids=["s3"]),
    ]
    sources = [
        source("s1", "Radio Skarn", SourceKind.OUTLET),
        source("s2", "the mayor", SourceKind.PERSON, named=False),
        source("s3", "a diver", SourceKind.PERSON, named=False),
    ]
    claims = [claim(TEXT, "a3", "it was arson")]
    credits = (Credit("Gull Press", span(TEXT, "Gull Press")),)
    return report(TEXT, *attributions, sources=sources, claims=claims, credits=credits, **fields)


def told(*reports: Report) -> list[tuple[str, str, str]]:
    found = relays(reports, copies([one.article for one in reports]))
    texts = {one.article.id: one.article.text for one in reports}
    assert all(one.span and one.span.of(texts[one.article]) for one in found)
    return [(one.article, one.source, str(one.basis)) for one in found]


def test_credits_and_cited_outlets_and_those_that_were_told() -> None:
    assert told(pier()) == [
        ("example", "Gull Press", "credit"),
        ("example", "Radio Skarn", "attribution"),
        ("example", "AFP", "attribution"),
    ]


def test_an_article_s_own_outlet_is_none() -> None:
    assert [name for _, name, _ in told(pier(outlet="Radio Skarn (RS)"))] == ["Gull Press", "AFP"]


def test_an_outlet_credited_and_cited_has_one_name() -> None:
    text = "Agence France-Presse said the pier burned."
    credits = (Credit("AFP", span(text, "Agence France-Presse")),)
    outlet = source("s1", "Agence France-Presse", SourceKind.OUTLET)
    attribution = said(text, "Agence France-Presse", "said", "the pier burned", ids=["s1"])
    found = told(report(text, attribution, sources=[outlet], credits=credits))
    assert sorted(found) == [("example", "AFP", "attribution"), ("example", "AFP", "credit")]


def test_a_known_agency_counts_whatever_kind_it_was_taken_for() -> None:
    text = "Reuters said the pier burned."
    one = report(text, said(text, "Reuters", "said", "the pier burned", ids=["s1"]), sources=[source("s1", "Reuters")])
    assert told(one) == [("example", "Reuters", "attribution")]


def test_copied_text_names_the_article_and_both_ways_where_nothing_tells() -> None:
    early, late = Report(ferry("early")), Report(ferry("late", f"{OTHER} {FERRY}", published="2026-03-05"))
    assert told(early, late) == [("late", "early", "copied text")]
    twin = Report(ferry("twin"))
    assert told(early, twin) == [("early", "twin", "copied text"), ("twin", "early", "copied text")]


def test_an_outlet_that_repeats_itself_relays_nobody() -> None:
    assert (
        told(Report(ferry("a", outlet="Ledger")), Report(ferry("b", outlet="The Ledger", published="2026-03-05"))) == []
    )


def test_a_set_phrase_is_no_relay() -> None:
    phrase = "said the Coast Watch which relies on a network of volunteers along the shore."
    one, other = (Report(ferry(id, f"{text} {phrase}")) for id, text in (("a", cut(OTHER, 1)), ("b", FERRY)))
    assert copies([one.article, other.article])
    assert told(one, other) == []


def test_a_ring_of_articles_is_found_and_named() -> None:
    ring = [Report(ferry(name)) for name in ("ash", "birch", "cedar", "dogwood")]
    cites = [
        ("ash", "Birch Gazette"),
        ("birch", "Cedar Gazette"),
        ("cedar", "the Ash Gazette"),
        ("dogwood", "Ash Gazette"),
    ]
    found = [Relay(article, name, Basis.ATTRIBUTION, span(FERRY, "fire")) for article, name in cites]
    (loop,) = loops(found, ring)
    assert loop.articles == ("ash", "birch", "cedar")
    assert loop.name == "Ash Gazette → Birch Gazette → Cedar Gazette → Ash Gazette"
    assert [relay.source for relay in loop.relays] == ["Birch Gazette", "Cedar Gazette", "the Ash Gazette"]


def test_a_ring_needs_one_story_and_one_time() -> None:
    one, other = Report(ferry("ash")), Report(ferry("birch"))
    found = [Relay("ash", "Birch Gazette", Basis.ATTRIBUTION, None), Relay("birch", "Ash Gazette", Basis.CREDIT, None)]
    members = tuple(Member(id, f"{id}:c1", None, (), "") for id in ("ash", "birch"))
    assert loops(found, [one, other], [ClaimGroup("g1", members)])
    assert not loops(found, [one, other], [ClaimGroup("g1", members[:1]), ClaimGroup("g2", members[1:])])
    assert loops(found, [one, Report(ferry("birch", published=None))])
    assert not loops(found, [one, Report(ferry("birch", published="2026-04-02"))])


def test_copied_words_of_no_direction_are_no_loop() -> None:
    twins = [Report(ferry("a")), Report(ferry("b"))]
    assert not loops(relays(twins, copies([one.article for one in twins])), twins)


def test_a_long_ring_ends() -> None:
    size = 2_000
    ring = [Report(ferry(f"a{at}")) for at in range(size)]
    found = [Relay(f"a{at}", f"a{(at + 1) % size}", Basis.COPIED, None) for at in range(size)]
    (loop,) = loops(found, ring)
    assert len(loop.articles) == size
