"""What a reader does on the built study site, on a phone and at a desk."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from answering import answer, complete
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

ARTICLE = "articles/six-signals/"
CASE = "case-studies/rag-assistant/"


def first_single(page: Page) -> Locator:
    return page.locator("rehearse-question[data-kind=single]").first


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


def test_choosing_answers_nothing_until_the_reader_says_how_sure(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    question = first_single(reader)
    sure = question.get_by_role("button", name="Sure", exact=True)
    expect(sure).to_be_disabled()
    question.locator("input").first.focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        reader.keyboard.press(key)
    expect(sure).to_be_enabled()
    expect(question.locator(".rq-result")).to_have_count(0)


def test_an_answer_is_explained_announced_and_still_there_after_a_reload(
    reader: Page, study: str
) -> None:
    reader.goto(study + ARTICLE)
    question = first_single(reader)
    answer(question, right=False)
    expect(question.locator(".rq-result")).to_contain_text("You said Sure and it was wrong")
    expect(question.locator(".rq-explanation")).to_be_visible()
    expect(reader.locator(".rh-announcer")).to_contain_text("The answer:")
    reader.reload()
    question = first_single(reader)
    expect(question).to_contain_text("Wrong today")
    expect(question.locator("input:checked")).to_have_count(1)


def test_what_was_missed_is_due_tomorrow_and_comes_back_until_it_is_right(
    reader: Page, study: str
) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=False)
    reader.goto(study + "review/")
    days_later(reader, 1)
    review = reader.locator("rehearse-review")
    expect(review).to_contain_text("1 of 1")
    answer(review.locator("rehearse-question"), right=False, sure="Guessing")
    reader.keyboard.press("Enter")
    expect(review.locator(".rq-result")).to_have_count(0)
    answer(review.locator("rehearse-question"), right=True)
    reader.keyboard.press("Enter")
    expect(review).to_contain_text("Done: 1 question.")


def test_a_review_answer_can_be_taken_back(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=False)
    reader.goto(study + "review/")
    days_later(reader, 1)
    review = reader.locator("rehearse-review")
    answer(review.locator("rehearse-question"), right=True)
    review.get_by_role("button", name=re.compile("Undo")).click()
    expect(review.locator(".rq-result")).to_have_count(0)
    expect(review).to_contain_text("1 of 1")
    answer(review.locator("rehearse-question"), right=False)


def test_a_question_set_aside_stays_out_of_review_until_it_is_brought_back(
    reader: Page, study: str
) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=False)
    first_single(reader).get_by_role("button", name="Set aside").click()
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("Nothing is due.")
    reader.goto(study + ARTICLE)
    expect(first_single(reader)).to_contain_text("Set aside.")
    first_single(reader).get_by_role("button", name="Bring back").click()
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("1 of 1")


def test_practice_ahead_of_time_leaves_the_schedule_alone(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=True)
    reader.goto(study + "review/")
    review = reader.locator("rehearse-review")
    review.get_by_role("button", name="Practise ahead").click()
    answer(review.locator("rehearse-question"), right=False)
    expect(review.locator(".rq-result")).to_contain_text("your schedule stays as it was")
    reader.goto(study + ARTICLE)
    expect(first_single(reader)).to_contain_text("Right today")


def test_what_a_completed_page_asks_is_introduced_by_review(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    complete(reader)
    reader.goto(study)
    expect(reader.locator("rehearse-today")).to_contain_text("10 new, about")
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("1 of 10")


def test_an_interview_date_makes_a_plan_that_can_be_changed_and_dropped(
    reader: Page, study: str
) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=True)
    reader.goto(study)
    goal = reader.locator(".rt-goal")
    goal.get_by_label("Interview on").fill("2026-12-20")
    goal.get_by_label("Minutes a day").fill("5")
    goal.get_by_role("button", name="Make a plan").click()
    expect(goal).to_contain_text("27 days to the interview on 20 December")
    expect(goal).to_contain_text(re.compile(r"\d new questions a day until 15 December"))
    expect(goal).to_contain_text("likely known on 20 December with this plan, 1 if you stop now")
    reader.reload()
    expect(goal).to_contain_text("27 days to the interview on 20 December")
    goal.get_by_text("Change the date or the time").click()
    goal.get_by_role("button", name="No date").click()
    expect(goal.get_by_label("Interview on")).to_have_value("")


def test_nothing_due_and_nothing_yet_each_say_so(reader: Page, study: str) -> None:
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("Nothing to review yet.")
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=True)
    reader.goto(study + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("Nothing is due.")


def test_a_completed_page_is_marked_in_checklist_and_navigation_and_can_be_reopened(
    page: Page, study: str
) -> None:
    page.goto(study + ARTICLE)
    complete(page)
    expect(page.locator("rehearse-complete")).to_contain_text("Completed on 23 November")
    marked = page.locator(".md-nav__link:visible", has_text="complete")
    expect(marked.first).to_be_visible()
    page.goto(study + "checklist/")
    expect(page.locator("rehearse-checklist")).to_contain_text(re.compile(r"1 of \d+ complete"))
    page.goto(study + "articles/")
    expect(page.locator("rehearse-contents")).to_contain_text("Complete, 23 November")
    page.goto(study + ARTICLE)
    page.locator("rehearse-complete").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Mark complete")).to_be_visible()
    page.goto(study + "checklist/")
    expect(page.locator("rehearse-checklist")).not_to_contain_text("1 of")


def test_instant_navigation_keeps_everything_alive(page: Page, study: str) -> None:
    page.goto(study + ARTICLE)
    page.evaluate("window.sameDocument = true")
    answer(first_single(page), right=True)
    page.locator(".md-tabs__link", has_text="Progress").click()
    page.locator(".md-nav--primary").get_by_role("link", name="Checklist").click()
    expect(page.locator("rehearse-checklist")).to_contain_text(", 1 of")
    page.go_back()
    page.go_back()
    question = first_single(page)
    expect(question).to_contain_text("Right today")
    answer(page.locator("rehearse-question[data-kind=single]").nth(1), right=True)
    assert page.evaluate("window.sameDocument") is True


def test_the_whole_case_can_be_worked_through(reader: Page, study: str) -> None:
    reader.goto(study + CASE)
    recall = reader.locator("rehearse-question[data-kind=recall]")
    pushed = reader.locator("rehearse-question:not([data-kind=recall])")
    expect(recall).to_have_count(7)
    expect(pushed).to_have_count(7)
    first = recall.first
    first.locator("textarea").fill("Ask who reads what, and how stale an answer may be.")
    first.get_by_role("button", name="Compare").click()
    expect(first.locator(".rq-model")).to_be_visible()
    for box in first.locator(".rq-rubric input").all():
        box.check()
    first.get_by_role("button", name="Done").click()
    expect(first.locator(".rq-result")).to_contain_text("A complete answer.")
    for question in pushed.all():
        for option in question.locator("li[data-right]").all():
            index = option.get_attribute("data-option")
            question.locator(f".rq-option[data-option='{index}']").click()
        question.get_by_role("button", name="Unsure", exact=True).click()
        expect(question.locator(".rq-result")).to_contain_text("You were unsure")
    reader.reload()
    expect(recall.first.locator("textarea")).to_have_value(re.compile("Ask who reads what"))


def test_progress_counts_what_was_done(reader: Page, study: str) -> None:
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=True)
    reader.goto(study + "progress/")
    progress = reader.locator("rehearse-progress")
    expect(progress).to_contain_text("10 points")
    expect(progress).to_contain_text("you answered 1 question")


def test_home_tells_a_returning_reader_what_is_due(reader: Page, study: str) -> None:
    reader.goto(study)
    expect(reader.locator("rehearse-today")).to_contain_text("Start here")
    reader.goto(study + ARTICLE)
    answer(first_single(reader), right=False)
    reader.goto(study)
    days_later(reader, 1)
    expect(reader.locator("rehearse-today")).to_contain_text("1 due, about 1 minute")
    reader.locator("rehearse-today").get_by_role("link", name="Start review").click()
    expect(reader.locator("rehearse-review")).to_contain_text("1 of 1")


def test_the_header_says_what_is_due(page: Page, study: str) -> None:
    page.goto(study + ARTICLE)
    answer(first_single(page), right=False)
    days_later(page, 1)
    page.locator(".md-header a", has_text="1 due").click()
    expect(page.locator("rehearse-review")).to_contain_text("1 of 1")


def test_without_javascript_a_question_can_be_read_and_checked(
    open_context: Callable[..., BrowserContext], study: str, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(study + ARTICLE)
    question = first_single(page)
    question.locator(".rq-option").first.click()
    expect(question.locator(".rq-explanation")).to_be_hidden()
    question.locator("summary", has_text="Show the answer").click()
    expect(question.locator(".rq-explanation")).to_be_visible()
    expect(page.get_by_role("button", name="Sure", exact=True)).to_have_count(0)
    page.goto(study + "review/")
    expect(page.locator("rehearse-review a").first).to_be_visible()
    page.goto(study + "checklist/")
    expect(page.locator("rehearse-checklist a").first).to_be_visible()


@pytest.mark.parametrize(
    "path", ["", ARTICLE, CASE, "review/", "checklist/", "progress/", "practice/"]
)
def test_nothing_scrolls_sideways_on_a_phone(
    open_context: Callable[..., BrowserContext], study: str, path: str
) -> None:
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(study + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_question_coming_to_life_moves_nothing(page: Page, study: str) -> None:
    watch_stillness(page)
    page.goto(study + "practice/six-signals/", wait_until="networkidle")
    expect(page.get_by_role("button", name="Sure", exact=True).first).to_be_visible()
    assert shift_of(page) < 0.01
