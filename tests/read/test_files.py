"""Bytes become the right characters, and every character of a plain text stays what it is."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import FormatError
from reportedly.read.files import bounded, decode, encoding_of, mended, read_text
from reportedly.read.finish import LONGEST
from reportedly.read.source import Options, Source

ENGLISH = "The harbour master’s office said “no” – the ferry left the café quay at 9.\r\nNobody was hurt.\r"
ARABIC = "قال مسؤول في وزارة الدفاع إن القوات تقدمت نحو المدينة بعد معارك استمرت ثلاثة أيام وأضاف أن العدد ارتفع"


def source(data: bytes) -> Source:
    return Source("ferry.txt", "ferry", io.BytesIO(data))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "cp1256"])
def test_encodings_are_recognised_and_nothing_else_is_changed(encoding: str) -> None:
    (article,) = read_text(source(ENGLISH.encode(encoding)), Options())
    assert article.text == ENGLISH


@pytest.mark.parametrize("text", ["Café", "naïve", "The façade of the Hôtel Zürich fell."])
def test_a_few_accents_are_latin(text: str) -> None:
    assert decode("x", text.encode("latin-1")) == text


def test_another_script_is_guessed() -> None:
    assert decode("x", ARABIC.encode("cp1256")) == ARABIC


def test_what_the_server_says_is_believed_where_it_fits() -> None:
    assert decode("x", "Łódź".encode("cp1250"), "cp1250") == "Łódź"
    assert decode("x", "Łódź".encode(), "cp1250") == "Łódź"
    assert decode("x", b"caf\xe9 and bread", "no-such-charset") == "café and bread"


def test_stray_bytes_in_utf8_are_windows_characters() -> None:
    assert decode("x", "“Zürich” and “Köln”, ".encode() + b"\x93caf\xe9\x94") == "“Zürich” and “Köln”, “café”"


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    text = "The ferry \ud800 left the quay."
    (article,) = read_text(source(text.encode("utf-8", "surrogatepass")), Options())
    assert article.text == "The ferry \ufffd left the quay."


@pytest.mark.parametrize(
    ("head", "charset", "encoding"),
    [
        (ENGLISH.encode("utf-16"), None, "utf-16"),
        ("café".encode()[:-1], None, "utf-8"),
        (ENGLISH.encode("cp1252"), None, "utf-8"),
        (ARABIC.encode("cp1256"), None, "cp1256"),
        ("Łódź, Łódź".encode("cp1250"), "cp1250", "cp1250"),
        (b"caf\xe9 and bread", "no-such-charset", "utf-8"),
        (b"caf\xe9 and bread", "base64", "utf-8"),
    ],
)
def test_the_encoding_of_a_file_is_told_by_its_beginning(head: bytes, charset: str | None, encoding: str) -> None:
    assert encoding_of("x", head, charset) == encoding


def test_stray_bytes_are_mended() -> None:
    assert mended(b"\x93caf\xe9\x94".decode("utf-8", "surrogateescape")) == "“café”"
    assert mended("café") == "café"


@pytest.mark.parametrize(
    ("data", "came"),
    [
        (b"%PDF-1.7\n...", "a PDF file"),
        (b"PK\x03\x04rest", "ZIP archive"),
        (b"\x89PNG\r\n", "PNG"),
        (b"The ferry\0left", "NUL"),
        (b"\x01\x02\x03\x04 ferry", "control characters"),
        (b"", "empty"),
        (b" \n\t\r\n", "white space"),
        (b"\xef\xbb\xbf", "empty"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, came: str) -> None:
    with pytest.raises(FormatError, match=f"^ferry.txt: expected .*{came}") as caught:
        list(read_text(source(data), Options()))
    assert "\n" not in str(caught.value)


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(FormatError, match="at most 2,000,000 characters, got 2,000,001"):
        list(read_text(source(b"a " * (LONGEST // 2) + b"b"), Options()))


def test_a_giant_file_is_not_read_to_its_end() -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 <= size < 10_000_000
            return b"a" * size

    with pytest.raises(FormatError, match="at most 2,000,000 characters"):
        bounded("x", Endless())


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode("x", data)
    except FormatError:
        return
    assert isinstance(text, str)


@given(st.text(max_size=300))
def test_utf8_is_kept_character_by_character(text: str) -> None:
    try:
        decoded = decode("x", text.encode())
    except FormatError:
        return
    assert decoded == text.removeprefix("\ufeff")
