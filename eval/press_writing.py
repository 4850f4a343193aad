"""How the simulated press writes: statements with witness and the outlets they came through, copies cut and retouched.

Invariant: the words of a claim stand between marks until a text is finished, so that their places are known whatever
was done to it. Knows no plot: who takes what from whom is decided elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from press_cast import Outlet, Witness
from reportedly.schema import Span

_MARK = re.compile("\x01([^\x02]*)\x02([^\x03]*)\x03")
_FIRST_HAND = (
    "{who} said {claim}.", "{Claim}, {who} said.", "{Claim}, according to {who}.", "According to {who}, {claim}.",
    "{who} told reporters that {claim}.", "{who} told {here} that {claim}.", "{who} said that {claim}.",
    "Speaking by telephone, {who} said {claim}.", "{who} confirmed that {claim}.",
)  # fmt: skip
_THROUGH_ONE = (
    "{who} told {via} that {claim}.", "{via} quoted {who} as saying that {claim}.",
    "Citing {who}, {via} reported that {claim}.", "According to {via}, {who} said {claim}.",
    "{via} reported that {who} had said {claim}.", "{Claim}, {who} told {via}.",
)  # fmt: skip
_THROUGH_TWO = (
    "{via}, citing {second}, reported that {who} had said {claim}.",
    "According to {via}, {who} told {second} that {claim}.",
    "{via}, quoting a report by {second}, said that {claim}.",
)
_BARE = ("{via} reported that {claim}.", "According to {via}, {claim}.", "{Claim}, {via} reported.",
         "{via} said that {claim}.")  # fmt: skip
_TOUCHES = (("reported", "wrote"), ("several", "some"), ("according to", "as stated by"), ("confirmed", "said"),
            ("for the rest of", "until the end of"), ("district", "quarter"), ("doubled", "risen sharply"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One claim as an article gives it: its key, its wordings (that used first), on whose word, through whom.

    A line without a witness is hearsay that only the outlets in `via` stand for; `own` is what a reporter saw, `bare`
    leaves out whose word it is.
    """

    claim: str
    wordings: tuple[str, ...]
    witness: Witness | None
    via: tuple[Outlet, ...] = ()
    value: float | None = None
    own: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finished sentence, its claim's words between marks, and what it gives."""

    text: str
    line: Line | None = None


def statement(rng: Random, line: Line, here: Outlet, *, known: bool) -> Sentence:
    """A sentence that gives a line in an article of this outlet; `known` where the witness was introduced before."""
    words = rng.choice(line.wordings)
    if line.own:
        return Sentence(f"{_marked(line.claim, _capital(words))}.", line)
    who = "" if line.witness is None else line.witness.name
    if line.witness and line.witness.role and not known:
        titled = re.sub("^an? ", "", f"{line.witness.role} {who}")
        whole = re.search(" (?:at|of|who) ", line.witness.role) or rng.random() < 0.5
        who = f"{who}, {line.witness.role}," if whole else titled
    shape = rng.choice(_shapes(line))
    names = [one.name for one in line.via] + ["", ""]
    claim, capital = _marked(line.claim, words), _marked(line.claim, _capital(words))
    text = shape.format(
        who=who, via=_called(names[0]), second=_called(names[1]), here=_called(here.name), claim=claim, Claim=capital
    )
    text = re.sub(r",(?=[,.])|,(?= ?\))", "", text)
    return Sentence(_capital(text), line)


def _shapes(line: Line) -> Sequence[str]:
    if not line.via:
        return _FIRST_HAND
    if line.bare or line.witness is None:
        return _BARE
    return _THROUGH_ONE if len(line.via) == 1 else _THROUGH_TWO


def retouched(rng: Random, sentence: Sentence, noise: float) -> Sentence:
    """A copied sentence as an editor lets it pass: mostly as it was."""
    text = sentence.text
    for old, new in _TOUCHES:
        if rng.random() < noise:
            text = text.replace(old, new, 1)
    return replace(sentence, text=text)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a text gives a line."""

    line: Line
    span: Span


def finished(paragraphs: Sequence[Sequence[Sentence]], *, bare: bool = False) -> tuple[str, list[Placed]]:
    """The text without marks, and where each line stands; `bare` loses commas and apostrophes, as some corpora do."""
    lines = {one.line.claim: one.line for paragraph in paragraphs for one in paragraph if one.line}
    marked = "\n\n".join(" ".join(one.text for one in paragraph) for paragraph in paragraphs if paragraph) + "\n"
    marked = re.sub("[,'’]", "", marked) if bare else marked
    text, placed, at = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        placed.append(Placed(lines[found[1]], Span(len(text), len(text) + len(found[2]))))
        text, at = text + found[2], found.end()
    return text + marked[at:], placed


def _marked(claim: str, words: str) -> str:
    return f"\x01{claim}\x02{words}\x03"


def _called(name: str) -> str:
    return f"the {name}"


def _capital(words: str) -> str:
    at = words.find("\x02") + 1 if words.startswith("\x01") else 0
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]
