"""Our measure of claims: by hand on a small gold, and against the referee's scorer where the data is there."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claims import Gold, Member, grouped, load, matches, row, tokens, whole_sentences
from reportedly.claims.claims import claims
from reportedly.schema import Claim, Span
from tests.factories import span

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "A bomb killed six and wounded nine. The pier was closed."
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the data isn't beside the checkout")


def small() -> Gold:
    """Two articles with the same text, in which two claims are told."""
    gold = Gold({id: {"id": id, "text": TEXT, "attributions": []} for id in ("x", "y")})
    for id in gold.articles:
        for claim, words, value in (("c1", "killed six", 6.0), ("c2", "wounded nine", 9.0)):
            gold.members.append(Member("E1", claim, id, tokens(TEXT, [span(TEXT, words)]), value))
    return gold


def claim(*words: str) -> Claim:
    return Claim(id="c1", attribution=None, spans=tuple(span(TEXT, one) for one in words))


def test_sentences_lose_what_they_put_together() -> None:
    found = row(small(), {id: whole_sentences(TEXT) for id in ("x", "y")})
    assert (found.precision, found.recall, found.f1) == (50.0, 100.0, 66.7)
    assert (found.found, found.half, found.claims) == (100.0, 0.0, 2.0)


def test_one_claim_for_each_proposition_loses_nothing() -> None:
    found = row(small(), {id: claims(small().article(id), []) for id in ("x", "y")})
    assert (found.f1, found.found, found.half) == (100.0, 100.0, 100.0)


def test_a_claim_that_fits_two_goes_to_the_better() -> None:
    both = {id: [claim("killed six and wounded")] for id in ("x", "y")}
    assert grouped(small(), both) == {("x", 0): "c1", ("y", 0): "c1"}
    assert matches(small(), {"x": [], "y": []})[0] == (-1, 0.0)


@pytest.fixture(scope="module")
def referee() -> ModuleType:
    sys.path.insert(0, str(SHARED / "score"))
    spec = importlib.util.spec_from_file_location("referee_events", SHARED / "score/score_events.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_shared
@pytest.mark.parametrize("whole", [True, False])
def test_pairs_agree_with_the_referee_s(whole: bool, referee: ModuleType) -> None:
    import json

    gold = load(SHARED / "gold/dev")
    claimed: dict[str, Any] = {
        id: whole_sentences(one["text"]) if whole else claims(gold.article(id), gold.attributions(id))
        for id, one in gold.articles.items()
    }
    of = grouped(gold, claimed)
    groups: dict[str, list[dict[str, Any]]] = {}
    for id, found in claimed.items():
        for place, one in enumerate(found):
            values = [number.value for number in one.numbers]
            member = {"article": id, "spans": one.spans, "values": values}
            groups.setdefault(of.get((id, place), f"{id} {place}"), []).append(member)
    predicted = {"groups": [{"id": id, "members": members, "origins": []} for id, members in groups.items()]}
    events = [json.loads(path.read_text("utf8")) for path in sorted((SHARED / "gold/dev/events").glob("E*.json"))]
    theirs = referee.score(events, {id: one["text"] for id, one in gold.articles.items()}, predicted)
    ours = row(gold, claimed)
    assert (ours.precision, ours.recall, ours.f1) == tuple(theirs["claim pairs"][name] for name in ("p", "r", "f1"))
    assert ours.found == theirs["members found"]["accuracy"]


def test_words_at_the_border_of_a_span_count() -> None:
    assert len(tokens(TEXT, [Span(0, 3)])) == 2
