"""The page in a real browser: no request, no error, everything by keyboard, nothing wider than a phone.

Skipped, and said so, where playwright or a Chromium is missing.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.schema import SourceKind
from reportedly.show.notebook import frame
from reportedly.show.page import page, pages
from tests import factories

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the PATH")]

QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
LIT = "[...document.querySelectorAll('.text .{}')].map(e => e.dataset.a)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield found
        found.close()


class Opened:
    """A page that was opened from a file, with what it asked for and complained of."""

    def __init__(self, browser: Any, path: Path, html: str, **context: Any) -> None:
        path.write_text(html, encoding="utf-8", newline="")
        self.trouble: list[str] = []
        self.requests: list[str] = []
        self.tab = browser.new_context(**context).new_page()
        self.tab.on("console", lambda message: self.trouble.append(message.text))
        self.tab.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.goto(path.as_uri())

    def names(self, class_name: str) -> set[str]:
        return set(self.tab.evaluate(LIT.format(class_name)))

    def focused(self) -> str | None:
        found = self.tab.evaluate("document.activeElement.dataset.a")
        return None if found is None else str(found)


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Opened:
    return Opened(browser, tmp_path / "page.html", page(factories.harbour()))


def test_no_request_and_no_complaint(opened: Opened) -> None:
    opened.tab.keyboard.press("j")
    assert [url.split(":")[0] for url in opened.requests] == ["file"]
    assert opened.trouble == []


def test_the_browser_finds_the_text_unchanged(opened: Opened) -> None:
    assert opened.tab.evaluate("document.querySelector('.text').textContent") == factories.HARBOUR


def test_copying_gives_the_words_without_labels(opened: Opened) -> None:
    opened.tab.evaluate("getSelection().selectAllChildren(document.querySelector('.text'))")
    copied = opened.tab.evaluate("String(getSelection())")
    assert copied.split() == factories.HARBOUR.split()


def test_hover_lights_the_attribution_and_its_parents(opened: Opened) -> None:
    opened.tab.locator(".text .cue[data-a=a7]").hover()
    assert opened.names("lit") == {"a7"}
    assert opened.names("kin") == {"a6", "a5"}
    opened.tab.locator(".brand").hover()
    assert opened.names("lit") == set()


def test_a_continued_report_lights_what_it_continues(browser: Any, tmp_path: Path) -> None:
    text = "The Ledger cited a study as saying no. The study said yes."
    study = factories.source("s2", "a study", SourceKind.DOCUMENT, named=False)
    outer = factories.said(text, "The Ledger", "cited", "a study as saying no", ids=["s1"])
    inner = factories.said(text, "a study", "as saying", "no", id="a2", parent="a1", ids=["s2"])
    last = factories.said(text, "The study", "said", "yes", id="a3", ids=["s2"])
    report = factories.report(text, outer, inner, last, sources=[factories.source("s1", "Ledger"), study])
    seen = Opened(browser, tmp_path / "page.html", page(report))
    seen.tab.locator(".text .cue[data-a=a3]").hover()
    assert (seen.names("lit"), seen.names("kin")) == ({"a3"}, {"a1", "a2"})
    assert seen.tab.locator("#who-a3 > .chain").is_visible()
    assert not seen.tab.locator("#who-a2 > .chain.again").is_visible()


def test_the_article_s_own_claim_is_lit_from_the_list(opened: Opened) -> None:
    opened.tab.locator(".own-voice .entry").hover()
    assert opened.names("lit") == {"own-c6"}
    opened.tab.locator(".own-voice a").click()
    assert opened.tab.url.endswith("#own-c6")


def test_an_entry_of_the_list_lights_the_text(opened: Opened) -> None:
    opened.tab.locator("#who-a4").hover()
    assert opened.names("lit") == {"a4"}


def test_j_and_k_walk_enter_pins_escape_lets_go(opened: Opened) -> None:
    keys = opened.tab.keyboard
    keys.press("j")
    keys.press("j")
    assert (opened.focused(), opened.names("lit")) == ("a2", {"a2"})
    keys.press("Enter")
    opened.tab.locator(".text .cue[data-a=a8]").hover()
    assert opened.names("lit") == {"a2"}
    assert opened.tab.locator("[aria-pressed=true]").get_attribute("data-a") == "a2"
    keys.press("k")
    assert opened.focused() == "a1"
    opened.tab.locator(".brand").hover()
    keys.press("Escape")
    assert (opened.focused(), opened.names("lit")) == (None, set())


def test_tab_reaches_every_attribution(opened: Opened) -> None:
    reached = set()
    for _ in range(14):
        opened.tab.keyboard.press("Tab")
        reached.add(opened.focused())
    assert {f"a{number}" for number in range(1, 10)} <= reached


def test_a_link_of_the_list_goes_to_the_mark(opened: Opened) -> None:
    opened.tab.locator("#who-a9 > a").click()
    assert opened.focused() == "a9"
    assert opened.tab.url.endswith("#a9")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_is_wider_than_the_window(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    long = factories.report(
        "w" * 400, factories.said("w" * 400, "w" * 90, "w", "w" * 400), title="t" * 200, id="i" * 99
    )
    html = pages([factories.harbour(), long])
    size = {"width": width, "height": 800}
    tab = Opened(browser, tmp_path / "page.html", html, viewport=size, color_scheme=scheme).tab
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_words_and_links_are_there(browser: Any, tmp_path: Path) -> None:
    tab = Opened(browser, tmp_path / "page.html", page(factories.harbour()), java_script_enabled=False).tab
    tab.locator("#who-a9 > a").click()
    assert tab.url.endswith("#a9")
    assert tab.locator(".text").is_visible()


def test_hostile_words_run_nothing(browser: Any, tmp_path: Path) -> None:
    words = "<script>document.title='x'</script><img src=x onerror=alert(1)>\r\n\r\n\u202e\x85\x1bend"
    hostile = factories.report(words, factories.said(words, None, "end", words), title="t", outlet=words)
    seen = Opened(browser, tmp_path / "page.html", page(hostile))
    assert seen.tab.evaluate("document.querySelector('.text').textContent") == words
    assert seen.tab.title().startswith("t ")
    assert not seen.trouble
    assert len(seen.requests) == 1


def test_the_notebook_frame_works_and_keeps_to_itself(browser: Any, tmp_path: Path) -> None:
    html = f"<!doctype html><p id=cell>cell</p>{frame(factories.harbour())}"
    seen = Opened(browser, tmp_path / "cell.html", html)
    inner = seen.tab.frame_locator("iframe")
    inner.locator("#who-a9 > a").click()
    assert inner.locator(".text .lit").first.get_attribute("data-a") == "a9"
    assert seen.tab.evaluate("getComputedStyle(document.querySelector('#cell')).fontSize") == "16px"
    assert seen.tab.evaluate("document.querySelectorAll('style').length") == 0
    assert seen.tab.url.endswith("/cell.html")
