"""Against a server on this machine: what is fetched, what is refused, and how failures are named."""

import gzip
import socket
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from reportedly import __version__
from reportedly.errors import FetchError, FormatError, InputError, NotFoundError
from reportedly.read.fetch import Page, fetch


class Handler(BaseHTTPRequestHandler):
    """A small press: each path misbehaves in its own way."""

    def do_GET(self) -> None:
        answers: dict[str, Callable[[], None]] = {
            "/page": lambda: self.answer(b"<p>caf\xe9</p>", {"Content-Type": "text/html; charset=ISO-8859-1"}),
            "/agent": lambda: self.answer(self.headers["User-Agent"].encode()),
            "/host": lambda: self.answer(self.headers["Host"].encode()),
            "/packed": lambda: self.answer(gzip.compress(b"ferry"), {"Content-Encoding": "gzip"}),
            "/bomb": lambda: self.answer(gzip.compress(b"a" * 21_000_000, 1), {"Content-Encoding": "gzip"}),
            "/broken": lambda: self.answer(b"no gzip", {"Content-Encoding": "gzip"}),
            "/moved": lambda: self.move("/page#part"),
            "/loop": lambda: self.move("/loop2"),
            "/loop2": lambda: self.move("/loop"),
            "/secret": lambda: self.move("file:///etc/hosts"),
            "/private": lambda: self.move("http://10.0.0.1/"),
            "/escape": lambda: self.move("ftp://x/\x1b[31m"),
            "/denied": lambda: self.send_error(403),
            "/silent": lambda: time.sleep(1.5),
            "/drip": self.drip,
        }
        if self.path.startswith("/far"):
            self.move(f"/far{int(self.path[4:] or 0) + 1}")
        else:
            answers.get(self.path, lambda: self.send_error(404))()

    def answer(self, body: bytes, headers: dict[str, str] | None = None, status: int = 200) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def move(self, location: str) -> None:
        self.answer(b"", {"Location": location}, 302)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(15):
                self.wfile.write(b"a")
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def press() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def get(url: str, timeout: float = 5.0) -> Page:
    return fetch(url, timeout=timeout, allow_private=True)


def test_a_page_with_what_the_server_says_of_it(press: str) -> None:
    assert get(f"{press}/page") == Page(f"{press}/page", b"<p>caf\xe9</p>", "text/html", "iso-8859-1")


def test_we_say_who_we_are(press: str) -> None:
    assert get(f"{press}/agent").body == f"reportedly/{__version__}".encode()
    assert get(f"{press}/host").body == press.removeprefix("http://").encode()


def test_redirects_are_followed(press: str) -> None:
    assert get(f"{press}/moved").url == f"{press}/page"


def test_packed_pages_are_unpacked(press: str) -> None:
    assert get(f"{press}/packed").body == b"ferry"


@pytest.mark.parametrize(
    ("path", "error", "came"),
    [
        ("/nothing", NotFoundError, "404 Not Found"),
        ("/denied", FetchError, "403 Forbidden"),
        ("/loop", FetchError, "a redirect loop at"),
        ("/far", FetchError, "more than 10 redirects"),
        ("/secret", FetchError, "an http or https address, got file:"),
        ("/escape", FetchError, "an http or https address, got ftp:"),
        ("/bomb", FormatError, "a page of at most 20,000,000 bytes"),
        ("/broken", FetchError, "no answer"),
    ],
)
def test_failures_are_named_in_one_line(press: str, path: str, error: type[InputError], came: str) -> None:
    with pytest.raises(error) as caught:
        get(press + path)
    message = str(caught.value)
    assert message.startswith(f"{press}{path}: expected ")
    assert came in message
    assert message.isprintable()


@pytest.mark.parametrize("path", ["/silent", "/drip"])
def test_a_slow_server_is_a_time_out(press: str, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError, match="a time-out"):
        get(press + path, timeout=0.3)
    assert time.monotonic() - begun < 5


def test_nobody_there() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError, match="expected an answer, got no answer"):
            get(f"http://127.0.0.1:{unused.getsockname()[1]}/")


@pytest.mark.parametrize(
    "url", ["ftp://gazette.example/", "http://", "http://gazette.example:port/", "https://me:secret@gazette.example/"]
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.9", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_to(monkeypatch, "93.184.216.34", address)  # one bad address among good ones is enough
    monkeypatch.setattr(socket, "create_connection", unreachable)
    with pytest.raises(FetchError, match=r"private or local.*--allow-private"):
        fetch("http://gazette.example/")


def test_a_redirect_to_a_private_address_is_refused(press: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first hop is let through as if it were public; the second is checked again."""
    monkeypatch.setattr(sys.modules[fetch.__module__], "_is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(FetchError, match=r"10\.0\.0\.1, which is private"):
        fetch(f"{press}/private", timeout=5)


def test_the_connection_goes_to_the_address_that_was_checked(press: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that means another address at the second look-up gets no second look-up."""
    port = int(press.rpartition(":")[2])
    asked = resolve_to(monkeypatch, "127.0.0.1")
    assert get(f"http://gazette.example:{port}/host").body == f"gazette.example:{port}".encode()
    assert asked.count("gazette.example") == 1


def resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Names mean these addresses; gives the list of names asked for."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def look_up(host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        asked.append(host)
        if host != "gazette.example":
            return real(host, port, *args, **kwargs)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def unreachable(*args: Any, **kwargs: Any) -> socket.socket:
    raise AssertionError("no connection should have been tried")
