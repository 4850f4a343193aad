"""Tables of invented reports in all encodings and manners; a broken row is named, and no other is lost."""

import csv
import io
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FormatError, InputError
from reportedly.read.delimited import looks_delimited, read_delimited
from reportedly.read.finish import LONGEST
from reportedly.read.inputs import articles
from reportedly.read.source import Options, Source
from reportedly.schema import Article

SHARED = Path(__file__).parents[2].parent / "shared"
TEXT = "The harbour master’s office said “no” – the ferry left the café quay, at 9;\nnobody was hurt."
HEADER = ["id", "text", "outlet", "date"]


def written(*table: list[Any], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerow(HEADER)
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_NONNUMERIC).writerows(table)
    return out.getvalue()


def read(data: str | bytes, options: Options | None = None, ending: str = ".csv") -> list[Article | InputError]:
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(read_delimited(Source("sea.csv", "sea", stream, ending=ending), options or Options()))


def good(data: str | bytes, options: Options | None = None, ending: str = ".csv") -> list[Article]:
    found = read(data, options, ending)
    assert all(isinstance(each, Article) for each in found), found
    return [each for each in found if isinstance(each, Article)]


def errors(found: list[Article | InputError]) -> list[str]:
    assert all("\n" not in str(each) for each in found if isinstance(each, InputError))
    return [str(each) for each in found if isinstance(each, InputError)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters_are_told(encoding: str, delimiter: str) -> None:
    (found,) = good(written([7, TEXT, "Gazette", "2026-03-02"], delimiter=delimiter).encode(encoding))
    assert found == Article(id="7", outlet="Gazette", published="2026-03-02", language="en", text=TEXT)


def test_the_columns_are_shown_before_the_first_row() -> None:
    told: list[str] = []
    stream = io.BytesIO(written([7, TEXT, "Gazette", ""]).encode())
    next(read_delimited(Source("sea.csv", "sea", stream), Options(note=told.append)))
    assert told == ["sea.csv: columns: text=text,outlet=outlet,published=date,id=id"]


def test_stray_bytes_are_windows_characters() -> None:
    table = written([1, "The “ferry” left the quay in Zürich, the café said.", "", ""]).encode() * 1
    table += b'2,"The \x93ferry\x94 left the quay.",,\r\n'
    assert [a.text for a in good(table)][1] == "The “ferry” left the quay."


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_within_cells_are_kept(end: str) -> None:
    text = f"The ferry left.{end}{end}Nobody was hurt, the office said.{end}"
    assert [a.text for a in good(written([1, text, "", ""], [2, text, "", ""], end=end))] == [text, text]


def test_tabs_are_no_delimiter_of_commas_and_the_other_way_round() -> None:
    (found,) = good("text\tdate\nThe ferry, it was said, had left on time.\t2026-03-02\n", ending=".tsv")
    assert (found.text, found.published) == ("The ferry, it was said, had left on time.", "2026-03-02")


def test_quotation_marks_of_tab_separated_tables_may_be_characters() -> None:
    table = 'text\tdate\n"The ferry" left on time, it was said.\t2026-03-02\nHe said "no" to the office.\t2026-03-03\n'
    assert good(table, ending=".tsv")[0].text == '"The ferry" left on time, it was said.'
    assert [a.text for a in good(written([1, TEXT, "", ""], delimiter="\t"), ending=".tsv")] == [TEXT]


def test_rows_are_numbered_as_in_a_spreadsheet() -> None:
    found = read("text,date\nThe ferry left on time.,\n\n,2026-03-02\n")
    assert [type(each) for each in found] == [Article, FormatError]
    assert isinstance(found[0], Article)
    assert found[0].id == "sea-2"
    assert errors(found) == ["sea.csv row 4: expected a text, got nothing: it is empty"]


@pytest.mark.parametrize(
    ("row", "came"),
    [
        ("1", "expected 4 columns, got 1"),
        ("1,The ferry left.,A,2026-03-02,more", "expected 4 columns, got 5"),
        ('1,"The ferry" left.,A,', "expected a whole row, got a broken one (line 3: something follows a closing"),
        ('1,"The ferry left.,A,', "expected a whole row, got a broken one (line 3: something follows a closing"),
        ("1,,A,", "expected a text, got nothing"),
    ],
)
def test_a_broken_row_is_named_and_the_others_are_read(row: str, came: str) -> None:
    good_row = '8,"The ferry left ""on time"", it was said.",A,2026-03-02'
    found = read("\n".join([",".join(HEADER), good_row, row, good_row, good_row, ""]))
    assert [type(each) for each in found] == [Article, FormatError, Article, Article]
    assert errors(found)[0].startswith(f"sea.csv row 3: {came}")


def test_empty_cells_too_many_do_no_harm() -> None:
    assert len(good("text,date\nThe ferry left on time.,2026-03-02,,\n")) == 1


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    rest = "".join(f"{n},The ferry left on time.,A,\n" for n in range(50))
    found = read(",".join(HEADER) + '\n1,"The ferry left\n' + rest)
    assert errors(found) == [
        "sea.csv row 2: expected a whole row, got a broken one (line 2: a quotation mark is not closed)"
    ]
    assert [a.id for a in found if isinstance(a, Article)] == [str(n) for n in range(50)]


def test_lines_of_a_broken_text_are_no_rows() -> None:
    broken = '1,"The ferry" left\nthe quay\n\non time",A,\n'
    found = read(",".join(HEADER) + f"\n{broken}2,The ferry left.,A,\n")
    assert [type(each) for each in found] == [FormatError, Article]
    assert "3 more lines passed over" in errors(found)[0]


def test_a_broken_last_row_is_named() -> None:
    found = read(",".join(HEADER) + '\n1,The ferry left.,A,\n2,"The ferry left\nthe quay')
    assert [type(each) for each in found] == [Article, FormatError]


@pytest.mark.parametrize(("more", "came"), [(1, "at most 2,000,000 characters, got 2,000,001"), (6_000_000, "line 2")])
def test_huge_cells_are_refused_and_the_rest_goes_on(more: int, came: str) -> None:
    found = read(written([1, "a" * (LONGEST + more), "", ""], [2, TEXT, "", ""]))
    assert [type(each) for each in found] == [FormatError, Article]
    assert came in errors(found)[0]


def test_a_huge_line_after_others_of_its_row() -> None:
    found = read(written([1, "The ferry\n" + "a" * 9_000_000, "", ""], [2, TEXT, "", ""]))
    assert [type(each) for each in found] == [FormatError, Article]


def test_the_largest_text_is_read() -> None:
    assert len(good(written([1, "a " * (LONGEST // 2), "", ""]))[0].text) == LONGEST


@pytest.mark.parametrize(
    ("data", "came"),
    [
        (b"", "a table with a header, got nothing"),
        (b",,\n1,2,3\n", "a table with a header, got an empty first row"),
        (b"a,b\n1,2\n", "a column for the text (--map text=COLUMN names it), got columns a, b"),
        (b'text,"date\nThe ferry', "a table with a header, got a broken one"),
        (b"PK\x03\x04\x00", "a text, got a ZIP archive"),
        (b"text,date\n\0\0", "a text, got binary data"),
    ],
)
def test_what_is_no_table_of_articles_is_refused(data: bytes, came: str) -> None:
    with pytest.raises(FormatError) as caught:
        read(data)
    assert came in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_order_of_day_and_month_is_that_of_the_whole_column() -> None:
    days = ["4/5/2026", "soon", "4/6/2026", "4/30/2026", ""]
    found = good(written(*([n, TEXT, "", day] for n, day in enumerate(days))))
    assert [a.published for a in found] == ["2026-04-05", None, "2026-04-06", "2026-04-30", None]
    found = good(written([1, TEXT, "", "4/5/2026"]), Options(day_first=True))
    assert found[0].published == "2026-05-04"


def test_dates_with_two_meanings_are_left_out_and_said() -> None:
    told: list[str] = []
    assert good(written([1, TEXT, "", "4/5/2026"]), Options(note=told.append))[0].published is None
    assert "--day-first" in told[1]


def test_rows_with_one_id_are_all_there() -> None:
    assert [a.id for a in good(written([7, TEXT, "A", ""], [7, TEXT, "B", ""]))] == ["7", "7"]


def test_what_cannot_be_rewound_is_read_too() -> None:
    stream = io.BytesIO(written([7, TEXT, "Gazette", "4/30/2026"]).encode())

    class Pipe(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            return stream.readinto(buffer)

    (found,) = read_delimited(Source("-", "stdin", io.BufferedReader(Pipe())), Options())
    assert isinstance(found, Article)
    assert found.published == "2026-04-30"


def test_memory_stays_flat() -> None:
    text = "The ferry left the quay on time. " * 15_000
    stream = io.BytesIO(written(*([n, text, "", "2026-03-02"] for n in range(40))).encode())
    tracemalloc.start()
    count = sum(isinstance(each, Article) for each in read_delimited(Source("sea.csv", "sea", stream), Options()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 40
    assert peak < 8_000_000 < len(stream.getbuffer()) / 2


@pytest.mark.parametrize(
    ("head", "is_table"),
    [
        ("text,date\n", True),
        ("id;headline;body", True),
        ("The text, the date\n", False),
        ("", False),
        ("text\n", False),
    ],
)
def test_tables_are_recognised(head: str, is_table: bool) -> None:
    assert looks_delimited(head) is is_table


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.lists(CELLS.filter(str.strip), max_size=5), st.sampled_from([",", ";", "\t"]), ENDS)
def test_every_text_comes_out_as_it_went_in(texts: list[str], delimiter: str, end: str) -> None:
    table = written(*([n, text, "", ""] for n, text in enumerate(texts)), delimiter=delimiter, end=end)
    found = read(table, Options(force=True))
    kept = [(a.id, a.text) for a in found if isinstance(a, Article)]
    assert len(found) == len(texts)
    assert all(texts[int(id)] == text for id, text in kept)
    assert all("binary data" in error for error in errors(found))


@given(st.lists(st.sampled_from(['"', ",", "\n", "\r\n", "a", '""', "text", "é", "\udc80"])))
def test_whatever_the_table_it_ends(pieces: list[str]) -> None:
    data = b"text,date\n" + "".join(pieces).encode("utf-8", "surrogateescape")
    rows = read(data, Options(force=True))
    assert all(isinstance(each, Article | InputError) for each in rows)
    errors(rows)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not beside this checkout")
def test_no_row_of_the_corpus_is_lost() -> None:
    path = SHARED / "data/fakes/FA-KES-Dataset.csv"
    found = list(articles([path]))
    read = [a for a in found if isinstance(a, Article)]
    assert len(found) == len(read) == 804
    assert len({a.text for a in read}) == 789
    assert len({a.id for a in read}) == 792
    assert all(a.published and a.title and a.outlet for a in read)
    assert Counter(a.outlet for a in read)["trt"] == 42
    assert {(a.published or "")[:4] for a in read} >= {"2015", "2016", "2017"}
    with path.open(encoding="utf-8", newline="") as file:
        assert [row["article_content"] for row in csv.DictReader(file)] == [a.text for a in read]
