"""How claims changed from hand to hand: whose word it was, how sure, which number, what was quoted.

Invariant: every drift has a claim at the earlier and one at the later hand: in articles of which one passes on the
other, or in one article's body and headline. It says what is otherwise, not which is right.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from reportedly.headlines import asserted, stems
from reportedly.link import retold
from reportedly.link.direction import is_before
from reportedly.link.figures import changed
from reportedly.link.hands import Hands, hands
from reportedly.linked import ClaimGroup, Copy, Drift, DriftKind, Passage, Relay
from reportedly.schema import Basis, Claim, Report, Span

_MUCH = 0.2  # share of the shorter article's shingles


@dataclass(frozen=True, slots=True)
class _Telling:
    """What one article says of a group's matter."""

    report: Report
    claims: tuple[Claim, ...]


_Hop = tuple[_Telling, _Telling]
_Copied = Mapping[tuple[str, str], Copy]  # by the ids of the original and the article


def drifts(
    reports: Sequence[Report], groups: Sequence[ClaimGroup], relays: Sequence[Relay], copies: Sequence[Copy]
) -> tuple[Drift, ...]:
    """What drifted along relays and directed copies within the groups, and from a body to its headline; each once.

    Numbers that differ stand in different groups: they are sought between articles that share a group.
    """
    by_id = {report.article.id: report for report in reports}
    hops = hands(relays, {id: report.article for id, report in by_id.items()}, copies)
    copied = {(copy.original, copy.article): copy for copy in copies}
    told = list(_told(groups, by_id, hops, copied))
    found = [drift for earlier, later in told for drift in _between(earlier, later)]
    for one, other in dict.fromkeys((one.report.article.id, other.report.article.id) for one, other in told):
        copy = copied.get((one, other))
        found += _numbers(by_id[one], by_id[other], copy.passages if copy and _is_much(copy) else ())
    found += [drift for report in reports for drift in _headline(report)]
    return tuple(sorted(set(found), key=lambda drift: (drift.later, drift.earlier, drift.kind)))


def _is_much(copy: Copy) -> bool:
    """Whether so much is copied that words at one place of both tell of the same; else it may be background."""
    return max(copy.containment, copy.contained) >= _MUCH


def _told(groups: Sequence[ClaimGroup], by_id: Mapping[str, Report], hops: Hands, copied: _Copied) -> Iterator[_Hop]:
    """The earlier and the later telling for each group and hop."""
    for group in groups:
        tellings = _tellings(group, by_id)
        for later in tellings.values():
            ahead = hops.get(later.report.article.id, {}).items()
            able = [(tellings[id], relay) for id, relay in ahead if id in tellings]
            able = [(earlier, relay) for earlier, relay in able if _may_be(earlier, later, relay, copied)]
            yield from ((earlier, later) for earlier in _meant(able))


def _meant(able: Sequence[tuple[_Telling, Relay]]) -> Iterator[_Telling]:
    """Every article that was copied; of an outlet that is cited the last one before, where several carry the claim."""
    last: dict[Relay, _Telling] = {}
    for earlier, relay in able:
        if relay.basis is Basis.COPIED:
            yield earlier
        elif relay not in last or _published(earlier) > _published(last[relay]):
            last[relay] = earlier
    yield from last.values()


def _published(telling: _Telling) -> str:
    return telling.report.article.published or ""


def _may_be(earlier: _Telling, later: _Telling, relay: Relay, copied: _Copied) -> bool:
    """Whether the hop is one of this claim: it touches copied words; an outlet that is cited has published before."""
    one, other = earlier.report.article, later.report.article
    if relay.basis is not Basis.COPIED:
        return not is_before(other.published, one.published)
    copy = copied.get((one.id, other.id))
    return copy is None or any(
        span.start < passage.span.end and passage.span.start < span.end
        for passage in copy.passages for claim in later.claims for span in claim.spans
    )  # fmt: skip


def _tellings(group: ClaimGroup, by_id: Mapping[str, Report]) -> dict[str, _Telling]:
    keys: dict[str, set[str]] = defaultdict(set)
    for member in group.members:
        if member.article in by_id:
            keys[member.article].add(member.claim)
    tellings = ((by_id[id], found) for id, found in keys.items()) if len(keys) > 1 else ()
    return {
        report.article.id: _Telling(report, tuple(claim for claim in report.claims if _key(report, claim) in found))
        for report, found in tellings
    }


def _between(earlier: _Telling, later: _Telling) -> Iterator[Drift]:
    for rule in (_attribution_lost, _hedge_lost, _quotation_cut, _words_put_in):
        drift = rule(earlier, later)
        if drift is not None:
            yield drift


def _attribution_lost(earlier: _Telling, later: _Telling) -> Drift | None:
    said = [claim for claim in earlier.claims if claim.attribution]
    if not said or any(claim.attribution for claim in later.claims):
        return None
    who = said[0].chain[-1].name if said[0].chain and said[0].chain[-1].name else "somebody"
    why = f"{who}'s word there, the article's own here"
    return _drift(DriftKind.ATTRIBUTION_LOST, earlier, said[0], later, later.claims[0], why)


def _hedge_lost(earlier: _Telling, later: _Telling) -> Drift | None:
    hedges = [_hedge(claim) for claim in earlier.claims]
    if not all(hedges) or any(_hedge(claim) for claim in later.claims):
        return None
    words = hedges[0][0].of(earlier.report.article.text)
    return _drift(DriftKind.HEDGE_LOST, earlier, earlier.claims[0], later, later.claims[0], f"without “{words}”")


def _hedge(claim: Claim) -> tuple[Span, ...]:
    return claim.hedges + claim.unverified


def _quotation_cut(earlier: _Telling, later: _Telling) -> Drift | None:
    text = later.report.article.text
    for one, other in product(earlier.claims, later.claims):
        missing = retold.cut(_quoted(earlier, one), _quoted(later, other), text)
        if missing:
            return _drift(DriftKind.QUOTATION_CUT, earlier, one, later, other, f"without “{missing}”")
    return None


def _words_put_in(earlier: _Telling, later: _Telling) -> Drift | None:
    for one, other in product(earlier.claims, later.claims):
        words = retold.put_in(_quoted(earlier, one), _quoted(later, other))
        if words:
            return _drift(DriftKind.WORDS_PUT_IN, earlier, one, later, other, f"with {words}")
    return None


def _quoted(telling: _Telling, claim: Claim) -> tuple[str, ...]:
    return retold.quoted(telling.report.article.text, claim.spans)


def _numbers(earlier: Report, later: Report, passages: Sequence[Passage]) -> Iterator[Drift]:
    for one in changed(earlier, later, passages):
        keys = _key(earlier, one.earlier), _key(later, one.later)
        yield Drift(DriftKind.NUMBER_CHANGED, *keys, one.why)


def _headline(report: Report) -> Iterator[Drift]:
    """What the body gives as somebody's word and the headline asserts."""
    headline = asserted(report)
    if headline is None or headline.span is None:
        return
    own = [claim for claim in report.claims if not claim.attribution and _lies(claim, headline.span)]
    said = [claim for claim in report.claims if claim.attribution == headline.attribution]
    shared = [(_shared(report.article.text, above, below), above, below) for above in own for below in said]
    most, above, below = max(shared, key=lambda one: one[0], default=(0, None, None))
    if most and above and below:
        keys = _key(report, below), _key(report, above)
        yield Drift(DriftKind.ATTRIBUTION_LOST, *keys, "the headline asserts what the article gives as somebody's word")


def _shared(text: str, one: Claim, other: Claim) -> int:
    return len(stems(_words(text, one)) & stems(_words(text, other)))


def _words(text: str, claim: Claim) -> str:
    return " ".join(span.of(text) for span in claim.spans)


def _lies(claim: Claim, place: Span) -> bool:
    return all(place.start <= span.start and span.end <= place.end for span in claim.spans)


def _drift(kind: DriftKind, earlier: _Telling, one: Claim, later: _Telling, other: Claim, why: str) -> Drift:
    return Drift(kind, _key(earlier.report, one), _key(later.report, other), why)


def _key(report: Report, claim: Claim) -> str:
    return f"{report.article.id}:{claim.id}"
