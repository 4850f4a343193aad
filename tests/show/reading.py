"""Reads a page as a browser does: the text of each article's container, and of each mark in it."""

from collections import defaultdict
from html.parser import HTMLParser

Key = tuple[str, str, str]
"""Attribution, role, piece."""

_VOID = {"meta", "br", "img", "link", "input"}


class PageText(HTMLParser):
    """`text` is that of the article's container; `marks` gives the words under each mark."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.marks: defaultdict[Key, str] = defaultdict(str)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[tuple[str, Key | None, bool]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag in _VOID:
            return
        classes = (found.get("class") or "").split()
        inside = "text" in classes or (bool(self._open) and self._open[-1][2])
        key = (str(found["data-a"]), classes[1], str(found["data-p"])) if "data-p" in found else None
        self._open.append((tag, key, inside))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if not self._open or not self._open[-1][2]:
            return
        self.text += data
        for key in {key for _, key, _ in self._open if key}:
            self.marks[key] += data
