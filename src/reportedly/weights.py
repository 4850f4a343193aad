"""The files of the package's models, each checked against the SHA-256 sum that stands beside it.

Nothing is fetched. Knows files, not what is in them.
"""

import hashlib
from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable

from reportedly.errors import WeightsError

SUMS = "SHA256SUMS"


def shipped() -> Traversable:
    """The folder of the models in this package."""
    return files("reportedly").joinpath("models")


def checked(folder: Traversable, names: Sequence[str]) -> dict[str, bytes]:
    """The files `names` of `folder`. Raises `WeightsError` for one that is missing, changed or without a sum."""
    try:
        listed = {name: sum for sum, name in map(str.split, folder.joinpath(SUMS).read_text().splitlines())}
        data = {name: folder.joinpath(name).read_bytes() for name in names}
    except (OSError, ValueError) as error:
        raise WeightsError(f"{folder}: expected {', '.join(names)} and their sums, got {error}") from error
    for name in names:
        came, expected = hashlib.sha256(data[name]).hexdigest(), listed.get(name, "no sum")
        if came != expected:
            raise WeightsError(f"{name}: expected SHA-256 {expected[:12]}…, got {came[:12]}…: reinstall the package")
    return data
