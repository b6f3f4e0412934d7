"""How the study site reads: lines as long as those of a book, nothing that scrolls sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

COUNT = """() => {
  const lines = [];
  for (const { firstChild: text } of document.querySelectorAll('.md-content .md-typeset > p')) {
    if (text?.nodeType !== 3 || text.length < 300) continue;
    const range = document.createRange();
    let top = null;
    for (let at = 0, begun = 0; at < text.length; at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const here = range.getBoundingClientRect().top;
      if (top !== null && here > top + 5) {
        lines.push(at - begun);
        begun = at;
      }
      top = Math.max(top ?? here, here);
    }
  }
  return lines.reduce((sum, length) => sum + length, 0) / lines.length;
}"""
NARROW = (
    "",
    "articles/six-signals/",
    "practice/eight-kinds/",
    "checklist/",
    "settings/",
    "about/authoring/rules/",
    "about/architecture/",
)


def open_at(browser: Browser, width: int, address: str) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("width", [1280, 1920])
def test_a_line_of_an_article_holds_what_a_line_of_a_book_does(
    browser: Browser, study: str, width: int
) -> None:
    page = open_at(browser, width, f"{study}articles/six-signals/")
    assert 62 <= page.evaluate(COUNT) <= 70
    page.close()


@pytest.mark.parametrize("path", NARROW)
def test_a_page_fits_the_smallest_phone(browser: Browser, study: str, path: str) -> None:
    page = open_at(browser, 320, study + path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
