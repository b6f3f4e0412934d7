"""How long Review takes from the address to a question that can be answered, as a site grows. Every
question was answered before and 200 are due; on this machine, and on one six times as slow."""

from __future__ import annotations

import logging
import statistics
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from made import write
from playwright.sync_api import Page, sync_playwright

TESTS = Path(__file__).parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "browser")]

from chromium import find  # noqa: E402

from sites import Project  # noqa: E402

SIZES = (100, 1_000, 10_000)
ROUNDS = 7
SLOW = 6
DAYS_AGO = 200

ANSWER_ALL = """async (daysAgo) => {
  const now = Date.now;
  Date.now = () => now() - daysAgo * 86400000;
  const main = document.querySelector('script[src*="/main.js"]').src;
  const { openReader } = await import(new URL('reader.js', main));
  const address = document.querySelector('[data-catalog]').dataset.catalog;
  const catalog = await (await fetch(address)).json();
  const reader = await openReader();
  for (const { key, revision } of catalog.banks.flatMap(({ questions }) => questions)) {
    const how = { score: 1, sure: 'sure', hint: false, seconds: 20, mode: 'page', choice: '1' };
    reader.answer({ question: key, revision, scheduled: true, ...how });
  }
}"""

WATCH = """
new MutationObserver((records, observer) => {
  if (!document.querySelector('rehearse-question[data-state=open]')) return;
  window.ready = performance.now();
  observer.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true });
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


def main() -> None:
    logging.disable(logging.WARNING)  # What made banks are warned of is of no interest here.
    print(f"Milliseconds from the address to the first question, medians of {ROUNDS}")
    print(f"{'questions':>10} {'first visit':>12} {'then':>7} {f'then, 1/{SLOW}':>10}")
    for questions in SIZES:
        with tempfile.TemporaryDirectory() as place:
            first, usual, slow = _measured(Path(place), questions)
        print(f"{questions:>10,} {first:12.0f} {usual:7.0f} {slow:10.0f}", flush=True)


def _measured(folder: Path, questions: int) -> tuple[float, float, float]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = Project(folder, url=f"http://127.0.0.1:{server.server_port}/site/")
    site.write("docs/index.md", "# Home\n")
    (folder / "quizzes").mkdir()
    write(folder / "quizzes", questions)
    site.build(serving=True, pages=["review"])  # Not all of what is made keeps the rules.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_context().new_page()
        page.goto(f"{site.url}review/")
        page.evaluate(ANSWER_ALL, DAYS_AGO)
        page.close(run_before_unload=True)
        page = page.context.new_page()
        page.add_init_script(WATCH)
        first = _visit(page, site.url)
        usual = statistics.median(_visit(page, site.url) for _ in range(ROUNDS))
        throttle = page.context.new_cdp_session(page)
        throttle.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        slow = statistics.median(_visit(page, site.url) for _ in range(ROUNDS))
        browser.close()
    server.shutdown()
    return first, usual, slow


def _visit(page: Page, url: str) -> float:
    page.goto("about:blank")
    page.goto(f"{url}review/")
    page.wait_for_function("window.ready")
    page.evaluate("sessionStorage.clear()")
    return float(page.evaluate("window.ready"))


if __name__ == "__main__":
    main()
