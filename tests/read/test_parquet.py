"""Parquet files of invented reports: typed columns, flat memory, clear errors, and without the library."""

import io
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportedly.errors import FormatError, InputError
from reportedly.read.inputs import articles
from reportedly.read.parquet import read_parquet
from reportedly.read.source import Options, Source
from reportedly.schema import Article

TEXT = "The harbour office said that the ferry had left on time.\r\nNobody was hurt. "


def written(columns: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def read(data: bytes, options: Options | None = None) -> list[Article | InputError]:
    return list(read_parquet(Source("sea.parquet", "sea", io.BytesIO(data)), options or Options()))


def test_typed_columns_become_fields() -> None:
    table = {
        "content": [TEXT], "source": ["Gazette"], "date": [date(2026, 3, 2)], "unit_id": [17],
        "authors": [["Ada Quill", "Bo Ek"]], "lang": ["en"], "vector": [[0.5, 0.25]],
    }  # fmt: skip
    (found,) = read(written(table))
    assert found == Article(
        id="17", outlet="Gazette", authors=("Ada Quill", "Bo Ek"), published="2026-03-02", language="en", text=TEXT
    )


@pytest.mark.parametrize(
    ("days", "kind", "published"),
    [
        ([datetime(2026, 3, 2, 10, tzinfo=UTC)], pa.timestamp("ns", "UTC"), "2026-03-02T10:00:00Z"),
        ([datetime(2026, 3, 2, 10)], pa.timestamp("ms"), "2026-03-02T10:00:00"),
        (["3/31/2026"], pa.string(), "2026-03-31"),
        ([1772445600], pa.int64(), "2026-03-02T10:00:00Z"),
        ([None], pa.string(), None),
    ],
)
def test_dates_of_any_type(days: list[Any], kind: Any, published: str | None) -> None:
    (found,) = read(written({"text": [TEXT], "date": pa.array(days, kind)}))
    assert isinstance(found, Article)
    assert (found.published, found.id) == (published, "sea-1")


def test_times_finer_than_a_microsecond_are_cut() -> None:
    (found,) = read(written({"text": [TEXT], "date": pa.array([1_772_445_600_000_000_123], pa.timestamp("ns"))}))
    assert isinstance(found, Article)
    assert found.published == "2026-03-02T10:00:00"


def test_coded_and_large_characters_are_characters() -> None:
    for text in (pa.array([TEXT]).dictionary_encode(), pa.array([TEXT], pa.large_string())):
        assert [a.text for a in read(written({"text": text})) if isinstance(a, Article)] == [TEXT]


def test_columns_are_shown_and_can_be_named() -> None:
    told: list[str] = []
    data = written({"a": [TEXT], "b": ["Gazette"]})
    read(data, Options(map={"text": "a", "outlet": "b"}, note=told.append))
    assert told == ["sea.parquet: columns: text=a,outlet=b"]


def test_the_order_of_dates_is_that_of_the_column() -> None:
    found = read(written({"text": [TEXT] * 200, "date": ["4/5/2026"] * 199 + ["31/5/2026"]}))
    assert isinstance(found[0], Article)
    assert found[0].published == "2026-05-04"


def test_a_row_without_a_text_is_named_and_the_others_are_read() -> None:
    found = read(written({"text": [TEXT, None, "", TEXT]}))
    assert [type(each) for each in found] == [Article, FormatError, FormatError, Article]
    assert str(found[1]) == "sea.parquet row 2: expected a text, got nothing: it is empty"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"a": ["x"]}, "expected a column for the text (--map text=COLUMN names it), got columns a"),
        ({"text": [1]}, 'expected characters in the column "text", got int64'),
        ({"text": [["x"]]}, 'expected characters in the column "text", got list<'),
    ],
)
def test_another_schema_is_refused(table: dict[str, Any], message: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(written(table))
    assert message in str(caught.value)


def test_an_empty_table_has_no_articles() -> None:
    assert read(written({"text": pa.array([], pa.string())})) == []


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1 and more", written({"text": [TEXT]})[:-20]])
def test_what_is_no_parquet_file_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(
        FormatError, match=r"^sea\.parquet: expected a sound Parquet file, got one that can't"
    ) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_a_damaged_part_is_named_and_the_others_are_read() -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": [f"{n} {TEXT}" for n in range(400)]}), out, row_group_size=100)
    data = bytearray(out.getvalue())
    at = pq.ParquetFile(out).metadata.row_group(2).column(0).dictionary_page_offset
    data[at : at + 20] = b"\xff" * 20
    found = read(bytes(data))
    assert [type(each) for each in found] == [Article] * 200 + [FormatError] + [Article] * 100
    assert str(found[200]).startswith("sea.parquet rows 201 to 300: expected a sound Parquet file, got one that can't")
    assert isinstance(found[201], Article)
    assert found[201].id == "sea-301"


def test_stray_bytes_are_windows_characters() -> None:
    text = pa.Array.from_buffers(pa.string(), 1, pa.array([b"The \x93ferry\x94 left on time."]).buffers())
    (found,) = read(written({"text": text}))
    assert isinstance(found, Article)
    assert found.text == "The “ferry” left on time."


def test_without_the_library_the_command_that_installs_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sea.parquet").write_bytes(written({"text": [TEXT]}))
    (tmp_path / "tide.txt").write_text(TEXT)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    error, article = articles([tmp_path])
    assert str(error) == (
        f"{tmp_path / 'sea.parquet'}: expected pyarrow, which reads Parquet "
        '(pip install "reportedly[parquet]"), got none installed'
    )
    assert isinstance(article, Article)


def test_files_and_pipes_are_read(tmp_path: Path) -> None:
    (tmp_path / "sea").write_bytes(written({"text": [TEXT]}))
    assert [type(each) for each in articles([tmp_path / "sea"])] == [Article]


def test_rows_are_read_as_they_are_asked_for() -> None:
    data = written({"text": [TEXT] * 10_000})
    found = read_parquet(Source("sea.parquet", "sea", io.BytesIO(data)), Options())
    assert isinstance(next(found), Article)
    found.close()  # type: ignore[attr-defined]
