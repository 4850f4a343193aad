"""The verbs over all articles, as a user types them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.cli import app, linking  # noqa: F401 (its verbs)
from tests.casebook.books import book
from tests.casebook.linked_books import linked, linked_book, reports


@pytest.fixture
def case(tmp_path: Path) -> str:
    linked_book(tmp_path).close()
    return str(tmp_path / "case.db")


def run(*arguments: str, code: int = 0) -> tuple[str, str]:
    """What the program says on standard output and standard error."""
    done = CliRunner().invoke(app, arguments, env={"COLUMNS": "120"})
    assert done.exit_code == code, done.output
    return done.stdout, done.stderr


def test_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.linking.linked", linked)
    book(tmp_path, *reports()).close()
    _, said = run("link", str(tmp_path / "case.db"))
    assert "5 articles, 2 claims, 1 of them in several articles; 1 conflicts, 2 relays, 1 copies" in said


TREE = """\
“31 people were killed in the fire at Norhaven”
g1 · 4 articles · 4 outlets · 2 independent origins · 1 says from whom it has it · 1 copied without saying so
├── First report  Norhaven Courier · 2 March 2026 · courier:c1
├── Origin  Harbour office
│   3 articles · 3 outlets · first 2 March 2026
│   named as the source by Norhaven Courier
│   ├── Norhaven Courier · 2 March 2026 · courier:c1
│   │   “31 people were killed in the fire at Norhaven”
│   │   ↳ Norhaven Courier → Harbour office
│   ├── Telm Post · 3 March 2026 · post:c1
│   │   cites Norhaven Courier
│   │   ↳ Telm Post → Norhaven Courier → Harbour office
│   └── Daily Mirage · 4 March 2026 · mirror:c1
│       copies courier without saying so (90% of its text)
│       ↳ Daily Mirage → Harbour office
"""


def test_trace(case: str) -> None:
    shown, said = run("trace", case, "31", "killed", "in", "Norhaven")
    assert shown.startswith(TREE)
    for part in (
        "├── Drift\n│   └── quotation cut: the end is left out\n",
        "├── Contradicted\n│   └── “43 people were killed in the fire at Norhaven”\n"
        "│       g2 · Clinic in Telm · 1 article · 5 March 2026\n│       killed: 31 and 43\n",
        "└── Credibility 2 (1 best, 5 worst, 6 not to be judged)\n    └── two independent origins agree\n",
    ):
        assert part in shown
    assert said == ""
    assert "See also g2: “43 people" in run("trace", case, "killed in Norhaven")[0]


def test_trace_for_programs_and_to_paste(case: str) -> None:
    found = json.loads(run("trace", case, "courier:c1", "--format", "json")[0])
    assert (found["schema"], found["group"], found["independent"]) == ("reportedly-trace/1", "g1", 2)
    pasted, _ = run("trace", case, "courier:c1", "--cite")
    assert pasted.splitlines()[:3] == [
        "Norhaven Courier, “Fire at Norhaven: report courier”, 2 March 2026: "
        "“31 people were killed in the fire at Norhaven”",
        "Chain: Norhaven Courier → Harbour office.",
        "Reported in 4 articles; 1 says from whom it has it, 1 copied without saying so. "
        "It rests on 2 independent origins.",
    ]
    assert "Contradicted by: “43 people" in pasted
    run("trace", case, "courier:c1", "--cite", "--format", "json", code=2)


def test_groups_conflicts_and_relays(case: str) -> None:
    shown, _ = run("groups", case)
    assert (
        "“31 people were killed in the fire at Norhaven”\n  g1 · 4 articles · 2 March 2026 · "
        "2 independent origins: Harbour office, Clinic in Telm · contradicted by g2"
    ) in shown
    found = json.loads(run("groups", case, "--format", "json")[0])
    assert list(found)[:4] == ["schema", "groups", "conflicts", "relays"]
    assert found["schema"] == "reportedly-groups/1"
    assert found["relays"][0] | {"span": None} == {
        "article": "post", "from": "Norhaven Courier", "basis": "attribution", "span": None,
    }  # fmt: skip
    assert "No group is so." in run("groups", case, "--circular")[0]
    (line,) = run("groups", case, "--single-origin", "--format", "jsonl")[0].splitlines()
    assert json.loads(line)["origins"] == ["Clinic in Telm"]
    assert "contradiction: killed: 31 and 43\n  “31 people" in run("conflicts", case)[0]
    (record,) = json.loads(run("conflicts", case, "--format", "json")[0])
    assert (record["a"], record["b_origins"]) == ("g1", ["Clinic in Telm"])
    heads, row, _ = run("relays", case, "--format", "csv")[0].splitlines()
    assert heads == "outlet,source,all,credited,cited,silent,articles"
    assert row.startswith("Daily Mirage,Norhaven Courier,1,0,0,1,")


def test_rate(case: str) -> None:
    assert "No source was rated" in run("rate", case)[0]
    _, said = run("rate", case, "Harbour office", "D", "--why", "late again", "--who", "Ada")
    assert "Harbour office is rated D (not usually reliable)" in said
    run("rate", case, "Harbour office", "B", "--who", "Ada")
    assert len(run("rate", case, "Harbour office", "--format", "jsonl")[0].splitlines()) == 2
    assert json.loads(run("rate", case, "--format", "json")[0])[0]["letter"] == "B"
    assert "reliability B, usually reliable" in run("trace", case, "g1")[0]


def test_same_different_and_undo(case: str) -> None:
    _, said = run("different", case, "courier:c1", "star:c1", "--why", "another fire", "--who", "Ada")
    assert "courier:c1 and star:c1 don't say the same (correction 1; `reportedly undo" in said
    run("same", case, "courier:c1", "echo:c1")
    assert "brings it up to date" in run("groups", case)[1]
    assert "1  different courier:c1 ≠ star:c1" in run("corrections", case)[0]
    run("undo", case, "1")
    assert "undone" in run("corrections", case)[0]


def test_a_casebook_that_was_never_linked(tmp_path: Path) -> None:
    book(tmp_path, *reports()).close()
    for verb in (["trace", str(tmp_path / "case.db"), "fire"], ["groups", str(tmp_path / "case.db")]):
        done = CliRunner().invoke(app, verb)
        assert done.exit_code == 1
        assert "expected a linked casebook" in str(done.exception)
