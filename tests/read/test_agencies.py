"""Names of agencies are found however they are written, and masking moves nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.agencies import OUTLET, WIRE, masked, names, proper_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("REUTERS", "Reuters"),
        ("the Associated Press", "AP"),
        ("Asharq Al-Awsat English", "Asharq Al-Awsat"),
        ("Agencies", "agencies"),
        ("Norhaven Courier", None),
    ],
)
def test_one_agency_has_one_name(written: str, name: str | None) -> None:
    assert proper_name(written) == name


@pytest.mark.parametrize("text", ["APPEAL", "ap", "AFP’s", "ex-AP", "apps", "Reutersville"])
def test_parts_of_other_words_are_no_names(text: str) -> None:
    assert not list(names(text, 0, len(text)))


def test_wires_and_outlets_are_masked_apart() -> None:
    assert masked("AFP, BBC") == f"{WIRE * 3}, {OUTLET * 3}"


@given(st.lists(st.sampled_from(["AFP", "Al Jazeera", " ", "the ", "-", "x", "\n"])).map("".join))
def test_masking_moves_nothing(text: str) -> None:
    mask = masked(text)
    assert len(mask) == len(text)
    assert all(ours in (WIRE, OUTLET, theirs) for ours, theirs in zip(mask, text, strict=True))
