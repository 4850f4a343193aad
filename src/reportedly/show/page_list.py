"""The list of who says what beside the text: grouped by source, each entry linked to its mark.

Invariant: every attribution has exactly one entry; the words of an entry are the article's own, shortened
at the end only. Knows nothing of the marks but their anchors.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from reportedly.schema import Article, Attribution, Report, SourceMention
from reportedly.show.names import Names, number
from reportedly.show.outline import Node, outline, tags
from reportedly.show.plain import clipped, one_line, words

NOBODY = "nobody named"
_BEGINNING = 150
_NAME = 90


@dataclass(slots=True)
class _Group:
    """One source with its attributions in text order."""

    name: str
    note: str
    nodes: list[Node] = field(default_factory=list)


def source_list(report: Report, names: Names) -> str:
    """The groups as HTML, in the order in which the sources first speak."""
    nodes = [node for root in outline(report) for node in root.walk()]
    inside = {child.attribution.id: node.attribution for node in nodes for child in node.children}
    entries = _Entries(report.article, names, inside)
    return "\n".join(_section(group, entries) for group in groups(report, nodes))


def groups(report: Report, nodes: Iterable[Node]) -> Sequence[_Group]:
    """The nodes by source: by its id where it is resolved, else by its words."""
    found: dict[object, _Group] = {}
    for node in nodes:
        mention = node.attribution.source
        found.setdefault(_key(report, mention), _heading(report, mention)).nodes.append(node)
    return list(found.values())


def _key(report: Report, mention: SourceMention) -> object:
    if mention.ids or mention.span is None:
        return mention.ids
    return words(report.article, [mention.span]).casefold().removeprefix("the ")


def _heading(report: Report, mention: SourceMention) -> _Group:
    known = [source for source in report.sources if source.id in mention.ids]
    if known:
        kinds = dict.fromkeys(source.kind.value for source in known)
        return _Group(" and ".join(clipped(one_line(source.name), _NAME) for source in known), ", ".join(kinds))
    return _Group(_who(report.article, mention), "")


def _who(article: Article, mention: SourceMention) -> str:
    return NOBODY if mention.span is None else clipped(words(article, [mention.span]), _NAME)


def _section(group: _Group, entries: "_Entries") -> str:
    note = f' <span class="note">{escape(group.note)}</span>' if group.note else ""
    count = f'<span class="count">{len(group.nodes)}</span>'
    items = "\n".join(entries.item(node.attribution, group.name) for node in group.nodes)
    head = f"<h3><bdi>{escape(group.name)}</bdi>{note}{count}</h3>"
    return f'<section class="who">{head}\n<ol>\n{items}\n</ol></section>'


@dataclass(frozen=True, slots=True)
class _Entries:
    """Makes the entries; `inside` gives for an attribution's id the one in whose content it lies."""

    article: Article
    names: Names
    inside: dict[str, Attribution]

    def item(self, said: Attribution, heading: str) -> str:
        """One entry: number, source (where the heading has other words), cue, tags, the content's start."""
        name, entry = self.names.mark(said.id), self.names.entry(said.id)
        outer = self.inside.get(said.id)
        parent = f' data-parent="{self.names.mark(outer.id)}"' if outer else ""
        sign = f'<span class="n">{escape(number(said.id))}</span>'
        return (
            f'<li id="{entry}" class="entry {said.kind} {said.polarity}" data-a="{name}"{parent}>'
            f'<a href="#{name}">{sign}{self._line(said, heading)}</a>'
            f"{self._within(outer)}</li>"
        )

    def _line(self, said: Attribution, heading: str) -> str:
        by = _who(self.article, said.source)
        who = "" if by == heading else f'<bdi class="by">{escape(by)}</bdi> '
        cue = f'<bdi class="how">{escape(words(self.article, [said.cue]))}</bdi>'
        marks = "".join(f' <span class="tag {tag.split()[0]}">{tag}</span>' for tag in tags(said))
        what = escape(clipped(words(self.article, said.content), _BEGINNING))
        return f'<span class="head">{who}{cue}{marks}</span> <bdi class="what">{what}</bdi>'

    def _within(self, outer: Attribution | None) -> str:
        if outer is None:
            return ""
        who = escape(_who(self.article, outer.source))
        link = f'<a href="#{self.names.entry(outer.id)}">{escape(number(outer.id))} <bdi>{who}</bdi></a>'
        return f' <span class="within">as told by {link}</span>'
