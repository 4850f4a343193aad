"""Inputs to opened sources with the reader of their format: files, addresses and standard input, unpacked if packed.

Nothing is read yet but the beginning, and nothing is left open. Knows how things are opened, and no format.
"""

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from reportedly.errors import InputError, NotFoundError
from reportedly.read import formats
from reportedly.read.finish import clean
from reportedly.read.packed import unpacked
from reportedly.read.source import Options, Reader, Source, url_id

STDIN = "-"
_URL = re.compile(r"[a-z][a-z0-9+.-]+://\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """A source and who reads it."""

    source: Source
    reader: Reader


@contextmanager
def opened(input: str, options: Options) -> Iterator[Opened]:
    """What `input` names, for as long as the body runs. Raises `InputError` where it cannot be had."""
    if is_address(input):
        with _address(input.strip(), options) as found:
            yield found
        return
    with _standard_input() if input == STDIN else _file(input) as stream:
        if input == STDIN:
            source = Source(STDIN, "stdin", stream)
        else:
            source = Source(name(input), clean(formats.stem(input)), stream, ending=formats.ending(input))
        try:
            with _told_apart(source, stream, options) as found:
                yield found
        except OSError as error:  # a disc or a pipe that fails half-way
            raise _unreadable(source.name, error) from error


def is_address(input: str) -> bool:
    """Whether an input is a web address."""
    return _URL.fullmatch(input.strip()) is not None


def is_folder(input: str) -> bool:
    """Whether an input is a folder."""
    try:
        return input != STDIN and Path(input).is_dir()
    except (OSError, ValueError):  # whoever opens it says so
        return False


def name(input: str) -> str:
    """What messages call an input: itself, on one line."""
    line = " ".join(clean(input).split()) or "''"
    return line if len(line) <= 300 else f"{line[:299]}…"


@contextmanager
def _address(url: str, options: Options) -> Iterator[Opened]:
    from reportedly.read.fetch import fetch  # sockets and TLS are slow to import

    page = fetch(url, timeout=options.timeout, allow_private=options.allow_private)
    stream = io.BufferedReader(cast(Any, io.BytesIO(page.body)))
    path = re.sub(r"[?#].*", "", url.partition("://")[2]).partition("/")[2]
    source = Source(name(url), url_id(url), stream, page.url, page.charset, formats.ending(path))
    with _told_apart(source, stream, options, page.kind) as found:
        yield found


@contextmanager
def _told_apart(source: Source, stream: io.BufferedReader, options: Options, kind: str = "") -> Iterator[Opened]:
    with unpacked(source.name, stream) as inside:
        told = kind if inside is stream else ""  # a server speaks of the archive
        reader = formats.reader(source.ending, inside.peek(formats.SEEN), options, told)
        yield Opened(replace(source, stream=inside), reader)


def _file(path: str) -> io.BufferedReader:
    try:
        return Path(path).open("rb")
    except FileNotFoundError:
        raise NotFoundError(name(path), "a file", "none of that name") from None
    except (OSError, ValueError) as error:
        raise _unreadable(name(path), error) from error


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
