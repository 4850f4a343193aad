"""Archives are read like what is in them; one that would become too much, or is damaged, is named."""

import gzip
import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FormatError, InputError
from reportedly.read import packed
from reportedly.read.inputs import Options, articles, read
from reportedly.read.packed import unpacked
from reportedly.schema import Article

TEXT = "The harbour office said that the ferry had left on time."
LINE = json.dumps({"id": "e1", "text": TEXT}) + "\n"


def content(data: bytes) -> bytes:
    with unpacked("sea.gz", io.BufferedReader(io.BytesIO(data))) as stream:
        return stream.read()


@pytest.mark.parametrize(
    ("name", "data", "ids"),
    [
        ("sea.csv.gz", f"text,date\n{TEXT},4/30/2026\n", ["sea-2"]),
        ("sea.tsv.GZ", f"text\tdate\n{TEXT}\t4/30/2026\n", ["sea-2"]),
        ("sea.jsonl.gz", LINE * 2, ["e1", "e1"]),
        ("sea.txt.gz", TEXT, ["sea"]),
        ("sea.gz", TEXT, ["sea"]),
        ("sea.2.txt", TEXT, ["sea.2"]),
        ("sea", LINE, ["e1"]),
    ],
)
def test_formats_are_told_through_the_packing(tmp_path: Path, name: str, data: str, ids: list[str]) -> None:
    (tmp_path / name).write_bytes(gzip.compress(data.encode()))
    found = list(articles([tmp_path / name]))
    assert [article.id for article in found if isinstance(article, Article)] == ids
    assert all(article.text == TEXT for article in found if isinstance(article, Article))


def test_a_name_that_says_packed_may_lie(tmp_path: Path) -> None:
    (tmp_path / "sea.csv.gz").write_text(f"text,date\n{TEXT},\n")
    assert read(tmp_path / "sea.csv.gz").text == TEXT


def test_several_archives_in_one_are_read_through() -> None:
    assert content(gzip.compress(b"a") + gzip.compress(b"b")) == b"ab"


@given(st.binary(max_size=200))
def test_whatever_was_packed_comes_out(data: bytes) -> None:
    assert content(gzip.compress(data)) == data


@pytest.mark.parametrize("name", ["bomb.csv.gz", "bomb.jsonl.gz", "bomb.txt.gz", "bomb.json.gz", "bomb.html.gz"])
def test_a_bomb_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(b"text,date\n" + b"a" * 50_000_000, 9))
    found = list(articles([tmp_path / name]))
    assert len(found) == 1
    assert "one that unpacks to more than 200 times its size" in str(found[0])


def test_a_bomb_of_rows_is_refused_early(tmp_path: Path) -> None:
    (tmp_path / "bomb.csv.gz").write_bytes(gzip.compress(b"text,date\n" + b",\n" * 20_000_000, 9))
    (error,) = articles([tmp_path / "bomb.csv.gz"])
    assert "unpacks to more than" in str(error)


def test_a_bomb_behind_a_harmless_beginning_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_RATIO", 3)
    monkeypatch.setattr(packed, "_PROBED", 1_000_000)
    harmless = random.Random(7).randbytes(2_000_000)
    assert content(gzip.compress(harmless + b"a" * 2_000_000)).startswith(harmless)
    with pytest.raises(FormatError, match="unpacks to more than"):
        content(gzip.compress(harmless + b"a" * 8_000_000))


def test_the_size_is_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST", 10)
    with pytest.raises(FormatError, match="at most 10 bytes unpacked"):
        content(gzip.compress(b"a" * 11))


def test_a_text_that_packs_well_is_no_bomb() -> None:
    data = "".join(f"{TEXT} It was ferry {n}.\n" for n in range(60_000)).encode()
    assert content(gzip.compress(data, 9)) == data


@pytest.mark.parametrize(
    ("cut", "came"), [(slice(0, -20), "one that is cut off"), (slice(0, 6), "one that is cut off")]
)
def test_what_is_before_the_damage_is_read(tmp_path: Path, cut: slice, came: str) -> None:
    lines = "".join(json.dumps({"id": n, "text": f"{TEXT} {n}"}) + "\n" for n in range(300))
    (tmp_path / "sea.jsonl.gz").write_bytes(gzip.compress(lines.encode())[cut])
    found = list(articles([tmp_path / "sea.jsonl.gz"], Options(limit=None)))[-2:]
    assert isinstance(found[-1], InputError)
    assert str(found[-1]) == f"{tmp_path / 'sea.jsonl.gz'}: expected a whole gzip archive, got {came}"


def test_rows_before_the_damage_of_a_table_are_read(tmp_path: Path) -> None:
    rows = "text,date\n" + "".join(f"{TEXT} {n * n},4/30/2026\n" for n in range(2000))
    (tmp_path / "sea.csv.gz").write_bytes(gzip.compress(rows.encode())[:-3000])
    *found, error = articles([tmp_path / "sea.csv.gz"])
    assert "cut off" in str(error)
    assert all(isinstance(each, Article) and each.published == "2026-04-30" for each in found)


def test_damage_is_named() -> None:
    data = bytearray(gzip.compress(TEXT.encode()))
    data[15] ^= 0xFF
    with pytest.raises(FormatError, match="a sound gzip archive, got a damaged one"):
        content(bytes(data))


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sea.gz.gz").write_bytes(gzip.compress(gzip.compress(TEXT.encode())))
    (error,) = articles([tmp_path / "sea.gz.gz"])
    assert "got a gzip archive" in str(error)
