"""What weighing needs to know of a casebook beside its groups: reports, copies, entities, the user's ratings.

Invariant: everything is looked up by id in constant time, so that a claim in thousands of articles costs its articles
only. Knows no database and no stage before it but the nouns.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reportedly.linked import ClaimGroup, Copy, Member, Passage, Relay
from reportedly.resolve.names import alike, folded
from reportedly.schema import Article, Attribution, Basis, Claim, Report, Source, SourceKind

EntityOf = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Shared:
    """Text that an article has in common with `other`. `later` is None where nothing tells who took it from whom."""

    other: str
    later: bool | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The articles behind the groups. `entities`: (article, source) to a key that one entity has everywhere.

    `bodies` are the names, folded, of all sources that are no persons, `outlets` of those that publish the articles.
    """

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    sources: Mapping[tuple[str, str], Source]
    attributions: Mapping[tuple[str, str], Attribution]
    shared: Mapping[str, tuple[Shared, ...]]
    bodies: frozenset[tuple[str, ...]]
    outlets: frozenset[tuple[str, ...]]
    entities: EntityOf = field(default_factory=dict)
    reliability: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        reports: Sequence[Report],
        relays: Iterable[Relay] = (),
        copies: Iterable[Copy] = (),
        entities: EntityOf | None = None,
        reliability: Mapping[str, str] | None = None,
    ) -> "Context":
        """The context of these reports. `reliability`: letters A to F by the name of a source."""
        return cls(
            {report.article.id: report for report in reports},
            {f"{report.article.id}:{claim.id}": claim for report in reports for claim in report.claims},
            {(report.article.id, source.id): source for report in reports for source in report.sources},
            {(report.article.id, said.id): said for report in reports for said in report.attributions},
            _shared([*copies, *_stated(relays, copies)]),
            frozenset(folded(source.name) for report in reports for source in report.sources if _is_body(source)),
            frozenset(folded(report.article.outlet) for report in reports if report.article.outlet),
            entities or {},
            reliability or {},
        )

    def claim(self, member: Member) -> Claim | None:
        """The claim behind a member, where its report is known."""
        return self.claims.get(member.claim)

    def article(self, id: str) -> Article | None:
        """The article of that id, where it is known."""
        report = self.reports.get(id)
        return report.article if report else None

    def outlet(self, id: str) -> str:
        """Who published an article, as its chains name it; its id where nothing tells."""
        article = self.article(id)
        if article is None:
            return id
        report = self.reports[id]
        head = next((hop.name for claim in report.claims for hop in claim.chain[:1]), None)
        return article.outlet or head or id

    def day(self, id: str) -> date | None:
        """The day on which an article was published; none where it has no date, or none that is a date."""
        article = self.article(id)
        try:
            return date.fromisoformat(article.published[:10]) if article and article.published else None
        except ValueError:
            return None

    def order(self, id: str) -> tuple[str, str]:
        """What to sort articles by, earliest first; those without a date come last."""
        return (self.published(id) or "9999", id)

    def published(self, id: str) -> str | None:
        """The date of an article as it is written, where it is a date."""
        article = self.article(id)
        return article.published if article and self.day(id) else None

    def names(self, article: str) -> frozenset[tuple[str, ...]]:
        """The names of an article's sources, credits and outlet, folded."""
        report = self.reports.get(article)
        if report is None:
            return frozenset()
        named = [source.name for source in report.sources if source.named]
        credits = [credit.name for credit in report.article.credits]
        return frozenset(map(folded, [*named, *credits, self.outlet(article)]))

    def letter(self, name: str) -> str:
        """The reliability that the user gave a source, A to F; F where the table is silent."""
        if name in self.reliability:
            return self.reliability[name]
        return next((letter for rated, letter in self.reliability.items() if alike(rated, name)), "F")

    def members(self, group: ClaimGroup) -> Iterator[tuple[Member, Claim]]:
        """The members whose claims are known, with these."""
        for member in group.members:
            claim = self.claim(member)
            if claim is not None:
                yield member, claim


def _is_body(source: Source) -> bool:
    return source.named and source.kind is not SourceKind.PERSON


def _stated(relays: Iterable[Relay], copies: Iterable[Copy]) -> Iterator[Copy]:
    """Relays of copied text that no copy stands for."""
    known = {frozenset((copy.article, copy.original)) for copy in copies}
    for relay in relays:
        if relay.basis is Basis.COPIED and frozenset((relay.article, relay.source)) not in known:
            yield Copy(relay.article, relay.source, directed=True, containment=0.0, contained=0.0)


def _shared(copies: Iterable[Copy]) -> dict[str, tuple[Shared, ...]]:
    """For each article what it shares with others, seen from its side."""
    found: defaultdict[str, list[Shared]] = defaultdict(list)
    for copy in copies:
        turned = tuple(Passage(passage.other, passage.span) for passage in copy.passages)
        found[copy.article].append(Shared(copy.original, True if copy.directed else None, copy.passages))
        found[copy.original].append(Shared(copy.article, False if copy.directed else None, turned))
    return {article: tuple(all_) for article, all_ in found.items()}
