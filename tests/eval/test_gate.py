import json
from pathlib import Path

import pytest

import gate
from reportedly.attribute.network import shipped

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


def test_a_figure_under_its_floor_is_told() -> None:
    assert list(gate.below({"dev": {"cue": 80.9}}, {"dev": {"cue": 81}})) == [
        "dev, cue: expected at least 81, got 80.9"
    ]
    assert list(gate.below({"dev": {"cue": 81.0}}, {"dev": {"cue": 81}})) == []


def test_other_data_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("{}")
    assert [line.split(":")[0] for line in gate.other_data(tmp_path, {"x.jsonl": "0" * 64})] == ["x.jsonl"]


def test_floors_are_for_sets_that_are_measured() -> None:
    floors = json.loads(gate.FLOORS.read_text())
    assert set(floors["floors"]) <= {*gate.SETS, *gate.OTHERS}
    assert set(floors["digests"]) == {path for path, _ in gate.SETS.values()}


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the data isn't beside the checkout")
@pytest.mark.parametrize("name", ["seed", "gold dev"])
def test_the_shipped_weights_stay_above_the_floors(name: str) -> None:
    path, outermost = gate.SETS[name]
    measured = {name: gate.measure(SHARED / path, outermost, shipped())}
    assert list(gate.below(measured, {name: json.loads(gate.FLOORS.read_text())["floors"][name]})) == []
