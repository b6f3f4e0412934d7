"""What axe finds on the study site: nothing, on a phone and at a desk, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answering import answer, complete
from axe import found
from conftest import SIZES
from playwright.sync_api import Browser, Locator, Page, expect

KINDS = "about/authoring/kinds/"
ARTICLE = "articles/six-signals/"
CASE = "case-studies/inference-platform/"
AN_HOUR_AGO = """() => {
  const key = Object.keys(localStorage).find((name) => name.includes(':case:'));
  const kept = JSON.parse(localStorage[key]);
  kept.box.begun -= 3_600_000;
  localStorage[key] = JSON.stringify(kept);
}"""
PAGES = (
    "",
    "articles/",
    ARTICLE,
    "case-studies/rag-assistant/",
    "practice/",
    "practice/six-signals/",
    "review/",
    "mock/",
    "checklist/",
    "progress/",
    "settings/",
    KINDS,
    "about/authoring/rules/",
    "about/architecture/",
    "404.html",
)


@pytest.fixture
def reader(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    """Without the clock of the other tests: axe does not come to an end while time stands still."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(reader: Page, study: str, path: str) -> None:
    reader.goto(study + path, wait_until="networkidle")
    assert found(reader) == []


def test_a_sitting_breaks_no_rule_at_any_step(reader: Page, study: str) -> None:
    reader.goto(study + "articles/six-signals/")
    complete(reader)
    reader.goto(study + "review/")
    reader.wait_for_selector("rehearse-question[data-state=open]")
    assert found(reader) == []
    reader.keyboard.press("1")
    reader.keyboard.press("s")
    reader.wait_for_selector(".rq-result")
    assert found(reader) == []
    reader.keyboard.press("?")
    assert found(reader) == []
    reader.keyboard.press("Escape")
    reader.get_by_role("link", name="Read where this is taught").click()
    reader.wait_for_selector(".rv-back a")
    assert found(reader) == []
    reader.get_by_role("link", name="Back to your review").click()
    reader.get_by_role("button", name="Stop").click()
    assert found(reader) == []


def test_a_choice_of_practice_breaks_no_rule(reader: Page, study: str) -> None:
    reader.goto(study + "practice/?topic=six-signals&signal=framing&kind=single&level=apply")
    reader.get_by_role("button", name="Practise").wait_for()
    assert found(reader) == []


def test_a_case_breaks_no_rule_at_any_time(reader: Page, study: str) -> None:
    reader.goto(study + CASE, wait_until="networkidle")
    reader.get_by_role("button", name="Take it in 45 minutes").click()
    assert found(reader) == []
    recall = reader.locator("rehearse-question[data-kind=recall]").first
    recall.get_by_label("Your answer, in your own words").fill("Mine.")
    recall.get_by_role("button", name="Compare").click()
    recall.get_by_role("checkbox").first.check()
    recall.get_by_role("button", name="Done").click()
    answer(singles(reader).first, right=False)
    reader.get_by_role("button", name="Start afresh", exact=True).click()
    assert found(reader) == []
    reader.evaluate(AN_HOUR_AGO)
    reader.reload(wait_until="networkidle")
    expect(reader.get_by_text("The time is up")).to_be_visible()
    assert found(reader) == []
    reader.evaluate("() => { window.print = () => undefined; }")
    reader.get_by_role("button", name="Print my walk-through").click()
    reader.emulate_media(media="print")
    expect(reader.get_by_text("My walk-through of")).to_be_visible()
    assert found(reader) == []


def singles(page: Page) -> Locator:
    return page.locator('rehearse-question[data-kind="single"][data-state]')


def test_what_is_right_and_what_is_wrong_is_told_to_everybody(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE, wait_until="networkidle")
    answer(singles(reader).nth(0), right=True)
    answer(singles(reader).nth(1), right=False)
    expect(reader.locator(".rq-result")).to_have_count(2)
    assert found(reader) == []


def test_review_breaks_no_rule_from_its_first_question_to_its_end(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE, wait_until="networkidle")
    answer(singles(reader).nth(0), right=False)
    reader.goto(study + "review/")
    expect(singles(reader)).to_be_visible()
    findings = found(reader)
    answer(singles(reader), right=True)
    findings += found(reader)
    reader.locator(".rv-foot").get_by_role("button").click()
    expect(reader.locator(".rv-heading")).to_be_focused()
    assert findings + found(reader) == []


def test_an_open_search_with_its_results_breaks_no_rule(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE, wait_until="networkidle")
    reader.keyboard.press("s")
    reader.keyboard.type("framing")
    expect(reader.locator(".md-search-result__item").first).to_be_visible()
    assert found(reader) == []


def test_what_deleting_everything_would_do_is_asked_without_breaking_a_rule(
    reader: Page, study: str
) -> None:
    reader.goto(study + ARTICLE, wait_until="networkidle")
    answer(singles(reader).nth(0), right=True)
    reader.goto(study + "settings/")
    reader.get_by_role("button", name="Delete everything").click()
    expect(reader.locator(".rd-panel")).to_be_visible()
    assert found(reader) == []


def test_the_drawer_breaks_no_rule(browser: Browser, study: str) -> None:
    context = browser.new_context(viewport=SIZES["phone"], reduced_motion="reduce")
    page = context.new_page()
    page.goto(study + ARTICLE, wait_until="networkidle")
    page.locator(".md-header label[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport()
    assert found(page) == []
    context.close()
