"""Our scorer against the referee's, on gold, on damaged gold, and on what the program answers."""

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from scoring import figures, load, same_name, score

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the data isn't beside the checkout")

TEXT = "Radio Norhaven said that the pier was closed. “No,” the mayor said."
GOLD = {
    "id": "x",
    "text": TEXT,
    "attributions": [
        {"id": "a1", "source": [[0, 14]], "cue": [[15, 19]], "content": [[20, 44]], "parent": None},
        {"id": "a2", "source": [[52, 61]], "cue": [[62, 66]], "content": [[46, 51]], "parent": None},
    ],
}


@pytest.fixture(scope="module")
def referee() -> ModuleType:
    spec = importlib.util.spec_from_file_location("referee", SHARED / "score/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(article: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """Gold with attributions lost, doubled, moved and mislabelled."""
    out = copy.deepcopy(article)
    out["attributions"] = [one for one in out["attributions"] if rng.random() > 0.2]
    out["attributions"] += [{**copy.deepcopy(one), "id": f"{one['id']}b"} for one in out["attributions"][:3]]
    for one in out["attributions"]:
        for name in ("source", "cue", "content"):
            one[name] = [[max(0, s + rng.choice((0, 0, -9, 7))), e + rng.choice((0, 0, 12))] for s, e in one[name]]
        if "who" in one and rng.random() < 0.3:
            one.update(who=f"The {one['who']} of it", kind="direct", attitude="belief", parent=None)
    return out


def test_gold_against_itself_is_perfect() -> None:
    found = figures(score({"x": GOLD}, {"x": copy.deepcopy(GOLD)}))
    assert {name for name, f1 in found.items() if f1 != 100} <= {"nesting"}


def test_a_lost_attribution_costs_recall() -> None:
    half = {**GOLD, "attributions": GOLD["attributions"][:1]}
    row = score({"x": GOLD}, {"x": half})["cue"]
    assert (row.precision, row.recall, row.f1) == (100.0, 50.0, 66.7)


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="x: expected the gold text"):
        score({"x": GOLD}, {"x": {**GOLD, "text": "Other"}})


def test_names_are_compared_without_small_words() -> None:
    assert same_name("The As-Safir", "as safir")
    assert not same_name("Human", "Human Rights Watch")


@needs_shared
@pytest.mark.parametrize("name", ["gold/dev/articles.jsonl", "gold/seed.json", "data/polnear/dev.jsonl"])
@pytest.mark.parametrize("outermost", [False, True])
def test_figures_agree_with_the_referee_s(name: str, outermost: bool, referee: ModuleType) -> None:
    gold = load(SHARED / name)
    rng = random.Random(7)
    guess = {id: damaged(article, rng) for id, article in list(gold.items())[:-1]}
    theirs = referee.score(gold, guess, outermost)
    ours = figures(score(gold, guess, outermost))
    assert json.dumps(ours, sort_keys=True) == json.dumps({k: v["f1"] for k, v in theirs.items()}, sort_keys=True)
