"""A stored report as it stands after people's corrections: without the attributions that they rejected.

Invariant: claims of a rejected attribution are left out with it, what lay in it moves up to what it lay in, and chains
are drawn anew. Knows no way of showing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportedly.casebook import rows
from reportedly.casebook.store import Store
from reportedly.chain import chains
from reportedly.schema import Attribution, Report


@dataclass(frozen=True, slots=True)
class Judged:
    """A report, and the attributions that were taken out of it."""

    report: Report
    rejected: tuple[Attribution, ...] = ()


def load(store: Store, key: int) -> Judged:
    """The report of an article (its key) as it stands. Raises `CasebookError` where there is none."""
    report = rows.load(store, key)
    sql = "SELECT id FROM attributions WHERE article = ? AND rejected"
    wrong = {f"a{row['id']}" for row in store.rows(sql, (key,))}
    if not wrong:
        return Judged(report)
    parents = {said.id: said.parent for said in report.attributions}
    kept = tuple(
        replace(said, parent=_above(said.parent, parents, wrong))
        for said in report.attributions
        if said.id not in wrong
    )
    claims = [claim for claim in report.claims if claim.attribution not in wrong]
    drawn = chains(report.article, report.sources, kept, claims)
    gone = tuple(said for said in report.attributions if said.id in wrong)
    return Judged(replace(report, attributions=kept, claims=drawn), gone)


def _above(parent: str | None, parents: Mapping[str, str | None], wrong: set[str]) -> str | None:
    while parent in wrong:
        parent = parents[parent]
    return parent
