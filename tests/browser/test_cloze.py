"""A cloze in the browser: by pointer and by keyboard, after a reload, in Review, as published."""

from __future__ import annotations

from collections.abc import Callable

from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect
from stillness import shift_of, watch_stillness

from sites import Project

BANK = """\
title: Logs
track: tongues
questions:
  - id: durable
    signal: data
    level: recall
    prompt: Complete what a database does before it confirms a write.
    text: |
      Before it confirms a write, the database appends the change to the {{log}}, calls
      `{{call}}` so that it reaches the disk, and only then answers the {{who}}.
    gaps:
      log: [write-ahead log, WAL]
      call: fsync
      who: {answer: client, distractors: [replica, buffer pool]}
    explanation: |
      What is confirmed must survive a crash, so it has to be on the disk before anyone hears of it.
    sources:
      - cite: A. Uthor, Logs, 2020
"""


def gap(page: Page, number: int) -> Locator:
    return page.get_by_label(f"Gap {number} of 3")


def sure(page: Page) -> Locator:
    return page.get_by_role("button", name="Sure", exact=True)


def fill(page: Page, log: str, call: str, who: str) -> None:
    gap(page, 1).fill(log)
    gap(page, 2).fill(call)
    gap(page, 3).select_option(who)


def expect_marks(page: Page, *words: str) -> None:
    expect(page.locator(".rq-stamp")).to_have_text([*words])


def test_it_can_be_checked_when_every_gap_is_filled(reader: Page) -> None:
    gap(reader, 1).fill("WAL")
    gap(reader, 2).fill(" ")
    gap(reader, 3).select_option("client")
    expect(sure(reader)).to_be_disabled()
    gap(reader, 2).fill("fsync")
    expect(sure(reader)).to_be_enabled()
    gap(reader, 3).select_option("")
    expect(sure(reader)).to_be_disabled()


def test_each_gap_is_marked_and_a_wrong_one_told(reader: Page) -> None:
    fill(reader, "Write ahead  LOG.", "sync", "replica")
    sure(reader).click()
    expect_marks(reader, "Right", "Wrong", "Wrong")
    expect(reader.locator(".rq-given")).to_have_text([". Answer: fsync", ". Answer: client"])
    expect(reader.locator(".rq-result")).to_contain_text("Not quite. 1 of 3 gaps.")
    expect(reader.locator(".rq-filled")).to_contain_text(
        "appends the change to the write-ahead log"
    )
    expect(reader.locator(".rh-announcer")).to_contain_text(
        "The answer: gap 1, write-ahead log; gap 2, fsync; gap 3, client."
    )
    for number in (1, 2, 3):
        expect(gap(reader, number)).to_be_disabled()


def test_all_right_is_right_and_none_is_wrong(reader: Page) -> None:
    fill(reader, "wal", "FSYNC", "client")
    sure(reader).click()
    expect(reader.locator(".rq-result")).to_contain_text("Right. It comes back")
    reader.get_by_role("button", name="Try again").click()
    expect(gap(reader, 1)).to_be_focused()
    expect(gap(reader, 1)).to_have_value("")
    expect(reader.locator(".rq-stamp, .rq-given")).to_have_count(0)
    fill(reader, "a", "b", "replica")
    sure(reader).click()
    expect(reader.locator(".rq-result")).to_contain_text("Wrong. You said Sure")


def test_by_keyboard_alone(reader: Page) -> None:
    gap(reader, 1).focus()
    reader.keyboard.type("write-ahead log, sug")
    expect(reader.locator(".rq-result")).to_have_count(0)
    gap(reader, 1).fill("")
    reader.keyboard.press("Enter")
    expect(gap(reader, 2)).to_be_focused()
    reader.keyboard.type("fsync")
    reader.keyboard.press("Enter")
    expect(gap(reader, 3)).to_be_focused()
    reader.keyboard.type("client")
    expect(gap(reader, 3)).to_have_value("0")
    expect(reader.locator(".rq-result")).to_have_count(0)
    reader.keyboard.press("Shift+Tab")
    reader.keyboard.press("Shift+Tab")
    reader.keyboard.type("WAL")
    for _ in range(3):
        reader.keyboard.press("Tab")
    expect(sure(reader)).to_be_focused()
    reader.keyboard.press("u")
    expect(reader.locator(".rq-result")).to_contain_text("You were unsure")


def test_enter_leads_from_the_last_typed_gap_to_what_is_left_to_do(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.write(
        "quizzes/greek.yml",
        BANK.replace("{answer: client, distractors: [replica, buffer pool]}", "client"),
    )
    site.build()
    page.goto(site.url + "guide/one/")
    expect(sure(page)).to_be_visible()
    gap(page, 2).fill("fsync")
    gap(page, 3).fill("client")
    gap(page, 3).press("Enter")
    expect(gap(page, 1)).to_be_focused()
    gap(page, 1).fill("WAL")
    gap(page, 3).press("Enter")
    expect(sure(page)).to_be_focused()


def test_a_reload_shows_what_was_typed(reader: Page) -> None:
    fill(reader, "write-behind log", "FSYNC", "buffer pool")
    sure(reader).click()
    reader.reload()
    expect(reader.locator(".rq-status")).to_contain_text("Wrong today")
    expect_marks(reader, "Wrong", "Right", "Wrong")
    expect(gap(reader, 1)).to_have_value("write-behind log")
    expect(gap(reader, 2)).to_have_value("FSYNC")
    expect(gap(reader, 3).locator("option:checked")).to_have_text("buffer pool")
    expect(reader.locator(".rq-given").first).to_be_hidden()
    reader.locator("summary", has_text="Show the answer").click()
    expect(reader.locator(".rq-given").first).to_be_visible()


def test_without_its_draft_a_reload_shows_the_marks_alone(reader: Page) -> None:
    fill(reader, "write-behind log", "FSYNC", "client")
    sure(reader).click()
    reader.evaluate(
        "Object.keys(localStorage).filter((key) => key.includes('words:'))"
        ".forEach((key) => localStorage.setItem(key, JSON.stringify(['WAL', 'x', '0'])))"
    )
    reader.reload()
    expect_marks(reader, "Wrong", "Right", "Right")
    expect(gap(reader, 1)).to_have_value("")
    expect(gap(reader, 3)).to_have_value("0")


def test_the_next_day_begins_with_empty_gaps(reader: Page) -> None:
    fill(reader, "WAL", "fsync", "client")
    sure(reader).click()
    days_later(reader, 1)
    expect(reader.locator(".rq-status")).to_contain_text("on 23 November")
    expect(gap(reader, 1)).to_have_value("")
    expect(gap(reader, 1)).to_be_enabled()


def test_in_review_it_is_asked_again_until_it_is_right(reader: Page, site: Project) -> None:
    fill(reader, "log", "fsync", "replica")
    sure(reader).click()
    reader.goto(site.url + "review/")
    days_later(reader, 1)
    expect(gap(reader, 1)).to_have_value("")
    expect(gap(reader, 3).locator("option").first).to_have_attribute("value", "")
    fill(reader, "log", "fsync", "client")
    gap(reader, 2).press("Enter")
    sure(reader).click()
    expect_marks(reader, "Wrong", "Right", "Right")
    reader.keyboard.press("Enter")
    fill(reader, "WAL", "fsync", "client")
    sure(reader).click()
    reader.keyboard.press("Enter")
    expect(reader.locator("rehearse-review")).to_contain_text("Done: 1 question.")


def test_it_lives_again_when_the_theme_swaps_pages(reader: Page, site: Project) -> None:
    reader.goto(site.url)
    reader.evaluate("window.sameDocument = true")
    reader.locator("article").get_by_role("link", name="Guide").click()
    expect(sure(reader)).to_be_visible()
    fill(reader, "WAL", "sync", "client")
    sure(reader).click()
    expect_marks(reader, "Right", "Wrong", "Right")
    reader.go_back()
    expect(reader.locator("rehearse-question")).to_have_count(0)
    reader.go_forward()
    expect_marks(reader, "Right", "Wrong", "Right")
    expect(gap(reader, 2)).to_have_value("sync")
    assert reader.evaluate("window.sameDocument") is True


def test_without_javascript_it_can_be_filled_in_and_compared(
    open_context: Callable[..., BrowserContext], site: Project, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    fill(page, "WAL", "fsync", "client")
    expect(page.locator(".rq-filled")).to_be_hidden()
    page.locator("summary", has_text="Show the answer").click()
    expect(page.locator(".rq-filled")).to_contain_text("calls fsync so that it reaches the disk")
    expect(page.locator(".rq-also")).to_have_text("Also right for “write-ahead log”: WAL.")


def test_coming_to_life_and_being_restored_moves_nothing(reader: Page, site: Project) -> None:
    watch_stillness(reader)
    reader.reload(wait_until="networkidle")
    expect(sure(reader)).to_be_visible()
    assert shift_of(reader) == 0
    fill(reader, "write-behind log", "sync", "replica")
    sure(reader).click()
    reader.reload(wait_until="networkidle")
    expect(reader.locator(".rq-stamp").first).to_be_visible()
    assert shift_of(reader) == 0
    assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth")
