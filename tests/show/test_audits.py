"""A table of one row an article; CSV, JSON and JSON lines with the evidence."""

import csv
import io
import json
from collections.abc import Iterator

import pytest

from reportedly.audit import Audit, audit
from reportedly.errors import UsageError
from reportedly.show.audits import COLUMNS, writer
from tests import factories
from tests.show.golden import check

BODY = "Ferry terminal fire kills 12\n\nThe Ledger said a fire at the “[ferry] terminal” had killed 12."


def flagged() -> Audit:
    content = "a fire at the “[ferry] terminal” had killed 12"
    return audit(factories.report(BODY, factories.said(BODY, "The Ledger", "said", content), id="a" * 40))


def written(name: str, *audits: Audit) -> str:
    out = io.StringIO()
    writer(name)(audits, out)
    return out.getvalue()


def test_golden() -> None:
    check("audit.txt", written("table", audit(factories.harbour()), flagged()))


def test_the_table_fits_and_has_a_row_for_each() -> None:
    shown = written("table", audit(factories.harbour()), flagged()).splitlines()
    assert max(map(len, shown)) <= 80
    assert [line.split()[0] for line in shown[2:4]] == ["harbour", "a" * 17 + "…"]
    assert "headline asserts “Ferry terminal fire kills 12”" in shown[4]
    assert written("table") == ""


def test_nothing_steers_the_terminal() -> None:
    assert "\x1b" not in written("table", audit(factories.report("x", id="\x1b]0;x\x07")))


def test_csv_holds_figures_and_evidence() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", audit(factories.harbour()), flagged()))))
    assert [tuple(row) for row in rows] == [COLUMNS, COLUMNS]
    assert (rows[0]["outlets"], rows[0]["headline_asserts"], rows[0]["headline_span"]) == ("2", "false", "")
    assert rows[1]["headline_asserts"] == "true"
    ((start, end),) = json.loads(rows[1]["bracket_spans"])
    assert BODY[start:end] == "[ferry]"
    assert BODY[slice(*json.loads(rows[1]["headline_span"]))] == "Ferry terminal fire kills 12"


def test_json_is_an_object_or_an_array_and_jsonl_a_line_for_each() -> None:
    one = flagged()
    assert json.loads(written("json", one)) == one.to_json()
    assert json.loads(written("json", one, one)) == [one.to_json()] * 2
    assert [json.loads(line) for line in written("jsonl", one, one).splitlines()] == [one.to_json()] * 2


@pytest.mark.parametrize("name", ["table", "csv", "jsonl"])
def test_streams(name: str) -> None:
    out = io.StringIO()

    def feed() -> Iterator[Audit]:
        for number in range(3):
            assert out.getvalue().count("harbour") >= number
            yield audit(factories.harbour())

    writer(name)(feed(), out)


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(UsageError, match="expected one of table, csv, json, jsonl, got 'html'"):
        writer("html")
