"""A URL to the bytes behind it, over HTTP and HTTPS, with the standard library alone.

Every address of every hop is checked before anything is sent, and the connection goes to the very
address that was checked, so that neither a redirect nor a second look-up leads into a private network.
Proxies are not used. Knows nothing about what the bytes mean.
"""

import http.client
import ipaddress
import socket
import ssl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reportedly.errors import FetchError, FormatError, InputError, NotFoundError

LARGEST = 20_000_000  # bytes of one page
_MOST_HOPS = 10
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_SAFE = "%/:=&?~#+!$,;'@()*[]"  # what may stand unquoted in a request line
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent. `url` is where it was found in the end, `kind` its media type."""

    url: str
    body: bytes
    kind: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Limits:
    """`deadline` is a moment of the monotonic clock, in seconds."""

    name: str
    deadline: float
    allow_private: bool

    def left(self) -> float:
        seconds = self.deadline - monotonic()
        if seconds <= 0:
            raise FetchError(self.name, "an answer in time", "a time-out")
        return seconds


def fetch(url: str, *, timeout: float = 20.0, allow_private: bool = False) -> Page:
    """The page at `url`, redirects followed. `timeout` is in seconds and for all of it.

    Raises `NotFoundError` where the server has no such page, `FormatError` for too large a one,
    `FetchError` for all else that goes wrong.
    """
    limits = _Limits(url, monotonic() + timeout, allow_private)
    seen: set[str] = set()
    here = url
    while len(seen) < _MOST_HOPS:
        seen.add(here)
        page = _hop(here, limits)
        if isinstance(page, Page):
            return page
        if page in seen:
            raise FetchError(url, "a page", f"a redirect loop at {page}")
        here = page
    raise FetchError(url, "a page", f"more than {_MOST_HOPS} redirects")


def _hop(url: str, limits: _Limits) -> Page | str:
    """The page at `url`, or the URL to which the server sends us on."""
    parts = _split(url, limits.name)
    addresses = _checked_addresses(parts, limits)
    try:
        with _answer(parts, addresses, limits) as response:
            return _read(response, url, limits)
    except InputError:
        raise
    except ssl.SSLCertVerificationError as error:
        raise FetchError(limits.name, "a valid certificate", error.verify_message) from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        limits.left()  # a connection that the timer cut looks like any broken one
        came = "a time-out" if isinstance(error, TimeoutError) else f"no answer ({_reason(error)})"
        raise FetchError(limits.name, "an answer", came) from error


def _split(url: str, name: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is no number
    except ValueError as error:
        raise FetchError(name, "a web address", str(error)) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(name, "an http or https address", url)
    if "@" in parts.netloc:
        raise FetchError(name, "an address without a user name", "one with")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _checked_addresses(parts: SplitResult, limits: _Limits) -> list[str]:
    """The addresses of the host. Raises `FetchError` where any of them is private."""
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(limits.name, "a host that can be found", f"no address of {host}") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not limits.allow_private and not _is_public(address):
            came = f"{host}, which is private or local ({address}); --allow-private reads it"
            raise FetchError(limits.name, "a public address", came)
    return addresses


def _is_public(address: str) -> bool:
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):  # an address of the old net may hide in one of the new
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        ip = inner or ip
    return ip.is_global and not ip.is_multicast


@contextmanager
def _answer(parts: SplitResult, addresses: list[str], limits: _Limits) -> Iterator[http.client.HTTPResponse]:
    """The server's answer; the connection is cut at the deadline, however slowly bytes drip in."""
    connection = http.client.HTTPConnection(parts.hostname or "", _port(parts))
    sock = _connected(parts, addresses, limits)
    cut = Timer(limits.left(), _cut, (sock,))
    cut.daemon = True
    cut.start()
    try:
        connection.sock = sock
        target = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
        connection.request("GET", target, headers=_headers(parts))
        with connection.getresponse() as response:
            yield response
    finally:
        cut.cancel()
        connection.close()
        sock.close()


def _connected(parts: SplitResult, addresses: list[str], limits: _Limits) -> socket.socket:
    sock = _dialled([(address, _port(parts)) for address in addresses], limits)
    if parts.scheme == "http":
        return sock
    try:
        return ssl.create_default_context().wrap_socket(sock, server_hostname=parts.hostname)
    except BaseException:
        sock.close()
        raise


def _dialled(ends: list[tuple[str, int]], limits: _Limits) -> socket.socket:
    """A connection to the first of `ends` that answers."""
    *others, last = ends
    for end in others:
        try:
            return socket.create_connection(end, limits.left() / 2)
        except OSError:
            continue
    return socket.create_connection(last, limits.left())


def _cut(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it ended by itself a moment ago


def _headers(parts: SplitResult) -> dict[str, str]:
    from reportedly import __version__

    host = (parts.hostname or "").encode("idna").decode("ascii") if not _is_literal(parts) else parts.netloc
    port = f":{parts.port}" if parts.port and not _is_literal(parts) else ""
    return {
        "Host": host + port,
        "User-Agent": f"reportedly/{__version__}",
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _is_literal(parts: SplitResult) -> bool:
    return ":" in (parts.hostname or "")  # an IPv6 address, whose brackets must stay


def _read(response: http.client.HTTPResponse, url: str, limits: _Limits) -> Page | str:
    location = response.getheader("Location")
    if response.status in _MOVED and location:
        return urljoin(url, quote(location.strip(), _SAFE, "latin-1"))  # other characters are no part of URLs
    if response.status in _GONE:
        raise NotFoundError(limits.name, "a page", _status(response))
    if response.status != 200:
        raise FetchError(limits.name, "a page", _status(response))
    body = _body(response, limits)
    kind = response.headers.get_content_type()
    return Page(url.partition("#")[0], body, kind, response.headers.get_content_charset())


def _status(response: http.client.HTTPResponse) -> str:
    return f"{response.status} {http.client.responses.get(response.status, '')}".strip()


def _body(response: http.client.HTTPResponse, limits: _Limits) -> bytes:
    body = response.read(LARGEST + 1)
    limits.left()  # a cut connection without a stated length would look like the end of the page
    if response.length and len(body) <= LARGEST:
        raise FetchError(limits.name, "a whole page", f"one that lacks {response.length:,} bytes")
    if response.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        body = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, LARGEST + 1)
    if len(body) > LARGEST:
        raise FormatError(limits.name, f"a page of at most {LARGEST:,} bytes", "a larger one")
    return body


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).splitlines()[0]
