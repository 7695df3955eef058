"""An answer from the network that can be left at any moment.

A name that is looked up, a server that does not answer, one that gives a byte a minute: each may take as long as it
likes, and none can be waited for by whoever has to hear a wish to stop. So a thread of its own waits, and what it gets
is taken from a queue.
"""

from __future__ import annotations

import os
import queue
import socket
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPResponse
from typing import Any

HEARD = 0.05
"""Seconds after which a wish to stop is heard at the latest."""
_AHEAD = 2
"""Pieces that may wait to be taken."""


class Left(Exception):  # noqa: N818 - what happened, not a fault
    """Somebody wished to stop."""


class Connection:
    """One request, begun when it is made and over with ``close``.

    ``stop`` is asked all the while; once it says so, whatever waits here raises ``Left``. A failure, also of another
    kind than the network's own (an address in a redirect that is none), is raised where it is waited for.
    """

    def __init__(self, request: urllib.request.Request, timeout: float, chunk: int, stop: Callable[[], bool]) -> None:
        self._request = request
        self._timeout = timeout
        self._chunk = chunk
        self._stop = stop
        self._arrived: queue.Queue[HTTPResponse | Exception | bytes] = queue.Queue(_AHEAD)
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._thread = threading.Thread(target=self._run, name="playground-connection", daemon=True)
        self._thread.start()

    def answer(self) -> HTTPResponse:
        """Status and headers, once they are there. Its content comes from ``chunks``."""
        first = self._next()
        if isinstance(first, Exception):
            raise first
        assert not isinstance(first, bytes)
        return first

    def chunks(self) -> Iterator[bytes]:
        """What comes, as it comes, until the end or until the connection is lost. Nothing that has come is withheld
        when ``Left`` is raised."""
        try:
            while isinstance(chunk := self._next(), bytes) and chunk:
                yield chunk
        except Left:
            self.close()
            with suppress(queue.Empty):
                while isinstance(chunk := self._arrived.get_nowait(), bytes):
                    yield chunk
            raise

    def close(self) -> None:
        """Ends it, whatever it is doing."""
        self._closed.set()
        self._hang_up()
        # A name that is being looked up cannot be hurried; the thread ends after it and does nothing more.
        self._thread.join(HEARD)

    def _next(self) -> HTTPResponse | Exception | bytes:
        while True:
            if self._stop():
                raise Left
            with suppress(queue.Empty):
                return self._arrived.get(timeout=HEARD)

    # The thread

    def _run(self) -> None:
        try:
            self._receive()
        except Exception as error:
            self._give(error)
        finally:
            with self._lock:
                for line in self._sockets:
                    line.close()
                self._sockets.clear()

    def _receive(self) -> None:
        opener = urllib.request.build_opener(_Http(self._hold), _Https(self._hold))
        with opener.open(self._request, timeout=self._timeout) as response:
            self._give(response)
            while not self._closed.is_set():
                # What is there, where ``read`` would wait until the piece is full.
                chunk = response.read1(self._chunk)
                self._give(chunk)
                if not chunk:
                    return

    def _give(self, what: HTTPResponse | Exception | bytes) -> None:
        while not self._closed.is_set():
            with suppress(queue.Full):
                self._arrived.put(what, timeout=HEARD)
                return

    def _hold(self, connection: HTTPConnection) -> None:
        """Keeps a second handle of the socket, so that ``close`` can end a wait in the first."""
        own = connection.sock
        with self._lock:
            self._sockets.append(socket.socket(fileno=os.dup(own.fileno())) if os.name == "posix" else own)
        if self._closed.is_set():
            self._hang_up()

    def _hang_up(self) -> None:
        with self._lock:
            for line in self._sockets:
                with suppress(OSError):
                    line.shutdown(socket.SHUT_RDWR)


class _Holding(urllib.request.AbstractHTTPHandler):
    """Tells of every connection that is made, those to which a server sends on too."""

    def __init__(self, hold: Callable[[HTTPConnection], None]) -> None:
        super().__init__()
        self._hold = hold

    def do_open(self, http_class: Any, req: urllib.request.Request, **options: Any) -> HTTPResponse:
        hold = self._hold

        class Held(http_class):  # type: ignore[misc]
            def connect(self) -> None:
                super().connect()
                hold(self)

        return super().do_open(Held, req, **options)


class _Http(_Holding, urllib.request.HTTPHandler):
    pass


class _Https(_Holding, urllib.request.HTTPSHandler):
    pass
