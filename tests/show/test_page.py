"""The page shows exactly the article's words, whatever they are, and lets none of them become markup."""

import re

import pytest
from hypothesis import given, settings

from reportedly.schema import Polarity, Report, Span
from reportedly.show.page import page, pages
from tests import factories
from tests.show.golden import check
from tests.show.reading import PageText
from tests.show.strategies import reports

TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "div",
    "p",
    "ul",
    "li",
    "span",
    "kbd",
    "main",
    "section",
}
TAGS |= {"header", "h1", "h2", "h3", "bdi", "article", "aside", "ol", "script", "nav"}


def test_golden() -> None:
    check("harbour.html", page(factories.harbour()))


@settings(max_examples=60, deadline=None)
@given(reports())
def test_the_text_of_the_container_is_the_text(report: Report) -> None:
    assert PageText(page(report)).text == report.article.text


@settings(max_examples=60, deadline=None)
@given(reports())
def test_every_mark_shows_its_span(report: Report) -> None:
    assert PageText(page(report)).marks == expected_marks(report)


def expected_marks(report: Report) -> dict[tuple[str, str, str], str]:
    found: dict[tuple[str, str, str], Span] = {}
    for said in report.attributions:
        found[said.id, "cue", "0"] = said.cue
        if said.source.span is not None:
            found[said.id, "source", "0"] = said.source.span
        found |= {(said.id, "content", str(piece)): span for piece, span in enumerate(said.content)}
    return {key: span.of(report.article.text) for key, span in found.items() if span.start < span.end}


@settings(max_examples=60, deadline=None)
@given(reports())
def test_no_word_becomes_markup(report: Report) -> None:
    for tag, attributes in PageText(page(report)).tags:
        assert tag in TAGS
        assert not any(name.startswith("on") or name in ("src", "style") for name in attributes)


@settings(max_examples=60, deadline=None)
@given(reports())
def test_anchors_are_unique_and_links_lead_somewhere(report: Report) -> None:
    attributes = [found for _, found in PageText(pages([report, report])).tags]
    ids = [found["id"] for found in attributes if "id" in found]
    assert len(ids) == len(set(ids))
    shown = {
        said.id for said in report.attributions if any(span.start < span.end for span in (said.cue, *said.content))
    }
    links = {str(found["href"])[1:] for found in attributes if str(found.get("href", "")).startswith("#")}
    assert {f"r1-{id}" for id in shown} <= links & set(ids)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "</style></script><b>",
        "&lt;b&gt; &amp; &#60;",
        "$title ${body} {0} %s",
    ],
)
def test_markup_in_every_field_stays_words(words: str) -> None:
    said = factories.said(words, words, words, words, id=words)
    shown = page(factories.report(words, said, id=words, title=words, outlet=words, authors=(words,), url=words))
    read = PageText(shown)
    assert read.text == words
    assert {tag for tag, _ in read.tags} <= TAGS
    assert shown.count("<script>") == 1
    assert shown.count("</style>") == 1


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "https:evil", "//x.example"]
)
def test_only_web_addresses_are_links(url: str) -> None:
    links = [found.get("href") for tag, found in PageText(page(factories.one(url=url))).tags if tag == "a"]
    assert all(str(link).startswith("#") for link in links)


def test_a_web_address_is_a_link_without_a_referrer() -> None:
    shown = page(factories.one(url="https://gazette.example/a?b=1&c=2"))
    assert 'href="https://gazette.example/a?b=1&amp;c=2" rel="noreferrer noopener"' in shown


def test_direction_cannot_be_turned() -> None:
    words = "said \u202enaht\u2066 more"
    shown = page(factories.report(words, factories.said(words, None, "said", words), title=words, outlet=words))
    for char in "\u202e\u2066":
        assert shown.count(char) == shown.count(f"<span hidden>{char}</span>") == 1
    assert 'data-l="\\u202e"' in shown


def test_what_html_cannot_say_keeps_its_place() -> None:
    text = "a\0b\ud800c"
    assert PageText(page(factories.report(text))).text == "a\ufffdb\ufffdc"


def test_the_page_asks_nothing_of_any_network() -> None:
    shown = page(factories.harbour())
    assert "default-src 'none'" in shown
    assert not re.search(r"""(?:src|url\(|@import|<link|srcset)\s*=?\s*["']?https?:""", shown)


def test_a_denial_is_written_in_the_mark() -> None:
    said = factories.said(factories.TEXT, None, "said", "the ferry", polarity=Polarity.DENIED)
    assert 'data-l="1 denied"' in page(factories.report(factories.TEXT, said))


def test_a_title_that_opens_the_text_is_seen_once() -> None:
    assert '<h1 class="unseen">' in page(factories.harbour())
    assert "<h1>" in page(factories.one(title="Another title"))


def test_several_reports_have_a_list_of_contents() -> None:
    shown = pages([factories.harbour(), factories.one(title="Second")])
    assert shown.count('<section class="report"') == 2
    assert '<a href="#r2">' in shown
    assert 'id="r2-a1"' in shown


def test_no_attributions_is_said() -> None:
    assert "No attributions found." in page(factories.report("Quiet."))


def test_descriptions_and_own_claims_are_marked_lightly() -> None:
    shown = page(factories.harbour())
    assert '<span class="description">who asked not to be named</span>' in shown
    assert '<span class="own" data-a="own-c6" id="own-c6">The ferry was bound for Telm' in shown


def test_the_chain_behind_an_entry_is_named() -> None:
    assert 'data-a="a8" data-via="a5 a6 a7"' in page(factories.harbour())
