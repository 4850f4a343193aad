"""Places named in an article, with GeoNames ids and coordinates where the gazetteer knows them.

A span is the name alone ("Idlib" of "Idlib province", "Syria" of "Syria's"). The name of a country is a place whoever
is meant by it; an adjective ("Syrian", "US-led") and a name inside the name of a body or person are none.
"""

from reportedly.claims.places.choosing import Chosen, chosen
from reportedly.claims.places.containment import unknown
from reportedly.claims.places.toponyms import tokens
from reportedly.schema import Place


def places(text: str) -> tuple[Place, ...]:
    """The places of a whole text in text order; none overlaps another.

    `name` is GeoNames' name. A place that only the text knows ("the village of Jourin in northern Hama") has the name
    as written, the country of what it is said to lie in, and neither id nor coordinates.
    """
    known = chosen(text, tokens(text))
    found = [*map(_place, known), *unknown(text, known)]
    return tuple(sorted(found, key=lambda place: place.span))


def _place(one: Chosen) -> Place:
    place = one.place
    lat, lon = (None, None) if place.point is None else place.point
    return Place(
        span=one.mention.span, name=place.name, geonames=place.geonames, lat=lat, lon=lon, country=place.country
    )  # fmt: skip
