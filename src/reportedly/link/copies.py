"""Text reuse between articles: who has whose words, how much of each, where, and in which direction.

Invariant: every copy has the passages that both articles have, as offsets into both; that an article is cut,
retitled or uncredited makes no difference. Knows words alone, not what they claim.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from reportedly.link.alignment import aligned, turned
from reportedly.link.direction import Side, day, direction
from reportedly.link.pairs import LEAST, Pair, Wanted, is_wanted, pairs
from reportedly.link.shingles import rolled, shingles
from reportedly.linked import Copy
from reportedly.schema import Article

SAME = 25  # articles with the very same words that are paired each with each; of more, each with the first alone


def copies(articles: Sequence[Article], wanted: Wanted | None = None) -> tuple[Copy, ...]:
    """The copies among articles, in order of time; articles without a date come last, in the order given.

    Each article is compared with those before it. One that shares enough with very many of them is paired with those
    with which it shares most (`pairs.PARTNERS`), and with the first of many that are the very same.
    """
    families = _families(sorted(articles, key=_when))
    days = [found.toordinal() if (found := day(one[0].published)) else -1 for one in families]
    within = [copy for family in families for copy in _of_family(family)]
    across = [_copy(*two, pair) for pair in pairs([one[0].text for one in families], days, wanted)
              for two in _members(families[pair.other], families[pair.one])]  # fmt: skip
    return tuple(sorted(within + across, key=lambda copy: (copy.article, copy.original)))


def compared(one: Article, other: Article, wanted: Wanted | None = None) -> Copy | None:
    """How much two articles share, however little, or as much as is `wanted`; None where it is less.

    With `shingles.shingles` kept in a table, this links one article to those that share shingles with it: any shared
    shingle counts as uncommon.
    """
    earlier, later = sorted((one, other), key=_when)
    here, there = shingles(later.text), shingles(earlier.text)
    shared = len(set(here.tolist()).intersection(there.tolist()))
    pair = Pair(1, 0, shared, shared, len(here), len(there))
    enough = is_wanted(pair, wanted) if wanted else shared > 0
    return _copy(earlier, later, pair) if enough else None


def _when(article: Article) -> tuple[bool, str]:
    found = day(article.published)
    return found is None, f"{found} {article.published}" if found else ""


def _families(articles: Sequence[Article]) -> list[list[Article]]:
    """Articles with the very same words, by the first of them; one with too few words for a shingle is alone."""
    families: dict[bytes, list[Article]] = defaultdict(list)
    for at, article in enumerate(articles):
        found = rolled(article.text)
        key = blake2b(found.tobytes(), digest_size=16).digest() if len(found) >= LEAST else at.to_bytes(8)
        families[key].append(article)
    return list(families.values())


def _of_family(family: Sequence[Article]) -> Iterator[Copy]:
    if len(family) < 2:
        return
    size = len(shingles(family[0].text))
    pair = Pair(1, 0, size, size, size, size)
    for at, later in enumerate(family):
        for earlier in family[: at if len(family) <= SAME else min(at, 1)]:
            yield _copy(earlier, later, pair)


def _members(earlier: Sequence[Article], later: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    few, many = (family if len(family) <= SAME else family[:1] for family in (earlier, later))
    return ((one, other) for other in many for one in few)


def _copy(earlier: Article, later: Article, pair: Pair) -> Copy:
    told = direction(Side(earlier, pair.shared / pair.other_size), Side(later, pair.shared / pair.size))
    passages = aligned(later.text, earlier.text)
    return Copy(
        article=told.copier.article.id,
        original=told.original.article.id,
        directed=told.directed,
        containment=round(told.copier.share, 4),
        contained=round(told.original.share, 4),
        passages=passages if told.copier.article is later else turned(passages),
        why=told.why,
    )
