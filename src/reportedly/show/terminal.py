"""A report as a tree for the terminal: the outlet, its credits, then on whose word what rests, nested.

Invariant: every word of every attribution, in text order, nothing told by colour alone, and no control character
of an article ever reaches the terminal. The article's own claims come last, shortened.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import RenderableType
from rich.text import Text

from reportedly.chain import Chains
from reportedly.schema import Attribution, Claim, Kind, Report, Source, Span
from reportedly.show import rows
from reportedly.show.facts import NOBODY, OWN_VOICE, about, counted, drawn, name, notes
from reportedly.show.outline import Node, outline, tags
from reportedly.show.plain import GAP, clipped, one_line, words
from reportedly.show.rows import BLANK, Drawing, Row, head

_TAG_STYLES = {"denied": "bold red"}
_LONG = 60  # characters
_SHOWN_BELOW = "[…]"
_OWN, _OWN_WORDS = 8, 140  # how many of the article's own claims are shown, and so many characters of each


def tree(report: Report) -> RenderableType:
    """The report as something that `rich.print` draws, as wide as the console (at most 100 columns)."""
    return Drawing(_rows, report)


def text(report: Report, width: int = 80) -> str:
    """The same tree as plain text without colour, for pipes and notebooks."""
    return rows.plain(Drawing(_rows, report), width)


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Draw each report as it comes; colour only where `out` is a terminal and NO_COLOR is unset."""
    rows.write(reports, out, _rows)


def _rows(report: Report) -> Iterator[Row]:
    yield from head(report.article)
    branches = _Branches(report)
    for node in outline(report):
        yield BLANK
        yield from branches.of(node, "", "")
    if not report.attributions:
        yield BLANK
        yield Row("", "", Text("No attributions found.", "dim"))
    yield from _own(report, branches.chains)


def _own(report: Report, chains: Chains) -> Iterator[Row]:
    """What the article says in its own voice: the beginning of each claim, as far as there are few."""
    claims = [claim for claim in report.claims if claim.attribution is None]
    if not claims:
        return
    yield BLANK
    count = f" · {counted(len(claims), 'claim')}"
    yield Row("", "    ", Text.assemble((OWN_VOICE, "bold"), (count, "dim")))
    shown: dict[str, Claim] = {}
    for claim in claims:
        shown.setdefault(words(report.article, claim.spans), claim)
    for said, claim in list(shown.items())[:_OWN]:
        line = Text(clipped(said, _OWN_WORDS))
        facts = notes(report.article, claim)
        yield Row("  – ", "    ", line.append(f"  [{' · '.join(facts)}]", "dim") if facts else line)
    if len(shown) > _OWN:
        yield Row("  – ", "    ", Text(f"and {len(shown) - _OWN} more, which --by-origin shows", "dim"))
    yield Row("  ↳ ", "    ", Text(drawn(chains.head), "dim"))


class _Branches:
    """Draws attributions; what is known of a source is said where it first speaks."""

    def __init__(self, report: Report) -> None:
        self.article = report.article
        self.chains = Chains(report.article, report.sources, report.attributions)
        self._sources = {source.id: source for source in report.sources}
        self._introduced: set[str] = set()
        self._claims: dict[str | None, list[Claim]] = {}
        for claim in report.claims:
            self._claims.setdefault(claim.attribution, []).append(claim)

    def of(self, node: Node, own: str, below: str) -> Iterator[Row]:
        """`own` stands before the heading, `below` before everything under it."""
        said = node.attribution
        yield Row(own, below + "    ", self._heading(said))
        gutter = below + ("┃ " if said.kind is Kind.DIRECT else "  ")
        yield Row(gutter, gutter, Text(self._content(node)))
        facts = notes(self.article, *self._claims.get(said.id, ()))
        if facts:
            yield Row(below + "  · ", below + "    ", Text(" · ".join(facts), "dim"))
        if not node.children:
            yield Row(below + "  ↳ ", below + "    ", Text(drawn(self.chains.of(said.id)), "dim"))
        for child in node.children:
            last = child is node.children[-1]
            fork, gap = ("  └─ ", "     ") if last else ("  ├─ ", "  │  ")
            yield from self.of(child, below + fork, below + gap)

    def _content(self, node: Node) -> str:
        """The content; a long one that is shown again below stands there alone, and here as "[…]"."""
        below = [span for child in node.children for span in child.attribution.content if span.end - span.start > _LONG]
        return GAP.join(one_line(_elided(self.article.text, piece, below)) for piece in node.attribution.content)

    def _heading(self, said: Attribution) -> Text:
        line = self._who(said)
        line.append(" · ", "dim").append(words(self.article, [said.cue]), "italic")
        for tag in tags(said):
            line.append("  ").append(f"[{tag}]", _TAG_STYLES.get(tag, "dim"))
        return line

    def _who(self, said: Attribution) -> Text:
        """The source by name, with its words here where they are others, and what is known of it."""
        span = said.source.span
        known = [self._sources[id] for id in said.source.ids if id in self._sources]
        here = words(self.article, [span]) if span else ""
        if not known:
            return Text(here, "bold cyan") if here else Text(NOBODY, "dim")
        called = " and ".join(name(source.name) for source in known)
        facts = [fact for source in known for fact in self._introduction(source)]
        whole = " and ".join(one_line(source.name) for source in known)
        facts += [f"here “{clipped(here, 60)}”"] if here and not _alike(here, whole) else []
        line = Text(called, "bold cyan")
        return line.append(f" ({'; '.join(facts)})", "dim") if facts else line

    def _introduction(self, source: Source) -> list[str]:
        if source.id in self._introduced:
            return []
        self._introduced.add(source.id)
        return about(self.article, source)


def _elided(text: str, piece: Span, below: Iterable[Span]) -> str:
    out, at = "", piece.start
    for span in sorted(below):
        if at <= span.start and span.end <= piece.end:
            out, at = f"{out}{text[at : span.start]}{_SHOWN_BELOW}", span.end
    return out + text[at : piece.end]


def _alike(here: str, called: str) -> bool:
    """Whether the words say no more than the name."""
    bare, full = (one.casefold().removeprefix("the ").strip(" ,") for one in (here, called))
    return bare in full or full in bare
