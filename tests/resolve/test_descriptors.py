import pytest

from reportedly.resolve.descriptors import descriptors
from reportedly.resolve.phrases import parse
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Britain-based Harbour Observatory", ["Britain-based"]),
        ("the Harbour Observatory, which relies on sources in Telm", ["which relies on sources in Telm"]),
        ("the Harbour Observatory (HO), a monitoring group", ["a monitoring group"]),
        ("the pro-government daily Northern Ledger", ["pro-government daily"]),
        ("Jonas Verrin, head of the Observatory,", ["head of the Observatory"]),
        ("Jonas Verrin head of the Observatory", ["head of the Observatory"]),
        ("Prime Minister Ada Quill", ["Prime Minister"]),
        ("a senior official who asked not to be named", ["senior", "who asked not to be named"]),
        ("a docker in Telm who asked not to be named", ["in Telm", "who asked not to be named"]),
        ("the ministry", []),
        ("Ada Quill", []),
        ("she", []),
        ("…", []),
    ],
)
def test_what_characterises(phrase: str, expected: list[str]) -> None:
    text = f"So {phrase} said."
    found = descriptors(text, parse(text, Span(3, 3 + len(phrase)), frozenset()))
    assert [span.of(text) for span in found] == expected
