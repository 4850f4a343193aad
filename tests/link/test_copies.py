import random
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.link.copies import compared, copies
from reportedly.link.pairs import LEAST, MOST, PARTNERS, Wanted
from reportedly.link.shingles import shingles
from reportedly.linked import Copy
from reportedly.read.inputs import articles as read
from reportedly.schema import Article, Credit, Span
from tests.link.press import FERRY, OTHER, cut, ferry

CORPUS = Path(__file__).parents[3] / "shared/data/fakes/FA-KES-Dataset.csv"
WORDS = [f"{a}{b}" for a in ("ba", "ko", "lu", "mi", "ter", "van") for b in ("da", "fe", "gon", "ra", "si", "tol")]


def only(*articles: Article) -> Copy:
    (copy,) = copies(articles)
    return copy


def test_found_though_cut_retitled_and_uncredited() -> None:
    later = ferry("later", f"Blaze at sea. {cut(FERRY, 2)} {OTHER} {OTHER[:60]}", published="2026-03-03")
    copy = only(ferry("first"), later, ferry("none", "Nothing burned anywhere on Monday."))
    assert (copy.article, copy.original, copy.directed) == ("later", "first", True)
    assert copy.containment < 0.5 < copy.contained
    assert "dated 2026-03-03, the other 2026-03-02" in copy.why


def test_containment_is_of_shingles_both_ways() -> None:
    part = cut(FERRY, 2)
    copy = only(ferry("whole"), ferry("part", part, published="2026-03-05"))
    assert copy.containment == 1
    assert copy.contained == pytest.approx(len(shingles(part)) / len(shingles(FERRY)), abs=1e-4)
    assert copy.why[1:] == ("part adds nothing", f"whole adds {1 - copy.contained:.0%} to what is in part")


def test_passages_are_of_the_article_first() -> None:
    late, early = ferry("late", f"{OTHER} {FERRY}", published="2026-03-05"), ferry("early")
    for copy in (only(late, early), only(early, late)):
        assert [(one.span.of(late.text), one.other.of(early.text)) for one in copy.passages] == [(FERRY[:-1],) * 2]


MINUTE = ({"published": "2026-03-02T10:00"}, {"published": "2026-03-02T09:59"})
PARTLY = ({"text": f"{cut(FERRY, 2)} {OTHER} {OTHER}"}, {"credits": (Credit("AFP", Span(0, 6)),)})


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"credits": (Credit("Gull Press", Span(0, 6)),)}, {"outlet": "Gull Press"}, "credits Gull Press"),
        ({"text": f"{FERRY} Gull Press reported."}, {"outlet": "Gull Press"}, "names Gull Press"),
        ({}, {"outlet": "AFP"}, "AFP is an agency"),
        (*MINUTE, "dated 2026-03-02T10:00, the other 2026-03-02T09:59"),
        (*PARTLY, "the other credits AFP, this one nobody"),
    ],
)
def test_the_direction_has_a_reason(one: dict[str, Any], other: dict[str, Any], reason: str) -> None:
    for articles in ([ferry("a", **one), ferry("b", **other)], [ferry("b", **other), ferry("a", **one)]):
        copy = only(*articles)
        assert (copy.article, copy.original, copy.directed, copy.why[0]) == ("a", "b", True, reason)


def test_what_an_article_says_goes_before_its_date() -> None:
    credit = (Credit("Gull Press", Span(0, 6)),)
    copy = only(ferry("a", credits=credit, published="2026-03-01"), ferry("b", outlet="Gull Press"))
    assert (copy.article, copy.why[:2]) == (
        "a",
        ("credits Gull Press", "though dated 2026-03-01, the other 2026-03-02"),
    )


@pytest.mark.parametrize("published", [None, "", "soon", "2026-13-40", "2026-03-02"])
def test_without_a_date_that_tells_there_is_no_direction(published: str | None) -> None:
    copy = only(ferry("a", published=published), ferry("b"))
    assert not copy.directed
    assert copy.why[0] == "nothing tells which was first"


def test_two_that_credit_one_agency_have_no_direction() -> None:
    credit = (Credit("AFP", Span(0, 6)),)
    copy = only(ferry("a", credits=credit), ferry("b", credits=credit, published="2026-03-05"))
    assert not copy.directed
    assert "both credit AFP: either may have the words from there" in copy.why


def test_the_same_article_a_thousand_times() -> None:
    found = copies([ferry(f"a{at:04}") for at in range(1000)])
    assert {copy.original for copy in found} == {"a0000"}
    assert len(found) == 999


def test_a_few_the_very_same_are_paired_each_with_each() -> None:
    more = ferry("z", f"{FERRY} {OTHER}", published="2026-03-09")
    found = copies([*(ferry(f"a{at}") for at in range(4)), more])
    assert len(found) == 4 * 3 / 2 + 4


def test_many_that_are_nearly_the_same_are_paired_with_the_nearest() -> None:
    chance = random.Random(3)
    texts = [FERRY.replace("31", str(at)).replace("200", str(chance.randrange(300))) for at in range(300)]
    found = copies([ferry(f"a{at:03}", text, published=None) for at, text in enumerate(texts)])
    assert len(found) <= 300 * PARTNERS
    assert {copy.article for copy in found} | {copy.original for copy in found} == {f"a{at:03}" for at in range(300)}


def test_a_set_phrase_of_many_articles_hides_no_pair_and_makes_none() -> None:
    chance = random.Random(5)
    phrase = "said the Coast Watch which relies on a network of volunteers along the shore"
    days = [f"2026-{1 + at // 28:02}-{1 + at % 28:02}" for at in range(MOST + 60)]
    many = [ferry(f"a{at:03}", f"{' '.join(chance.choices(WORDS, k=60))} {phrase}", published=day)
            for at, day in enumerate(days)]  # fmt: skip
    early, late = (
        ferry("early", f"{cut(FERRY, 2)} {phrase}"),
        ferry("late", f"{FERRY} {phrase}", published="2026-12-24"),
    )
    (copy,) = copies([*many, early, late])
    assert (copy.article, copy.original) == ("late", "early")


def test_nothing_and_nearly_nothing() -> None:
    assert copies([]) == copies([ferry("a")]) == copies([ferry("a", ""), ferry("b", ""), ferry("c", "Fire.")]) == ()
    assert compared(ferry("a"), ferry("b", OTHER)) is None


def test_two_articles_are_compared_however_little_they_share() -> None:
    assert compared(ferry("a"), ferry("b", f"{OTHER} Fishing boats took most people.")) is None
    later = ferry("b", f"{OTHER} Fishing boats took most of them.", published="2026-03-03")
    copy = compared(ferry("a"), later)
    assert copy is not None
    assert [one.span.of(later.text) for one in copy.passages] == ["Fishing boats took most of"]
    assert compared(ferry("a"), later, Wanted()) is None
    assert compared(ferry("a"), ferry("b", cut(FERRY, 2)), Wanted()) is not None


@given(st.integers(0, 2**32), st.integers(2, PARTNERS))
def test_every_pair_above_the_share_is_found(seed: int, count: int) -> None:
    articles = [ferry(f"a{at:02}", text) for at, text in enumerate(made(random.Random(seed), count))]
    found = {frozenset((copy.article, copy.original)) for copy in copies(articles, Wanted(share=0.2))}
    for one, other in combinations(articles, 2):
        a, b = set(shingles(one.text).tolist()), set(shingles(other.text).tolist())
        if len(a & b) >= max(0.2 * min(len(a), len(b)), LEAST):
            assert frozenset((one.id, other.id)) in found


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not beside this checkout")
def test_of_a_corpus_every_pair_of_two_outlets_is_found() -> None:
    """Against all pairs, counted one by one: 49 above a half, 106 above a fifth."""
    rows = [one for one in read([CORPUS]) if isinstance(one, Article)]
    articles = [replace(one, id=str(at)) for at, one in enumerate(rows)]
    of = {one.id: frozenset(shingles(one.text).tolist()) for one in articles}
    wanted = {}
    for one, other in combinations(articles, 2):
        least = min(len(of[one.id]), len(of[other.id]))
        if one.outlet != other.outlet and least:
            wanted[frozenset((one.id, other.id))] = len(of[one.id] & of[other.id]) / least
    found = {frozenset((copy.article, copy.original)): copy for copy in copies(articles)}
    for share, count in ((0.5, 49), (0.2, 106)):
        pairs = {pair for pair, contained in wanted.items() if contained > share}
        assert len(pairs) == count
        assert pairs <= found.keys()
    for pair in wanted.keys() & found.keys():
        assert max(found[pair].containment, found[pair].contained) == pytest.approx(wanted[pair], abs=1e-4)


def made(chance: random.Random, count: int) -> list[str]:
    """Texts that take runs of words from a few others, and a set phrase that stands in nearly all."""
    texts: list[str] = []
    for _ in range(count):
        words = chance.choices(WORDS, k=chance.randrange(12, 60))
        for other in chance.sample(texts, min(len(texts), chance.randrange(3))):
            start = chance.randrange(10)
            words += other.split()[start : start + chance.randrange(30)]
        texts.append(" ".join([*words, "which relies on a network of sources on the coast"]))
    return texts
