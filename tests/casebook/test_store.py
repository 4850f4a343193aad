import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.casebook import header, migrations, store
from reportedly.casebook.store import Store
from reportedly.errors import CasebookError, UnfitError
from tests.casebook.filling import article, fill


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_casebook_is_one_file_that_says_what_it_is(tmp_path: Path) -> None:
    with store.open(tmp_path / "case.db", create=True) as opened:
        assert opened.value("PRAGMA journal_mode") == "wal"
        assert opened.value("SELECT value FROM meta WHERE name = 'version'") == str(header.VERSION)
    assert files(tmp_path) == ["case.db"]
    head = (tmp_path / "case.db").read_bytes()[:100]
    assert int.from_bytes(head[68:72]) == header.APPLICATION


def test_what_is_no_casebook_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE articles (id)").connection.close()
    (tmp_path / "notes.txt").write_text("no database", encoding="utf8")
    (tmp_path / "folder").mkdir()
    for name, came in (
        ("other.db", "another SQLite database"),
        ("notes.txt", "no SQLite file"),
        ("folder", "is a dir"),
    ):
        before = (tmp_path / name).read_bytes() if name != "folder" else b""
        for create in (True, False):
            with pytest.raises(CasebookError, match=f"{name}: expected a casebook, got {came}"):
                store.open(tmp_path / name, create=create)
        assert name == "folder" or (tmp_path / name).read_bytes() == before
    assert files(tmp_path) == ["folder", "notes.txt", "other.db"]


def test_nothing_is_made_unless_it_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="no file of that name"):
        store.open(tmp_path / "case.db", create=False)
    (tmp_path / "case.db").touch()
    with pytest.raises(CasebookError, match="an empty file"):
        store.open(tmp_path / "case.db", create=False)
    store.open(tmp_path / "case.db", create=True).close()
    with pytest.raises(CasebookError, match="cannot"):
        store.open(tmp_path / "none" / "case.db", create=True)


def test_a_newer_casebook_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with store.open(path, create=True) as opened:
        opened.run("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="version 99: it was made by a newer reportedly"):
        store.open(path, create=True)
    assert (path.read_bytes(), files(tmp_path)) == (before, ["case.db"])


def test_an_older_casebook_is_brought_up_to_date_and_a_copy_kept(
    book: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(book, article(1))
    book.close()
    step = "CREATE TABLE ratings (article INTEGER);\nINSERT INTO ratings SELECT key FROM articles;"
    monkeypatch.setitem(migrations.STEPS, 2, step)
    monkeypatch.setattr(header, "VERSION", 2)
    with store.open(tmp_path / "case.db", create=False, readonly=True) as opened:
        assert opened.value("PRAGMA user_version") == 2
        assert opened.value("SELECT count(*) FROM ratings") == 1
        assert opened.value("SELECT value FROM meta WHERE name = 'version'") == "2"
    copy = sqlite3.connect(tmp_path / "case.db.v1-backup")
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT id FROM articles").fetchall() == [("r1",)]
    copy.close()


def test_a_step_that_fails_changes_nothing(book: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(book, article(1))
    book.close()
    monkeypatch.setitem(migrations.STEPS, 2, "CREATE TABLE ratings (article);\nDELETE FROM nowhere;")
    with monkeypatch.context() as newer:
        newer.setattr(header, "VERSION", 2)
        with pytest.raises(CasebookError, match="no such table: nowhere"):
            store.open(tmp_path / "case.db", create=False)
    with store.open(tmp_path / "case.db", create=False) as opened:
        assert opened.value("SELECT count(*) FROM sqlite_master WHERE name = 'ratings'") == 0
        assert opened.value("SELECT id FROM articles") == "r1"


def test_a_transaction_is_stored_whole_or_not_at_all(book: Store) -> None:
    def half() -> None:
        with book.write():
            book.run("INSERT INTO meta VALUES ('a', '1')")
            with book.write():
                book.run("INSERT INTO meta VALUES ('b', '2')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert book.value("SELECT count(*) FROM meta WHERE name IN ('a', 'b')") == 0


def test_what_cannot_be_stored_is_told_from_what_cannot_be_written(book: Store) -> None:
    with pytest.raises(UnfitError, match="rows that agree"):
        book.run("INSERT INTO contents VALUES (1, 1, 0, 0, 4)")
    with pytest.raises(UnfitError, match="lone surrogate"):
        book.run("INSERT INTO meta VALUES ('a', ?)", ("\ud800",))


def test_who_only_reads_writes_nothing(book: Store, tmp_path: Path) -> None:
    with store.open(tmp_path / "case.db", create=False, readonly=True) as reader:
        assert reader.readonly
        with pytest.raises(CasebookError, match="a file that can be written"):
            reader.run("DELETE FROM meta")


def test_a_reader_sees_what_was_there_when_it_began(book: Store, tmp_path: Path) -> None:
    fill(book, *(article(number) for number in range(5)))
    with store.open(tmp_path / "case.db", create=False, readonly=True) as reader:
        rows = reader.rows("SELECT id FROM articles ORDER BY key")
        assert next(rows)["id"] == "r0"
        fill(book, *(article(number) for number in range(5, 9)))
        assert len(list(rows)) == 4
        assert reader.value("SELECT count(*) FROM articles") == 9


def test_a_full_disk_is_one_clear_error_and_harms_nothing(book: Store) -> None:
    fill(book, article(1))
    book.run(f"PRAGMA max_page_count = {book.value('PRAGMA page_count') + 4}")
    with pytest.raises(CasebookError, match=r"case\.db: expected room to write, got a full disk"):
        fill(book, *(article(number) for number in range(2, 90)))
    kept = book.value("SELECT count(*) FROM articles")
    assert kept >= 1
    assert book.value("PRAGMA integrity_check") == "ok"
    book.run("PRAGMA max_page_count = 1000000")
    summary, _ = fill(book, *(article(number) for number in range(1, 90)))
    assert (summary.already_there, summary.added) == (kept, 89 - kept)


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """The rights of somebody to whom nothing belongs."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can become another user")
    folders = (tmp_path, tmp_path.parent, tmp_path.parent.parent)
    before = [folder.stat().st_mode for folder in folders]
    for folder in folders:
        folder.chmod(0o755)
    os.seteuid(65534)
    yield
    os.seteuid(0)
    for folder, mode in zip(folders, before, strict=True):
        folder.chmod(mode)


@pytest.mark.usefixtures("closed")
def test_a_file_that_cannot_be_written_is_told_at_once(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "case.db"
    request.getfixturevalue("nobody")
    os.seteuid(0)
    tmp_path.chmod(0o777)  # a log may be laid beside it
    os.seteuid(65534)
    with pytest.raises(CasebookError, match="read-only"):
        store.open(path, create=True)
    with store.open(path, create=False, fallback=True) as opened:
        assert opened.readonly


@pytest.mark.usefixtures("closed", "nobody")
def test_a_file_that_cannot_be_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with pytest.raises(CasebookError, match=r"case\.db: expected a file that can be (written|opened)"):
        store.open(path, create=True)
    for how in ({"readonly": True}, {"fallback": True}):
        with store.open(path, create=False, **how) as opened:
            assert opened.readonly
            assert opened.value("SELECT id FROM articles") == "r1"
    assert files(tmp_path) == ["case.db"]


@pytest.fixture(name="closed")
def _closed(book: Store) -> None:
    """A casebook with one article that nobody has open."""
    fill(book, article(1))
    book.close()


def test_two_who_make_the_same_casebook_at_once_make_one(tmp_path: Path) -> None:
    failures = []

    def make() -> None:
        try:
            store.open(tmp_path / "case.db", create=True).close()
        except CasebookError as error:
            failures.append(error)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.open(tmp_path / "case.db", create=False) as opened:
        assert opened.value("SELECT count(*) FROM meta WHERE name = 'version'") == 1
