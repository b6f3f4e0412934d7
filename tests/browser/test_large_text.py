"""Text at twice its size, by the browser's settings: nothing is cut, covered or out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answering import answer, complete
from chromium import find
from conftest import SIZES
from legibility import unreadable
from playwright.sync_api import Browser, Page, expect

SETTINGS = {
    "usual": "defaultFontSize=32,defaultFixedFontSize=26",
    "least": "minimumFontSize=24",
}
ARTICLE = "articles/six-signals/"
CASE = "case-studies/refund-agent/"
PAGES = (
    "",
    "practice/",
    "mock/",
    "checklist/",
    "progress/",
    "settings/",
    "practice/six-signals/",
    CASE,
)


@pytest.fixture(scope="module", params=list(SETTINGS))
def enlarged(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A browser whose reader has set the usual size of text to twice its own, or the least."""
    made = browser.browser_type.launch(
        executable_path=find(),
        args=["--no-sandbox", f"--blink-settings={SETTINGS[request.param]}"],
    )
    yield made
    made.close()


@pytest.fixture
def reader(enlarged: Browser, size: dict[str, int]) -> Iterator[Page]:
    context = enlarged.new_context(viewport=size, locale="en-GB", reduced_motion="reduce")
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


def test_every_study_page_and_an_article_can_be_read(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    singles = reader.locator('rehearse-question[data-kind="single"][data-state]')
    answer(singles.nth(0), right=True)
    answer(singles.nth(1), right=False)
    complete(reader)
    findings = {ARTICLE: unreadable(reader)}
    for path in PAGES:
        reader.goto(study + path, wait_until="networkidle")
        findings[path] = unreadable(reader)
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-question[data-state=open]")).to_be_visible()
    findings["review/"] = unreadable(reader)
    assert {path: found for path, found in findings.items() if found} == {}


def test_what_cannot_be_read_would_be_found(browser: Browser) -> None:
    page = browser.new_page(viewport=SIZES["phone"])
    page.set_content(
        """<div class="md-content">
        <p style="width: 2em; overflow: hidden; white-space: nowrap">cut off</p>
        <p style="margin-left: 340px">beyond</p>
        <p style="margin: 0">under</p><p style="margin: -1.2em 0 0">over</p></div>"""
    )
    assert unreadable(page) == [
        "the page scrolls sideways",
        "cut: cut off",
        "beyond the edge: beyond",
        "on each other: under / over",
    ]
    page.close()
