"""Feeds of an invented press: entries from the newest on, with what the feed says of them."""

import io

import pytest

from reportedly.errors import FormatError
from reportedly.read.feeds import Feed, parse
from reportedly.read.source import Source

ITEM = """<item><title>Ferry fire</title><link>https://gazette.example/1</link>
<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator>
<description>A summary.</description>
<content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item>"""
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gazette</title>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>
<entry><title>Old</title><link href="/1"/><updated>2026-03-01T10:00:00Z</updated><author><name>Bo Ek</name></author>
<summary>Short.</summary></entry>
<entry><title>New</title><link href="/2"/><published>2026-03-02T10:00:00+01:00</published>
<content type="text">First line.
Second &lt;line&gt;.</content></entry></feed>"""


def feed(text: str | bytes, url: str | None = None) -> Feed:
    data = text.encode() if isinstance(text, str) else text
    return parse(Source("sea.rss", "sea", io.BytesIO(data), url))


def test_what_an_rss_feed_says() -> None:
    found = feed(RSS.format(ITEM))
    (entry,) = found.entries
    assert found.title == "The Gazette"
    assert (entry.number, entry.link, entry.title) == (1, "https://gazette.example/1", "Ferry fire")
    assert (entry.published, entry.authors) == ("2026-03-02T10:00:00Z", ("Ada Quill",))
    assert entry.content == "<p>The <b>whole</b> text.</p>"


def test_what_an_atom_feed_says_from_the_newest_on() -> None:
    new, old = feed(ATOM, "https://courier.example/feed").entries
    assert (new.number, new.link, new.published) == (2, "https://courier.example/2", "2026-03-02T10:00:00+01:00")
    assert new.content == "<p>First line.</p><p>Second &lt;line&gt;.</p>"
    assert (old.authors, old.published, old.content) == (("Bo Ek",), "2026-03-01T10:00:00Z", None)


def test_entries_without_a_date_come_last_in_their_order() -> None:
    bare = "<item><title>{}</title></item>"
    found = feed(RSS.format(bare.format("a") + bare.format("b") + ITEM))
    assert [entry.number for entry in found.entries] == [3, 1, 2]
    assert found.entries[1].link is None


def test_a_date_in_another_form_is_a_day() -> None:
    item = "<item><title>a</title><pubDate>Mon, 2 March 2026 10:00:00 EST (about)</pubDate></item>"
    assert feed(RSS.format(item)).entries[0].published in ("2026-03-02", None)


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    found = feed(RSS.format(ITEM + "<item><title>Cut & <b>off"))
    assert found.entries[0].title == "Ferry fire"


def test_other_encodings_are_read() -> None:
    text = RSS.format("<item><title>Łódź</title></item>").replace("UTF-8", "windows-1250")
    assert feed(text.encode("cp1250")).entries[0].title == "Łódź"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!DOCTYPE html><html><body><p>Home</p></body></html>", "an RSS or Atom feed, got an HTML page"),
        ("<?xml version='1.0'?><note>Ferry</note>", "an RSS or Atom feed, got something else"),
        ("no feed", "an RSS or Atom feed, got something else"),
        ("", "an RSS or Atom feed, got nothing: it is empty"),
        (RSS.format(""), "a feed with entries, got one without"),
    ],
)
def test_what_is_no_feed_is_refused(text: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        feed(text)
    assert str(caught.value) == f"sea.rss: expected {message}"


def test_entities_that_grow_without_end_do_no_harm() -> None:
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    text = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ferry">{bomb}]>'
        + RSS.format("<item><title>&e9;</title></item>").partition("?>")[2]
    )
    try:
        entries = feed(text).entries
    except FormatError:
        return
    assert all(len(entry.title or "") < 10_000 for entry in entries)


def test_files_are_not_read_in_place_of_feeds() -> None:
    with pytest.raises(FormatError, match="something else"):
        feed(__file__)
