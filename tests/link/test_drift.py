from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportedly.link.copies import copies
from reportedly.link.drift import drifts
from reportedly.link.relays import relays
from reportedly.linked import ClaimGroup, Drift, DriftKind, Member, Relay
from reportedly.schema import Basis, Claim, Number, Report, SourceKind
from tests.factories import claim, report, said, source, span
from tests.link.press import FERRY, cut, ferry

CITES = (Relay("late", "Early Gazette", Basis.ATTRIBUTION, None),)


def telling(id: str, text: str, *claims: Claim, quoted: str | None = None) -> Report:
    """An article with claims; what is attributed is the harbour office's."""
    office = source("s1", "Norhaven harbour office", SourceKind.STATE)
    content = quoted or "burned"
    attributions = [said(text, None, "said", content, ids=["s1"])] if " said" in text else []
    head = {"id": id, "outlet": f"{id.title()} Gazette", "published": "2026-03-02"}
    return report(text, *attributions, sources=[office], claims=claims, **head)


def found(early: Report, late: Report, given: Sequence[Relay] = CITES, *, together: bool = True) -> list[Drift]:
    members = [
        Member(one.article.id, f"{one.article.id}:{c.id}", None, c.spans, "")
        for one in (early, late)
        for c in one.claims
    ]
    groups = [ClaimGroup("g1", tuple(members))] if together else [ClaimGroup(one.claim, (one,)) for one in members]
    return list(drifts([early, late], groups, given, ()))


def test_attribution_lost() -> None:
    text = "The office said the pier burned."
    early = telling("early", text, claim(text, "a1", "the pier burned"))
    late = telling("late", "The pier burned.", claim("The pier burned.", None, "The pier burned"))
    why = "Norhaven harbour office's word there, the article's own here"
    assert found(early, late) == [Drift(DriftKind.ATTRIBUTION_LOST, "early:c1", "late:c1", why)]
    assert found(early, late, ()) == []
    assert found(early, late, together=False) == []


def test_what_a_cited_outlet_says_later_is_no_hop() -> None:
    text = "The office said the pier burned."
    early = telling("early", text, claim(text, "a1", "the pier burned"))
    late = telling("late", "The pier burned.", claim("The pier burned.", None, "The pier burned"))
    after = replace(early, article=replace(early.article, published="2026-03-03"))
    assert found(after, late) == []


def test_attribution_kept_elsewhere_in_the_article_is_not_lost() -> None:
    text = "The pier burned. The office said the pier burned."
    early = telling("early", text, claim(text, "a1", "the pier burned"))
    own = claim(text, None, "The pier burned")
    late = telling("late", text, own, claim(text, "a1", "the pier burned", id="c2"))
    assert found(early, late) == []


def test_hedge_lost() -> None:
    text = "The pier apparently burned."
    early = telling("early", text, claim(text, None, text[:-1], hedges=(span(text, "apparently"),)))
    late = telling("late", "The pier burned.", claim("The pier burned.", None, "The pier burned"))
    assert found(early, late) == [Drift(DriftKind.HEDGE_LOST, "early:c1", "late:c1", "without “apparently”")]
    assert found(late, early, [Relay("early", "Late Gazette", Basis.CREDIT, None)]) == []


QUOTE = "The office said: “We saw the pier burn and we called the coast guard at once but nobody came.”"


@pytest.mark.parametrize(
    ("later", "kind", "why"),
    [
        ("The office said “we saw the pier burn and we called the coast guard at once”.",
         DriftKind.QUOTATION_CUT, "without “but nobody came”"),
        ("The office said “we saw the pier burn … but nobody came”.",
         DriftKind.QUOTATION_CUT, "without “and we called the coast guard at once”"),
        ("The office said “We saw the pier burn and we called the [Danish] coast guard at once but nobody came.”",
         DriftKind.WORDS_PUT_IN, "with [Danish]"),
    ],
)  # fmt: skip
def test_quotation_cut_and_words_put_in(later: str, kind: DriftKind, why: str) -> None:
    early = telling("early", QUOTE, claim(QUOTE, "a1", "We saw the pier burn"), quoted="saw")
    late = telling("late", later, claim(later, "a1", "saw the pier burn"), quoted="saw")
    assert found(early, late) == [Drift(kind, "early:c1", "late:c1", why)]


def test_a_quotation_in_two_pieces_is_not_cut() -> None:
    later = "“We saw the pier burn and we called the coast guard at once,” the office said, “but nobody came.”"
    early = telling("early", QUOTE, claim(QUOTE, "a1", "We saw the pier burn"), quoted="saw")
    late = telling("late", later, claim(later, "a1", "We saw the pier burn"), quoted="saw")
    assert found(early, late) == []


def dead(text: str, words: str, value: float, attribution: str | None = None, bound: str | None = None) -> Claim:
    number = Number(span=span(text, words), value=value, bound=bound, of="killed")
    return claim(text, attribution, cut(text, 1)[:-1], numbers=(number,))


def test_a_number_that_copied_words_give_otherwise() -> None:
    text = FERRY.replace("31 people", "about 40 people")
    early = Report(
        ferry("early"), claims=(dead(FERRY, "31 people", 31), claim(FERRY, None, "The ship had left", id="c2"))
    )
    late_claims = (dead(text, "about 40 people", 40, bound="about"), claim(text, None, "The ship had left", id="c2"))
    late = Report(ferry("late", text, published="2026-03-09"), claims=late_claims)
    members = [Member(id, f"{id}:c2", None, (), "") for id in ("early", "late")]
    copied = copies([early.article, late.article])
    hops = relays([early, late], copied)
    (one,) = drifts([early, late], [ClaimGroup("g1", tuple(members))], hops, copied)
    assert one == Drift(DriftKind.NUMBER_CHANGED, "early:c1", "late:c1", "“31 people” became “about 40 people”")


def test_a_number_rounded_on_an_outlet_s_word() -> None:
    text = "The Early Gazette said about 30 people died when the ferry Astrid burned."
    first = "31 people died when the ferry Astrid burned."
    early = telling("early", first, dead(first, "31 people", 31))
    cited = source("s1", "Early Gazette", SourceKind.OUTLET)
    claims = (dead(text, "about 30 people", 30, "a1", "about"),)
    attribution = said(text, "The Early Gazette", "said", "about 30 people died", ids=["s1"])
    late = report(
        text, attribution, sources=[cited], claims=claims, id="late", published="2026-03-02", outlet="Late Gazette"
    )
    assert [(one.kind, one.why) for one in found(early, late)] == [
        (DriftKind.NUMBER_CHANGED, "“31 people” became “about 30 people” (rounded)")
    ]


def test_a_headline_that_asserts_what_the_article_attributes() -> None:
    text = "Fire destroys the pier in Norhaven\n\nA fire destroyed the pier in Norhaven, the office said on Monday."
    own = claim(text, None, "Fire destroys the pier in Norhaven")
    body = claim(text, "a1", "A fire destroyed the pier in Norhaven", id="c2")
    attribution = said(text, "the office", "said on Monday", "A fire destroyed the pier in Norhaven")
    one = report(text, attribution, claims=(own, body), title="Fire destroys the pier in Norhaven")
    (drift,) = drifts([one], (), (), ())
    assert (drift.kind, drift.earlier, drift.later) == (DriftKind.ATTRIBUTION_LOST, "example:c2", "example:c1")


def test_nothing_and_what_is_not_there() -> None:
    assert drifts([], (), (), ()) == ()
    group = ClaimGroup("g1", (Member("gone", "gone:c1", None, (), ""), Member("a", "a:c9", None, (), "")))
    assert drifts([Report(ferry("a", cut(FERRY, 1)))], [group], [Relay("a", "gone", Basis.COPIED, None)], ()) == ()
