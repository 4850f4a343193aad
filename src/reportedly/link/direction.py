"""Which of two articles with the same words has them from the other: by credits, by who names whom, by time.

Invariant: a direction has its reason in words, and where nothing tells there is none. Knows no other article; of an
agency that both credit it says that either may have taken the words from there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from reportedly.link.naming import is_wire, names_outlet, same_outlet
from reportedly.schema import Article

_PARTLY = 0.5  # share of an article's shingles, above which it has nearly nothing else


@dataclass(frozen=True, slots=True)
class Side:
    """An article and the share of its shingles, 0 to 1, that stand in the other."""

    article: Article
    share: float


@dataclass(frozen=True, slots=True)
class Direction:
    """`copier` has words of `original`; in no order of meaning where `directed` is false."""

    copier: Side
    original: Side
    directed: bool
    why: tuple[str, ...]


def direction(earlier: Side, later: Side) -> Direction:
    """The direction, by the first rule that tells; without one, the second article is given as the copier."""
    shared = _shared_credit(earlier, later)
    notes = (*shared, *_added(later, earlier), *_added(earlier, later))
    for rule in _SAID if shared else _SAID + _SEEN:
        told = [(copier, original, why) for copier, original in ((later, earlier), (earlier, later))
                if (why := rule(copier, original))]  # fmt: skip
        if len(told) == 1:
            copier, original, why = told[0]
            return Direction(copier, original, True, (why, *_against(copier, original), *notes))
    return Direction(later, earlier, False, ("nothing tells which was first", *notes))


Rule = Callable[[Side, Side], str]


def _credited(copier: Side, original: Side) -> str:
    outlet = original.article.outlet
    credits = [credit.name for credit in copier.article.credits]
    if outlet is None or same_outlet(copier.article.outlet, outlet):
        return ""
    return next((f"credits {name}" for name in credits if same_outlet(name, outlet)), "")


def _named(copier: Side, original: Side) -> str:
    outlet = original.article.outlet
    if outlet is None or same_outlet(copier.article.outlet, outlet) or not names_outlet(copier.article.text, outlet):
        return ""
    return f"names {outlet}"


def _dated(copier: Side, original: Side) -> str:
    late, early = copier.article.published, original.article.published
    return f"dated {late}, the other {early}" if is_before(early, late) else ""


def _sold(copier: Side, original: Side) -> str:
    one, other = copier.article.outlet, original.article.outlet
    if other is None or not is_wire(other) or (one and is_wire(one)) or _agencies(original.article):
        return ""
    return f"{other} is an agency"


def _nearer(copier: Side, original: Side) -> str:
    """An article that says from which agency it is taken stands nearer to that than one that takes a part of it."""
    if copier.share > _PARTLY or _agencies(copier.article):
        return ""
    return next((f"the other credits {name}, this one nobody" for name in _agencies(original.article)), "")


_SAID: tuple[Rule, ...] = (_credited, _named)  # what an article says itself goes before what is seen from outside
_SEEN: tuple[Rule, ...] = (_dated, _sold, _nearer)


def _against(copier: Side, original: Side) -> Iterator[str]:
    if is_before(copier.article.published, original.article.published):
        yield f"though dated {copier.article.published}, the other {original.article.published}"


def _shared_credit(one: Side, other: Side) -> tuple[str, ...]:
    theirs = _agencies(other.article)
    both = [name for name in _agencies(one.article) if any(same_outlet(name, their) for their in theirs)]
    return tuple(f"both credit {name}: either may have the words from there" for name in both[:1])


def _added(one: Side, other: Side) -> tuple[str, ...]:
    added = 1 - one.share
    id = one.article.id
    return (f"{id} adds {added:.0%} to what is in {other.article.id}",) if added >= 0.005 else (f"{id} adds nothing",)


def _agencies(article: Article) -> list[str]:
    """The agencies credited, by name: not the article's own outlet, and not "agencies"."""
    return [one.name for one in article.credits if one.name != "agencies" and not same_outlet(one.name, article.outlet)]


def is_before(one: str | None, other: str | None) -> bool:
    """Whether one date is before another; never on the same day, unless both have a time of the same sort."""
    a, b = moment(one), moment(other)
    if a is None or b is None:
        return False
    timed = "T" in f"{one}".replace(" ", "T") and "T" in f"{other}".replace(" ", "T")
    if timed and (a.tzinfo is None) == (b.tzinfo is None):
        return a < b
    return a.date() < b.date()


@lru_cache(maxsize=1 << 14)
def moment(published: str | None) -> datetime | None:
    """An ISO date or date-time; None for anything else."""
    try:
        return datetime.fromisoformat(published) if published else None
    except ValueError:
        return None


def day(published: str | None) -> date | None:
    """The day of an ISO date or date-time; None for anything else."""
    found = moment(published)
    return found.date() if found else None
