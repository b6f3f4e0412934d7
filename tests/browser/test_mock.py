"""A mock interview: drawn, taken against the clock, told of at its end, kept and shared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from answering import choose
from axe import found
from clock import later
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from sites import INSTANT, Project, bank

SLUGS = ("one", "two", "three", "four")


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("mock")
    site.write("docs/index.md", "# Home\n")
    site.write("quizzes/greek.yml", bank(*SLUGS, title="Greek"))
    site.build(theme=INSTANT)
    return site


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> Page:
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "mock/")
    expect(page.get_by_text("4 questions for 30 minutes")).to_be_visible()
    return page


def question(page: Page) -> Locator:
    return page.locator(".rv-stage rehearse-question")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def answer(page: Page, right: bool, sure: str = "Sure") -> None:
    expect(question(page)).to_have_attribute("data-state", "open")
    choose(question(page), right)
    question(page).get_by_role("button", name=sure, exact=True).click()


def at(page: Page, place: int) -> None:
    expect(page.get_by_text(f"Question {place} of 4", exact=True)).to_be_visible()


def take(page: Page, *rights: bool) -> None:
    """Begin, answer so many questions, and finish."""
    press(page, "Begin")
    for place, right in enumerate(rights, 1):
        at(page, place)
        answer(page, right)
    press(page, "Finish")
    press(page, "Finish and see the result")


def test_nothing_is_told_before_the_end_and_everything_after(reader: Page) -> None:
    press(reader, "Begin")
    for place, right in enumerate((True, True, False), 1):
        at(reader, place)
        answer(reader, right, "Sure" if right else "Guessing")
    at(reader, 4)
    expect(reader.locator(".rq-result")).to_have_count(0)
    press(reader, "Flag")
    expect(
        reader.get_by_role("button", name="Question 4 of 4, not answered, flagged")
    ).to_be_visible()
    press(reader, "Finish")
    panel = reader.locator("[role=group]:focus")
    expect(panel).to_contain_text(
        "1 question is not answered and will count as wrong. 1 is flagged."
    )
    press(reader, "Finish and see the result")

    expect(reader.get_by_role("heading", level=2).first).to_have_text("50% in 0:00")
    expect(reader.get_by_role("heading", level=2).first).to_be_focused()
    lead = reader.locator(".rv-lead")
    expect(lead).to_contain_text("2 of 4 questions right. 1 was not answered.")
    expect(lead).to_contain_text("Your schedule stays as it was.")
    expect(reader.get_by_role("row", name="Data 50% 4")).to_be_visible()
    expect(reader.get_by_role("row", name="Sure 100% 2 / 2")).to_be_visible()
    expect(reader.get_by_role("row", name="Guessing 0% 0 / 1")).to_be_visible()
    explained = reader.locator(".rm-questions rehearse-question")
    expect(explained).to_have_count(4)
    expect(explained.locator(".rq-result")).to_have_count(3)
    expect(explained.get_by_text("Not answered.")).to_be_visible()
    for number in range(4):
        expect(explained.nth(number).locator(".rq-reasons")).to_be_visible()
    expect(reader.locator(".rh-due")).to_have_count(0)


def test_an_answer_may_be_given_anew_until_the_end(reader: Page) -> None:
    press(reader, "Begin")
    at(reader, 1)
    answer(reader, right=False)
    at(reader, 2)
    press(reader, "Back")
    expect(reader.get_by_text("Answered. You may answer it anew")).to_be_visible()
    answer(reader, right=True)
    at(reader, 2)
    press(reader, "Finish")
    press(reader, "Finish and see the result")
    expect(reader.locator(".rv-lead")).to_contain_text("1 of 4 questions right.")


def test_it_is_taken_with_the_keyboard(reader: Page) -> None:
    reader.get_by_role("button", name="Begin").press("Enter")
    for place in (1, 2, 3):
        at(reader, place)
        expect(question(reader)).to_have_attribute("data-state", "open")
        expect(question(reader).locator(".rq-prompt")).to_be_focused()
        reader.keyboard.press("1")
        reader.keyboard.press("u")
    at(reader, 4)
    expect(question(reader)).to_have_attribute("data-state", "open")
    reader.keyboard.press("f")
    expect(reader.get_by_role("button", name="Flag", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    reader.keyboard.press("2")
    reader.keyboard.press("s")
    panel = reader.locator("[role=group]:focus")
    expect(panel).to_contain_text("All questions are answered. Finish? 1 is flagged.")
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("row", name=re.compile("^Unsure"))).to_be_visible()


def test_a_reload_loses_nothing(reader: Page) -> None:
    press(reader, "Begin")
    at(reader, 1)
    answer(reader, right=True)
    at(reader, 2)
    press(reader, "Flag")
    reader.reload()
    at(reader, 2)
    expect(reader.get_by_role("button", name="Question 1 of 4, answered")).to_be_visible()
    expect(reader.get_by_role("button", name="Flag", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    answer(reader, right=True)
    press(reader, "Finish")
    press(reader, "Finish and see the result")
    expect(reader.locator(".rv-lead")).to_contain_text("2 of 4 questions right.")


def test_the_clock_runs_on_over_a_reload_and_stands_when_paused(reader: Page) -> None:
    press(reader, "Begin")
    clock = reader.get_by_role("timer")
    expect(clock).to_have_text("30:00 left")
    later(reader, minutes=10)
    expect(clock).to_have_text("20:00 left")
    press(reader, "Pause")
    expect(reader.locator(".rv-note").filter(has_text="The clock stands")).to_be_visible()
    expect(question(reader)).to_be_hidden()
    later(reader, minutes=60)
    expect(clock).to_have_text("20:00 left")
    reader.reload()
    expect(clock).to_have_text("20:00 left")
    press(reader, "Go on")
    expect(question(reader)).to_be_visible()
    later(reader, minutes=15)
    expect(reader.get_by_text("Five minutes left.").first).to_be_attached()
    later(reader, minutes=7)
    expect(clock).to_have_text("2:00 over")
    expect(reader.get_by_text("The time is up. Finish, or go on").first).to_be_attached()
    press(reader, "Finish")
    press(reader, "Finish and see the result")
    expect(reader.locator(".rv-lead")).to_contain_text(
        "It was to take 30 minutes, and took 2 longer"
    )


def test_misses_come_due_only_if_the_reader_says_so(reader: Page) -> None:
    reader.get_by_label("What I miss comes due in Review").check()
    take(reader, True, False)
    expect(reader.locator(".rv-lead")).to_contain_text("1 miss is due in Review.")
    expect(reader.locator(".rh-due").first).to_contain_text("1")


def test_a_link_asks_the_same_again(
    reader: Page, open_context: Callable[..., BrowserContext], size: dict[str, int]
) -> None:
    take(reader, True)
    asked = reader.locator(".rm-questions rehearse-question")
    expect(asked).to_have_count(4)
    keys = [one.get_attribute("data-key") for one in asked.all()]
    other = open_context(viewport=size).new_page()
    other.goto(reader.url)
    expect(
        other.get_by_text("A mock of 4 questions in 30 minutes, as its link has it.")
    ).to_be_visible()
    take(other, True)
    again = other.locator(".rm-questions rehearse-question")
    expect(again).to_have_count(4)
    assert [one.get_attribute("data-key") for one in again.all()] == keys


def test_earlier_ones_are_kept_and_compared(reader: Page) -> None:
    take(reader, True)
    press(reader, "A new one")
    expect(reader.get_by_role("heading", name="A new one")).to_be_focused()
    expect(reader.get_by_role("button", name=re.compile("25% of 4 questions"))).to_be_visible()
    later(reader, minutes=5)
    take(reader, True, True)
    expect(reader.locator(".rv-lead")).to_contain_text(
        "The one before, on 23 November, came to 25%."
    )
    reader.reload()
    earlier = reader.locator(".rm-earlier button")
    expect(earlier).to_have_count(2)
    earlier.last.press("Enter")
    expect(reader.get_by_role("heading", level=2).first).to_have_text("25% in 0:00")


def test_what_was_kept_and_is_damaged_is_none(reader: Page) -> None:
    press(reader, "Begin")
    at(reader, 1)
    for text in ("7", "{}", '{"keys":["AbCdEf"]}', "nonsense"):
        reader.evaluate(
            """(text) => {
              const name = Object.keys(sessionStorage).find((key) => key.endsWith('mock'));
              sessionStorage.setItem(name, text);
            }""",
            text,
        )
        reader.reload()
        expect(reader.get_by_role("button", name="Begin")).to_be_visible()


def test_giving_up_keeps_nothing(reader: Page) -> None:
    press(reader, "Begin")
    at(reader, 1)
    answer(reader, right=True)
    press(reader, "Give up")
    press(reader, "Give it up")
    expect(reader.get_by_role("heading", name="A new one")).to_be_focused()
    expect(reader.locator(".rm-earlier button")).to_have_count(0)
    reader.reload()
    expect(reader.get_by_role("button", name="Begin")).to_be_visible()


def test_the_choice_decides_what_is_drawn(reader: Page) -> None:
    reader.get_by_label("15 minutes").check()
    expect(reader.get_by_text("4 questions for 15 minutes")).to_be_visible()


@pytest.fixture
def studying(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    """Without a clock that stands, while which axe does not come to an end."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_no_state_of_it_breaks_a_rule(studying: Page, study: str) -> None:
    studying.goto(study + "mock/", wait_until="networkidle")
    assert found(studying) == []
    press(studying, "Begin")
    expect(question(studying)).to_have_attribute("data-state", "open")
    press(studying, "Flag")
    press(studying, "Finish")
    assert found(studying) == []
    press(studying, "Finish and see the result")
    expect(studying.locator(".rm-questions rehearse-question").first).to_be_visible()
    assert studying.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert found(studying) == []
