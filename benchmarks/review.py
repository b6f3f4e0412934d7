"""How long Review takes from the address to a question that can be answered, as a site grows. Every
question was answered before and 200 are due; on this machine, and on one six times as slow. Of the
slow visit it also prints the main thread's own time, which does not depend on what else the machine
does, and the part of it in which one of our functions was on the stack."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from machine import tell
from playwright.sync_api import Page
from served import chromium, its_version, made_site, questions_of
from tracing import visited

SIZES = tuple(map(int, sys.argv[1:])) or (100, 1_000, 10_000)
ROUNDS = 5
SLOW = 6
DAYS_AGO = 200

ANSWER_ALL = """async ([daysAgo, questions]) => {
  const now = Date.now;
  Date.now = () => now() - daysAgo * 86400000;
  const main = document.querySelector('script[src*="/main.js"]').src;
  const { openReader } = await import(new URL('reader.js', main));
  const reader = await openReader();
  for (const { key, revision } of questions) {
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


def main() -> None:
    tell(its_version())
    print(f"Milliseconds from the address to the first question, medians of {ROUNDS}")
    columns = ("first visit", "then", f"then, 1/{SLOW}", "its thread", "ours")
    print(f"{'questions':>10}", *(f"{column:>12}" for column in columns))
    for questions in SIZES:
        with tempfile.TemporaryDirectory() as place:
            figures = _measured(Path(place), questions)
        print(f"{questions:>10,}", *(f"{figure:12.0f}" for figure in figures), flush=True)


def _measured(folder: Path, questions: int) -> tuple[float, ...]:
    with made_site(folder, questions) as site, chromium() as browser:
        page = browser.new_context(service_workers="block").new_page()
        page.goto(f"{site.url}review/")
        page.evaluate(ANSWER_ALL, [DAYS_AGO, questions_of(page)])
        page.close(run_before_unload=True)
        page = page.context.new_page()
        page.add_init_script(WATCH)
        first = _visit(page, site.url)
        usual = statistics.median(_visit(page, site.url) for _ in range(ROUNDS))
        tools = page.context.new_cdp_session(page)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
        slow = statistics.median(_visit(page, site.url) for _ in range(ROUNDS))
        traced = [visited(page, tools, lambda: _visit(page, site.url)) for _ in range(ROUNDS)]
        thread, ours = (statistics.median(figures) for figures in zip(*traced, strict=True))
    return first, usual, slow, thread, ours


def _visit(page: Page, url: str) -> float:
    page.goto("about:blank")
    page.goto(f"{url}review/")
    page.wait_for_function("window.ready")
    page.evaluate("sessionStorage.clear()")
    return float(page.evaluate("window.ready"))


if __name__ == "__main__":
    main()
