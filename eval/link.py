"""How well claims are grouped over articles, on the gold events beside the checkout, with a plain baseline.

    PYTHONPATH=train python eval/link.py --reports FILE [--shared DIR] [--json]

Protocol. Leave one event out: weights and threshold are fitted on the other five, all 24 articles are linked
together, and the event left out is scored by score_events.py ("claim pairs": pairs of gold members in different
articles of one event, in one group or not); figures are over the pairs of all six. FILE is a JSON array of the
program's reports. "Gold claims" are the gold members themselves as claims, under gold attributions: what perfect stages
before linking would give.
The baseline is TF-IDF cosine over sentences, single link, with the threshold that is best on the very events scored.
"""

import argparse
import importlib.util
import itertools
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from claims import Gold, load, whole_sentences
from fit_link import fit, reports
from link_data import Pairs, pairs
from reportedly.claims.modality import negated
from reportedly.claims.numbers.numbers import numbers
from reportedly.claims.places.places import places
from reportedly.claims.times.times import times
from reportedly.link.groups import grouped
from reportedly.link.views import View
from reportedly.schema import Article, Claim, Report, Span

HERE = Path(__file__).parent
Group = list[dict[str, Any]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared", help="folder of the data")
    parser.add_argument("--reports", type=Path, required=True, help="the program's reports on the gold articles")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if not (options.shared / "gold/dev/events").is_dir():
        print(f"{options.shared}: the data isn't here; nothing was measured")
        return
    measured = measure(options.shared, reports(options.reports))
    print(json.dumps(measured, indent=1) if options.json else table(measured))


def measure(shared: Path, found: Sequence[Report]) -> dict[str, dict[str, float]]:
    """The rows of the table: figures of claim pairs by name."""
    gold = load(shared / "gold/dev")
    scorer = Scorer(shared)
    return {
        "baseline": max((scorer.pairs(groups) for groups in baseline(gold)), key=lambda row: row["f1"]),
        "ours, leave one event out": scorer.pairs(left_out(pairs(found, gold), scorer)),
        "ours, gold claims": scorer.pairs(left_out(pairs(gold_reports(gold, scorer), gold), scorer)),
    }


class Scorer:
    """score_events.py with its gold. The one door to that script."""

    def __init__(self, shared: Path) -> None:
        paths = sorted((shared / "gold/dev/events").glob("E*.json"))
        self.events = {path.stem: json.loads(path.read_text("utf8")) for path in paths}
        lines = (shared / "gold/dev/articles.jsonl").read_text("utf8").splitlines()
        self.texts = {one["id"]: one["text"] for one in map(json.loads, lines)}
        self._module = _script(shared / "score")

    def pairs(self, groups: Sequence[Group]) -> dict[str, float]:
        """Precision, recall and F1 of claim pairs over all events."""
        named = [{"id": f"g{number}", "members": group, "origins": []} for number, group in enumerate(groups)]
        scored = self._module.score(list(self.events.values()), self.texts, {"groups": named})
        row: dict[str, float] = scored["claim pairs"]
        return row


def _script(folder: Path) -> Any:
    sys.path.insert(0, str(folder))
    try:
        spec = importlib.util.spec_from_file_location("score_events", folder / "score_events.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(folder / "score_events.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(folder))


def left_out(made: Pairs, scorer: Scorer) -> list[Group]:
    """The groups of each event's articles, by what was fitted on the other events."""
    groups: list[Group] = []
    for event, about in scorer.events.items():
        weights = fit(made, [one for one in made.events if one != event])
        for cluster in grouped(made.compared(weights.bias, weights.of), weights.threshold):
            here = [made.views[at] for at in cluster if made.views[at].event.article in about["articles"]]
            groups += [[_member(one) for one in here]] if here else []
    return groups


def _member(one: View) -> dict[str, Any]:
    return {
        "article": one.event.article,
        "claim": one.key,
        "spans": [list(span) for span in one.spans],
        "values": [number.value for number in one.numbers],
    }


def gold_reports(gold: Gold, scorer: Scorer) -> list[Report]:
    """The gold members as the claims of their articles, with the program's numbers, places and times."""
    spans: dict[str, dict[Span, str | None]] = {}
    for event in scorer.events.values():
        for one in (member for claim in event["claims"] for member in claim["members"]):
            spans.setdefault(one["doc"], {})[Span(*one["span"])] = one["attribution"]
    return [_gold_report(gold.article(id), gold, spans.get(id, {})) for id in gold.articles]


def _gold_report(article: Article, gold: Gold, spans: Mapping[Span, str | None]) -> Report:
    dates = times(article.text, article.published)
    counts, spots = numbers(article.text, dates), places(article.text)
    claims = []
    for number, (span, said) in enumerate(sorted(spans.items()), 1):
        claim = Claim(id=f"c{number}", attribution=said, spans=(span,), negated=negated(span.of(article.text)))
        claims.append(replace(claim, numbers=_in(counts, span), places=_in(spots, span), times=_in(dates, span)))
    return Report(article, (), tuple(gold.attributions(article.id)), tuple(claims))


def _in(found: Sequence[Any], span: Span) -> tuple[Any, ...]:
    return tuple(one for one in found if span.start <= one.span.start < span.end)


def baseline(gold: Gold) -> Iterator[list[Group]]:
    """Sentences in groups, for each threshold from 0.05 to 0.95."""
    units = [(id, one) for id, about in gold.articles.items() for one in whole_sentences(about["text"])]
    alike = _alike([one.spans[0].of(gold.articles[id]["text"]) for id, one in units])
    for threshold in (at / 20 for at in range(1, 20)):
        yield [[_sentence(*units[at]) for at in cluster] for cluster in _single_link(len(units), alike, threshold)]


def _sentence(article: str, one: Claim) -> dict[str, Any]:
    return {
        "article": article,
        "spans": [list(span) for span in one.spans],
        "values": [number.value for number in one.numbers],
    }


def _alike(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """The cosine of each pair of texts that share a word."""
    counted = [Counter(re.findall(r"\w+", text.lower())) for text in texts]
    spread = Counter(word for one in counted for word in one)
    vectors = [{word: n * math.log(len(texts) / spread[word]) for word, n in one.items()} for one in counted]
    sizes = [math.sqrt(sum(value**2 for value in one.values())) or 1.0 for one in vectors]
    products: dict[tuple[int, int], float] = {}
    for a, b in itertools.combinations(range(len(texts)), 2):
        if shared := vectors[a].keys() & vectors[b].keys():
            products[a, b] = sum(vectors[a][word] * vectors[b][word] for word in shared) / sizes[a] / sizes[b]
    return products


def _single_link(count: int, alike: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    of = list(range(count))
    for (a, b), value in alike.items():
        if value >= threshold and of[a] != of[b]:
            kept, gone = sorted((of[a], of[b]))
            of = [kept if one == gone else one for one in of]
    return [[at for at in range(count) if of[at] == kept] for kept in sorted(set(of))]


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """The rows for reading."""
    width = max(map(len, rows))
    lines = [f"{'claim pairs':{width}}      P     R    F1  pairs of gold"]
    lines += [f"{n:{width}}  {r['p']:5.1f} {r['r']:5.1f} {r['f1']:5.1f}  {r['gold']:13.0f}" for n, r in rows.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
