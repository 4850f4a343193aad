"""Figures for standards desks: each with its evidence, on invented articles."""

from typing import Any

import pytest
from hypothesis import given, settings

from reportedly.audit import Audit, Sourcing, audit
from reportedly.schema import Anonymity, Kind, Number, Polarity, Report, Source, SourceKind, Span
from tests import factories
from tests.factories import claim, report, said, source, span
from tests.show.strategies import reports

TEXT = "The mayor said 12 people died. Medics said 12 had died. Verrin said the pier was closed. Hills are high."
MAYOR = source("s1", "Mayor Odd Vik", SourceKind.PERSON)
MEDICS = source("s2", "medics", SourceKind.GROUP, named=False, anonymity=Anonymity(None, plural=True))
VERRIN = source("s3", "Jonas Verrin", SourceKind.PERSON, on_behalf="the Harbour Watch")


def twelve(words: str, **fields: Any) -> Number:
    counted: dict[str, Any] = {"value": 12, "of": "killed"}
    return Number(span=span(TEXT, words), **counted | fields)


def example(*, sources: tuple[Source, ...] = (MAYOR, MEDICS, VERRIN), second: Number | None = None) -> Report:
    return report(
        TEXT,
        said(TEXT, "The mayor", "said", "12 people died", id="a1", ids=["s1"]),
        said(TEXT, "Medics", span(TEXT, "said", 1), "12 had died", id="a2", ids=["s2"]),
        said(TEXT, "Verrin", span(TEXT, "said", 2), "the pier was closed", id="a3", ids=["s3"]),
        sources=sources,
        claims=[
            claim(TEXT, "a1", "12 people died", id="c1", numbers=(twelve("12 people"),)),
            claim(TEXT, "a2", "12 had died", id="c2", numbers=(second or twelve("12 had"),)),
            claim(TEXT, "a3", "the pier was closed", id="c3"),
            claim(TEXT, None, "Hills are high", id="c4"),
        ],
    )


def singles(found: Report) -> list[str]:
    return [one.claim for one in audit(found).single_source]


def test_counts() -> None:
    found = audit(factories.harbour())
    assert (found.id, found.attributions, found.claims) == ("harbour", 9, 5)
    assert found.sources == Sourcing(named=1, unnamed=3, document=0, outlet=2)
    assert [hop.name for hop in found.longest_chain][-1] == "the captain"


def test_own_voice_is_the_share_of_words_in_no_content() -> None:
    text = "The mayor said no. Hills are high."
    assert audit(report(text, said(text, "The mayor", "said", "no"))).own_voice == round(6 / 7, 4)
    assert audit(report(text)).own_voice == 1
    assert audit(report("…")).own_voice == 1


def test_a_claim_is_single_where_no_other_origin_says_the_same() -> None:
    assert singles(example()) == ["c3"]
    found = audit(example()).single_source[0]
    assert (found.origin, found.spans) == ("Jonas Verrin", (span(TEXT, "the pier was closed"),))


@pytest.mark.parametrize("fields", [{"value": 13}, {"of": "wounded"}, {"high": 15}])
def test_another_number_is_no_support(fields: dict[str, Any]) -> None:
    assert singles(example(second=twelve("12 had", **fields))) == ["c1", "c2", "c3"]


def test_what_is_counted_must_agree_where_it_is_said() -> None:
    text = "The mayor said 12 people died. Medics said 12 boats sank."
    numbers = [
        Number(span=span(text, "12 people"), value=12, unit="people"),
        Number(span=span(text, "12 boats"), value=12, unit="boats"),
    ]
    claims = [claim(text, "a1", "12 people died", numbers=numbers[:1]), claim(text, "a2", "12 boats sank", id="c2")]
    first = said(text, "The mayor", "said", "12 people died", ids=["s1"])
    second = said(text, "Medics", span(text, "said", 1), "12 boats sank", id="a2", ids=["s2"])
    found = report(text, first, second, sources=[MAYOR, MEDICS], claims=claims)
    assert singles(found) == ["c1", "c2"]


def test_a_spokesman_and_who_he_speaks_for_are_one_origin() -> None:
    watch = source("s1", "Harbour Watch")
    medics = source("s2", "a medic", SourceKind.PERSON, named=False, on_behalf="Harbour Watch")
    assert singles(example(sources=(watch, medics, VERRIN))) == ["c1", "c2", "c3"]


def test_a_denial_and_nobody_support_nothing_and_two_at_once_are_two() -> None:
    text = "The mayor said the pier was closed. Medics denied the pier was closed. It is said the pier was closed."
    closed = "the pier was closed"
    yes = said(text, "The mayor", "said", closed, id="a1", ids=["s1"])
    no = said(text, "Medics", "denied", closed, id="a2", ids=["s2"], polarity=Polarity.DENIED)
    nobody = said(text, None, "It is said", closed, id="a3")
    claims = [claim(text, f"a{number}", closed, id=f"c{number}") for number in (1, 2, 3)]
    assert singles(report(text, yes, no, nobody, sources=[MAYOR, MEDICS], claims=claims)) == ["c1", "c2"]
    both = said(text, "The mayor", "said", closed, id="a1", ids=["s1", "s2"])
    assert singles(report(text, both, sources=[MAYOR, MEDICS], claims=claims[:1])) == []


def test_unnamed_people_without_a_reason_are_shown_where_they_first_speak() -> None:
    text = "An officer said no. A medic who feared arrest said yes."
    reason, mention = span(text, "who feared arrest"), span(text, "An officer")
    sources = [
        source(
            "s1", "an officer", SourceKind.PERSON, named=False, anonymity=Anonymity(None, False), mentions=(mention,)
        ),
        source("s2", "a medic", SourceKind.PERSON, named=False, anonymity=Anonymity(reason, False)),
        source("s3", "the ministry", SourceKind.STATE, named=False, anonymity=Anonymity(None, False)),
    ]
    (found,) = audit(report(text, sources=sources)).unexplained
    assert (found.source, found.name, found.span) == ("s1", "an officer", mention)


def test_brackets_count_within_quotations_where_they_hold_words() -> None:
    text = "“The [port’s] alarm [sic] was […] off [1],” she said in [brackets]."
    assert [one.of(text) for one in audit(report(text)).brackets] == ["[port’s]"]


# --- headlines

BODY = "The Ledger said a fire at the Norhaven ferry terminal had killed at least 12 people."


def headline(first: str, body: str = BODY, **fields: Any) -> Audit:
    text = f"{first}\n\n{body}" if first else body
    content = "a fire at the Norhaven ferry terminal had killed at least 12 people"
    return audit(report(text, said(text, "The Ledger", span(text, "said"), content), **fields))


def test_a_headline_that_asserts_what_the_body_attributes() -> None:
    found = headline("Ferry terminal fire kills 12").headline
    assert found is not None
    assert (found.span, found.attribution) == (Span(0, 28), "a1")
    assert len(found.content) == 1


def test_a_title_outside_the_text_has_no_span() -> None:
    found = headline("", title="Ferry terminal fire kills twelve in Norhaven".replace("twelve", "12")).headline
    assert found is not None
    assert found.span is None


@pytest.mark.parametrize(
    "words",
    [
        "Ferry terminal fire kills 12, says Ledger",
        "Ledger: Ferry terminal fire kills 12",
        "Ferry terminal fire kills 12 monitor",
        "Ferry terminal fire reportedly kills 12",
        "Ferry terminal “fire kills 12”",
        "Did ferry terminal fire kill 12?",
        "Ferry terminal fire kills 19",
        "Council votes for a new pier",
        "Fire kills",
        "Ferry terminal fire kills 12.",
    ],
)
def test_headlines_that_assert_nothing_of_the_kind(words: str) -> None:
    assert headline(words).headline is None


def test_what_the_article_says_itself_it_may_say_in_the_headline() -> None:
    own = "A fire at the ferry terminal killed 12 people on Monday. " + BODY
    assert headline("Ferry terminal fire kills 12", own).headline is None
    partly = "A fire broke out at the ferry terminal on Monday. " + BODY
    assert headline("Ferry terminal fire kills 12", partly).headline is not None


def test_a_content_that_runs_over_from_the_headline_counts_after_it() -> None:
    text = "Ferry terminal fire kills 12 A fire at the ferry terminal killed 12 people the Ledger said."
    title = "Ferry terminal fire kills 12"
    found = audit(report(text, said(text, "the Ledger", "said", text[:75]), title=title)).headline
    assert found is not None
    assert found.content == (Span(28, 75),)
    empty = "Ferry terminal fire kills 12 the Ledger said."
    assert audit(report(empty, said(empty, "the Ledger", "said", empty[:28]), title=title)).headline is None


def test_small_numbers_are_the_same_in_words() -> None:
    body = BODY.replace("at least 12", "six")
    text = f"Ferry terminal fire kills 6\n\n{body}"
    content = body.removeprefix("The Ledger said ").removesuffix(".")
    assert audit(report(text, said(text, "The Ledger", "said", content))).headline is not None


def test_a_headline_with_an_attribution_in_it_is_attributed() -> None:
    text = f"Ledger counts 12 ferry terminal fire dead\n\n{BODY}"
    first = said(text, "Ledger", "counts", "12 ferry terminal fire dead", kind=Kind.INDIRECT)
    content = "a fire at the Norhaven ferry terminal had killed at least 12 people"
    assert audit(report(text, first, said(text, "The Ledger", "said", content, id="a2"))).headline is None


@settings(max_examples=60, deadline=None)
@given(reports())
def test_every_report_can_be_audited(report: Report) -> None:
    found = audit(report)
    assert 0 <= found.own_voice <= 1
    assert len(found.single_source) <= found.claims
    assert found.to_json()["schema"] == "reportedly-audit/1"
