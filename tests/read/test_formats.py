"""Formats are told by ending, by what a server says, and by look, in the order of how sure each is."""

from typing import Any

import pytest

from reportedly.read.delimited import read_delimited
from reportedly.read.entries import read_feed
from reportedly.read.files import read_text
from reportedly.read.formats import ending, is_readable, reader, stem
from reportedly.read.parquet import read_parquet
from reportedly.read.source import Options, Reader
from reportedly.read.tables import read_document, read_lines
from reportedly.read.web import read_page

RSS = b'<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- made by hand --><rss version="2.0">'


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("sea.csv", ("sea", ".csv")),
        ("a/sea.CSV.GZ", ("sea", ".csv")),
        ("sea.2026.txt", ("sea.2026", ".txt")),
        ("sea.gz", ("sea", "")),
        ("sea", ("sea", "")),
        (".csv", (".csv", "")),
    ],
)
def test_names(path: str, told: tuple[str, str]) -> None:
    assert (stem(path), ending(path)) == told


@pytest.mark.parametrize(
    ("path", "readable"), [("a.txt", True), ("a.md", True), ("a", True), ("a.csv.gz", True), ("a.pdf", False)]
)
def test_what_may_hold_articles(path: str, readable: bool) -> None:
    assert is_readable(path) is readable


@pytest.mark.parametrize(
    ("ending", "head", "kind", "expected"),
    [
        (".csv", b"The ferry", "", read_delimited),
        (".tsv", b"", "", read_delimited),
        (".parquet", b"", "", read_parquet),
        ("", b"PAR1\x15", "application/octet-stream", read_parquet),
        ("", b"text,date\n", "text/plain", read_delimited),
        ("", b"\xef\xbb\xbftext;date\n", "", read_delimited),
        ("", "text\tdate\n".encode("utf-16"), "", read_delimited),
        ("", b"The text, the date\n", "", read_text),
        ("", b"The ferry left.", "text/csv", read_delimited),
        (".csv", b"<html>", "text/html", read_page),
        ("", RSS, "text/html", read_feed),
        (".xml", RSS, "", read_feed),
        (".xml", b"<?xml version='1.0'?><note/>", "", read_feed),
        (".xml", b"<?xml version='1.0'?><html>", "", read_page),
        ("", b"<note/>", "text/xml", read_feed),
        (".rss", b"<html>", "text/html", read_feed),
        ("", b'<feed xmlns="http://www.w3.org/2005/Atom">', "", read_feed),
        ("", b"<rdf:RDF ", "", read_feed),
        ("", b"<!doctype HTML>", "", read_page),
        ("", b'{"text": ', "", read_lines),
        ("", b"{\n  ", "", read_document),
        ("", b"", "", read_text),
    ],
)
def test_readers(ending: str, head: bytes, kind: str, expected: Reader) -> None:
    assert reader(ending, head, Options(), kind) is expected


def test_who_names_columns_means_a_table() -> None:
    options: Any = Options(map={"text": "a"})
    assert reader("", b"a,b\n", options) is read_delimited
    assert reader("", b'{"a": "The ferry"}', options) is read_lines
