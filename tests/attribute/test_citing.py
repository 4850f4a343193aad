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


def test_who_is_cited_behind_the_report() -> None:
    text = "Ten people were hurt, the Ledger reported citing local residents."
    marks = [marked(text, "the Ledger", "reported", "Ten people were hurt,")]
    (outer, above), (inner, parent) = settled(text, marks)
    assert (above, parent) == (None, 0)
    assert inner.source is not None
    assert (inner.source.of(text), inner.cue.of(text)) == ("local residents", "citing")
    assert [one.of(text) for one in inner.content] == ["Ten people were hurt,"]
    assert [one.of(text) for one in outer.content] == ["Ten people were hurt,", "citing local residents"]


def test_who_is_cited_behind_the_report_and_a_comma() -> None:
    text = "Ten people were hurt, the Ledger reported, quoting a port worker."
    found = settled(text, [marked(text, "the Ledger", "reported", "Ten people were hurt,")])
    assert [(one.cue.of(text), parent) for one, parent in found] == [("reported", None), ("quoting", 0)]


def test_who_is_cited_in_a_piece_of_the_content() -> None:
    text = "The Ledger said in its evening edition that the pier was shut, citing dockers who saw the fire."
    marks = [marked(text, "The Ledger", "said", "that the pier was shut", "citing dockers who saw the fire")]
    (outer, _), (inner, parent) = settled(text, marks)
    assert parent == 0
    assert inner.source is not None
    assert inner.source.of(text) == "dockers"
    assert [one.of(text) for one in inner.content] == ["that the pier was shut"]
    assert outer.content[-1].of(text) == "citing dockers who saw the fire"


def test_who_is_cited_in_another_sentence_is_not_meant() -> None:
    text = "Ten people were hurt, the Ledger reported. Quoting poets was rare. She went on citing dockers."
    marks = [marked(text, "the Ledger", "reported", "Ten people were hurt,")]
    assert settled(text, marks) == [(marks[0], None)]


def test_what_the_cited_are_quoted_as_saying_is_not_added() -> None:
    text = "Ten people were hurt, the Ledger reported, citing a docker as saying no."
    marks = [marked(text, "the Ledger", "reported", "Ten people were hurt,")]
    assert settled(text, marks) == [(marks[0], None)]


def test_who_is_cited_between_the_cue_and_the_content() -> None:
    text = "Foreign media had reported, citing opposition sources, that a drone hit the pier."
    marks = [
        marked(text, "Foreign media", "had reported", "opposition sources, that a drone hit the pier"),
        Marked(None, span(text, "citing"), (span(text, "opposition sources"),), 1),
    ]
    (outer, _), (inner, parent) = settled(text, marks)
    assert parent == 0
    assert [one.of(text) for one in inner.content] == ["that a drone hit the pier"]
    assert [one.of(text) for one in outer.content] == ["citing opposition sources", "that a drone hit the pier"]
