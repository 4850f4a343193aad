"""The JSON form, for people too: one object for one report, an array for several, indented.

Invariant: `Report.from_json(json.loads(…))` gives the report back; the output can always be encoded.
Memory is flat: one report is held, and the next.
"""

import json
import re
from collections.abc import Iterable
from itertools import chain
from typing import Any, TextIO

from reportedly.schema import Report

_SPAN = re.compile(r"\[\n *(\d+),\n *(\d+)\n *\]")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def write(reports: Iterable[Report], out: TextIO) -> None:
    """One report as an object, none or several as an array."""
    array(map(pretty, reports), out)


def pretty(report: Report) -> str:
    """A report, indented, with each span on one line."""
    return indented(report.to_json())


def indented(data: Any) -> str:
    """Plain JSON values, indented, with each span on one line."""
    # A string never holds a raw line end in JSON, so that the pattern meets nothing but spans.
    return _SPAN.sub(r"[\1, \2]", escaped(json.dumps(data, ensure_ascii=False, indent=1)))


def escaped(text: str) -> str:
    """JSON in which the characters that break lines, steer terminals or have no encoding are escaped."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def array(objects: Iterable[str], out: TextIO) -> None:
    """JSON texts as they come: one alone as it is, none or several as an array."""
    stream = iter(objects)
    first = next(stream, None)
    second = next(stream, None) if first else None
    if first is None:
        out.write("[]\n")
    elif second is None:
        out.write(f"{first}\n")
    else:
        for number, one in enumerate(chain([first, second], stream)):
            out.write(",\n" if number else "[\n")
            out.write(one)
        out.write("\n]\n")
