"""Rings of relays: articles that lead back to themselves from hand to hand.

Invariant: every step of a loop is a relay; the two ways of an undirected copy are none. Where groups are given, both
articles of a step carry the same claim. Knows no origins.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.link.hands import Hands, hands
from reportedly.linked import ClaimGroup, Relay
from reportedly.schema import Article, Report


@dataclass(frozen=True, slots=True)
class Loop:
    """Articles of which each passes on the next, and the last the first; `relays` are the steps, in that order."""

    articles: tuple[str, ...]
    relays: tuple[Relay, ...]
    name: str


def loops(relays: Sequence[Relay], reports: Sequence[Report], groups: Sequence[ClaimGroup] = ()) -> tuple[Loop, ...]:
    """One loop, the shortest, through each article that lies in one; a loop is given once.

    Without groups an article that cites an outlet is taken to pass on all that the outlet published near in time.
    """
    articles = {report.article.id: report.article for report in reports}
    edges = hands(relays, articles)
    if groups:
        edges = _of_one_story(edges, groups)
    found: dict[frozenset[str], Loop] = {}
    for ring in _rings(edges):
        for start in sorted(ring):
            path = _shortest(start, edges, ring)
            found.setdefault(frozenset(path), _loop(path, edges, articles))
    return tuple(sorted(found.values(), key=lambda loop: loop.articles))


def _of_one_story(edges: Hands, groups: Sequence[ClaimGroup]) -> Hands:
    """The hops between articles that carry the same claim."""
    carried: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for member in group.members:
            carried[member.article].add(group.id)
    return {
        one: {other: relay for other, relay in others.items() if not carried[one].isdisjoint(carried[other])}
        for one, others in edges.items()
    }


def _rings(edges: Hands) -> Iterator[set[str]]:
    """The articles that can reach each other: Kosaraju's way, without recursion, so that a ring may be long."""
    back: dict[str, set[str]] = defaultdict(set)
    for one, others in edges.items():
        for other in others:
            back[other].add(one)
    left = _by_end(edges)
    done: set[str] = set()
    while left:
        ring = _reached(left.pop(), back, done)
        if len(ring) > 1:
            yield ring


def _by_end(edges: Hands) -> list[str]:
    """The articles in the order in which a walk in depth leaves them."""
    order: list[str] = []
    seen: set[str] = set()
    for start in sorted(edges):
        walk = [] if start in seen else [(start, iter(sorted(edges.get(start, ()))))]
        seen.add(start)
        while walk:
            step = next((one for one in walk[-1][1] if one not in seen), None)
            if step is None:
                order.append(walk.pop()[0])
            else:
                seen.add(step)
                walk.append((step, iter(sorted(edges.get(step, ())))))
    return order


def _reached(start: str, back: Mapping[str, set[str]], done: set[str]) -> set[str]:
    ring: set[str] = set()
    ahead = [] if start in done else [start]
    while ahead:
        at = ahead.pop()
        if at not in done:
            done.add(at)
            ring.add(at)
            ahead.extend(back.get(at, ()))
    return ring


def _shortest(start: str, edges: Hands, ring: set[str]) -> tuple[str, ...]:
    """The shortest way from an article of a ring back to it, without the return."""
    came: dict[str, str] = {}
    ahead = [start]
    for at in ahead:
        for step in sorted(edges.get(at, ())):
            if step == start:
                return _way(start, at, came)
            if step in ring and step not in came:
                came[step] = at
                ahead.append(step)
    raise ValueError(f"expected an article that leads back to itself, got {start!r}")


def _way(start: str, at: str, came: Mapping[str, str]) -> tuple[str, ...]:
    way = [at]
    while way[-1] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))


def _loop(path: tuple[str, ...], edges: Hands, articles: Mapping[str, Article]) -> Loop:
    first = path.index(min(path))
    path = path[first:] + path[:first]
    steps = tuple(edges[one][other] for one, other in pairwise((*path, path[0])))
    name = " → ".join(articles[id].outlet or id for id in (*path, path[0]))
    return Loop(path, steps, name)
