"""Numbers that changed from hand to hand: other, rounded, or with another bound.

Invariant: two numbers are compared only if they count the same in like words, neither article has the other's figure,
and they stand at the same place of copied words, or the later is given on the word of the earlier article's outlet.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.link.naming import same_outlet
from reportedly.linked import Passage
from reportedly.schema import Claim, Number, Report, Span

_ALIKE = 0.5  # share of the words of either claim that both must have
_NEXT = 40  # characters between a number and the copied words next to it
_ROUND = 0.15  # part of a figure by which it may change in rounding
_WORD = re.compile(r"[^\W\d_]{3,}")
_NOTHING = frozenset(
    "the and for with from that this were was are have has been had its their his her more than least about".split()
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A number that is another at the later hand."""

    earlier: Claim
    later: Claim
    why: str


def changed(earlier: Report, later: Report, passages: Sequence[Passage] = ()) -> Iterator[Changed]:
    """The numbers of `later` that `earlier` gives otherwise, each beside the claim that is most like it in words.

    `passages` are those of `later` that stand in `earlier`, if it has words of it.
    """
    before, after = _numbered(earlier), _numbered(later)
    for claim, number in after:
        like = [(one, other) for one, other in before if _counts_same(number, other)]
        if any(_figure(other) == _figure(number) for _, other in like):
            continue
        kept = [_figure(other) for _, other in after if _counts_same(number, other)]
        on_its_word = _rests_on(claim, earlier.article.outlet)
        gone = [(one, other) for one, other in like if _figure(other) not in kept
                and (on_its_word or _at_one_place(number.span, other.span, passages))]  # fmt: skip
        scores = [_likeness(earlier, one, later, claim) for one, _ in gone]
        if scores and max(scores) >= _ALIKE:
            one, other = gone[scores.index(max(scores))]
            yield Changed(one, claim, _why(earlier, other, later, number))


def _numbered(report: Report) -> list[tuple[Claim, Number]]:
    return [(claim, number) for claim in report.claims for number in claim.numbers if number.of or number.unit]


def _counts_same(one: Number, other: Number) -> bool:
    return one.of == other.of and (one.unit == other.unit or (one.of is not None and None in (one.unit, other.unit)))


def _figure(number: Number) -> tuple[float, float | None, str | None]:
    return number.value, number.high, number.bound


def _rests_on(claim: Claim, outlet: str | None) -> bool:
    """Whether the outlet is one of the hands, behind the article's own, through which the claim came."""
    return any(same_outlet(hop.name, outlet) for hop in claim.chain[1:])


def _at_one_place(here: Span, there: Span, passages: Sequence[Passage]) -> bool:
    """Whether both stand right before, or right after, the same copied words."""
    return any(
        (_is_next(one.span, here) and _is_next(one.other, there))
        or (_is_next(here, one.span) and _is_next(there, one.other))
        for one in passages
    )


def _is_next(one: Span, other: Span) -> bool:
    return 0 <= other.start - one.end <= _NEXT


def _likeness(report: Report, one: Claim, other_report: Report, other: Claim) -> float:
    a, b = _words(report.article.text, one), _words(other_report.article.text, other)
    return len(a & b) / len(a | b) if a | b else 0.0


def _words(text: str, claim: Claim) -> frozenset[str]:
    numbers = [number.span for number in claim.numbers]
    return _plain(" ".join(span.of(text) for span in claim.spans)) - _plain(" ".join(span.of(text) for span in numbers))


@lru_cache(maxsize=1 << 14)
def _plain(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _NOTHING


def _why(earlier: Report, one: Number, later: Report, other: Number) -> str:
    before, after = one.span.of(earlier.article.text), other.span.of(later.article.text)
    return f"“{before}” became “{after}”{' (rounded)' if _is_rounded(one, other) else ''}"


def _is_rounded(one: Number, other: Number) -> bool:
    near = one.value != other.value and abs(one.value - other.value) <= _ROUND * abs(one.value)
    return near and _zeros(other.value) > _zeros(one.value)


def _zeros(value: float) -> int:
    digits = f"{value:.0f}"
    return len(digits) - len(digits.rstrip("0"))
