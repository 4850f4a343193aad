"""The trace in the docs is what the program says of the example press. `UPDATE_GOLDEN=1` writes it anew."""

import os
import re
from pathlib import Path

from typer.testing import CliRunner

from reportedly.cli import app

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/tracing.md"
_TREE = re.compile(r"(?<=```text\n).*?(?=\n```)", re.DOTALL)


def shown(folder: Path) -> str:
    """What the commands of the page give."""
    case, tree = str(folder / "case.db"), ""
    for verb in (["add", case, str(ROOT / "examples/press.jsonl")], ["link", case],
                 ["trace", case, "at least 12 killed in Norhaven"]):  # fmt: skip
        done = CliRunner().invoke(app, verb, env={"COLUMNS": "100"})
        assert done.exit_code == 0, done.output
        tree = done.stdout
    return "\n".join(line.rstrip() for line in tree.splitlines())


def test_the_trace_of_the_page_is_the_program_s(tmp_path: Path) -> None:
    tree, page = shown(tmp_path), PAGE.read_text(encoding="utf8")
    if os.environ.get("UPDATE_GOLDEN"):
        page = _TREE.sub(lambda _: tree, page, count=1)
        PAGE.write_text(page, encoding="utf8")
    found = _TREE.search(page)
    assert found
    assert found.group() == tree
