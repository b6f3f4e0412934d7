"""What a reader sets holds at once and everywhere, and what makes no sense is refused."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from answering import asked, complete, pick
from inside import REFUSED
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import Project

DEFAULT = (
    "0.212 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 "
    "0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542"
)


@pytest.fixture
def site(make_site: Callable[..., Project]) -> Project:
    site = make_site()
    site.write("docs/index.md", "# Home\n\n<rehearse-today></rehearse-today>\n")
    site.build(sections=["guide"])
    return site


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


def row(page: Page, name: str) -> Locator:
    return page.locator(".rs-row", has=page.get_by_label(name, exact=True))


def put(page: Page, name: str, value: str) -> Locator:
    """Write a value into a field and leave it."""
    page.get_by_label(name, exact=True).fill(value)
    page.keyboard.press("Tab")
    return row(page, name)


def test_a_limit_is_saved_at_once_told_and_there_on_the_next_page(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url + "guide/one/")
    complete(reader)
    reader.goto(site.url)
    expect(reader.locator("rehearse-today")).to_contain_text("2 new, about")
    reader.goto(site.url + "settings/")
    expect(put(reader, "New questions a day", "1")).to_contain_text("Saved.")
    expect(reader.locator(".rh-announcer")).to_have_text("New questions a day: Saved.")
    reader.goto(site.url)
    expect(reader.locator("rehearse-today")).to_contain_text("1 new, about")
    reader.goto(site.url + "settings/")
    expect(reader.get_by_label("New questions a day")).to_have_value("1")


def test_what_makes_no_sense_is_refused_with_a_sentence_and_the_old_value_holds(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url + "settings/")
    field = reader.get_by_label("Desired retention")
    for nonsense in ("60", "98", "much", ""):
        expect(put(reader, "Desired retention", nonsense)).to_contain_text(
            "Not saved: write a number from 70 to 97. It is still 90."
        )
        expect(field).to_have_attribute("aria-invalid", "true")
    expect(put(reader, "Desired retention", "85.5 %")).to_contain_text("Saved. 0 due today.")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(put(reader, "Reviews a day", "1.5")).to_contain_text("a whole number from 0 to 9,999")
    reader.reload()
    expect(field).to_have_value("85.5")
    expect(reader.get_by_label("Reviews a day")).to_have_value("200")


def test_where_storage_is_refused_a_setting_says_how_long_it_holds(
    page: Page, site: Project
) -> None:
    for name in ("localStorage", "indexedDB"):
        page.add_init_script(REFUSED.replace("NAME", name))
    page.goto(site.url + "settings/")
    told = put(page, "Reviews a day", "50")
    expect(told).to_contain_text("Set for as long as this page is open.")


def test_a_day_begins_when_the_reader_says(reader: Page, site: Project) -> None:
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first", sure="Guessing")
    reader.context.clock.set_fixed_time(dt.datetime(2026, 11, 24, 2, 0, tzinfo=dt.UTC))
    reader.goto(site.url + "settings/")
    due = reader.locator(".md-header .rh-due")
    expect(due).to_have_count(0)
    reader.get_by_label("A day begins at").select_option("00:00")
    expect(row(reader, "A day begins at")).to_contain_text("By this, today is 24 November.")
    expect(due).to_have_count(1)
    reader.goto(site.url + "review/")
    expect(reader.locator("rehearse-review")).to_contain_text("1 of 1")


def test_letters_and_digits_answer_nothing_once_they_are_turned_off(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url + "settings/")
    reader.get_by_label("Answer by single keys").uncheck()
    expect(row(reader, "Answer by single keys")).to_contain_text("Saved.")
    reader.goto(site.url + "guide/one/")
    question = asked(reader, "greek.first")
    expect(question.get_by_text("I am")).to_be_visible()
    question.locator("input").first.check()
    for key in ("2", "s"):
        reader.keyboard.press(key)
    expect(question.locator("input").first).to_be_checked()
    expect(question.locator(".rq-result")).to_have_count(0)


def test_an_interview_date_set_here_is_that_of_the_home_page(reader: Page, site: Project) -> None:
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first")
    reader.goto(site.url + "settings/")
    reader.get_by_label("Interview on").fill("2026-12-20")
    reader.get_by_role("button", name="Make a plan").click()
    settings = reader.locator("rehearse-settings")
    expect(settings).to_contain_text("27 days to the interview on 20 December.")
    reader.goto(site.url)
    goal = reader.locator(".rt-goal")
    expect(goal).to_contain_text("27 days to the interview on 20 December")
    goal.get_by_text("Change the date or the time").click()
    goal.get_by_label("Minutes a day").fill("45")
    goal.get_by_role("button", name="Make a plan").click()
    reader.goto(site.url + "settings/")
    expect(reader.get_by_label("Minutes a day")).to_have_value("45")
    reader.get_by_role("button", name="No date").click()
    expect(reader.get_by_label("Interview on")).to_be_focused()
    expect(settings).not_to_contain_text("days to the interview")


def test_the_track_chosen_here_is_that_of_the_home_page_and_the_other_way_round(
    reader: Page, study: str
) -> None:
    reader.goto(study + "settings/")
    track = reader.get_by_label("Preparing for")
    expect(track).to_have_value("")
    track.select_option("AI/ML")
    expect(row(reader, "Preparing for")).to_contain_text("Saved.")
    expect(reader.locator(".rh-announcer")).to_have_text("Preparing for: Saved.")
    reader.goto(study)
    today = reader.locator("rehearse-today")
    expect(today.get_by_label("Preparing for")).to_have_value("ai-ml")
    today.get_by_label("Preparing for").select_option("Everything")
    reader.goto(study + "settings/")
    expect(track).to_have_value("")


def test_a_site_without_tracks_of_its_own_has_none_to_choose(reader: Page, site: Project) -> None:
    reader.goto(site.url + "settings/")
    expect(reader.get_by_label("Interview on")).to_be_visible()
    expect(reader.get_by_label("Preparing for")).to_have_count(0)


def test_own_parameters_are_checked_used_for_all_answers_and_taken_back(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first")
    reader.goto(site.url + "settings/")
    field = reader.get_by_label("Your own FSRS parameters")
    mine = row(reader, "Your own FSRS parameters")
    use = mine.get_by_role("button", name="Use these")
    for pasted, why in (
        ("1, 2, three", "“three” is no number."),
        (DEFAULT.rsplit(" ", 2)[0], "19 numbers are those of an older FSRS."),
        (DEFAULT + " 1", "these are 22 numbers, and FSRS-6 has 21."),
        (DEFAULT.replace("6.4133", "16"), "number 5 is 16, but lies between 1 and 10"),
    ):
        field.fill(pasted)
        use.click()
        expect(mine).to_contain_text(why)
        expect(mine).to_contain_text("The default parameters are in use.")
        expect(field).to_be_focused()
    field.fill("[" + DEFAULT.replace("2.3065", "0.5").replace(" ", ", ") + "]")
    use.click()
    expect(mine).to_contain_text("Your own parameters are in use.")
    expect(mine).to_contain_text("Saved. 0 due today.")
    reader.reload()
    expect(field).to_have_value(re.compile(r"^0\.212, 1\.2931, 0\.5, "))
    mine.get_by_role("button", name="Back to the default").click()
    expect(mine).to_contain_text("The default parameters are in use.")
    expect(field).to_have_value(DEFAULT.replace(" ", ", "))


def test_without_javascript_the_page_says_what_would_be_there(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.url + "settings/")
    expect(page.locator("rehearse-settings")).to_contain_text("how many new questions a day asks")
