"""The verbs that ask, as a user types them."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reportedly.cli import app, asking  # noqa: F401 (its verbs)
from reportedly.schema import SourceKind
from tests.casebook.books import WATCH, book, told
from tests.factories import HARBOUR, harbour


@pytest.fixture
def case(tmp_path: Path) -> str:
    fire = "the fire on the ferry hurt nine people"
    worker = told("b", "a dock worker", kind=SourceKind.PERSON, named=False, said_so=fire, outlet="The Ledger")
    book(tmp_path, told("a", WATCH, "NWCR", said_so=fire), worker, harbour()).close()
    return str(tmp_path / "case.db")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "100"})


def out(*arguments: str) -> str:
    done = run(*arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_search_shows_words_place_and_chain(case: str) -> None:
    shown = out("search", case, "ferry", "hurt", "--outlet", "The Example Gazette")
    assert "The Example Gazette · 2 March 2026 · a:c1" in shown
    assert "the fire on the ferry hurt nine people" in shown
    assert f"↳ The Example Gazette → {WATCH}" in shown
    assert "\x1b" not in shown


def test_search_tells_a_text_from_a_claim_and_nothing_from_something(case: str) -> None:
    assert "in the text, in no claim" in out("search", case, "Coastal Press")
    assert out("search", case, "unheard") == "Nothing found.\n"
    assert f"{WATCH} (organisation, e1) · 1 claim in 1 article" in out("search", case, "watch")
    assert "[denied]" in out("search", case, "rebels", "--denied")
    assert "There is more: see --limit." in out("search", case, "fire", "--limit", "1")


def test_several_words_in_one_argument_are_a_phrase(case: str) -> None:
    assert "a:c1" in out("search", case, "hurt nine")
    assert "a:c1" not in out("search", case, "nine hurt")
    assert "a:c1" in out("search", case, "nine", "hurt")
    assert "a:c1" in out("search", case, '"hurt nine" ferry')


def test_search_for_programs(case: str) -> None:
    data = json.loads(out("search", case, "hurt", "nine", "--format", "json"))
    assert [hit["article"] for hit in data["hits"]] == ["a", "b"]
    assert data["more"] is False
    start, end = data["hits"][0]["found"][0]
    assert data["hits"][0]["words"][start - data["hits"][0]["spans"][0][0] :].startswith("hurt")
    assert end - start == len("hurt")
    lines = out("search", case, "hurt", "--format", "jsonl").splitlines()
    assert {json.loads(line)["claim"] for line in lines} == {"c1", "c5"}
    rows = list(csv.DictReader(io.StringIO(out("search", case, "ferry", "nine", "--format", "csv"))))
    assert rows[0]["chain"] == f"The Example Gazette → {WATCH}"


def test_search_wants_something_to_look_for(case: str) -> None:
    assert run("search", case).exit_code == 2
    assert "b:c1" in out("search", case, "--unnamed")


def test_sources(case: str) -> None:
    head, *lines = out("sources", case).splitlines()
    assert head.split()[:3] == ["source", "key", "claims"]
    assert any(line.startswith(WATCH) for line in lines)
    assert "somebody's word" in " ".join(lines)
    (first,) = (one for one in json.loads(out("sources", case, "--format", "json")) if one["name"] == WATCH)
    assert (first["entity"], first["claims"], first["outlets"]) == ("e1", 1, ["The Example Gazette"])
    rows = list(csv.DictReader(io.StringIO(out("sources", case, "--by-outlet", "--format", "csv"))))
    assert {row["outlet"]: row["unnamed_share"] for row in rows}["The Ledger"] == "1"
    assert out("sources", case, "--by-outlet").splitlines()[-1].startswith("all")
    assert "All its sources are called so" in out("sources", case, "--why", WATCH)
    assert run("sources", case, "--why", WATCH, "--by-outlet").exit_code == 2


def test_show_is_what_read_shows(case: str) -> None:
    assert "State radio" in out("show", case, "harbour")
    assert json.loads(out("show", case, "harbour", "--format", "json")) == harbour().to_json()
    assert "<!doctype html>" in out("show", case, "harbour", "--format", "html").lower()
    assert WATCH in out("show", case, "a", "--by-origin")
    assert HARBOUR.split()[0] in out("show", case, "harbour")
    assert run("show", case, "harbour", "--by-origin", "--format", "csv").exit_code == 2


def test_export_writes_a_folder(case: str, tmp_path: Path) -> None:
    done = run("export", case, str(tmp_path / "out"), "--format", "jsonl")
    assert done.exit_code == 0
    assert "articles.jsonl: 3 rows" in done.stderr
    assert len((tmp_path / "out/claims.jsonl").read_text("utf8").splitlines()) == 8


def test_what_is_not_there_is_said(case: str) -> None:
    assert "did you mean 'harbour'?" in str(run("show", case, "harbor").exception)
    assert "expected a source" in str(run("search", case, "--source", "Nobody").exception)
    assert "no file of that name" in str(run("sources", case + "x").exception)
