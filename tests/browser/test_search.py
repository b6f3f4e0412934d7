"""The study site's search: its index comes once it is used, and it finds what it did before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from inside import SAVES_DATA
from playwright.sync_api import BrowserContext, Page, expect

INDEX = "search_index.json"
FOUND = ".md-search-result__link"


@pytest.fixture
def visit(study: str, open_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens a page of the study site; what it asks for is in `page.asked`, by address. Where data
    is saved nothing comes by itself: what comes there, the reader has asked for."""

    def open_page(path: str = "", own_clock: bool = False, saves: bool = False) -> Page:
        page = open_context(clock=False).new_page()  # The theme opens its search by timers.
        page.asked = []  # type: ignore[attr-defined]
        page.on("request", lambda request: page.asked.append(request.url))  # type: ignore[attr-defined]
        if own_clock:
            page.clock.install()
        if saves:
            page.add_init_script(SAVES_DATA)
        page.goto(f"{study}{path}")
        page.wait_for_load_state("networkidle")
        return page

    return open_page


def has_asked(page: Page) -> bool:
    return any(INDEX in url for url in page.asked)  # type: ignore[attr-defined]


def test_a_page_is_there_without_the_index(visit: Callable[..., Page]) -> None:
    page = visit("articles/six-signals/")
    expect(
        page.locator("rehearse-question .rq-check, rehearse-question button").first
    ).to_be_visible()
    assert not has_asked(page)


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_search_and_it_finds(visit: Callable[..., Page], key: str) -> None:
    page = visit("articles/six-signals/", saves=True)
    with page.expect_request(lambda request: INDEX in request.url):
        page.keyboard.press(key)
    page.keyboard.type("framing")
    expect(page.locator(FOUND).first).to_be_visible()


def test_an_address_with_a_query_is_answered(visit: Callable[..., Page]) -> None:
    page = visit("?q=framing", saves=True)
    expect(page.locator(FOUND).first).to_be_visible()


def test_search_works_where_navigation_has_replaced_the_page(visit: Callable[..., Page]) -> None:
    page = visit(own_clock=True, saves=True)
    page.locator(".md-tabs__link", has_text="Articles").click()
    expect(page.locator("h1", has_text="Articles")).to_be_visible()
    page.clock.run_for(1000)  # A moment later the theme shuts the search of the page before.
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("framing")
    expect(page.locator(FOUND).first).to_be_visible()


def test_the_index_comes_by_itself_when_a_page_is_read_on(visit: Callable[..., Page]) -> None:
    page = visit(own_clock=True)
    assert not has_asked(page)
    with page.expect_request(lambda request: INDEX in request.url):
        page.clock.run_for(10_000)


def test_where_data_is_saved_it_does_not_come_by_itself(visit: Callable[..., Page]) -> None:
    page = visit(own_clock=True, saves=True)
    page.clock.run_for(10_000)
    page.evaluate("1")  # Whatever the page has asked for was told before this.
    assert not has_asked(page)
