"""The list beside the text: who the report rests on, each source with what rests on its word, linked to its marks.

Invariant: every attribution has exactly one entry; the words of an entry are the article's own, shortened
at the end only. Who only passes on what others say comes after, and the article's own voice last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from reportedly.chain import Chains, folded
from reportedly.schema import Article, Attribution, Basis, Claim, Hop, Report, Source, SourceMention
from reportedly.show.facts import OWN_VOICE, about, name, notes
from reportedly.show.names import Names, number
from reportedly.show.outline import Node, outline, tags
from reportedly.show.plain import clipped, one_line, words

NOBODY = "nobody named"
_BEGINNING, _RELAYED = 150, 70  # characters that are shown of a content, and of one that only passes on
_NAME = 90
_PHRASES = 5


@dataclass(slots=True)
class Group:
    """One source with its attributions in text order."""

    name: str
    sources: tuple[Source, ...]
    nodes: list[Node] = field(default_factory=list)


def source_list(report: Report, names: Names) -> str:
    """The groups as HTML: those on whom most rests first."""
    nodes = [node for root in outline(report) for node in root.walk()]
    entries = _Entries(report, names)
    found = sorted(groups(report, nodes), key=lambda group: (group.name == NOBODY, -entries.weight(group)))
    resting = [group for group in found if entries.weight(group)]
    relaying = [group for group in found if not entries.weight(group)]
    parts = [_section(report.article, group, entries) for group in resting]
    parts += ['<p class="divider">Who passes it on</p>'] if relaying else []
    parts += [_section(report.article, group, entries) for group in relaying]
    return "\n".join([*parts, *_own(report, names)])


def groups(report: Report, nodes: Iterable[Node]) -> Sequence[Group]:
    """The nodes by source: by its id where it is resolved, else by its words."""
    found: dict[object, Group] = {}
    for node in nodes:
        mention = node.attribution.source
        found.setdefault(_key(report, mention), _group(report, mention)).nodes.append(node)
    return list(found.values())


def _key(report: Report, mention: SourceMention) -> object:
    if mention.ids or mention.span is None:
        return mention.ids
    return words(report.article, [mention.span]).casefold().removeprefix("the ")


def _group(report: Report, mention: SourceMention) -> Group:
    known = tuple(source for source in report.sources if source.id in mention.ids)
    if known:
        return Group(" and ".join(clipped(one_line(source.name), _NAME) for source in known), known)
    return Group(_who(report.article, mention), ())


def _who(article: Article, mention: SourceMention) -> str:
    return NOBODY if mention.span is None else clipped(words(article, [mention.span]), _NAME)


def _section(article: Article, group: Group, entries: "_Entries") -> str:
    weight = entries.weight(group)
    count = f'<span class="count">{weight}</span>' if weight else ""
    facts = [fact for source in group.sources for fact in about(article, source, phrases=_PHRASES)]
    note = f'<p class="note"><bdi>{escape(" · ".join(dict.fromkeys(facts)))}</bdi></p>' if facts else ""
    items = "\n".join(entries.items(group))
    head = f"<h3><bdi>{escape(group.name)}</bdi>{count}</h3>{note}"
    return f'<section class="who">{head}\n<ol>\n{items}\n</ol></section>'


def _own(report: Report, names: Names) -> list[str]:
    """What the article says in its own voice, as one group."""
    claims = [claim for claim in report.claims if claim.attribution is None]
    if not claims:
        return []
    items = "\n".join(_own_item(report.article, claim, names) for claim in claims)
    head = f'<h3>{OWN_VOICE}<span class="count">{len(claims)}</span></h3>'
    return [f'<section class="who own-voice">{head}\n<ol>\n{items}\n</ol></section>']


def _own_item(article: Article, claim: Claim, names: Names) -> str:
    mark, what = names.claim(claim.id), escape(clipped(words(article, claim.spans), _BEGINNING))
    return (
        f'<li class="entry plain" data-a="{mark}"><a href="#{mark}"><bdi class="what">{what}</bdi></a>'
        f"{_notes(article, [claim])}</li>"
    )


def _notes(article: Article, claims: Iterable[Claim]) -> str:
    facts = notes(article, *claims)
    return f' <bdi class="facts">{escape(" · ".join(facts))}</bdi>' if facts else ""


class _Entries:
    """Makes the entries of one report."""

    def __init__(self, report: Report, names: Names) -> None:
        self._article, self._names = report.article, names
        self._chains = Chains(report.article, report.sources, report.attributions)
        self._claims: dict[str | None, list[Claim]] = {}
        for claim in report.claims:
            self._claims.setdefault(claim.attribution, []).append(claim)

    def weight(self, group: Group) -> int:
        """How much rests on the group: its claims, and contents in which none was found and nothing lies."""
        return sum(len(self._claims.get(node.attribution.id, ())) or not node.children for node in group.nodes)

    def items(self, group: Group) -> Iterable[str]:
        """The entries of a group; a chain like the one before is shown only when its entry is lit."""
        before: tuple[tuple[str, ...], ...] = ()
        for node in group.nodes:
            chain = self._chains.of(node.attribution.id)
            drawn = tuple(folded(hop.name) for hop in chain)
            ends = not node.children or node.attribution.id in self._claims
            yield self._item(node, group.name, _line(chain, again=drawn == before) if ends else "")
            before = drawn if ends else before

    def _item(self, node: Node, heading: str, chain: str) -> str:
        """One entry: number, source (where the heading has other words), cue, tags, the content's start, the way."""
        said = node.attribution
        mark, entry = self._names.mark(said.id), self._names.entry(said.id)
        behind = [self._names.mark(id) for id in self._chains.path(said.id) if id != said.id]
        via = f' data-via="{" ".join(behind)}"' if behind else ""
        sign = f'<span class="n">{escape(number(said.id))}</span>'
        return (
            f'<li id="{entry}" class="entry {said.kind} {said.polarity}" data-a="{mark}"{via}>'
            f'<a href="#{mark}">{sign}{self._words(node, heading)}</a>'
            f"{_notes(self._article, self._claims.get(said.id, ()))}{chain}{self._passes_on(node)}</li>"
        )

    def _words(self, node: Node, heading: str) -> str:
        said = node.attribution
        by = _who(self._article, said.source)
        who = "" if by == heading else f'<bdi class="by">{escape(by)}</bdi> '
        cue = f'<bdi class="how">{escape(words(self._article, [said.cue]))}</bdi>'
        marks = "".join(f' <span class="tag {tag.split()[0]}">{tag}</span>' for tag in tags(said))
        long = _RELAYED if node.children else _BEGINNING
        what = escape(clipped(words(self._article, said.content), long))
        return f'<span class="head">{who}{cue}{marks}</span> <bdi class="what">{what}</bdi>'

    def _passes_on(self, node: Node) -> str:
        links = ", ".join(self._link(child.attribution) for child in node.children)
        return f' <span class="within">passes on {links}</span>' if links else ""

    def _link(self, said: Attribution) -> str:
        who = escape(_who(self._article, said.source))
        return f'<a href="#{self._names.entry(said.id)}">{escape(number(said.id))} <bdi>{who}</bdi></a>'


def _line(chain: Sequence[Hop], *, again: bool) -> str:
    """A chain as a line of hops, the outlet first."""
    hops = " → ".join(
        f'<bdi class="hop{" credited" if hop.basis is Basis.CREDIT else ""}">{escape(name(hop.name))}</bdi>'
        for hop in chain
    )
    return f' <span class="chain{" again" if again else ""}">{hops}</span>'
