"""The verbs of cli/filling.py, in this process and without a network; one run of the program itself at the end."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reportedly.cli import app
from reportedly.errors import CasebookError, UsageError
from tests.casebook.filling import article, quick_fixture

__all__ = ["quick_fixture"]


@pytest.fixture(autouse=True)
def _quick(quick: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("reportedly.pipeline.warm_up", lambda: None)
    monkeypatch.chdir(tmp_path)
    lines = [line(number) for number in range(3)]
    Path("press.jsonl").write_text("\n".join([*lines, "no json"]), encoding="utf8")


def line(number: int, **fields: Any) -> str:
    one = article(number, **fields)
    return json.dumps({name: getattr(one, name) for name in ("id", "url", "outlet", "title", "published", "text")})


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_add_says_what_became_of_everything() -> None:
    done = run("add", "case.db", "press.jsonl")
    assert done.exit_code == 1
    assert done.stdout == ""
    first, *others = done.stderr.splitlines()
    assert first.startswith("reportedly: press.jsonl:4: expected a JSON object, got no JSON")
    assert others[0] == "reportedly: case.db: 3 added, 0 already there, 0 new versions, 1 failed"
    assert others[1].startswith("reportedly: case.db: 1 × expected a JSON object")
    Path("press.jsonl").write_text(line(1, title="Another title"), encoding="utf8")
    again = run("add", "case.db", "press.jsonl", "--jobs", "1")
    assert again.exit_code == 0
    assert "case.db: 0 added, 1 already there, 0 new versions, 0 failed (1 of those there with" in again.stderr
    assert len(again.stderr.splitlines()) == 1
    assert run("failures", "case.db").stdout == ""


def test_many_failures_are_counted_not_said() -> None:
    Path("press.jsonl").write_text("x\n" * 50, encoding="utf8")
    done = run("add", "case.db", "press.jsonl")
    assert sum("press.jsonl:" in said for said in done.stderr.splitlines()) == 20
    assert "further failures are counted" in done.stderr
    assert "case.db: 0 added, 0 already there, 0 new versions, 50 failed" in done.stderr


def test_failures_are_listed_and_tried_again() -> None:
    run("add", "case.db", "press.jsonl")
    assert "  press.jsonl:4: expected a JSON object" in run("failures", "case.db").stdout
    (record,) = map(json.loads, run("failures", "case.db", "--format", "jsonl").stdout.splitlines())
    assert (record["input"], record["given"]) == ("press.jsonl:4", "press.jsonl")
    Path("press.jsonl").write_text(line(7), encoding="utf8")
    again = run("failures", "case.db", "--retry")
    assert (again.exit_code, again.stderr) == (
        0,
        "reportedly: case.db: 1 added, 0 already there, 0 new versions, 0 failed\n",
    )
    assert run("failures", "case.db").stdout == ""


def test_check_finds_what_somebody_changed() -> None:
    run("add", "case.db", "press.jsonl")
    done = run("check", "case.db")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "reportedly: case.db: 3 articles, all sound\n")
    with sqlite3.connect("case.db") as other:
        other.execute("UPDATE claim_spans SET end = 99999 WHERE article = 2 AND claim = 1")
    other.close()
    done = run("check", "case.db")
    assert done.exit_code == 1
    assert "r1: claim_spans claim 1 role claim position 0: the offsets 0 to 99999 are not in its text" in done.stdout
    assert "case.db: 3 articles, 3 problems" in done.stderr


def test_versions_are_listed_and_shown() -> None:
    Path("press.jsonl").write_text(line(1) + "\n" + line(2, url=article(1).url), encoding="utf8")
    assert "1 added, 0 already there, 1 new version, 0 failed" in run("add", "case.db", "press.jsonl").stderr
    assert run("versions", "case.db").stdout == "r2\n"
    assert run("versions", "case.db", "r1").stdout.splitlines()[-1] == "+ This is report number 2."
    assert isinstance(run("versions", "case.db", "none").exception, UsageError)


def test_reread_has_nothing_to_do_until_it_is_told() -> None:
    run("add", "case.db", "press.jsonl")
    assert run("reread", "case.db").stderr == "reportedly: case.db: 0 worked out again\n"
    assert run("reread", "case.db", "--all").stderr == "reportedly: case.db: 3 worked out again\n"


def test_what_is_removed_stays_away() -> None:
    Path("press.jsonl").write_text(line(1), encoding="utf8")
    run("add", "case.db", "press.jsonl")
    assert run("remove", "case.db", "r1", "--why", "asked to").stderr == "reportedly: case.db: r1 is removed\n"
    done = run("add", "case.db", "press.jsonl")
    assert "0 added, 0 already there, 0 new versions, 1 removed before and left out, 0 failed" in done.stderr
    assert "1 added" in run("add", "case.db", "press.jsonl", "--removed").stderr


def test_a_file_that_is_no_casebook_is_refused() -> None:
    for verb in (("add", "press.jsonl", "press.jsonl"), ("check", "press.jsonl"), ("failures", "press.jsonl")):
        assert isinstance(run(*verb).exception, CasebookError), verb


def test_stopped_by_hand_it_says_that_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reportedly.casebook.ingest.add", stopped)
    assert "what was done is kept" in run("add", "case.db", "press.jsonl").stderr


def test_the_program_itself_reads_and_keeps(tmp_path: Path) -> None:
    Path("pier.txt").write_text(
        "Radio Norhaven reported that the pier was closed. The mayor denied it.", encoding="utf8"
    )
    command = [sys.executable, "-m", "reportedly", "add", "case.db", "pier.txt", "none.txt"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "case.db: 1 added, 0 already there, 0 new versions, 1 failed" in done.stderr
    cues = (
        sqlite3.connect("case.db").execute("SELECT source, cue FROM attribution_texts ORDER BY attribution").fetchall()
    )
    assert cues == [("Radio Norhaven", "reported"), ("The mayor", "denied")]
    (tmp_path / "text").write_text("no database", encoding="utf8")
    done = subprocess.run([*command[:3], "check", "text"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "reportedly: text: expected a casebook, got no SQLite file\n")
