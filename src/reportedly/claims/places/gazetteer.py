"""The offline gazetteer: names to places of GeoNames, from one file that is mapped into memory, never loaded.

The one door to `data/gazetteer.bin` (made by `train/gazetteer.py`). A name is found by a hash of 64 bits of its folded
form, so the file holds no spellings. Knows nothing about texts: which namesake is meant is the business of `places`.
"""

import hashlib
import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path

from reportedly.claims.places.spelling import fold, loosened
from reportedly.errors import WeightsError

FILE = "gazetteer.bin"
MAGIC = b"RGAZ0001"
# Counts of: keys, words, given names, surnames (8 bytes each); values, lists (4 bytes each); places (`RECORD` each);
# bytes of areas and of names. The parts follow in this order.
HEADER = struct.Struct("<8s9I")
RECORD = struct.Struct(
    "<IiiIIHBB"
)  # id, latitude and longitude in 1e-5 degrees, people, name's start, area, length, kind
SEVERAL = 1 << 31  # a value with this bit is where a list (count, places…) begins; without it, the place itself


class Kind(StrEnum):
    """What sort of place: in the index a kind is its position here."""

    TOWN = "town"
    REGION = "region"
    COUNTY = "county"
    COUNTRY = "country"
    CONTINENT = "continent"


_KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Known:
    """One place of the index; degrees, and people as GeoNames counts them (0 where it doesn't).

    The point of a region, county or country is the middle of its towns. `area` is the country, with the code of the
    region after a dot ("SY.12"), and empty for continents.
    """

    geonames: int
    name: str
    kind: Kind
    lat: float
    lon: float
    area: str
    people: int

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude; none for counties, of whose towns nothing is known."""
        return (self.lat, self.lon) if self.lat or self.lon else None

    @property
    def country(self) -> str | None:
        """The ISO 3166 code of two letters."""
        return self.area.partition(".")[0] or None


class Gazetteer:
    """Look-ups in one mapped file; safe to use from several threads.

    Raises `WeightsError` where the file is missing, cut or of another version.
    """

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, *counts = HEADER.unpack_from(self._bytes)
        except (OSError, ValueError, struct.error) as error:
            raise WeightsError(f"{path.name}: expected the gazetteer's index, got {error}") from error
        sizes = [count * size for count, size in zip(counts, (8, 8, 8, 8, 4, 4, RECORD.size, 1, 1), strict=True)]
        edges = list(accumulate(sizes, initial=HEADER.size + -HEADER.size % 8))
        if magic != MAGIC or edges[-1] != len(self._bytes):
            raise WeightsError(f"{path.name}: expected {MAGIC!r} and {edges[-1]} bytes, got another file")
        whole = memoryview(self._bytes)
        parts = [whole[start:end] for start, end in pairwise(edges)]
        self._keys, self._words, self._given, self._surnames = (part.cast("Q") for part in parts[:4])
        self._values, self._lists = (part.cast("I") for part in parts[4:6])
        self._records, self._names = parts[6], parts[8]
        self._areas = bytes(parts[7]).decode().split("\n")
        self.named = lru_cache(4096)(self._named)
        self.like = lru_cache(4096)(self._like)

    def __iter__(self) -> Iterator[Known]:
        """Every place, by falling number of people."""
        return map(self._known, range(len(self._records) // RECORD.size))

    def is_word(self, name: str) -> bool:
        """Whether a name is an ordinary English word too ("Reading", "Nice")."""
        return _holds(self._words, hashed(fold(name)))

    def is_given(self, name: str) -> bool:
        """Whether people are called so before their surname ("Sydney", "Ahmad")."""
        return _holds(self._given, hashed(fold(name)))

    def is_surname(self, name: str) -> bool:
        """Whether people are called so after their given name ("Jackson")."""
        return _holds(self._surnames, hashed(fold(name)))

    def _named(self, name: str) -> tuple[Known, ...]:
        """The places of this name or alternate name, accents, case and signs aside, most people first."""
        return tuple(map(self._known, self._places(fold(name))))

    def _like(self, name: str) -> tuple[Known, ...]:
        """Places whose name may be the same in another transliteration from Arabic, Persian or Kurdish."""
        return tuple(map(self._known, self._places(loosened(fold(name)))))

    def _places(self, key: str) -> Iterable[int]:
        sought = hashed(key)
        at = bisect_left(self._keys, sought)
        if not key or at == len(self._keys) or self._keys[at] != sought:
            return ()
        value = self._values[at]
        if not value & SEVERAL:
            return (value,)
        start = value - SEVERAL + 1
        return self._lists[start : start + self._lists[start - 1]]

    def _known(self, place: int) -> Known:
        id, lat, lon, people, start, area, length, kind = RECORD.unpack_from(self._records, place * RECORD.size)
        name = bytes(self._names[start : start + length]).decode()
        return Known(id, name, _KINDS[kind], lat / 1e5, lon / 1e5, self._areas[area], people)


@cache
def gazetteer() -> Gazetteer:
    """The index of this package, opened once."""
    return Gazetteer(Path(str(files("reportedly").joinpath("data", FILE))))


def hashed(key: str) -> int:
    """The 64 bits under which a folded name is filed."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little")


def _holds(hashes: Sequence[int], sought: int) -> bool:
    at = bisect_left(hashes, sought)
    return at < len(hashes) and hashes[at] == sought
