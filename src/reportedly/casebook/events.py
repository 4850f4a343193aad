"""What becomes of each article that is added, and the sum of it.

Invariant: every article and every failure gives exactly one event. Knows nothing of how they come about.
"""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Added:
    """A new article is stored, with all that was worked out from it."""

    key: int
    id: str


@dataclass(frozen=True, slots=True)
class NewVersion:
    """Another text of a page that the casebook has; `of` is the id of the version before it."""

    key: int
    id: str
    of: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """An article was worked out again."""

    key: int
    id: str


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """The same article is in the casebook; `otherwise` if it came with another date or title, which is kept."""

    id: str
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The article was removed from the casebook at this time, and stays out."""

    id: str
    removed: str


@dataclass(frozen=True, slots=True)
class Failed:
    """An input, or an article of it, could not be read; `reason` is one line."""

    input: str
    reason: str


Event = Added | NewVersion | Renewed | AlreadyThere | LeftOut | Failed


@dataclass(slots=True)
class Summary:
    """How many events of each sort there were, and the reasons of failures with their numbers."""

    added: int = 0
    new_versions: int = 0
    renewed: int = 0
    already_there: int = 0
    otherwise: int = 0
    left_out: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """The number of failures."""
        return self.reasons.total()

    @property
    def stored(self) -> int:
        """The number of articles that are in the casebook now and were not before."""
        return self.added + self.new_versions

    def count(self, event: Event) -> None:
        """Take one more event into account."""
        match event:
            case Added():
                self.added += 1
            case NewVersion():
                self.new_versions += 1
            case Renewed():
                self.renewed += 1
            case AlreadyThere(otherwise=otherwise):
                self.already_there += 1
                self.otherwise += otherwise
            case LeftOut():
                self.left_out += 1
            case Failed(reason=reason):
                self.reasons[reason] += 1
