"""Borders of paragraphs and sentences, for clean and for battered texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.text import index_of, paragraphs, sentences


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It left. Nobody was hurt.", ["It left.", "Nobody was hurt."]),
        ("Dr. Quill of the U.S. Navy left. He slept.", ["Dr. Quill of the U.S. Navy left.", "He slept."]),
        ("It rose by 3.5 per cent. Then it fell.", ["It rose by 3.5 per cent.", "Then it fell."]),
        ('"It left." She nodded.', ['"It left."', "She nodded."]),
        ("“Did it leave?” she asked. No.", ["“Did it leave?” she asked.", "No."]),
        ("NORHAVEN (AFP) - It left\nNobody was hurt", ["NORHAVEN (AFP) - It left", "Nobody was hurt"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_lines_are_paragraphs() -> None:
    text = "One.\r\n\r\n  Two. \nThree."
    assert [span.of(text) for span in paragraphs(text)] == ["One.", "Two.", "Three."]


def test_hard_wrapped_lines_are_joined() -> None:
    text = "\n".join(["The ferry left the quay at nine with some forty people on board, and"] * 6)
    assert len(paragraphs(f"{text}\n\n{text}")) == 2


@given(st.text(st.sampled_from("aB .!?\n\r\"”'’(…\u2028-"), max_size=80))
def test_every_word_is_in_exactly_one_sentence_of_one_paragraph(text: str) -> None:
    for spans in (paragraphs(text), sentences(text)):
        inside = [at for span in spans for at in range(*span)]
        assert inside == sorted(set(inside))
        assert {at for at, char in enumerate(text) if not char.isspace()} <= set(inside)
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
        assert all(spans[index_of(spans, span.start)] == span for span in spans)
