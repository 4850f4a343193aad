"""What the program makes of the simulated press, held against the truth: independent origins, loops, copies, relays.

Protocol. Each true place of a claim is matched to the predicted claim of its article that shares most words with it
(share, plus IoU, plus 1 where it states the figure); the group that holds most of a claim's places is the claim's. The
count is exact where that group has as many independent origins as there are; `shared` are the claims that two or more
articles give, the others are easy. A loop is found where the group of a claim that only runs in a circle is circular;
loops are right where a circular group is that of such a claim. Copies are pairs of articles without direction that
have half of the shorter text in common: found of the pairs (copy, original), right where both are of one text.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from press import Press, TrueClaim, TrueMember
from reportedly.linked import ClaimGroup, Linked, Member
from reportedly.schema import Report, Span


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    def __str__(self) -> str:
        return f"{100 * self.right / self.of:5.1f} %  ({self.right} of {self.of})" if self.of else "    –    (none)"


@dataclass(frozen=True, slots=True)
class Figures:
    """The table of one press."""

    articles: int
    places_found: Share
    exact: Share
    exact_shared: Share
    too_many: int
    too_few: int
    loops_found: Share
    loops_right: Share
    copies_found: Share
    copies_right: Share
    directed: Share
    relays_found: Share
    relays_right: Share

    def __str__(self) -> str:
        rows = {
            "places of claims found": self.places_found,
            "independent origins exact": self.exact,
            "  of claims in 2+ articles": self.exact_shared,
            "  of these too many": self.too_many,
            "  of these too few": self.too_few,
            "loops found": self.loops_found,
            "loops right": self.loops_right,
            "copies found": self.copies_found,
            "copies right": self.copies_right,
            "  direction right": self.directed,
            "relays found": self.relays_found,
            "relays right": self.relays_right,
        }
        return "\n".join(f"{name:28} {value}" for name, value in {"articles": self.articles, **rows}.items())


def measure(
    press: Press,
    reports: Sequence[Report] | None = None,
    link: Callable[[Sequence[Report]], Linked] | None = None,
) -> Figures:
    """The figures for a press; what is not given is worked out by the program as it is."""
    if reports is None:
        from reportedly.pipeline import pipe

        reports = list(pipe(press.articles))
    if link is None:
        from reportedly.linking import linked

        link = linked
    return figures(press, link(reports))


def with_true_groups(press: Press) -> Callable[[Sequence[Report]], Linked]:
    """Linking with the true groups over the claims that were found: what is lost then, comparing hasn't lost."""

    def link(reports: Sequence[Report]) -> Linked:
        from reportedly.link.copies import copies
        from reportedly.link.relays import relays
        from reportedly.weigh import weighed

        copied = copies([report.article for report in reports])
        relayed = relays(reports, copied)
        groups, conflicts = weighed(reports, _true_groups(press, reports), relayed, copied)
        return Linked(groups, conflicts, relayed, copied)

    return link


def _true_groups(press: Press, reports: Sequence[Report]) -> tuple[ClaimGroup, ...]:
    """The claims that were found, each in the group of the true place that it fits best, or else alone."""
    places = defaultdict[str, list[tuple[TrueClaim, Span]]](list)
    for claim in press.truth.claims:
        for place in claim.members:
            places[place.article].append((claim, place.span))
    gathered = defaultdict[str, list[Member]](list)
    for report in reports:
        for found in report.claims:
            key, values = f"{report.article.id}:{found.id}", tuple(number.value for number in found.numbers)
            member = Member(report.article.id, key, found.attribution, found.spans, "", values)
            rated = [(_fit(claim, span, member), claim.id) for claim, span in places[report.article.id]]
            fit, id = max(rated, default=(0.0, key))
            gathered[id if fit > 0 else key].append(member)
    return tuple(ClaimGroup(id, tuple(members)) for id, members in gathered.items())


def figures(press: Press, linked: Linked) -> Figures:
    """What was linked, held against the truth."""
    truth, matched = press.truth, _Matched(press, linked)
    shared = [claim for claim in truth.claims if len(claim.articles) > 1]
    counts = {claim.id: matched.independent(claim) for claim in truth.claims}
    off = [counts[claim.id] - claim.independent for claim in shared]
    loops = {claim.id for claim in truth.claims if claim.circular}
    circular = [claim.id for claim in truth.claims if (group := matched.group(claim)) and group.circular]
    return Figures(
        articles=len(press.articles),
        places_found=Share(matched.found, sum(len(claim.members) for claim in truth.claims)),
        exact=Share(sum(counts[claim.id] == claim.independent for claim in truth.claims), len(truth.claims)),
        exact_shared=Share(sum(one == 0 for one in off), len(off)),
        too_many=sum(one > 0 for one in off),
        too_few=sum(one < 0 for one in off),
        loops_found=Share(len(loops.intersection(circular)), len(loops)),
        loops_right=Share(sum(one in loops for one in circular), len(circular)),
        **_copies(press, linked),
        **_relays(press, linked),
    )


class _Matched:
    """The group of each true claim."""

    def __init__(self, press: Press, linked: Linked) -> None:
        self.groups = {group.id: group for group in linked.groups}
        self.places: dict[str, list[tuple[str, Member]]] = defaultdict(list)
        for group in linked.groups:
            for member in group.members:
                self.places[member.article].append((group.id, member))
        self.found, self.of = 0, dict[str, ClaimGroup | None]()
        for claim in press.truth.claims:
            votes = Counter(at for member in claim.members if (at := self._best(claim, member)))
            self.found += votes.total()
            self.of[claim.id] = self.groups[votes.most_common(1)[0][0]] if votes else None

    def group(self, claim: TrueClaim) -> ClaimGroup | None:
        """That of a claim; None where none of its places was found."""
        return self.of[claim.id]

    def independent(self, claim: TrueClaim) -> int:
        """How many independent origins the claim's group has."""
        group = self.of[claim.id]
        return sum(origin.independent for origin in group.origins) if group else 0

    def _best(self, claim: TrueClaim, place: TrueMember) -> str | None:
        rated = [(_fit(claim, place.span, member), id) for id, member in self.places[place.article]]
        best = max(rated, default=(0.0, None), key=lambda one: one[0])
        return best[1] if best[0] > 0 else None


def _fit(claim: TrueClaim, span: Span, member: Member) -> float:
    have = {at for piece in member.spans for at in range(*piece)}
    both = len(have.intersection(range(*span)))
    if not both:
        return 0.0
    length = span.end - span.start
    return (
        both / length + both / (length + len(have) - both) + (claim.value is not None and claim.value in member.values)
    )


_LEAST = 0.5  # of the shingles of the shorter text


def _copies(press: Press, linked: Linked) -> Mapping[str, Share]:
    truth, said = (
        press.truth,
        {
            frozenset((one.article, one.original)): one
            for one in linked.copies
            if max(one.containment, one.contained) >= _LEAST
        },
    )
    related = {frozenset(pair) for family in truth.families for pair in combinations(family, 2)}
    found = [pair for pair in truth.copies if frozenset(pair) in said]
    right = [one for pair in found if (one := said[frozenset(pair)]).directed and (one.article, one.original) == pair]
    return {
        "copies_found": Share(len(found), len(truth.copies)),
        "copies_right": Share(len(related.intersection(said)), len(said)),
        "directed": Share(len(right), len(found)),
    }


def _relays(press: Press, linked: Linked) -> Mapping[str, Share]:
    """Names of outlets and agencies that an article takes from; copied text is counted above."""
    names = {(one.article, one.source) for one in press.truth.relays if one.basis != "copied text"}
    said = {(one.article, one.source.removeprefix("the ").removeprefix("The ")) for one in linked.relays
            if one.basis != "copied text"}  # fmt: skip
    return {
        "relays_found": Share(len(names & said), len(names)),
        "relays_right": Share(len(names & said), len(said)),
    }
