"""The attributions of a report as a forest in text order: what every way of showing starts from.

Invariant: each attribution appears exactly once, whatever its parent says; a parent that does not exist
or would close a circle counts as none. Knows nothing of how the forest is drawn.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.schema import Attribution, Polarity, Report, Span

LOW_SCORE = 0.5
"""Below this the score is shown, for the reader to be wary."""


@dataclass(frozen=True, slots=True)
class Node:
    """An attribution with those that lie in its content."""

    attribution: Attribution
    depth: int
    children: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()


def spans(attribution: Attribution) -> tuple[Span, ...]:
    """Every span of an attribution: source (where there is one), cue, content."""
    source = () if attribution.source.span is None else (attribution.source.span,)
    return (*source, attribution.cue, *attribution.content)


def in_text_order(attributions: Iterable[Attribution]) -> list[Attribution]:
    """The attributions by where they begin; those that begin together, by their cues."""
    return sorted(attributions, key=_place)


def _place(attribution: Attribution) -> tuple[int, int]:
    return min(part.start for part in spans(attribution)), attribution.cue.start


def parents(report: Report) -> dict[str, str | None]:
    """The parent's id for each attribution's id, with unknown parents and circles cut."""
    known = {attribution.id for attribution in report.attributions}
    result: dict[str, str | None] = {}
    for attribution in in_text_order(report.attributions):
        parent = attribution.parent if attribution.parent in known else None
        result[attribution.id] = None if _reaches(result, parent, attribution.id) else parent
    return result


def _reaches(parents_so_far: Mapping[str, str | None], start: str | None, goal: str) -> bool:
    while start is not None and start != goal:
        start = parents_so_far.get(start)
    return start == goal


def outline(report: Report) -> tuple[Node, ...]:
    """The outermost attributions of the report in text order, each with what lies in it."""
    parent_of = parents(report)
    children: dict[str | None, list[Attribution]] = defaultdict(list)
    for attribution in in_text_order(report.attributions):
        children[parent_of[attribution.id]].append(attribution)
    return _grow(children, None, 0)


def _grow(children: Mapping[str | None, list[Attribution]], parent: str | None, depth: int) -> tuple[Node, ...]:
    return tuple(
        Node(attribution, depth, _grow(children, attribution.id, depth + 1)) for attribution in children.get(parent, ())
    )


def tags(attribution: Attribution) -> list[str]:
    """What is out of the ordinary: denied, an attitude other than statement, quoted, a low score."""
    found = ["denied"] if attribution.polarity is Polarity.DENIED else []
    found += [attribution.attitude.value] if attribution.attitude != "statement" else []
    found += [attribution.kind.value] if attribution.kind != "indirect" else []
    return found + ([f"score {attribution.score:.2f}"] if attribution.score < LOW_SCORE else [])
