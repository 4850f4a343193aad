from reportedly.attribute.citing import settled
from reportedly.attribute.decode import Marked
from tests.factories import span


def marked(text: str, source: str, cue: str, *content: str) -> Marked:
    return Marked(span(text, source), span(text, cue), tuple(span(text, words) for words in content), 1)


def test_who_is_cited_stands_inside_who_cites() -> None:
    text = "Radio reported, citing residents of the port, that the pier was closed."
    marks = [
        marked(text, "Radio", "reported", "that the pier was closed"),
        marked(text, "Radio", "citing", "residents of the port"),
    ]
    (outer, above), (inner, parent) = settled(text, marks)
    assert (above, parent) == (None, 0)
    assert [one.of(text) for one in outer.content] == ["citing residents of the port", "that the pier was closed"]
    assert inner.source is not None
    assert inner.source.of(text) == "residents of the port"
    assert [one.of(text) for one in inner.content] == ["that the pier was closed"]


def test_a_cited_document_after_the_quotation() -> None:
    text = "“The pier is closed,” Channel Six reported, citing a study by the union."
    marks = [
        marked(text, "Channel Six", "reported", "“The pier is closed,”"),
        marked(text, "Channel Six", "citing", "a study by the union"),
    ]
    found = settled(text, marks)
    assert found[1][1] == 0
    assert [one.of(text) for one in found[0][0].content] == ["“The pier is closed,”", "citing a study by the union"]


def test_what_somebody_is_quoted_as_saying_stays() -> None:
    text = "Radio reported on it, quoting the mayor as saying no."
    marks = [marked(text, "Radio", "reported", "on it"), marked(text, "Radio", "quoting", "the mayor as saying no")]
    assert settled(text, marks) == [(one, None) for one in marks]


def test_what_lies_inside_the_cited_is_not_beside_it() -> None:
    text = "The council shut the pier, citing a warning by engineers that it might fall."
    marks = [
        marked(text, "The council", "citing", "a warning by engineers that it might fall"),
        marked(text, "engineers", "a warning", "that it might fall"),
    ]
    assert settled(text, marks) == [(one, None) for one in marks]


def test_citing_with_nothing_reported_stays() -> None:
    text = "Radio left at noon, citing the weather."
    marks = [marked(text, "Radio", "citing", "the weather")]
    assert settled(text, marks) == [(marks[0], None)]
