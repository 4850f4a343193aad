"""GUM's form on a tiny invented document."""

from pathlib import Path

import pytest

from gum import document, read
from reportedly.schema import Span

HEAD = "#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Referent|entity|infstat|salience|identity|centering\n\n\n"
ROWS = """#Text=Ada Quill said : " The pier 's shut , and I know it . "
1-1 Ada person[1] _
1-2 Quill person[1] _
1-3 said _ _
1-4 : _ _
1-5 " _ _
1-6 The place[2] _
1-7 pier place[2] _
1-8 's _ _
1-9 shut _ _
1-10 , _ _
1-11 and _ _
1-12 I person ana 1-1[1_0]
1-13 know _ _
1-14 it object cata|bridge 1-6[2_0]|1-1[1_0]
1-15 . _ _
1-16 " _ _

#Text=( Her brother went )
2-1 ( _ _
2-2 Her person[3]|person[4] coref 1-1[1_3]
2-3 brother person[4] _
2-4 went _ _
2-5 ) _ _
"""


def line(row: str) -> str:
    """A row in the data's ten columns: place, token, mentions and links are given."""
    if row.startswith("#") or not row:
        return row
    place, token, mentions, *links = row.split(" ")
    relations, targets = links if len(links) == 2 else ("_", "_")
    return "\t".join([place, "0-0", token, mentions, "_", "_", "_", "_", relations, targets, ""])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "GUM_news_pier.tsv"
    path.write_text(HEAD + "\n".join(map(line, ROWS.split("\n"))), encoding="utf8")
    return path


def test_the_text_is_put_together_from_its_tokens(file: Path) -> None:
    found = document(file)
    assert found.id == "GUM_news_pier"
    assert found.text == 'Ada Quill said: "The pier\'s shut, and I know it." (Her brother went)'


def test_mentions_have_their_spans(file: Path) -> None:
    found = document(file)
    words = [span.of(found.text) for span in found.entity]
    assert words == ["Ada Quill", "The pier", "I", "it", "Her", "Her brother"]


def test_links_that_mean_the_same_chain_mentions(file: Path) -> None:
    found = document(file)
    chained: dict[int, set[str]] = {}
    for span, number in found.entity.items():
        chained.setdefault(number, set()).add(span.of(found.text))
    assert sorted(map(sorted, chained.values())) == [["Ada Quill", "Her", "I"], ["Her brother"], ["The pier", "it"]]


def test_documents_come_in_the_order_of_their_names(file: Path) -> None:
    (file.parent / "GUM_bio_ada.tsv").write_text(HEAD + line("1-1 Ada person _"), encoding="utf8")
    found = read(file.parent)
    assert [one.id for one in found] == ["GUM_bio_ada", "GUM_news_pier"]
    assert found[0].entity == {Span(0, 3): 0}
