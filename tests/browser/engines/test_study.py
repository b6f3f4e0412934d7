"""A reader completes a page, reviews what it asked, and takes a mock interview; by keys, too."""

from __future__ import annotations

import pytest
from engines.answering import ANSWERS, MOCK, STAGE, answer, check, question
from engines.tab import Tab

from sites import Project

KEYS = "(css) => [...document.querySelectorAll(css)].map((one) => one.dataset.key)"
FOCUSED = "(css) => document.activeElement.matches(css)"
NEXT_MONTH = """() => {
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  document.querySelector('[name=interview]').value = day;
}"""


@pytest.fixture
def reviewing(tab: Tab, site: Project) -> Tab:
    """Review of a reader who has completed a page that asks three questions."""
    tab.goto(site.url + "guide/letters/")
    tab.click("button", "Mark complete")
    tab.see("rehearse-complete", "Completed")
    tab.goto(site.url + "review/")
    tab.see(".rv-place", "1 of 3")
    return tab


def test_a_newcomer_makes_a_plan_and_takes_the_first_questions(tab: Tab, site: Project) -> None:
    tab.goto(site.url)
    tab.see("rehearse-today h2", "Start here")
    tab.js(NEXT_MONTH)
    tab.click(".rt-form button", "Make a plan")
    tab.see(".rt-form button", "No date")
    tab.click(".rt-ten button", "Take the ten questions")
    tab.see(".rv-place", "1 of 10")
    tab.reload()
    tab.see(".rv-place", "1 of 10")


def test_a_completed_page_is_told_everywhere_and_can_be_reopened(
    reviewing: Tab, site: Project
) -> None:
    tab = reviewing
    tab.goto(site.url + "checklist/")
    tab.see("rehearse-checklist", "1 of 2 complete")
    tab.goto(site.url)
    tab.see("rehearse-today", "3 new, about")
    tab.goto(site.url + "guide/letters/")
    tab.click("rehearse-complete button", "Undo")
    tab.click("button", "Mark complete")
    tab.see("rehearse-complete", "Completed")


def test_review_is_gone_through_by_keys_alone_to_its_end(reviewing: Tab, site: Project) -> None:
    tab = reviewing
    for right in (False, True, True, True):
        answer(tab, STAGE, right)
        tab.wait(FOCUSED, STAGE + ".rq-result")
        tab.press("Enter")
    tab.see("rehearse-review h2", "Done: 3 questions.")
    tab.see(".rv-lead", "2 of 3 right the first time. 1 missed, then corrected.")
    tab.press("z")
    tab.see(".rv-place", "3 of 3, once more")
    answer(tab, STAGE, right=True)
    tab.see(STAGE + ".rq-result", "Right.")
    tab.press("Enter")
    tab.see("rehearse-review h2", "Done: 3 questions.")
    tab.goto(site.url + "progress/")
    tab.see("rehearse-progress", "you answered 4 questions")


def test_a_sitting_goes_on_after_a_reload(reviewing: Tab) -> None:
    tab = reviewing
    answer(tab, STAGE, right=True)
    tab.see(STAGE + ".rq-result", "Right.")
    tab.press("Enter")
    tab.see(".rv-place", "2 of 3")
    answer(tab, STAGE, right=False)
    tab.see(STAGE + ".rq-result", "It comes back in this sitting.")
    tab.reload()
    tab.see(STAGE + ".rq-result", "It comes back in this sitting.")
    tab.see(".rv-place", "2 of 3")


def test_the_theme_replaces_pages_and_questions_live_on(tab: Tab, site: Project) -> None:
    tab.goto(site.url)
    tab.js("() => { window.sameDocument = true; }")
    tab.click("article a", "Guide")
    answered = question("single")
    ANSWERS["single"](tab, answered)
    check(tab, answered)
    tab.js("() => history.back()")
    tab.see("h1", "Home")
    tab.js("() => history.forward()")
    tab.see(answered + ".rq-status", "Right today")
    assert tab.js("() => window.sameDocument === true")


def test_a_mock_is_begun_interrupted_and_ended_and_told_at_its_end(tab: Tab, site: Project) -> None:
    tab.goto(site.url + "practice/letters/")
    keys = tab.js(KEYS, "rehearse-question")
    tab.goto(site.url + f"mock/?minutes=15&questions={''.join(keys)}")
    tab.click("button", "Begin")
    answer(tab, MOCK, right=True)
    tab.see("rehearse-mock", "Question 2 of 3")
    tab.reload()
    tab.see("rehearse-mock", "Question 2 of 3")
    tab.count(".rq-result", 0)
    answer(tab, MOCK, right=False, sure="g")
    tab.see("rehearse-mock", "Question 3 of 3")
    tab.click("button", "Finish")
    tab.see("[role=group]", "1 question is not answered and will count as wrong.")
    tab.click("button", "Finish and see the result")
    tab.see(".rv-lead", "1 of 3 questions right. 1 was not answered.")
    tab.count(".rm-questions .rq-result", 2)
    tab.reload()
    tab.see(".rm-earlier button", "33%")
