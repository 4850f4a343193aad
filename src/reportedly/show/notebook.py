"""What a notebook shows of a report: the page in a frame of its own, and the tree as plain text.

Invariant: neither style nor script of the page reaches the notebook, nor the other way round (the frame is
sandboxed). Does not know which notebook it is.
"""

from html import escape

from reportedly.schema import Report
from reportedly.show.page import page
from reportedly.show.terminal import text

_LINE, _LINE_HEIGHT, _HEAD = 70, 36, 260
_LOWEST, _HIGHEST = 360, 760
_SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def mimebundle(report: Report) -> dict[str, str]:
    """The report by MIME type: `text/html` and `text/plain`."""
    return {"text/html": frame(report), "text/plain": text(report)}


def frame(report: Report) -> str:
    """The page in a sandboxed frame, about as high as a short report needs and never too high for a cell."""
    style = f"width:100%;height:{_height(report.article.text)}px;border:0;resize:vertical;overflow:auto"
    return (
        f'<iframe title="Who says what" sandbox="{_SANDBOX}" style="{style}" srcdoc="{escape(page(report))}"></iframe>'
    )


def _height(text: str) -> int:
    lines = sum(len(line) // _LINE + 1 for line in text.splitlines())
    return max(_LOWEST, min(_HIGHEST, _HEAD + lines * _LINE_HEIGHT))
