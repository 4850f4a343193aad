import re

from reportedly.attribute.decode import Marked
from reportedly.attribute.nesting import DEPTH, Read, ReadMany, nest
from reportedly.schema import Span

_SAYS = re.compile(r"(\w+) said (.+)")


def each(read: Read) -> ReadMany:
    return lambda contents: map(read, contents)


def read(text: str) -> list[Marked]:
    """Reads "X said Y" and gives the outermost."""
    found = _SAYS.search(text)
    if not found:
        return []
    cue = Span(found.end(1) + 1, found.end(1) + 5)
    return [Marked(Span(*found.span(1)), cue, (Span(*found.span(2)),), 1.0)]


def test_contents_are_read_again_with_offsets_of_the_article() -> None:
    text = "Radio said officials said rebels said nothing"
    found = nest(text, read, each(read))
    assert [(one.marked.source.of(text), one.parent) for one in found if one.marked.source] == [
        ("Radio", None), ("officials", 0), ("rebels", 1),
    ]  # fmt: skip
    assert [one.marked.content[0].of(text) for one in found][-1] == "nothing"


def test_what_the_cited_quote_hangs_on_them() -> None:
    text = "Radio reported, citing residents, that the ministry said no"
    that = Span(text.index("that"), len(text))

    def cited(one: str) -> list[Marked]:
        if one == text:
            source, residents = Span(0, 5), Span(text.index("residents"), text.index("residents") + 9)
            return [
                Marked(source, Span(6, 14), (that,), 0.9),
                Marked(source, Span(16, 22), (residents,), 0.9),
            ]
        if one.endswith("said no") and "ministry" in one:
            at = one.index("said")
            return [Marked(Span(at - 9, at - 1), Span(at, at + 4), (Span(at + 5, at + 7),), 0.9)]
        return []

    found = nest(text, cited, each(cited))
    assert [(one.marked.cue.of(text), one.parent) for one in found] == [("reported", None), ("citing", 0), ("said", 1)]


def test_depth_is_limited() -> None:
    text = "A said " * (DEPTH + 5) + "x"
    assert len(nest(text, read, each(read))) == DEPTH


def test_pieces_are_read_as_one_and_mapped_back() -> None:
    text = "“Y went,” radio reported, citing X said so"

    def pieced(one: str) -> list[Marked]:
        if one == text:
            return [Marked(Span(10, 15), Span(16, 24), (Span(0, 9), Span(26, len(text))), 0.9)]
        if "citing" in one:
            at = one.index("X said")
            return [Marked(Span(at, at + 1), Span(at + 2, at + 6), (Span(0, 9), Span(at + 7, len(one))), 0.9)]
        return []

    outer, inner = nest(text, pieced, each(pieced))
    assert outer.parent is None
    assert inner.parent == 0
    assert [span.of(text) for span in inner.marked.content] == ["“Y went,”", "so"]
    assert inner.marked.cue.of(text) == "said"
