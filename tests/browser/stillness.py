"""How much of a page moved without the reader doing anything, as Chromium measures it."""

from __future__ import annotations

from playwright.sync_api import Page

WATCH = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


def watch_stillness(page: Page) -> None:
    """From the next load on."""
    page.add_init_script(WATCH)


def shift_of(page: Page) -> float:
    """The cumulative layout shift since the load; 0 if nothing moved."""
    return float(page.evaluate("window.shift"))
