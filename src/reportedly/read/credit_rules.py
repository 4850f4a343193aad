"""The ways in which articles give credit, as patterns for a text whose names are masked, and their places.

Each rule is one way, with an example; a new way is one more rule. Knows how credit is written, and not
what is done with it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reportedly.read.agencies import OUTLET, WIRE

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
_DATE = (
    rf"(?:(?:{_DAY},?\s)?(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b)(?:,?\s\d{{4}})?|{_DAY}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_DASH = r"(?:[-–—―_]+)"
_OPENER = (
    r"(?:An?|At|The|Some|Several|Dozens|Hundreds|Thousands|Scores|More|Nearly|About|Two|Three|Four|Five|Six|"
    r"Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|"
    r"Twenty|Thirty|Forty|Fifty)\b"
)
_PLACE = r"[^\W\d_a-z][\w.'’-]*(?:[ /][^\W\d_a-z][\w.'’-]*){0,3}"
_CAPITALS = r"\b[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][A-Z.'’-]+)*"
_WRITER = r"(?:[ ,]+(?:[Ss]taff|[Cc]orrespondent|[Ww]riters?|[Rr]eporters?|[Nn]ews|[Ss]ervice)\b)*"
_ENDED = r"(?<=[.!?…\"”'’)])\s*"  # the sentence before has ended
_SENTENCE = rf"(?=[\"“A-Z\d{WIRE}{OUTLET}])"  # a sentence begins here
_LEAD = r"[\s*_|•(\[–—-]*"  # what decorates a byline
_REST = rf"[^\w{WIRE}{OUTLET}]*"  # no further word and no further name
_PIECE = r"(?:article|story|report|piece|post|item)"
_BIG = rf"[^\W\d_a-z{WIRE}{OUTLET}][\w.'’-]*|[{WIRE}{OUTLET}]+"
_CAPITALISED = rf"(?:[Tt]he\s)?(?:{_BIG})(?:[\s,&+/|]+(?:{_BIG}|of|the|for|and)){{0,7}}"


class Where(StrEnum):
    """The places in which a rule looks. Paragraphs are those near the beginning and the end."""

    LINE = "a whole paragraph"
    START = "the start of a paragraph near the beginning"
    END = "the end of a paragraph near the end"
    FINAL = "the end of the last paragraph"
    OPENING = "the first few hundred characters"
    HEAD = "the first thousand characters"
    TAIL = "the last few hundred characters"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of giving credit.

    `near` ranks how near to the article the credited one is: 0 is where it was taken from at first
    hand; the mark of an agency at the end of a copied text comes later. `pattern` has a group `names`,
    or `open` for names beyond our list. `bare` names stand without any word that makes them a credit, so
    that the word before them must be looked at.
    """

    near: int
    where: tuple[Where, ...]
    pattern: re.Pattern[str]
    bare: bool = False


@cache
def rules() -> tuple[Rule, ...]:
    """All ways of giving credit that we know."""
    return (*_sources(), *_bylines(), *_datelines(), *_marks(), *_helpers())


@cache
def after_title() -> Rule:
    """A byline that the headline ran into, looked for behind it: "… kills six Reuters A blast …"."""
    return _rule(1, Where.OPENING, rf"{_REST}(?:By\s)?{_wires()}[ \t]+{_SENTENCE}")


def _wires() -> str:
    return _several(rf"{WIRE}+")


def _all() -> str:
    return _several(rf"[{WIRE}{OUTLET}]+")


def _several(name: str) -> str:
    """One name or more: "AFP", "Reuters/AFP", "Reuters and the AP"."""
    the = r"(?:[Tt]he[ \t])?"
    return rf"(?P<names>{the}{name}(?:[ \t]*(?:[/,&+|;]|,?[ \t]and[ \t])[ \t]*{the}{name})*)"


def _rule(near: int, where: Where | tuple[Where, ...], pattern: str, bare: bool = False) -> Rule:
    places = where if isinstance(where, tuple) else (where,)
    return Rule(near, places, re.compile(pattern), bare)


def _sources() -> tuple[Rule, ...]:
    edges = (Where.HEAD, Where.TAIL)
    said = r"(?i:sources?)\s*:"
    posted = rf"(?:Posted|Published|Written)\s(?:(?:on|at)\s)?(?:{_DATE}(?:,?\s[\d:]+(?:\s?[ap]m)?)?,?\s)?by\s"
    how = r"(?:published|appeared|posted)"
    first = rf"(?:was\s)?(?:(?:first|originally)\s{how}|{how}\s(?:first|originally))"
    return (
        # Source: NOW Lebanon (Pro-Assad daily: …)
        _rule(0, Where.LINE, rf"{_LEAD}{said}\s*{_all()}(?:\s*\(.*)?{_REST}\Z"),
        _rule(0, Where.LINE, rf"{_LEAD}{said}\s*(?P<open>{_CAPITALISED})(?:\s*\(.*)?{_REST}\Z"),
        # (Source: Harbour Council + Agencies)
        _rule(0, edges, rf"[(\[]\s*{said}\s*(?P<open>{_CAPITALISED})\s*[)\]]"),
        # … on Monday. Source TRT World and agencies
        _rule(0, Where.END, rf"\bSource\s*:?\s*{_all()}{_REST}\Z", bare=True),
        # Posted on April 19 2017 by Asharq Al-Awsat English
        _rule(0, edges, rf"\b{posted}{_all()}"),
        # This article was first published by Al Jazeera
        _rule(0, edges, rf"\b(?:[Tt]his|[Tt]he)\s{_PIECE}\s{first}\s(?:by|in|on|at)\s{_all()}"),
        _rule(0, edges, rf"\b(?:Republished|Reprinted)\s(?:with\spermission\s)?from\s{_all()}"),
    )


def _bylines() -> tuple[Rule, ...]:
    by = r"(?:(?i:by|from|via)\s+)"
    when = rf"(?:[ ,|–-]+{_DATE}.{{0,40}})?"
    return (
        # Reuters  |  By AFP  |  Beirut - AFP  |  AFP, Damascus
        _rule(
            1,
            Where.LINE,
            rf"{_LEAD}{by}?(?:{_PLACE}\s*[,|–-]\s*)?{_wires()}{_WRITER}(?:\s*[,|–-]\s*{_PLACE})?{when}{_REST}\Z",
        ),
        # By Al Jazeera
        _rule(1, Where.LINE, rf"{_LEAD}{by}{_all()}{_WRITER}{when}{_REST}\Z"),
        # By Jane Doe, Associated Press  |  Jane Doe | AP
        _rule(
            1,
            Where.LINE,
            rf"{_LEAD}(?:B[yY]\s.{{3,80}}?(?:,|\s\||\s[-–—/]|\s\()|[^|]{{3,60}}\|)\s*{_all()}{_WRITER}{_REST}\Z",
        ),
        # … kills six Monitor AFP Tuesday 5 Jul 2016 A blast …
        _rule(1, Where.OPENING, rf"(?<!\S)(?:By\s)?{_wires()}[ \t]+(?={_DATE}|{_OPENER}|[\"“]\s?[A-Z])", bare=True),
    )


def _datelines() -> tuple[Rule, ...]:
    when = rf"(?:{_DATE}[,/]?\s*)?"
    return (
        # BEIRUT, April 4 (Xinhua) --  |  (Reuters) -
        _rule(
            2,
            Where.START,
            rf"(?:{_PLACE}[,/]?\s+){{0,2}}{when}[(\[]{_all()}[)\]]\s*(?:{_DASH}|:|{_SENTENCE})",
            bare=True,
        ),
        # NORHAVEN (Coastal Press) –: an agency beyond our list
        _rule(
            2,
            Where.START,
            rf"(?:{_PLACE}[,/]?\s+){{0,2}}{when}\((?P<open>(?:{_BIG})(?:\s(?:{_BIG})){{0,3}})\)\s*{_DASH}\s*{_SENTENCE}",
        ),
        _rule(2, Where.HEAD, rf"{_CAPITALS},?\s{when}\({_all()}\)\s*(?:{_DASH}|{_SENTENCE})", bare=True),
        _rule(2, Where.HEAD, rf"[(\[]{_all()}[)\]]\s*{_DASH}\s*{_SENTENCE}", bare=True),
        # Damascus, SANA – Terrorists …  |  AFP - Six people …
        _rule(
            2,
            Where.START,
            rf"(?:{_PLACE},?\s+{when})?{_wires()}\s*{_DASH}\s*(?!Ipsos|NORC){_SENTENCE}",
            bare=True,
        ),
        _rule(
            2,
            Where.OPENING,
            rf"\b[A-Z][\w'’-]+,?\s{when}{_wires()}\s?{_DASH}\s?(?!Ipsos|NORC)(?=[A-Z][a-z.\s])",
            bare=True,
        ),
    )


def _marks() -> tuple[Rule, ...]:
    sign_off = r"[A-Z\d][A-Z\d/. -]{1,14}"
    return (
        # … he said. (AFP)  |  … he said (AFP)
        _rule(3, Where.END, rf"{_ENDED}[(\[/]\s*(?:[Ww]ith\s)?{_all()}\s*[)\]/]{_REST}\Z", bare=True),
        _rule(3, Where.FINAL, rf"\s[(\[]{_wires()}[)\]]\s*\Z", bare=True),
        # … in December. --Reuters  |  … in December.-REUTERS
        _rule(3, Where.END, rf"{_ENDED}{_DASH}\s*{_wires()}{_REST}\Z"),
        _rule(3, Where.FINAL, rf"--+\s*{_wires()}{_REST}\Z"),
        # … in December. Reuters
        _rule(3, Where.END, rf"[.!?…][\"”'’]?\s+{_wires()}\.?\s*\Z"),
        # … in December AFP reported. SSH 11: the editor's mark shows that the whole was AFP's
        _rule(3, Where.FINAL, rf"[\s;,]{_all()}\sreported\.\s*{sign_off}\s*\Z", bare=True),
        # © 2026 AFP
        _rule(3, Where.TAIL, rf"(?:©|\([cC]\)|\b[Cc]opyright)[\s©\d]*{_wires()}(?={_REST}(?:\Z|[Aa]ll\s))"),
    )


def _helpers() -> tuple[Rule, ...]:
    edges = (Where.HEAD, Where.TAIL)
    input = r"(?:(?:additional\s)?(?:inputs?|files?|reporting|reports?|material|information)\s(?:from|by)\s)?"
    people = r"(?:\s(?:staff|writers?|journalists?|reporters?)\b[^.\n]{0,120}?)?"
    return (
        # With agencies  |  … he said. With inputs from AFP
        _rule(4, Where.LINE, rf"{_LEAD}(?i:with)\s{input}{_all()}{_REST}\Z"),
        _rule(4, Where.END, rf"{_ENDED}[(\[–—-]*\s*(?i:with)\s{input}{_all()}{_REST}\Z"),
        _rule(4, Where.TAIL, rf"[(\[][Ww]ith\s{input}{_all()}\s*[)\]]"),
        # The Associated Press contributed to this report.
        _rule(4, edges, rf"{_all()}{people}\scontributed\sto\sthis\s{_PIECE}"),
        _rule(4, edges, rf"\b[Rr]eporting\sby\s{_all()}(?={_REST}(?:\Z|[;.\n]))"),
    )
