"""One claim and where it comes from, as a tree for people: first report, origins, drift, who says otherwise, rating.

Invariant: words of articles stand in quotation marks and cannot steer the terminal; every line that tells of an article
names the claim there. The tree is cut, never the JSON form. Knows no store.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.text import Text
from rich.tree import Tree

from reportedly.casebook.hands import Hand
from reportedly.casebook.reliability import UNRATED
from reportedly.casebook.tracing import Against, Branch, Changed, Trace
from reportedly.linked import ConflictKind, Relay
from reportedly.schema import Basis
from reportedly.show import casebook_records
from reportedly.show.casebook_pages import paged
from reportedly.show.facts import counted, drawn, name
from reportedly.show.plain import clipped, day, one_line
from reportedly.weigh.ratings import LETTERS

_SHOWN = 8  # articles of an origin, drifts, conflicts
_LONGEST = 160  # characters of a claim
MORE = "--format json has all"
SCALE = " (1 best, 5 worst, 6 not to be judged)"


def write(trace: Trace, format: str, out: TextIO) -> None:
    """Write the answer as a tree, or as JSON."""
    if format == "json":
        casebook_records.document(trace.to_json(), out)
        return
    with paged(out) as console:
        console.print(_tree(trace))
        for group, text in trace.others:
            console.print(Text(f"See also {group}: “{clipped(one_line(text), _LONGEST)}”", "dim"))


def _tree(trace: Trace) -> Tree:
    tree = Tree(Text.assemble((quoted(trace.text), "bold"), "\n", (_sizes(trace), "dim")), guide_style="dim")
    tree.add(Text.assemble(("First report  ", "bold"), place(trace.first)))
    for branch in trace.branches:
        _origin(tree, branch)
    if trace.rest:
        _hands(tree.add(Text("In other articles", "bold")), trace.rest, set())
    if trace.circular:
        tree.add(Text("Circular: it seems to have several origins, and the chains lead back to one", "red"))
    _drift(tree, trace.changes)
    _against(tree, "Contradicted", [one for one in trace.against if one.kind is ConflictKind.CONTRADICTION])
    _against(tree, "Updates", [one for one in trace.against if one.kind is ConflictKind.UPDATE])
    if trace.rating:
        rated = tree.add(Text.assemble((f"Credibility {trace.rating.credibility}", "bold"), (SCALE, "dim")))
        for reason in trace.rating.reasons:
            rated.add(Text(one_line(reason)))
    return tree


def _sizes(trace: Trace) -> str:
    origins = counted(trace.independent, "independent origin")
    parts = [trace.group, counted(trace.articles, "article"), counted(trace.outlets, "outlet"), origins]
    return " · ".join([*parts, *passing(trace)])


def passing(trace: Trace) -> list[str]:
    """How many articles pass the claim on and say so, and how many without a word, in words."""
    hands = [hand for branch in trace.branches for hand in branch.hands] + list(trace.rest)
    stated = len({hand.member.article for hand in hands if stating(hand)})
    silent = len({hand.member.article for hand in hands if hand.silent})
    said = "says from whom it has it" if stated == 1 else "say from whom they have it"
    found = [f"{stated} {said}"] if stated else []
    return [*found, f"{silent} copied without saying so"] if silent else found


def _origin(tree: Tree, branch: Branch) -> None:
    origin = branch.origin
    label = Text.assemble(("Origin  ", "bold"), (name(origin.name), "bold cyan"))
    label.append("" if origin.independent else "  not counted as independent", "yellow")
    outlets = len({hand.outlet for hand in branch.hands if hand.outlet})
    facts = [counted(len(origin.articles), "article"), counted(outlets, "outlet")]
    facts += [f"first {day(origin.first)}"] if origin.first else []
    facts += [f"reliability {branch.letter}, {LETTERS[branch.letter]}"] if branch.letter != UNRATED else []
    label.append(f"\n{' · '.join(facts)}", "dim")
    for why in origin.why:
        label.append(f"\n{one_line(why)}", "dim")
    _hands(tree.add(label), branch.hands, set())


def _hands(tree: Tree, hands: Sequence[Hand], seen: set[str]) -> None:
    for hand in hands[:_SHOWN]:
        words = clipped(one_line(hand.member.text), _LONGEST)
        label = Text(place(hand))
        label.append(f"\n{took(hand)}", "yellow" if hand.silent else "") if took(hand) else None
        label.append(f"\n“{words}”") if words not in seen else None
        label.append(f"\n↳ {drawn(hand.chain)}", "dim") if hand.chain else None
        seen.add(words)
        tree.add(label)
    _more(tree, len(hands), "claim")


def _more(tree: Tree, count: int, noun: str) -> None:
    if count > _SHOWN:
        tree.add(Text(f"… and {counted(count - _SHOWN, f'more {noun}')} ({MORE})", "dim"))


def _drift(tree: Tree, changes: Sequence[Changed]) -> None:
    if not changes:
        return
    drift = tree.add(Text("Drift", "bold"))
    for one in changes[:_SHOWN]:
        label = Text.assemble((one.drift.kind.value, "yellow"), f": {one_line(one.drift.why)}")
        label.append(f"\n{quoted(one.earlier)}  {one.drift.earlier}\n{quoted(one.later)}  {one.drift.later}", "dim")
        drift.add(label)
    _more(drift, len(changes), "change")


def _against(tree: Tree, head: str, against: Sequence[Against]) -> None:
    if not against:
        return
    branch = tree.add(Text(head, "bold red" if head == "Contradicted" else "bold"))
    for one in against[:_SHOWN]:
        names = ", ".join(map(name, one.origins)) or "nobody who is known"
        facts = [one.group, names, counted(one.articles, "article"), *([day(one.first)] if one.first else [])]
        branch.add(Text.assemble(quoted(one.text), (f"\n{' · '.join(facts)}\n{one_line(one.why)}", "dim")))
    _more(branch, len(against), "group")


def quoted(text: str) -> str:
    """Words of an article on one line, in quotation marks, not all of them where they are many."""
    return f"“{clipped(one_line(text), _LONGEST)}”"


def place(hand: Hand) -> str:
    """Where a claim stands: outlet, date, and the claim's name."""
    about = [one_line(hand.outlet)] if hand.outlet else []
    about += [day(hand.published)] if hand.published else ["no date"]
    return " · ".join([*about, one_line(hand.member.claim)])


def stating(hand: Hand) -> list[Relay]:
    """The relays that the article states itself and that are hops of the claim's own chain."""
    on_the_way = {hop.span for hop in hand.chain if hop.span} | {hop.name.casefold() for hop in hand.chain[1:]}
    stated = (relay for relay in hand.relays if relay.basis is not Basis.COPIED)
    return [relay for relay in stated if relay.span in on_the_way or relay.source.casefold() in on_the_way]


def took(hand: Hand) -> str:
    """From whom the article has the claim, in words; nothing where it says nobody and copied nobody."""
    said = [f"{'credits' if one.basis is Basis.CREDIT else 'cites'} {name(one.source)}" for one in _once(stating(hand))]
    if hand.copy:
        share = f"{hand.copy.containment:.0%} of its text"
        verb = "copies" if hand.copy.directed else "shares text with"
        how = " without saying so" if hand.silent and hand.copy.directed else ""
        said.append(f"{verb} {one_line(hand.copy.original)}{how} ({share})")
    return ", ".join(said)


def _once(relays: Iterable[Relay]) -> list[Relay]:
    return list({relay.source.casefold(): relay for relay in relays}.values())
