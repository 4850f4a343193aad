"""JSON lines: one compact object of the JSON form a line.

Invariant: one report is one line for every reader, also for those that end lines at U+2028 or U+0085, which
are escaped. Memory is flat: each line is written, and can be read, when its report is there.
"""

import json
from collections.abc import Iterable
from typing import TextIO

from reportedly.schema import Report
from reportedly.show.export.json import escaped


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write each report as it comes."""
    for report in reports:
        out.write(f"{line(report)}\n")


def line(report: Report) -> str:
    """A report as one line, without its end."""
    return escaped(json.dumps(report.to_json(), ensure_ascii=False, separators=(",", ":")))
