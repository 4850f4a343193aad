"""Variants of training texts keep their spans on the right words."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augment import headlines, inner_texts, lose_signs, rename, report_reports, vary
from corpus import Example, Text, edit

PLAIN = "Ada Quill said the pier’s gate was shut, and locked. “No,” the mayor said. The sun rose.\n\nIt was said late."
SHUT = "the pier’s gate was shut, and locked"


def example(text: str, source: str, cue: str, content: str, after: int = 0) -> Example:
    def at(words: str) -> tuple[int, int]:
        start = text.index(words, after)
        return start, start + len(words)

    return Example([at(source)], at(cue), [at(content)])


def plain() -> Text:
    second = example(PLAIN, "the mayor", "said", "“No,”", 53)
    return Text(PLAIN, [example(PLAIN, "Ada Quill", "said", SHUT), second])


def words(text: Text, one: Example) -> tuple[str, str, str]:
    return tuple(text.text[s:e] for s, e in (one.source[0], one.cue, one.content[0]))  # type: ignore[return-value]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.text(max_size=3)), max_size=4), st.integers(0, 40))
def test_edits_outside_a_span_leave_its_words(cuts: list[tuple[int, int, str]], at: int) -> None:
    text = "a" * 10 + "SPAN" + "b" * 10
    changes, end = [], -1
    for start, length, new in sorted(cuts):
        if start > end and start + length <= 10:
            changes.append((start, start + length, new))
            end = start + length
    moved = edit(Text(text, [Example([], (10, 14), [(10, 14)])]), changes)
    (one,) = moved.examples
    assert moved.text[slice(*one.cue)] == moved.text[slice(*one.content[0])] == "SPAN"


def test_a_name_in_the_genitive_stays_one() -> None:
    text = "Quill’s claim that it was shut was denied."
    for seed in range(20):
        one = rename(Text(text, [example(text, "Quill’s", "claim", "that it was shut")]), random.Random(seed))
        assert words(one, one.examples[0])[0].endswith("’s")


def test_lost_signs_are_lost_in_spans_too() -> None:
    for seed in range(20):
        varied = lose_signs(plain(), random.Random(seed))
        source, cue, content = words(varied, varied.examples[0])
        assert (source, cue) == ("Ada Quill", "said")
        assert content.replace("’", "").replace(",", "") == SHUT.replace("’", "").replace(",", "")


def test_renamed_sources_are_still_the_source() -> None:
    renamed = [rename(plain(), random.Random(seed)) for seed in range(30)]
    assert any(words(one, one.examples[0])[0] != "Ada Quill" for one in renamed)
    assert all(words(one, one.examples[0])[1:] == ("said", SHUT) for one in renamed)


def test_reports_of_reports_are_labelled_outermost() -> None:
    for seed in range(60):
        varied = report_reports(plain(), random.Random(seed))
        source, _, content = words(varied, varied.examples[0])
        assert SHUT in content
        assert source == "Ada Quill" or "Ada Quill" in content


def test_contents_as_texts_hold_the_inner_attribution_or_none() -> None:
    found = [one for seed in range(40) for one in inner_texts(plain(), random.Random(seed), 0.9)]
    assert any(not one.examples for one in found)
    for text in found:
        for one in text.examples:
            assert all(0 <= s < e <= len(text.text) for s, e in (*one.source, one.cue, *one.content))
            assert words(text, one)[0] in ("Ada Quill", "the mayor")
            spans = sorted([*one.source, one.cue, *one.content])
            assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_headlines_name_their_source() -> None:
    found = [one for seed in range(400) for one in headlines(plain(), random.Random(seed))]
    cues = {words(one, one.examples[0])[1] for one in found if one.examples}
    assert cues <= {":", "-", "–", "—"}
    assert ":" in cues
    assert any(not one.examples for one in found)


@pytest.mark.parametrize("seed", range(10))
def test_a_seed_gives_the_same_variant(seed: int) -> None:
    assert vary(plain(), random.Random(seed)) == vary(plain(), random.Random(seed))
