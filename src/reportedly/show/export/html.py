"""The page: one document for all reports, with a list of contents where there are several.

Invariant: that of `show/page.py`. The list stands before the reports, so that all of them are held in memory
until the last has come: a page is for a screen, and thousands of reports are for `jsonl`.
"""

from collections.abc import Iterable
from typing import TextIO

from reportedly.schema import Report
from reportedly.show.page import pages


def write(reports: Iterable[Report], out: TextIO) -> None:
    """Write one page with all of `reports`."""
    out.write(pages(list(reports)))
