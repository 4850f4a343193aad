"""Which mentions mean the same: names by rules, pronouns and nouns by a learned ranking of who was mentioned before.

A mention-ranking model over entities (Denis and Baldridge 2008; log-linear, weights fitted on GUM by
train/fit_coreference.py). Knows mentions, not attributions.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import inf

from reportedly import weights
from reportedly.errors import WeightsError
from reportedly.resolve.entities import Entity
from reportedly.resolve.features import Features, mention_type, new, pair
from reportedly.resolve.mentions import WATCHING, Mention
from reportedly.resolve.nouns import listed
from reportedly.schema import SourceKind
from reportedly.weights import checked

WEIGHTS = "coreference.json"
RELATIVE = ("who", "which", "that")
NEAR = 30  # entities looked at, those mentioned last first
SORTS = listed(  # nouns for bodies and sources of any sort
    """outlet paper newspaper daily channel station agency broadcaster network site website magazine group organisation
    organization news body watchdog monitor source"""
)
_SORT_NEAR = 5  # sentences
Weights = Mapping[str, float]


@cache
def shipped() -> Weights:
    """The weights of this package. Raises `WeightsError` where they are missing, changed, or no weights."""
    try:
        found = json.loads(checked(weights.shipped(), (WEIGHTS,))[WEIGHTS])
        return {str(name): float(value) for name, value in found["weights"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsError(f"{WEIGHTS}: expected the weights of the coreference model, got {error}") from error


def entities(mentions: Sequence[Mention], weights: Weights) -> list[Entity]:
    """The entities that `mentions` (in text order) mean, in the order of their first mentions."""
    found: list[Entity] = []
    recent: list[Entity] = []
    for mention in mentions:
        entity = meant(mention, recent, weights)
        if entity is None:
            entity = Entity()
            found.append(entity)
        else:
            recent.remove(entity)
        entity.add(mention)
        recent.append(entity)
    return found


def meant(mention: Mention, recent: Sequence[Entity], weights: Weights) -> Entity | None:
    """Whom of `recent` (those mentioned last at the end) a mention means; None for somebody new."""
    if mention_type(mention) == "name":
        return next((entity for entity in reversed(recent) if entity.is_called(mention)), None)
    if mention.phrase.pronoun in RELATIVE:
        return next((entity for entity in reversed(recent) if _right_before(entity.last, mention)), None)
    if (entity := _by_sort(mention, recent)) is not None:
        return entity
    best, top = None, -inf if _is_somebody_before(mention) else score(new(mention, recent), weights)
    for rank, entity in enumerate(candidates(recent)):
        if not may_mean(mention, entity):
            continue
        value = score(pair(mention, entity, rank), weights)
        if value > top:
            best, top = entity, value
    return best


def _right_before(one: Mention, other: Mention) -> bool:
    """Whether nothing but a comma parts a phrase from its relative clause."""
    return 0 <= other.span.start - one.span.end <= 3 and one.sentence == other.sentence


def _by_sort(mention: Mention, recent: Sequence[Entity]) -> Entity | None:
    """Whom "the outlet", "the group" or "the source" means where nobody was called so: the last source of that sort."""
    head = mention.phrase.head
    if head is None or head.lemma not in SORTS or mention_type(mention) not in ("the", "this") or head.plural:
        return None
    near = [e for e in reversed(recent) if e.sources and mention.sentence - e.last.sentence <= _SORT_NEAR]
    telling = mention.sorts - SORTS | mention.sorts & WATCHING
    if alike := next((entity for entity in near if entity.sorts & (telling or {head.lemma})), None):
        return alike
    if telling:
        return None
    wanted = mention.phrase.kind
    named = wanted is not SourceKind.PERSON
    return next((e for e in near if e.kind is wanted and bool(e.names) is named and not e.plural), None)


def may_mean(mention: Mention, entity: Entity) -> bool:
    """What holds whatever the weights say: "another X" is somebody new, "it" no person, "an X" only the headline's."""
    phrase = mention.phrase
    if phrase.pronoun in ("it", "itself"):
        return entity.kind is not SourceKind.PERSON and not (entity.kind is None and entity.last.placed)
    if phrase.pronoun:
        return True
    if phrase.determiner == "other":
        return False
    if mention_type(mention) == "a":
        first = entity.mentions[0]
        return phrase.head is not None and phrase.head.lemma in entity.classes and first.sentence == 0
    return True


def _is_somebody_before(mention: Mention) -> bool:
    """Whether a source is a pronoun for somebody mentioned before."""
    return mention.source and mention.phrase.pronoun in ("he", "she", "it", "they")


def candidates(recent: Sequence[Entity]) -> list[Entity]:
    """The entities that are compared, those mentioned last first."""
    return list(reversed(recent[-NEAR:]))


def score(features: Features, weights: Weights) -> float:
    """The sum of the weights of what holds."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())
