"""Older casebooks brought up to date, step by step and forward only.

Invariant: before the first step a copy is laid beside the file; the steps are one transaction. Knows SQL, no sqlite3.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.casebook.store import Store

# The statements that lead from the version before to this one.
STEPS: dict[int, str] = {}


def migrate(store: "Store", version: int, target: int, steps: Mapping[int, str] = STEPS) -> Path:
    """Bring the tables from `version` to `target`; gives the copy made before. Raises `CasebookError`."""
    copy = _free(store.path, version)
    store.back_up(copy)
    store.run("PRAGMA foreign_keys = OFF")  # a step may make a table anew
    try:
        with store.write():
            for step in range(store.value("PRAGMA user_version") + 1, target + 1):
                store.run_all(steps[step])
                store.run(f"PRAGMA user_version = {step}")
                store.run("UPDATE meta SET value = ? WHERE name = 'version'", (str(step),))
    finally:
        store.run("PRAGMA foreign_keys = ON")
    return copy


def _free(path: Path, version: int) -> Path:
    """A name for the copy that nothing has yet."""
    copy, number = path.with_name(f"{path.name}.v{version}-backup"), 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.v{version}-backup-{number}")
    return copy
