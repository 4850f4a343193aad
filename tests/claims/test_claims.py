"""The stage: whose claims they are, with what, and what holds for any article."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims import claims as stage
from reportedly.claims.claims import claims
from reportedly.claims.propositions.verbs import listed
from reportedly.schema import Attitude, Attribution, Claim, Kind, Modality, Number, Polarity, SourceMention, Span
from tests.factories import HARBOUR, article, harbour, said, span

LINES = (Path(__file__).parent / "gold/modality.jsonl").read_text("utf8").splitlines()
UNVERIFIED = [case for case in map(json.loads, LINES) if "unverified" in case]


def words(text: str, found: tuple[Claim, ...]) -> list[tuple[str | None, str]]:
    return [(one.attribution, " | ".join(span.of(text) for span in one.spans)) for one in found]


def of(text: str, *attributions: Attribution, title: str | None = None) -> list[tuple[str | None, str]]:
    return words(text, claims(article(text, title=title), attributions))


def test_a_claim_belongs_to_the_innermost_attribution() -> None:
    text = "State radio said that the ministry had denied that rebels hit the pier and that two ships sank."
    outer = said(text, "State radio", "said", text[17:-1], id="a1")
    inner = said(
        text, "the ministry", "had denied", "that rebels hit the pier", id="a2", parent="a1", polarity=Polarity.DENIED
    )
    assert of(text, outer, inner) == [("a2", "had denied | rebels hit the pier"), ("a1", "two ships sank")]


def test_what_nobody_is_said_to_have_said_is_the_articles_own() -> None:
    text = "The pier burned on Monday. The mayor said it was old."
    assert of(text, said(text, "The mayor", "said", "it was old")) == [
        (None, "The pier burned on Monday"),
        ("a1", "it was old"),
    ]


def test_a_content_without_a_verb_is_told_with_source_and_cue() -> None:
    text = "Militants claimed responsibility for the fire."
    assert of(text, said(text, "Militants", "claimed", "responsibility for the fire")) == [
        ("a1", "Militants claimed responsibility for the fire")
    ]


def test_what_is_left_beside_an_attribution_gets_its_subject_back() -> None:
    text = "The group claimed responsibility for a bombing that killed nine soldiers and has now left the valley."
    found = of(text, said(text, "The group", "claimed", "responsibility for a bombing"))
    assert (None, "a bombing that killed nine soldiers") in found


def test_a_denied_allegation_is_a_claim_of_who_denies_it() -> None:
    text = "The navy denied allegations that it had sunk the ferry."
    outer = said(
        text,
        "The navy",
        "denied",
        "allegations that it had sunk the ferry",
        id="a1",
        polarity=Polarity.DENIED,
    )
    inner = said(text, None, "allegations", "that it had sunk the ferry", id="a2", parent="a1")
    assert of(text, outer, inner) == [
        ("a1", "The navy denied allegations that it had sunk the ferry"),
        ("a2", "it had sunk the ferry"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tags Norhaven ferry fire",
        "Read Also",
        "3 March 2026",
        "A ferry burns off Norhaven on March 3 2026. (Coastal Press/AFP photo)",
        "The old coastal road",
    ],
)
def test_what_is_no_sentence_of_the_article_gives_no_claim(text: str) -> None:
    assert of(text) == []


def test_datelines_and_lost_full_stops_are_no_part_of_a_claim() -> None:
    text = "Tuesday 3 March 2026 Ferry catches fire off Norhaven Coastal Press A ferry with a crew of six burned."
    assert of(text, title="Ferry catches fire off Norhaven") == [
        (None, "Ferry catches fire off Norhaven"),
        (None, "A ferry with a crew of six burned"),
    ]


def test_a_headline_that_stands_twice_is_one_claim() -> None:
    assert of("Navy Preparing Landing\n\nNavy Preparing Landing\n\nNobody slept.") == [
        (None, "Navy Preparing Landing"),
        (None, "Nobody slept"),
    ]


def test_modality_comes_from_the_attitude_and_verbatim_from_the_marks() -> None:
    text = "The mayor vowed to rebuild the pier. “The pier was old,” she said."
    vow = said(text, "The mayor", "vowed", "to rebuild the pier", attitude=Attitude.INTENTION)
    quote = said(text, "she", "said", "“The pier was old,”", id="a2", kind=Kind.DIRECT)
    first, second = claims(article(text), [vow, quote])
    assert (first.modality, first.verbatim) == (Modality.PLANNED, False)
    assert (second.modality, second.verbatim) == (Modality.ASSERTED, True)


def test_a_claim_has_the_numbers_of_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A boiler killed six people and wounded 32."
    found = (Number(span=span(text, "six people"), value=6.0), Number(span=span(text, "32"), value=32.0))
    monkeypatch.setattr(stage, "numbers", lambda text, times: found)
    assert [[number.value for number in one.numbers] for one in claims(article(text), [])] == [[6.0], [32.0]]


@pytest.mark.parametrize("case", UNVERIFIED, ids=lambda case: case["text"][:40])
def test_claims_that_could_not_be_checked_say_so(case: dict[str, str]) -> None:
    text, claim = case["text"], case["claim"]
    cue = next((cue for cue in (" said", " they said") if claim and cue in text), None)
    attributions = [said(text, None, cue.strip(), claim)] if cue else []
    found = claims(article(text), attributions)
    marked = [one for one in found if [span.of(text) for span in one.unverified] == [case["unverified"]]]
    assert [" ".join(span.of(text) for span in one.spans) for one in marked] == ([claim] if claim else [])


def test_a_sentence_that_only_says_so_gives_no_claim() -> None:
    assert of("The agency could not independently verify the report. The pier burned.") == [(None, "The pier burned")]


def test_the_sample_report() -> None:
    report = harbour()
    found = words(HARBOUR, claims(report.article, report.attributions))
    assert ("a3", "had denied | rebels hit the ferry terminal in Norhaven") in found
    assert ("a4", "Nobody slept") in found
    assert ("a9", "31 people were hurt") in found
    assert ("a8", 'the captain had promised "a full account" within a week') in found


WORDS = listed(
    """The army said that rebels killed 31 people and wounded nine . Tuesday , which was " denied by US jets in Norhaven
    after it will not be confirmed reportedly could independently verify killing including 11 children"""
)
TEXTS = st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=60).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    """A text with attributions anywhere in it, nested at random."""
    text = draw(TEXTS)
    place = st.integers(0, len(text) - 1)

    def some_span() -> Span:
        start = draw(place)
        return Span(start, draw(st.integers(start + 1, len(text))))

    made: list[Attribution] = []
    for number in range(draw(st.integers(0, 4))):
        parent = draw(st.sampled_from([None, *(one.id for one in made)]))
        source = SourceMention(some_span() if draw(st.booleans()) else None)
        content = tuple(sorted(some_span() for _ in range(draw(st.integers(1, 3)))))
        labels = (Kind.INDIRECT, draw(st.sampled_from(Attitude)), draw(st.sampled_from(Polarity)))
        made.append(
            Attribution(
                id=f"a{number}", parent=parent, source=source, cue=some_span(), content=content, kind=labels[0],
                attitude=labels[1], polarity=labels[2], score=0.9,
            )
        )  # fmt: skip
    return text, made


@given(articles())
def test_any_attributions_give_claims_with_words_in_order(given_: tuple[str, list[Attribution]]) -> None:
    text, attributions = given_
    found = claims(article(text), attributions)
    assert [one.id for one in found] == [f"c{number}" for number in range(1, len(found) + 1)]
    assert all(one.chain == () for one in found)
    assert [one.spans[0].start for one in found] == sorted(one.spans[0].start for one in found)
    for one in found:
        assert all(0 <= span.start < span.end <= len(text) for span in one.spans)
        assert all(a.end <= b.start for a, b in pairwise(one.spans))
        assert any(sign.isalnum() for span in one.spans for sign in span.of(text))


@given(st.text(max_size=300))
def test_any_text_has_claims(text: str) -> None:
    claims(article(text), [])
