"""Each way of giving credit, by invented reports; and what looks like credit and is none."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.agencies import proper_name
from reportedly.read.credits import credits

SHARED = Path(__file__).parents[2].parent / "shared"
BODY = "A fire damaged the ferry terminal in Norhaven on Monday. Nobody was hurt, the harbour office said."
TITLE = "Ferry fire in Norhaven"


def names(text: str, title: str | None = None) -> list[str]:
    found = credits(text, title)
    for credit in found:
        written = credit.span.of(text)
        assert written.strip() == written != ""
        assert proper_name(written) in (credit.name, None)
    return [credit.name for credit in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # bylines
        (f"{TITLE}\n\nReuters\n\n{BODY}", ["Reuters"]),
        (f"{TITLE}\n\nby AFP\n\n{BODY}", ["AFP"]),
        (f"{TITLE}\r\nBy AFP and Reuters\r\n{BODY}", ["AFP", "Reuters"]),
        (f"{TITLE}\n\nBy Ada Quill, Associated Press\n\n{BODY}", ["AP"]),
        (f"{TITLE}\n\nBy Ada Quill\nAssociated Press Writer\n\n{BODY}", ["AP"]),
        (f"{TITLE}\n\nAda Quill | AP\n\n{BODY}", ["AP"]),
        (f"{TITLE}\n\nNorhaven - AFP\n\n{BODY}", ["AFP"]),
        (f"{TITLE}\n\nAgencies\n\n{BODY}", ["agencies"]),
        (f"{TITLE}\n\nFrom Al Jazeera\n\n{BODY}", ["Al Jazeera"]),
        (f"{TITLE} Monitor AFP Monday 2 Mar 2026 {BODY}", ["AFP"]),
        (f"{TITLE} Observatory Reuters {BODY}", ["Reuters"]),
        # datelines
        (f"{TITLE}\n\nNORHAVEN (AFP) - {BODY}", ["AFP"]),
        (f"{TITLE}\n\nNORHAVEN, March 2 (Xinhua) -- {BODY}", ["Xinhua"]),
        (f"{TITLE}\n\n(Reuters) - {BODY}", ["Reuters"]),
        (f"{TITLE}\n\nNORHAVEN, Zealand (AP) — {BODY}", ["AP"]),
        (f"{TITLE}\n\nNorhaven, SANA – {BODY}", ["SANA"]),
        (f"2 March 2026 {TITLE} Norhaven SANA-A fire damaged the terminal.", ["SANA"]),
        (f"{TITLE} MOSCOW (Sputnik) {BODY}", ["Sputnik"]),
        # marks at the end
        (f"{TITLE}\n\n{BODY} (AFP)", ["AFP"]),
        (f"{TITLE}\n\n{BODY}\n\n(AFP/Reuters)", ["AFP", "Reuters"]),
        (f"{BODY} --Reuters", ["Reuters"]),
        (f"{BODY}-REUTERS", ["Reuters"]),
        (f"{BODY} - REUTERS", ["Reuters"]),
        (f"{BODY} AFP", ["AFP"]),
        (f"{BODY}\n\n© 2026 AFP", ["AFP"]),
        (f"{BODY} It was the third fire this year AFP reported. QX 11", ["AFP"]),
        # where it was taken from
        (f"{TITLE}\n\nSource: NOW Lebanon (Daily: {TITLE})\n\n{BODY}", ["NOW Lebanon"]),
        (f"{BODY}\n\nSource: Norhaven Courier", ["Norhaven Courier"]),
        (f"{BODY} (Source: Harbour Council + Agencies) Twitter", ["Harbour Council", "agencies"]),
        (f"{BODY} Source TRTWorld and agencies", ["TRT World", "agencies"]),
        (f"Posted on March 2 2026 by Asharq Al-Awsat English {TITLE} {BODY}", ["Asharq Al-Awsat"]),
        (f"{BODY}\n\nThis article was first published by Al Jazeera.", ["Al Jazeera"]),
        # with help
        (f"{BODY}\n\nWith agencies", ["agencies"]),
        (f"{BODY} (With AFP and Reuters) Last update: Tuesday", ["AFP", "Reuters"]),
        (f"{BODY}\n\nWith inputs from PTI", ["PTI"]),
        (f"{BODY}\n\nThe Associated Press contributed to this report.", ["AP"]),
    ],
)
def test_ways_of_giving_credit(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{TITLE} - Reuters",
        f"{TITLE}: AFP\n\n{BODY}",
        f"{BODY} The captain told Reuters The ferry was old.",
        f"{BODY} It burned for hours, AFP reported.",
        f"{BODY} It burned for hours according to AFP.",
        f"{BODY} It burned for hours, said the Syrian Arab News Agency (SANA).",
        f"The Syrian Arab News Agency (SANA) said that {BODY}",
        f"{BODY} Reuters photographs showed smoke over the bay.",
        f"Smoke over the bay on March 2, 2026. (AFP Photo) {BODY}",
        f"{BODY}\n\nHandout/Reuters.\n\nThe ferry before the fire.\n\nIt was built in 1971.",
        f"Photo: AFP The ferry terminal. {BODY}",
        f"{TITLE}\n\nReuters-Ipsos poll finds fear of ferries.\n\n{BODY}",
        f"{BODY} (Photo source: AFP)",
        f"Posted on March 2 2026 by Ada Quill {TITLE} {BODY}",
        f"A reporter of AFP saw the smoke. {BODY} He was told of it by AP and others.",
        f"{TITLE}. Sources: the captain was asleep when it began. {BODY}",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert names(text) == []


def test_the_nearest_comes_first_and_each_once() -> None:
    text = f"{TITLE}\n\nNORHAVEN (AFP) - {BODY} (AFP)\n\nSource: Naharnet"
    assert names(text) == ["Naharnet", "AFP"]
    assert credits(text)[1].span.start == text.index("AFP")


def test_the_title_shows_where_a_byline_begins() -> None:
    text = f"{TITLE} AFP Burning oil damaged the ferry terminal in Norhaven."
    assert names(text) == []
    assert names(text, TITLE) == ["AFP"]


@given(st.lists(st.sampled_from([*"\n .(-)—:/", "AFP", "Reuters", "Source", "By", "With", "A", "said", "NORHAVEN"])))
def test_spans_hold_whatever_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for credit in credits(text):
        assert proper_name(credit.span.of(text)) in (credit.name, None)
        assert text[credit.span.start : credit.span.end].strip()


def test_a_long_text_is_not_read_through() -> None:
    assert names("NORHAVEN (AFP) - " + "A ferry of many words and no end " * 30_000) == ["AFP"]


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated articles are not beside this checkout")
def test_against_annotated_articles() -> None:
    """At least nine in ten, both ways; names are compared as sets of words."""
    right = found = wanted = 0
    for line in (SHARED / "gold/dev/articles.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = [{*c["name"].lower().split()} for c in record.get("credits", [])]
        ours = [{*c.name.lower().split()} for c in credits(record["text"])]
        right += sum(any(words <= other or other <= words for other in gold) for words in ours)
        found, wanted = found + len(ours), wanted + len(gold)
    assert 2 * right / (found + wanted) >= 0.9


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not beside this checkout")
def test_no_sentence_of_polnear_is_taken_for_a_credit() -> None:
    """Agencies' own bulletins open with a dateline; in the middle of a text nothing is credit."""
    lines = (SHARED / "data/polnear/dev.jsonl").read_text(encoding="utf-8").splitlines()
    for line in random.Random(7).sample(lines, 40):
        text = json.loads(line)["text"]
        for credit in credits(text):
            assert credit.span.start < 1000 or credit.span.end > len(text) - 600
