from reportedly.link.shingles import SIZE, Words, rolled, shingles

TEXT = "The ferry from Telm burned for two hours, harbour staff said. The ferry from Telm burned again."


def test_words_are_runs_of_letters_and_digits_with_their_places() -> None:
    words = Words.of("Don't go: 31 İZMIR boats")
    assert words.said[:4] == ("don", "t", "go", "31")
    assert [span.of("Don't go: 31 İZMIR boats") for span in words.spans][-2:] == ["İZMIR", "boats"]


def test_a_text_has_a_hash_for_each_five_words_in_a_row() -> None:
    words = len(Words.of(TEXT).said)
    assert rolled(TEXT).shape == (words - SIZE + 1,)
    assert len(shingles(TEXT)) == words - SIZE  # one of them stands twice


def test_hashes_are_the_same_in_every_run() -> None:
    assert shingles("one two three four five").tolist() == [8487482620946778103]


def test_case_and_signs_make_no_difference_but_order_does() -> None:
    plain = "the ferry from telm burned"
    assert rolled("The ferry, from TELM, burned!").tolist() == rolled(plain).tolist()
    assert rolled("burned telm from ferry the").tolist() != rolled(plain).tolist()


def test_fewer_than_five_words_have_none() -> None:
    assert [len(rolled(text)) for text in ("", "?!", "four words stand here")] == [0, 0, 0]


def test_broken_text_is_no_error() -> None:
    assert len(rolled("lone \ud800x surrogate in a text")) == 2
