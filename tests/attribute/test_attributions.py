"""Attributions of whole texts by the shipped weights: invented reports, clear cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute.attributions import kind
from reportedly.attribute.decode import Marked
from reportedly.attribute.quotations import quotations
from reportedly.pipeline import attribute
from reportedly.schema import Attribution, Kind, Polarity
from tests.factories import span


def said(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content words of all attributions."""
    return [shown(text, one) for one in attribute(text).attributions]


def shown(text: str, one: Attribution) -> tuple[str, str, str]:
    source = one.source.span.of(text) if one.source.span else ""
    return source, one.cue.of(text), " … ".join(piece.of(text) for piece in one.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Northern Ledger reported that the bridge had been closed since March.",
            ("The Northern Ledger", "reported", "that the bridge had been closed since March"),
        ),
        (
            "“Nobody warned us,” a resident said.\n\nThe road was closed.",
            ("a resident", "said", "“Nobody warned us,”"),
        ),
        (
            "According to the harbour office, three ships were lost in the storm.",
            ("the harbour office", "According to", "three ships were lost in the storm"),
        ),
        (
            "Three ships were lost in the storm, the Britain-based Observatory added on Monday.",
            ("the Britain-based Observatory", "added", "Three ships were lost in the storm"),
        ),
    ],
)
def test_plain_attributions(text: str, expected: tuple[str, str, str]) -> None:
    (found,) = said(text)
    source, cue, content = found
    assert (source, content.rstrip(",")) == (expected[0], expected[2].rstrip(","))
    assert expected[1] in cue


def test_a_report_of_a_denial_is_two_attributions() -> None:
    text = "State television said that the ministry had denied that any soldiers were sent to the border."
    found = attribute(text).attributions
    assert [shown(text, one)[0] for one in found] == ["State television", "the ministry"]
    assert [one.parent for one in found] == [None, found[0].id]
    assert [one.polarity for one in found] == [Polarity.AFFIRMED, Polarity.DENIED]


def test_a_text_without_anybody_s_word_has_none() -> None:
    assert said("The sun rose at six. The harbour lies in the north of the island.") == []


@pytest.mark.parametrize(
    ("text", "contents", "expected"),
    [
        ("“Go,” he said, “now.”", ("“Go,”", "“now.”"), Kind.DIRECT),
        ("He said it was late.", ("it was late",), Kind.INDIRECT),
        ("He said it was “late”.", ("it was “late”",), Kind.MIXED),
        ("“He said it was late,” she added.", ("it was late",), Kind.INDIRECT),
    ],
)
def test_kind_follows_the_marks(text: str, contents: tuple[str, ...], expected: Kind) -> None:
    marked = Marked(None, span(text, "said"), tuple(span(text, words) for words in contents), 1)
    assert kind(text, marked, quotations(text)) is expected


HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from(list("abz .,“”\"'’\n\t:-—\ud800\x00\u202eéЖ中🙂")), st.characters()),
    max_size=200,
)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.one_of(HOSTILE, st.sampled_from(["he said that ", "radio reported ", "“no,” she said. "])), max_size=8)
)
def test_spans_hold_for_every_text(parts: list[str]) -> None:
    text = "".join(parts)
    report = attribute(text)
    ids = {one.id for one in report.attributions}
    assert len(ids) == len(report.attributions)
    for one in report.attributions:
        spans = [*([one.source.span] if one.source.span else []), one.cue, *one.content]
        assert all(0 <= s < e <= len(text) and text[s:e].strip() == text[s:e] for s, e in spans)
        assert one.content == tuple(sorted(one.content))
        assert one.parent is None or one.parent in ids
        assert 0 <= one.score <= 1
