"""The simulated press: the same for the same seed, true to its own truth, measured without a network."""

import json
from dataclasses import replace
from itertools import combinations

import pytest

import press as simulated
from press import Press, TrueClaim, generate, gold
from press_measure import Share, figures, with_true_groups
from reportedly.linked import ClaimGroup, Copy, Linked, Member, Origin, Relay
from reportedly.schema import Basis, Claim, Report


@pytest.fixture(scope="module")
def press() -> Press:
    return generate(articles=60, seed=4)


def test_it_follows_from_the_seed(press: Press) -> None:
    assert generate(articles=60, seed=4) == press
    assert generate(articles=60, seed=5) != press
    assert len(press.articles) == 60
    assert len({article.id for article in press.articles}) == 60


def test_every_place_carries_its_claim(press: Press) -> None:
    texts = {article.id: article.text for article in press.articles}
    for claim in press.truth.claims:
        for member in claim.members:
            words = member.span.of(texts[member.article])
            assert words.strip(" .,") == words
            assert claim.value is None or f"{claim.value:g}" in words
    assert not any(mark in text for text in texts.values() for mark in "\x01\x02\x03{}")


def test_credits_stand_in_the_text(press: Press) -> None:
    credited = [(article, credit) for article in press.articles for credit in article.credits]
    assert credited
    assert all(credit.span.of(article.text) == credit.name for article, credit in credited)


def test_relays_are_what_the_manner_says() -> None:
    stated, silent = generate(articles=60, silent=0), generate(articles=60, silent=1)
    assert {relay.basis for relay in silent.truth.relays} >= {Basis.COPIED}
    credited = {relay.article for relay in stated.truth.relays if relay.basis is Basis.CREDIT}
    assert {article for article, _ in stated.truth.copies} == credited
    outlets = {article.id: article.outlet for article in silent.articles}
    texts = {article.id: article.text for article in silent.articles}
    assert not any(outlets[original] in texts[copy].split("\n") for copy, original in silent.truth.copies)


def test_copies_share_text_and_loops_have_no_origin(press: Press) -> None:
    texts = {article.id: article.text for article in press.articles}
    for copy, original in press.truth.copies:
        lines = [one for one in texts[original].replace("\n", " ").split(". ") if len(one) > 30]
        assert sum(one.strip(" .")[:20] in texts[copy] for one in lines) >= 1, (copy, original)
    loops = [claim for claim in press.truth.claims if claim.circular]
    assert loops
    assert all(claim.independent == 1 and not claim.origins and len(claim.articles) > 1 for claim in loops)
    assert any(claim.independent > 1 for claim in press.truth.claims)
    assert {conflict.kind for conflict in press.truth.conflicts} == {"contradiction", "update"}


def test_noise_spoils_dates_and_punctuation() -> None:
    clean, spoilt = generate(noise=0, seed=2), generate(noise=1, seed=2)
    assert all(article.published for article in clean.articles)
    assert not all(article.published for article in spoilt.articles)
    assert sum("," not in article.text for article in spoilt.articles) > sum("," not in a.text for a in clean.articles)


def stated(claim: TrueClaim) -> tuple[float, ...]:
    return () if claim.value is None else (claim.value,)


def perfect(press: Press) -> Linked:
    """What a program that makes no mistake would give."""
    groups = tuple(
        ClaimGroup(
            claim.id,
            tuple(
                Member(m.article, f"{m.article}:c{at}", None, (m.span,), "", stated(claim))
                for at, m in enumerate(claim.members)
            ),
            tuple(Origin(name, True, (), None) for name in sorted(claim.origins) or ["nobody"]),
            claim.circular,
        )
        for claim in press.truth.claims
    )  # fmt: skip
    copies = tuple(Copy(copy, original, True, 1, 1) for copy, original in press.truth.copies)
    relays = tuple(Relay(one.article, one.source, one.basis, None) for one in press.truth.relays)
    return Linked(groups, (), relays, copies)


def test_what_makes_no_mistake_is_measured_so(press: Press) -> None:
    found = figures(press, perfect(press))
    shares = [value for name in found.__dataclass_fields__ if isinstance(value := getattr(found, name), Share)]
    assert [share.right for share in shares] == [share.of for share in shares]
    assert (found.too_many, found.too_few) == (0, 0)
    assert "independent origins exact    100.0 %" in str(found)


def test_mistakes_are_counted(press: Press) -> None:
    right = perfect(press)
    groups = tuple(
        replace(one, circular=False, origins=(*one.origins, Origin("x", True, (), None))) for one in right.groups
    )
    related = [(a.id, b.id) for a, b in combinations(press.articles[:2], 2)]
    found = figures(press, Linked(groups, copies=tuple(Copy(b, a, False, 1, 1) for a, b in related)))
    assert found.exact.right == 0
    assert found.too_many == found.exact_shared.of
    assert (found.loops_found.right, found.loops_right.of, found.relays_found.right) == (0, 0, 0)
    assert found.copies_found.right <= 1
    assert figures(press, Linked()).places_found.right == 0


def test_true_groups_are_those_of_the_places_that_a_claim_fits(press: Press) -> None:
    members = [member for claim in press.truth.claims for member in claim.members]
    claims = {article.id: list[Claim]() for article in press.articles}
    for at, member in enumerate(members):
        claims[member.article].append(Claim(id=f"c{at}", attribution=None, spans=(member.span,)))
    reports = [Report(article, claims=tuple(claims[article.id])) for article in press.articles]
    found = figures(press, with_true_groups(press)(reports))
    assert found.places_found.right == found.places_found.of
    assert found.copies_found.of == len(press.truth.copies)


def test_gold_events_have_the_scorer_s_form(press: Press, tmp_path: object) -> None:
    events = list(gold(press))
    assert set(events[0]) == {"id", "articles", "claims", "conflicts", "relays"}
    assert sum(len(json.loads(json.dumps(one))["articles"]) for one in events) == 60


def test_the_press_is_written(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "press"
    monkeypatch.setattr("sys.argv", ["press.py", "--articles", "12", "--out", str(folder)])
    simulated.main()
    assert len((folder / "articles.jsonl").read_text(encoding="utf8").splitlines()) == 12
    assert (folder / "E001.json").exists()
