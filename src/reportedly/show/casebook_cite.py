"""A claim with its origins as a text to paste into one's own: quotations, chains, and who says otherwise.

Invariant: what is quoted is quoted as it stands in the article, whole; it is never said that a claim is true or false.
Knows no store.
"""

from collections.abc import Iterator
from typing import TextIO

from reportedly.casebook.hands import Hand
from reportedly.casebook.tracing import Branch, Trace
from reportedly.linked import ConflictKind
from reportedly.show.casebook_trace import SCALE, passing, took
from reportedly.show.facts import counted, drawn, name
from reportedly.show.plain import day, one_line


def write(trace: Trace, out: TextIO) -> None:
    """Write the text."""
    out.writelines(f"{line}\n" for line in lines(trace))


def lines(trace: Trace) -> Iterator[str]:
    """The text, a paragraph a line."""
    yield f"{_source(trace.first)}: “{one_line(trace.first.member.text)}”"
    yield f"Chain: {drawn(trace.first.chain)}." if trace.first.chain else ""
    yield _resting(trace)
    for branch in trace.branches:
        yield f"- {_origin(branch)}"
    for one in trace.against:
        verb = "Contradicted by" if one.kind is ConflictKind.CONTRADICTION else "Update"
        names = ", ".join(map(name, one.origins)) or "nobody who is named"
        yield f"{verb}: “{one_line(one.text)}” ({names}; {counted(one.articles, 'article')}{_since(one.first)})."
    if trace.rating:
        reasons = "; ".join(one_line(reason).rstrip(".") for reason in trace.rating.reasons)
        yield f"Credibility {trace.rating.credibility}{SCALE}: {reasons}."


def _source(hand: Hand) -> str:
    about = [name(hand.outlet)] if hand.outlet else [one_line(hand.member.article)]
    about += [f"“{one_line(hand.title)}”"] if hand.title else []
    about += [day(hand.published)] if hand.published else []
    return ", ".join(about)


def _resting(trace: Trace) -> str:
    passed = "".join(f"{'; ' if not at else ', '}{said}" for at, said in enumerate(passing(trace)))
    circular = " The reports lead back to one another." if trace.circular else ""
    origins = counted(trace.independent, "independent origin")
    return f"Reported in {counted(trace.articles, 'article')}{passed}. It rests on {origins}.{circular}"


def _origin(branch: Branch) -> str:
    origin = branch.origin
    dependent = "" if origin.independent else " (not independent)"
    whole = f"{name(origin.name)}{dependent}, in {counted(len(origin.articles), 'article')}{_since(origin.first)}"
    if not branch.hands:
        return f"{whole}."
    hand = branch.hands[0]
    how = f"; it {took(hand)}" if took(hand) else ""
    return f"{whole}: “{one_line(hand.member.text)}” ({_source(hand)}; {one_line(hand.member.claim)}{how})."


def _since(first: str | None) -> str:
    return f", first {day(first)}" if first else ""
