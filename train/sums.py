"""The SHA-256 sums beside the shipped weights: every maker writes them anew for all that lies there."""

import hashlib
from pathlib import Path

NAMES = ("encoder.onnx", "roles.onnx", "tokenizer.json", "coreference.json", "link.json")


def write_sums(folder: Path) -> None:
    """Write `SHA256SUMS` for the files of `folder` that are weights or vocabulary."""
    found = (folder / name for name in NAMES)
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in found if path.exists())
    (folder / "SHA256SUMS").write_text("".join(lines))
