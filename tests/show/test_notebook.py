"""The notebook gets the page in a frame of its own."""

from html import unescape

from reportedly.show.notebook import mimebundle
from reportedly.show.page import page
from reportedly.show.terminal import text
from tests import factories
from tests.show.reading import PageText


def test_bundle() -> None:
    report = factories.harbour()
    bundle = mimebundle(report)
    assert bundle["text/plain"] == text(report)
    ((tag, frame),) = PageText(bundle["text/html"]).tags
    assert tag == "iframe"
    assert frame["srcdoc"] == page(report)
    assert "allow-same-origin" not in str(frame["sandbox"])
    assert unescape(bundle["text/html"]).count("<style>") == 1


def test_the_schema_shows_itself() -> None:
    report = factories.one()
    assert report._repr_mimebundle_() == mimebundle(report)
