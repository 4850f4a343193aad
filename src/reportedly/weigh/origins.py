"""The origins of a group: where the chains of all its members end, and which of them are independent.

Invariant: an origin is left out of the count only for a reason that stands in a text (it speaks for, rests on, copies
another of the list), and says so in words. Knows nothing of other groups.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.linked import ClaimGroup, Origin
from reportedly.resolve.names import alike, folded, within
from reportedly.weigh.context import Context
from reportedly.weigh.same import Who, same
from reportedly.weigh.splice import Spliced, Trail, spliced
from reportedly.weigh.voices import Spoken, Voice, spoken

_SHOWN = 4  # articles or names listed in one reason


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a group, earliest first, independent ones before the rest; whether they only seem several."""

    origins: tuple[Origin, ...]
    circular: bool


def origins(group: ClaimGroup, context: Context) -> Origins:
    """Where the chains of the members end. None where no member's claim is known."""
    said = [spoken(member, claim, context) for member, claim in context.members(group)]
    return _Weighing(said, spliced(said, context), context).result()


class _Weighing:
    """The origins of one group while they are told apart."""

    def __init__(self, said: Sequence[Spoken], found: Spliced, context: Context) -> None:
        self.said, self.found, self.context = said, found, context
        self.ends = {end for trail in found.trails for end in trail.ends}
        between = (voice for one in said for voice in (*one.through, *one.ends))
        every = same(_in_order((*self.ends, *between), context))
        self.of = {voice: who for who in every for voice in who.voices}
        self.whos = [who for who in every if not self.ends.isdisjoint(who.voices)]
        self.trails: dict[Who, list[Trail]] = {who: [] for who in self.whos}
        for trail in found.trails:
            for who in dict.fromkeys(self.of[end] for end in trail.ends):
                self.trails[who].append(trail)

    def result(self) -> Origins:
        depends = self._depends()
        listed = [self._origin(who, depends.get(who)) for who in self.whos]
        listed.sort(key=lambda one: (not one.independent, one.first or "9999", one.name))
        return Origins(tuple(listed), bool(self.found.rings) or self._seem_several(depends))

    def _depends(self) -> dict[Who, str]:
        """Why origins of the list are not independent of the others."""
        sources = self._sources()
        found: dict[Who, str] = {}
        for who in self.whos:
            why = self._speaks_for(who, found) or self._rests_on(sources.get(who, {}), found)
            if why:
                found[who] = why
        return found

    def _sources(self) -> dict[Who, dict[Who, str]]:
        """For whoever passes on the claim somewhere in the group: from whom, and the outlet that says so."""
        found: dict[Who, dict[Who, str]] = {}
        for one in self.said:
            for voice in one.through:
                for end in one.ends:
                    if self.of[end] is not self.of[voice]:
                        outlet = self.context.outlet(one.member.article)
                        found.setdefault(self.of[voice], {}).setdefault(self.of[end], outlet)
        return found

    def _speaks_for(self, who: Who, found: Mapping[Who, str]) -> str | None:
        bodies = {voice.on_behalf for voice in who.voices if voice.on_behalf}
        for other in self.whos:
            if other is who or other in found:
                continue
            for body in sorted(bodies):
                if _means(body, other.name):
                    return f"speaks for {other.name}"
                named = body.lower() != body  # "town hospital" is any
                if named and any(voice.on_behalf and _means(body, voice.on_behalf) for voice in other.voices):
                    return f"speaks for {body}, as {other.name} does"
        return None

    def _rests_on(self, sources: Mapping[Who, str], found: Mapping[Who, str]) -> str | None:
        """Whether somewhere in the group it only passes on what another origin of the list says."""
        listed = (who for who in sources if who in self.trails and who not in found)
        return next((f"has it from {who.name}, says {sources[who]}" for who in listed), None)

    def _seem_several(self, depends: Mapping[Who, str]) -> bool:
        """Whether articles seem to name several origins, and all rest on one. What is openly cited seems none."""
        if len(self.whos) - len(depends) != 1 or not (self.found.steps or depends):
            return False
        cited = {step.voice for step in self.found.steps if not step.copied}
        starts = [trail.start for trail in self.found.trails if trail.start not in cited]
        return len({voice.article for voice in starts}) > 1 and len(same(starts)) > 1

    def _origin(self, who: Who, depends: str | None) -> Origin:
        articles = sorted({trail.start.article for trail in self.trails[who]}, key=self.context.order)
        dates = [date for id in articles if (date := self.context.published(id))]
        why = (depends,) if depends else ()
        return Origin(self._name(who), not depends, tuple(articles), min(dates, default=None), why + self._why(who))

    def _name(self, who: Who) -> str:
        """The body for which somebody speaks, where that is a source in its own right; else the fullest name."""
        bodies = {voice.on_behalf for voice in who.voices if voice.on_behalf}
        known = sorted(body for body in bodies if folded(body) in self.context.bodies)
        taken = known and any(other.name == known[0] for other in self.whos)
        return known[0] if known and not taken else who.name

    def _why(self, who: Who) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._reasons(who)))

    def _reasons(self, who: Who) -> Iterator[str]:
        trails, outlet = self.trails[who], self.context.outlet
        loops = [trail for trail in trails if trail.loop]
        if loops:
            ring = _listed(outlet(trail.start.article) for trail in loops)
            yield f"a ring: {ring} have it from one another, and none says it first-hand"
            return
        voices = [voice for voice in who.voices if voice in self.ends]
        names = [voice for voice in voices if voice.attributed]
        if names:
            yield f"named as the source by {_listed(outlet(voice.article) for voice in names)}"
        if self._name(who) != who.name:
            yield f"in the words of {who.name}, who speaks for it"
        if not who.named:
            yield "has no name" + ("; the same words in several articles are counted once" if len(names) > 1 else "")
        credits = [voice for voice in voices if not voice.attributed and not voice.own]
        if credits:
            yield f"credited by {_listed(outlet(voice.article) for voice in credits)}, which names no other source"
        for voice in (voice for voice in voices if voice.own):
            yield f"{outlet(voice.article)} asserts it in its own voice, without credit or source"
        yield from self._carried(trails, who)

    def _carried(self, trails: Sequence[Trail], who: Who) -> Iterator[str]:
        steps = {step.voice: step for step in self.found.steps}
        for copied, words in ((True, "copied without credit by"), (False, "reached by way of the report cited by")):
            taken = [t.start for t in trails if (step := steps.get(t.start)) and step.copied is copied]
            if taken:
                yield f"{words} {_listed(self.context.outlet(voice.article) for voice in taken)}"


def _in_order(voices: Iterable[Voice], context: Context) -> list[Voice]:
    return sorted(voices, key=lambda voice: context.order(voice.article))


def _means(one: str, other: str) -> bool:
    return alike(one, other) or within(one, other) or within(other, one)


def _listed(names: Iterable[str]) -> str:
    every = list(dict.fromkeys(names))
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(every[:_SHOWN]) + more
