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


def test_a_question_is_not_split_and_its_options_stand_close(reader: Page) -> None:
    reader.emulate_media(media="print")
    question = reader.locator("rehearse-question").first
    assert question.evaluate("question => getComputedStyle(question).breakInside") == "avoid"
    heights = question.locator(".rq-option").evaluate_all(
        "rows => rows.map((row) => row.offsetHeight)"
    )
    assert max(heights) < 44


def test_what_is_pressed_or_leads_within_the_site_is_not_on_paper(
    page: Page, size: dict[str, int], study: str
) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    for path, alive in {
        "": "rehearse-today .rt-steps",
        "checklist/": "rehearse-checklist .rh-radar",
        "practice/": "rehearse-practice .rp-sum:not(:empty)",
    }.items():
        page.emulate_media(media="screen")
        page.goto(study + path)
        page.wait_for_selector(alive)
        page.emulate_media(media="print")
        assert page.locator("main :is(button, select, input):visible").count() == 0
        addresses = page.locator("main .rk-list a:visible").evaluate_all(
            "links => links.map((link) => getComputedStyle(link, '::after').content)"
        )
        assert set(addresses) <= {"none"}


def test_no_heading_of_an_article_is_left_at_the_foot_of_a_page(page: Page, study: str) -> None:
    page.goto(study + "case-studies/refund-agent/")
    page.emulate_media(media="print")
    leads = page.locator("main :is(h2, h3, blockquote:has(+ .rq))")
    assert set(leads.evaluate_all("all => all.map((one) => getComputedStyle(one).breakAfter)")) == {
        "avoid"
    }
