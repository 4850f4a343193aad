"""SQLite's errors in our words, by the codes that its documentation lists.

Invariant: what concerns one report alone, what is damage and what is the disk's are told apart. Knows no connection.
"""

from pathlib import Path

from reportedly.errors import CasebookError, DamagedError, UnfitError

WAIT = 60.0  # seconds that a writer waits for another one

FULL, READONLY = 13, 8
_BUSY, _LOCKED, _IOERR, _CORRUPT, _CANTOPEN, _CONSTRAINT, _NOTADB = 5, 6, 10, 11, 14, 19, 26
_NO_ROOM = {4874: FULL}  # for the index of the log, which SQLite calls an error of the disk
_PRIMARY = 0xFF  # the part of a code that says the sort of error

_MEANINGS = {  # what was expected, and what came
    FULL: ("room to write", "a full disk (what was stored before is unharmed)"),
    READONLY: ("a file that can be written", "one that is read-only"),
    _CANTOPEN: ("a file that can be opened", "one that cannot (are file and folder yours to write?)"),
    _BUSY: ("to write", f"another program writing for more than {WAIT:.0f} seconds"),
    _LOCKED: ("to write", "another program writing"),
    _NOTADB: ("a casebook", "no SQLite file"),
    _IOERR: ("a disk that reads and writes", "an error of the disk"),
    _CORRUPT: ("a sound casebook", "a damaged file"),
    _CONSTRAINT: ("rows that agree with one another", "others"),
}
_KINDS = {_CONSTRAINT: UnfitError, _CORRUPT: DamagedError, _NOTADB: DamagedError}
_VAGUE = (_IOERR, _CORRUPT, _CONSTRAINT)  # of which SQLite's own words say more


def meaning(path: Path, code: int, words: str) -> CasebookError:
    """The error behind a code of SQLite and its words for it."""
    code = _NO_ROOM.get(code, code & _PRIMARY)
    if code not in _MEANINGS:
        return CasebookError(path, "SQLite to do as it was told", f"an error ({words})")
    expected, came = _MEANINGS[code]
    return _KINDS.get(code, CasebookError)(path, expected, f"{came} ({words})" if code in _VAGUE else came)
