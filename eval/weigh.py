"""How well origins and conflicts are told, on the events beside the checkout.

    python eval/weigh.py [--shared DIR] [--reports FILE] [--json]

Protocol. The articles of the gold events are read (or taken from FILE, a JSON list of their reports). In the row "gold
groups" each claim is put into the group of the gold claim that it fits best, as `eval/claims.py` matches them, and the
gold's copied texts are the copies: what is lost is lost by reading and by weighing, not by linking. In the row "our
groups" all is the program's, with the weights that it ships: they were fitted on these events, so that row is no
left-out figure (`eval/link.py` has those). Both are scored by `score_events.py`.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import claims as split
from reportedly.errors import WeightsError
from reportedly.linked import ClaimGroup, Copy, Linked, Member, Relay
from reportedly.linking import linked
from reportedly.pipeline import attribute
from reportedly.schema import Basis, Report
from reportedly.weigh import weighed

HERE = Path(__file__).parent
ROWS = ("origins", "conflicts", "conflict kind")  # the rest is linking's


@dataclass(frozen=True)
class Press:
    """The gold events with the reports of their articles."""

    gold: split.Gold
    events: Sequence[Mapping[str, Any]]
    reports: Sequence[Report]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared", help="folder of the data")
    parser.add_argument("--reports", type=Path, help="reports of the gold articles, as a JSON list")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    if not (options.shared / "gold/dev/events").is_dir():
        print(f"{options.shared}: the data isn't here; nothing was measured")
        return
    measured = measure(load(options.shared / "gold/dev", options.reports), options.shared / "score")
    print(json.dumps(measured, indent=1) if options.json else table(measured))


def load(folder: Path, reports: Path | None = None) -> Press:
    """The press of a gold folder; its articles are read where there are no reports of them."""
    gold = split.load(folder)
    events = [json.loads(path.read_text("utf8")) for path in sorted((folder / "events").glob("E*.json"))]
    if reports:
        known = [Report.from_json(one) for one in json.loads(reports.read_text("utf8"))]
    else:
        known = [attribute(gold.article(id)) for id in gold.articles]
    return Press(gold, events, known)


def measure(press: Press, scorer: Path) -> dict[str, dict[str, dict[str, float]]]:
    """The rows of the table."""
    sys.path.insert(0, str(scorer))
    from score_events import score  # type: ignore[import-not-found]

    texts = {id: article["text"] for id, article in press.gold.articles.items()}
    found = {"gold groups": of_gold(press)}
    try:
        found["our groups"] = linked(press.reports)
    except WeightsError as error:
        print(f"our groups: {error}", file=sys.stderr)
    scores = {name: score(press.events, texts, one.to_json()) for name, one in found.items()}
    return {name: {row: one[row] for row in ROWS} for name, one in scores.items()}


def of_gold(press: Press) -> Linked:
    """What weighing makes of the gold's groups and copies."""
    copies = gold_copies(press.events)
    groups, conflicts = weighed(press.reports, gold_groups(press), (), copies)
    return Linked(groups, conflicts, tuple(gold_relays(press.events)), copies)


def gold_groups(press: Press) -> tuple[ClaimGroup, ...]:
    """The claims of the reports in the groups of the gold; those that fit no gold claim alone."""
    fits = split.grouped(press.gold, {report.article.id: report.claims for report in press.reports})
    groups: defaultdict[str, list[Member]] = defaultdict(list)
    for report in press.reports:
        for place in range(len(report.claims)):
            one = member(report, place)
            groups[fits.get((report.article.id, place), one.claim)].append(one)
    return tuple(ClaimGroup(id, tuple(members)) for id, members in groups.items())


def member(report: Report, place: int) -> Member:
    """A claim of a report as a member of a group."""
    claim, article = report.claims[place], report.article
    text = " … ".join(span.of(article.text) for span in claim.spans)
    values = tuple(number.value for number in claim.numbers)
    return Member(article.id, f"{article.id}:{claim.id}", claim.attribution, claim.spans, text, values)


def gold_copies(events: Sequence[Mapping[str, Any]]) -> tuple[Copy, ...]:
    """The copied texts of the gold: a direction where it gives only one."""
    pairs = {(r["doc"], r["from"]) for event in events for r in event["relays"] if r["basis"] == Basis.COPIED}
    return tuple(
        Copy(article, original, (original, article) not in pairs, containment=1.0, contained=1.0)
        for article, original in sorted(pairs)
        if (original, article) not in pairs or article < original
    )


def gold_relays(events: Sequence[Mapping[str, Any]]) -> list[Relay]:
    """The relays of the gold, without their words."""
    return [Relay(r["doc"], r["from"], Basis(r["basis"]), None) for event in events for r in event["relays"]]


def table(rows: Mapping[str, Mapping[str, Mapping[str, float]]]) -> str:
    """The rows for reading."""
    lines = []
    for name, scores in rows.items():
        lines += [f"{name:12}  {row:14} {_figures(scores[row])}" for row in scores]
    return "\n".join(lines)


def _figures(scores: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value}" for name, value in scores.items())


if __name__ == "__main__":
    main()
