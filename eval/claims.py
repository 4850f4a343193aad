"""How well claims are split, on the events beside the checkout: what linking could reach if it made no mistake.

    python eval/claims.py [--shared DIR] [--json]

Protocol. Each gold member (a span of an article that carries a claim of an event) is matched to the predicted claim of
its article that shares most with it, as `score_events.py` does it: share of its words, plus IoU, plus 1 where the claim
states its number. Then each predicted claim joins the group of the gold claim that it fits best: perfect grouping, so
that what is lost is lost by the splitting. "Pairs" are pairs of gold members in different articles of one event: in one
group or not. "IoU" is the mean over the gold members of the best overlap in words with any predicted claim, "half" the
share with at least 0.5. Sentences as claims are the baseline. Many small claims would score well here, so the table has
their number for each article and their length too.
"""

import argparse
import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reportedly import attribute
from reportedly.claims.claims import claims
from reportedly.claims.numbers.numbers import numbers
from reportedly.read.text import sentences
from reportedly.schema import (
    Article,
    Attitude,
    Attribution,
    Claim,
    Kind,
    Number,
    Polarity,
    SourceMention,
    Span,
    from_json,
)

HERE = Path(__file__).parent
_WORD = re.compile(r"\w+")
Tokens = frozenset[int]
Claimed = Mapping[str, Sequence[Claim]]


@dataclass(frozen=True)
class Member:
    """A place of an article that carries a gold claim. `claim` is unique over events."""

    event: str
    claim: str
    article: str
    words: Tokens
    value: float | None


@dataclass
class Row:
    """One line of the table; percentages, and sizes."""

    precision: float
    recall: float
    f1: float
    found: float
    iou: float
    half: float
    claims: float
    words: float


@dataclass
class Gold:
    """Articles and members of all events."""

    articles: dict[str, dict[str, Any]]
    members: list[Member] = field(default_factory=list)

    def article(self, id: str) -> Article:
        """The article as the program reads it."""
        known = self.articles[id]
        fields = ("outlet", "published", "title", "text")
        return from_json(Article, {"id": id, **{name: known[name] for name in fields if known.get(name)}})

    def attributions(self, id: str) -> list[Attribution]:
        """Its gold attributions."""
        return [_attribution(one) for one in self.articles[id]["attributions"]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared", help="folder of the data")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if not (options.shared / "gold/dev/events").is_dir():
        print(f"{options.shared}: the data isn't here; nothing was measured")
        return
    measured = measure(load(options.shared / "gold/dev"))
    print(
        json.dumps({name: asdict(row) for name, row in measured.items()}, indent=1) if options.json else table(measured)
    )


def load(folder: Path) -> Gold:
    """The gold of a folder with `articles.jsonl` and `events/`. Spans that carry two claims at once are left out."""
    lines = (folder / "articles.jsonl").read_text("utf8").splitlines()
    gold = Gold({article["id"]: article for article in map(json.loads, lines)})
    for path in sorted((folder / "events").glob("E*.json")):
        event = json.loads(path.read_text("utf8"))
        places = [(claim["id"], one) for claim in event["claims"] for one in claim["members"]]
        twice = Counter((one["doc"], *one["span"]) for _, one in places)
        for id, one in places:
            if twice[(one["doc"], *one["span"])] == 1:
                words = tokens(gold.articles[one["doc"]]["text"], [Span(*one["span"])])
                gold.members.append(Member(path.stem, f"{path.stem} {id}", one["doc"], words, one.get("value")))
    return gold


def measure(gold: Gold) -> dict[str, Row]:
    """The rows of the table: whole sentences, and claims with gold and with predicted attributions."""

    def all_of(read: Callable[[str], Sequence[Claim]]) -> Row:
        return row(gold, {id: read(id) for id in gold.articles})

    return {
        "sentences": all_of(lambda id: whole_sentences(gold.articles[id]["text"])),
        "claims, gold attributions": all_of(lambda id: claims(gold.article(id), gold.attributions(id))),
        "claims, predicted attributions": all_of(
            lambda id: claims(gold.article(id), attribute(gold.article(id)).attributions)
        ),
    }


def whole_sentences(text: str) -> list[Claim]:
    """The baseline: each sentence a claim, with its numbers."""
    counts = numbers(text)
    return [
        Claim(id=str(at), attribution=None, spans=(span,), numbers=tuple(_within(counts, span)))
        for at, span in enumerate(sentences(text))
    ]


def row(gold: Gold, claimed: Claimed) -> Row:
    """The figures of one set of claims."""
    texts = {id: article["text"] for id, article in gold.articles.items()}
    cut = {id: [tokens(texts[id], one.spans) for one in found] for id, found in claimed.items()}
    ious = [max((_iou(one.words, words) for words in cut[one.article]), default=0.0) for one in gold.members]
    groups = grouped(gold, claimed)
    matched = matches(gold, claimed)
    of = {at: groups[(gold.members[at].article, place)] for at, (place, fit) in enumerate(matched) if fit}
    agreeing, guessed, wanted = _pairs(gold.members, of)
    count = sum(map(len, cut.values()))
    return Row(
        precision=_percent(agreeing, guessed),
        recall=_percent(agreeing, wanted),
        f1=_percent(2 * agreeing, guessed + wanted),
        found=_percent(len(of), len(gold.members)),
        iou=_percent(sum(ious), len(ious)),
        half=_percent(sum(iou >= 0.5 for iou in ious), len(ious)),
        claims=round(count / len(cut), 1),
        words=round(sum(len(words) for found_ in cut.values() for words in found_) / max(count, 1), 1),
    )


def grouped(gold: Gold, claimed: Claimed) -> dict[tuple[str, int], str]:
    """Perfect grouping: the gold claim of each predicted claim that fits any, by article and place."""
    best: dict[tuple[str, int], tuple[float, str]] = {}
    for member, (place, fit) in zip(gold.members, matches(gold, claimed), strict=True):
        if fit:
            where = (member.article, place)
            best[where] = max(best.get(where, (0.0, "")), (fit, member.claim))
    return {where: claim for where, (_, claim) in best.items()}


def matches(gold: Gold, claimed: Claimed) -> list[tuple[int, float]]:
    """For each gold member the place of the predicted claim that fits it best, and how well; 0 where none does."""
    cut = {
        id: [(tokens(gold.articles[id]["text"], one.spans), {number.value for number in one.numbers}) for one in found]
        for id, found in claimed.items()
    }
    out = []
    for member in gold.members:
        fits = [_fit(member, words, values) for words, values in cut[member.article]]
        best = max(fits, default=0.0)
        out.append((fits.index(best) if fits else -1, best))
    return out


def _fit(member: Member, words: Tokens, values: set[float]) -> float:
    common = len(member.words & words)
    stated = member.value is not None and member.value in values
    return common / len(member.words) + common / len(member.words | words) + stated if common else 0.0


def _pairs(members: Sequence[Member], groups: Mapping[int, str]) -> tuple[int, int, int]:
    """Pairs of members in different articles of an event: in one group and one claim, in one group, of one claim."""
    agreeing = guessed = wanted = 0
    for (i, a), (j, b) in itertools.combinations(enumerate(members), 2):
        if a.event == b.event and a.article != b.article:
            same, together = a.claim == b.claim, i in groups and groups[i] == groups.get(j)
            agreeing += same and together
            guessed += together
            wanted += same
    return agreeing, guessed, wanted


def tokens(text: str, spans: Sequence[Span]) -> Tokens:
    """Words by where they begin, as far as they touch a span."""
    inside = (
        match.start() for start, end in spans for match in _words(text) if start < match.end() and match.start() < end
    )
    return frozenset(inside)


@cache
def _words(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def _iou(a: Tokens, b: Tokens) -> float:
    return len(a & b) / len(a | b)


def _within(counts: Sequence[Number], span: Span) -> Iterator[Number]:
    return (one for one in counts if span.start <= one.span.start < span.end)


def _attribution(one: Mapping[str, Any]) -> Attribution:
    source, cue, content = (_spans(one[name]) for name in ("source", "cue", "content"))
    return Attribution(
        id=one["id"],
        parent=one["parent"],
        source=SourceMention(source[0] if source else None),
        cue=cue[0],
        content=tuple(content),
        kind=Kind(one["kind"]),
        attitude=Attitude(one["attitude"]),
        polarity=Polarity(one["polarity"]),
        score=1.0,
    )


def _spans(value: Any) -> list[Span]:
    if not value:
        return []
    return [Span(*value)] if isinstance(value[0], int) else [Span(*one) for one in value]


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def table(rows: Mapping[str, Row]) -> str:
    """The rows for reading."""
    width = max(map(len, rows))
    lines = [f"{'':{width}}  pairs P    R   F1  found   IoU  half  claims/article  words/claim"]
    for name, one in rows.items():
        lines.append(
            f"{name:{width}}   {one.precision:5.1f} {one.recall:5.1f} {one.f1:5.1f}  {one.found:5.1f} {one.iou:5.1f}"
            f" {one.half:5.1f}  {one.claims:14.1f}  {one.words:11.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
