import pytest

from reportedly.resolve.anonymity import reason
from reportedly.schema import Span


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The docker spoke on condition of anonymity because he was not authorised to speak to reporters.",
            "was not authorised to speak to reporters",
        ),
        ("The aide, who was not authorized to discuss it, said so.", "who was not authorized to discuss it"),
        ("The aide wasn't permitted to speak publicly.", "wasn't permitted to speak publicly"),
        ("A docker who asked not to be named for fear of reprisals said so.", "for fear of reprisals said so"),
        ("A clerk, who requested anonymity citing security reasons, said so.", "citing security reasons"),
        ("An envoy said it on condition of anonymity, due to the sensitivity of the talks.",
         "due to the sensitivity of the talks"),
        ("The nurse gave no name to protect her identity; she said 12 died.", None),
        ("The nurse asked for anonymity to protect her family's privacy.", "to protect her family's privacy"),
        ("A docker who asked not to be named said so.", None),
        ("The docker spoke on condition of anonymity.", None),
        ("The mayor left because of the rain.", None),
        ("", None),
    ],
)  # fmt: skip
def test_grounds(sentence: str, expected: str | None) -> None:
    found = reason(sentence, Span(0, len(sentence)))
    assert (found.of(sentence) if found else None) == expected


def test_only_the_sentence_counts() -> None:
    text = "A docker asked not to be named. For fear of reprisals the pier was shut."
    assert reason(text, Span(0, 31)) is None
