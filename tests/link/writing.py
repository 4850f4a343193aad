"""Small reports with claims in one line each, for the tests of linking; all invented.

Invariant: the text of an article is its claims, a full stop after each. Knows no stage of linking.
"""

from typing import Any

from reportedly.claims.numbers.numbers import numbers
from reportedly.claims.places.places import places
from reportedly.claims.times.times import times
from reportedly.schema import Article, Claim, Report, Span


def told(id: str, *said: str, published: str | None = "2026-03-02", **fields: Any) -> Report:
    """An article that asserts these claims in its own voice, with their numbers, places and times."""
    text = "".join(f"{one}. " for one in said)
    dates = times(text, published)
    counts, spots = numbers(text, dates), places(text)
    claims = []
    at = 0
    for number, one in enumerate(said, 1):
        span = Span(at, at + len(one))
        claims.append(
            Claim(
                id=f"c{number}", attribution=None, spans=(span,), negated=" not " in one,
                numbers=tuple(n for n in counts if span.start <= n.span.start < span.end),
                places=tuple(p for p in spots if span.start <= p.span.start < span.end),
                times=tuple(t for t in dates if span.start <= t.span.start < span.end),
            )
        )  # fmt: skip
        at = span.end + 2
    return Report(Article(id=id, published=published, text=text, **fields), (), (), tuple(claims))
