"""From each article to those that it passes on, as far as they are there: hops along which loops and drift are sought.

Invariant: every hop is a relay or a directed copy. Which article of a cited outlet is meant is not known: each is that
stands near in time; where a date lacks, each of an outlet with few undated articles.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.link.direction import day
from reportedly.link.naming import same_outlet
from reportedly.linked import Copy, Relay
from reportedly.schema import Article, Basis

DAYS = 3  # between an article and one of an outlet that it cites
UNDATED = 20  # articles of an outlet, beyond which it isn't known at all which of them is cited

Hands = dict[
    str, dict[str, Relay]
]  # for the id of an article, the articles before it, each with the relay that says so


def hands(relays: Sequence[Relay], articles: Mapping[str, Article], copies: Sequence[Copy] = ()) -> Hands:
    """The hops by the later article, then by the earlier one.

    Copied words of no direction give none, nor does an outlet that says again what it said before.
    """
    silent = {(relay.article, relay.source) for relay in relays if relay.basis is Basis.COPIED}
    outlets = _Outlets(articles)
    found: Hands = defaultdict(dict)
    for relay in (one for one in _directed(copies) if _between_outlets(one, articles)):
        found[relay.article].setdefault(relay.source, relay)
    for relay in (relay for relay in relays if relay.article in articles):
        if relay.basis is not Basis.COPIED:
            for other in outlets.near(relay.source, articles[relay.article]):
                found[relay.article].setdefault(other.id, relay)
        elif (relay.source, relay.article) not in silent and relay.source in articles:
            found[relay.article][relay.source] = relay
    return found


def _directed(copies: Sequence[Copy]) -> Iterator[Relay]:
    for copy in copies:
        if copy.directed:
            span = copy.passages[0].span if copy.passages else None
            yield Relay(copy.article, copy.original, Basis.COPIED, span)


def _between_outlets(relay: Relay, articles: Mapping[str, Article]) -> bool:
    one, other = articles.get(relay.article), articles.get(relay.source)
    return one is not None and other is not None and not same_outlet(one.outlet, other.outlet)


class _Outlets:
    """The articles by outlet and day; 0 is no day."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles: dict[str, dict[int, list[Article]]] = defaultdict(lambda: defaultdict(list))
        self._meant: dict[str, list[str]] = {}
        for article in articles.values():
            if article.outlet:
                self._articles[article.outlet][_day(article)].append(article)

    def near(self, name: str, citing: Article) -> Iterator[Article]:
        """What an outlet of that name published near in time to an article that cites it."""
        if name not in self._meant:
            self._meant[name] = [outlet for outlet in self._articles if same_outlet(name, outlet)]
        at = _day(citing)
        for outlet in self._meant[name]:
            by_day = self._articles[outlet]
            dated = [article for step in range(-DAYS, DAYS + 1) for article in by_day.get(at + step, ())] if at else []
            undated = by_day.get(0, ()) if at else [article for every in by_day.values() for article in every]
            few = undated if len(undated) <= UNDATED else ()
            yield from (article for article in (*dated, *few) if article.id != citing.id)


def _day(article: Article) -> int:
    found = day(article.published)
    return found.toordinal() if found else 0
