"""What is printed: an article as it is read, a bank as a quiz with its key on a page of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sites import Project


@pytest.fixture
def reader(page: Page, size: dict[str, int], make_site: Callable[..., Project]) -> Page:
    project = make_site()
    project.build()
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(f"{project.url}practice/greek/")
    page.wait_for_selector("rehearse-question[data-state=open]")
    return page


def test_the_key_is_on_paper_alone(reader: Page) -> None:
    key = reader.locator(".rq-key")
    expect(key).to_be_hidden()
    reader.emulate_media(media="print")
    expect(key).to_be_visible()
    expect(key.locator("li")).to_have_count(2)
    assert key.evaluate("key => getComputedStyle(key).breakBefore") == "page"


def test_a_quiz_on_paper_gives_nothing_away_whoever_has_answered_it(reader: Page) -> None:
    question = reader.locator("rehearse-question").first
    question.locator(".rq-option").first.click()
    question.get_by_role("button", name="Sure", exact=True).click()
    expect(question.locator(".rq-result")).to_be_visible()
    reader.emulate_media(media="print")
    expect(question.locator(".rq-answer")).to_be_hidden()
    expect(question.locator(".rq-result")).to_be_hidden()
    fills = question.locator(".rq-option").evaluate_all(
        "rows => new Set(rows.map((row) => getComputedStyle(row).backgroundColor)).size"
    )
    assert fills == 1
