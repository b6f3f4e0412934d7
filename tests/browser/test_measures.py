"""What Progress says of a reader's memory and judgement, at first, a day and a week later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from axe import found
from clock import NOON
from inside import client_of, questions_of
from playwright.sync_api import Browser, Locator, Page, expect

from sites import Project

REVIEWED = """async ([client, mode, scores, questions]) => {
  const { openReader } = await import(client + 'reader.js');
  const reader = await openReader();
  questions.slice(0, scores.length).forEach(({ key, revision }, place) => reader.answer({
    question: key, revision, score: scores[place], sure: 'sure',
    hint: false, seconds: 5, mode, choice: '0', scheduled: true,
  }));
}"""


@pytest.fixture
def page(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    """With a clock that a test sets and that goes on, as axe waits for it."""
    context = browser.new_context(
        viewport=size, timezone_id="UTC", locale="en-GB", reduced_motion="reduce"
    )
    context.set_default_timeout(8000)
    yield context.new_page()
    context.close()


@pytest.fixture
def progress(make_site: Callable[..., Project]) -> str:
    """The address of the page, of a site with two questions of three options each."""
    site = make_site()
    site.build(pages=["progress"])
    return f"{site.url}progress/"


def answer_both(page: Page, progress: str, day: int, *scores: int) -> None:
    """Answer both questions on a day, the first time on a page and then in Review."""
    page.clock.set_system_time(NOON + dt.timedelta(days=day))
    page.goto(progress)
    expect(page.locator("rehearse-progress h2").first).to_be_visible()
    review(page, "review" if day else "page", *scores)


def review(page: Page, mode: str, *scores: float) -> None:
    page.evaluate(REVIEWED, [client_of(page), mode, scores, questions_of(page)])


def after(page: Page, heading: str) -> Locator:
    """What follows a heading."""
    return page.locator(f"rehearse-progress h2:text-is('{heading}') + p")


KNOWN = "How much is still known when it comes back?"
TRUST = "Can you trust your Sure?"


def test_nothing_is_measured_before_the_first_answer(page: Page, progress: str) -> None:
    page.goto(progress)
    expect(page.get_by_role("heading", name="No answers yet.")).to_be_visible()
    expect(page.get_by_role("heading", name=KNOWN)).to_have_count(0)


def test_a_first_day_is_told_when_there_will_be_more(page: Page, progress: str) -> None:
    answer_both(page, progress, 0, 1, 0)
    expect(after(page, KNOWN)).to_contain_text("No question has come back yet.")
    expect(after(page, TRUST)).to_contain_text("2 answers were given as Sure so far.")
    expect(page.get_by_role("row", name="Sure too few to say 2")).to_be_visible()
    answer_both(page, progress, 1, 1, 1)
    expect(after(page, KNOWN)).to_contain_text("2 reviews on a later day so far.")


def test_a_week_says_what_stays_known_and_how_often_sure_was_wrong(
    page: Page, progress: str
) -> None:
    answer_both(page, progress, 0, 1, 1)
    for day in range(1, 7):
        answer_both(page, progress, day, 1, day % 2)
    # Of 12 reviews 9 were right, a third of them by chance: (9/12 − 1/3) / (2/3).
    expect(after(page, KNOWN)).to_contain_text("In 12 reviews on a later day you still knew 63%")
    expect(after(page, KNOWN)).to_contain_text("aims at 90%")
    expect(page.get_by_role("row", name="Data 63% 12")).to_be_visible()
    expect(after(page, TRUST)).to_contain_text("Of 14 answers you were sure of, 3 were wrong: 21%.")
    expect(page.get_by_role("row", name="Sure 79% 14", exact=True)).to_be_visible()

    topic = page.get_by_role("row", name="Greek letters 63% 12")
    expect(topic).to_be_hidden()
    page.get_by_text("Show by topic").press("Enter")
    expect(topic).to_be_visible()
    review(page, "review", 1, 1)
    expect(topic).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_week_says_what_it_added_on_which_days_and_what_comes_back(
    page: Page, progress: str
) -> None:
    answer_both(page, progress, 0, 1, 0)
    expect(after(page, "What did this week add?")).to_have_text(
        "In the last seven days: 2 new questions."
    )
    expect(page.get_by_text("New: Greek letters 2.")).to_be_visible()
    expect(after(page, "On which days did you study?")).to_contain_text("On 1 day of the last")
    expect(page.get_by_text("A day of study took about a minute")).to_be_visible()
    expect(after(page, "What comes back, and when?")).to_contain_text(
        "2 questions in the next 30 days, 1 of them today."
    )
    answer_both(page, progress, 1, 1, 1)
    expect(after(page, "What did this week add?")).to_have_text(
        "In the last seven days: 2 new questions and 1 miss corrected."
    )
    expect(after(page, "On which days did you study?")).to_contain_text("On 2 days of the last")
    expect(after(page, "How long will it last?")).to_contain_text("half of the 2 questions")
    for name in ("Calendar of the last", "Bars: answers a day", "Bars: minutes", "Bars: questions"):
        expect(page.get_by_role("img", name=name)).to_be_visible()
    month = page.get_by_role("row", name="November 2026 2 4 75% 0")
    expect(month).to_be_hidden()
    page.get_by_text("Show as a table").first.press("Enter")
    expect(month).to_be_visible()
    answer_both(page, progress, 12, 1, 1)
    expect(after(page, "What did this week add?")).to_contain_text("nothing new")


def test_the_measures_break_no_rule(page: Page, study: str) -> None:
    for day in range(7):
        answer_both(page, f"{study}progress/", day, 1, 1)
    page.get_by_text("Show by topic").click()
    assert found(page) == []
