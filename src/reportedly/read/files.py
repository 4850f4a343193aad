"""Bytes to characters, and plain texts to articles.

A text is kept as it is, character by character, line ends too; only a byte-order mark goes and lone
surrogates become U+FFFD, one for one. Knows nothing about pages or tables.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.errors import FormatError
from reportedly.read.finish import LONGEST, finished
from reportedly.read.source import Options, Source, told
from reportedly.schema import Article

_LONGEST_BYTES = 4 * LONGEST + 4  # no encoding needs more for a text of that length and its mark
_SAMPLE = 65_536  # bytes from which an encoding is guessed
_FEW = 0.25  # share of characters beyond ASCII up to which a text is West European

_MARKS = (  # UTF-32 before UTF-16: their little-endian marks begin alike
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"SQLite format 3": "a database",
}
# West European or another script: East European and Turkish pages look too much alike to be told apart.
_GUESSES = [
    *("cp1252", "cp1256", "cp1251", "cp1253", "cp1255", "koi8_r"),
    *("shift_jis", "euc_jp", "euc_kr", "gb18030", "big5"),
]
_SURROGATE = re.compile("[\ud800-\udfff]")
# Bytes that are no UTF-8, as `surrogateescape` leaves them, to what Windows-1252 means by them.
_STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}


def read_text(source: Source, options: Options) -> Iterator[Article]:
    """The article that is the whole of a plain text."""
    text = decode(source.name, bounded(source.name, source.stream), source.charset)
    yield finished(source.name, told(Article(id=source.id, url=source.url, text=text), options), options)


def bounded(name: str, stream: BinaryIO, limit: int = _LONGEST_BYTES) -> bytes:
    """All bytes of `stream`. Raises `FormatError` where there are more than `limit`, without reading on."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise FormatError(name, f"at most {LONGEST:,} characters", f"more than {limit:,} bytes")
    return data


def decode(name: str, data: bytes, charset: str | None = None) -> str:
    """The characters that `data` stands for. Raises `FormatError` for binary data.

    A byte-order mark decides, else UTF-8 or `charset` if they fit, else the likeliest other encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    _refuse_binary(name, data)
    for encoding in filter(None, ("utf-8", charset)):
        try:
            return data.decode(encoding, "surrogatepass" if encoding == "utf-8" else "strict")
        except (UnicodeError, LookupError):
            continue
    return _decode_other(data)


def encoding_of(name: str, head: bytes, charset: str | None = None) -> str:
    """The encoding of a file that begins with `head` and is too large to be decoded as a whole.

    Decoded as UTF-8 with `surrogateescape`, it may hold stray bytes for `mended`. Raises `FormatError` for binary data.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    _refuse_binary(name, head)
    escaped = head.decode("utf-8", "surrogateescape")
    if not _SURROGATE.search(escaped[:-3]):  # the last character may be cut
        return "utf-8"
    if charset and _is_known(charset):
        return charset
    return "utf-8" if _mostly_utf8(escaped, len(head)) else _guessed(head)


def mended(text: str) -> str:
    """`text`, decoded with `surrogateescape`, with stray bytes as the characters of Windows-1252."""
    return text.translate(_STRAY) if _SURROGATE.search(text) else text


def _is_known(charset: str) -> bool:
    try:
        return codecs.lookup(charset)._is_text_encoding
    except LookupError:
        return False


def _refuse_binary(name: str, data: bytes) -> None:
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise FormatError(name, "a text", what)
    if b"\0" in data:
        raise FormatError(name, "a text", "binary data (NUL bytes)")


def _decode_other(data: bytes) -> str:
    escaped = data.decode("utf-8", "surrogateescape")
    return mended(escaped) if _mostly_utf8(escaped, len(data)) else data.decode(_guessed(data[:_SAMPLE]), "replace")


def _mostly_utf8(escaped: str, size: int) -> bool:
    """Whether it is UTF-8 with stray bytes, or West European with a few accents; `size` is in bytes."""
    beyond = sum(ord(char) > 0x7F for char in escaped)
    stray = len(_SURROGATE.findall(escaped))
    return beyond - stray >= stray or beyond <= _FEW * size


def _guessed(sample: bytes) -> str:
    """The likeliest encoding of text that is neither ASCII nor UTF-8 for the most part."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_GUESSES).best()
    return best.encoding if best else "cp1252"
