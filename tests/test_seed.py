"""The report that the project exists for, where it lies beside the checkout."""

from pathlib import Path

import pytest

import reportedly

SEED = Path(__file__).parents[2] / "shared/seed.txt"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEED.exists(), reason="the data isn't beside the checkout"),
]


@pytest.fixture(scope="module")
def report() -> reportedly.Report:
    return reportedly.attribute(reportedly.read(SEED))


def nested(report: reportedly.Report) -> list[tuple[str, str, str]]:
    """Source of the outer, source and content of the inner of each nesting."""
    text = report.article.text
    by_id = {one.id: one for one in report.attributions}

    def source(one: reportedly.Attribution) -> str:
        return one.source.span.of(text) if one.source.span else ""

    return [
        (source(by_id[one.parent]), source(one), one.content[0].of(text)) for one in report.attributions if one.parent
    ]


def test_the_credit_is_found(report: reportedly.Report) -> None:
    assert [one.name for one in report.article.credits] == ["NOW Lebanon"]


@pytest.mark.parametrize(
    ("outer", "inner", "content"),
    [
        ("The pro-Syrian daily", "Arab sources", "that “the Iranians, who hesitated"),
        ("the state Islamic Republic of Iran Broadcasting (IRIB)", "Soleimani", "“The world will be surprised"),
        (
            "Al-Arabiya",
            "a study on Iran’s management of the war in Syria conducted by Ansar e-Hezbollah",
            "“Iran must send",
        ),
    ],
)
def test_who_quotes_whom(report: reportedly.Report, outer: str, inner: str, content: str) -> None:
    assert any((a, b) == (outer, inner) and words.startswith(content) for a, b, words in nested(report))
