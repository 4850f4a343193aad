"""Who passes on what somebody else published: by credit, by citing an outlet, or by copied words.

Invariant: every relay but "copied text" has the words of the article that say so; an article's own outlet is none.
Knows no claims of other articles.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.link.alignment import longest
from reportedly.link.naming import is_outlet, same_outlet
from reportedly.linked import Copy, Relay
from reportedly.schema import Article, Basis, Report, Source, SourceKind, Span

FEWEST_WORDS = 15  # of the longest passage, where little of the shorter article is copied: fewer may be a set phrase
MUCH = 0.5  # share of the shorter article
_WORD = re.compile(r"\w+")


def relays(reports: Sequence[Report], copies: Sequence[Copy]) -> tuple[Relay, ...]:
    """The relays of each article: credits, cited outlets, copied articles; each source once for each basis.

    A name is as the article gives it. Where nothing tells the direction of a copy, there is a relay each way.
    """
    articles = {report.article.id: report.article for report in reports}
    copied = [relay for copy in copies for relay in _copied(copy, articles)]
    stated = [relay for report in reports for relay in _stated(report)]
    return tuple(sorted([*stated, *copied], key=lambda relay: (relay.article, relay.span or Span(0, 0), relay.source)))


def _stated(report: Report) -> Iterator[Relay]:
    names: list[str] = []  # so that an outlet credited and cited has one name
    known: set[tuple[Basis, str]] = set()
    found = [(Basis.CREDIT, *one) for one in _credits(report)] + [(Basis.ATTRIBUTION, *one) for one in _cited(report)]
    for basis, written, span in found:
        if not written or same_outlet(written, report.article.outlet):
            continue
        name = next((one for one in names if same_outlet(one, written)), written)
        names.append(name)
        if (basis, name) not in known:
            known.add((basis, name))
            yield Relay(report.article.id, name, basis, span)


def _credits(report: Report) -> Iterator[tuple[str, Span]]:
    return ((credit.name, credit.span) for credit in report.article.credits)


def _cited(report: Report) -> Iterator[tuple[str, Span]]:
    """The outlets to whom something is attributed, and those that were told what the article passes on."""
    sources = {source.id: source for source in report.sources}
    for said in report.attributions:
        for source in (sources[id] for id in said.source.ids if id in sources):
            if _publishes(source):
                yield source.name, said.source.span or said.cue
    for hop in (hop for claim in report.claims for hop in claim.chain):
        heard = sources.get(hop.source or "")
        if hop.basis is Basis.ATTRIBUTION and hop.span and (_publishes(heard) if heard else is_outlet(hop.name)):
            yield hop.name, hop.span


def _publishes(source: Source) -> bool:
    return source.kind is SourceKind.OUTLET or (source.named and is_outlet(source.name))


def _copied(copy: Copy, articles: dict[str, Article]) -> Iterator[Relay]:
    one, other = articles.get(copy.article), articles.get(copy.original)
    passage = longest(copy.passages)
    if one is None or other is None or passage is None or same_outlet(one.outlet, other.outlet):
        return
    few = len(_WORD.findall(passage.span.of(one.text))) < FEWEST_WORDS
    if few and max(copy.containment, copy.contained) < MUCH:
        return
    yield Relay(one.id, other.id, Basis.COPIED, passage.span)
    if not copy.directed:
        yield Relay(other.id, one.id, Basis.COPIED, passage.other)
