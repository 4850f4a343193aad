"""Variants of the training texts, so that the network doesn't lean on the names and the clean type of one corpus.

Three kinds: noise (signs that were lost), other sources (outlets, monitors, rebels for "Clinton"), and built texts:
contents cut out as texts of their own, and reports that quote a report. All words here are invented or general.
"""

import random
import re
from pathlib import Path

from corpus import Example, Pair, Text, edit
from reportedly.attribute.lexicon import may_hold_cue
from reportedly.read.text import sentences

NAMES: dict[str, list[str]] = {
    head: lines.strip().split("\n")
    for head, lines in re.findall(r"# (\w+)\n([^#]+)", Path(__file__).with_name("names.txt").read_text(encoding="utf8"))
}
NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Sen|Gov|Rep)\.? )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}$")
SAYING = re.compile(
    r"\b(sa(?:id|ys?|ying)|told|tells|add(?:s|ed)|claim(?:s|ed)?|not(?:es|ed)|argue[sd]?|insist(?:s|ed)?|state[sd]|explain(?:s|ed)|"
    r"warn(?:s|ed)|report(?:s|ed)|announce[sd]|wr(?:o|i)tes?|assert(?:s|ed)?|believes?d?|confirm(?:s|ed)|den(?:ies|ied)|"
    r"declare[sd]|acknowledge[sd]|suggest(?:s|ed)?|contend(?:s|ed)?|conclude[sd])\b"
)
PRONOUN = re.compile(r"(?i)(he|she|they|it|we|i|you|who|which)$")


def vary(text: Text, rng: random.Random) -> Text:
    """One variant of an article."""
    if rng.random() < 0.5:
        text = rename(text, rng)
    if rng.random() < 0.35:
        text = report_reports(text, rng)
    if rng.random() < 0.2:
        text = lose_signs(text, rng)
    return text


def some_source(rng: random.Random) -> str:
    return rng.choice(NAMES[rng.choice(("outlets", "outlets", "bodies", "bodies", "people"))])


def rename(text: Text, rng: random.Random) -> Text:
    """Put other sources in the place of some names."""
    changes: dict[Pair, str] = {}
    share = rng.choice((0.2, 0.5, 0.9))
    for example in text.examples:
        if len(example.source) != 1 or rng.random() > share:
            continue
        span = example.source[0]
        old = text.text[slice(*span)]
        if not NAME.match(old) or PRONOUN.match(old):
            continue
        owning = re.search(r"(?:[’']s|[’'])$", old)
        changes[span] = _cased(some_source(rng), text.text, span[0]) + (owning.group() if owning else "")
    return edit(text, _apart(text, changes))


def _cased(name: str, text: str, at: int) -> str:
    begins = at == 0 or re.search(r"[.!?:\n][\"“”’ ]*$", text[max(0, at - 3) : at])
    return name[0].upper() + name[1:] if begins else name


def _apart(text: Text, changes: dict[Pair, str]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    for (start, end), new in sorted(changes.items()):
        if not out or out[-1][1] <= start:
            out.append((start, end, new))
    return out


def lose_signs(text: Text, rng: random.Random) -> Text:
    """Lose commas and apostrophes, perhaps paragraphs and curly marks, as careless scrapers do."""
    table: dict[str, str] = {}
    if rng.random() < 0.8:
        table |= {",": "", "’": "", "'": "", ":": "" if rng.random() < 0.5 else ":", "—": "", ";": ""}
    if rng.random() < 0.7:
        table |= {"“": '"', "”": '"'}
    flat = rng.random() < 0.7
    changes = [
        (m.start(), m.end(), table[m.group()]) for m in re.finditer(r"[,’':—;“”]", text.text) if m.group() in table
    ]
    if flat:
        changes += [(m.start(), m.end(), " ") for m in re.finditer(r"\s*\n\s*", text.text)]
    return edit(text, sorted(changes))


def report_reports(text: Text, rng: random.Random) -> Text:
    """Turn some plain sentences "S said C" into "OUTLET quoted S as saying C" and the like, labelled outermost."""
    changes: list[tuple[int, int, str]] = []
    built: list[tuple[int, Example]] = []
    gone: list[Example] = []
    for example, (start, end) in plain_sentences(text):
        if rng.random() > 0.15:
            continue
        source, content = text.text[slice(*example.source[0])], text.text[slice(*example.content[0])]
        if PRONOUN.match(source) or not states_clause(text, example):
            continue
        new, parts = relay(source, content, rng)
        changes.append((start, end, new))
        built.append((start, parts))
        gone.append(example)
    kept = Text(text.text, [e for e in text.examples if e not in gone])
    moved = edit(kept, changes)
    delta = 0
    for (start, end, new), (_, parts) in zip(changes, built, strict=True):
        moved.examples.append(_shift(parts, start + delta))
        delta += len(new) - (end - start)
    moved.examples.sort(key=lambda e: e.cue)
    return moved


def plain_sentences(text: Text) -> list[tuple[Example, Pair]]:
    """Attributions that are their whole sentence, alone in it, with one source and one content; and the sentence
    without its full stop."""
    found = []
    for start, end in sentences(text.text):
        inside = [e for e in text.examples if e.extent[0] < end and e.extent[1] > start]
        if len(inside) != 1:
            continue
        example = inside[0]
        low, high = example.extent
        whole = low - start <= 1 and 0 <= end - high <= 2 and low >= start
        if whole and len(example.source) == len(example.content) == 1:
            found.append((example, (start, high)))
    return found


def states_clause(text: Text, example: Example) -> bool:
    """Whether the content is a clause that could as well follow "as saying that"."""
    return bool(SAYING.search(text.text[slice(*example.cue)])) and example.cue[1] <= example.content[0][0]


def relay(source: str, content: str, rng: random.Random) -> tuple[str, Example]:
    """A sentence in which an outlet passes on what `source` says, and the outermost attribution in it."""
    outlet = rng.choice(NAMES["outlets"])
    source = source if source[:4] not in ("The ", "A ") else source[0].lower() + source[1:]
    clause = content.strip().rstrip(",")
    bare = re.sub(r"^that ", "", clause)
    that = f"that {bare}" if not bare.startswith(("“", '"')) else bare
    verb = rng.choice(
        ("said", "has said", "claimed", "denied", "confirmed", "warned", "announced", "insisted", "added")
    )
    inner = {
        "quoted": f"{source} as saying {bare}",
        "cited": f"{source} as saying {that}",
        "also cited": f"{source} as saying {that}",
        "reported": f"that {source} {verb} {that}",
        "said": f"that {source} {verb} {that}",
    }
    cue = rng.choice(list(inner))
    return _built(("source", _capital(outlet)), ("", " "), ("cue", cue), ("", " "), ("content", inner[cue]))


def _built(*parts: tuple[str, str]) -> tuple[str, Example]:
    """A text of (role, words) parts and the attribution that they make; several contents are pieces of one."""
    at = 0
    spans: dict[str, list[Pair]] = {"source": [], "cue": [], "content": [], "": []}
    for role, words in parts:
        spans[role].append((at, at + len(words)))
        at += len(words)
    return "".join(words for _, words in parts), Example(spans["source"], spans["cue"][0], spans["content"])


def inner_texts(text: Text, rng: random.Random, share: float) -> list[Text]:
    """Contents as they are read a second time: what a report of a report holds, labelled with the inner attribution."""
    out = []
    for example, (start, end) in plain_sentences(text):
        if rng.random() < share:
            out.append(_inner(text, example, start, end, rng))
    for start, end in sentences(text.text):
        said = text.text[start:end].rstrip(".")
        apart = all(e.extent[1] <= start or end <= e.extent[0] for e in text.examples)
        if apart and rng.random() < share / 2 and may_hold_cue(said):  # a content that holds nobody's word
            lead = rng.choice(("that ", "that ", "", "“"))
            out.append(Text(f"{lead}{_lowered(said) if lead == 'that ' else said}{'”' if lead == '“' else ''}", []))
    return out


def _inner(text: Text, example: Example, start: int, end: int, rng: random.Random) -> Text:
    source, content = text.text[slice(*example.source[0])], text.text[slice(*example.content[0])]
    form = rng.random()
    if form < 0.45 or PRONOUN.match(source) or not states_clause(text, example):
        others = [e for e in text.examples if start <= e.extent[0] and e.extent[1] <= end]
        cut = Text(text.text[start:end], [_shift(e, -start) for e in others])
        lead = rng.choice(("that ", "that ", "", "“"))
        said = _lowered(cut.text) if lead == "that " else cut.text
        whole = lead + said + ("”" if lead == "“" else "")
        return Text(whole, [_shift(e, len(lead)) for e in cut.examples])
    return _as_saying(source, content.strip().rstrip(","), rng)


def _lowered(said: str) -> str:
    """A sentence as it goes on after "that": its first letter is small, unless the word is a name."""
    plain = re.match(
        r"(?:The|An?|He|She|They|It|We|In|On|At|But|And|This|Th[eo]se|There|His|Her|Some|Many|Officials|Residents|After|While)\b",
        said,
    )
    return said[0].lower() + said[1:] if plain else said


def _as_saying(source: str, content: str, rng: random.Random) -> Text:
    source = source if source[:4] not in ("The ", "A ") else source[0].lower() + source[1:]
    bare = re.sub(r"^that ", "", content)
    that = f"that {bare}" if not bare.startswith(("“", '"')) else bare
    who, what, gap = ("source", source), ("content", that), ("", " ")
    forms = (
        (("cue", "citing"), gap, who, ("", ", "), what),
        (what, ("", ", "), ("cue", "citing"), gap, who),
        (what, ("", ", "), ("cue", "according to"), gap, who),
        (who, gap, ("cue", "as saying"), gap, ("content", rng.choice((that, bare)))),
        (who, gap, ("cue", "saying"), gap, ("content", rng.choice((that, bare)))),
    )
    whole, example = _built(*rng.choice(forms))
    return Text(whole, [example])


def headlines(text: Text, rng: random.Random) -> list[Text]:
    """Headlines "Source: content" and "Content – Source", built from what the article gives as somebody's word; and
    some that look alike and are none: "Weather: …", and page titles that end in the outlet's name."""
    out = []
    for example, _ in plain_sentences(text):
        content = re.sub(r"^that ", "", text.text[slice(*example.content[0])].strip().rstrip(","))
        if 20 < len(content) < 110 and rng.random() < 0.12 and states_clause(text, example):
            out.append(_headline(_capital(content), rng))
    return out


def _headline(content: str, rng: random.Random) -> Text:
    dash = rng.choice((" - ", " – ", " — "))
    form = rng.random()
    if form < 0.15:
        return Text(f"{rng.choice(NAMES['topics'])}: {content}", [])
    if form < 0.3:
        return Text(f"{content}{dash}{_capital(rng.choice(NAMES['outlets']))}", [])
    if form < 0.65:
        who = _capital(rng.choice(NAMES[rng.choice(("bodies", "people"))]))
        whole, example = _built(("content", content), ("", " "), ("cue", dash.strip()), ("", " "), ("source", who))
    else:
        who = _capital(some_source(rng))
        whole, example = _built(("source", who), ("cue", ":"), ("", " "), ("content", content))
    return Text(whole, [example])


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _shift(example: Example, by: int) -> Example:
    def moved(spans: list[Pair]) -> list[Pair]:
        return [(start + by, end + by) for start, end in spans]

    return Example(moved(example.source), moved([example.cue])[0], moved(example.content))
