"""Reports as one self-contained page: the text with its marks, and beside it who it rests on.

Invariant: the page asks nothing of any network and runs no script but its own (its policy names both by
their digests); it can be read without script. The style sheet and the script are files beside this one.
"""

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from reportedly.schema import Article, Polarity, Report
from reportedly.show.facts import counted
from reportedly.show.names import Names
from reportedly.show.origins import origins
from reportedly.show.outline import parents
from reportedly.show.page_list import source_list
from reportedly.show.page_text import marked_text
from reportedly.show.plain import clipped, day, one_line

_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20]+", re.IGNORECASE)


def page(report: Report) -> str:
    """One report as a complete HTML document."""
    return pages([report])


def pages(reports: Sequence[Report]) -> str:
    """Several reports as one HTML document, with a list of contents."""
    many = len(reports) > 1
    bodies = [section(report, f"r{number}" if many else "") for number, report in enumerate(reports, start=1)]
    title = f"{len(reports)} reports" if len(reports) != 1 else _title(reports[0].article)
    return Template(_file("page.html")).substitute(
        title=escape(title),
        first="r1-" if many else "",
        policy=_policy(),
        style=_file("page.css"),
        script=_file("page.js"),
        contents=_contents(reports) if many else "",
        body="\n".join(bodies),
    )


def section(report: Report, name: str = "") -> str:
    """One report as a part of a page; `name` sets its anchors apart from those of others."""
    names = Names(f"{name}-" if name else "")
    return Template(_file("section.html")).substitute(
        name=name or "report",
        anchor=names.prefix,
        head=_head(report.article),
        figures=_figures(report),
        text=_text(report, names),
        who=source_list(report, names) or '<p class="nothing">No attributions found.</p>',
    )


def _head(article: Article) -> str:
    unseen = ' class="unseen"' if not article.title or _opens_with_title(article) else ""
    lines = [_origin(article), f"<h1{unseen}><bdi>{escape(_title(article))}</bdi></h1>"]
    if article.credits:
        names = escape(_names([credit.name for credit in article.credits]))
        lines.append(f'<p class="credit">taken from <bdi>{names}</bdi></p>')
    return "\n".join(lines)


def _origin(article: Article) -> str:
    parts = [f'<span class="outlet"><bdi>{escape(one_line(article.outlet or article.id))}</bdi></span>']
    if article.published:
        parts.append(f"<span>{escape(day(article.published))}</span>")
    if article.authors:
        parts.append(f"<span>by <bdi>{escape(_names(article.authors))}</bdi></span>")
    if article.url:
        parts.append(f'<span class="url">{_address(article.url)}</span>')
    return f'<p class="from">{" ".join(parts)}</p>'


def _names(names: Sequence[str]) -> str:
    return ", ".join(one_line(name) for name in names)


def _address(url: str) -> str:
    """A link to the original; an address of any other kind than http(s) is shown, and is no link."""
    whole = escape(one_line(url))
    if not _WEB_ADDRESS.fullmatch(url):
        return whole
    host = escape(one_line(url.split("/")[2]))
    return f'<a href="{whole}" rel="noreferrer noopener" target="_blank" title="{whole}">{host}</a>'


def _title(article: Article) -> str:
    return one_line(article.title or article.outlet or article.id)


def _opens_with_title(article: Article) -> bool:
    """Whether the text's own first paragraph is the title, as in web pages."""
    return bool(article.title) and article.text.lstrip().startswith(str(article.title))


def _text(report: Report, names: Names) -> str:
    marked = marked_text(report, names)
    headline = " headline" if _opens_with_title(report.article) else ""
    return f'<article class="text{headline}" aria-label="The report">{marked}</article>'


def _figures(report: Report) -> str:
    total = len(report.attributions)
    nested = sum(parent is not None for parent in parents(report).values())
    denied = sum(said.polarity is Polarity.DENIED for said in report.attributions)
    parts = [counted(total, "attribution"), f"{nested} nested", f"{denied} denied"]
    parts += [counted(len([one for one in origins(report) if not one.own]), "origin")]
    return " · ".join(part for part in parts if not part.startswith("0 ") or part == parts[0])


def _contents(reports: Sequence[Report]) -> str:
    items = "\n".join(
        f'<li><a href="#r{number}"><bdi>{escape(clipped(_title(report.article), 120))}</bdi></a> '
        f'<span class="note"><bdi>{escape(one_line(report.article.outlet or ""))}</bdi></span></li>'
        for number, report in enumerate(reports, start=1)
    )
    head = f"<h2>{len(reports)} reports</h2>"
    return f'<nav class="contents" aria-label="Reports">{head}\n<ol>\n{items}\n</ol></nav>'


def _policy() -> str:
    style, script = _digest(_file("page.css")), _digest(_file("page.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


@cache
def _file(name: str) -> str:
    return files("reportedly.show").joinpath(name).read_text(encoding="utf-8")
