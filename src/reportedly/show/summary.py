"""What came of filling a casebook, in a few lines. Knows no casebook."""

from collections.abc import Iterator, Sequence

from reportedly.casebook.events import Summary

_REASONS = 10  # reasons of failures that are listed, the most frequent ones
ADDING, REREADING = ("added", "already there", "new version", "failed"), ("worked out again",)  # said even if none is


def lines(summary: Summary, always: Sequence[str] = ADDING) -> Iterator[str]:
    """One line of counts, and one for each reason of failures."""
    counts = {
        "added": summary.added,
        "already there": summary.already_there,
        "new version": summary.new_versions,
        "worked out again": summary.renewed,
        "removed before and left out": summary.left_out,
        "failed": summary.failed,
    }
    said = [_counted(name, count) for name, count in counts.items() if count or name in always]
    yield ", ".join(said) + _otherwise(summary)
    for reason, count in summary.reasons.most_common(_REASONS):
        yield f"{count:,} × {reason}"
    if len(summary.reasons) > _REASONS:
        yield f"… and {len(summary.reasons) - _REASONS:,} other reasons"


def _counted(name: str, count: int) -> str:
    return f"{count:,} {name}{'s' * (name == 'new version' and count != 1)}"


def _otherwise(summary: Summary) -> str:
    """That some came again under another date or title, which is kept."""
    return f" ({summary.otherwise:,} of those there with another date or title)" if summary.otherwise else ""
