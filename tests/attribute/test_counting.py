import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.counting import counted
from reportedly.attribute.decode import Marked
from reportedly.schema import Span
from tests.factories import span


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The Harbour Watch, a group based in Telm, put the number of dead at 19.",
            "The Harbour Watch, a group based in Telm", "put", "the number of dead at 19",
        ),
        ("It burned. Telm police put the toll at 16 earlier.", "Telm police", "put", "the toll at 16"),
        (
            "Two died while the Telm Committees put the toll in the port at 45 dead.",
            "the Telm Committees", "put", "the toll in the port at 45 dead",
        ),
        (
            "The Telm Centre however has put the death toll from the fire at more than 4,700, and left.",
            "The Telm Centre", "has put", "the death toll from the fire at more than 4",
        ),
        ("The mayor puts the figure at 12 saying more are missing.", "The mayor", "puts", "the figure at 12"),
    ],
)  # fmt: skip
def test_who_puts_a_toll_at_a_number(text: str, source: str, cue: str, content: str) -> None:
    (one,) = counted(text, [])
    assert one.source is not None
    assert (one.source.of(text), one.cue.of(text)) == (source, cue)
    assert one.content[0].of(text).startswith(content)


@pytest.mark.parametrize("text", ["They put the boat at the pier.", "She put the number down.", "put the toll at 3."])
def test_what_is_none(text: str) -> None:
    assert counted(text, []) == []


def test_what_the_network_found_stays_alone() -> None:
    text = "The mayor put the toll at 12."
    marks = [Marked(span(text, "The mayor"), span(text, "put"), (span(text, "the toll at 12"),), 1)]
    assert counted(text, marks) == marks


@given(st.text(alphabet="aput the toll at 1.,", max_size=120))
def test_spans_lie_in_the_text(text: str) -> None:
    for one in counted(text, []):
        assert one.source is not None
        assert all(Span(0, len(text)).start <= part.start < part.end <= len(text) for part in (one.source, one.cue))
