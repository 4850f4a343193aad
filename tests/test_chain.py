"""Chains as a careful reader draws them: from the outlet to whoever said it, and a continued report with them."""

from collections.abc import Sequence
from typing import Any

import pytest

from reportedly.chain import Chains, folded
from reportedly.schema import Attitude, Basis, Credit, Polarity, Source, SourceKind, Span
from tests.factories import article, claim, report, said, source, span

LEDGER = source("s1", "Northern Ledger", SourceKind.OUTLET)
PORT = source("s2", "port sources", SourceKind.GROUP, named=False)
STUDY = source("s3", "a study by the seafarers' union", SourceKind.DOCUMENT, named=False)
SAND = source("s4", "Petra Sand", SourceKind.PERSON)
SOURCES = (LEDGER, PORT, STUDY, SAND)


def names(text: str, *attributions: Any, of: str | None = "a9", sources: Sequence[Source] = SOURCES) -> list[str]:
    """The names of the hops after the published one, for the attribution `of`."""
    return [hop.name for hop in Chains(article(text), sources, attributions).of(of)][1:]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"outlet": "The Gazette", "url": "https://www.gazette.example/a"}, "The Gazette"),
        ({"url": "https://www.gazette.example:8080/a"}, "gazette.example"),
        ({"url": "gazette"}, "example"),
        ({}, "example"),
    ],
)
def test_a_chain_begins_with_who_published(fields: dict[str, str], name: str) -> None:
    (hop,) = Chains(article(**fields), (), ()).of(None)
    assert (hop.name, hop.source, hop.basis, hop.span) == (name, None, Basis.PUBLISHED, None)


def test_credits_follow_each_once() -> None:
    credits = (Credit("the gazette", Span(0, 3)), Credit("AFP", Span(4, 6)), Credit("Agence France-Presse", Span(7, 9)))
    hops = Chains(article(outlet="The Gazette", credits=credits), (), ()).head
    assert [(hop.name, hop.basis.value) for hop in hops] == [("The Gazette", "published"), ("AFP", "credit")]
    assert hops[1].span == Span(4, 6)


def test_a_claim_gets_the_hands_from_the_outside_in() -> None:
    text = "The Ledger cited port sources as saying that the alarm was off. The pier is old."
    outer = said(text, "The Ledger", "cited", "port sources as saying that the alarm was off", ids=["s1"])
    inner = said(text, "port sources", "as saying", "that the alarm was off", id="a2", parent="a1", ids=["s2"])
    found = report(
        text, outer, inner, sources=SOURCES, outlet="Gazette",
        claims=[claim(text, "a2", "the alarm was off"), claim(text, None, "The pier is old", id="c2")],
    )  # fmt: skip
    theirs, own = (one.chain for one in found.claims)
    assert [(hop.name, hop.source) for hop in theirs] == [
        ("Gazette", None), ("Northern Ledger", "s1"), ("port sources", "s2"),
    ]  # fmt: skip
    assert theirs[-1].span == span(text, "port sources")
    assert [hop.basis for hop in own] == [Basis.PUBLISHED]


def test_nobody_named_has_the_cue_as_evidence() -> None:
    text = "It is said that the pier is old."
    hop = Chains(article(text), (), [said(text, None, "It is said", "that the pier is old")]).of("a1")[-1]
    assert (hop.name, hop.source, hop.span) == ("", None, span(text, "It is said"))


def test_words_stand_for_an_unresolved_source_and_a_compound_has_no_id() -> None:
    text = "The  mayor and\nmedics said no."
    both = said(text, "The  mayor and\nmedics", "said", "no", id="a9")
    assert names(text, both) == ["The mayor and medics"]
    hop = Chains(article(text), SOURCES, [said(text, None, "said", "no", ids=["s1", "s2"])]).of("a1")[-1]
    assert (hop.name, hop.source) == ("Northern Ledger and port sources", None)


def test_one_source_in_a_row_is_one_hop_with_its_innermost_words() -> None:
    text = "The Ledger said the paper believed that the alarm was off."
    outer = said(text, "The Ledger", "said", "the paper believed that the alarm was off", ids=["s1"])
    inner = said(text, "the paper", "believed", "that the alarm was off", id="a2", parent="a1", ids=["s1"])
    hops = Chains(article(text), SOURCES, [outer, inner]).of("a2")
    assert [(hop.name, hop.span) for hop in hops[1:]] == [("Northern Ledger", span(text, "the paper"))]


def test_a_credited_agency_that_speaks_stays_one_hop() -> None:
    text = "AFP counted 12 dead, AFP said."
    agency = source("s1", "Agence France-Presse", SourceKind.OUTLET)
    about = article(text, credits=(Credit("AFP", Span(0, 3)),))
    hops = Chains(about, [agency], [said(text, span(text, "AFP", 1), "said", "counted 12 dead", ids=["s1"])]).of("a1")
    assert [(hop.name, hop.source, hop.basis.value) for hop in hops[1:]] == [("AFP", "s1", "credit")]


def test_circles_and_unknown_parents_end() -> None:
    text = "One said two said three."
    one = said(text, "One", "said", "three", id="a1", parent="a2", ids=[])
    two = said(text, "two", span(text, "said", 1), "three", id="a2", parent="a1")
    lost = said(text, "three", "said", "One", id="a3", parent="a7")
    found = Chains(article(text), (), [one, two, lost])
    assert [hop.name for hop in found.of("a1")[1:]] == ["two", "One"]
    assert [hop.name for hop in found.of("a3")[1:]] == ["three"]
    assert found.of("a8") == found.head


# --- a continued report


def relayed(source_words: str, id: str, then: str, who: str, cue: str, **fields: Any) -> list[str]:
    """The chain of a second sentence, after a first one in which the Ledger cites somebody."""
    text = f"The Ledger cited {source_words} as saying the alarm was off. {then}"
    outer = said(text, "The Ledger", "cited", f"{source_words} as saying the alarm was off", ids=["s1"])
    inner = said(text, source_words, "as saying", "the alarm was off", id="a2", parent="a1", ids=[id])
    at = len(text) - len(then)
    who_at, cue_at = (Span(at + then.index(words), at + then.index(words) + len(words)) for words in (who, cue))
    last = said(text, who_at, cue_at, then[:3], **{"id": "a9", "ids": [id]} | fields)
    return names(text, outer, inner, last)


CONTINUED = [
    ("port sources", "s2", "The sources added that nobody came.", "The sources", "added"),
    ("port sources", "s2", "Nobody came, the unnamed sources said.", "the unnamed sources", "said"),
    ("a study", "s3", "The study said that nobody came.", "The study", "said"),
    ("a study", "s3", "According to the cited study nobody came.", "the cited study", "According to"),
    ("Petra Sand", "s4", "She said that nobody came.", "She", "said"),
    ("Petra Sand", "s4", "Nobody came, Sand added.", "Sand", "added"),
]
ASKED = [
    ("port sources", "s2", "Port sources say that nobody came.", "Port sources", "say"),
    ("a study", "s3", "A study found that nobody came.", "A study", "found"),
    ("Petra Sand", "s4", "Petra Sand said that nobody came.", "Petra Sand", "said"),
    ("Petra Sand", "s4", "Nobody came, Sand told reporters.", "Sand", "told"),
]


@pytest.mark.parametrize("case", CONTINUED)
def test_words_that_point_back_continue_the_report(case: tuple[str, str, str, str, str]) -> None:
    assert relayed(*case)[0] == "Northern Ledger"
    assert len(relayed(*case)) == 2


@pytest.mark.parametrize("case", ASKED)
def test_who_may_have_been_asked_speaks_alone(case: tuple[str, str, str, str, str]) -> None:
    assert len(relayed(*case)) == 1


def test_a_plan_ascribed_to_somebody_is_no_report_of_theirs() -> None:
    text = "The Ledger said rebels planned to come. The rebels said no."
    rebels = source("s2", "rebels", SourceKind.GROUP, named=False)
    outer = said(text, "The Ledger", "said", "rebels planned to come", ids=["s1"])
    plan = said(text, "rebels", "planned", "to come", id="a2", parent="a1", ids=["s2"], attitude=Attitude.INTENTION)
    last = said(
        text, "The rebels", span(text, "said", 1), "no", id="a9", ids=["s2"], polarity=Polarity.DENIED
    )  # fmt: skip
    assert names(text, outer, plan, last, sources=[LEDGER, rebels]) == ["rebels"]


def test_a_named_source_continues_only_at_once() -> None:
    text = "The Ledger cited Petra Sand as saying no. Medics said yes. She said maybe."
    medics = source("s5", "medics", SourceKind.GROUP, named=False)
    outer = said(text, "The Ledger", "cited", "Petra Sand as saying no", ids=["s1"])
    inner = said(text, "Petra Sand", "as saying", "no", id="a2", parent="a1", ids=["s4"])
    between = said(text, "Medics", "said", "yes", id="a3", ids=["s5"])
    last = said(text, "She", span(text, "said", 1), "maybe", id="a9", ids=["s4"])
    assert names(text, outer, inner, between, last, sources=[*SOURCES, medics]) == ["Petra Sand"]


def test_the_path_holds_every_attribution_behind_the_hops() -> None:
    text = "The Ledger cited a study as saying no. The study said yes."
    outer = said(text, "The Ledger", "cited", "a study as saying no", ids=["s1"])
    inner = said(text, "a study", "as saying", "no", id="a2", parent="a1", ids=["s3"])
    last = said(text, "The study", "said", "yes", id="a3", ids=["s3"])
    assert Chains(article(text), SOURCES, [outer, inner, last]).path("a3") == ("a1", "a2", "a3")


# --- who was told


@pytest.mark.parametrize(
    ("text", "outlet", "evidence"),
    [
        ("A docker told the Ledger that nobody came.", "Northern Ledger", "the Ledger"),
        ("A docker told Reuters on condition of anonymity nobody came.", "Reuters", "Reuters"),
        ("A docker told Norways Anadolu Agency that nobody came.", "Anadolu Agency", "Anadolu Agency"),
        ("“Nobody came,” A docker told AFP.", "AFP", "AFP"),
    ],
)
def test_an_outlet_that_was_told_is_a_hop(text: str, outlet: str, evidence: str) -> None:
    found = Chains(article(text), SOURCES, [said(text, "A docker", "told", text[-12:])]).of("a1")
    assert [hop.name for hop in found[1:]] == [outlet, "A docker"]
    assert found[1].span is not None
    assert found[1].span.of(text) == evidence


@pytest.mark.parametrize("told", ["reporters", "a court", "Petra Sand", "the Gazette"])
def test_anybody_else_who_was_told_is_none(told: str) -> None:
    text = f"A docker told {told} that nobody came."
    docker = said(text, "A docker", "told", "that nobody came")
    found = Chains(article(text, outlet="The Gazette"), SOURCES, [docker]).of("a1")
    assert [hop.name for hop in found] == ["The Gazette", "A docker"]


def test_who_told_an_outlet_continues_with_it() -> None:
    text = "A docker told the Ledger that nobody came. The unnamed source said no."
    docker = source("s2", "a docker", SourceKind.PERSON, named=False)
    first = said(text, "A docker", "told", "that nobody came", ids=["s2"])
    last = said(text, "The unnamed source", "said", "no", id="a9", ids=["s2"])
    assert names(text, first, last, sources=[LEDGER, docker]) == ["Northern Ledger", "a docker"]


def test_names_are_compared_without_case_articles_and_spelling_of_agencies() -> None:
    assert folded("The Northern Ledger") == folded("northern ledger")
    assert folded("Agence France-Presse") == folded("AFP")
    assert folded("Al-Arabiya") == folded("Al Arabiya")
