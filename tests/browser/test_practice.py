"""Practice: a mix is chosen, stands in the address, is asked, and counts or does not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

from sites import INSTANT, QUESTION, Project, bank

FIRST = re.compile("^1 of 3, about [12] min left$")
"""By the pace of the answers before, which a test gives as fast as the machine is."""


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("practice")
    site.write("docs/index.md", "# Home\n\n[Runes](practice/index.md?topic=runic&topic=none)\n")
    site.write("docs/guide/one.md", "# Letters\n\n## Wood { #wood }\n\nWords.\n")
    site.write("quizzes/greek.yml", bank("one", "two", title="Greek"))
    runic = QUESTION.format(id="three").replace("level: recall", "level: apply")
    runic = runic.replace("cite: A. Uthor, Letters, 2020", "docs: guide/one.md#wood")
    site.write("quizzes/runic.yml", f"title: Runic\ntrack: tongues\nquestions:\n{runic}")
    site.build(theme=INSTANT)
    return site


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> Page:
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "practice/")
    expect(total(page)).to_have_text("3 questions match, about 2 min.")
    return page


def total(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="match")


def start(page: Page) -> Locator:
    return page.locator("form [type=submit]")


def question(page: Page) -> Locator:
    return page.locator("rehearse-practice rehearse-question")


def choose(page: Page, part: str, *labels: str) -> None:
    page.locator("form summary", has_text=part).click()
    for label in labels:
        page.get_by_label(label, exact=True).check()


def answer(page: Page, right: bool) -> None:
    expect(question(page)).to_have_attribute("data-state", "open")
    wanted = question(page).locator("li[data-right]").get_attribute("data-option")
    options = question(page).locator(".rq-option").all()
    places = [option.get_attribute("data-option") == wanted for option in options]
    page.keyboard.press(str(places.index(right) + 1))
    page.keyboard.press("s")
    expect(question(page).locator(".rq-result")).to_be_visible()


def events(page: Page) -> list[dict[str, object]]:
    """Of each question that was answered, what the schedule knows."""
    return list(
        json.loads(
            page.evaluate(
                """async () => {
                  const main = document.querySelector('script[src*="/main.js"]').src;
                  const { openReader } = await import(new URL('reader.js', main));
                  return JSON.stringify([...(await openReader()).state.cards.values()]);
                }"""
            )
        )
    )


def test_what_is_chosen_is_counted_and_stands_in_the_address(reader: Page, site: Project) -> None:
    choose(reader, "Topics", "Greek")
    expect(reader).to_have_url(site.url + "practice/?topic=greek")
    expect(total(reader)).to_have_text("2 questions match, about 1 min.")
    expect(start(reader)).to_have_text("Practise 2 questions")
    expect(reader.locator("form summary").first).to_have_text("Topics: 1 chosen")
    choose(reader, "Levels and kinds", "Apply")
    expect(total(reader)).to_have_text("No question matches. Leave one of the choices out.")
    expect(start(reader)).to_be_disabled()
    reader.get_by_label("Runic", exact=True).check()
    expect(reader).to_have_url(site.url + "practice/?topic=greek&topic=runic&level=apply")
    expect(start(reader)).to_have_text("Practise 1 question")
    reader.reload()
    expect(start(reader)).to_have_text("Practise 1 question")
    expect(reader.get_by_label("Apply", exact=True)).to_be_checked()
    expect(reader.get_by_label("Recall", exact=True)).not_to_be_checked()
    expect(reader.get_by_label("Runic", exact=True)).to_be_visible()


def test_a_choice_can_be_linked(page: Page, site: Project) -> None:
    page.goto(site.url)
    page.get_by_role("link", name="Runes").click()
    expect(start(page)).to_have_text("Practise 1 question")
    expect(page.get_by_label("Runic", exact=True)).to_be_checked()


def test_a_mix_is_practised_by_keyboard_and_counts(reader: Page) -> None:
    start(reader).focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".rv-place")).to_have_text(FIRST)
    expect(question(reader).locator(".rq-prompt")).to_be_focused()
    for right in (False, True, True, True):
        answer(reader, right)
        reader.keyboard.press("Enter")
        expect(question(reader).locator(".rq-result")).to_have_count(0)
    expect(reader.get_by_role("heading", name="Done: 3 questions.")).to_be_focused()
    expect(reader.locator(".rv-lead")).to_have_text(
        "2 of 3 right the first time. 1 missed, then corrected. 3 were new to you."
    )
    assert len(events(reader)) == 3
    reader.get_by_role("button", name="Practise more").click()
    expect(reader.get_by_role("heading", name="A mix of questions")).to_be_focused()
    reader.get_by_label("Only what I missed in the last 30 days").check()
    expect(start(reader)).to_have_text("Practise 1 question")
    expect(reader.locator("rehearse-practice")).to_contain_text("2 of 2 answered")


def test_practice_can_leave_the_schedule_as_it_is(reader: Page) -> None:
    reader.get_by_label("Leave my schedule as it is").check()
    start(reader).click()
    answer(reader, right=False)
    expect(question(reader)).to_contain_text("your schedule stays as it was")
    assert events(reader) == []
    reader.get_by_role("button", name="Stop").click()
    expect(reader.locator(".rv-lead")).to_contain_text("Your schedule stays as it was.")


def test_a_second_mix_is_a_sitting_of_its_own(reader: Page) -> None:
    start(reader).click()
    answer(reader, right=True)
    reader.get_by_role("button", name="Stop").click()
    reader.get_by_role("button", name="Practise more").click()
    reader.keyboard.press("z")
    expect(start(reader)).to_have_text("Practise 3 questions")
    start(reader).click()
    answer(reader, right=True)
    reader.keyboard.press("z")
    expect(reader.locator(".rv-place")).to_have_text(FIRST)
    assert len(events(reader)) == 1
    answer(reader, right=True)
    reader.keyboard.press("Enter")
    expect(question(reader).locator(".rq-result")).to_have_count(0)
    reader.reload()
    expect(reader.locator(".rv-place")).to_have_text("2 of 3, about 1 min left")


def test_one_can_stop_before_the_first_answer(reader: Page) -> None:
    start(reader).click()
    reader.get_by_role("button", name="Stop").click()
    expect(start(reader)).to_have_text("Practise 3 questions")
    reader.reload()
    expect(start(reader)).to_have_text("Practise 3 questions")


def test_practice_that_was_left_is_gone_on_with(reader: Page, site: Project) -> None:
    choose(reader, "Topics", "Runic")
    start(reader).click()
    answer(reader, right=False)
    reader.get_by_role("link", name="Read where this is taught").click()
    reader.get_by_role("link", name="Back to your practice").click()
    expect(reader).to_have_url(site.url + "practice/?topic=runic")
    expect(question(reader).locator(".rq-result")).to_contain_text("Wrong.")
    reader.goto(site.url + "practice/")
    expect(start(reader)).to_have_text("Practise 3 questions")
    reader.get_by_role("link", name="Go on with what you left").click()
    expect(question(reader).locator(".rq-result")).to_contain_text("Wrong.")
    days_later(reader, 1)
    expect(start(reader)).to_have_text("Practise 1 question")
    expect(reader.get_by_role("link", name="Go on with what you left")).to_have_count(0)


def test_nothing_missed_is_said(reader: Page) -> None:
    reader.get_by_label("Only what I missed in the last 30 days").check()
    expect(reader.locator("form [role=status]")).to_have_text(
        "You have missed none of these in the last 30 days."
    )


def test_the_form_comes_to_life_without_moving_anything(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> None:
    page = open_context(viewport=size).new_page()
    watch_stillness(page)
    page.goto(site.url + "practice/", wait_until="networkidle")
    expect(start(page)).to_have_text("Practise 3 questions")
    assert shift_of(page) < 0.01


def test_without_javascript_it_is_a_list_of_banks(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + "practice/")
    expect(page.locator("rehearse-practice").get_by_role("link", name="Greek")).to_be_visible()
    expect(page.locator("form.rp")).to_be_hidden()
    assert page.locator("form.rp").bounding_box() is None
