"""Linking: one flow over many reports."""

import pytest

from reportedly import weights
from reportedly.linking import linked
from tests.weigh.press import body, whole

FITTED = pytest.mark.skipif(not (weights.shipped() / "link.json").is_file(), reason="needs the weights of comparing")


def test_ids_must_differ() -> None:
    with pytest.raises(ValueError, match="'a' twice"):
        linked([whole("a", "Ledger"), whole("a", "Courier")])


@FITTED
def test_every_claim_is_in_one_group_with_origins_and_rating() -> None:
    reports = [whole("a", "Ledger", body("Harbour Watch")), whole("b", "Courier", body("Harbour Watch"))]
    found = linked(reports)
    assert sorted(one.claim for group in found.groups for one in group.members) == ["a:c1", "b:c1"]
    assert all(group.origins and group.rating for group in found.groups)


@FITTED
def test_an_empty_casebook_links_to_nothing() -> None:
    found = linked([])
    assert (found.groups, found.conflicts, found.relays, found.copies) == ((), (), (), ())
