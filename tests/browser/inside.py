"""What tests reach into a page for: a browser that saves data, storage that refuses or is full,
and what is published."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true });"

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

QUESTIONS = """async () => {
  const { catalog } = document.querySelector('[data-catalog]').dataset;
  const { keys, revisions } = (await (await fetch(catalog)).json()).questions;
  const revisionOf = (place) => revisions.slice(place * 3, (place + 1) * 3);
  return keys.match(/.{6}/g).map((key, place) => ({ key, revision: revisionOf(place) }));
}"""


def questions_of(page: Page) -> list[dict[str, Any]]:
    """The key and the revision of every question of the site, as the catalog of a page has them."""
    return list(page.evaluate(QUESTIONS))


def client_of(page: Page) -> str:
    """The address of the published client."""
    script = page.locator("script[src*='/rehearse/'][type=module]").first
    return str(script.evaluate("script => script.src")).removesuffix("main.js")
