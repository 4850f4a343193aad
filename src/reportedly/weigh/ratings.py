"""Information credibility of the Admiralty code, 1 to 6, from independence, agreement and contradiction.

Invariant: the first row of `RULES` that holds gives the digit; a source's letter may be a condition of a row, but the
two are never made one number. Says who agrees, never what is true.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.linked import ClaimGroup, Origin, Rating
from reportedly.resolve.names import folded
from reportedly.schema import Modality
from reportedly.weigh.context import Context

LETTERS = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
GOOD = ("A", "B")
_SHOWN = 5  # names in a reason


@dataclass(frozen=True, slots=True)
class Standing:
    """What a rating rests on. `against` are the independent origins of groups that contradict this one."""

    origins: tuple[Origin, ...]
    named: tuple[Origin, ...]
    good: tuple[Origin, ...]
    against: tuple[str, ...]
    asserted: bool

    @property
    def agree(self) -> int:
        """How many independent origins there are."""
        return len(self.origins)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: the digit, what the code calls it, and when it is given."""

    credibility: int
    name: str
    when: str
    holds: Callable[[Standing], bool]


RULES = (
    Rule(6, "cannot be judged", "no independent origin is known", lambda s: not s.origins),
    Rule(6, "cannot be judged", "nobody asserts it: it is planned, predicted, demanded, asked or conditional only",
         lambda s: not s.asserted),
    Rule(5, "improbable", "more independent origins contradict it than agree on it",
         lambda s: len(s.against) > s.agree),
    Rule(4, "doubtful", "as many independent origins contradict it as agree on it",
         lambda s: len(s.against) == s.agree),
    Rule(3, "possible", "it is contradicted, by fewer independent origins than agree on it",
         lambda s: bool(s.against)),
    Rule(1, "confirmed by other sources", "at least two independent origins with a name agree on it, none contradicts",
         lambda s: len(s.named) >= 2),
    Rule(2, "probable", "an independent origin with a name and one without agree on it, none contradicts",
         lambda s: bool(s.named) and s.agree >= 2),
    Rule(2, "probable", "one origin that the user rated A or B, none contradicts", lambda s: bool(s.good)),
    Rule(3, "possible", "one origin, or origins without a name only; none contradicts", lambda s: True),
)  # fmt: skip


def rated(group: ClaimGroup, contradicting: Sequence[ClaimGroup], context: Context) -> Rating:
    """The rating of a group that has its origins, beside the groups that contradict it."""
    standing = _standing(group, contradicting, context)
    rule = next(rule for rule in RULES if rule.holds(standing))
    return Rating(rule.credibility, (f"{rule.name}: {rule.when}", *_reasons(group, standing, context)))


def _standing(group: ClaimGroup, contradicting: Sequence[ClaimGroup], context: Context) -> Standing:
    origins = _independent(group)
    mine = {folded(one.name) for one in origins}
    others = (one.name for other in contradicting for one in _independent(other))
    against = {folded(name): name for name in others if folded(name) not in mine}
    return Standing(
        origins,
        tuple(one for one in origins if _is_named(one, context)),
        tuple(one for one in origins if context.letter(one.name) in GOOD),
        tuple(against.values()),
        any(claim.modality is Modality.ASSERTED for _, claim in context.members(group)),
    )


def _independent(group: ClaimGroup) -> tuple[Origin, ...]:
    return tuple(one for one in group.origins if one.independent)


def _is_named(origin: Origin, context: Context) -> bool:
    """Whether an article gives the origin a name: as a source, a credit, or its own outlet's."""
    name = folded(origin.name)
    return name in context.bodies or any(name in context.names(article) for article in origin.articles)


def _reasons(group: ClaimGroup, standing: Standing, context: Context) -> Iterator[str]:
    names = [one.name for one in standing.origins]
    if names:
        yield f"{len(names)} independent {'origin' if len(names) == 1 else 'origins'}: {_listed(names)}"
    if unnamed := [one.name for one in standing.origins if one not in standing.named]:
        yield f"without a name: {_listed(unnamed)}"
    if standing.against:
        yield f"contradicted by {len(standing.against)}: {_listed(standing.against)}"
    for one in group.origins:
        if not one.independent:
            yield f"{one.name} does not count: {one.why[0] if one.why else 'not independent'}"
    if group.circular:
        yield "circular: it seems to have several origins, and they lead back to one"
    if standing.good:
        yield "rated by the user: " + _listed([f"{one.name} {context.letter(one.name)}" for one in standing.good])


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
