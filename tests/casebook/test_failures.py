import json
from pathlib import Path

import pytest

from reportedly.casebook import failures
from reportedly.casebook.arriving import arriving, retried
from reportedly.casebook.ingest import add
from reportedly.casebook.store import Store
from reportedly.read.source import Options
from tests.factories import HARBOUR

GERMAN = "Der Hund ist im Haus, und die Katze ist auch da. Das ist gut so, und wir freuen uns alle sehr darüber."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "sea.jsonl").write_text(f'{{"text": {json.dumps(HARBOUR)}}}\nno json\n', encoding="utf8")
    (place / "hund.txt").write_text(GERMAN, encoding="utf8")
    return place


def tried(book: Store, *inputs: object, **options: object) -> list[str]:
    """Add inputs; gives where there are failures now."""
    add(book, arriving(book, map(str, inputs), Options(**options)), jobs=1)  # type: ignore[arg-type]
    return [Path(one.input).name for one in failures.standing(book)]


def test_failures_are_rows_with_reason_and_time(book: Store, folder: Path) -> None:
    assert tried(book, folder) == ["hund.txt", "sea.jsonl:2"]
    german, _ = failures.standing(book)
    assert german.reason == "expected an English text, got German (--force reads it all the same)"
    assert german.given == str(folder / "hund.txt")
    assert german.at.endswith("Z")


def test_reading_an_input_again_replaces_its_failures(book: Store, folder: Path) -> None:
    for _ in range(2):
        assert tried(book, folder / "sea.jsonl", folder / "hund.txt") == ["sea.jsonl:2", "hund.txt"]
    (folder / "sea.jsonl").write_text("", encoding="utf8")
    assert tried(book, folder / "sea.jsonl") == ["hund.txt"]
    assert book.value("SELECT count(*) FROM failures") == 4
    assert book.value("SELECT count(*) FROM failures WHERE retried_at IS NULL") == 1


def test_a_retry_reads_as_before_but_for_what_is_said_now(book: Store, folder: Path) -> None:
    assert tried(book, folder / "hund.txt", outlet="Der Hafen") == ["hund.txt"]
    add(book, retried(book, Options()), jobs=1)
    assert len(list(failures.standing(book))) == 1
    add(book, retried(book, Options(force=True)), jobs=1)
    assert list(failures.standing(book)) == []
    assert book.value("SELECT outlet FROM articles") == "Der Hafen"


def test_standard_input_cannot_be_read_again(book: Store) -> None:
    failures.keep(book, "-", "expected a text, got none", "-", "{}")
    assert list(retried(book, Options())) == []


def test_file_names_that_are_no_text_are_kept_as_far_as_they_are(book: Store) -> None:
    failures.keep(book, "caf\udce9.txt", "expected a file", "caf\udce9.txt", "{}")
    (one,) = failures.standing(book)
    assert one.input == "caf?.txt"
    failures.give_up(book, "caf\udce9.txt", failures.last(book))
    assert list(failures.standing(book)) == []
