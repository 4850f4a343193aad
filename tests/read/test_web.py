"""Invented pages: what is the article is kept, all else is not, and a page without one is refused."""

import io

import pytest

from reportedly.errors import FormatError
from reportedly.read.source import Options, Source
from reportedly.read.web import read_page
from reportedly.schema import Article

BODY = """<p>NORHAVEN (AFP) - A fire damaged the ferry terminal in Norhaven on Monday, the harbour office said.</p>
<blockquote><p>"Nobody slept," a dock worker told the Gazette, "and nobody knew why."</p></blockquote>
<p>The ministry denied that <b>rebels</b> had hit the <a href="/x">terminal</a>. It did not give any details.</p>"""
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><title>Ferry fire in Norhaven - The Example Gazette</title>
<meta property="og:site_name" content="The Example Gazette">
<meta property="article:published_time" content="2026-03-02T10:00:00Z">
<meta name="author" content="Ada Quill"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry fire in Norhaven</h1>{BODY}</article>
<section id="comments"><h3>Comments</h3><p>I do not believe a word of this, as I was there all day.</p></section>
<footer>All rights reserved by somebody. Contact us. Terms of use. Privacy.</footer></body></html>"""


def page(html: str | bytes, charset: str | None = None, options: Options | None = None) -> Article:
    data = html.encode() if isinstance(html, str) else html
    (found,) = read_page(Source("page.html", "page", io.BytesIO(data), None, charset), options or Options())
    assert isinstance(found, Article)
    return found


def test_the_headline_comes_first_and_paragraphs_are_parted_by_blank_lines() -> None:
    assert page(PAGE).text == (
        "Ferry fire in Norhaven\n\n"
        "NORHAVEN (AFP) - A fire damaged the ferry terminal in Norhaven on Monday, the harbour office said.\n\n"
        '"Nobody slept," a dock worker told the Gazette, "and nobody knew why."\n\n'
        "The ministry denied that rebels had hit the terminal. It did not give any details."
    )


def test_what_the_page_says_of_itself() -> None:
    found = page(PAGE)
    assert (found.outlet, found.title) == ("The Example Gazette", "Ferry fire in Norhaven")
    assert (found.authors, found.published) == (("Ada Quill",), "2026-03-02")
    assert [credit.name for credit in found.credits] == ["AFP"]
    assert found.language == "en"


def test_the_user_knows_better() -> None:
    found = page(PAGE, options=Options(outlet="Coastal Press", published="2026-03-01"))
    assert (found.outlet, found.published) == ("Coastal Press", "2026-03-01")


def test_the_encoding_that_the_page_names_is_used() -> None:
    html = PAGE.replace("<head>", '<head><meta charset="windows-1250">').replace("Norhaven", "Łódź")
    assert page(html.encode("cp1250")).title == "Ferry fire in Łódź"


def test_and_the_one_that_the_server_names() -> None:
    assert page(PAGE.replace("Norhaven", "Łódź").encode("cp1250"), "cp1250").title == "Ferry fire in Łódź"


def test_an_xml_declaration_does_no_harm() -> None:
    assert page('<?xml version="1.0" encoding="utf-8"?>' + PAGE).title == "Ferry fire in Norhaven"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html></html>",
        "<html><body><nav><a href=/>Home</a> <a href=/us>About us</a></nav></body></html>",
        "<html><body><h1>404</h1><p>This page was not found.</p></body></html>",
        "<html><body>" + "<div>" * 3000 + "ferry",
    ],
)
def test_a_page_without_an_article_is_refused_quietly(html: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FormatError, match=r"page\.html: expected a page with an article, got") as caught:
        page(html)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")
