"""Reporting a problem: a link that comes with the answer and takes nothing from its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import Project

HOME = "https://git.example/tongues"


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext],
    size: dict[str, int],
    make_site: Callable[..., Project],
) -> Page:
    site = make_site()
    site.build(repo_url=HOME, edit_uri="edit/main/docs/")
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    return page


def second(page: Page) -> Locator:
    return page.locator("rehearse-question").nth(1)


def answer(question: Locator) -> None:
    question.locator(".rq-option").first.click()
    question.get_by_role("button", name="Sure", exact=True).click()
    expect(question.locator(".rq-result")).to_be_visible()


def test_it_comes_with_the_answer(reader: Page) -> None:
    link = second(reader).get_by_role("link", name="Report a problem")
    expect(second(reader).get_by_role("button", name="Sure", exact=True)).to_be_visible()
    expect(link).to_have_count(0)
    answer(second(reader))
    expect(link).to_have_attribute("href", f"{HOME}/edit/main/quizzes/greek.yml#L20")
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_after_a_reload_it_waits_until_the_answer_is_opened(reader: Page) -> None:
    answer(second(reader))
    reader.reload()
    link = second(reader).get_by_role("link", name="Report a problem")
    expect(second(reader)).to_contain_text("today. ")
    expect(link).to_have_count(0)
    second(reader).locator("summary", has_text="Show the answer").click()
    expect(link).to_be_visible()
    second(reader).locator("summary", has_text="Show the answer").click()
    expect(link).to_be_hidden()
