"""An article to its attributions: the stage as the pipeline calls it.

Puts together what the folder's other modules do; knows no source beyond its words.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace

from reportedly.attribute.decode import Marked
from reportedly.attribute.lexicon import attitude, polarity
from reportedly.attribute.nesting import Nested, nest
from reportedly.attribute.quotations import Quotation, quotations
from reportedly.attribute.reading import Network, Settings, mark
from reportedly.attribute.windows import pieces
from reportedly.schema import Article, Attribution, Kind, SourceMention, Span

LEAST_INNER = 0.7


def attributions(
    article: Article, network: Network, settings: Settings, workers: Executor | None = None
) -> tuple[Attribution, ...]:
    """The attributions of an article in text order, with ids a1, a2, …

    Inner ones need a score of `LEAST_INNER`, or of the settings where that is higher, for a content seldom holds any.
    Contents are read side by side where `workers` are given; what is found doesn't depend on that.
    """
    inner = replace(settings, least_score=max(settings.least_score, LEAST_INNER))

    def read(text: str, settings: Settings = settings) -> list[Marked]:
        return mark(pieces(text, network.tokenizer), network, settings)

    def reread(contents: Sequence[str]) -> Iterable[list[Marked]]:
        return (workers.map if workers else map)(lambda content: read(content, inner), contents)

    return tuple(_attributions(article.text, nest(article.text, read, reread)))


def _attributions(text: str, nested: list[Nested]) -> Iterator[Attribution]:
    quoted = quotations(text)
    order = sorted(range(len(nested)), key=lambda place: (_start(nested[place].marked), place))
    ids = {place: f"a{number}" for number, place in enumerate(order, 1)}
    for place in order:
        marked, parent = nested[place].marked, nested[place].parent
        cue = marked.cue.of(text)
        yield Attribution(
            id=ids[place],
            parent=None if parent is None else ids[parent],
            source=SourceMention(marked.source),
            cue=marked.cue,
            content=marked.content,
            kind=kind(text, marked, quoted),
            attitude=attitude(cue, marked.content[0].of(text)),
            polarity=polarity(cue),
            score=round(marked.score, 3),
        )


def _start(marked: Marked) -> int:
    spans = (marked.source, marked.cue, *marked.content)
    return min(span.start for span in spans if span)


def kind(text: str, marked: Marked, quoted: Sequence[Quotation]) -> Kind:
    """Direct where all words of the content stand in quotation marks, indirect where none do, else mixed.

    Marks that also enclose the cue are those of somebody who quotes the whole attribution.
    """
    near = quoted[_first_after(quoted, marked.content[0].start) : _first_after(quoted, marked.content[-1].end) + 1]
    own = [q.span for q in near if not (q.span.start <= marked.cue.start and marked.cue.end <= q.span.end)]
    inside = outside = False
    for span in marked.content:
        covered = [Span(max(span.start, q.start), min(span.end, q.end)) for q in own]
        covered = [part for part in covered if part.start < part.end]
        inside = inside or any(_worded(part.of(text)) for part in covered)
        outside = outside or _worded(_without(text, span, covered))
    return Kind.MIXED if inside and outside else Kind.DIRECT if inside else Kind.INDIRECT


def _first_after(quoted: Sequence[Quotation], offset: int) -> int:
    """The place of the first quotation that ends after `offset`; quotations are in order and apart."""
    return bisect_right(quoted, offset, key=lambda quotation: quotation.span.end)


def _without(text: str, span: Span, covered: Sequence[Span]) -> str:
    rest, at = [], span.start
    for part in covered:
        rest.append(text[at : part.start])
        at = part.end
    return "".join([*rest, text[at : span.end]])


def _worded(text: str) -> bool:
    return any(letter.isalnum() for letter in text)
