"""A casebook as a folder of tables."""

import csv
import json
import sys
from pathlib import Path

import pytest

from reportedly.casebook import columns
from reportedly.casebook.export import FORMATS, export
from reportedly.errors import UsageError
from tests.casebook.books import book, told
from tests.factories import HARBOUR, harbour

ROOT = Path(__file__).parents[2]
NAMES = ["articles", "credits", "sources", "attributions", "claims", "numbers", "places", "times", "hops"]


def test_each_table_is_a_file(tmp_path: Path) -> None:
    with book(tmp_path, harbour(), told("b", "=Watch")) as opened:
        for format in FORMATS:
            if format == "parquet":
                pytest.importorskip("pyarrow")
            written = export(opened, tmp_path / "out" / format, format)
            assert [path.name for path in written] == [f"{name}.{format}" for name in NAMES]
            assert list(written.values()) == [
                2,
                1,
                7,
                10,
                7,
                2,
                1,
                1,
                written[tmp_path / f"out/{format}/hops.{format}"],
            ]
            assert not list((tmp_path / "out" / format).glob(".*"))


def test_rows_say_what_the_report_says(tmp_path: Path) -> None:
    with book(tmp_path, harbour()) as opened:
        export(opened, tmp_path, "jsonl")
    texts = {name: (tmp_path / f"{name}.jsonl").read_text(encoding="utf8") for name in NAMES}
    rows = {name: [json.loads(line) for line in text.splitlines()] for name, text in texts.items()}
    data = harbour().to_json()
    assert rows["articles"][0]["text"] == HARBOUR
    assert [row["content"] for row in rows["attributions"]] == [said["content"] for said in data["attributions"]]
    assert [row["sources"] for row in rows["attributions"]] == [said["source"]["ids"] for said in data["attributions"]]
    assert [row["spans"] for row in rows["claims"]] == [claim["spans"] for claim in data["claims"]]
    assert [row["origin"] for row in rows["claims"]] == [claim["chain"][-1]["name"] for claim in data["claims"]]
    assert rows["claims"][1]["words"] == "rebels hit the ferry terminal in Norhaven"
    assert (rows["claims"][5]["attribution"], rows["claims"][2]["negated"]) == (None, True)
    assert (rows["places"][0]["words"], rows["places"][0]["country"]) == ("Norhaven", "NO")
    assert [row["name"] for row in rows["hops"] if row["claim"] == "c2"][:2] == ["The Example Gazette", "Coastal Press"]


def test_parquet_has_types(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with book(tmp_path, harbour()) as opened:
        export(opened, tmp_path, "parquet")
    table = parquet.read_table(tmp_path / "claims.parquet")
    assert [str(field.type) for field in table.schema] == [column.type for column in columns.TABLES[4].columns]
    assert table.column("negated").to_pylist() == [False, False, True, False, False, False]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    with book(tmp_path, told("a", "=Watch")) as opened:
        export(opened, tmp_path, "csv")
    with (tmp_path / "sources.csv").open(newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["name"], row["named"], row["mentions"]) == ("'=Watch", "true", "[[0,6]]")


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with book(tmp_path, harbour()) as opened:
        with pytest.raises(UsageError, match="expected one of parquet, csv, jsonl, got 'pdf'"):
            export(opened, tmp_path, "pdf")
        with pytest.raises(UsageError, match="expected a folder to write to"):
            export(opened, tmp_path / "case.db", "csv")
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(UsageError, match=r"expected pyarrow.*reportedly\[parquet\]"):
            export(opened, tmp_path / "new", "parquet")
        assert not (tmp_path / "new").exists()


def test_every_column_is_documented() -> None:
    page = (ROOT / "docs/asking.md").read_text(encoding="utf8")
    for part in columns.described():
        assert part in page
