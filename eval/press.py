"""A simulated press: invented events, witnesses, agencies and outlets that cite, cut, round, copy and run in circles.

    python eval/press.py [--articles 100] [--noise 0.3] [--silent 0.5] [--seed 1] [--out DIR] [--true-groups] [--json]

The true relay graph is known, so that origins, loops, copies and counts of independent origins can be measured where
no person could mark them. Everything follows from the seed. `silent` is the share of relays that are copies without a
word of whose they are, `noise` how often dates, punctuation and copied sentences are spoilt. With `--out` the press is
written as articles.jsonl and gold events (E001.json, …), as `score_events.py` reads them; without, the program reads
it, links it, and the table of press_measure.py is printed; `--true-groups` puts claims into groups as the truth has
them, so that one sees what comparing loses.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from press_cast import outlets
from press_plot import Manner, Piece, Scene, event
from press_writing import finished
from reportedly.schema import Article, Basis, Credit, Span


@dataclass(frozen=True, slots=True)
class TrueMember:
    """A place of an article that gives a claim."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class TrueClaim:
    """A claim with all places that give it, the origins behind it, and whether it only runs in a circle."""

    id: str
    event: int
    value: float | None
    members: tuple[TrueMember, ...]
    origins: frozenset[str]
    circular: bool

    @property
    def independent(self) -> int:
        """How many independent origins there are: everyone invented here speaks for themselves alone."""
        return 1 if self.circular else len(self.origins)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that give it."""
        return frozenset(member.article for member in self.members)


@dataclass(frozen=True, slots=True)
class TrueRelay:
    """An article passes on what a name, or for copied text an article, published."""

    article: str
    source: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class TrueConflict:
    """Two claims that cannot both hold, or of which one updates the other (`kind`)."""

    a: str
    b: str
    kind: str


@dataclass(frozen=True, slots=True)
class Truth:
    """What was done. `copies` are (copy, original); `families` the sets of articles that share copied text."""

    claims: tuple[TrueClaim, ...]
    relays: tuple[TrueRelay, ...]
    conflicts: tuple[TrueConflict, ...]
    copies: tuple[tuple[str, str], ...]
    families: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Press:
    """The articles, oldest event first, and the truth behind them."""

    articles: tuple[Article, ...]
    truth: Truth


def generate(articles: int = 100, noise: float = 0.3, silent: float = 0.5, seed: int = 1) -> Press:
    """A press of so many articles; the same for the same numbers. Shares are 0 to 1."""
    rng = Random(f"{seed} {articles} {noise} {silent}")
    cast, pieces, taken = outlets(rng), list[Piece](), set[str]()
    while len(pieces) < articles:
        number = pieces[-1].event + 1 if pieces else 1
        pieces += event(Scene(rng, cast, number, Manner(noise, silent), taken), articles - len(pieces))
    written = [_written(piece) for piece in pieces]
    return Press(tuple(article for article, _ in written), _truth(pieces, written))


Written = tuple[Article, list[tuple[str, Span]]]


def _written(piece: Piece) -> Written:
    text, placed = finished(piece.paragraphs, bare=piece.bare)
    credits = tuple(Credit(name, Span(at, at + len(name))) for name in piece.credited if (at := text.find(name)) >= 0)
    article = Article(
        id=piece.id, outlet=piece.outlet.name, title=piece.title, published=piece.published, language="en",
        credits=credits, text=text,
    )  # fmt: skip
    return article, [(one.line.claim, one.span) for one in placed]


def _truth(pieces: Sequence[Piece], written: Sequence[Written]) -> Truth:
    copies = tuple((piece.id, piece.copied) for piece in pieces if piece.copied)
    claims = tuple(_claims(pieces, written))
    return Truth(claims, tuple(_relays(pieces, written)), tuple(_conflicts(claims)), copies, _families(copies))


def _claims(pieces: Sequence[Piece], written: Sequence[Written]) -> Iterator[TrueClaim]:
    members: dict[str, list[TrueMember]] = defaultdict(list)
    origins: dict[str, set[str]] = defaultdict(set)
    events, values = dict[str, int](), dict[str, float | None]()
    for piece, (article, placed) in zip(pieces, written, strict=True):
        for claim, span in placed:
            members[claim].append(TrueMember(article.id, span))
        for line in piece.lines:
            events[line.claim], values[line.claim] = piece.event, line.value
            origins[line.claim] |= {line.witness.name} if line.witness else set()
    for id, found in members.items():
        yield TrueClaim(id, events[id], values[id], tuple(found), frozenset(origins[id]), not origins[id])


def _relays(pieces: Sequence[Piece], written: Sequence[Written]) -> Iterator[TrueRelay]:
    """Credits, every outlet that a text names, and the article that a text was copied from."""
    names = {piece.outlet.name for piece in pieces} | {one.name for piece in pieces for one in piece.cited}
    for piece, (article, _) in zip(pieces, written, strict=True):
        credits = {credit.name for credit in article.credits}
        for name in sorted(names - {piece.outlet.name}):
            if name in article.text:
                yield TrueRelay(article.id, name, Basis.CREDIT if name in credits else Basis.ATTRIBUTION)
        if piece.copied:
            yield TrueRelay(article.id, piece.copied, Basis.COPIED)


def _conflicts(claims: Sequence[TrueClaim]) -> Iterator[TrueConflict]:
    """Figures for one thing, as `event.thing.figure`, that exclude each other: an update where one voice gave both."""
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            if one.id.rsplit(".", 1)[0] == other.id.rsplit(".", 1)[0] and _exclude(one, other):
                yield TrueConflict(one.id, other.id, "update" if one.origins & other.origins else "contradiction")


def _exclude(one: TrueClaim, other: TrueClaim) -> bool:
    if one.value is None or other.value is None:
        return ".cause." in one.id
    low, high = sorted((one, other), key=lambda claim: claim.value or 0)
    return ".>" not in low.id or not (low.value or 0) < (high.value or 0)


def _families(copies: Sequence[tuple[str, str]]) -> tuple[frozenset[str], ...]:
    families: list[frozenset[str]] = []
    for pair in copies:
        touched = [family for family in families if not family.isdisjoint(pair)]
        families = [family for family in families if family not in touched]
        families.append(frozenset(pair).union(*touched))
    return tuple(families)


def gold(press: Press) -> Iterator[dict[str, object]]:
    """The truth as gold events in the form that `score_events.py` reads."""
    truth = press.truth
    for number in sorted({claim.event for claim in truth.claims}):
        claims = [claim for claim in truth.claims if claim.event == number]
        ids = {claim.id for claim in claims}
        docs = sorted({article.id for article in press.articles if article.id.startswith(f"e{number:03}-")})
        yield {
            "id": f"P{number:03}",
            "articles": docs,
            "claims": [
                {"id": one.id, "gist": one.id, "origins": sorted(one.origins), "members": [
                    {"doc": m.article, "span": list(m.span), "value": one.value} for m in one.members]}
                for one in claims
            ],
            "conflicts": [asdict(one) for one in truth.conflicts if one.a in ids],
            "relays": [{"doc": r.article, "from": r.source, "basis": str(r.basis)} for r in truth.relays
                       if r.article in docs],
        }  # fmt: skip


def main() -> None:
    """Write a press, or measure the program on it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--noise", type=float, default=0.3)
    parser.add_argument("--silent", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--true-groups", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    press = generate(given.articles, given.noise, given.silent, given.seed)
    if given.out:
        _keep(press, given.out)
        return
    from press_measure import measure, with_true_groups

    found = measure(press, link=with_true_groups(press) if given.true_groups else None)
    print(json.dumps(asdict(found), indent=2) if given.json else found)


def _keep(press: Press, folder: Path) -> None:
    from reportedly.schema import to_json

    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(to_json(article), ensure_ascii=False) for article in press.articles]
    (folder / "articles.jsonl").write_text("\n".join(lines) + "\n", encoding="utf8")
    for number, one in enumerate(gold(press), 1):
        (folder / f"E{number:03}.json").write_text(json.dumps(one, ensure_ascii=False, indent=1), encoding="utf8")


if __name__ == "__main__":
    main()
