"""What keeps answers is fetched when it is needed, and no answer is lost or doubled by that."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from answering import asked, pick
from inside import SAVES_DATA
from playwright.sync_api import BrowserContext, Page, Route, expect

from sites import INSTANT, Project, bank

LOG = "**/reader.js"
LIST = '<rehearse-contents data-section="guide"></rehearse-contents>'
RECORDS = """() => Object.entries(localStorage)
  .filter(([key]) => key.includes(':log:')).map(([, text]) => text).join('')"""


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    project = place_site("needed")
    project.write("docs/index.md", "# Home\n\n<rehearse-today></rehearse-today>\n")
    project.write(
        "docs/guide/index.md",
        '# Guide\n\n<rehearse-contents data-section="guide"></rehearse-contents>\n',
    )
    project.write("docs/guide/one.md", "---\ntrack: tongues\n---\n# One\n\n```quiz\ngreek\n```\n")
    project.write("docs/guide/two.md", "---\ntrack: old\n---\n# Two\n\n```quiz\nlatin\n```\n")
    project.write("quizzes/greek.yml", bank("first", "second"))
    project.write("quizzes/latin.yml", bank("third").replace("track: tongues", "track: old"))
    project.build(sections=["guide"], theme=INSTANT)
    return project


@pytest.fixture
def fetched(page: Page) -> list[str]:
    """Names of our scripts that the page has asked for."""
    found: list[str] = []

    def note(url: str) -> None:
        if "/assets/rehearse/" in url and url.endswith(".js"):
            found.append(PurePosixPath(url).name)

    page.on("request", lambda request: note(request.url))
    return found


class Gate:
    """Holds the log, or another file, back until it is opened."""

    def __init__(self, page: Page, file: str = LOG) -> None:
        self.held: list[Route] = []
        self.page = page
        self.file = file
        page.route(file, lambda route: self.held.append(route))

    def open(self) -> None:
        for route in self.held:
            route.continue_()
        self.page.unroute(self.file)


def test_a_page_that_is_only_read_has_its_questions_and_not_the_log(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.clock.install()
    page.add_init_script(SAVES_DATA)
    page.goto(site.url + "guide/one/")
    expect(asked(page, "greek.first")).to_have_attribute("data-state", "open")
    expect(page.get_by_role("button", name="Mark complete")).to_be_visible()
    page.clock.run_for(60_000)
    assert {*fetched} == {"main.js", "say.js", "element.js", "single.js", "complete.js", "keep.js"}
    with page.expect_request(LOG):
        asked(page, "greek.first").locator(".rq-option").first.click()


def test_once_the_page_is_at_rest_the_log_is_there(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.clock.install()
    page.goto(site.url + "guide/one/")
    expect(asked(page, "greek.first")).to_have_attribute("data-state", "open")
    assert "reader.js" not in fetched
    with page.expect_response(LOG):
        page.clock.run_for(10_000)


def test_a_press_before_the_log_is_there_is_answered_when_it_comes_and_counts_once(
    page: Page, site: Project
) -> None:
    gate = Gate(page)
    page.goto(site.url + "guide/one/")
    question = asked(page, "greek.first")
    question.locator(".rq-option[data-option='0']").click()
    for name in ("Unsure", "Sure"):
        question.get_by_role("button", name=name, exact=True).click()
    question.locator(".rq-option[data-option='1']").click()
    expect(question.locator(".rq-result")).to_have_count(0)
    assert page.evaluate(RECORDS) == ""
    gate.open()
    expect(question.locator(".rq-result")).to_contain_text("You were unsure")
    expect(question.locator(".rq-result")).to_be_focused()
    expect(question.locator(".rq-option[data-option='0']")).to_have_attribute("data-mark", "right")
    expect(question.locator("[data-mark]")).to_have_count(1)
    page.goto(site.url + "checklist/")
    expect(page.locator("[data-bank=greek]")).to_contain_text("1 of 2 answered")


def test_letters_and_digits_answer_before_the_log_is_there(page: Page, site: Project) -> None:
    gate = Gate(page)
    page.goto(site.url + "guide/one/")
    question = asked(page, "greek.first")
    question.locator("input").first.focus()
    for key in ("2", "g"):
        page.keyboard.press(key)
    gate.open()
    expect(question.locator(".rq-result")).to_be_focused()


def test_an_answer_that_cannot_be_kept_says_so_and_may_be_pressed_again(
    page: Page, site: Project
) -> None:
    page.route(LOG, lambda route: route.abort())
    page.goto(site.url + "guide/one/")
    question = asked(page, "greek.first")
    question.locator(".rq-option[data-option='0']").click()
    sure = question.get_by_role("button", name="Sure", exact=True)
    sure.click()
    expect(question).to_contain_text("so this one is not kept")
    expect(page.locator(".rh-announcer")).to_contain_text("so this one is not kept")
    expect(question.locator(".rq-result")).to_have_count(0)
    expect(question.locator("[data-mark]")).to_have_count(0)
    expect(sure).to_be_focused()
    page.unroute(LOG)
    sure.click()
    expect(question.locator(".rq-result")).to_be_focused()
    expect(question).not_to_contain_text("not kept")


def test_a_page_that_cannot_be_marked_says_so_and_may_be_pressed_again(
    page: Page, site: Project
) -> None:
    page.route(LOG, lambda route: route.abort())
    page.goto(site.url + "guide/one/")
    end = page.locator("rehearse-complete")
    mark = end.get_by_role("button", name="Mark complete")
    mark.click()
    expect(end).to_contain_text("so the page is not marked")
    page.unroute(LOG)
    mark.click()
    expect(end).to_contain_text("Completed on 23 November")
    expect(end.get_by_role("button", name="Undo")).to_be_focused()


def test_a_button_that_is_being_pressed_stays_when_the_log_comes(page: Page, site: Project) -> None:
    page.goto(site.url + "guide/one/")
    end = page.locator("rehearse-complete")
    end.get_by_role("button").hover()
    with page.expect_response("**/completion.js"):
        page.mouse.down()
    page.wait_for_function("document.querySelector('.rh-announcer') && window.performance")
    page.mouse.up()
    expect(end).to_contain_text("Completed on 23 November")


def test_who_has_answered_before_finds_it_marked_at_once(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    fetched.clear()
    page.goto(site.url + "guide/one/")
    expect(asked(page, "greek.first")).to_contain_text("Right today")
    expect(asked(page, "greek.first").locator("[data-mark=right]")).to_be_visible()
    assert "reader.js" in fetched


def test_the_next_page_is_answered_without_another_fetch(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    page.locator("a.md-nav__link[href*='two']").first.click()
    fetched.clear()
    pick(page, "latin.third")
    assert fetched == []
    page.goto(site.url + "guide/two/")
    expect(asked(page, "latin.third")).to_contain_text("Right today")


def test_what_another_tab_does_is_shown_on_a_page_nobody_has_touched(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    context = open_context()
    context.add_init_script(SAVES_DATA)
    page, other = context.new_page(), context.new_page()
    for tab in (page, other):
        tab.goto(site.url + "guide/one/")
        expect(asked(tab, "greek.first")).to_have_attribute("data-state", "open")
    other.get_by_role("button", name="Mark complete").click()
    expect(page.locator("rehearse-complete")).to_contain_text("Completed on 23 November")


def test_a_newcomers_home_page_has_its_first_steps_and_not_the_log(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.clock.install()
    page.add_init_script(SAVES_DATA)
    page.goto(site.url)
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()
    expect(page.locator("rehearse-today")).to_contain_text("About 2 minutes, across all signals.")
    expect(page.get_by_role("link", name="Or begin by reading: One")).to_be_visible()
    page.clock.run_for(60_000)
    assert {*fetched} == {"main.js", "say.js", "today.js", "keep.js"}
    with page.expect_request("**/catalog.*.json"):
        page.get_by_label("Preparing for").focus()


def test_the_first_steps_stay_as_they_are_when_the_log_comes(page: Page, site: Project) -> None:
    page.clock.install()
    page.goto(site.url)
    today = page.locator("rehearse-today")
    date, minutes = today.get_by_label("Interview on"), today.get_by_label("Minutes a day")
    with page.expect_response("**/catalog.*.json"):
        minutes.fill("35")
    expect(date).to_have_attribute("min", re.compile("-"))
    expect(minutes).to_have_value("35")
    expect(minutes).to_be_focused()
    text = today.inner_text()
    page.clock.run_for(10_000)
    assert today.inner_text() == text
    # Nor is it lost by a change of something else.
    today.get_by_label("Preparing for").select_option("Old")
    expect(page.get_by_role("link", name="Or begin by reading: Two")).to_be_visible()
    expect(minutes).to_have_value("35")


def test_what_a_newcomer_presses_before_the_log_is_there_is_done_in_order_when_it_comes(
    page: Page, site: Project
) -> None:
    gate = Gate(page)
    page.goto(site.url)
    today = page.locator("rehearse-today")
    today.get_by_label("Preparing for").select_option("Old")
    today.get_by_label("Interview on").fill("2026-12-20")
    for button in ("Make a plan", "Take the ten questions", "Take the ten questions"):
        today.get_by_role("button", name=button).click()
    expect(today).to_have_attribute("aria-busy", "true")
    assert page.evaluate(RECORDS) == ""
    gate.open()
    expect(today.locator(".rv-place")).to_contain_text("1 of 1")
    expect(asked(page, "latin.third")).to_be_visible()
    expect(today).not_to_have_attribute("aria-busy", "true")
    page.goto(site.url + "settings/")
    expect(page.get_by_label("Interview on")).to_have_value("2026-12-20")
    expect(page.locator("[name=track]")).to_have_value("old")


def test_a_first_step_that_cannot_be_taken_says_so_and_may_be_pressed_again(
    page: Page, site: Project
) -> None:
    page.route(LOG, lambda route: route.abort())
    page.goto(site.url)
    today = page.locator("rehearse-today")
    place = today.get_by_role("button", name="Take the ten questions")
    place.click()
    expect(today).to_contain_text("so nothing is saved yet")
    expect(page.locator(".rh-announcer")).to_contain_text("so nothing is saved yet")
    expect(place).to_be_focused()
    page.unroute(LOG)
    place.click()
    expect(today.locator(".rv-place")).to_contain_text("1 of 3")


def test_ten_questions_that_are_reloaded_before_the_first_answer_go_on(
    page: Page, site: Project
) -> None:
    page.goto(site.url)
    today = page.locator("rehearse-today")
    today.get_by_role("button", name="Take the ten questions").click()
    expect(today.locator(".rv-place")).to_contain_text("1 of 3")
    page.add_init_script(SAVES_DATA)
    page.reload()
    expect(today.locator(".rv-place")).to_contain_text("1 of 3")


def test_the_first_steps_wait_for_nothing_when_a_newcomer_comes_from_a_page_with_the_log(
    page: Page, site: Project
) -> None:
    page.goto(site.url + "guide/one/")
    with page.expect_response(LOG):
        asked(page, "greek.first").locator(".rq-option").first.click()
    gate = Gate(page, "**/catalog.*.json")
    page.locator("a.md-logo").first.click()
    expect(page.get_by_role("heading", name="Start here")).to_be_visible()
    page.get_by_role("button", name="Take the ten questions").click()
    gate.open()
    expect(page.locator(".rv-place")).to_contain_text("1 of 3")


def test_a_list_of_pages_is_marked_once_something_is_done(
    page: Page, site: Project, fetched: list[str]
) -> None:
    page.clock.install()
    page.add_init_script(SAVES_DATA)
    page.goto(site.url + "guide/")
    expect(page.locator("rehearse-contents").get_by_role("link", name="One")).to_be_visible()
    page.clock.run_for(60_000)
    assert {*fetched} == {"main.js", "say.js", "contents.js", "keep.js"}
    page.goto(site.url + "guide/one/")
    page.get_by_role("button", name="Mark complete").click()
    expect(page.locator("rehearse-complete")).to_contain_text("Completed on")
    page.goto(site.url + "guide/")
    expect(page.locator("rehearse-contents [data-page]").first).to_contain_text("Complete, ")
