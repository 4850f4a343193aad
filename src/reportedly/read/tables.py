"""JSON to articles, as lines or as a whole: objects with the article fields of the JSON form.

Lines are read one after another, so that memory stays flat; a bad one becomes an error that names its
line, and the others go on. Knows nothing about what else a line may hold.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from reportedly.errors import FormatError, InputError
from reportedly.read import dates, rows
from reportedly.read.files import bounded, decode
from reportedly.read.finish import LONGEST, clean, finished
from reportedly.read.source import FIELDS, Options, Source, is_iso_date
from reportedly.schema import Article, Credit, Span

_LONGEST_LINE = 12 * LONGEST  # bytes: a character takes up to twelve as a JSON escape


def read_lines(source: Source, options: Options) -> Iterator[Article | InputError]:
    """The article of each line; blank lines are passed over."""
    for number, line in _lines(source.stream):
        place = f"{source.name}:{number}"
        try:
            if line is None:
                raise FormatError(place, "a line of JSON", f"more than {_LONGEST_LINE:,} bytes")
            if line.strip():
                yield _read(place, f"{source.id}-{number}", _object(place, _json(place, line)), options)
        except InputError as error:
            yield error


def read_document(source: Source, options: Options) -> Iterator[Article | InputError]:
    """The article of a JSON object, or those of an array of objects."""
    data = bounded(source.name, source.stream, 10 * _LONGEST_LINE)
    found = _json(source.name, data)
    several = isinstance(found, list)
    for number, record in enumerate(found if several else [found], 1):
        place = f"{source.name}[{number - 1}]" if several else source.name
        made_up = f"{source.id}-{number}" if several else source.id
        try:
            yield _read(place, made_up, _object(place, record), options)
        except InputError as error:
            yield error


def count_lines(source: Source, options: Options) -> int:
    """How many articles and errors `read_lines` gives."""
    return sum(line is None or bool(line.strip()) for _, line in _lines(source.stream))


def count_objects(source: Source, options: Options) -> int:
    """How many articles and errors `read_document` gives. Raises `FormatError` where it does."""
    found = _json(source.name, bounded(source.name, source.stream, 10 * _LONGEST_LINE))
    return len(found) if isinstance(found, list) else 1


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers from 1, None in place of one that is too long."""
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) < _LONGEST_LINE:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_LONGEST_LINE)
        yield number, None


def _read(place: str, made_up: str, record: Mapping[str, Any], options: Options) -> Article:
    """By the contract of the JSON form; with fields of other names, as leniently as the row of any table."""
    if not options.map:
        return finished(place, _article(place, made_up, record, options), options)
    values = {field: record.get(options.map.get(field, field)) for field in FIELDS}
    order = dates.column((), options.day_first).order
    return rows.article(place, made_up, values, order, options)


def _article(place: str, made_up: str, record: Mapping[str, Any], options: Options) -> Article:
    return Article(
        id=_id(place, record) or made_up,
        url=_string(place, record, "url"),
        outlet=_string(place, record, "outlet") or options.outlet,
        title=_string(place, record, "title") or options.title,
        authors=_strings(place, record, "authors"),
        published=_date(place, record) or options.published,
        language=_string(place, record, "language"),
        credits=_credits(place, record),
        text=_text(place, record),
    )


def _json(place: str, data: bytes) -> Any:
    try:
        return json.loads(decode(place, data))
    except ValueError as error:
        raise FormatError(place, "a JSON object", f"no JSON: {error}") from error
    except RecursionError:
        raise FormatError(place, "a JSON object", "one nested too deep") from None


def _object(place: str, record: Any) -> Mapping[str, Any]:
    if not isinstance(record, dict):
        raise FormatError(place, "a JSON object", _kind(record))
    return record


def _text(place: str, record: Mapping[str, Any]) -> str:
    if "text" not in record:
        raise FormatError(place, 'an object with "text"', "one without")
    if not isinstance(record["text"], str):
        raise FormatError(place, 'a string in "text"', _kind(record["text"]))
    return record["text"]


def _id(place: str, record: Mapping[str, Any]) -> str | None:
    """Many collections number their articles, so a whole number is taken too."""
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(place, record, "id")


def _string(place: str, record: Mapping[str, Any], field: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise FormatError(place, f'a string in "{field}"', _kind(value))
    return clean(value) if value else None


def _strings(place: str, record: Mapping[str, Any], field: str) -> tuple[str, ...]:
    values = record.get(field) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise FormatError(place, f'a list of strings in "{field}"', _kind(values))
    return tuple(clean(value) for value in values)


def _date(place: str, record: Mapping[str, Any]) -> str | None:
    value = _string(place, record, "published")
    if value is not None and not is_iso_date(value):
        raise FormatError(place, 'an ISO date in "published"', repr(value[:40]))
    return value


def _credits(place: str, record: Mapping[str, Any]) -> tuple[Credit, ...]:
    """The credits given; none if they come without spans: without evidence they are found anew."""
    given = record.get("credits") or []
    if not isinstance(given, list) or not all(isinstance(credit, dict) for credit in given):
        raise FormatError(place, 'a list of objects in "credits"', _kind(given))
    if not all(credit.get("span") for credit in given):
        return ()
    return tuple(_credit(place, credit, len(_text(place, record))) for credit in given)


def _credit(place: str, credit: Mapping[str, Any], length: int) -> Credit:
    name, span = credit.get("name"), credit["span"]
    whole = isinstance(span, list) and len(span) == 2 and all(type(end) is int for end in span)
    if not isinstance(name, str) or not whole or not 0 <= span[0] < span[1] <= length:
        raise FormatError(place, "a credit with a name and a span within the text", repr(credit)[:80])
    return Credit(clean(name), Span(*span))


def _kind(value: object) -> str:
    """What a JSON value is, in JSON's words."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    names = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names[type(value)]
