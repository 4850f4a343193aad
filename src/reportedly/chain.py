"""Through which hands a claim came: published → credits → outermost source → … → innermost source.

Invariant: every hop but the first has a span of the article as its evidence, and two hops in a row are never
the same source. Knows sources and attributions, not how they were found, and no claim's words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reportedly.read.agencies import names as agency_names
from reportedly.read.agencies import proper_name
from reportedly.schema import Article, Attitude, Attribution, Basis, Claim, Hop, Source, SourceKind, Span

# The words of a mention that point back to what was named before, or to a text; and those that do not.
_PRONOUN = re.compile(r"(?:he|she|they|it)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|its|their|his|her)\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:same|cited|quoted|unnamed|(?:the|these|those) (?:\w+ )?sources?)\b", re.IGNORECASE)
_NEW = re.compile(r"(?:an?|another|one|new|separate)\b", re.IGNORECASE)
_TEXT = re.compile(
    r"\b(?:report|study|survey|statement|document|paper|article|letter|memo|cable|footage|video|communique|communiqué"
    r"|dossier|findings|investigation|analysis|account|interview)s?\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went on|goes on|also)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:t(?:ells?|old|elling)|inform(?:s|ed)|interview with|speaking to|spoke to|said to)\Z", re.I)
_HEARER_ENDS = re.compile(r"[.;:!?,\"“”()\n]|\b(?:that|on|in|by|at|during|when|while)\b")
_HEARER = 60  # characters after a cue in which the outlet that was told stands
_NAME_GOES_ON = re.compile(r"\s[A-Z]")
_NAME_WORD = re.compile(r"[^\W_]+")
_WORDS = (Attitude.STATEMENT, Attitude.DIRECTIVE)  # what a source said; a plan or belief may be ascribed to it
_ARTICLES = frozenset(("the", "a", "an"))


def chains(
    article: Article, sources: Sequence[Source], attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """The claims, each with its chain. One without an attribution is the article's own: published and credits alone."""
    found = Chains(article, sources, attributions)
    return tuple(replace(claim, chain=found.of(claim.attribution)) for claim in claims)


class Chains:
    """The chains of one article, drawn once for each attribution."""

    def __init__(self, article: Article, sources: Sequence[Source], attributions: Sequence[Attribution]) -> None:
        self.head = _head(article)
        self._text = article.text
        self._sources = {source.id: source for source in sources}
        self._said = {said.id: said for said in attributions}
        self._hearers = _Hearers(article.text, sources)
        self._goes_on = _continued(article.text, self._sources, self._hearers, _in_text_order(attributions))
        self._drawn: dict[str | None, tuple[Hop, ...]] = {None: self.head}

    def of(self, attribution: str | None) -> tuple[Hop, ...]:
        """The chain that ends in the source of that attribution; the article's own where there is none of that id."""
        if attribution not in self._drawn:
            steps = [hop for id in self.path(attribution) for hop in self._hops(self._said[id])]
            self._drawn[attribution] = _without_repeats((*self.head, *steps))
        return self._drawn[attribution]

    def path(self, attribution: str | None) -> tuple[str, ...]:
        """The ids of the attributions behind the hops, outermost first; those that a continued report rests on, too."""
        found: list[str] = []
        at = attribution
        while at in self._said and at not in found:
            found.append(at)
            at = self._said[at].parent if self._said[at].parent in self._said else self._goes_on.get(at)
        return tuple(reversed(found))

    def _hops(self, said: Attribution) -> Iterator[Hop]:
        hearer = self._hearers.of(said)
        if hearer is not None:
            yield hearer
        yield self._hop(said)

    def _hop(self, said: Attribution) -> Hop:
        mention = said.source
        known = [self._sources[id] for id in mention.ids if id in self._sources]
        words = " ".join(mention.span.of(self._text).split()) if mention.span else ""
        name = " and ".join(dict.fromkeys(source.name for source in known)) or words
        return Hop(name, known[0].id if len(known) == 1 else None, Basis.ATTRIBUTION, mention.span or said.cue)


def _head(article: Article) -> tuple[Hop, ...]:
    host = urlsplit(article.url).hostname if article.url and "://" in article.url else None
    name = article.outlet or (host or "").removeprefix("www.") or article.id
    credits = (Hop(credit.name, None, Basis.CREDIT, credit.span) for credit in article.credits)
    return _without_repeats((Hop(name, None, Basis.PUBLISHED, None), *credits))


def _without_repeats(hops: Sequence[Hop]) -> tuple[Hop, ...]:
    """Hops in a row that are one source as one: the words nearest to the claim, but a credit stays a credit."""
    kept: list[Hop] = []
    for hop in hops:
        if not (kept and _same(kept[-1], hop)):
            kept.append(hop)
        elif kept[-1].basis is Basis.ATTRIBUTION:
            kept[-1] = hop
        else:
            kept[-1] = replace(kept[-1], source=kept[-1].source or hop.source)
    return tuple(kept)


def _same(one: Hop, other: Hop) -> bool:
    if one.source is not None and other.source is not None:
        return one.source == other.source
    return bool(one.name) and folded(one.name) == folded(other.name)


def folded(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: without case, articles and signs; agencies by the name that we know."""
    known = proper_name(name) or name
    return tuple(word for word in _NAME_WORD.findall(known.casefold()) if word not in _ARTICLES)


def _in_text_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    return sorted(attributions, key=lambda said: (said.cue, said.id))


def _continued(
    text: str, sources: Mapping[str, Source], hearers: "_Hearers", ordered: Sequence[Attribution]
) -> dict[str, str]:
    """For outermost attributions that go on with a report: the attribution of the same source that they continue.

    The source must have been met in reports of others alone (inside another's attribution, or telling an outlet),
    and the words for it must point back to that: see `_points_back`.
    """
    goes_on: dict[str, str] = {}
    met: dict[str, str] = {}  # for a source, the attribution in which another last passed on what it said
    alone: set[str] = set()  # sources that spoke to the article itself
    before: str | None = None  # the source that spoke last
    known = {said.id: said for said in ordered}
    for said in ordered:
        source = sources.get(said.source.ids[0]) if len(said.source.ids) == 1 else None
        if source is None:
            before = before if said.parent else None
            continue
        carried = _is_carried(said, known) or hearers.of(said) is not None
        if not carried and source.id in met.keys() - alone:
            carried = _points_back(text, said, source, at_once=before == source.id)
            goes_on |= {said.id: met[source.id]} if carried else {}
        if not carried:
            alone.add(source.id)
        elif said.attitude in _WORDS or source.kind is SourceKind.DOCUMENT:
            met[source.id] = said.id
        before = source.id
    return goes_on


def _is_carried(said: Attribution, known: Mapping[str, Attribution]) -> bool:
    """Whether another source passes it on: it lies in an attribution, and not in one of the same source."""
    outer = known.get(said.parent or "")
    return outer is not None and outer.source.ids != said.source.ids


def _points_back(text: str, said: Attribution, source: Source, *, at_once: bool) -> bool:
    """Whether the words for a source lead back to the report in which it was met.

    A text does that ("the study"), unless it is a new one; so does "the unnamed source". Anybody else may have been
    asked since: only at once, before another speaks, and not by name ("he said", "Renn added").
    """
    words = said.source.span.of(text) if said.source.span else ""
    if source.kind is SourceKind.DOCUMENT or _TEXT.search(words):
        return not _NEW.match(words)
    if not source.named and _SAME.search(words):
        return True
    refers = bool(_PRONOUN.match(words) or _DEFINITE.match(words))
    is_name = source.named and folded(source.name)[-1:] == folded(words)[-1:]
    return at_once and ((refers and not is_name) or bool(_GOES_ON.search(said.cue.of(text))))


@dataclass(frozen=True, slots=True)
class _Hearers:
    """Finds the outlet that was told ("… told Reuters that …"): it has heard the source, the article has not."""

    text: str
    sources: Sequence[Source]

    def of(self, said: Attribution) -> Hop | None:
        """The outlet as a hop; none for reporters, a court or anybody else who was told."""
        if not _TOLD.search(said.cue.of(self.text)):
            return None
        ends = [span.start for span in said.content if span.start > said.cue.end]
        end = min([said.cue.end + _HEARER, len(self.text), *ends])
        stop = _HEARER_ENDS.search(self.text, said.cue.end, end)
        return self._outlet(Span(said.cue.end, stop.start() if stop else end))

    def _outlet(self, place: Span) -> Hop | None:
        capital = {word.casefold() for word in _NAME_WORD.findall(place.of(self.text)) if word[0].isupper()}
        start = place.start + len(place.of(self.text)) - len(place.of(self.text).lstrip())
        evidence = Span(start, start + len(place.of(self.text).strip()))
        for source in self.sources:
            if source.kind is SourceKind.OUTLET and capital and capital <= set(folded(source.name)):
                return Hop(source.name, source.id, Basis.ATTRIBUTION, evidence)
        agency = next(agency_names(self.text, place.start, place.end), None)
        if agency is None or _NAME_GOES_ON.match(self.text, agency.end()):
            return None
        return Hop(proper_name(agency[0]) or agency[0], None, Basis.ATTRIBUTION, Span(*agency.span()))
