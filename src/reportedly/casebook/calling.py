"""What an entity is called: by the name that is written most, as a person ruled, or by its description.

Invariant: what it is called follows from the sources that bear its names, whatever their order.
"""

import json
from collections import Counter
from collections.abc import Mapping

from reportedly.casebook.forms import is_described, is_tidy, plain
from reportedly.casebook.partition import Part
from reportedly.casebook.store import Store
from reportedly.read.agencies import is_listed, proper_name
from reportedly.resolve.names import folded
from reportedly.schema import SourceKind

_SHORTER = 3  # how many times as often a name of one word must be written to be preferred to a fuller one


def described(store: Store, part: Part) -> tuple[str, str, bool]:
    """What an entity is called, its kind, and whether that is a name."""
    written: Counter[tuple[str, bool]] = Counter()
    kinds: Counter[str] = Counter()
    for row in store.rows(_WRITTEN, (json.dumps(sorted(part.called)),)):
        named = bool(row["named"]) and not is_described(row["name"], SourceKind(row["kind"]))
        written[row["name"], named] += row["sources"]
        kinds[row["kind"]] += row["sources"]
    names = {name: count for (name, named), count in written.items() if named}
    name = _usual(names or {name: count for (name, _), count in written.items()})
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return part.label or name, kind, bool(names) or part.label is not None


_WRITTEN = """
    SELECT s.name, s.kind, s.named, count(*) AS sources
    FROM entity_sources AS e JOIN sources AS s ON s.article = e.article AND s.id = e.source
    WHERE e.name IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3"""


def _usual(names: Mapping[str, int]) -> str:
    """The name that is written most, the fullest of equals; an agency's by which we know it."""
    known = next((proper_name(name) for name in sorted(names) if is_listed(name)), None)
    return known or min(names, key=lambda name: (not is_tidy(name), *_rank(name, names[name])))


def _rank(name: str, count: int) -> tuple[float, int, str]:
    words = len(folded(plain(name)))
    return -count / (_SHORTER if words == 1 else 1), -words, name
