"""What the study site takes on a reader's device, and when it is there: its files, their bytes here
and on the way, the seconds after a first page has loaded until all of them are, and what a visit
then takes, from the host and from the device."""

from __future__ import annotations

import gzip
import logging
import statistics
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from machine import tell
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser
from served import Handler, chromium, its_version

from mkdocs_rehearse.host.offline import listing

REPOSITORY = Path(__file__).parents[1]
ROUNDS = 5
ARTICLE = "articles/six-signals/"
PACKED = {".html", ".css", ".js", ".json", ".svg", ".webmanifest"}
"""What hosts pack on the way."""

LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
THERE = f"navigator.serviceWorker.ready.then(() => performance.now() - {LOADED})"


def main() -> None:
    logging.disable(logging.WARNING)
    tell(its_version(), made=False)
    with tempfile.TemporaryDirectory() as place, _study(Path(place)) as url, chromium() as browser:
        site = Path(place) / "study"
        files = listing(site).files
        way = sum(_on_the_way(site / path) for path in files)
        here = sum(size for _, size in files.values())
        print(f"{len(files)} files, {here / 1e6:.1f} MB on the device, {way / 1e6:.1f} on the way")
        seconds = statistics.median(_until_there(browser, url) for _ in range(ROUNDS))
        print(f"on the device {seconds / 1000:.1f} s after the first page, median of {ROUNDS}")
        for name, is_kept in (("from the host", False), ("from the device", True)):
            visits = _visits(browser, url, is_kept)
            print(f"a later visit {name}: {statistics.median(visits):.0f} ms to its load event")


@contextmanager
def _study(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/study/"
    options = {"site_url": url, "site_dir": str(folder / "study")}
    build(load_config(str(REPOSITORY / "mkdocs.yml"), **options))
    try:
        yield url
    finally:
        server.shutdown()


def _on_the_way(file: Path) -> int:
    content = file.read_bytes()
    return len(gzip.compress(content, 9) if file.suffix in PACKED else content)


def _until_there(browser: Browser, url: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(url + ARTICLE)
    there = float(page.evaluate(THERE))
    context.close()
    return there


def _visits(browser: Browser, url: str, is_kept: bool) -> list[float]:
    context = browser.new_context(service_workers="allow" if is_kept else "block")
    page = context.new_page()
    page.goto(url + ARTICLE)
    if is_kept:
        page.evaluate(THERE)
    found = []
    for _ in range(ROUNDS):
        page.goto(url + ARTICLE)
        found.append(float(page.evaluate(LOADED)))
    context.close()
    return found


if __name__ == "__main__":
    main()
