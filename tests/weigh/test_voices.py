"""Voices: who stands at the end of one claim's chain."""

from reportedly.schema import Basis
from reportedly.weigh.context import Context
from reportedly.weigh.voices import Spoken, spoken
from tests.factories import claim, report, said
from tests.weigh.press import WORDS, body, member, nobody, outlet, whole


def voices(text: str, *attributions: object, **fields: object) -> Spoken:
    told = report(text, *attributions, claims=(claim(text, "a1", WORDS),), id="a", outlet="Ledger", **fields)  # type: ignore[arg-type]
    return spoken(member(told), told.claims[0], Context.of([told]))


def test_the_innermost_source_ends_the_chain_and_the_others_pass_on() -> None:
    told = whole("a", "Ledger", outlet("Radio One"), body("Harbour Watch", 2), credit="AFP")
    found = spoken(member(told), told.claims[0], Context.of([told]))
    assert [voice.name for voice in found.ends] == ["Harbour Watch"]
    assert [(voice.name, voice.basis) for voice in found.through] == [
        ("AFP", Basis.CREDIT),
        ("Radio One", Basis.ATTRIBUTION),
    ]


def test_where_nobody_is_named_the_outlet_speaks() -> None:
    found = voices(f"It is said that {WORDS}.", said(f"It is said that {WORDS}.", None, "It is said", f"that {WORDS}"))
    assert [(voice.name, voice.own) for voice in found.ends] == [("Ledger", True)]


def test_words_of_no_resolved_source_are_an_unnamed_voice() -> None:
    text = f"A docker said that {WORDS}."
    (voice,) = voices(text, said(text, "A docker", "said", f"that {WORDS}")).ends
    assert (voice.name, voice.named) == ("A docker", False)


def test_a_clause_cut_loose_is_no_voice() -> None:
    text = f"Radio One said that the planes which say that {WORDS}."
    inner = said(text, "which", "say", f"that {WORDS}", parent="a0")
    outer = said(text, "Radio One", "said", f"that the planes which say that {WORDS}", id="a0", ids=["s1"])
    assert [voice.name for voice in voices(text, outer, inner, sources=(outlet("Radio One"),)).ends] == ["Radio One"]


def test_unnamed_voices_have_no_entity() -> None:
    told = whole("a", "Ledger", nobody("medics"))
    context = Context.of([told], entities={("a", "s1"): "e1"})
    assert spoken(member(told), told.claims[0], context).ends[0].entity is None
