"""Invented articles for the tests of linking: long enough to be copied from."""

from typing import Any

from reportedly.schema import Article
from tests.factories import article

FERRY = (
    "A fire on the ferry Astrid killed 31 people off Norhaven on Monday, the harbour office said. "
    "The ship had left Telm with about 200 passengers shortly after midnight and sent a first call for help near the "
    "lighthouse of Skarn. Fishing boats took most of the passengers on board before the coast guard came. "
    "The captain told reporters that the engine room had been checked in spring and that nobody had smoked there."
)
OTHER = (
    "Councillors in Telm voted on Tuesday to build a new school next to the old fish market after years of debate. "
    "The mayor welcomed the vote and promised that work would start before winter, though the money is not yet found."
)


def ferry(id: str, text: str = FERRY, **fields: Any) -> Article:
    """An article of an outlet of its own, on one day."""
    return article(text, **{"id": id, "outlet": f"{id.title()} Gazette", "published": "2026-03-02"} | fields)


def cut(text: str, sentences: int) -> str:
    """The first sentences of a text."""
    return ". ".join(text.split(". ")[:sentences]) + "."
