"""Conflicts: which groups of one story cannot both hold, and what an origin revised itself."""

from dataclasses import replace
from typing import Any

import pytest

from reportedly.linked import ClaimGroup, Conflict, ConflictKind
from reportedly.schema import Place, Polarity, Report, Source
from reportedly.weigh import weighed
from tests.factories import claim, report, said, span
from tests.weigh.press import body, member, numbers, person

WATCH = "Harbour Watch"
OTHER = ("library", "museum", "theatre")
LEAD = "A ferry burned at the pier of Telm on Monday and the fire went on through the night. "


def told(id: str, source: Source | None, words: str, *, tail: str = "", **fields: Any) -> Report:
    """An article of one story that gives the words as somebody's, or in its own voice."""
    text = f"{LEAD}{source.name} said that {words}.{tail}" if source else f"{LEAD}{words}.{tail}"
    given = [said(text, source.name, "said", f"that {words}", ids=[source.id])] if source else []
    one = claim(text, "a1" if source else None, words, numbers=_within(text, words))
    head = {"id": id, "outlet": f"Paper {id}", "published": "2026-03-02", "title": "Ferry burns in Telm"} | fields
    return report(text, *given, sources=(source,) if source else (), claims=(one,), **head)


def _within(text: str, words: str) -> tuple[Any, ...]:
    start = text.index(words)
    return tuple(one for one in numbers(text) if start <= one.span.start < start + len(words))


def between(*reports: Report) -> list[Conflict]:
    """The conflicts between the claims of the reports, each a group of its own."""
    groups = [ClaimGroup(f"g{at}", (member(one),)) for at, one in enumerate(reports)]
    return list(weighed(reports, groups)[1])


def toll(number: str, *, id: str = "a", source: Source | None = None, **fields: Any) -> Report:
    return told(id, source or body(WATCH), f"{number} people were killed in the ferry fire", **fields)


def test_other_numbers_of_one_toll_are_a_contradiction_that_names_both() -> None:
    (one,) = between(toll("31"), toll("43", id="b", source=body("Port Police")))
    assert (one.a, one.b, one.kind) == ("g0", "g1", ConflictKind.CONTRADICTION)
    assert one.why == "killed: 31 v 43 (Harbour Watch v Port Police)"


@pytest.mark.parametrize("other", ["more than 30", "about 30", "31"])
def test_a_bound_that_includes_the_other_is_no_conflict(other: str) -> None:
    assert between(toll("31"), toll(other, id="b", source=body("Port Police"))) == []


def test_a_later_figure_of_the_same_origin_is_an_update() -> None:
    (one,) = between(toll("31"), toll("43", id="b", published="2026-03-03"))
    assert one.kind is ConflictKind.UPDATE
    assert one.why == "killed: 31 v 43, both from Harbour Watch, 2026-03-02 and 2026-03-03"


def test_one_origin_with_two_figures_on_one_day_is_an_update_only_if_words_say_so() -> None:
    (said_so,) = between(toll("31"), toll("43", id="b", tail=" It had given 31 in an earlier toll"))
    assert said_so.kind is ConflictKind.CONTRADICTION  # the words stand in another sentence
    words = "the toll has risen to 43 people killed in the ferry fire"
    (one,) = between(toll("31"), told("b", body(WATCH), words))
    assert (one.kind, one.why) == (ConflictKind.UPDATE, "killed: 31 v 43, both from Harbour Watch, revised in words")


@pytest.mark.parametrize(
    "words",
    [
        "43 people were wounded in the ferry fire",
        "9 children were killed in the ferry fire",
        "three of the people killed in the ferry fire were dockers",
        "400 people were killed in the ferry fire",
    ],
)
def test_numbers_of_other_things_are_no_conflict(words: str) -> None:
    assert between(toll("31"), told("b", body("Port Police"), words)) == []


@pytest.mark.parametrize("number", ["79", "9"])
def test_numbers_of_two_articles_that_lie_far_apart_are_of_two_things(number: str) -> None:
    assert between(toll("31"), toll(number, id="b", source=body("Port Police"))) == []


def test_numbers_of_places_far_apart_are_of_two_events() -> None:
    away = told("b", body("Port Police"), "43 people were killed in the ferry fire in Oslo")
    here = told("a", body(WATCH), "31 people were killed in the ferry fire in Rotterdam")
    places = [_placed(here, "Rotterdam", 51.9, 4.5), _placed(away, "Oslo", 59.9, 10.7)]
    assert between(*places) == []
    assert len(between(places[0], _placed(away, "Rotterdam", 51.9, 4.5, words="Oslo"))) == 1


def _placed(one: Report, name: str, lat: float, lon: float, words: str | None = None) -> Report:
    place = Place(span=span(one.article.text, words or name), name=name, lat=lat, lon=lon)
    claims = tuple(replace(told, places=(place,)) for told in one.claims)
    return Report(one.article, one.sources, one.attributions, claims)


def test_a_plan_or_another_time_is_no_conflict() -> None:
    then = told("b", body("Port Police"), "43 people were killed in the ferry fire of 2011")
    assert between(toll("31"), then) == []
    assert between(toll("31"), toll("43", id="b", source=body("Port Police"), published="2026-05-02")) == []


def test_what_an_article_asserts_beside_a_quoted_number_is_another_number() -> None:
    quoted = toll("31")
    own = told("a", None, "43 people were killed in the ferry fire")
    both = Report(quoted.article, quoted.sources, quoted.attributions, (*quoted.claims, *own.claims))
    groups = [ClaimGroup("g0", (member(both, 0),))]
    assert weighed([both], groups)[1] == ()


def test_a_denial_contradicts_what_it_denies() -> None:
    words = "the regime had shelled the ferry pier with rockets"
    asserted = told("a", body(WATCH), words)
    denied = told("b", person("Petra Sand"), words)
    turned = tuple(type(one)(**_fields(one) | {"polarity": Polarity.DENIED}) for one in denied.attributions)
    denial = Report(denied.article, denied.sources, turned, denied.claims)
    (one,) = between(asserted, denial)
    assert one.kind is ConflictKind.CONTRADICTION
    assert one.why == f"denied: “{words}” v “{words}” (Harbour Watch v Petra Sand)"


def _fields(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


def test_who_did_it() -> None:
    act = "responsible for the attack on the ferry pier"
    others = [
        told(id, person("Ada Quill"), f"the {word} is closed", title=word)
        for id, word in zip("cde", OTHER, strict=True)
    ]
    (one,) = between(
        told("a", body(WATCH), f"rebels were {act}"), told("b", person("Petra Sand"), f"the army was {act}"), *others
    )
    assert one.why == f"who did it: “rebels were {act}” v “the army was {act}” (Harbour Watch v Petra Sand)"


def test_nothing_to_compare_gives_nothing() -> None:
    assert between() == []
    assert between(told("a", None, "The pier is closed"), told("b", None, "The pier is open")) == []


def test_no_dates_is_one_story_still() -> None:
    undated = toll("31", published=None), toll("43", id="b", source=body("Port Police"), published="whenever")
    assert len(between(*undated)) == 1
