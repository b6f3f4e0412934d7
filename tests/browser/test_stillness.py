"""Nothing moves while a page comes to life, however late what it needs arrives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answering import answer, complete
from playwright.sync_api import Browser, Page, Route
from stillness import shift_of, watch_stillness

ARTICLE = "articles/six-signals/"
ALIVE = {
    ARTICLE: "rehearse-question[data-state=open], rehearse-question[data-state=restored]",
    "": "rehearse-today .rt-lead, rehearse-today .rt-steps",
    "review/": "rehearse-review :is(.rv-stage, .rv-onward)",
    "practice/": "rehearse-practice .rp-sum:not(:empty)",
    "checklist/": "rehearse-checklist .rh-radar",
    "progress/": "rehearse-progress > :not(.rk-static)",
    "settings/": "rehearse-settings .rs-row",
    "mock/": "rehearse-mock .rp:not([hidden])",
}
LATE = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('.rk-static { animation: none !important }');
document.adoptedStyleSheets = [sheet];
const fetched = window.fetch;
const gate = new Promise((open) => { window.letCome = open; });
window.fetch = (...what) => gate.then(() => fetched(...what));
"""
"""What is said without scripts is seen at once, and data comes when the test lets it."""
PAINTED = "new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end)))"


@pytest.fixture
def reader(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    """With a clock that goes on, since shifts are told in frames."""
    context = browser.new_context(viewport=size, locale="en-GB", reduced_motion="reduce")
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


def arrive(page: Page, url: str, alive: str) -> float:
    """How much moved until a page was alive, its data coming after its first frames."""
    page.goto(url)
    page.evaluate(PAINTED)
    page.evaluate("letCome()")
    page.wait_for_selector(alive)
    page.evaluate(PAINTED)
    return shift_of(page)


def test_no_page_moves_for_somebody_new_nor_for_somebody_who_returns(
    reader: Page, study: str
) -> None:
    watch_stillness(reader)
    reader.add_init_script(LATE)
    shifts = {path: arrive(reader, study + path, alive) for path, alive in ALIVE.items()}
    reader.goto(study + ARTICLE)
    reader.evaluate("letCome()")
    singles = reader.locator('rehearse-question[data-kind="single"][data-state]')
    answer(singles.nth(0), right=True)
    answer(singles.nth(1), right=False)
    complete(reader)
    for path, alive in ALIVE.items():
        shifts[f"{path} later"] = arrive(reader, study + path, alive)
    assert {path: shift for path, shift in shifts.items() if shift > 0} == {}


TOP = "one => one.getBoundingClientRect().top"


def test_a_reader_who_loads_a_page_again_finds_the_place(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    reader.wait_for_selector("rehearse-question:defined")
    heading = reader.locator("article h2").last
    heading.evaluate("one => one.scrollIntoView()")
    before = heading.evaluate(TOP)
    reader.wait_for_function("Math.abs(history.state?.y - scrollY) < 1")
    held: list[Route] = []
    reader.route("**/assets/rehearse/*/main.js", lambda route: held.append(route))
    with reader.expect_request("**/assets/rehearse/*/main.js"):
        reader.reload(wait_until="commit")
    reader.wait_for_function("scrollY > 1000")
    held[0].continue_()
    reader.wait_for_selector("rehearse-question:defined")
    reader.evaluate(PAINTED)
    assert abs(heading.evaluate(TOP) - before) < 5
