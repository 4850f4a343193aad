"""Walking along links that may lead round: ends, parts that hang together, what lies on a cycle.

Invariant: no recursion, so that a chain may be as long as memory holds. Knows voices as keys only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.weigh.voices import Voice


def ends_of(voices: Sequence[Voice], onward: Mapping[Voice, Sequence[Voice]]) -> dict[Voice, list[Voice]]:
    """For each voice those without a step that can be reached from it; none where all lead round."""
    back: defaultdict[Voice, list[Voice]] = defaultdict(list)
    for voice, followers in onward.items():
        for follower in followers:
            back[follower].append(voice)
    ends: dict[Voice, list[Voice]] = {voice: [] for voice in voices}
    for end in voices:
        if end not in onward:
            for voice in _reached(end, back):
                ends[voice].append(end)
    return ends


def _reached(start: Voice, links: Mapping[Voice, Sequence[Voice]]) -> dict[Voice, None]:
    seen, waiting = {start: None}, [start]
    while waiting:
        for other in links.get(waiting.pop(), ()):
            if other not in seen:
                seen[other] = None
                waiting.append(other)
    return seen


def parts(voices: Iterable[Voice], onward: Mapping[Voice, Sequence[Voice]]) -> Iterator[list[Voice]]:
    """The voices in parts that hang together."""
    links: defaultdict[Voice, list[Voice]] = defaultdict(list)
    left = dict.fromkeys(voices)
    for voice in left:
        for other in onward[voice]:
            links[voice].append(other)
            links[other].append(voice)
    while left:
        part = [voice for voice in _reached(next(iter(left)), links) if voice in left]
        yield part
        for voice in part:
            del left[voice]


def _peeled(links: Mapping[Voice, Sequence[Voice]]) -> dict[Voice, list[Voice]]:
    """Without those that lead nowhere, and those that lead only to such."""
    back, count = _turned(links), {voice: len(others) for voice, others in links.items()}
    waiting = [voice for voice, others in count.items() if not others]
    gone = set(waiting)
    while waiting:
        for voice in back[waiting.pop()]:
            count[voice] -= 1
            if not count[voice]:
                gone.add(voice)
                waiting.append(voice)
    return {voice: [o for o in others if o not in gone] for voice, others in links.items() if voice not in gone}


def _turned(links: Mapping[Voice, Sequence[Voice]]) -> dict[Voice, list[Voice]]:
    back: dict[Voice, list[Voice]] = {voice: [] for voice in links}
    for voice, others in links.items():
        for other in others:
            back[other].append(voice)
    return back


def cycles(links: Mapping[Voice, Sequence[Voice]]) -> dict[Voice, list[Voice]]:
    """The links, turned, without those that lead to no cycle or come from none."""
    return _peeled(_turned(_peeled(links)))
