"""A flaw in the browser: first the line, which stands once its fixes are seen, then the fix."""

from __future__ import annotations

from collections.abc import Callable

from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

from sites import Project

BANK = """\
title: Calls
track: tongues
questions:
  - id: retry
    signal: production
    level: analyse
    prompt: A service fell over a minute after its database slowed down. Which line did it?
    hint: Count the calls.
    design:
      - The client gives up on a call after 2 s
      - A failed call is tried again at once, up to five times
      - Reads go to a replica that is at most `5 s` behind
    flaw: 2
    why: Every slow call becomes six, just when the database can do least.
    fix:
      answer:
        text: Wait longer after each attempt, with jitter
        why: The load falls while the database recovers.
      distractors:
        - text: Give up after 20 s instead of 2 s
          why: Calls then pile up for longer, each with its connection.
        - text: Send the reads to the primary as well
          why: The load is moved to where it hurts more, not lowered.
    explanation: |
      Retries multiply the load of a failing dependency, so they need a budget and a pause.
    sources:
      - cite: A. Uthor, Calls, 2020
"""


def stand(page: Page) -> Locator:
    return page.get_by_role("button", name="This line; now its fix")


def line(page: Page, number: int) -> Locator:
    return page.locator(".rq-option").filter(has=page.locator("[name$=-line]")).nth(number - 1)


def fix(page: Page, text: str) -> Locator:
    return page.locator(".rq-fixes .rq-option", has_text=text)


def sure(page: Page) -> Locator:
    return page.get_by_role("button", name="Sure", exact=True)


def answer(page: Page, number: int, text: str) -> None:
    line(page, number).click()
    stand(page).click()
    fix(page, text).click()
    sure(page).click()
    expect(page.locator(".rq-result")).to_be_visible()


def marks(page: Page, options: str) -> list[str | None]:
    return [one.get_attribute("data-mark") for one in page.locator(f"{options} .rq-option").all()]


LINES = ":not(.rq-fixes) > .rq-options"


def test_fixes_are_not_seen_before_a_line_stands(reader: Page) -> None:
    expect(stand(reader)).to_be_disabled()
    expect(stand(reader)).to_have_accessible_description("Once you see the fixes, the line stands.")
    expect(reader.locator(".rq-fixes")).to_be_hidden()
    expect(sure(reader)).to_be_hidden()
    line(reader, 1).click()
    line(reader, 3).click()
    stand(reader).click()
    expect(fix(reader, "Wait longer")).to_be_visible()
    expect(reader.locator(".rq-fixes input").first).to_be_focused()
    expect(reader.locator(".rh-announcer")).to_have_text("Line 3 stands. Now choose its fix.")
    for number in (1, 2, 3):
        expect(line(reader, number).locator("input")).to_be_disabled()
    expect(stand(reader)).to_be_hidden()
    expect(sure(reader)).to_be_disabled()


def test_line_and_fix_are_both_right(reader: Page) -> None:
    answer(reader, 2, "Wait longer")
    expect(reader.locator(".rq-result")).to_contain_text("Right. It comes back")
    assert marks(reader, LINES) == [None, "right", None]
    expect(fix(reader, "Wait longer")).to_have_attribute("data-mark", "right")
    expect(reader.locator(".rq-answer")).to_contain_text("Every slow call becomes six")


def test_half_of_it_says_which_half(reader: Page) -> None:
    answer(reader, 2, "Give up after 20 s")
    expect(reader.locator(".rq-result")).to_contain_text(
        "Not quite. The line was right, the fix was not."
    )
    expect(reader.locator(".rh-announcer")).to_contain_text(
        "The answer: A failed call is tried again at once, up to five times; Wait longer after"
    )
    expect(fix(reader, "Give up")).to_have_attribute("data-mark", "wrong")
    expect(fix(reader, "Wait longer")).to_have_attribute("data-mark", "answer")
    own = reader.locator(".rq-reasons li", has_text="Your choice")
    expect(own).to_contain_text("Calls then pile up for longer")
    reader.get_by_role("button", name="Try again").click()
    expect(line(reader, 1).locator("input")).to_be_focused()
    expect(reader.locator(".rq-fixes")).to_be_hidden()
    answer(reader, 1, "Wait longer")
    expect(reader.locator(".rq-result")).to_contain_text(
        "Not quite. The fix was right, but the flaw is in line 2."
    )


def test_neither_is_wrong(reader: Page) -> None:
    answer(reader, 1, "Send the reads")
    expect(reader.locator(".rq-result")).to_contain_text("Wrong. You said Sure and it was wrong")
    assert marks(reader, LINES) == ["wrong", "answer", None]
    expect(reader.get_by_role("button", name="Why not the other one")).to_have_count(1)


def test_by_keyboard_alone(reader: Page) -> None:
    line(reader, 1).locator("input").focus()
    reader.keyboard.press("3")
    reader.keyboard.press("ArrowUp")
    expect(line(reader, 2).locator("input")).to_be_checked()
    reader.keyboard.press("s")
    expect(reader.locator(".rq-fixes")).to_be_hidden()
    reader.keyboard.press("Enter")
    expect(reader.locator(".rq-fixes input").first).to_be_focused()
    reader.keyboard.press("1")
    expect(line(reader, 2).locator("input")).to_be_checked()
    letter = fix(reader, "Wait longer").locator(".rq-cap").inner_text()
    reader.keyboard.press(letter)
    expect(fix(reader, "Wait longer").locator("input")).to_be_checked()
    expect(reader.locator(".rq-result")).to_have_count(0)
    reader.keyboard.press("u")
    expect(reader.locator(".rq-result")).to_contain_text("Right. You were unsure")


def test_enter_on_the_hint_opens_the_hint(reader: Page) -> None:
    line(reader, 1).click()
    reader.locator("summary", has_text="Hint").focus()
    reader.keyboard.press("Enter")
    expect(reader.get_by_text("Count the calls.")).to_be_visible()
    expect(reader.locator(".rq-fixes")).to_be_hidden()


def test_a_reload_shows_what_was_chosen(reader: Page) -> None:
    answer(reader, 3, "Wait longer")
    reader.reload()
    expect(reader.locator(".rq-status")).to_contain_text("Wrong today")
    assert marks(reader, LINES) == [None, "answer", "wrong"]
    reader.locator("summary", has_text="The fixes").click()
    expect(fix(reader, "Wait longer")).to_have_attribute("data-mark", "right")
    expect(fix(reader, "Give up").locator("input")).to_be_disabled()


def test_in_review_lines_stay_and_fixes_are_placed_anew(reader: Page, site: Project) -> None:
    answer(reader, 1, "Wait longer")
    reader.goto(site.url + "review/")
    days_later(reader, 1)
    expect(stand(reader)).to_be_visible()
    expect(line(reader, 2)).to_contain_text("A failed call")
    caps = reader.locator(".rq-fixes .rq-cap")
    expect(caps).to_have_text(["a", "b", "c"])
    reader.keyboard.press("2")
    reader.keyboard.press("Enter")
    reader.keyboard.press(fix(reader, "Wait longer").locator(".rq-cap").inner_text())
    reader.keyboard.press("s")
    expect(reader.locator(".rq-result")).to_contain_text("Right.")
    reader.keyboard.press("Enter")
    expect(reader.locator("rehearse-review")).to_contain_text("Done: 1 question.")


def test_without_javascript_the_fixes_wait_for_a_click(
    open_context: Callable[..., BrowserContext], site: Project, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    line(page, 2).click()
    expect(fix(page, "Wait longer")).to_be_hidden()
    page.locator("summary", has_text="Then choose its fix").click()
    fix(page, "Wait longer").click()
    expect(line(page, 2).locator("input")).to_be_checked()
    page.locator("summary", has_text="Show the answer").click()
    expect(page.locator(".rq-answer")).to_contain_text("The flaw is line 2")


def test_coming_to_life_and_being_restored_moves_nothing(reader: Page) -> None:
    watch_stillness(reader)
    reader.reload(wait_until="networkidle")
    expect(stand(reader)).to_be_visible()
    assert shift_of(reader) == 0
    answer(reader, 1, "Wait longer")
    reader.reload(wait_until="networkidle")
    expect(reader.locator(".rq-status")).to_be_visible()
    assert shift_of(reader) == 0
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
