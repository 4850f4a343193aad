"""What is counted is what comes, and nothing is fetched or said for it."""

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.counting import expected
from reportedly.read.inputs import articles
from reportedly.read.source import Options

TEXT = "The ferry left on time."
LINE = json.dumps({"text": TEXT})


def fail(message: str) -> None:
    raise AssertionError(message)


@pytest.fixture
def press(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "b.jsonl").write_text(f"{LINE}\n\nno json\n{LINE}")
    (tmp_path / "c.json").write_text(f"[{LINE}, {LINE}]")
    (tmp_path / "bad.json").write_text("[")
    (tmp_path / "d.csv.gz").write_bytes(gzip.compress(f'text,date\n{TEXT},\n\n{TEXT}\n,\n"{TEXT}\n{TEXT},\n'.encode()))
    (tmp_path / "e.csv").write_text("a,b\n1,2\n3,4\n")
    pq.write_table(pa.table({"text": [TEXT, None]}), tmp_path / "f.parquet")
    pq.write_table(pa.table({"a": [TEXT, None]}), tmp_path / "g.parquet")
    (tmp_path / "h.html").write_text("<html>")
    (tmp_path / "photo.jpg").touch()
    return tmp_path


@pytest.mark.parametrize("limit", [None, 1, 2])
def test_what_comes_is_counted(press: Path, limit: int | None) -> None:
    inputs = [press, press / "none.txt", press / "a.txt"]
    come = list(articles(inputs, Options(limit=limit)))
    assert expected(inputs, Options(limit=limit, note=fail)) == len(come)


def test_entries_of_a_feed_are_counted_without_their_pages(tmp_path: Path) -> None:
    items = "".join(f"<item><title>{n}</title><link>http://127.0.0.1:9/{n}</link></item>" for n in range(250))
    (tmp_path / "sea.rss").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    assert expected([tmp_path]) == 200
    assert expected([tmp_path], Options(limit=240)) == 240


@pytest.mark.parametrize("input", ["-", "https://gazette.example/feed"])
def test_what_can_be_read_but_once_is_not_counted(press: Path, input: str) -> None:
    assert expected([press / "a.txt", input]) is None


@given(st.lists(st.sampled_from(['"', ",", "\n", "a", '""', "text,date", "\r\n"])))
def test_tables_in_any_state_are_counted(tmp_path_factory: pytest.TempPathFactory, pieces: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(b"text,date\n" + "".join(pieces).encode())
    assert expected([path]) == len(list(articles([path], Options(force=True))))
