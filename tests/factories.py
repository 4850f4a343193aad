"""Articles and reports in one line each, for every test; all texts are invented.

Invariant: spans are found from words, so that a test never counts characters. Knows no stage but the drawing of
chains, which follow from the rest.
"""

from dataclasses import replace
from typing import Any

from reportedly.chain import chains
from reportedly.schema import (
    Anonymity,
    Article,
    Attitude,
    Attribution,
    Claim,
    Credit,
    Kind,
    Modality,
    Number,
    Place,
    Polarity,
    Report,
    Source,
    SourceKind,
    SourceMention,
    Span,
    Time,
)

TEXT = "The harbour office said that the ferry had left on time."

HARBOUR = """Ferry fire in Norhaven "no accident", radio says

NORHAVEN (Coastal Press) - State radio said on Monday that the ministry had denied that rebels hit the ferry \
terminal in Norhaven.

"Nobody slept," a dock worker who asked not to be named told the Norhaven Courier, "and nobody knew why."

The Courier, quoting the harbour office, said the office believed that the captain had promised \
"a full account" within a week. It is said that 31 people were hurt; the number could not be confirmed. The ferry \
was bound for Telm with about 200 passengers on board.
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
    """A report on this text, with its chains; `sources` and `claims` by name, and any field of the article."""
    sources, claims = tuple(fields.pop("sources", ())), tuple(fields.pop("claims", ()))
    about = article(text, **fields)
    return Report(about, sources, attributions, chains(about, sources, attributions, claims))


def one(**fields: Any) -> Report:
    """The smallest report: one text with one attribution."""
    return report(TEXT, said(TEXT, "The harbour office", "said", "that the ferry had left on time"), **fields)


def source(
    id: str, name: str, kind: SourceKind = SourceKind.ORGANISATION, *, named: bool = True, **fields: Any
) -> Source:
    """A resolved source; any other field by name."""
    return Source(id=id, name=name, kind=kind, named=named, **fields)


def claim(text: str, attribution: str | None, *words: str, **fields: Any) -> Claim:
    """A claim in an attribution, or in the article's own voice, carried by these words; any field by name."""
    return Claim(**{"id": "c1", "attribution": attribution, "spans": tuple(span(text, one) for one in words)} | fields)


def harbour() -> Report:
    """A report with all that can occur: three levels, a denial, pieces, a quotation, nobody, a low score."""
    credits = (Credit("Coastal Press", span(HARBOUR, "Coastal Press")),)
    head = {"id": "harbour", "outlet": "The Example Gazette", "published": "2026-03-02", "language": "en"}
    address = "https://gazette.example/harbour"
    return report(
        HARBOUR, *_harbour_said(HARBOUR), **head, credits=credits, url=address,
        sources=_harbour_sources(HARBOUR), claims=_harbour_claims(HARBOUR),
        title='Ferry fire in Norhaven "no accident", radio says', authors=("Ada Quill",),
    )  # fmt: skip


def _harbour_sources(text: str) -> list[Source]:
    reason = span(text, "who asked not to be named")
    return [
        source("s1", "Norhaven Courier", SourceKind.OUTLET),
        source("s2", "Norhaven harbour office"),
        source("s3", "State radio", SourceKind.OUTLET, named=False, descriptors=(span(text, "State"),)),
        source("s4", "the ministry", SourceKind.STATE, named=False),
        source(
            "s5", "a dock worker", SourceKind.PERSON, named=False,
            anonymity=Anonymity(reason, plural=False), descriptors=(reason,),
        ),
        source("s6", "the captain", SourceKind.PERSON, named=False, on_behalf="Norhaven Ferries",
               anonymity=Anonymity(None, plural=False)),
    ]  # fmt: skip


def _harbour_claims(text: str) -> list[Claim]:
    place = Place(span=span(text, "Norhaven", 1), name="Norhaven", country="NO", lat=59.1, lon=10.2)
    week = Time(span=span(text, "within a week"), start="2026-03-02", end="2026-03-09", grain="day")
    hurt = Number(span=span(text, "31 people"), value=31, unit="people", of="wounded")
    aboard = Number(span=span(text, "about 200 passengers"), value=200, bound="about", unit="passengers")
    return [
        claim(text, "a1", 'Ferry fire in Norhaven "no accident"'),
        claim(text, "a3", "rebels hit the ferry terminal in Norhaven", id="c2", places=(place,)),
        claim(text, "a4", "Nobody slept,", id="c3", verbatim=True, negated=True),
        claim(text, "a8", '"a full account" within a week', id="c4", modality=Modality.PLANNED, times=(week,)),
        claim(
            text, "a9", "31 people were hurt", id="c5", numbers=(hurt,),
            hedges=(span(text, "It is said"),), unverified=(span(text, "the number could not be confirmed"),),
        ),
        claim(
            text, None, "The ferry was bound for Telm with about 200 passengers on board", id="c6", numbers=(aboard,),
        ),
    ]  # fmt: skip


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
            ids=["s3"],
            kind=Kind.MIXED,
            score=0.41,
        ),
        said(text, "State radio", "said on Monday", f"that the ministry had denied that {denied}", id="a2", ids=["s3"]),
        said(
            text,
            "the ministry",
            "had denied",
            f"that {denied}",
            id="a3",
            ids=["s4"],
            parent="a2",
            polarity=Polarity.DENIED,
        ),
        said(text, worker, "told", '"Nobody slept,"', '"and nobody knew why."', id="a4", ids=["s5"], kind=Kind.DIRECT),
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
        said(
            text,
            "the office",
            "believed",
            f"that {promise}",
            id="a7",
            ids=["s2"],
            parent="a6",
            attitude=Attitude.BELIEF,
        ),
        said(
            text, "the captain", "had promised", account, id="a8", ids=["s6"], parent="a7", attitude=Attitude.INTENTION
        ),
        said(text, None, "It is said", "that 31 people were hurt", id="a9", score=0.34),
    ]
