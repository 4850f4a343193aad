"""Groups to origins, conflicts and ratings: on how many independent words a claim rests, and who says otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.linked import ClaimGroup, Conflict, ConflictKind, Copy, Relay
from reportedly.schema import Report
from reportedly.weigh.conflicts import conflicts
from reportedly.weigh.context import Context, EntityOf
from reportedly.weigh.origins import origins
from reportedly.weigh.ratings import rated

Weighed = tuple[tuple[ClaimGroup, ...], tuple[Conflict, ...]]


def weighed(
    reports: Sequence[Report],
    groups: Sequence[ClaimGroup],
    relays: Iterable[Relay] = (),
    copies: Iterable[Copy] = (),
    entities: EntityOf | None = None,
    reliability: Mapping[str, str] | None = None,
) -> Weighed:
    """The groups with origins and rating, in their order, and the conflicts between them.

    `entities`: (article id, source id) to a key that one entity has everywhere; where it is silent, names are compared.
    `reliability`: the user's letters, A to F, by the name of a source.
    """
    context = Context.of(reports, relays, copies, entities, reliability)
    traced = tuple(_with_origins(group, context) for group in groups)
    found = conflicts(traced, context)
    against = _contradicting(traced, found)
    return tuple(replace(one, rating=rated(one, against[one.id], context)) for one in traced), found


def _with_origins(group: ClaimGroup, context: Context) -> ClaimGroup:
    found = origins(group, context)
    return replace(group, origins=found.origins, circular=found.circular)


def _contradicting(groups: Sequence[ClaimGroup], found: Sequence[Conflict]) -> defaultdict[str, list[ClaimGroup]]:
    """For each group those that contradict it; what one origin revised itself is no contradiction."""
    known = {group.id: group for group in groups}
    against: defaultdict[str, list[ClaimGroup]] = defaultdict(list)
    for one in found:
        if one.kind is ConflictKind.CONTRADICTION:
            against[one.a].append(known[one.b])
            against[one.b].append(known[one.a])
    return against
