"""How ready a reader is, and what the checklist proposes to do next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering import answer, complete
from clock import days_later
from playwright.sync_api import BrowserContext, Page, expect
from stillness import shift_of, watch_stillness

from sites import Project, bank

TRACKS = {"letters": "Letters", "numbers": "Numbers"}


@pytest.fixture
def site(make_site: Callable[..., Project]) -> Project:
    """Two tracks: a page and a bank of two questions on letters, a bank of one on numbers."""
    project = make_site()
    project.write("docs/guide/one.md", "---\ntrack: letters\n---\n# One\n\n```quiz\ngreek\n```\n")
    letters = bank("first", "second").replace("track: tongues", "track: letters")
    numbers = bank("third").replace("track: tongues", "track: numbers")
    project.write("quizzes/greek.yml", letters.replace("signal: data", "signal: evaluation", 1))
    project.write("quizzes/roman.yml", numbers.replace("Which", "Which Roman"))
    project.build(sections=["guide"], tracks=TRACKS)
    return project


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


def answer_first(page: Page, site: Project) -> None:
    page.goto(site.url + "guide/one/")
    answer(page.locator("rehearse-question").first, right=True)


def test_a_signal_is_as_ready_as_its_questions_are_known(reader: Page, site: Project) -> None:
    reader.goto(site.url + "checklist/")
    expect(reader.get_by_role("heading", name="0% ready today")).to_be_visible()
    answer_first(reader, site)
    reader.goto(site.url + "checklist/")
    # The one question of evaluation is known, of data none: each signal counts the same.
    expect(reader.get_by_role("heading", name="50% ready today")).to_be_visible()
    row = reader.get_by_role("row", name="Evaluation")
    expect(row).to_contain_text("100%")
    expect(row).to_contain_text("1 / 1")
    days_later(reader, 30)
    expect(row).not_to_contain_text("100%")


def test_a_track_narrows_readiness_and_what_is_next_and_is_remembered(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url + "checklist/")
    proposed = reader.locator(".rr-next")
    expect(proposed).to_contain_text("1 new question")
    reader.get_by_label("Preparing for").select_option("Letters")
    expect(reader.locator(".rh-announcer")).to_contain_text("Preparing for Letters.")
    expect(reader.get_by_role("row", name="Data")).to_contain_text("0 / 1")
    expect(proposed.locator("a", has_text="roman")).to_have_count(0)
    reader.reload()
    expect(reader.get_by_label("Preparing for")).to_have_value("letters")
    expect(reader.get_by_role("row", name="Data")).to_contain_text("0 / 1")


def test_what_is_proposed_leads_there_and_goes_once_it_is_done(reader: Page, site: Project) -> None:
    reader.goto(site.url + "checklist/")
    proposed = reader.locator(".rr-next li")
    expect(proposed).to_have_count(3)
    page = proposed.filter(has_text="One, with 2 questions")
    expect(page).to_contain_text("about 1 min, readiness +")
    page.get_by_role("link").click()
    complete(reader)
    reader.goto(site.url + "checklist/")
    expect(proposed).to_have_count(2)
    expect(page).to_have_count(0)


def test_an_interview_date_moves_the_day_for_which_readiness_is_predicted(
    reader: Page, site: Project
) -> None:
    answer_first(reader, site)
    reader.evaluate(
        """async () => {
          const script = document.querySelector('script[src$="/main.js"]').src;
          const { openReader } = await import(new URL('reader.js', script).href);
          const reader = await openReader();
          reader.set('interview', reader.today() + 20);
        }"""
    )
    reader.goto(site.url + "checklist/")
    expect(reader.get_by_role("heading", name="ready for 13 December")).to_be_visible()
    expect(reader.get_by_role("heading", name="50%")).to_have_count(0)


def test_nothing_on_the_checklist_moves_when_it_comes_to_life(reader: Page, site: Project) -> None:
    watch_stillness(reader)
    reader.goto(site.url + "checklist/")
    expect(reader.get_by_role("heading", name="0% ready today")).to_be_visible()
    assert shift_of(reader) < 0.01


def test_without_javascript_the_checklist_says_what_there_is(
    open_context: Callable[..., BrowserContext], site: Project
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.url + "checklist/")
    expect(page.locator("rehearse-checklist")).to_contain_text("1 page, 3 questions")
    expect(page.get_by_role("row", name="Evaluation")).to_contain_text("1")
    expect(page.locator(".rr-picture")).to_be_hidden()
