"""What tests reach into a page for: storage that refuses or is full, and the published client."""

from __future__ import annotations

from playwright.sync_api import Page

REFUSED = """
Object.defineProperty(window, 'NAME', {
  get() { throw new DOMException('no', 'SecurityError'); },
});
"""

FULL = """
const cells = 5 * 1024 * 1024;
for (let size = cells; size >= 1; size = Math.floor(size / 2)) {
  try { localStorage.setItem('other' + size, 'x'.repeat(size)); } catch {}
}
"""


def client_of(page: Page) -> str:
    """The address of the published client."""
    script = page.locator("script[src*='/rehearse/'][type=module]").first
    return str(script.evaluate("script => script.src")).removesuffix("main.js")
