"""The program as a user starts it: real processes, real files."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly import __version__

TEXT = "Radio Norhaven reported that the ministry had denied that the pier was closed."
HEAVY = ("onnxruntime", "trafilatura", "numpy", "tokenizers")


def run(*arguments: str, stdin: str | bytes = b"", **env: str) -> subprocess.CompletedProcess[str]:
    """Start the program, with `stdin` piped in."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    command = [sys.executable, "-m", "reportedly", *arguments]
    done = subprocess.run(command, input=data, capture_output=True, env={**os.environ, **env}, check=False)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "pier.txt"
    path.write_text(TEXT, encoding="utf8")
    return path


def test_help_and_version_import_nothing_heavy() -> None:
    code = (
        "import sys\nfrom reportedly.cli import app\n"
        "try: app(['read', '--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "INPUT" in done.stdout
    assert done.stderr.strip() == "[]"
    assert run("--version").stdout == f"reportedly {__version__}\n"


def test_the_tree_shows_who_says_what(report: Path) -> None:
    done = run("read", str(report), "--outlet", "The Ledger", "--date", "2026-03-02")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "The Ledger" in done.stdout
    assert done.stdout.index("Radio Norhaven") < done.stdout.index("the ministry")
    assert "denied" in done.stdout
    assert "\x1b" not in done.stdout


def test_json_holds_the_spans(report: Path) -> None:
    data = json.loads(run("read", str(report), "--format", "json").stdout)
    outer, inner = data["attributions"]
    assert (data["id"], data["text"], data["language"]) == ("pier", TEXT, "en")
    assert TEXT[slice(*outer["source"]["span"])] == "Radio Norhaven"
    assert (inner["parent"], inner["polarity"]) == (outer["id"], "denied")


def test_jsonl_and_csv_give_a_line_for_each(report: Path) -> None:
    lines = run("read", str(report), str(report), "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["pier", "pier"]
    rows = list(csv.DictReader(io.StringIO(run("read", str(report), "--format", "csv").stdout)))
    assert [row["source"] for row in rows] == ["Radio Norhaven", "the ministry"]


def test_html_is_one_page(report: Path) -> None:
    page = run("read", str(report), "--format", "html").stdout
    assert page.lower().startswith("<!doctype html>")
    assert "src=" not in page


def test_text_can_be_piped_in() -> None:
    assert "Radio Norhaven" in run("read", stdin=TEXT).stdout
    assert "Radio Norhaven" in run("read", "-", stdin=json.dumps({"text": TEXT})).stdout


def test_min_score_leaves_out(report: Path) -> None:
    assert json.loads(run("read", str(report), "--format", "json", "--min-score", "1").stdout)["attributions"] == []


def test_what_fails_is_named_and_the_others_are_read(report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    inputs = [str(tmp_path / "missing.txt"), str(tmp_path / "empty.txt"), str(tmp_path / "binary.txt"), str(report)]
    done = run("read", *inputs, "--format", "jsonl")
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "pier"
    errors = done.stderr.splitlines()
    assert len(errors) == 3
    assert all(name in error and "expected" in error for name, error in zip(inputs, errors, strict=False))


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "x.txt", "--format", "pdf"),
        ("read", "x.txt", "--date", "yesterday"),
        ("read", "--min-score", "2"),
        ("wrong",),
    ],
)
def test_wrong_usage_is_told_apart(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_another_language_is_named_and_read_by_force(tmp_path: Path) -> None:
    path = tmp_path / "hafen.txt"
    path.write_text(
        "Der Bürgermeister sagte am Montag, dass die Fähre nicht mehr fahre und das Wetter schlecht sei.", "utf8"
    )
    done = run("read", str(path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "English" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert run("read", str(path), "--force").returncode == 0


def test_an_empty_date_is_wrong_usage(report: Path) -> None:
    assert run("read", str(report), "--date", "").returncode == 2


def test_the_program_reads_its_own_answers(report: Path, tmp_path: Path) -> None:
    for inputs in ([str(report)], [str(report)] * 2):
        answer = tmp_path / "answer.json"
        answer.write_text(run("read", *inputs, "--format", "json").stdout, encoding="utf8")
        again = run("read", str(answer), "--format", "jsonl").stdout.splitlines()
        assert [json.loads(line)["text"] for line in again] == [TEXT] * len(inputs)


def test_output_goes_to_the_file_while_progress_is_shown(report: Path, tmp_path: Path) -> None:
    """Standard error at a terminal, standard output in a file: the bar must not swallow the answers."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    with (tmp_path / "out.jsonl").open("wb") as out:
        command = [sys.executable, "-m", "reportedly", "read", str(report), "--format", "jsonl"]
        done = subprocess.run(command, stdout=out, stderr=slave, check=True)
    os.close(slave)
    os.close(master)
    assert done.returncode == 0
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf8"))["id"] == "pier"


def test_a_pipe_that_closes_is_no_error(report: Path) -> None:
    command = [sys.executable, "-m", "reportedly", "read", *[str(report)] * 300, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


def test_by_origin_shows_what_rests_on_whom(report: Path) -> None:
    shown = run("read", str(report), "--by-origin").stdout
    assert "pier → Radio Norhaven → the ministry" in shown
    assert "[denied]" in shown
    wrong = run("read", str(report), "--by-origin", "--format", "csv")
    assert (wrong.returncode, wrong.stdout) == (2, "")


def test_audit_gives_a_row_an_article(report: Path) -> None:
    done = run("audit", str(report), str(report))
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[:2] for line in done.stdout.splitlines()[2:]] == [["pier", "2"]] * 2
    (row, _) = csv.DictReader(io.StringIO(run("audit", str(report), str(report), "--format", "csv").stdout))
    assert (row["attributions"], row["longest_chain"]) == ("2", "3")
    data = json.loads(run("audit", str(report), "--format", "json", "--outlet", "The Ledger").stdout)
    assert (data["schema"], data["outlet"]) == ("reportedly-audit/1", "The Ledger")


def test_audit_names_what_fails_and_goes_on(report: Path, tmp_path: Path) -> None:
    done = run("audit", str(tmp_path / "missing.txt"), str(report), "--format", "jsonl")
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "pier"
    assert "missing.txt" in done.stderr
