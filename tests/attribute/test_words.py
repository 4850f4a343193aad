from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.words import CASES, GAPS, QUOTES, words


def shown(text: str, names: tuple[str, ...], field: str) -> list[tuple[str, str]]:
    found = words(text)
    return [
        (text[s:e], names[value]) for s, e, value in zip(found.starts, found.ends, getattr(found, field), strict=True)
    ]


def test_words_are_runs_of_letters_or_single_signs() -> None:
    assert [word for word, _ in shown("Al-Nahar’s 1.5m", CASES, "case")] == [
        "Al",
        "-",
        "Nahar",
        "’",
        "s",
        "1",
        ".",
        "5m",
    ]


def test_case_tells_titles_capitals_and_mixed_words_apart() -> None:
    assert shown("the Mayor of NATO iPhone 44 A", CASES, "case") == [
        ("the", "lower"), ("Mayor", "title"), ("of", "lower"), ("NATO", "upper"), ("iPhone", "mixed"), ("44", "none"),
        ("A", "title"),
    ]  # fmt: skip


def test_gap_tells_what_lies_before_a_word() -> None:
    assert shown("One two. Three\n\nfour!", GAPS, "gap") == [
        ("One", "paragraph"), ("two", "space"), (".", "none"), ("Three", "sentence"), ("four", "paragraph"),
        ("!", "none"),
    ]  # fmt: skip


def test_quote_tells_marks_from_what_they_enclose() -> None:
    assert shown("He said “go now” twice", QUOTES, "quote") == [
        ("He", "outside"), ("said", "outside"), ("“", "opening"), ("go", "inside"), ("now", "inside"), ("”", "closing"),
        ("twice", "outside"),
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_every_letter_is_in_exactly_one_word(text: str) -> None:
    found = words(text)
    covered = "".join(text[s:e] for s, e in zip(found.starts, found.ends, strict=True))
    assert covered == "".join(text.split())
    assert all(a <= b for a, b in zip(found.sentence, found.sentence[1:], strict=False))
