"""The cast of the simulated press: invented outlets, people and events, and the wordings in which claims are put.

Invariant: everything here is invented but the names of places; each claim has wordings that share few words. Knows
nothing of who takes what from whom.
"""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper, broadcaster or agency with its habit: reports, cites, credits, or takes without a word."""

    name: str
    habit: str

    @property
    def short(self) -> str:
        """How a second mention, or a careless colleague, calls it."""
        return f"the {self.name.rsplit(' ', 1)[-1]}" if "Agency" not in self.name else self.name.split(" ", 1)[0]


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody on whose word a claim rests, with the role that reports give; an outlet's own reporter has no role."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: what happened (lead sentences), a word for it, its causes, each in several wordings."""

    leads: tuple[str, ...]
    noun: str
    causes: tuple[tuple[str, ...], ...]


_FIRST = """Meridian Halden Orvane Telm Corvale Estrel Lumen Northgate Farrow Sable Vantor Averly Tarn Ostrava Lindow
Castor Pellam Quorn Wexley Ardent""".split()
_PAPERS = "Courier Herald Gazette Post Tribune Chronicle Observer Times".split()
_GIVEN = """Amal Karim Salma Tomas Nadia Yusuf Irena Bashir Lena Omar Petra Samir Hana Viktor Leila Anton Rana Jonas
Dalia Marek Farid Elsa Nabil Ingrid""".split()
_FAMILY = """Belhadj Reyl Sorani Okander Veltin Maskari Drovic Hallam Tabrin Quessou Lindqvar Barzali Norwen Estavo
Kharrub Pellor Zanati Morvik Ashgari Tellander Rukavin Sabbour Orlane Widmar""".split()
_ROLES = (
    "a doctor at the town hospital", "a police spokesman", "the deputy governor", "a civil defence commander",
    "a member of the town council", "an aid worker", "a shopkeeper", "the head of the ambulance service",
    "a teacher who saw it", "a spokeswoman for the interior ministry", "an army officer", "a nurse",
)  # fmt: skip
PLACES = """Jayrud Manbij Raqqa Douma Ariha Tabqa Homs Hama Idlib Palmyra Deraa Tartus Mosul Tikrit Kirkuk Erbil
Falluja Samarra Basra Najaf Tripoli Sidon Zahle Nabatieh Gaziantep Mersin Adana Diyarbakir Aden Taiz Ibb Sirte
Misrata Benghazi Derna Kandahar Herat Kunduz Peshawar Quetta""".split()

KINDS = (
    Kind(
        ("An explosion tore through a market in {place} {day}.", "A bomb went off at a market in {place} {day}.",
         "A market in {place} was hit by a blast {day}."),
        "blast",
        (("the bomb had been hidden in a {x}", "a {x} had carried the bomb"),
         ("gas had blown up in a shop next to a {x}", "gas had leaked into a shop near a {x} and exploded")),
    ),
    Kind(
        ("A passenger train left the rails near {place} {day}.", "A train derailed outside {place} {day}.",
         "Rescuers were called to a derailed train near {place} {day}."),
        "derailment",
        (("the driver had ignored a signal near the {x}", "a signal by the {x} had been passed by the driver"),
         ("the bridge at the {x} had given way", "the train had broken through the bridge at the {x}")),
    ),
    Kind(
        ("Shells fell on a residential district of {place} {day}.", "A residential part of {place} was shelled {day}.",
         "Homes in {place} came under shell fire {day}."),
        "shelling",
        (("government guns at the {x} had fired the shells", "the shells had come from army guns at the {x}"),
         ("rebels at the {x} had fired the shells", "the shells had been fired by rebels from the {x}")),
    ),
    Kind(
        ("Flood water swept through {place} {day}.", "Streets in {place} were under water {day} after heavy rain.",
         "Heavy rain flooded much of {place} {day}."),
        "flood",
        (("the dam above the {x} had burst", "the water had come from a burst dam above the {x}"),
         ("drains at the {x} had been blocked", "rubbish from the {x} had blocked the drains")),
    ),
    Kind(
        ("Fire destroyed a textile factory in {place} {day}.", "A textile factory burned down in {place} {day}.",
         "A blaze gutted a factory in {place} {day}."),
        "fire",
        (("the exits to the {x} had been locked", "workers had found the doors to the {x} locked"),
         ("a short circuit at the {x} had started it", "it had begun with a short circuit at the {x}")),
    ),
    Kind(
        ("Police and demonstrators clashed in {place} {day}.", "A demonstration in {place} turned violent {day}.",
         "Street clashes broke out in {place} {day}."),
        "clashes",
        (("police had opened fire from the {x}", "officers at the {x} had fired on the crowd"),
         ("gunmen near the {x} had fired first", "the first shots had come from gunmen near the {x}")),
    ),
)  # fmt: skip
THINGS = """fruit truck|taxi|water tanker|school bus|rubbish cart|old mill|cement works|customs house|lime quarry
grain silo|flower market|cattle yard|bus depot|paint shop|brick kiln|ice plant|salt store|weavers' hall|olive press
tannery|post office|radio mast|stone quarry|cotton mill|fish hall|sugar works|tile factory|rail yard|pump house
cinema|girls' school|horse market|tea house|timber yard|bottling plant|old barracks|wool store|coal pier|bank
printing house""".replace("\n", "|").split("|")
NUMBERS = {
    "killed": ("{n} people were killed in the {noun} in {place}", "the {noun} in {place} had left {n} people dead",
               "{n} people had died in the {noun} in {place}", "the {noun} had killed {n} people in {place}"),
    "wounded": ("{n} people were wounded in the {noun} in {place}", "the {noun} in {place} had injured {n} people",
                "{n} people had been hurt in the {noun} in {place}"),
}  # fmt: skip
RUMOURS = (
    ("the mayor of {place} had fled the country", "{place}'s mayor had escaped abroad"),
    ("the airport at {place} was to be closed for good", "{place} was to lose its airport for good"),
    ("a secret prison had been found under {place}", "a hidden jail had been discovered beneath {place}"),
    ("two foreign engineers had been taken hostage in {place}", "a pair of foreign engineers were held in {place}"),
)
SEEN = (
    ("both bridges over the river in {place} were closed", "the two river bridges of {place} were shut to traffic"),
    ("a column of army trucks was parked outside {place}", "army lorries stood in a long line outside {place}"),
    ("the main hospital in {place} had run out of beds", "no beds were left in the main hospital in {place}"),
    ("all telephone lines to {place} were down", "no telephone was working in {place}"),
)
FILLERS = (
    "{Shops} stayed shut {until}.", "{until_} soldiers blocked the road to {town} and searched {shops}.",
    "{Shops} will open again {when}, {body} decided.", "Around {town}, {n} streets were without power {until}.",
    "{body_} opened the town hall to {n} families from {town}.", "{when_}, prices of {goods} had doubled in {town}.",
    "The road from here to {town} is {n} kilometres long and poor.", "It was incident number {n} near {town} {since}.",
    "{body_} brought {n} cranes in from {town} {until}.", "{until_} traffic went through {town}, past {shops}.",
    "Smoke hung over {shops} and the roads to {town} {until}.", "With {goods} scarce, {body} handed out {n} blankets.",
    "{since_}, {body} has spent nothing on {shops} between here and {town}.",
    "Votes for {n} seats were held in {town} {since}, when {goods} ran short.",
)  # fmt: skip
_SLOTS = {
    "shops": ("shops", "schools", "cafes and bars", "petrol stations", "banks", "markets", "mosques and churches"),
    "until": ("until nightfall", "for several hours", "for the rest of the week", "all afternoon", "till the morning"),
    "when": ("next week", "after the holidays", "in the spring", "within days", "on Friday", "a month from now"),
    "since": ("since the summer", "in two years", "since the last election", "in living memory", "this winter"),
    "body": ("the city council", "a charity", "the provincial office", "a group of neighbours", "the water board"),
    "goods": ("bread and fuel", "flour", "cooking oil", "medicine", "diesel", "rice and sugar"),
}
COLOUR = (
    "The scenes were like something from a nightmare.",
    "Nobody in the town will ever forget that day.",
    "Cries could be heard far into the night.",
    "It was a day of horror without equal.",
)
TITLES = (
    "{noun} in {place}", "What we know about the {noun} in {place}", "{place} counts its losses after {noun}",
    "{place}: {noun} shakes town", "Grief in {place} after {noun}", "Questions after {noun} in {place}",
)  # fmt: skip


def filler(rng: Random) -> str:
    """A sentence of background, as there are many."""
    words = {name: rng.choice(choice) for name, choice in _SLOTS.items()}
    words |= {f"{name}_": f"{word[0].upper()}{word[1:]}" for name, word in words.items()}
    return rng.choice(FILLERS).format(**words, Shops=words["shops_"], town=rng.choice(PLACES), n=rng.randint(2, 60))


def outlets(rng: Random) -> list[Outlet]:
    """The outlets of one press: agencies that report, papers with habits."""
    first = rng.sample(_FIRST, len(_FIRST))
    habits = ("reports", "cites", "credits", "takes")
    agencies = [Outlet(f"{name} {rng.choice(('News', 'Press'))} Agency", "reports") for name in first[:4]]
    return agencies + [Outlet(f"{name} {rng.choice(_PAPERS)}", habits[at % 4]) for at, name in enumerate(first[4:])]


def witness(rng: Random, taken: set[str]) -> Witness:
    """Somebody of whom nobody has heard yet."""
    while (name := f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY)}") in taken:
        pass
    taken.add(name)
    return Witness(name, rng.choice(_ROLES))
