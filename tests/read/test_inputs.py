"""Inputs of every kind, told apart and read one after another; what fails is named, the others go on."""

import gzip
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FetchError, FormatError, InputError, LanguageError, NotFoundError
from reportedly.read.inputs import Options, articles, expanded, read
from reportedly.schema import Article, Report

TEXT = "The harbour office said that the ferry had left on time.\r\n\r\n  Nobody was hurt, it said. \n"
PAGE = f"""<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{TEXT}</p>
<p>The ministry denied that the ferry had been late on any day of the year so far.</p></article></body></html>"""
LINE = json.dumps({"id": "e1", "text": TEXT}) + "\n"


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Any:
    def given_bytes(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return given_bytes


def test_a_plain_text_is_kept_character_by_character(tmp_path: Path) -> None:
    path = tmp_path / "ferry.2026.txt"
    path.write_bytes(TEXT.encode())
    found = read(path, Options(outlet="Gazette", title="Ferry", published="2026-03-02"))
    assert found == Article(
        id="ferry.2026", outlet="Gazette", title="Ferry", published="2026-03-02", language="en", text=TEXT
    )


@pytest.mark.parametrize(
    ("name", "data", "id", "starts"),
    [
        ("a.html", PAGE, "a", "Ferry\n\n"),
        ("a.HTM", PAGE, "a", "Ferry\n\n"),
        ("saved page", f"\n<!-- saved from somewhere -->\n{PAGE}", "saved page", "Ferry\n\n"),
        ("a.jsonl", LINE, "e1", TEXT),
        ("export", LINE, "e1", TEXT),
        ("a.md", TEXT, "a", TEXT),
        ("noending", TEXT, "noending", TEXT),
    ],
)
def test_formats_are_told_by_ending_or_by_look(tmp_path: Path, name: str, data: str, id: str, starts: str) -> None:
    (tmp_path / name).write_bytes(data.encode())
    found = read(str(tmp_path / name))
    assert found.id == id
    assert found.text.startswith(starts)


@pytest.mark.parametrize(
    ("data", "id", "starts"), [(TEXT, "stdin", TEXT), (PAGE, "stdin", "Ferry"), (LINE, "e1", TEXT)]
)
def test_standard_input_is_sniffed(stdin: Any, data: str, id: str, starts: str) -> None:
    stdin(data.encode())
    found = read("-")
    assert found.id == id
    assert found.text.startswith(starts)
    assert not sys.stdin.buffer.closed


def test_lines_of_standard_input_get_ids(stdin: Any) -> None:
    stdin((json.dumps({"text": TEXT}) + "\n").encode() * 2)
    assert [a.id for a in articles(["-"]) if isinstance(a, Article)] == ["stdin-1", "stdin-2"]


def test_what_fails_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "dutch.txt").write_text(
        "De veerboot is op tijd vertrokken, zei de havenmeester van de stad in het dorp."
    )
    (tmp_path / "two.jsonl").write_text(f"{LINE}no json\n{LINE}")
    inputs = [tmp_path / n for n in ("none.txt", "good.txt", "empty.txt", "dutch.txt", "two.jsonl")]
    found = list(articles([*inputs, "good\0.txt", "gopher://gazette.example/"]))
    kinds = [NotFoundError, Article, FormatError, LanguageError, Article, FormatError, Article, InputError]
    assert [type(each) for each in found] == [*kinds, FetchError]
    messages = [str(each) for each in found if isinstance(each, InputError)]
    assert messages[0] == f"{tmp_path / 'none.txt'}: expected a file, got none of that name"
    assert messages[3].startswith(f"{tmp_path / 'two.jsonl'}:2: expected a JSON object")
    assert all("\n" not in message for message in messages)


def test_a_folder_is_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "bad.jsonl").write_text("no json\n")
    (tmp_path / "more/a.csv").write_text("text,date\nThe ferry left on time.,\n")
    (tmp_path / "photo.jpg").touch()
    told: list[str] = []
    found = list(articles([tmp_path], Options(note=told.append)))
    assert [type(each) for each in found] == [Article, FormatError, Article]
    assert str(found[1]).startswith(f"{tmp_path / 'bad.jsonl'}:1: ")
    assert told == [
        f"{tmp_path / 'more/a.csv'}: columns: text=text,published=date",
        f"{tmp_path}: 1 other files passed over (1 .jpg)",
    ]


def test_folders_can_be_replaced_by_their_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").touch()
    (tmp_path / "empty").mkdir()
    found = list(expanded([tmp_path, "-", tmp_path / "empty", tmp_path / "none"]))
    assert found[:2] == [str(tmp_path / "b.txt"), "-"]
    assert isinstance(found[2], FormatError)
    assert found[3:] == [str(tmp_path / "none")]


@pytest.mark.parametrize("limit", [1, 3, 5])
def test_so_many_of_each_input_are_read(tmp_path: Path, limit: int) -> None:
    (tmp_path / "a.jsonl").write_text(LINE * 4)
    (tmp_path / "b.csv").write_text("text,date\n" + "The ferry left on time.,\n" * 4)
    found = list(articles([tmp_path / "a.jsonl", tmp_path / "b.csv"], Options(limit=limit)))
    assert len(found) == 2 * min(limit, 4)


def test_a_table_on_standard_input(stdin: Any) -> None:
    stdin(b"text,date\nThe ferry left on time.,4/30/2026\n")
    found = read("-")
    assert (found.id, found.published) == ("stdin-2", "2026-04-30")


def test_an_archive_on_standard_input(stdin: Any) -> None:
    stdin(gzip.compress(LINE.encode()))
    assert read("-").id == "e1"


def test_a_text_given_in_place_of_a_path_is_named_in_one_short_line() -> None:
    with pytest.raises(InputError) as caught:
        read(TEXT * 100)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(("data", "came"), [(LINE * 2, "several"), ("\n", "none")])
def test_read_wants_exactly_one(tmp_path: Path, data: str, came: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(data)
    with pytest.raises(FormatError, match=f"expected one article, got {came}"):
        read(path)


def test_read_raises_the_error_of_its_input(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read(tmp_path / "none")


def test_articles_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text(LINE * 3 + "no json\n")

    def inputs() -> Iterator[Path]:
        yield path
        raise AssertionError("the second input should not be asked for")

    assert [type(each) for each in islice(articles(inputs()), 4)] == [Article] * 3 + [FormatError]


def test_a_url_is_fetched_and_read(press: str) -> None:
    found = read(f"{press}/ferry?id=7", Options(allow_private=True))
    assert found.title == "Ferry"
    assert found.url == f"{press}/ferry?id=7"
    assert found.id == press.removeprefix("http://").replace(":", "-") + "-ferry-id-7"


def test_a_text_behind_a_url_is_a_text(press: str) -> None:
    assert read(f"{press}/plain", Options(allow_private=True)).text == TEXT


def test_a_private_address_is_refused(press: str) -> None:
    with pytest.raises(FetchError, match="--allow-private"):
        read(press)


def test_nothing_heavy_is_imported() -> None:
    heavy = "trafilatura lxml urllib3 charset_normalizer ssl http.client numpy onnxruntime feedparser pyarrow tempfile"
    code = f"import sys, reportedly.read.inputs; print(sorted(set('{heavy}'.split()) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(st.text(st.characters(), min_size=1, max_size=120))
def test_any_text_round_trips_through_json(text: str) -> None:
    path_free = json.dumps({"text": text}).encode()
    (found,) = _lines(path_free)
    if isinstance(found, Article):
        assert len(found.text) == len(text)
        assert Report.from_json(json.loads(json.dumps(Report(found).to_json()))) == Report(found)
        assert all(found.text[c.span.start : c.span.end] for c in found.credits)


def _lines(data: bytes) -> list[Article | InputError]:
    from reportedly.read.source import Source
    from reportedly.read.tables import read_lines

    return list(read_lines(Source("x", "x", io.BytesIO(data)), Options(force=True)))


class Handler(BaseHTTPRequestHandler):
    """One page and one text."""

    def do_GET(self) -> None:
        kind, body = ("text/plain", TEXT) if self.path == "/plain" else ("text/html; charset=utf-8", PAGE)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def press() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
