import sqlite3
from pathlib import Path

import pytest

from reportedly.casebook import meanings
from reportedly.casebook.meanings import meaning
from reportedly.errors import CasebookError, DamagedError, UnfitError

CASE = Path("case.db")


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        (
            "FULL",
            CasebookError,
            "case.db: expected room to write, got a full disk (what was stored before is unharmed)",
        ),
        ("IOERR_SHMSIZE", CasebookError, "case.db: expected room to write, got a full disk"),
        ("IOERR_READ", CasebookError, "got an error of the disk (so it said)"),
        ("READONLY", CasebookError, "case.db: expected a file that can be written, got one that is read-only"),
        ("READONLY_DIRECTORY", CasebookError, "got one that is read-only"),
        ("CANTOPEN", CasebookError, "got one that cannot (are file and folder yours to write?)"),
        ("BUSY", CasebookError, "got another program writing for more than 60 seconds"),
        ("LOCKED", CasebookError, "got another program writing"),
        ("NOTADB", DamagedError, "case.db: expected a casebook, got no SQLite file"),
        ("CORRUPT", DamagedError, "got a damaged file (so it said)"),
        ("CONSTRAINT_UNIQUE", UnfitError, "got others (so it said)"),
        ("ERROR", CasebookError, "got an error (so it said)"),
    ],
)
def test_each_code_has_its_words(name: str, kind: type[CasebookError], words: str) -> None:
    error = meaning(CASE, getattr(sqlite3, f"SQLITE_{name}"), "so it said")
    assert type(error) is kind
    assert words in str(error)
    assert len(str(error).splitlines()) == 1


def test_an_error_without_a_code_is_one_too() -> None:
    assert "an error (closed)" in str(meaning(CASE, 0, "closed"))
    assert (meanings.FULL, meanings.READONLY) == (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY)
