"""Made sites, served as a static host serves them, and a browser to open them in."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from made import write
from playwright.sync_api import Browser, sync_playwright

TESTS = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "browser")]

from chromium import find as find  # noqa: E402
from inside import questions_of as questions_of  # noqa: E402

from mkdocs_rehearse.bank import Checked  # noqa: E402
from mkdocs_rehearse.host import banks  # noqa: E402
from sites import Project  # noqa: E402

TEN = 10


class Handler(SimpleHTTPRequestHandler):
    """Says nothing, and lets what is named by a digest be kept forever."""

    def end_headers(self) -> None:
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def made_site(folder: Path, questions: int, **options: Any) -> Iterator[Project]:
    """A site of so many questions, with an article that asks ten of them and one that asks none."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = Project(folder, url=f"http://127.0.0.1:{server.server_port}/site/")
    asked = "\n".join(f"bank-0.q{number}" for number in range(TEN))
    site.write("docs/index.md", "# Home\n")
    site.write("docs/words.md", f"# Words\n\n{'Words. ' * 400}\n")
    site.write("docs/guide/ten.md", f"# Ten\n\n{'Words. ' * 400}\n\n```quiz\n{asked}\n```\n")
    (folder / "quizzes").mkdir()
    write(folder / "quizzes", questions)
    # What made banks are warned of would be in every page, and is of no interest here.
    banks.check = lambda library: Checked((), ())  # type: ignore[attr-defined]
    logging.disable(logging.WARNING)
    site.build(**options)
    try:
        yield site
    finally:
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        yield browser
        browser.close()


def its_version() -> str:
    with chromium() as browser:
        return f"Chromium {browser.version}"
