"""Which reader takes which format: by the ending of a name, by what a server says, or by how the bytes look.

A new format is one new file with its reader, and one line here. Knows no format itself.
"""

import re
from pathlib import PurePath

from reportedly.read.delimited import looks_delimited, read_delimited
from reportedly.read.entries import read_feed
from reportedly.read.files import read_text
from reportedly.read.parquet import MAGIC as PARQUET
from reportedly.read.parquet import read_parquet
from reportedly.read.source import Options, Reader
from reportedly.read.tables import read_document, read_lines
from reportedly.read.web import read_page

SEEN = 4096  # bytes from which a format is told
PACKED = ".gz"

_FEEDS = (".rss", ".atom", ".rdf")
_XML_KINDS = ("text/xml", "application/xml")
_BY_ENDING: dict[str, Reader] = {
    **dict.fromkeys((".jsonl", ".ndjson"), read_lines),
    ".json": read_document,
    **dict.fromkeys((".html", ".htm", ".xhtml"), read_page),
    **dict.fromkeys((".csv", ".tsv", ".tab"), read_delimited),
    **dict.fromkeys((".parquet", ".pq"), read_parquet),
    **dict.fromkeys(_FEEDS, read_feed),
}
_BY_MEDIA_TYPE: dict[str, Reader] = {
    **dict.fromkeys(("text/html", "application/xhtml+xml"), read_page),
    "application/x-ndjson": read_lines,
    "application/json": read_document,
    **dict.fromkeys(("text/csv", "text/tab-separated-values"), read_delimited),
    "application/vnd.apache.parquet": read_parquet,
    **dict.fromkeys(("application/rss+xml", "application/atom+xml", "application/rdf+xml"), read_feed),
}
_TEXTS = frozenset((".txt", ".text", ".md", ".xml", ""))  # told by their look
_XML = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*)*(?:<!--.*?-->\s*)*"
_BY_LOOK: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"\s*(?:\{\s*\n|\[\s*\{)"), read_document),
    (re.compile(rb'\s*\{\s*(?:"|\Z)'), read_lines),
    (re.compile(_XML + rb"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE | re.DOTALL), read_feed),
    (re.compile(_XML + rb"<(?:!doctype\s+html|html|head|body|article|div)\b", re.IGNORECASE | re.DOTALL), read_page),
    (re.compile(re.escape(PARQUET)), read_parquet),
)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0")  # what may hide how a file begins


def ending(path: str) -> str:
    """The ending of a name in small letters, without that of its packing: ".csv" for "sea.CSV.gz"."""
    last = PurePath(path).suffix.lower()
    return PurePath(PurePath(path).stem).suffix.lower() if last == PACKED else last


def stem(path: str) -> str:
    """The name of a file without its endings: "sea" for "sea.csv.gz", "sea.2026" for "sea.2026.txt"."""
    bare = PurePath(path)
    return PurePath(bare.stem).stem if bare.suffix.lower() == PACKED else bare.stem


def is_readable(path: str) -> bool:
    """Whether a name is that of a file that may hold articles."""
    return ending(path) in _BY_ENDING or ending(path) in _TEXTS


def reader(ending: str, head: bytes, options: Options, kind: str = "") -> Reader:
    """The reader for what begins with `head`; `kind` is the media type that a server gave it."""
    look = _by_look(head, options)
    if look in (read_feed, read_parquet) or ending in _FEEDS:  # servers often call them something else
        return look if look is read_parquet else read_feed
    told = _BY_MEDIA_TYPE.get(kind) or _BY_ENDING.get(ending) or look
    return told or (read_feed if ending == ".xml" or kind in _XML_KINDS else read_text)


def _by_look(head: bytes, options: Options) -> Reader | None:
    bare = _MARK.sub(b"", head)
    found = next((reader for look, reader in _BY_LOOK if look.match(bare)), None)
    if found is None and (options.map or looks_delimited(bare.decode("utf-8", "replace"))):
        return read_delimited
    return found
