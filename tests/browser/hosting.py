"""A host for a test that takes the connection away: offline is a server that is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host:
    """Serves a folder at one address, or does not, as the test says."""

    def __init__(self, folder: Path, handler: type[SimpleHTTPRequestHandler]) -> None:
        self.asked: list[str] = []
        self._held = ""
        self._free = threading.Event()
        self._handler = partial(_noting(handler, self._note), directory=str(folder))
        self._port = 0
        self.start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), self._handler)
        self._port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @contextmanager
    def holding(self, path: str) -> Iterator[None]:
        """Until the end of it whoever asks for this path waits."""
        self._free.clear()
        self._held = path
        try:
            yield
        finally:
            self._held = ""
            self._free.set()

    def _note(self, path: str) -> None:
        self.asked.append(path)
        if path == self._held:
            self._free.wait()

    def stop(self) -> None:
        """From here on connections are refused."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _noting(
    handler: type[SimpleHTTPRequestHandler], note: Callable[[str], None]
) -> type[SimpleHTTPRequestHandler]:
    class Noting(handler):  # type: ignore[misc, valid-type]
        def do_GET(self) -> None:
            note(self.path)
            super().do_GET()

    return Noting
