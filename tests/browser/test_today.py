"""The home page: what a newcomer chooses, ten questions to begin with, and the days after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering import answer
from playwright.sync_api import BrowserContext, Page, expect

from sites import Project, bank


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


@pytest.fixture
def site(make_site: Callable[..., Project]) -> Project:
    """A home page and a bank of twelve questions on two signals, two of which a page asks."""
    project = make_site()
    letters = [f"letter-{number}" for number in range(12)]
    questions = bank(*letters).split("  - id:")
    half = [one.replace("signal: data", "signal: framing") for one in questions[7:]]
    project.write("quizzes/greek.yml", "  - id:".join([*questions[:7], *half]))
    project.write("docs/index.md", "# Home\n\n<rehearse-today></rehearse-today>\n")
    project.write("docs/guide/one.md", "# One\n\n```quiz\ngreek.letter-1\ngreek.letter-2\n```\n")
    project.build(sections=["guide"])
    return project


def test_a_newcomer_says_what_for_and_by_when_and_stays_at_the_start(
    reader: Page, study: str
) -> None:
    reader.goto(study)
    today = reader.locator("rehearse-today")
    expect(today.get_by_role("heading", name="Start here")).to_be_visible()
    today.get_by_label("Preparing for").select_option("AI/ML")
    today.get_by_label("Interview on").fill("2026-12-20")
    today.get_by_role("button", name="Make a plan").click()
    # There once what keeps the plan has come and has kept it.
    expect(today.get_by_role("button", name="No date")).to_be_visible()
    expect(today.get_by_role("button", name="Take the ten questions")).to_be_visible()
    expect(today.get_by_label("Interview on")).to_have_value("2026-12-20")
    reader.reload()
    expect(today.get_by_label("Preparing for")).to_have_value("ai-ml")
    expect(today.get_by_label("Interview on")).to_have_value("2026-12-20")


def test_ten_questions_give_a_first_picture_and_the_page_to_begin_with(
    reader: Page, site: Project
) -> None:
    reader.goto(site.url)
    today = reader.locator("rehearse-today")
    today.get_by_role("button", name="Take the ten questions").click()
    for number in range(1, 11):
        expect(today.locator(".rv-place")).to_contain_text(f"{number} of 10")
        answer(reader.locator("rehearse-question"), right=number > 3)
        if number == 1:
            verdict = today.locator(".rq-result")
            expect(verdict).to_contain_text("It comes back in your next review.")
        reader.keyboard.press("Enter")
    # What was missed is not asked again here: it is due.
    expect(today.get_by_role("heading", name="7 of 10 known")).to_be_focused()
    expect(today).to_contain_text("Of all 12 questions you would likely know between 44% and 87%")
    expect(today.locator(".rv-topics li")).to_have_count(2)
    expect(today.get_by_role("link", name="Start with One")).to_be_visible()
    today.get_by_role("button", name="To today").click()
    expect(today).to_contain_text("3 due")


def test_a_placement_that_is_reloaded_goes_on_where_it_was(reader: Page, site: Project) -> None:
    reader.goto(site.url)
    today = reader.locator("rehearse-today")
    today.get_by_role("button", name="Take the ten questions").click()
    answer(reader.locator("rehearse-question"), right=False)
    reader.keyboard.press("Enter")
    expect(today.locator(".rv-place")).to_contain_text("2 of 10")
    reader.reload()
    expect(today.locator(".rv-place")).to_contain_text("2 of 10")
    today.get_by_role("button", name="Stop").click()
    expect(today.get_by_role("heading", name="0 of 1 known")).to_be_focused()


def test_a_placement_that_cannot_be_fetched_says_so_and_can_be_begun_later(
    reader: Page, site: Project
) -> None:
    reader.route("**/pages/placed.js", lambda route: route.abort())
    reader.goto(site.url)
    today = reader.locator("rehearse-today")
    today.get_by_role("button", name="Take the ten questions").click()
    expect(today.get_by_text("None of the questions could be fetched.")).to_be_visible()
    expect(today.get_by_role("heading", name="Start here")).to_be_visible()
    reader.unroute_all()
    reader.reload()
    today.get_by_role("button", name="Take the ten questions").click()
    expect(today.locator(".rv-place")).to_contain_text("1 of 10")


def test_the_place_in_a_sitting_is_not_hidden_by_the_themes_header(
    reader: Page, study: str
) -> None:
    reader.goto(study)
    reader.get_by_role("button", name="Take the ten questions").click()
    place = reader.locator(".rv-place")
    expect(place).to_contain_text("1 of 10")
    expect(reader.locator(".rq-prompt")).to_be_focused()
    header = reader.locator(".md-header").bounding_box()
    box = place.bounding_box()
    assert header
    assert box
    assert box["y"] >= header["y"] + header["height"]


def test_a_placement_can_be_left_before_its_first_answer(reader: Page, site: Project) -> None:
    reader.goto(site.url)
    today = reader.locator("rehearse-today")
    today.get_by_role("button", name="Take the ten questions").click()
    today.get_by_role("button", name="Stop").click()
    expect(today.get_by_role("heading", name="Start here")).to_be_focused()
    expect(today.get_by_role("link", name="Or begin by reading: One")).to_be_visible()
