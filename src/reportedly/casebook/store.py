"""The one door to SQLite: a casebook's file opened, its transactions, and SQLite's errors in our words.

Invariant: a file that is not a casebook of a version known here is left as it is, byte for byte; what is written is
written whole or not at all. Knows no noun of the project but the casebook.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reportedly.casebook import header, migrations
from reportedly.casebook.meanings import READONLY, WAIT, meaning
from reportedly.errors import CasebookError, UnfitError

_PAGE = 8192  # bytes; a text fits into one, and little stays empty
_COMPACTED = 256 << 20  # bytes up to which a file is compacted; a few seconds

Row = sqlite3.Row
Values = Sequence[Any] | Mapping[str, Any]


class Store:
    """An open casebook file. Use it in the thread that opened it; raises `CasebookError` for whatever goes wrong."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path, self._connection, self.readonly = path, connection, False
        connection.row_factory = sqlite3.Row
        connection.isolation_level = None  # transactions are ours alone

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """What a query gives, one row after another."""
        with self._errors():
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        with self._errors():
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row; None if there is none."""
        found = self.row(sql, values)
        return found[0] if found else None

    def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement; gives the key of the row that it inserted, if it did."""
        with self._errors():
            return self._connection.execute(sql, values).lastrowid or 0

    def run_many(self, sql: str, several: Iterable[Values]) -> None:
        """Run a statement with each of the values."""
        with self._errors():
            self._connection.executemany(sql, several)

    def run_all(self, script: str) -> None:
        """Run each statement of a script, inside the transaction if there is one."""
        for statement in _statements(script):
            self.run(statement)

    @contextmanager
    def write(self) -> Iterator[None]:
        """One transaction: all of it is stored, or none. Inside another one it is a part of that."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with suppress(CasebookError):
                self.run("ROLLBACK")
            raise

    def back_up(self, path: Path) -> None:
        """A copy of the casebook as another file."""
        with self._errors(), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def empty_log(self) -> None:
        """Move what waits in the write-ahead log into the file, as far as nobody is reading."""
        if not self._connection.in_transaction:
            self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def compact(self) -> None:
        """Write the file anew without its gaps, a tenth smaller after long filling; left alone where that is not to be.

        A large file would keep others from writing for too long.
        """
        if self.value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") <= _COMPACTED:
            with suppress(CasebookError):  # no room, or others at work: another time will do
                self.run("VACUUM")

    def close(self) -> None:
        """Close the file; the last one to do so leaves a single file behind."""
        self._connection.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _meaning(self.path, error) from error
        except UnicodeEncodeError as error:
            raise UnfitError(self.path, "text", "half a character (a lone surrogate)") from error


def open(path: str | Path, *, create: bool, readonly: bool = False, fallback: bool = False) -> Store:
    """The casebook in a file; made there if `create` and there is none, brought up to date if its tables are older.

    Nothing is written into a `readonly` one; `fallback` opens a file that cannot be written to be read. Raises
    `CasebookError` for a file that is no casebook, or a newer one, and for one that cannot be opened as wanted.
    """
    path = Path(path)
    header.look(path, create=create)
    store = _connected(path, _modes(path, create=create, readable=readonly or fallback))
    try:
        _settle(store, create=create)
        store.readonly = readonly or not _written(store, fallback=fallback)
        if store.readonly:
            store.run("PRAGMA query_only = ON")
    except BaseException:
        store.close()
        raise
    return store


def now() -> str:
    """The present time in UTC as an ISO date-time, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _modes(path: Path, *, create: bool, readable: bool) -> Sequence[str]:
    """How to try to open a file: to write it, and if reading is enough to read it, at last without others in mind."""
    if not readable:
        return ["mode=rwc" if create else "mode=rw"]
    return ["mode=rw", "mode=ro", "mode=ro&immutable=1"] if _no_log(path) else ["mode=rw", "mode=ro"]


def _connected(path: Path, modes: Sequence[str]) -> Store:
    """The file opened in the first way that works; the error of the first way if none does."""
    failures = []
    for mode in modes:
        try:
            return _opened(path, mode)
        except CasebookError as error:
            failures.append(error)
    raise failures[0]


def _opened(path: Path, mode: str) -> Store:
    try:
        uri = f"file:{quote(str(path.absolute()))}?{mode}"
        store = Store(path, sqlite3.connect(uri, uri=True, timeout=WAIT))
    except sqlite3.Error as error:
        raise _meaning(path, error) from error
    try:
        store.run("PRAGMA foreign_keys = ON")
        store.value("SELECT count(*) FROM sqlite_master")
    except CasebookError:
        store.close()
        raise
    return store


def _no_log(path: Path) -> bool:
    """Whether nothing waits in the write-ahead log, so that the file alone is the whole casebook."""
    log = path.with_name(path.name + "-wal")
    return path.exists() and not (log.exists() and log.stat().st_size)


def _settle(store: Store, *, create: bool) -> None:
    """Make the tables where there are none; bring older ones up to date."""
    if not store.value("SELECT count(*) FROM sqlite_master"):
        if not create:
            raise CasebookError(store.path, "a casebook", "an empty database")
        _make(store)
    version = store.value("PRAGMA user_version")
    header.known(store.path, version)
    if version < header.VERSION:
        migrations.migrate(store, version, header.VERSION)


def _make(store: Store) -> None:
    """All tables in one transaction, before the log is switched on: a file that is there says what it is."""
    store.run(f"PRAGMA page_size = {_PAGE}")
    with store.write():
        if store.value("SELECT count(*) FROM sqlite_master"):
            return  # somebody else was quicker
        store.run(f"PRAGMA application_id = {header.APPLICATION}")
        store.run(f"PRAGMA user_version = {header.VERSION}")
        store.run_all(_tables())
        store.run("INSERT INTO meta VALUES ('version', ?), ('created', ?)", (str(header.VERSION), now()))


def _written(store: Store, *, fallback: bool) -> bool:
    """Whether the file can be written: said at once, not after hours of reading, by an error unless `fallback`."""
    try:
        if store.value("PRAGMA journal_mode = WAL") != "wal":
            raise meaning(store.path, READONLY, "")
        store.run("PRAGMA synchronous = FULL")
        store.run("BEGIN IMMEDIATE")
        try:
            store.run("UPDATE meta SET value = value WHERE name = 'version'")  # BEGIN alone would not mind
        finally:
            store.run("ROLLBACK")
    except CasebookError:
        if not fallback:
            raise
    else:
        return True
    return False


@cache
def _tables() -> str:
    return files("reportedly.casebook").joinpath("schema.sql").read_text(encoding="utf8")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _meaning(path: Path, error: sqlite3.Error) -> CasebookError:
    return meaning(path, getattr(error, "sqlite_errorcode", 0), str(error))
