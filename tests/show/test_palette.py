"""The page's colours can be read: contrast of words at least 4.5, of lines at least 3 (WCAG 2.2 AA)."""

import re
from importlib.resources import files

import pytest

CSS = files("reportedly.show").joinpath("page.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in CSS.split("prefers-color-scheme: dark")[:2]
)
GROUNDS = ("paper", "card", "source-bg", "cue-bg", "content-bg")
WORDS = [
    (ink, ground) for ink in ("ink", "soft", "source", "cue", "content") for ground in ("paper", "card", "content-bg")
]
WORDS += [
    ("source", "source-bg"),
    ("cue", "cue-bg"),
    ("denied", "denied-bg"),
    ("ink", "source-bg"),
    ("ink", "cue-bg"),
]
LINES = [(f"lane-{number}", "paper") for number in range(4)]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_lines_stand_out(theme: dict[str, str]) -> None:
    for pairs, least in ((WORDS, 4.5), (LINES, 3.0)):
        for one, other in pairs:
            assert contrast(theme[one], theme[other]) >= least, (one, other)


def test_both_themes_define_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)
