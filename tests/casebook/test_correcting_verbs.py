"""The verbs that correct, as a user types them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.cli import app, correcting  # noqa: F401 (its verbs)
from tests.casebook.books import WATCH, book, told


@pytest.fixture
def case(tmp_path: Path) -> str:
    reports = (told("a", WATCH, "NWCR"), told("b", "NWCR"), told("c", "The Night Watch"))
    book(tmp_path, *reports).close()
    return str(tmp_path / "case.db")


def run(*arguments: str) -> tuple[str, str]:
    """What the program says on standard output and standard error."""
    done = CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})
    assert done.exit_code == 0, done.output
    return done.stdout, done.stderr


def named(case: str) -> dict[str, int]:
    """The claims of each source."""
    return {one["name"]: one["claims"] for one in json.loads(run("sources", case, "--format", "json")[0])}


def test_merge_rename_and_undo(case: str) -> None:
    _, said = run("merge", case, "The Night Watch", WATCH, "--who", "Ada", "--why", "its old name")
    assert f"The Night Watch merged into {WATCH} (correction 1; `reportedly undo" in said
    assert named(case) == {WATCH: 3}
    run("rename", case, "NWCR", "The Watch")
    assert named(case) == {"The Watch": 3}
    run("undo", case, "1")
    assert named(case) == {"The Watch": 2, "The Night Watch": 1}
    shown, _ = run("corrections", case)
    assert f"1  merge   The Night Watch → {WATCH}" in shown
    assert "by Ada: its old name  undone 20" in shown


def test_split(case: str) -> None:
    run("split", case, WATCH, "NWCR")
    assert named(case) == {WATCH: 1, "NWCR": 1, "The Night Watch": 1}


def test_reject_and_restore(case: str) -> None:
    run("reject", case, "a:a1", "--why", "not its word")
    assert named(case) == {WATCH: 1, "The Night Watch": 1}
    shown, _ = run("show", case, "a")
    assert "Rejected, and left out above\n  a1  " in shown
    run("restore", case, "a:a1")
    assert named(case)[WATCH] == 2
    log = [json.loads(line) for line in run("corrections", case, "--format", "jsonl")[0].splitlines()]
    assert [(one["key"], one["verb"], one["what"]) for one in log] == [(1, "reject", "a:a1"), (2, "restore", "a:a1")]


def test_a_merge_needs_two(case: str) -> None:
    assert CliRunner().invoke(app, ["merge", case, WATCH]).exit_code == 2


def test_nothing_corrected(case: str) -> None:
    assert run("corrections", case)[0] == "Nothing was corrected.\n"
