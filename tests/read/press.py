"""A server on this machine for tests of what is fetched: each path has its answer, and what was asked is kept."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True, slots=True)
class Press:
    """Where the server is, and the paths asked for with the `User-Agent` that asked."""

    url: str
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving(answers: Mapping[str, tuple[str, str | bytes]]) -> Iterator[Press]:
    """A press whose `answers` are media type and body by path; 404 for any other path.

    `BASE` in a body stands for the press's own address.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            press.asked.append((self.path, self.headers["User-Agent"]))
            if self.path not in answers:
                self.send_error(404)
                return
            kind, body = answers[self.path]
            data = body if isinstance(body, bytes) else body.replace("BASE", press.url).encode()
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    press = Press(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield press
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
