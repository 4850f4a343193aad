"""What fitting and scoring the coreference model share: which documents are held out, and the mentions of one.

Knows no weights.
"""

from gum import Document
from reportedly.attribute.attributions import attributions
from reportedly.attribute.network import shipped
from reportedly.attribute.reading import Settings
from reportedly.pipeline import LEAST_SCORE
from reportedly.resolve.mentions import Mention, Reader
from reportedly.schema import Article, Span


def is_held_out(number: int) -> bool:
    """Whether the document of this number (in the order of names) is kept for scoring."""
    return number % 4 == 3


def mentions(document: Document) -> list[Mention]:
    """The mentions that the package finds, those that are sources of its attributions among them."""
    said = attributions(Article(id=document.id, text=document.text), shipped(), Settings(least_score=LEAST_SCORE))
    reader = Reader(document.text)
    spans = sorted({one.source.span for one in said if one.source.span})
    found = [reader.mention(span, source=True) for span in spans] + reader.others(spans)
    return sorted(found, key=lambda mention: mention.span)


def entity_of(document: Document, mention: Mention) -> int | None:
    """The number of the annotated entity with the span most like the mention's, if any is at least half like it."""
    options = ((_like(span, mention.span), number) for span, number in document.entity.items())
    most, number = max(options, default=(0.0, -1))
    return number if most >= 0.5 else None


def _like(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start))
