"""Origins: where chains end, and which of them are one voice."""

import pytest

from reportedly.linked import Copy, Relay
from reportedly.schema import Basis
from reportedly.weigh.context import Context
from reportedly.weigh.origins import origins
from tests.factories import claim, report, said
from tests.weigh.press import WORDS, body, copied, group, independent, nobody, outlet, person, traced, whole

WATCH = "Harbour Watch"


def test_two_sources_of_two_articles_are_two_origins() -> None:
    found = traced(whole("a", "Ledger", body(WATCH)), whole("b", "Courier", body("Port Police")))
    assert independent(found) == [WATCH, "Port Police"]
    assert not found.circular


def test_one_source_by_two_articles_is_one_origin_first_said_by_the_earlier() -> None:
    early = whole("z", "Ledger", body(WATCH), published="2026-03-01")
    (one,) = traced(whole("a", "Courier", body("the " + WATCH)), early).origins
    assert (one.articles, one.first) == (("z", "a"), "2026-03-01")
    assert one.why == ("named as the source by Ledger, Courier",)


def test_entities_go_before_names() -> None:
    reports = whole("a", "Ledger", body(WATCH)), whole("b", "Courier", body("The Telm Monitor"))
    assert len(traced(*reports).origins) == 2
    assert len(traced(*reports, entities={("a", "s1"): "e1", ("b", "s1"): "e1"}).origins) == 1
    same_name = whole("a", "Ledger", body(WATCH)), whole("b", "Courier", body(WATCH))
    assert len(traced(*same_name, entities={("a", "s1"): "e1", ("b", "s1"): "e2"}).origins) == 2


def test_an_own_voice_is_an_origin_named_by_its_outlet() -> None:
    (one,) = traced(whole("a", "Ledger")).origins
    assert (one.name, one.independent) == ("Ledger", True)
    assert "in its own voice" in one.why[0]


def test_with_a_credit_the_credit_is_the_origin() -> None:
    assert independent(traced(whole("a", "Ledger", credit="AFP"))) == ["AFP"]


@pytest.mark.parametrize("credit", ["agencies", "Ledger", "Ledger and agencies", "our correspondent"])
def test_a_credit_that_names_nobody_leaves_the_outlet(credit: str) -> None:
    assert independent(traced(whole("a", "Ledger", credit=credit))) == ["Ledger"]


def test_an_article_that_asserts_what_it_attributes_elsewhere_is_no_origin() -> None:
    headline, text = whole("a", "Ledger"), whole("a", "Ledger", body(WATCH))
    both = Context.of([text])
    assert [one.name for one in origins(group(headline, text), both).origins] == [WATCH]


def test_a_compound_source_is_several_origins() -> None:
    text = f"{WATCH} and medics said that {WORDS}."
    both = said(text, f"{WATCH} and medics", "said", f"that {WORDS}", ids=["s1", "s2"])
    sources = (body(WATCH), nobody("medics", 2))
    told = report(text, both, sources=sources, claims=(claim(text, "a1", WORDS),), id="a", outlet="Ledger")
    assert sorted(independent(traced(told))) == [WATCH, "medics"]


def test_who_speaks_for_another_origin_is_not_independent() -> None:
    speaker = person("Jonas Verrin", on_behalf=WATCH)
    found = traced(whole("a", "Ledger", body(WATCH)), whole("b", "Courier", speaker))
    assert independent(found) == [WATCH]
    assert found.origins[1].why[0] == f"speaks for {WATCH}"


def test_two_who_speak_for_one_body_are_one_voice() -> None:
    two = (person(name, on_behalf="Norhaven Ferries") for name in ("Jonas Verrin", "Petra Sand"))
    found = traced(*(whole(id, id, one) for id, one in zip("ab", two, strict=True)))
    assert len(independent(found)) == 1


def test_a_speaker_is_called_by_the_body_that_is_a_source_itself() -> None:
    speaks = whole("a", "Ledger", person("Jonas Verrin", on_behalf=WATCH))
    other = whole("b", "Courier", body(WATCH), words="The pier is closed")
    (one,) = origins(group(speaks), Context.of([speaks, other])).origins
    assert one.name == WATCH
    assert one.why[-1] == "in the words of Jonas Verrin, who speaks for it"


def test_a_silent_copy_is_no_origin() -> None:
    first, copy = whole("a", "Ledger"), whole("b", "Courier", published="2026-03-03")
    found = traced(first, copy, copies=[copied(copy, first)])
    assert independent(found) == ["Ledger"]
    assert found.origins[0].articles == ("a", "b")
    assert "copied without credit by Courier" in found.origins[0].why
    assert found.circular


def test_a_copied_passage_elsewhere_in_the_article_is_no_copy_of_the_claim() -> None:
    text = f"The pier is shut. {WORDS}."
    first, other = (
        report(text, claims=(claim(text, None, WORDS),), id=id, outlet=outlet)
        for id, outlet in (("a", "Ledger"), ("b", "Courier"))
    )
    assert len(traced(first, other, copies=[copied(other, first, "The pier is shut")]).origins) == 2


def test_of_two_copies_the_one_that_names_its_source_tells_for_both() -> None:
    silent, credited = whole("a", "Ledger", published="2026-03-01"), whole("b", "Courier", credit="AFP")
    for copy in (copied(silent, credited, directed=False), copied(credited, silent)):
        assert independent(traced(silent, credited, copies=[copy])) == ["AFP"]


def test_relays_of_copied_text_stand_in_for_copies() -> None:
    first, copy = whole("a", "Ledger"), whole("b", "Courier")
    relay = Relay("b", "a", Basis.COPIED, None)
    found = origins(group(first, copy), Context.of([first, copy], [relay]))
    assert independent(found) == ["Ledger"]


def test_a_chain_goes_on_in_the_cited_outlet_s_article() -> None:
    cited = whole("a", "Northern Ledger", body(WATCH))
    citing = whole("b", "Courier", outlet("the Northern Ledger"))
    found = traced(cited, citing)
    assert independent(found) == [WATCH]
    assert found.origins[0].articles == ("a", "b")
    assert not found.circular  # whoever reads it knows where it is from


def test_a_credited_agency_s_own_article_is_followed_too() -> None:
    wire = whole("a", "Agence France-Presse", body(WATCH))
    assert independent(traced(wire, whole("b", "Courier", credit="AFP"))) == [WATCH]


def test_a_cited_outlet_s_later_report_was_not_what_was_cited() -> None:
    later = whole("a", "Northern Ledger", body(WATCH), published="2026-03-09")
    found = traced(later, whole("b", "Courier", outlet("Northern Ledger"), published="2026-03-02"))
    assert sorted(independent(found)) == [WATCH, "Northern Ledger"]


def test_what_somebody_only_passes_on_does_not_count_beside_its_source() -> None:
    found = traced(whole("a", "Ledger", body(WATCH), person("Petra Sand", 2)), whole("b", "Courier", body(WATCH)))
    assert independent(found) == ["Petra Sand"]
    assert found.origins[1].why[0] == "has it from Petra Sand, says Ledger"


def test_outlets_that_cite_each_other_are_a_ring() -> None:
    ring = [whole(id, name, outlet(of)) for id, name, of in (("a", "A", "B"), ("b", "B", "C"), ("c", "C", "A"))]
    found = traced(*ring)
    assert found.circular
    (one,) = found.origins
    assert one.articles == ("a", "b", "c")
    assert "none says it first-hand" in one.why[0]


def test_a_ring_that_somebody_leaves_ends_with_whom_they_name() -> None:
    one = whole("a", "A", outlet("B"))
    two = whole("b", "B", outlet("A"))
    three = whole("b", "B", body(WATCH))
    merged = type(two)(three.article, three.sources, three.attributions, three.claims)
    assert independent(traced(one, merged)) == [WATCH]


def test_unnamed_sources_of_the_same_words_are_counted_once() -> None:
    (one,) = traced(whole("a", "Ledger", nobody("activists")), whole("b", "Courier", nobody("Activists"))).origins
    assert one.why[-1] == "has no name; the same words in several articles are counted once"


def test_a_name_that_fits_two_fuller_ones_is_neither() -> None:
    names = ("Petra Sand", "Jonas Sand", "Sand")
    found = traced(*(whole(name, name, person(name)) for name in names))
    assert len(found.origins) == 3


def test_no_dates_and_unknown_claims_do_no_harm() -> None:
    undated = whole("a", "Ledger", body(WATCH), published=None), whole("b", "B", body(WATCH), published="soon")
    (one,) = traced(*undated).origins
    assert one.first is None
    assert origins(group(*undated), Context.of([])).origins == ()


def test_the_same_article_many_times_has_one_origin() -> None:
    many = [whole(f"a{at}", "Ledger") for at in range(500)]
    copies = [copied(many[at], many[0]) for at in range(1, 500)]
    assert len(traced(*many, copies=copies).origins) == 1
    undirected = [Copy(many[at].article.id, many[at - 1].article.id, False, 1.0, 1.0) for at in range(1, 500)]
    assert len(traced(*many, copies=undirected).origins) == 1


def test_a_ring_of_hundreds_is_no_recursion() -> None:
    ring = [whole(f"a{at}", f"Paper {at}", outlet(f"Paper {(at + 1) % 1500}")) for at in range(1500)]
    assert len(traced(*ring).origins) == 1


def test_a_surname_is_no_part_of_a_body_s_name() -> None:
    assert len(traced(whole("a", "A", person("Sand")), whole("b", "B", body("Institute Sand"))).origins) == 2


def test_names_that_lost_their_apostrophe_are_one() -> None:
    found = traced(whole("a", "A", body("Norwegian Port Police")), whole("b", "B", body("Norwegians Port Police")))
    assert len(found.origins) == 1


def test_whoever_is_called_like_an_outlet_of_the_casebook_is_it() -> None:
    cited = whole("a", "The Telm Observer", body(WATCH))
    assert independent(traced(cited, whole("b", "Courier", nobody("the Telm Observer")))) == [WATCH]


def test_a_copy_with_a_credit_to_the_original_makes_no_ring() -> None:
    first, second = whole("a", "Ledger"), whole("b", "Courier", credit="Ledger")
    found = traced(first, second, copies=[copied(second, first, directed=False)])
    assert independent(found) == ["Ledger"]
    assert not found.circular


def test_two_who_speak_for_any_hospital_are_two() -> None:
    two = (person(name, on_behalf="town hospital") for name in ("Jonas Verrin", "Petra Sand"))
    assert len(independent(traced(*(whole(id, id, one) for id, one in zip("ab", two, strict=True))))) == 2
