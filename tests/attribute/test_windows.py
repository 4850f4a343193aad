import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from reportedly.attribute.network import shipped
from reportedly.attribute.windows import SIZE, pieces, rows, windows


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return shipped().tokenizer


def test_every_word_has_a_piece_even_where_the_tokenizer_drops_it(tokenizer: Tokenizer) -> None:
    found = pieces("He \x07 said \ud800 so", tokenizer)
    assert (np.diff(found.first) >= 1).all()
    assert len(found.first) == len(found.words) + 1


@pytest.mark.parametrize("word", ["_" * 700, "中" * 900, "a_" * 600])
def test_a_word_of_very_many_pieces_fits_a_window(word: str, tokenizer: Tokenizer) -> None:
    found = pieces(f"He said {word} so", tokenizer)
    assert all(len(next(rows(found, window))) <= SIZE for window in windows(found))
    assert len(found.first) == len(found.words) + 1


def test_a_short_text_is_one_window(tokenizer: Tokenizer) -> None:
    found = pieces("The mayor said no.", tokenizer)
    (window,) = windows(found)
    assert (window.start, window.stop, window.own) == (0, 5, (0, 5))


def test_an_empty_text_has_no_window(tokenizer: Tokenizer) -> None:
    assert windows(pieces("", tokenizer)) == []


def test_a_long_text_is_fed_little_more_than_once(tokenizer: Tokenizer) -> None:
    found = pieces("The mayor of the town said on Monday that the pier would stay open. " * 200, tokenizer)
    fed = sum(len(next(rows(found, window))) for window in windows(found))
    assert fed < 1.45 * len(found.ids)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["ab", "said", "Supercalifragilistic", ".", "“", "\n\n", "x" * 300]), max_size=400))
def test_windows_fit_and_every_word_belongs_to_one(parts: list[str]) -> None:
    found = pieces(" ".join(parts), shipped().tokenizer)
    cut = windows(found, size=64, overlap=16)
    owned = [word for window in cut for word in range(*window.own)]
    assert owned == list(range(len(found.words)))
    for window in cut:
        ids, marks, first = rows(found, window)
        assert len(ids) == len(marks) <= max(64, SIZE if window.stop == window.start + 1 else 0)
        assert len(first) == window.stop - window.start
        assert window.start <= window.own[0] <= window.own[1] <= window.stop
