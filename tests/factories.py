"""Articles and reports in one line each, for every test; all texts are invented.

Invariant: spans are found from words, so that a test never counts characters. Knows no stage.
"""

from dataclasses import replace
from typing import Any

from reportedly.schema import (
    Article,
    Attitude,
    Attribution,
    Credit,
    Kind,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
)

TEXT = "The harbour office said that the ferry had left on time."

HARBOUR = """Ferry fire in Norhaven "no accident", radio says

NORHAVEN (Coastal Press) - State radio said on Monday that the ministry had denied that rebels hit the ferry \
terminal in Norhaven.

"Nobody slept," a dock worker who asked not to be named told the Norhaven Courier, "and nobody knew why."

The Courier, quoting the harbour office, said the office believed that the captain had promised \
"a full account" within a week. It is said that 31 people were hurt.
"""


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text, the first time or the `nth` time after it."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def article(text: str = TEXT, **fields: Any) -> Article:
    """An article with this text; any other field by name."""
    return Article(**{"id": "example", "text": text, **fields})


def said(text: str, source: str | Span | None, cue: str | Span, *content: str, **fields: Any) -> Attribution:
    """An attribution whose parts are the first places where these words stand; any field by name."""
    ids = tuple(fields.pop("ids", ()))
    found = Attribution(
        id="a1",
        parent=None,
        source=SourceMention(None if source is None else _place(text, source), ids),
        cue=_place(text, cue),
        content=tuple(span(text, words) for words in content),
        kind=Kind.INDIRECT,
        attitude=Attitude.STATEMENT,
        polarity=Polarity.AFFIRMED,
        score=0.97,
    )
    return replace(found, **fields)


def _place(text: str, words: str | Span) -> Span:
    return words if isinstance(words, Span) else span(text, words)


def report(text: str = TEXT, *attributions: Attribution, **fields: Any) -> Report:
    """A report on this text; `sources` by name, and any field of the article."""
    sources = tuple(fields.pop("sources", ()))
    return Report(article(text, **fields), sources, attributions)


def one(**fields: Any) -> Report:
    """The smallest report: one text with one attribution."""
    return report(TEXT, said(TEXT, "The harbour office", "said", "that the ferry had left on time"), **fields)


def source(id: str, name: str, kind: SourceKind = SourceKind.ORGANISATION, *, named: bool = True) -> Source:
    """A resolved source."""
    return Source(id=id, name=name, kind=kind, named=named)


def harbour() -> Report:
    """A report with all that can occur: three levels, a denial, pieces, a quotation, nobody, a low score."""
    credits = (Credit("Coastal Press", span(HARBOUR, "Coastal Press")),)
    sources = (source("s1", "Norhaven Courier", SourceKind.OUTLET), source("s2", "Norhaven harbour office"))
    head = {"id": "harbour", "outlet": "The Example Gazette", "published": "2026-03-02", "language": "en"}
    address = "https://gazette.example/harbour"
    return report(
        HARBOUR, *_harbour_said(HARBOUR), **head, credits=credits, sources=sources, url=address,
        title='Ferry fire in Norhaven "no accident", radio says', authors=("Ada Quill",),
    )  # fmt: skip


def _harbour_said(text: str) -> list[Attribution]:
    denied = "rebels hit the ferry terminal in Norhaven"
    account = '"a full account" within a week'
    promise = f"the captain had promised {account}"
    belief = f"the office believed that {promise}"
    worker = "a dock worker who asked not to be named"
    return [
        said(
            text,
            "radio",
            "says",
            'Ferry fire in Norhaven "no accident"',
            id="a1",
            kind=Kind.MIXED,
            score=0.41,
        ),
        said(text, "State radio", "said on Monday", f"that the ministry had denied that {denied}", id="a2"),
        said(
            text,
            "the ministry",
            "had denied",
            f"that {denied}",
            id="a3",
            parent="a2",
            polarity=Polarity.DENIED,
        ),
        said(text, worker, "told", '"Nobody slept,"', '"and nobody knew why."', id="a4", kind=Kind.DIRECT),
        said(
            text,
            "The Courier",
            span(text, "said", 1),
            "quoting the harbour office",
            belief,
            id="a5",
            ids=["s1"],
        ),
        said(text, "the harbour office", "quoting", belief, id="a6", parent="a5", ids=["s2"]),
        said(text, "the office", "believed", f"that {promise}", id="a7", parent="a6", attitude=Attitude.BELIEF),
        said(text, "the captain", "had promised", account, id="a8", parent="a7", attitude=Attitude.INTENTION),
        said(text, None, "It is said", "that 31 people were hurt", id="a9", score=0.34),
    ]
