"""Who stands at the end of one claim's chain, as its own article names them.

Invariant: a voice is in the chain (or is a part of a compound source there); hops that name nobody are passed over
toward the outlet, never filled in. Knows one article at a time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.chain import folded
from reportedly.linked import Member
from reportedly.resolve import names
from reportedly.schema import Basis, Claim, Hop, Source, SourceKind
from reportedly.weigh.context import Context

# Credits that name no one: they say that the text is not the outlet's alone, not whose it is.
_NOBODY = re.compile(
    r"(?:(?:the|news|other|our|with|and|various|local|foreign) )*"
    r"(?:agenc(?:y|ies)|wires?|wire services?|staff(?: writers?)?|correspondents?|desk|reporters?|newsroom|web ?desk)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+|[,/&]")
_NO_NAME = re.compile(r"(?:which|who|that|whose|there|and|but)\b", re.IGNORECASE)  # a clause that was cut loose


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody on whose word an article gives a claim. `basis` is published for the article's own voice."""

    article: str
    name: str
    basis: Basis
    named: bool = True
    kind: SourceKind | None = None
    on_behalf: str | None = None
    entity: str | None = None

    @property
    def own(self) -> bool:
        """Whether the article speaks itself, without a credit."""
        return self.basis is Basis.PUBLISHED

    @property
    def attributed(self) -> bool:
        """Whether the article gives it as somebody's word."""
        return self.basis is Basis.ATTRIBUTION


@dataclass(frozen=True, slots=True)
class Spoken:
    """One member with the voices at its chain's end, and the voices before these, nearest to the outlet first."""

    member: Member
    ends: tuple[Voice, ...]
    through: tuple[Voice, ...] = ()


def spoken(member: Member, claim: Claim, context: Context) -> Spoken:
    """The voices of one member. Where nobody is named at all, the outlet speaks."""
    outlet = context.outlet(member.article)
    said = [hop for hop in claim.chain[1:] if _names(hop, outlet)]
    levels = [tuple(_voices(member, hop, context)) for hop in said]
    if not levels:
        return Spoken(member, (own(member.article, context),))
    return Spoken(member, levels[-1], tuple(voice for level in levels[:-1] for voice in level))


def own(article: str, context: Context) -> Voice:
    """An article's own voice, named by its outlet."""
    return Voice(article, context.outlet(article), Basis.PUBLISHED, kind=SourceKind.OUTLET)


def _names(hop: Hop, outlet: str) -> bool:
    """Whether the hop names somebody else than the outlet, its staff and "agencies"."""
    if hop.basis is Basis.ATTRIBUTION and _NO_NAME.match(hop.name):
        return False
    parts = (part.strip() for part in _AND.split(hop.name))
    return any(part and folded(part) != folded(outlet) and not _NOBODY.fullmatch(part) for part in parts)


def _voices(member: Member, hop: Hop, context: Context) -> Iterator[Voice]:
    if hop.basis is Basis.CREDIT:
        yield Voice(member.article, hop.name, Basis.CREDIT, kind=SourceKind.OUTLET)
        return
    sources = _sources(member.article, hop, context)
    for source in (_as_outlet(one, context) for one in sources):
        entity = context.entities.get((member.article, source.id)) if source.named else None
        yield Voice(member.article, source.name, Basis.ATTRIBUTION, source.named, source.kind, source.on_behalf, entity)
    if not sources:
        yield Voice(member.article, hop.name, Basis.ATTRIBUTION, named=False)


def _sources(article: str, hop: Hop, context: Context) -> list[Source]:
    """The sources behind a hop: one, or each of a compound source."""
    ids = [hop.source] if hop.source else _compound(article, hop, context)
    return [context.sources[article, id] for id in ids if (article, id) in context.sources]


def _as_outlet(source: Source, context: Context) -> Source:
    """A source that is called like an outlet of the casebook is that outlet, whatever its name looked like."""
    person = source.kind is SourceKind.PERSON and source.named
    if person or names.folded(source.name) not in context.outlets:
        return source
    return replace(source, kind=SourceKind.OUTLET, named=True)


def _body(article: str, source: Source, context: Context) -> str | None:
    """For whom a source speaks, by the name that the article gives this body as a source."""
    body = source.on_behalf
    if body is None:
        return None
    others = (one.name for one in context.reports[article].sources if one.named and one.kind is not SourceKind.PERSON)
    return next((name for name in others if names.alike(body, name)), body)


def _compound(article: str, hop: Hop, context: Context) -> list[str]:
    mentions = (said.source for said in context.reports[article].attributions)
    return next((list(mention.ids) for mention in mentions if mention.span == hop.span), [])
