"""How many articles inputs hold, told without reading them as articles: for whoever shows how much is left.

Nothing is fetched, and nothing said. Knows which format is counted how, and no format itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.read.delimited import count_rows, read_delimited
from reportedly.read.entries import count_entries, read_feed
from reportedly.read.files import read_text
from reportedly.read.inputs import Input, expanded
from reportedly.read.opening import STDIN, is_address, opened
from reportedly.read.parquet import count_records, read_parquet
from reportedly.read.source import Options, Reader, Source
from reportedly.read.tables import count_lines, count_objects, read_document, read_lines
from reportedly.read.web import read_page


def expected(inputs: Iterable[Input], options: Options | None = None) -> int | None:
    """How many articles and errors `articles` will give; None where only reading would tell.

    That is for addresses and standard input, which can be read but once.
    """
    quiet = replace(options or Options(), note=lambda _: None)
    total = 0
    for input in expanded(inputs, quiet):
        count = 1 if isinstance(input, InputError) else _count(input, quiet)
        if count is None:
            return None
        total += count
    return total


def _count(input: str, options: Options) -> int | None:
    if input == STDIN or is_address(input):
        return None
    try:
        with opened(input, options) as found:
            count = _counter(found.reader)(found.source, options)
    except InputError:  # which is given in place of its articles
        return 1
    return count if options.limit is None else min(count, options.limit)


def _counter(reader: Reader) -> Callable[[Source, Options], int]:
    counters: dict[Reader, Callable[[Source, Options], int]] = {
        read_text: _one,
        read_page: _one,
        read_lines: count_lines,
        read_document: count_objects,
        read_delimited: count_rows,
        read_parquet: count_records,
        read_feed: count_entries,
    }
    return counters[reader]


def _one(source: Source, options: Options) -> int:
    return 1
