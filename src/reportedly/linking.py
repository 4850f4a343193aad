"""Many reports to what they say together: copies → relays → groups → drift → origins, conflicts, ratings.

Invariant: one flow, one direction; every claim is in exactly one group. Knows no database: `casebook/` stores it.
"""

from collections.abc import Mapping, Sequence

from reportedly.link.copies import copies
from reportedly.link.corrections import Correction
from reportedly.link.drift import drifts
from reportedly.link.groups import groups
from reportedly.link.relays import relays
from reportedly.linked import Linked
from reportedly.schema import Report
from reportedly.weigh import weighed
from reportedly.weigh.context import EntityOf


def linked(
    reports: Sequence[Report],
    *,
    entities: EntityOf | None = None,
    corrections: Sequence[Correction] = (),
    reliability: Mapping[str, str] | None = None,
) -> Linked:
    """Everything that is linked and weighed over these reports. The ids of their articles must differ.

    `corrections` are what people said about which claims are the same, earliest first; `entities` and `reliability` as
    in `weighed`. Raises `ValueError` where two reports have one id, `WeightsError` where the weights are missing.
    """
    _check_ids(reports)
    copied = copies([report.article for report in reports])
    relayed = relays(reports, copied)
    grouped = groups(reports, corrections)
    weighed_, conflicts = weighed(reports, grouped, relayed, copied, entities, reliability)
    drifted = drifts(reports, grouped, relayed, copied)
    return Linked(weighed_, conflicts, relayed, copied, drifted)


def _check_ids(reports: Sequence[Report]) -> None:
    seen: set[str] = set()
    for report in reports:
        if report.article.id in seen:
            raise ValueError(f"expected articles with different ids, got {report.article.id!r} twice")
        seen.add(report.article.id)
