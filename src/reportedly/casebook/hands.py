"""The hands through which a group's claim came: each article that has it, with its chain and from whom it has it.

Invariant: chains are as they stand after people's corrections. Knows one group at a time, and no origin.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.casebook import judged, linked_loading
from reportedly.casebook.store import Store
from reportedly.linked import ClaimGroup, Copy, Member, Relay
from reportedly.schema import Basis, Hop, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """A claim of the group in its article, the chain there, and from whom the article has it (`relays`, `copy`)."""

    member: Member
    outlet: str | None
    title: str | None
    published: str | None
    chain: tuple[Hop, ...]
    relays: tuple[Relay, ...]
    copy: Copy | None

    @property
    def silent(self) -> bool:
        """Whether it has the words of another article and doesn't say so."""
        return self.copy is not None and not any(relay.basis is not Basis.COPIED for relay in self.relays)


def hands_of(store: Store, group: ClaimGroup) -> list[Hand]:
    """The hands of a group's claims, earliest first; those without a date come last."""
    ids = dict.fromkeys(member.article for member in group.members)
    about = {id: store.row("SELECT * FROM articles WHERE id = ?", (id,)) for id in ids}
    keys = [row["key"] for row in about.values() if row]
    copies, relays = _nearest(linked_loading.copies(store, keys), ids), defaultdict[str, list[Relay]](list)
    for relay in linked_loading.relays(store, keys):
        relays[relay.article].append(relay)
    chains, found = _Chains(store), list[Hand]()
    for member in group.members:
        if row := about[member.article]:
            found.append(Hand(
                member=member, outlet=row["outlet"], title=row["title"], published=row["published"],
                chain=chains.of(row["key"], member.claim.rpartition(":")[2]),
                relays=tuple(relays[member.article]),
                copy=copies.get(member.article),
            ))  # fmt: skip
    return sorted(found, key=lambda hand: (hand.published is None, hand.published or ""))


def _nearest(copies: Iterable[Copy], articles: Mapping[str, None]) -> dict[str, Copy]:
    """For each article the one of these articles from which it has most."""
    found = dict[str, Copy]()
    for copy in copies:
        if copy.original in articles and (
            copy.article not in found or copy.containment > found[copy.article].containment
        ):
            found[copy.article] = copy
    return found


class _Chains:
    """The chains of claims; drawn anew in articles of which people rejected something."""

    def __init__(self, store: Store) -> None:
        self.store, self.anew = store, dict[int, dict[str, tuple[Hop, ...]]]()

    def of(self, article: int, claim: str) -> tuple[Hop, ...]:
        """That of a claim (c1) of an article (its key)."""
        if self.store.value("SELECT 1 FROM attributions WHERE article = ? AND rejected", (article,)):
            if article not in self.anew:
                self.anew[article] = {one.id: one.chain for one in judged.load(self.store, article).report.claims}
            return self.anew[article].get(claim, ())
        rows = self.store.rows(
            "SELECT * FROM claim_hops WHERE article = ? AND claim = ? ORDER BY position", (article, int(claim[1:]))
        )
        return tuple(
            Hop(row["name"], None if row["source"] is None else f"s{row['source']}", Basis(row["basis"]),
                None if row["start"] is None else Span(row["start"], row["end"]))
            for row in rows
        )  # fmt: skip
