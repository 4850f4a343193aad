import pytest

from reportedly.casebook import rows, store
from reportedly.casebook.check import problems
from reportedly.casebook.store import Store
from tests.casebook.filling import article, fill


@pytest.fixture(name="sound")
def _sound(book: Store) -> Store:
    fill(book, article(1), article(2), article(3, url="https://gazette.example/2"))
    assert list(problems(book)) == []
    return book


def found(book: Store) -> str:
    return "\n".join(f"{one.where}: {one.what}" for one in problems(book))


def test_a_sound_casebook_has_no_problems_after_all_that_may_happen(sound: Store) -> None:
    rows.remove(sound, 1)
    looked = []
    assert list(problems(sound, on_article=lambda: looked.append(1))) == []
    assert len(looked) == 2


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ('UPDATE contents SET "end" = 9999 WHERE article = 2 AND attribution = 1', "r2: contents attribution 1 pos"),
        ("UPDATE descriptors SET start = -1 WHERE article = 2", "r2: descriptors source 3 position 0"),
        ("UPDATE attributions SET cue_start = 3, cue_end = 2 WHERE article = 1 AND id = 2", "r1: attributions id 2"),
        ('UPDATE claim_spans SET start = start + 1 WHERE article = 3 AND claim = 2', "r3: what was worked out from it"),
        ('UPDATE claim_spans SET start = start + 1 WHERE article = 3 AND claim = 2', "search_claims: the search index"),
        ("UPDATE claim_spans SET start = 'x' WHERE article = 3 AND claim = 2", "r3: claim_spans claim 2 role claim"),
        ("UPDATE hops SET name = 'nobody' WHERE article = 2", "r2: what was worked out from it"),
        ("UPDATE articles SET text = text || ' And so on.' WHERE key = 1", "r1: its text, outlet or URL"),
        ("UPDATE articles SET text = text || ' And so on.' WHERE key = 1", "search_articles: the search index"),
        ("UPDATE articles SET url = 'https://other.example' WHERE key = 1", "r1: its text, outlet or URL"),
        ("DELETE FROM sources WHERE article = 1 AND id = 5", "attribution_sources: 1 of its rows refer"),
        ("DELETE FROM articles WHERE key = 1", "refer to rows of articles that are not there"),
        ("UPDATE attributions SET parent = 77 WHERE article = 1 AND id = 3", "attributions: 1 of its rows refer"),
        ("UPDATE articles SET current = 1", "r2: its versions are not one current and older ones"),
        ("UPDATE claims SET modality = 'wild' WHERE article = 1", "r1: what was worked out from it"),
        ("UPDATE articles SET authors = 'no list' WHERE key = 1", "r1: cannot be read"),
    ],
)  # fmt: skip
def test_planted_damage_is_found(sound: Store, damage: str, expected: str) -> None:
    sound.run("PRAGMA foreign_keys = OFF")
    sound.run(damage)
    assert expected in found(sound)


def test_damage_to_the_file_itself_is_found(sound: Store) -> None:
    page = sound.value("SELECT rootpage FROM sqlite_master WHERE name = 'contents'")
    size = sound.value("PRAGMA page_size")
    sound.close()
    with sound.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 64)
    with store.open(sound.path, create=False, readonly=True) as opened:
        assert found(opened).startswith("the file: ")
        assert "r1: cannot be read: " in found(opened)


def test_a_casebook_that_can_only_be_read_can_be_checked(sound: Store) -> None:
    with store.open(sound.path, create=False, readonly=True) as reader:
        assert list(problems(reader)) == []
