"""Inputs of every kind to articles: the front of the flow.

One input after another is opened and handed to the reader of its format; one that fails gives its error, and the
others go on. Knows neither how things are opened nor any format.
"""

import os
from collections.abc import Iterable, Iterator
from itertools import islice

from reportedly.errors import FormatError, InputError
from reportedly.read import folders, formats
from reportedly.read.opening import is_folder, name, opened
from reportedly.read.source import Options
from reportedly.schema import Article

__all__ = ["Input", "Options", "articles", "expanded", "read"]

Input = str | os.PathLike[str]


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
    raise FormatError(name(os.fspath(input)), "one article", "none" if first is None else "several")


def articles(inputs: Iterable[Input], options: Options | None = None) -> Iterator[Article | InputError]:
    """The articles of all inputs, one after another as they are asked for; of a folder, those of all files in it.

    In place of an article that cannot be read stands its error; the others go on.
    """
    options = options or Options()
    for input in expanded(inputs, options):
        if isinstance(input, InputError):
            yield input
        else:
            yield from islice(_read(input, options), options.limit)


def expanded(inputs: Iterable[Input], options: Options | None = None) -> Iterator[str | InputError]:
    """The inputs with each folder replaced by the files in it: what `articles` opens, one after another."""
    options = options or Options()
    for input in inputs:
        path = os.fspath(input)
        try:
            if is_folder(path):
                yield from folders.files(path, name(path), formats.is_readable, options.note)
            else:
                yield path
        except InputError as error:
            yield error


def _read(input: str, options: Options) -> Iterator[Article | InputError]:
    try:
        with opened(input, options) as found:
            yield from found.reader(found.source, options)
    except InputError as error:
        yield error
