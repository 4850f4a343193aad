"""How well predicted attributions agree with annotated ones, in the terms of the field.

Spans are compared as sets of words (runs of letters and digits), so that signs and white space at a border neither
help nor harm; a span without any word by its characters. Gold and predicted attributions of an article are paired one
to one, greedily, by the overlap of cue and content. Knows the JSON form, not the package.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Tokens = frozenset[object]
SPANS = ("source", "cue", "content")
LABELS = ("kind", "who", "who_kind", "named")
ATTITUDES = ("statement", "belief", "intention", "directive", "perception")
_WORD = re.compile(r"\w+")
_SMALL = frozenset(("the", "a", "an", "al", "el", "mr", "mrs", "ms", "dr", "s"))


@dataclass
class Row:
    """Counts behind one figure: agreeing, predicted, gold."""

    agreeing: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, agreeing: int, predicted: int, gold: int) -> None:
        self.agreeing += agreeing
        self.predicted += predicted
        self.gold += gold

    @property
    def precision(self) -> float:
        return _percent(self.agreeing, self.predicted)

    @property
    def recall(self) -> float:
        return _percent(self.agreeing, self.gold)

    @property
    def f1(self) -> float:
        return _percent(2 * self.agreeing, self.predicted + self.gold)


@dataclass
class Item:
    """One attribution as it is compared: words of each span, labels, and the names from the outermost source down."""

    id: object
    parent: object
    spans: dict[str, Tokens]
    labels: dict[str, Any]
    chain: list[str] = field(default_factory=list)


def load(path: Path) -> dict[str, dict[str, Any]]:
    """The articles of a JSON or JSONL file by id."""
    content = path.read_text(encoding="utf8")
    try:
        found = json.loads(content)
    except json.JSONDecodeError:
        found = [json.loads(line) for line in content.split("\n") if line.strip()]
    return {one["id"]: one for one in (found if isinstance(found, list) else [found])}


def score(
    gold: Mapping[str, Mapping[str, Any]], predicted: Mapping[str, Mapping[str, Any]], outermost: bool = False
) -> dict[str, Row]:
    """All figures over all gold articles; rows about what the gold doesn't annotate are left out.

    `outermost` leaves out, on both sides, attributions that have a parent. Raises `ValueError` where a predicted text
    differs from the gold one.
    """
    rows: dict[str, Row] = defaultdict(Row)
    for id, article in gold.items():
        answer = predicted.get(id, {"attributions": []})
        if answer.get("text", article["text"]) != article["text"]:
            raise ValueError(f"{id}: expected the gold text, got another one, to which no gold offset applies")
        _score_article(rows, article, answer, outermost)
    return dict(rows)


def figures(rows: Mapping[str, Row]) -> dict[str, float]:
    """F1 of each row, and the mean over the attitudes that the gold has."""
    out = {name: row.f1 for name, row in rows.items()}
    found = [row.f1 for name, row in rows.items() if name.startswith("attitude ") and row.gold]
    return out | ({"attitude macro": round(sum(found) / len(found), 1)} if found else {})


def _score_article(
    rows: dict[str, Row], article: Mapping[str, Any], answer: Mapping[str, Any], outermost: bool
) -> None:
    words = [match.span() for match in _WORD.finditer(article["text"])]
    gold, found = (_items(one, words, outermost) for one in (article, answer))
    pairs = _paired(gold, found)
    _score_spans(rows, gold, found, pairs)
    if any("parent" in one for one in article["attributions"]):
        _score_nesting(rows["nesting"], gold, found, pairs)
    if "credits" in article:
        _score_credits(rows["credits"], article["credits"], answer.get("credits", []))
    if any("who" in item.labels for item in gold):
        _score_labels(rows, gold, found, pairs)


def _score_spans(rows: dict[str, Row], gold: list[Item], found: list[Item], pairs: list[tuple[Item, Item]]) -> None:
    def count(name: str, agrees: Iterable[bool]) -> None:
        rows[name].add(sum(agrees), len(found), len(gold))

    count("cue", (bool(g.spans["cue"] & p.spans["cue"]) for g, p in pairs))
    for name in ("source", "content"):
        count(f"{name} exact", (g.spans[name] == p.spans[name] for g, p in pairs))
    shared = sum(len(g.spans["content"] & p.spans["content"]) for g, p in pairs)
    rows["content words"].add(shared, *(sum(len(i.spans["content"]) for i in items) for items in (found, gold)))
    count("who+what", (_who_and_what(g, p) for g, p in pairs))
    count("whole exact", (g.spans == p.spans for g, p in pairs))


def _who_and_what(gold: Item, found: Item) -> bool:
    a, b = gold.spans["source"], found.spans["source"]
    return (bool(a & b) or not (a or b)) and _overlap(gold.spans["content"], found.spans["content"]) >= 0.5


def _score_nesting(row: Row, gold: list[Item], found: list[Item], pairs: list[tuple[Item, Item]]) -> None:
    edges, guessed = ({(i.id, i.parent) for i in items if i.parent is not None} for items in (gold, found))
    gold_of = {p.id: g.id for g, p in pairs}
    row.add(sum((gold_of.get(c), gold_of.get(p)) in edges for c, p in guessed), len(guessed), len(edges))


def _score_credits(row: Row, gold: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]]) -> None:
    names, guessed = ([one["name"] for one in credits] for credits in (gold, found))
    left = list(names)
    for guess in guessed:
        hit = next((name for name in left if same_name(name, guess)), None)
        if hit is not None:
            left.remove(hit)
    row.add(len(names) - len(left), len(guessed), len(names))


def _score_labels(rows: dict[str, Row], gold: list[Item], found: list[Item], pairs: list[tuple[Item, Item]]) -> None:
    for name in LABELS:
        right = sum(
            name in g.labels and name in p.labels and _same_label(name, g.labels[name], p.labels[name])
            for g, p in pairs
        )
        rows[name].add(right, *(sum(name in i.labels for i in items) for items in (found, gold)))
    chains = sum(len(g.chain) == len(p.chain) and all(map(same_name, g.chain, p.chain)) for g, p in pairs)
    rows["chain"].add(chains, len(found), len(gold))
    wanted = [("denied", "polarity", "denied"), *((f"attitude {kind}", "attitude", kind) for kind in ATTITUDES)]
    for row, label, value in wanted:
        both = sum(g.labels.get(label) == p.labels.get(label) == value for g, p in pairs)
        rows[row].add(both, *(sum(i.labels.get(label) == value for i in items) for items in (found, gold)))


def _same_label(name: str, gold: Any, found: Any) -> bool:
    return same_name(gold, found) if name == "who" else bool(gold == found)


def _items(article: Mapping[str, Any], words: list[tuple[int, int]], outermost: bool) -> list[Item]:
    sources = {one["id"]: one for one in article.get("sources", []) if isinstance(one, dict)}
    items = []
    for number, one in enumerate(article["attributions"]):
        if outermost and one.get("parent") is not None:
            continue
        spans = {name: _tokens(_spans(one.get(name)), words) for name in SPANS}
        labels = _labels(one, sources, "sources" in article)
        items.append(Item(one.get("id", number), one.get("parent"), spans, labels))
    by_id = {item.id: item for item in items}
    for item in items:
        item.chain = _chain(item, by_id)
    return items


def _labels(one: Mapping[str, Any], sources: Mapping[str, Any], resolved: bool) -> dict[str, Any]:
    labels = {name: one[name] for name in (*LABELS, "attitude", "polarity") if one.get(name) is not None}
    if "who" not in labels and resolved:
        source = one.get("source")
        meant = [sources[id] for id in (source.get("ids") or [] if isinstance(source, dict) else []) if id in sources]
        labels["who"] = " and ".join(each["name"] for each in meant)
        if meant:
            labels = {"who_kind": meant[0].get("kind"), "named": all(m.get("named") for m in meant)} | labels
    return labels


def _chain(item: Item, by_id: Mapping[object, Item]) -> list[str]:
    chain: list[str] = []
    seen: set[object] = set()
    step: Item | None = item
    while step is not None and step.id not in seen:
        seen.add(step.id)
        chain.insert(0, step.labels.get("who", ""))
        step = by_id.get(step.parent) if step.parent is not None else None
    return chain


def _spans(value: Any) -> list[tuple[int, int]]:
    value = value.get("span") if isinstance(value, dict) else value
    if not value:
        return []
    return [tuple(value)] if isinstance(value[0], int) else [tuple(one) for one in value]


def _tokens(spans: list[tuple[int, int]], words: list[tuple[int, int]]) -> Tokens:
    inside = frozenset(n for s, e in spans for n, (start, end) in enumerate(words) if start < e and end > s)
    return inside or frozenset(("sign", at) for s, e in spans for at in range(s, e))


def _overlap(a: Tokens, b: Tokens) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


def _paired(gold: list[Item], found: list[Item]) -> list[tuple[Item, Item]]:
    """Pairs with a cue in common by how much of cue and content they share; those without, if either has no cue, by
    content alone."""
    options = []
    for i, g in enumerate(gold):
        for j, p in enumerate(found):
            cues, contents = (g.spans["cue"], p.spans["cue"]), _overlap(g.spans["content"], p.spans["content"])
            if cues[0] & cues[1]:
                options.append((1 + _overlap(*cues) + contents, i, j))
            elif not all(cues) and contents >= 0.5:
                options.append((contents, i, j))
    left, right, pairs = set(range(len(gold))), set(range(len(found))), []
    for _, i, j in sorted(options, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((gold[i], found[j]))
    return pairs


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two names are one but for articles, titles, accents and hyphens, or one holds all words of the other and
    at most twice as many."""
    few, many = sorted((_name_words(a), _name_words(b)), key=lambda words: len(set(words)))
    if not few or not many:
        return few == many
    return set(few) <= set(many) and 2 * len(set(few)) >= len(set(many))


def _name_words(name: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", name or "").casefold()
    plain = "".join(c for c in re.sub(r"[-–—/]", " ", plain) if not unicodedata.combining(c))
    return [word for word in re.sub(r"[^\w ]", "", plain).split() if word not in _SMALL]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
