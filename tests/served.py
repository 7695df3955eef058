"""A real HTTP server on this machine that gives data sets, whole or otherwise."""

from __future__ import annotations

import gzip
import hashlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from playground.data import folders
from playground.data.download import Remote, RemoteFile
from playground.data.idx import idx_bytes


@dataclass
class Served:
    """What the server gives: content by path, and how it misbehaves."""

    base: str
    files: dict[str, bytes] = field(default_factory=dict)
    ranges: bool = True
    break_after: list[int] = field(default_factory=list)
    """For each coming request: the number of bytes after which the connection is cut; none left: not at all."""
    asked: list[str | None] = field(default_factory=list)
    """The Range header of each request."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")

    class Handler(BaseHTTPRequestHandler):
        timeout = 30

        def do_GET(self) -> None:
            served.asked.append(self.headers.get("Range"))
            content = served.files.get(self.path)
            if content is None:
                self.send_error(404)
                return
            start = 0
            asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range") or "")
            if served.ranges and asked:
                start = int(asked[1])
                if start >= len(content):
                    self.send_error(416)
                    return
                self.send_response(206)
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            else:
                self.send_response(200)
            rest = content[start:]
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            if served.break_after:
                rest = rest[: served.break_after.pop(0)]
            self.wfile.write(rest)

        def log_message(self, format: str, *args: object) -> None:
            pass

        def handle(self) -> None:
            # A client that cancels closes the connection; that is no error of the server's.
            try:
                super().handle()
            except (ConnectionError, TimeoutError):
                self.close_connection = True

    class Server(ThreadingHTTPServer):
        # Closing it then waits for the requests that still run.
        daemon_threads = False

    http = Server(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{http.server_port}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    http.shutdown()
    http.server_close()
    thread.join()


def remote_file(served: Served, name: str, content: bytes, *, at: bytes | None = None) -> RemoteFile:
    """A file expected to be ``content``; what the server really gives is ``at`` where they differ."""
    served.files[f"/{name}"] = content if at is None else at
    return RemoteFile(name, len(content), hashlib.md5(content).hexdigest(), (f"{served.base}/{name}",))


def idx_remote(served: Served, train: int, test: int) -> Remote:
    rng = np.random.default_rng(0)
    arrays = (
        rng.integers(0, 256, (train, 28, 28), dtype=np.uint8),
        rng.integers(0, 10, train, dtype=np.uint8),
        rng.integers(0, 256, (test, 28, 28), dtype=np.uint8),
        rng.integers(0, 10, test, dtype=np.uint8),
    )
    return Remote(
        tuple(
            remote_file(served, f"{part}.gz", gzip.compress(idx_bytes(values)))
            for part, values in zip(folders.IDX_PARTS, arrays, strict=True)
        )
    )
