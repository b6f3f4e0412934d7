"""Ordering: moved by buttons, keys, mouse and finger; checked, restored and asked again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import INSTANT, Project

STEPS = [
    "Callers time out",
    "Callers send the request again, each of them without waiting for the others",
    "Load doubles",
    "Queues fill",
    "Instances are taken out",
]
TIMES = ["0.1 ms", "1 ms", "10 ms", "100 ms", "1,000 ms"]
BANK = """\
title: Retries
track: production
questions:
  - id: storm
    signal: production
    level: apply
    prompt: A service slows down and its callers retry. What happens, in order?
    order: [{}]
    explanation: |
      A retry adds load exactly when there is none to spare; a budget for retries caps it, so
      that a slow service does not become a dead one.
    sources:
      - cite: A. Uthor, Retries, 2020
"""
PAGE = "guide/one/"


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("ordering")
    for name, items in [("one", STEPS), ("two", TIMES)]:
        site.write(f"docs/guide/{name}.md", f"# Guide\n\n```quiz\n{name}\n```\n")
        site.write(f"quizzes/{name}.yml", BANK.format(", ".join(map(repr, items))))
    site.build(theme=INSTANT)
    return site


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project) -> Page:
    page = open_context(viewport=size, has_touch=size["width"] < 600).new_page()
    page.goto(site.url + PAGE)
    expect(page.get_by_role("button", name="Sure", exact=True)).to_be_attached()
    return page


def order(page: Page) -> list[int]:
    items = page.locator(".rq-item").evaluate_all("rows => rows.map((row) => row.dataset.item)")
    return [int(item) for item in items]


def row(page: Page, item: int) -> Locator:
    return page.locator(f".rq-item[data-item='{item}']")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def arrange(page: Page, wanted: list[int]) -> None:
    """Moves the items into an order by their buttons, from the first place down."""
    for place, item in enumerate(wanted):
        while order(page).index(item) > place:
            row(page, item).get_by_role("button", name=re.compile("Move up")).click()
    assert order(page) == wanted


def check(page: Page, sure: str = "Sure") -> None:
    page.get_by_role("button", name=sure, exact=True).click()
    expect(page.locator(".rq-result")).to_be_visible()


def drag(page: Page, item: int, distance: float) -> None:
    """Takes an item that stands still by its grip and holds it that many pixels further down."""
    page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))")
    box = row(page, item).locator(".rq-grip").bounding_box()
    assert box
    x, y = box["x"] + 20, box["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 3, y + distance / 2)
    page.mouse.move(x + 90, y + distance)


def test_a_button_moves_its_item_and_keeps_the_focus(page: Page) -> None:
    before = order(page)
    item = before[2]
    up = row(page, item).get_by_role("button", name=f"Move up: {STEPS[item]}")
    up.click()
    assert order(page) == [before[0], item, before[1], *before[3:]]
    expect(page.locator(".rh-announcer")).to_have_text(f"{STEPS[item]}, 2 of 5")
    expect(up).to_be_focused()
    up.press("Enter")
    up.press("Enter")
    assert order(page)[0] == item
    expect(up).to_be_focused()
    expect(up).to_have_attribute("aria-disabled", "true")
    assert page.locator(".rq-cap").all_text_contents() == ["1", "2", "3", "4", "5"]


def test_arrows_home_and_end_move_the_item_whose_button_has_the_focus(page: Page) -> None:
    first, second, *others = order(page)
    page.locator(".rq-move").first.focus()
    scrolled = page.evaluate("scrollY")
    press(page, "ArrowDown")
    assert order(page) == [second, first, *others]
    press(page, "End")
    assert order(page) == [second, *others, first]
    press(page, "ArrowDown", "Home", "ArrowUp")
    assert order(page) == [first, second, *others]
    expect(row(page, first).locator(":focus")).to_have_count(1)
    assert page.evaluate("scrollY") == scrolled


def test_an_item_stays_in_view_where_the_list_is_longer_than_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 × 1024 at 400 %.
    page.locator(".rq-move").nth(1).focus()
    for key in ("End", "Home"):
        press(page, key)
        page.wait_for_function("document.getAnimations().length === 0")
        box = page.locator(".rq-item:focus-within").bounding_box()
        assert box
        assert box["y"] >= 48
        assert box["y"] + box["height"] <= 256


def test_nothing_can_be_checked_while_the_order_is_the_one_that_was_shown(page: Page) -> None:
    sure = page.get_by_role("button", name="Sure", exact=True)
    expect(sure).to_be_disabled()
    page.locator(".rq-move").nth(1).focus()
    press(page, "s", "g")
    expect(page.locator(".rq-result")).to_have_count(0)
    press(page, "ArrowDown")
    expect(sure).to_be_enabled()
    press(page, "ArrowUp")
    expect(sure).to_be_disabled()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.locator(".rq-prompt").evaluate("prompt => { prompt.tabIndex = -1; prompt.focus(); }")
    for item in range(5):
        press(page, str(order(page).index(item) + 1))
        expect(row(page, item).locator(":focus")).to_have_count(1)
        press(page, *["ArrowUp"] * (order(page).index(item) - item))
    assert order(page) == [0, 1, 2, 3, 4]
    press(page, "s")
    expect(page.locator(".rq-result")).to_contain_text("Right. It comes back")
    expect(page.locator(".rq-result")).to_be_focused()
    press(page, "Shift+Tab")
    expect(page.locator(".rq-item :focus")).to_have_count(0)


def test_an_item_is_dragged_to_where_it_is_dropped(page: Page) -> None:
    first, second, third, *others = order(page)
    height = sum(row(page, item).bounding_box()["height"] for item in (second, third))
    drag(page, first, height)
    expect(row(page, first)).to_have_attribute("data-lifted", "")
    assert page.locator(".rq-cap").all_text_contents() == ["1", "2", "3", "4", "5"]
    page.mouse.up()
    expect(row(page, first)).not_to_have_attribute("data-lifted", "")
    assert order(page) == [second, third, first, *others]
    expect(page.locator(".rh-announcer")).to_have_text(f"{STEPS[first]}, 3 of 5")
    drag(page, first, -2000)
    page.mouse.up()
    assert order(page) == [first, second, third, *others]
    press(page, "End", "u")
    expect(page.locator(".rq-result")).to_be_visible()


@pytest.mark.parametrize("way", ["Escape", "pointercancel"])
def test_a_drag_that_is_broken_off_changes_nothing(page: Page, way: str) -> None:
    page.locator(".rq-move").nth(1).click()
    before = order(page)
    sure = page.get_by_role("button", name="Sure", exact=True)
    drag(page, before[0], 300)
    assert order(page) != before
    expect(sure).to_be_disabled()
    if way == "Escape":
        press(page, "Escape")
    else:
        canceled = "new PointerEvent('pointercancel', { pointerId: 1 })"
        row(page, before[0]).locator(".rq-grip").evaluate(f"grip => grip.dispatchEvent({canceled})")
    assert order(page) == before
    page.mouse.move(10, 10)
    page.mouse.up()
    assert order(page) == before
    expect(sure).to_be_enabled()
    expect(page.locator("[data-lifted]")).to_have_count(0)


def test_a_finger_on_the_grip_drags_and_does_not_scroll(page: Page, size: dict[str, int]) -> None:
    first, *others = order(page)
    box = row(page, first).locator(".rq-grip").bounding_box()
    assert box
    x, y = box["x"] + 20, box["y"] + 20
    scrolled = page.evaluate("[scrollX, scrollY]")
    touch = page.context.new_cdp_session(page)
    for kind, points in [
        ("touchStart", [{"x": x, "y": y}]),
        ("touchMove", [{"x": x + 30, "y": y + 60}]),
        ("touchMove", [{"x": x + 120, "y": y + 700}]),
        ("touchEnd", []),
    ]:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert order(page) == [*others, first]
    assert page.evaluate("[scrollX, scrollY]") == scrolled
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_neighbours_in_order_earn_their_part_and_each_row_says_what_it_is(page: Page) -> None:
    arrange(page, [1, 2, 3, 4, 0])
    check(page)
    result = page.locator(".rq-result")
    expect(result).to_contain_text("Not quite. 3 of 4 neighbours in order. It comes back")
    marks = page.locator(".rq-item").evaluate_all("rows => rows.map((row) => row.dataset.mark)")
    assert marks == ["wrong", "right", "right", "right", "wrong"]
    assert page.locator(".rq-cap").all_text_contents() == ["2", "3", "4", "5", "1"]
    expect(row(page, 1)).to_contain_text("Goes after 1")
    expect(row(page, 2)).to_contain_text("In order")
    expect(row(page, 0)).to_contain_text("Goes first")
    expect(page.locator(".rq-order")).to_be_visible()
    expect(page.locator(".rh-announcer")).to_contain_text(f"The answer: {STEPS[0]}; {STEPS[1]};")


def test_no_neighbour_in_order_is_wrong(page: Page) -> None:
    arrange(page, [4, 3, 2, 1, 0])
    check(page, "Guessing")
    expect(page.locator(".rq-result")).to_contain_text("Wrong. A fair guess")


def test_an_answer_is_there_again_after_a_reload_and_can_be_tried_again(page: Page) -> None:
    before = order(page)
    arrange(page, [1, 0, 2, 3, 4])
    check(page)
    page.reload()
    question = page.locator("rehearse-question")
    expect(question).to_contain_text("Wrong today")
    assert order(page) == [1, 0, 2, 3, 4]
    expect(row(page, 0)).to_have_attribute("data-mark", "wrong")
    expect(row(page, 3)).to_have_attribute("data-mark", "right")
    expect(page.locator(".rq-move").first).to_be_hidden()
    page.get_by_role("button", name="Try again").click()
    assert order(page) == before
    expect(page.locator(".rq-move:focus")).to_be_visible()
    expect(page.locator("[data-mark]")).to_have_count(0)
    expect(page.get_by_role("button", name="Sure", exact=True)).to_be_disabled()
    arrange(page, [0, 1, 2, 3, 4])
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Right.")


@pytest.mark.parametrize("path", [PAGE, "guide/two/"], ids=["words", "numbers"])
def test_review_asks_a_miss_again_and_never_in_the_right_order(
    page: Page, site: Project, path: str
) -> None:
    page.goto(site.url + path)
    arrange(page, [1, 0, 2, 3, 4])
    check(page)
    page.goto(site.url + "review/")
    days_later(page, 1)
    orders = set()
    for _ in range(3):
        expect(page.get_by_role("button", name="Sure", exact=True)).to_be_visible()
        orders.add(tuple(order(page)))
        arrange(page, [4, 3, 2, 1, 0] if order(page) != [4, 3, 2, 1, 0] else [4, 3, 2, 0, 1])
        check(page)
        page.keyboard.press("Enter")
        expect(page.locator(".rq-result")).to_have_count(0)
    assert len(orders) > 1
    assert (0, 1, 2, 3, 4) not in orders
    arrange(page, [0, 1, 2, 3, 4])
    check(page)
    page.keyboard.press("Enter")
    expect(page.locator("rehearse-review")).to_contain_text("Done: 1 question.")


def test_a_shuffle_that_gives_the_right_order_is_not_shown(page: Page) -> None:
    page.evaluate(
        """async () => {
          const text = await (await fetch(location.href)).text();
          const made = new DOMParser().parseFromString(text, 'text/html');
          const question = document.importNode(made.querySelector('rehearse-question'), true);
          const list = question.querySelector('.rq-items');
          list.append(...[...list.children].sort((a, b) => a.dataset.item - b.dataset.item));
          document.querySelector('rehearse-question').replaceWith(question);
        }"""
    )
    expect(page.get_by_role("button", name="Sure", exact=True)).to_be_visible()
    assert order(page) == [1, 2, 3, 4, 0]
    assert page.locator(".rq-cap").all_text_contents() == ["1", "2", "3", "4", "5"]


def test_it_lives_after_instant_navigation(page: Page, site: Project) -> None:
    page.goto(site.url)
    page.evaluate("window.sameDocument = true")
    page.locator("article a", has_text="Guide").click()
    expect(page.get_by_role("button", name="Sure", exact=True)).to_be_visible()
    assert page.evaluate("window.sameDocument") is True
    arrange(page, [0, 1, 2, 3, 4])
    check(page)
    expect(page.locator(".rq-result")).to_contain_text("Right.")


@pytest.mark.parametrize(("motion", "moving"), [("reduce", 0), ("no-preference", 2)])
def test_rows_glide_unless_the_reader_wants_no_motion(page: Page, motion: str, moving: int) -> None:
    page.emulate_media(reduced_motion=motion)
    glides = page.evaluate(
        """() => {
          document.querySelectorAll('.rq-move')[1].click();
          const rows = [...document.querySelectorAll('.rq-item')];
          return rows.flatMap((row) => row.getAnimations())
            .filter((animation) => !(animation instanceof CSSTransition))
            .map((animation) => animation.effect.getTiming().duration);
        }"""
    )
    assert glides == [140] * moving


def test_coming_to_life_moves_nothing(page: Page, site: Project) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => "
        "{ window.shift += entry.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(site.url + PAGE, wait_until="networkidle")
    expect(page.locator(".rq-move").first).to_be_visible()
    assert page.evaluate("window.shift") == 0


def test_checking_moves_no_row(page: Page) -> None:
    arrange(page, [1, 2, 3, 4, 0])
    rows = "rows => rows.map((row) => [row.offsetTop, row.offsetHeight])"
    before = page.locator(".rq-item").evaluate_all(rows)
    check(page)
    assert page.locator(".rq-item").evaluate_all(rows) == before


def test_a_text_leaves_room_for_the_buttons(page: Page) -> None:
    for item in range(5):
        text, moves = (
            row(page, item).locator(one).bounding_box() for one in (".rq-text", ".rq-moves")
        )
        assert text
        assert moves
        assert text["x"] + text["width"] <= moves["x"]


def test_targets_are_large_enough_for_a_thumb(page: Page) -> None:
    for locator in (page.locator(".rq-move"), page.locator(".rq-grip")):
        for target in locator.all():
            box = target.bounding_box()
            assert box
            assert box["width"] >= 44
            assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_the_items_and_their_order_can_be_read(
    open_context: Callable[..., BrowserContext], site: Project, size: dict[str, int]
) -> None:
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto(site.url + PAGE)
    expect(page.locator(".rq-item")).to_have_count(5)
    for step in STEPS:
        expect(page.locator(".rq-item").get_by_text(step)).to_be_visible()
    expect(page.locator(".rq-order")).to_be_hidden()
    page.locator("summary", has_text="Show the answer").click()
    assert page.locator(".rq-order > li").all_text_contents() == STEPS
    expect(page.locator(".rq-order > li").first).to_be_visible()
    expect(page.locator(".rq-move")).to_have_count(0)
