"""Inputs of every kind to articles: the front of the flow.

One input after another is opened, told apart and handed to the reader of its format; one that fails
gives its error, and the others go on. Knows which reader takes which format, and no format itself.
"""

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from reportedly.errors import FormatError, InputError, NotFoundError
from reportedly.read.files import read_text
from reportedly.read.finish import clean
from reportedly.read.source import Options, Reader, Source, url_id
from reportedly.read.tables import read_document, read_lines
from reportedly.read.web import read_page
from reportedly.schema import Article

__all__ = ["Input", "Options", "articles", "read"]

Input = str | os.PathLike[str]
STDIN = "-"

# A new format is one new file with its reader, and one line here.
_BY_ENDING: dict[str, Reader] = {
    ".jsonl": read_lines,
    ".ndjson": read_lines,
    ".json": read_document,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
}
_BY_MEDIA_TYPE: dict[str, Reader] = {
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "application/x-ndjson": read_lines,
    "application/json": read_document,
}
_BY_LOOK: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"\s*(?:\{\s*\n|\[\s*\{)"), read_document),
    (re.compile(rb'\s*\{\s*(?:"|\Z)'), read_lines),
    (
        re.compile(
            rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        read_page,
    ),
)
_URL = re.compile(r"[a-z][a-z0-9+.-]+://\S*", re.IGNORECASE)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0")  # what may hide how a file begins
_SEEN = 4096  # bytes from which a format is told


def read(input: Input, options: Options | None = None) -> Article:
    """The one article of an input: a path, a URL, or `-` for standard input.

    Raises `InputError` where it cannot be read, or holds several.
    """
    found = articles([input], options)
    first = next(found, None)
    if isinstance(first, Article) and next(found, None) is None:
        return first
    if isinstance(first, InputError):
        raise first
    raise FormatError(_name(input), "one article", "none" if first is None else "several")


def articles(inputs: Iterable[Input], options: Options | None = None) -> Iterator[Article | InputError]:
    """The articles of all inputs, one after another as they are asked for.

    In place of an article that cannot be read stands its error; the others go on.
    """
    for input in inputs:
        try:
            yield from _read_one(os.fspath(input), options or Options())
        except InputError as error:
            yield error


def _read_one(input: str, options: Options) -> Iterator[Article | InputError]:
    if _URL.fullmatch(input.strip()):
        yield from _read_url(input.strip(), options)
        return
    opened = _standard_input() if input == STDIN else _file(input)
    with opened as stream:
        name, id = (STDIN, "stdin") if input == STDIN else (_name(input), clean(Path(input).stem))
        try:
            reader = _BY_ENDING.get(Path(input).suffix.lower()) or _by_look(stream.peek(_SEEN))
            yield from reader(Source(name, id, stream), options)
        except OSError as error:  # a disc or a pipe that fails half-way
            raise _unreadable(name, error) from error


def _read_url(url: str, options: Options) -> Iterator[Article | InputError]:
    from reportedly.read.fetch import fetch  # sockets and TLS are slow to import

    page = fetch(url, timeout=options.timeout, allow_private=options.allow_private)
    reader = _BY_MEDIA_TYPE.get(page.kind) or _by_look(page.body[:_SEEN])
    source = Source(_name(url), url_id(url), io.BytesIO(page.body), page.url, page.charset)
    yield from reader(source, options)


def _by_look(head: bytes) -> Reader:
    bare = _MARK.sub(b"", head)
    return next((reader for look, reader in _BY_LOOK if look.match(bare)), read_text)


def _file(path: str) -> io.BufferedReader:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise NotFoundError(_name(path), "a file", "none of that name") from None
    except IsADirectoryError:
        raise FormatError(_name(path), "a file", "a folder") from None
    except (OSError, ValueError) as error:
        raise _unreadable(_name(path), error) from error


@contextmanager
def _standard_input() -> Iterator[io.BufferedReader]:
    """Standard input as bytes that can be looked at before they are read; left open afterwards."""
    stream = io.BufferedReader(cast(Any, sys.stdin.buffer))  # in tests it may be any kind of stream
    try:
        yield stream
    finally:
        stream.detach()


def _unreadable(name: str, error: OSError | ValueError) -> InputError:
    came = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return InputError(name, "a readable file", came.lower())


def _name(input: Input) -> str:
    """What messages call an input: itself, on one line."""
    name = " ".join(clean(os.fspath(input)).split()) or "''"
    return name if len(name) <= 300 else f"{name[:299]}…"
