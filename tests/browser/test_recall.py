"""A recall question in the browser: think, compare, tick; each point counts for its signal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

from sites import Project

BANK = """\
title: First minutes
track: tongues
questions:
  - id: minute
    signal: framing
    level: recall
    prompt: What do you ask in the first minute, before you name any model?
    hint: Who acts on it?
    model_answer: Who decides what with the prediction, and what it costs to be wrong.
    rubric:
      - {point: Asks for the decision, signal: framing}
      - {point: Asks for the cost of errors, signal: tradeoffs}
      - {point: Asks what is done today, signal: framing}
      - {point: Asks how fast it has to be, signal: tradeoffs}
      - {point: Asks what it may cost, signal: tradeoffs}
    explanation: |
      Without a decision a model has no metric, and without costs it has no threshold to be set.
    sources:
      - cite: A. Uthor, Minutes, 2020
"""
LONG = "Who decides.\n" * 20


def words(page: Page) -> Locator:
    return page.get_by_label("Your answer, in your own words")


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def tick(page: Page, *points: int) -> None:
    for point in points:
        page.get_by_role("checkbox").nth(point).check()


def test_the_model_answer_comes_after_words_of_ones_own(reader: Page) -> None:
    expect(reader.get_by_role("button", name="Compare")).to_be_disabled()
    expect(reader.get_by_text("Hint", exact=True)).to_be_visible()
    expect(reader.locator(".rq-answer")).to_be_hidden()
    words(reader).fill("Who decides what?")
    press(reader, "Compare")
    expect(reader.locator(".rq-model")).to_be_focused()
    expect(words(reader)).to_have_value("Who decides what?")


def test_each_point_counts_for_its_signal(reader: Page) -> None:
    press(reader, "I said it aloud")
    tick(reader, 0, 1, 3)
    press(reader, "Done")
    expect(reader.locator(".rq-result")).to_contain_text(
        "3 of 5 points. Framing 1 of 2, Trade-offs 2 of 3. Most of it. It comes back"
    )
    reader.reload()
    expect(reader.locator(".rq-status")).to_contain_text("60% of the points today")
    reader.locator("summary", has_text="Show the model answer").click()
    boxes = reader.get_by_role("checkbox").all()
    assert [box.is_checked() for box in boxes] == [True, True, False, True, False]
    assert all(box.is_disabled() for box in boxes)


@pytest.mark.parametrize(
    ("order", "back"),
    [(("hint", "compare"), "tomorrow"), (("compare", "hint"), "on 25 November")],
    ids=["before", "after"],
)
def test_a_hint_is_help_only_before_the_model_answer(
    reader: Page, order: tuple[str, str], back: str
) -> None:
    steps = {
        "hint": reader.locator(".rq-hint summary"),
        "compare": reader.get_by_role("button", name="I said it aloud"),
    }
    for step in order:
        steps[step].click()
    expect(reader.get_by_text("Who acts on it?")).to_be_visible()
    tick(reader, 0, 1, 2, 3, 4)
    press(reader, "Done")
    expect(reader.locator(".rq-result")).to_contain_text(f"It comes back {back}.")


def test_by_keyboard_alone(reader: Page) -> None:
    words(reader).focus()
    reader.keyboard.type("Sure, unsure or guessing")
    for key in ("Tab", "Enter"):
        reader.keyboard.press(key)
    expect(reader.locator(".rq-model")).to_be_focused()
    for key in ("Tab", "Space", "Tab", "Space", "Tab", "Tab", "Tab", "Tab"):
        reader.keyboard.press(key)
    expect(reader.get_by_role("button", name="Done")).to_be_focused()
    reader.keyboard.press("Enter")
    expect(reader.locator(".rq-result")).to_be_focused()
    expect(reader.locator(".rq-result")).to_contain_text("2 of 5 points.")


def test_review_begins_with_an_empty_page_and_keeps_what_is_written_there(
    reader: Page, site: Project
) -> None:
    words(reader).fill("What it costs")
    press(reader, "Compare")
    press(reader, "Done")
    reader.goto(site.url + "review/")
    days_later(reader, 1)
    expect(words(reader)).to_have_value("")
    words(reader).fill("Who decides")
    press(reader, "Compare")
    tick(reader, 0, 1, 2, 3)
    press(reader, "Done")
    reader.keyboard.press("Enter")
    expect(reader.locator("rehearse-review")).to_contain_text("Done: 1 question.")
    reader.goto(site.url + "guide/one/")
    expect(words(reader)).to_have_value("Who decides")


def test_a_long_draft_comes_back_without_moving_anything(reader: Page) -> None:
    words(reader).fill(LONG)
    press(reader, "Compare")
    tick(reader, 0)
    press(reader, "Done")
    watch_stillness(reader)
    reader.reload(wait_until="networkidle")
    expect(words(reader)).to_have_value(LONG)
    expect(reader.locator(".rq-status")).to_be_visible()
    assert shift_of(reader) == 0


def test_without_javascript_the_model_answer_waits_for_a_click(
    open_context: Callable[..., BrowserContext], site: Project, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    expect(page.locator(".rq-model")).to_be_hidden()
    page.locator("summary", has_text="Show the model answer").click()
    expect(page.locator(".rq-model")).to_contain_text("Who decides what with the prediction")
    tick(page, 0, 2)
