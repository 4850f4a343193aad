"""Each format can be read back by its own readers, and streams where it can."""

import csv as csv_reader
import io
import json as json_reader
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from reportedly.errors import UsageError
from reportedly.schema import Report
from reportedly.show.export import FORMATS, writer
from reportedly.show.export.csv import COLUMNS, cell
from reportedly.show.export.json import pretty
from reportedly.show.export.jsonl import line
from tests import factories
from tests.show.golden import check
from tests.show.strategies import reports


def written(name: str, *reports: Report) -> str:
    out = io.StringIO()
    writer(name)(reports, out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_golden(name: str) -> None:
    check(f"harbour.{name}", written(name, factories.harbour()))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_none_one_and_several(name: str) -> None:
    for count in range(3):
        assert written(name, *[factories.one()] * count).encode() or not count


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(UsageError, match="expected one of tree, json, jsonl, csv, html, got 'yaml'"):
        writer("yaml")


def test_no_format_is_imported_before_it_is_asked_for() -> None:
    code = "import sys, reportedly.show.export as e; e.writer('json'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "reportedly.show.export.json" in loaded
    assert not {"rich", "reportedly.show.page", "reportedly.show.export.csv"} & set(loaded)


@settings(max_examples=60, deadline=None)
@given(reports())
def test_json_round_trips(report: Report) -> None:
    for text in (pretty(report), line(report)):
        assert Report.from_json(json_reader.loads(text)) == report


@settings(max_examples=60, deadline=None)
@given(reports())
def test_a_line_is_a_line_for_everybody(report: Report) -> None:
    assert len(line(report).splitlines()) == 1


def test_json_is_an_object_or_an_array() -> None:
    one = factories.one()
    assert json_reader.loads(written("json")) == []
    assert json_reader.loads(written("json", one)) == one.to_json()
    assert json_reader.loads(written("json", one, one, one)) == [one.to_json()] * 3


def test_json_can_always_be_encoded_and_keeps_letters() -> None:
    shown = written("json", factories.report("Sør said \ud800 [\n1,\n2\n]"))
    assert "Sør" in shown
    assert "\\ud800" in shown
    assert Report.from_json(json_reader.loads(shown)).article.text == "Sør said \ud800 [\n1,\n2\n]"


@pytest.mark.parametrize("name", ["jsonl", "csv", "tree"])
def test_streams(name: str) -> None:
    out = io.StringIO()

    def feed() -> Iterator[Report]:
        for number in range(3):
            assert out.getvalue().count("that the ferry had left on time") >= number
            yield factories.one()

    writer(name)(feed(), out)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv_reader.DictReader(io.StringIO(text, newline="")))


@settings(max_examples=60, deadline=None)
@given(reports())
def test_csv_has_a_row_for_each_attribution_and_no_formula(report: Report) -> None:
    found = rows(written("csv", report))
    assert sorted(row["attribution"] for row in found) == sorted(said.id for said in report.attributions)
    for row in found:
        assert list(row) == list(COLUMNS)
        assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for value in row.values())


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"])
def test_formulas_are_defused(words: str) -> None:
    assert cell(words) == f"'{words}"
    assert cell(f"a{words}") == f"a{words}"


def test_line_ends_in_a_cell_are_line_feeds() -> None:
    assert cell("a\r\nb\rc") == "a\nb\nc"
    assert cell("\r=1") == "'\n=1"


def test_csv_offsets_are_the_evidence() -> None:
    report = factories.harbour()
    for row in rows(written("csv", report)):
        pieces = [report.article.text[start:end] for start, end in json_reader.loads(row["content_spans"])]
        assert row["content"] == " … ".join(pieces)
        assert row["cue"] == report.article.text[int(row["cue_start"]) : int(row["cue_end"])]


def test_csv_says_who_is_meant_and_through_whom_it_came() -> None:
    found = {row["attribution"]: row for row in rows(written("csv", factories.harbour()))}
    assert found["a7"]["source_name"] == "Norhaven harbour office"
    assert (found["a4"]["source_kind"], found["a4"]["named"], found["a4"]["on_behalf"]) == ("person", "false", "")
    assert found["a8"]["on_behalf"] == "Norhaven Ferries"
    assert found["a3"]["chain"] == "The Example Gazette → Coastal Press (credit) → State radio → the ministry"
    assert (found["a9"]["source_name"], found["a9"]["named"]) == ("", "")
