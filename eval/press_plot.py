"""The plot of an event in the simulated press: who saw what, who reported it first, who takes it from whom and how.

Invariant: an article takes from one that was written before it, save in a ring, whose outlets cite each other for what
nobody saw. Knows how relays are made, not what the program makes of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from press_cast import (
    COLOUR,
    KINDS,
    NUMBERS,
    PLACES,
    RUMOURS,
    SEEN,
    THINGS,
    TITLES,
    Kind,
    Outlet,
    Witness,
    filler,
    witness,
)
from press_writing import Line, Sentence, retouched, statement

_START = datetime(2026, 1, 5, 6)
Paragraphs = tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How often things are spoilt (`noise`) and taken without a word (`silent`): 0 to 1."""

    noise: float
    silent: float


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as it is planned. `copied` is the id of the article that its text was taken from."""

    id: str
    event: int
    outlet: Outlet
    title: str
    published: str | None
    paragraphs: Paragraphs
    copied: str | None = None
    credited: tuple[str, ...] = ()
    cited: tuple[Outlet, ...] = ()
    bare: bool = False

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences in order."""
        return [one for paragraph in self.paragraphs for one in paragraph]

    @property
    def lines(self) -> list[Line]:
        """What it says, as the plot knows it."""
        return [one.line for one in self.sentences if one.line]


@dataclass
class Scene:
    """An event while its articles are written."""

    rng: Random
    cast: Sequence[Outlet]
    number: int
    manner: Manner
    taken: set[str]
    place: str = ""
    kind: Kind = KINDS[0]
    things: tuple[str, ...] = ()
    pieces: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not (free := [place for place in PLACES if place not in self.taken]):
            self.taken -= set(PLACES)  # places come again, but not soon
        self.place, self.kind = self.rng.choice(free or PLACES), self.rng.choice(KINDS)
        self.things = (_thing(self), _thing(self))  # one for each cause
        self.taken.add(self.place)
        self.clock = _START + timedelta(days=2 * self.number, hours=self.rng.randrange(6))

    def maybe(self, share: float) -> bool:
        """True so often."""
        return self.rng.random() < share

    def line(self, key: str, wordings: Sequence[str], who: Witness | None, value: int | None = None) -> Line:
        """A line of this event, its wordings filled in."""
        amount = f"more than {value}" if ".>" in key else value
        thing = self.things[int(key.split(".")[1])] if key.startswith("cause.") else ""
        said = tuple(one.format(place=self.place, noun=self.kind.noun, n=amount, x=thing) for one in wordings)
        return Line(f"e{self.number:03}.{key}", said, who, value=value)

    def outlet(self, habits: str, *but: Outlet) -> Outlet:
        """An outlet of such habits that hasn't written about the event yet, if there is one, and is none of these."""
        used = {piece.outlet for piece in self.pieces}
        able = [one for one in self.cast if one.habit in habits.split() and one not in but]
        return self.rng.choice([one for one in able if one not in used] or able)

    def lead(self) -> Sentence:
        """What happened, in the article's own voice."""
        day = self.rng.choice(("on Monday", "late on Monday", "early on Monday", "on Monday morning"))
        return Sentence(self.rng.choice(self.kind.leads).format(place=self.place, day=day))

    def add(self, outlet: Outlet, paragraphs: Sequence[Sequence[Sentence]], **how: object) -> None:
        """Publish."""
        noise = self.manner.noise
        self.clock += timedelta(minutes=self.rng.randrange(40, 400))
        stamp: str | None = self.clock.isoformat()
        if self.maybe(0.15 * noise):
            stamp = (self.clock + timedelta(days=self.rng.choice((-2, -1, 1, 2)))).isoformat()
        stamp = stamp[:10] if stamp and self.maybe(noise) else stamp
        title = self.rng.choice(TITLES).format(noun=self.kind.noun, place=self.place)
        title = title[0].upper() + title[1:]
        id = f"e{self.number:03}-{len(self.pieces) + 1:02}"
        piece = Piece(id, self.number, outlet, title, None if self.maybe(0.15 * noise) else stamp,
                      tuple(map(tuple, paragraphs)), bare=self.maybe(0.2 * noise), **how)  # type: ignore[arg-type]  # fmt: skip
        self.pieces.append(piece)


def _thing(scene: Scene) -> str:
    """Something that this event alone has, until all have been used."""
    if not (free := [thing for thing in THINGS if thing not in scene.taken]):
        scene.taken -= set(THINGS)
    thing = scene.rng.choice(free or THINGS)
    scene.taken.add(thing)
    return thing


def event(scene: Scene, room: int) -> list[Piece]:
    """The articles of one event, at most `room` of them."""
    rng = scene.rng
    size = min(rng.randint(5, 14), room)
    ring = rng.choice((2, 2, 3)) if scene.maybe(0.35) else 0
    ring = ring if size >= ring + 2 else 0
    told = _testimony(scene)
    for lines in told[: max(1, size - ring - 1)]:
        _first_hand(scene, lines)
    while len(scene.pieces) < size - ring:
        first = scene.pieces[0]
        if scene.maybe(0.08) and (update := _update(scene, first)):
            _first_hand(scene, update, first.outlet)
        else:
            _relay(scene, rng.choice(scene.pieces))
    if ring:
        _circle(scene, ring)
    return scene.pieces


def _testimony(scene: Scene) -> list[list[Line]]:
    """What the first reports say: each has one witness or two, who agree or don't."""
    rng, toll, hurt = scene.rng, scene.rng.randint(11, 89), scene.rng.randint(90, 260)
    one, two, three = (witness(rng, scene.taken) for _ in range(3))
    cause, other = rng.sample(range(2), 2)

    def figure(thing: str, who: Witness, value: int) -> Line:
        return scene.line(f"{thing}.{value}", NUMBERS[thing], who, value)

    said = [figure("killed", one, toll), figure("wounded", one, hurt)]
    first = [*said, scene.line(f"cause.{cause}", scene.kind.causes[cause], two)]
    agreed = toll if scene.maybe(0.65) else toll + rng.randint(2, 30)
    second = [figure("killed", three, agreed), scene.line(f"cause.{other}", scene.kind.causes[other], three)]
    third = [figure("killed", two, toll), scene.line(f"cause.{cause}", scene.kind.causes[cause], one)]
    return [first, *([second] if scene.maybe(0.8) else []), *([third] if scene.maybe(0.5) else [])]


def _first_hand(scene: Scene, lines: Sequence[Line], outlet: Outlet | None = None) -> None:
    """A report that asked the witnesses itself, and saw something."""
    here = outlet or scene.outlet("reports")
    if outlet is None and scene.maybe(0.5):
        at = scene.rng.randrange(len(SEEN))
        seen = scene.line(f"seen{at}.x", SEEN[at], Witness(here.name, None))
        lines = [*lines, replace(seen, own=True)]
    scene.add(here, [[scene.lead()], *_paragraphs(scene, lines, here), _fillers(scene, 2, 4)])


def _paragraphs(scene: Scene, lines: Sequence[Line], here: Outlet) -> list[list[Sentence]]:
    known, found = set[Witness](), list[list[Sentence]]()
    for line in lines:
        found.append([statement(scene.rng, line, here, known=line.witness in known)])
        if line.witness and not line.bare:
            known.add(line.witness)
        if scene.maybe(0.3):
            found[-1] += _fillers(scene, 1, 1)
    return found


def _fillers(scene: Scene, least: int, most: int) -> list[Sentence]:
    return [Sentence(filler(scene.rng)) for _ in range(scene.rng.randint(least, most))]


def _update(scene: Scene, first: Piece) -> list[Line]:
    """What the first witness says later: more dead than before; nothing where no figure was given."""
    for line in first.lines:
        if ".killed." in line.claim and line.value and line.witness:
            more = int(line.value) + scene.rng.randint(1, 9)
            return [scene.line(f"killed.{more}", NUMBERS["killed"], line.witness, more)]
    return []


def _relay(scene: Scene, parent: Piece) -> None:
    if scene.maybe(scene.manner.silent):
        _copy(scene, parent, scene.outlet("takes", parent.outlet), silent=True)
    elif scene.maybe(0.35):
        _copy(scene, parent, scene.outlet("credits", parent.outlet), silent=False)
    else:
        _cite(scene, parent, scene.outlet("cites credits", parent.outlet))


def _copy(scene: Scene, parent: Piece, here: Outlet, *, silent: bool) -> None:
    """The words of another article, cut, retitled and retouched; with its name in a credit line, or not."""
    noise, credit = scene.manner.noise, parent.outlet.name
    kept = [one for one in parent.sentences if scene.maybe(0.8)]
    kept = kept if any(one.line for one in kept) and len(kept) > 2 else parent.sentences
    kept = [retouched(scene.rng, _unnamed(one, credit) if silent else one, 0.3 * noise) for one in kept]
    if scene.maybe(0.5 * noise):
        scene.rng.shuffle(kept)
    body = [[one] for one in kept] + ([_fillers(scene, 1, 2)] if scene.maybe(noise) else [])
    if silent:
        scene.add(here, body, copied=parent.id)
    elif scene.maybe(0.5):
        dateline = replace(kept[0], text=f"{scene.place.upper()} ({credit}) - {kept[0].text}")
        scene.add(here, [[dateline], *body[1:]], copied=parent.id, credited=(credit,))
    else:
        scene.add(here, [*body, [Sentence(f"(Source: {credit})")]], copied=parent.id, credited=(credit,))


def _unnamed(sentence: Sentence, outlet: str) -> Sentence:
    """Without the outlet that was spoken to."""
    text = sentence.text
    for with_it, without in ((f" told the {outlet} that", " said that"), (f" told the {outlet}", " said")):
        text = text.replace(with_it, without)
    return replace(sentence, text=text)


def _cite(scene: Scene, parent: Piece, here: Outlet) -> None:
    """The same told anew, with the outlet that it was read in; figures are rounded now and then."""
    lines = [line for line in parent.lines if scene.maybe(0.8)] or parent.lines
    taken = [_taken(scene, line, parent.outlet) for line in dict.fromkeys(lines)]
    lead = [] if scene.maybe(0.3) else [[scene.lead()]]
    cited = tuple({outlet for line in taken for outlet in line.via})
    colour = [[Sentence(scene.rng.choice(COLOUR))]] if scene.maybe(0.3) else []
    scene.add(here, [*lead, *colour, *_paragraphs(scene, taken, here), _fillers(scene, 0, 2)], cited=cited)


def _taken(scene: Scene, line: Line, outlet: Outlet) -> Line:
    bare = line.bare or line.own or scene.maybe(0.2)
    through = (outlet,) if bare else (outlet, *line.via)[:2]
    value = int(line.value or 0)
    if line.value and ".>" not in line.claim and value % 10 and scene.maybe(0.15):
        thing, low = line.claim.split(".")[1], value - value % 10
        line = scene.line(f"{thing}.>{low}", NUMBERS[thing], line.witness, low)
    return replace(line, via=through, own=False, bare=bare)


def _circle(scene: Scene, size: int) -> None:
    """Outlets that cite each other for what none of them has from anybody."""
    ring = list[Outlet]()
    while len(ring) < size:
        ring.append(scene.outlet("cites reports credits", *ring))
    at = scene.rng.randrange(len(RUMOURS))
    for here, cited in zip(ring, [*ring[1:], ring[0]], strict=True):
        line = replace(scene.line(f"rumour{at}.x", RUMOURS[at], None), via=(cited,), bare=True)
        scene.add(here, [[statement(scene.rng, line, here, known=True)], _fillers(scene, 1, 3)], cited=(cited,))
