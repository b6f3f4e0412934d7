"""A number is typed, read while it is typed, checked, and still there after a reload."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from inside import SAVES_DATA
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from sites import Project

BANK = """\
title: Sums
track: napkins
questions:
  - id: memory
    signal: tradeoffs
    level: apply
    prompt: A model has 13 billion parameters of two bytes each. How much memory do they take?
    number:
      value: 26
      unit: GB
      within: 10%
    steps:
      - weights in GB = 13G * 2 / 1G
    explanation: |
      Two bytes a parameter, so the number of billions times two is the number of gigabytes.
    sources:
      - cite: A. Uthor, Sums on Napkins, 2020
"""
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
"""


@pytest.fixture
def sums(make_site: Callable[..., Project]) -> str:
    """Address of a page that asks for one number."""
    site = make_site()
    site.write("quizzes/sums.yml", BANK)
    site.write("docs/guide/one.md", "# One\n\n```quiz\nsums\n```\n\nWhat follows.\n")
    site.build()
    return site.url + "guide/one/"


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


def field(page: Page) -> Locator:
    return page.get_by_label("Your answer")


def check(page: Page, text: str, sure: str = "Sure") -> None:
    field(page).fill(text)
    page.get_by_role("button", name=sure, exact=True).click()
    expect(page.locator(".rq-result")).to_be_visible()


def test_what_is_typed_before_numbers_can_be_read_is_read_when_they_can(
    reader: Page, sums: str
) -> None:
    reader.clock.install()
    reader.add_init_script(SAVES_DATA)
    reader.goto(sums)
    expect(reader.locator("rehearse-question")).to_have_attribute("data-state", "opening")
    reader.clock.run_for(60_000)
    sure = reader.get_by_role("button", name="Sure", exact=True)
    expect(sure).to_have_count(0)
    held: list[Route] = []
    reader.route("**/numeric.js", lambda route: held.append(route))
    with reader.expect_request("**/numeric.js"):
        field(reader).press_sequentially("26 GB")
    expect(sure).to_have_count(0)
    held[0].continue_()
    expect(reader.locator(".rq-reading")).to_have_text("Read as 26 GB.")
    expect(field(reader)).to_be_focused()
    expect(sure).to_be_enabled()


def test_what_reads_numbers_is_fetched_again_by_whoever_comes_again(
    reader: Page, sums: str
) -> None:
    reader.add_init_script(SAVES_DATA)
    reader.route("**/numeric.js", lambda route: route.abort())
    reader.goto(sums)
    with reader.expect_event("pageerror"):
        field(reader).press_sequentially("26")
    reader.unroute_all()
    sure = reader.get_by_role("button", name="Sure", exact=True)
    expect(sure).to_have_count(0)
    field(reader).blur()
    field(reader).focus()
    expect(sure).to_be_enabled()


def test_a_number_is_answered_by_keys_alone_and_kept(reader: Page, sums: str) -> None:
    reader.goto(sums)
    expect(reader.get_by_role("button", name="Sure", exact=True)).to_be_disabled()
    field(reader).focus()
    reader.keyboard.type("25_000 MB")
    expect(reader.locator(".rq-reading")).to_have_text("Read as 25,000 MB = 25 GB.")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("button", name="Sure", exact=True)).to_be_focused()
    expect(reader.locator(".rq-result")).to_have_count(0)
    reader.keyboard.press("s")
    expect(reader.locator(".rq-result")).to_contain_text("Right. It comes back")
    expect(reader.locator(".rq-result")).to_be_focused()
    expect(field(reader)).to_have_value("25_000 MB")
    expect(reader.locator(".rq-field")).to_contain_text("Right")
    expect(reader.locator(".rq-steps")).to_contain_text("= 26")
    reader.reload()
    expect(reader.locator("rehearse-question")).to_contain_text("Right today")
    expect(field(reader)).to_have_value("25")
    expect(field(reader)).to_be_disabled()
    expect(reader.locator(".rq-field")).to_contain_text("Right")


def test_letters_in_the_field_never_check(reader: Page, sums: str) -> None:
    reader.goto(sums)
    field(reader).focus()
    reader.keyboard.type("26 gigs u s")
    expect(reader.locator(".rq-result")).to_have_count(0)
    expect(field(reader)).to_have_value("26 gigs u s")


def test_a_unit_that_does_not_fit_is_explained_and_not_scored(reader: Page, sums: str) -> None:
    reader.goto(sums)
    field(reader).fill("26 ms")
    expect(reader.get_by_role("button", name="Sure", exact=True)).to_be_disabled()
    field(reader).press("Enter")
    told = "Not read: “ms” does not fit. Use GB, MB, GiB, or no unit."
    expect(reader.locator(".rq-reading")).to_have_text(told)
    expect(reader.locator(".rh-announcer")).to_have_text(told)
    expect(field(reader)).to_have_attribute("aria-invalid", "true")
    expect(field(reader)).to_be_focused()
    expect(field(reader)).to_have_accessible_description(re.compile(re.escape(told)))
    field(reader).fill("26")
    expect(field(reader)).not_to_have_attribute("aria-invalid", "true")
    expect(reader.get_by_role("button", name="Sure", exact=True)).to_be_enabled()


def test_what_is_no_number_is_explained_when_the_field_is_left(reader: Page, sums: str) -> None:
    reader.goto(sums)
    field(reader).focus()
    reader.keyboard.type("a lot")
    expect(reader.locator(".rq-reading")).to_contain_text("A number, such as 1,500")
    reader.keyboard.press("Tab")
    expect(reader.locator(".rq-reading")).to_contain_text("Not read: write one number")
    expect(field(reader)).to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize(
    ("typed", "word", "told"),
    [
        ("30", "Not quite", "You said 30 GB, 15% too much."),
        ("2.6 GB", "Not quite", "10 times too little."),
        ("26 TB", "Wrong", "1,000 times too much."),
        ("-26", "Wrong", "with the other sign."),
    ],
)
def test_how_far_it_is_off_is_said_and_shown_by_a_word(
    page: Page, sums: str, typed: str, word: str, told: str
) -> None:
    page.goto(sums)
    check(page, typed, "Unsure")
    expect(page.locator(".rq-result")).to_contain_text(f"{word}.")
    expect(page.locator(".rq-result")).to_contain_text(told)
    expect(page.locator(".rq-mark")).to_have_text(word)
    expect(page.locator(".rh-announcer")).to_contain_text("The answer: 26 GB.")
    page.reload()
    expect(page.locator(".rq-mark")).to_have_text(word)


def test_it_can_be_tried_again(page: Page, sums: str) -> None:
    page.goto(sums)
    check(page, "9")
    page.get_by_role("button", name="Try again").click()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    expect(page.locator(".rq-mark")).to_have_count(0)
    check(page, "26")
    expect(page.locator(".rq-result")).to_contain_text("Right.")


def test_a_digit_pressed_in_the_question_begins_the_answer(page: Page, sums: str) -> None:
    page.goto(sums)
    expect(page.get_by_role("button", name="Sure", exact=True)).to_be_visible()
    prompt = page.locator(".rq-prompt")
    prompt.evaluate("element => { element.tabIndex = -1; element.focus(); }")
    page.keyboard.type("26")
    expect(field(page)).to_have_value("26")


def test_a_miss_comes_back_in_review_and_is_answered_there_by_keys(page: Page, sums: str) -> None:
    page.goto(sums)
    check(page, "9")
    page.goto(sums.replace("guide/one/", "review/"))
    expect(page.locator("rehearse-review")).to_contain_text("1 of 1")
    page.locator(".rq-prompt").evaluate("element => { element.tabIndex = -1; element.focus(); }")
    page.keyboard.type("26e9 B")
    page.keyboard.press("Enter")
    page.keyboard.press("s")
    expect(page.locator(".rq-result")).to_contain_text("Right.")
    page.keyboard.press("Enter")
    expect(page.locator("rehearse-review")).to_contain_text("Done: 1 question.")


def test_it_moves_nothing_coming_to_life_or_telling_how_it_was_read(
    open_context: Callable[..., BrowserContext], sums: str, size: dict[str, int]
) -> None:
    still = open_context(viewport=size, java_script_enabled=False).new_page()
    still.goto(sums)
    alive = open_context(viewport=size).new_page()
    alive.add_init_script(SHIFTS)
    alive.goto(sums, wait_until="networkidle")
    expect(alive.get_by_role("button", name="Sure", exact=True)).to_be_visible()
    assert alive.evaluate("window.shift") == 0
    following = "What follows."
    before = still.get_by_text(following).bounding_box()
    assert alive.get_by_text(following).bounding_box() == before
    for typed in ("26", "24000 MiB", "26 ms"):
        field(alive).fill(typed)
        field(alive).press("Enter")
        assert alive.get_by_text(following).bounding_box() == before


def test_without_javascript_the_sum_can_be_looked_up(
    open_context: Callable[..., BrowserContext], sums: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(sums)
    field(page).fill("about 30")
    expect(page.locator(".rq-steps")).to_be_hidden()
    page.locator("summary", has_text="Show the answer").click()
    expect(page.locator(".rq-steps")).to_contain_text("13G × 2 / 1G")
    expect(page.locator(".rq-amount")).to_contain_text("Right: 23.4 to 28.6")
