"""The weights of comparing: readable, checked, and pointing where their reasons say."""

from importlib.resources import files
from pathlib import Path

import pytest

from fit_link import AGAINST
from reportedly import weights
from reportedly.errors import WeightsError
from reportedly.link.weights import shipped


def test_every_weight_points_where_its_name_says() -> None:
    assert all((value < 0) == (name in AGAINST) for name, value in shipped().of.items())


def test_changed_weights_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sums = files("reportedly").joinpath("models", "SHA256SUMS").read_text()
    (tmp_path / "SHA256SUMS").write_text(sums)
    (tmp_path / "link.json").write_text("{}")
    monkeypatch.setattr(weights, "shipped", lambda: tmp_path)
    with pytest.raises(WeightsError, match=r"link\.json"):
        shipped.__wrapped__()
