"""What Progress costs after three years of study, as a history grows: the main thread's own time
for a visit, and the part of it in which one of our functions was on the stack."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from machine import tell
from playwright.sync_api import Page
from served import chromium, its_version, made_site, questions_of
from tracing import visited

SIZES = tuple(map(int, sys.argv[1:])) or (2_000, 20_000, 200_000)
QUESTIONS = 2_000
DAYS = 3 * 365
ROUNDS = 5

STUDY = """async ([days, answers, questions]) => {
  const now = Date.now;
  const main = document.querySelector('script[src*="/main.js"]').src;
  const { openReader } = await import(new URL('reader.js', main));
  const reader = await openReader();
  for (let number = 0; number < answers; number += 1) {
    const ago = days - Math.floor((number / answers) * days);
    Date.now = () => now() - ago * 86400000;
    const { key, revision } = questions[(number * 7919) % questions.length];
    const score = number % 5 === 0 ? 0 : 1;
    const sure = ['sure', 'unsure', 'guessing'][number % 3];
    const how = { score, sure, hint: false, seconds: 20, mode: 'review', choice: '1' };
    reader.answer({ question: key, revision, scheduled: true, ...how });
  }
  Date.now = now;
}"""


def main() -> None:
    tell(its_version())
    print(f"Milliseconds for a visit to Progress after {DAYS} days, medians of {ROUNDS}")
    print(f"{'answers':>10} {'its thread':>12} {'ours':>12}")
    for answers in SIZES:
        with tempfile.TemporaryDirectory() as place:
            thread, ours = _measured(Path(place), answers)
        print(f"{answers:>10,} {thread:12.0f} {ours:12.0f}", flush=True)


def _measured(folder: Path, answers: int) -> tuple[float, float]:
    with made_site(folder, QUESTIONS) as site, chromium() as browser:
        page = browser.new_context(service_workers="block").new_page()
        page.set_default_timeout(600_000)
        page.goto(f"{site.url}progress/")
        page.evaluate(STUDY, [DAYS, answers, questions_of(page)])
        page.close(run_before_unload=True)
        page = page.context.new_page()
        tools = page.context.new_cdp_session(page)
        _visit(page, site.url)
        taken = [visited(page, tools, lambda: _visit(page, site.url)) for _ in range(ROUNDS)]
    thread, ours = (statistics.median(figures) for figures in zip(*taken, strict=True))
    return thread, ours


def _visit(page: Page, url: str) -> None:
    page.goto("about:blank")
    page.goto(f"{url}progress/")
    page.locator(".rp-figures").first.wait_for()


if __name__ == "__main__":
    main()
