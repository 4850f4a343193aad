import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportedly import Casebook, CasebookError, UsageError
from reportedly.casebook.casebook import TABLES
from tests.casebook.filling import article, report
from tests.factories import HARBOUR, harbour

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    with Casebook(tmp_path / "case.db") as book:
        book.add(article(1), article(2, url=article(1).url), jobs=1)
    return tmp_path / "case.db"


def test_articles_and_files_are_added(path: Path, tmp_path: Path) -> None:
    (tmp_path / "pier.txt").write_text(HARBOUR, encoding="utf8")
    with Casebook(path) as book:
        summary = book.add(
            tmp_path / "pier.txt", article(2, url=article(1).url), tmp_path / "none.txt", jobs=1, outlet="The Pier"
        )
        assert (summary.added, summary.already_there, summary.failed) == (1, 1, 1)
        assert len(book) == 3
        assert [one.outlet for one in book.articles()][2] == "The Pier"
        assert repr(book) == f"Casebook('{path}')"


def test_what_is_in_it_comes_out_as_dataclasses(path: Path) -> None:
    with Casebook(path) as book:
        assert [one.id for one in book.articles()] == ["r1", "r2"]
        assert [one.id for one in book.articles(current=True)] == ["r2"]
        assert next(book.reports()) == report(article(1))
        assert [claim for _, claim in book.claims()] == list(harbour().claims)
        found, claim = next(book.claims())
        assert claim.spans[0].of(found.text) == 'Ferry fire in Norhaven "no accident"'
        assert len(list(book.sources(current=False))) == 2 * len(harbour().sources)


def test_words_are_looked_for(path: Path) -> None:
    with Casebook(path) as book:
        assert {hit.article for hit in book.search("rebels", denied=True).hits} == {"r2"}  # the current version
        assert len(book.search("ferry", limit=1).hits) == 1


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    with Casebook(tmp_path / "none.db") as book, pytest.raises(CasebookError, match="no file of that name"):
        len(book)
    assert not (tmp_path / "none.db").exists()


def test_every_table_is_there_and_documented(path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/casebook.md").read_text(encoding="utf8")
    with Casebook(path) as book:
        for table in TABLES:
            row = book.store().row(f"SELECT * FROM {table}")
            assert f"## `{table}`" in page, table
            named = [one["name"] for one in book.store().rows("SELECT name FROM pragma_table_info(?)", (table,))]
            missing = [
                name for name in named if f"`{name}`" not in page.partition(f"## `{table}`")[2].partition("\n## ")[0]
            ]
            assert missing == [], table
            assert row is None or set(row.keys()) == set(named)


def test_tables_as_data_frames(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Casebook(path) as book:
        with pytest.raises(UsageError, match="expected one of the tables"):
            book.to_pandas("sqlite_master")
        monkeypatch.setitem(sys.modules, "pandas", None)
        with pytest.raises(UsageError, match="pandas to be installed"):
            book.to_pandas()
        monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(DataFrame=list))
        assert [row["id"] for row in book.to_pandas("articles")] == ["r1", "r2"]
        assert len(book.to_pandas()) == 2 * len(harbour().claims)
