"""Following the chains of a group from article to article: to the cited outlet's own report, and to the text copied.

Invariant: a step leads to an article that carries the claim itself; what leads round in a ring has no end, and is found
as a loop. Knows voices, not who of them are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from reportedly.chain import folded
from reportedly.link.naming import spellings
from reportedly.schema import Basis, SourceKind, Span
from reportedly.weigh.context import Context, Shared
from reportedly.weigh.voices import Spoken, Voice, own
from reportedly.weigh.walks import cycles, ends_of, parts

_SLACK = timedelta(days=1)  # a cited report may carry the date of the next day: zones, and pages dated anew


@dataclass(frozen=True, slots=True)
class Step:
    """From a voice of one article on to `to`, which carries the claim; `copied`, or else cited."""

    voice: Voice
    to: str
    copied: bool


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a voice leads: the voices at the ends, over these steps. `loop` where it leads round to no end."""

    start: Voice
    ends: tuple[Voice, ...]
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Spliced:
    """All trails of a group, the steps that were taken, and the articles of each ring of citations."""

    trails: tuple[Trail, ...]
    steps: tuple[Step, ...]
    rings: tuple[tuple[str, ...], ...]


def spliced(said: Sequence[Spoken], context: Context) -> Spliced:
    """The trails of a group whose members are `said`."""
    carried = _Carried.of(said, context)
    voices = [voice for each in carried.voices.values() for voice in each]
    steps = {voice: step for voice in voices if (step := _step(voice, carried, context))}
    onward = {voice: carried.voices[step.to] for voice, step in steps.items()}
    ends = ends_of(voices, onward)
    endless = dict.fromkeys(voice for voice in voices if not ends[voice])
    for part in parts(endless, onward):
        first = min({voice.article for voice in part}, key=context.order)
        ends |= {voice: [own(first, context)] for voice in part}
    trails = (Trail(voice, tuple(ends[voice]), voice in endless) for voice in voices)
    return Spliced(tuple(trails), tuple(steps.values()), tuple(_rings(onward, steps)))


@dataclass(frozen=True, slots=True)
class _Carried:
    """What the articles of a group have of the claim: voices, the places of the words; articles by their outlet."""

    voices: Mapping[str, Sequence[Voice]]
    places: Mapping[str, Sequence[Span]]
    reports: Mapping[tuple[str, ...], Sequence[str]]

    @classmethod
    def of(cls, said: Iterable[Spoken], context: Context) -> "_Carried":
        voices: defaultdict[str, dict[Voice, None]] = defaultdict(dict)
        places: defaultdict[str, list[Span]] = defaultdict(list)
        reports: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for one in said:
            voices[one.member.article].update(dict.fromkeys(one.ends))
            places[one.member.article] += one.member.spans
        for article in voices:
            for name in spellings(context.outlet(article)):
                reports[folded(name)].append(article)
        return cls({article: _first_hand(all_) for article, all_ in voices.items()}, places, reports)

    def asserts(self, article: str) -> bool:
        """Whether the article gives the claim in its own voice."""
        return any(voice.own for voice in self.voices[article])


def _first_hand(voices: Iterable[Voice]) -> list[Voice]:
    """Without the article's own voice, and its credit, where it gives the same as somebody's word elsewhere."""
    every = list(voices)
    return [voice for voice in every if voice.attributed] or every


def _step(voice: Voice, carried: _Carried, context: Context) -> Step | None:
    return _copied(voice, carried, context) if voice.own else _step_on(voice, carried, context)


def _step_on(voice: Voice, carried: _Carried, context: Context) -> Step | None:
    """The step of a credit or a cited outlet."""
    outlet = voice.basis is Basis.CREDIT or voice.kind is SourceKind.OUTLET
    return _cited(voice, carried, context) if outlet else None


def _cited(voice: Voice, carried: _Carried, context: Context) -> Step | None:
    """To the outlet's own article, the last one that was there to be cited."""
    day = context.day(voice.article)
    reports = [
        id
        for name in spellings(voice.name)
        for id in carried.reports.get(folded(name), ())
        if id != voice.article and not (day and (other := context.day(id)) and other > day + _SLACK)
    ]
    return Step(voice, max(reports, key=context.order), copied=False) if reports else None


def _copied(voice: Voice, carried: _Carried, context: Context) -> Step | None:
    """To the article whose words these are. One that names whom it has them from says more than the dates do."""
    found = [
        (carried.asserts(shared.other), *context.order(shared.other))
        for shared in context.shared.get(voice.article, ())
        if shared.other in carried.voices
        and _covers(shared, carried.places[voice.article])
        and _takes(voice, shared, carried, context)
    ]
    return Step(voice, min(found)[-1], copied=True) if found else None


def _covers(shared: Shared, places: Sequence[Span]) -> bool:
    """Whether the words of the claim lie in what is shared; a copy without passages is of the whole text."""
    return not shared.passages or any(
        place.start < passage.span.end and passage.span.start < place.end
        for passage in shared.passages
        for place in places
    )


def _takes(voice: Voice, shared: Shared, carried: _Carried, context: Context) -> bool:
    if not carried.asserts(shared.other) and not any(
        _step_on(one, carried, context) for one in carried.voices[shared.other]
    ):
        return True  # it names somebody of whom no article is here
    if shared.later is not None:
        return shared.later
    return context.order(shared.other) < context.order(voice.article)


def _rings(onward: Mapping[Voice, Sequence[Voice]], steps: Mapping[Voice, Step]) -> Iterator[tuple[str, ...]]:
    """The articles of each ring in which somebody cites; one of copies alone only says that the first is unknown."""
    links = {voice: [other for other in others if other in onward] for voice, others in onward.items()}
    links = cycles(links)
    for ring in parts(links, links):
        if any(not steps[voice].copied for voice in ring):
            yield tuple(dict.fromkeys(voice.article for voice in ring))
