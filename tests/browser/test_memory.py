"""What is remembered stays with its question and its site, whatever happens to either."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from answering import asked, pick
from chromium import find
from clock import days_later
from inside import FULL, REFUSED
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sites import Project, bank


@contextmanager
def running(browser: Browser, profile: Path) -> Iterator[Page]:
    """A page of a Chromium with a profile that stays; the browser is killed when it is left."""
    arguments = ["--headless=new", "--no-sandbox", "--no-first-run", "--disable-gpu"]
    process = subprocess.Popen(
        [str(find()), *arguments, "--remote-debugging-port=0", f"--user-data-dir={profile}"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        said = (re.search(r"DevTools listening on (\S+)", line) for line in process.stderr or ())
        address = next(filter(None, said))[1]
        connected = browser.browser_type.connect_over_cdp(address)
        yield connected.contexts[0].new_page()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_a_question_inserted_above_leaves_every_answer_with_its_own(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first", option=0)
    pick(page, "greek.second", option=1)
    site.write("quizzes/greek.yml", bank("new", "second", "first"))
    site.build()
    page.goto(site.url + "guide/one/")
    expect(asked(page, "greek.first")).to_contain_text("Right today")
    expect(asked(page, "greek.second")).to_contain_text("Wrong today")
    expect(asked(page, "greek.new")).not_to_contain_text("Answered")


def test_a_renamed_question_keeps_its_history(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first", option=1)
    renamed = bank("first", "second").replace("id: first", "id: alpha\n    was: greek.first")
    site.write("quizzes/greek.yml", renamed)
    site.build()
    page.goto(site.url + "checklist/")
    expect(page.locator("[data-bank=greek]")).to_contain_text("1 of 2 answered")


def test_two_sites_on_one_origin_never_see_each_others_data(
    page: Page, make_site: Callable[..., Project]
) -> None:
    mine, other = make_site("mine"), make_site("other")
    for site in (mine, other):
        site.build()
    page.goto(mine.url + "guide/one/")
    pick(page, "greek.first")
    page.goto(other.url + "guide/one/")
    expect(asked(page, "greek.first").get_by_text("I am")).to_be_visible()
    expect(asked(page, "greek.first")).not_to_contain_text("Answered")


def test_another_tab_shows_the_answer_at_once(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build(sections=["guide"])
    page.goto(site.url + "checklist/")
    expect(page.locator("[data-bank=greek]")).to_contain_text("0 of 2 answered")
    tab = page.context.new_page()
    tab.goto(site.url + "guide/one/")
    pick(tab, "greek.first")
    expect(page.locator("[data-bank=greek]")).to_contain_text("1 of 2 answered")


def test_storage_that_is_refused_is_told_and_everything_works_on(
    open_context: Callable[..., BrowserContext], make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    context = open_context()
    for name in ("localStorage", "indexedDB"):
        context.add_init_script(REFUSED.replace("NAME", name))
    page = context.new_page()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    expect(page.locator(".rh-notice")).to_be_visible()


def test_the_database_alone_remembers_too(
    open_context: Callable[..., BrowserContext], make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    context = open_context()
    context.add_init_script(REFUSED.replace("NAME", "localStorage"))
    page = context.new_page()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    page.reload()
    expect(asked(page, "greek.first")).to_contain_text("Right today")
    expect(page.locator(".rh-notice")).to_have_count(0)


def test_full_storage_is_told_and_everything_works_on(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    page.goto(site.url)
    page.evaluate(FULL)
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    expect(page.locator(".rh-notice")).to_contain_text("kept in its database")
    page.get_by_role("button", name="Dismiss").click()
    pick(page, "greek.second")
    page.reload()
    expect(asked(page, "greek.second")).to_contain_text("Right today")


def test_damage_is_set_aside_and_mended_from_the_database(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    page.reload()
    pick(page, "greek.second")
    before = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes(':log:'))")
    page.evaluate(
        "key => localStorage.setItem(key, '!' + localStorage.getItem(key).slice(3))", before[0][0]
    )
    page.goto(site.url + "checklist/")
    expect(page.locator("[data-bank=greek]")).to_contain_text("2 of 2 answered")
    kept = page.evaluate(
        "Object.keys(localStorage).filter((key) => key.includes(':aside:')).length"
    )
    assert kept >= 1


def test_study_pages_are_found_where_the_site_has_them(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build(use_directory_urls=False, pages=["review"])
    page.goto(site.url + "guide/one.html")
    pick(page, "greek.first", option=1)
    days_later(page, 1)
    page.locator(".md-header a", has_text="1 due").click()
    expect(page.locator("rehearse-review")).to_contain_text("1 of 1")
    pick(page, "greek.first")
    page.keyboard.press("Enter")
    expect(page.locator("rehearse-review")).to_contain_text("Done: 1 question.")
    expect(page.get_by_role("link", name="See your progress")).to_have_count(0)


# A transaction waits for those that were begun before it: then the answer is in the database.
COMMITTED = """(name) => new Promise((resolve) => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('texts').objectStore('texts').count();
    reading.onsuccess = () => resolve(reading.result);
  };
})"""


def test_an_answer_survives_the_browser_being_killed_right_after_it(
    browser: Browser, tmp_path: Path, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    with running(browser, tmp_path / "profile") as page:
        page.goto(site.url + "guide/one/")
        pick(page, "greek.first")
        page.evaluate(COMMITTED, page.evaluate("indexedDB.databases()")[0]["name"])
    with running(browser, tmp_path / "profile") as page:
        page.goto(site.url + "guide/one/")
        expect(asked(page, "greek.first")).to_contain_text("Right today")
