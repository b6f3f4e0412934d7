"""Matching: chosen from lists, by mouse or keys; checked row by row, restored and asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import INSTANT, Project

REVIEWER = "A reviewer reads the 500 highest-scored posts"
TUMOUR = "Every tumour that is missed is a patient sent home"
LOAN = "A bank prices each loan by its predicted risk"
RESULTS = "A page shows ten results from the top"
PAIRS = {
    REVIEWER: "Precision at k",
    TUMOUR: "Recall",
    LOAN: "Calibration error",
    RESULTS: "NDCG",
}
LONG = "Perplexity of the held-out set under the reference model, averaged over all documents"
BANK = f"""\
title: Metrics
track: evaluation
questions:
  - id: fit
    signal: evaluation
    level: apply
    prompt: Which metric tells most about each situation?
    pairs:
{"".join(f"      - {{left: {left}, right: {right}}}{chr(10)}" for left, right in PAIRS.items())}\
    extras:
      - {LONG}
    explanation: |
      A metric fits when it moves with what the decision costs. With another decision on the same
      scores, another one would be right.
    sources:
      - cite: A. Uthor, Metrics, 2020
"""
PAGE = "guide/one/"


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("matching")
    site.write("docs/guide/one.md", "# One\n\n```quiz\nmetrics\n```\n")
    site.write("quizzes/metrics.yml", BANK)
    site.build(theme=INSTANT)
    return site


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project) -> Page:
    page = open_context(viewport=size).new_page()
    page.goto(site.url + PAGE)
    expect(sure(page)).to_be_attached()
    return page


def sure(page: Page) -> Locator:
    return page.get_by_role("button", name="Sure", exact=True)


def select(page: Page, left: str) -> Locator:
    return page.get_by_role("combobox", name=left, exact=True)


def choose(page: Page, **instead: str) -> None:
    """Chooses what belongs to each row, or instead of what begins with a word something else."""
    for left, right in PAIRS.items():
        select(page, left).select_option(label=instead.get(right.split()[0], right))


def row(page: Page, left: str) -> Locator:
    return page.locator(".rq-pair", has_text=left)


def check(page: Page) -> None:
    sure(page).click()
    expect(page.locator(".rq-result")).to_be_visible()


def test_it_can_be_checked_once_every_row_has_its_choice(page: Page) -> None:
    first, *others = PAIRS
    for left in others:
        select(page, left).select_option(index=1)
        expect(sure(page)).to_be_disabled()
    select(page, first).select_option(index=1)
    expect(sure(page)).to_be_enabled()
    select(page, first).select_option(value="")
    expect(sure(page)).to_be_disabled()


def test_every_row_right_is_right(page: Page) -> None:
    choose(page)
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Right. It comes back")
    expect(page.locator("[data-mark=right]")).to_have_count(4)


def test_each_row_earns_its_part_and_a_wrong_one_names_what_belongs_to_it(page: Page) -> None:
    choose(page, NDCG="Recall", Precision=LONG)
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Not quite. 2 of 4 matched. It comes back")
    expect(row(page, RESULTS)).to_have_attribute("data-mark", "wrong")
    told = row(page, RESULTS).locator("[data-word]")
    expect(told).to_have_text(["Wrong: Recall", "Answer: NDCG"])
    expect(row(page, REVIEWER)).to_contain_text(LONG)
    expect(row(page, TUMOUR).locator(".rq-match")).to_have_text("Right: Recall")
    expect(page.locator("select:visible")).to_have_count(0)
    announced = f"The answer: {REVIEWER}: Precision at k; {TUMOUR}: Recall;"
    expect(page.locator(".rh-announcer")).to_contain_text(announced)


def test_no_row_right_is_wrong(page: Page) -> None:
    choose(page, Precision=LONG, Recall=LONG, Calibration=LONG, NDCG=LONG)
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Wrong. You said Sure")


def test_an_answer_is_there_again_after_a_reload_and_can_be_tried_again(page: Page) -> None:
    choose(page, NDCG="Recall")
    check(page)
    page.reload()
    expect(page.locator("rehearse-question")).to_contain_text("Wrong today")
    expect(page.locator("[data-mark=right]")).to_have_count(3)
    expect(row(page, RESULTS)).to_contain_text("Answer: NDCG")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("select").first).to_be_focused()
    expect(page.locator("[data-mark]")).to_have_count(0)
    assert [one.input_value() for one in page.locator("select").all()] == [""] * 4
    expect(sure(page)).to_be_disabled()
    choose(page)
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Right.")


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.locator(".rq-prompt").evaluate("prompt => { prompt.tabIndex = -1; prompt.focus(); }")
    page.keyboard.press("2")
    expect(page.locator("select").nth(1)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    for index in range(4):
        field = page.locator("select").nth(index)
        expect(field).to_be_focused()
        left = page.locator(".rq-pair .rq-text").nth(index).inner_text()
        page.keyboard.type(PAIRS[left][:3])  # A list finds its entries by their first letters.
        expect(field.locator("option:checked")).to_have_text(PAIRS[left])
        page.keyboard.press("Tab")
    expect(sure(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".rq-result")).to_contain_text("Right.")
    expect(page.locator(".rq-result")).to_be_focused()


def test_letters_and_digits_in_a_list_are_no_commands(page: Page) -> None:
    choose(page)
    page.locator("select").first.focus()
    for key in ("s", "2", "g"):
        page.keyboard.press(key)
    expect(page.locator(".rq-result")).to_have_count(0)
    expect(page.locator("select").first).to_be_focused()


def test_letters_are_no_commands_in_a_list_that_a_site_has_styled(page: Page) -> None:
    style = ".rq-select, .rq-select::picker(select) { appearance: base-select }"
    page.add_style_tag(content=style)
    choose(page)
    page.locator("select").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("option:focus")).to_have_count(1)
    page.keyboard.press("s")
    expect(page.locator(".rq-result")).to_have_count(0)


def test_review_asks_a_miss_again_in_another_order(page: Page, site: Project) -> None:
    choose(page, NDCG="Recall")
    check(page)
    page.goto(site.url + "review/")
    days_later(page, 1)
    orders = set()
    for _ in range(3):
        expect(sure(page)).to_be_visible()
        assert page.locator(".rq-cap").all_text_contents() == ["1", "2", "3", "4"]
        orders.add(tuple(page.locator(".rq-pair .rq-text").all_text_contents()))
        choose(page, NDCG=LONG)
        check(page)
        page.keyboard.press("Enter")
        expect(page.locator(".rq-result")).to_have_count(0)
    assert len(orders) > 1
    choose(page)
    check(page)
    page.keyboard.press("Enter")
    expect(page.locator("rehearse-review")).to_contain_text("Done: 1 question.")


def test_it_lives_after_instant_navigation(page: Page, site: Project) -> None:
    page.goto(site.url)
    page.evaluate("window.sameDocument = true")
    page.locator("article a", has_text="Guide").click()
    expect(sure(page)).to_be_visible()
    assert page.evaluate("window.sameDocument") is True
    choose(page)
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Right.")


def test_coming_to_life_moves_nothing(page: Page, site: Project) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => "
        "{ window.shift += entry.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(site.url + PAGE, wait_until="networkidle")
    expect(sure(page)).to_be_visible()
    assert page.evaluate("window.shift") == 0


def test_checking_moves_no_row_whose_texts_fit_on_a_line(page: Page) -> None:
    choose(page, NDCG="Recall")
    rows = "rows => rows.map((row) => [row.offsetTop, row.offsetHeight])"
    before = page.locator(".rq-pair").evaluate_all(rows)
    check(page)
    assert page.locator(".rq-pair").evaluate_all(rows) == before


def test_lists_are_high_enough_and_show_a_long_choice_whole(
    page: Page, size: dict[str, int]
) -> None:
    for field in page.locator("select").all():
        box = field.bounding_box()
        assert box
        assert box["height"] >= 44
        field.select_option(label=LONG)
        assert field.evaluate("one => one.scrollWidth <= one.clientWidth")
        assert field.evaluate("one => one.scrollHeight <= one.clientHeight")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    check(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_a_list_stands_beside_its_text_at_a_desk_and_below_it_on_a_phone(
    page: Page, size: dict[str, int]
) -> None:
    first = page.locator(".rq-pair").first
    text, field = (first.locator(one).bounding_box() for one in (".rq-text", "select"))
    assert text
    assert field
    if size["width"] < 600:
        assert field["y"] >= text["y"] + text["height"]
    else:
        assert field["x"] >= text["x"] + text["width"]


def test_without_javascript_rows_choices_and_pairs_can_be_read(
    open_context: Callable[..., BrowserContext], site: Project, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + PAGE)
    for left, right in PAIRS.items():
        select(page, left).select_option(label=right)
    expect(page.locator(".rq-matched")).to_be_hidden()
    page.locator("summary", has_text="Show the answer").click()
    assert page.locator(".rq-matched dt").all_text_contents() == list(PAIRS)
    assert page.locator(".rq-matched dd").all_text_contents() == list(PAIRS.values())
    expect(page.locator(".rq-matched dd").first).to_be_visible()
    expect(page.locator(".rq-extras")).to_contain_text(f"Belongs to none {LONG}")
