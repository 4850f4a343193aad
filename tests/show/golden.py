"""Golden files: what a way of showing gave when somebody last looked at it and liked it.

`UPDATE_GOLDEN=1 pytest tests/show` writes them anew; look at the difference before you commit it.
"""

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "golden"


def check(name: str, came: str) -> None:
    """Compare with the golden file of this name, or write it where UPDATE_GOLDEN is set."""
    path = _FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(came.encode())
    assert came == path.read_bytes().decode(), f"{path.name}: set UPDATE_GOLDEN=1 to accept the new output"
