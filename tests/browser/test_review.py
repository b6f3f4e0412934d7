"""A sitting in Review: by keyboard, left for a page that teaches and gone on with, to its end."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from answering import complete
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect

from sites import QUESTION, Project

INSTANT = {
    "name": "material",
    "font": False,
    "features": ["navigation.instant", "navigation.footer"],
}
GUIDE = """\
# Letters

Where they come from.

## Phoenicia { #phoenicia }

Words.

```quiz
greek
latin
```
"""

FIRST = re.compile("^1 of 3, about [12] min left$")
"""By the pace of the answers before, which a test gives as fast as the machine is."""


def taught(bank: str, *ids: str, section: str) -> str:
    questions = "".join(QUESTION.format(id=one) for one in ids)
    cite, docs = "cite: A. Uthor, Letters, 2020", f"docs: guide/one.md#{section}"
    return f"title: {bank}\ntrack: tongues\nquestions:\n{questions}".replace(cite, docs)


@pytest.fixture(scope="module")
def site(place_site: Callable[[str], Project]) -> Project:
    """Built once, since no test changes it."""
    site = place_site("review")
    site.write("docs/guide/one.md", GUIDE)
    site.write("quizzes/greek.yml", taught("Greek", "one", "two", section="phoenicia"))
    site.write("quizzes/latin.yml", taught("Latin", "three", section="phoenicia"))
    site.build(theme=INSTANT, sections=["guide"])
    return site


@pytest.fixture
def reader(
    open_context: Callable[..., BrowserContext], size: dict[str, int], site: Project
) -> Page:
    """Review of a reader who has completed the page that asks three questions."""
    page = open_context(viewport=size).new_page()
    page.goto(site.url + "guide/one/")
    complete(page)
    page.goto(site.url + "review/")
    expect(place(page)).to_have_text(FIRST)
    expect(question(page)).to_have_attribute("data-state", "open")
    return page


def question(page: Page) -> Locator:
    return page.locator("rehearse-review rehearse-question")


def place(page: Page) -> Locator:
    return page.locator(".rv-place")


def result(page: Page) -> Locator:
    return question(page).locator(".rq-result")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def key_of(page: Page, right: bool) -> str:
    """The digit of the answer, or of an option that is not."""
    wanted = question(page).locator("li[data-right]").get_attribute("data-option")
    options = question(page).locator(".rq-option").all()
    places = [option.get_attribute("data-option") == wanted for option in options]
    return str(places.index(right) + 1)


def answer(page: Page, right: bool) -> None:
    press(page, key_of(page, right), "s")
    expect(result(page)).to_be_visible()


def next_one(page: Page) -> None:
    press(page, "Enter")
    expect(result(page)).to_have_count(0)
    expect(question(page)).to_have_attribute("data-state", "open")


def announced(page: Page) -> Locator:
    return page.locator(".rh-announcer")


def test_a_whole_sitting_by_keyboard_alone(reader: Page) -> None:
    expect(announced(reader)).to_have_text("Question 1 of 3.")
    answer(reader, right=False)
    expect(result(reader)).to_be_focused()
    expect(announced(reader)).to_contain_text("It comes back in this sitting. The answer: Beta")
    next_one(reader)
    expect(place(reader)).to_have_text(FIRST)
    expect(question(reader).locator(".rq-prompt")).to_be_focused()
    for _ in range(2):
        answer(reader, right=True)
        next_one(reader)
    expect(place(reader)).to_have_text("3 of 3, once more, about 1 min left")
    expect(announced(reader)).to_have_text("Question 3 of 3, once more.")
    answer(reader, right=True)
    expect(place(reader)).to_have_text("3 of 3, once more")
    press(reader, "z")
    expect(announced(reader)).to_have_text(
        "Taken back. Answer it again. Question 3 of 3, once more."
    )
    expect(question(reader)).to_have_attribute("data-state", "open")
    answer(reader, right=True)
    press(reader, "Enter")
    heading = reader.get_by_role("heading", name="Done: 3 questions.")
    expect(heading).to_be_focused()
    said = "2 of 3 right the first time. 1 missed, then corrected. 3 were new to you."
    expect(reader.locator(".rv-lead")).to_have_text(said)
    expect(announced(reader)).to_have_text(said)
    expect(reader.locator("rehearse-review")).to_contain_text("Next: 1 question tomorrow.")
    press(reader, "z")
    expect(place(reader)).to_contain_text("3 of 3, once more")
    expect(question(reader).locator(".rq-prompt")).to_be_focused()


def test_the_end_tells_each_topic_and_what_to_read(reader: Page, site: Project) -> None:
    for right in (False, True, True):
        answer(reader, right)
        next_one(reader)
    answer(reader, right=True)
    press(reader, "Enter")
    topics = reader.locator(".rv-topics li")
    expect(topics).to_have_count(2)
    expect(topics.filter(has_text="right the first time").first).to_be_visible()
    reader.get_by_role("link", name="Letters", exact=True).click()
    expect(reader).to_have_url(site.url + "guide/one/#phoenicia")
    expect(reader.get_by_role("link", name="Back to your")).to_have_count(0)


def test_reading_up_leads_back_to_the_question_as_it_was_left(reader: Page, site: Project) -> None:
    answer(reader, right=False)
    marked = question(reader).locator("[data-mark]").all_inner_texts()
    reader.evaluate("window.sameDocument = true")
    reader.get_by_role("link", name="Read where this is taught").click()
    expect(reader).to_have_url(site.url + "guide/one/#phoenicia")
    back = reader.get_by_role("link", name="Back to your review")
    expect(back).to_be_in_viewport()
    press(reader, "Tab")
    expect(back).to_be_focused()
    press(reader, "Enter")
    expect(result(reader)).to_contain_text("Wrong. You said Sure")
    assert reader.evaluate("window.sameDocument") is True
    expect(question(reader).locator(".rq-prompt")).to_be_focused()
    expect(place(reader)).to_have_text(FIRST)
    assert question(reader).locator("[data-mark]").all_inner_texts() == marked
    next_one(reader)
    answer(reader, right=True)
    next_one(reader)
    expect(place(reader)).to_have_text("2 of 3, about 1 min left")
    reader.goto(site.url + "guide/one/")
    expect(reader.get_by_role("button", name="Undo")).to_be_visible()
    expect(back).to_have_count(0)


def test_a_reload_goes_on_where_it_was(reader: Page) -> None:
    answer(reader, right=True)
    next_one(reader)
    answer(reader, right=False)
    before = question(reader).locator(".rq-option").all_inner_texts()
    reader.reload()
    expect(result(reader)).to_contain_text("It comes back in this sitting.")
    assert question(reader).locator(".rq-option").all_inner_texts() == before
    press(reader, "z")
    expect(question(reader)).to_have_attribute("data-state", "open")
    expect(place(reader)).to_have_text("2 of 3, about 1 min left")
    reader.reload()
    expect(question(reader)).to_have_attribute("data-state", "open")
    expect(place(reader)).to_have_text("2 of 3, about 1 min left")


def test_another_day_begins_another_sitting(reader: Page) -> None:
    answer(reader, right=False)
    days_later(reader, 1)
    expect(question(reader)).to_have_attribute("data-state", "open")
    expect(result(reader)).to_have_count(0)
    expect(place(reader)).to_contain_text("1 of 3")


def test_what_was_answered_on_its_page_meanwhile_is_not_asked(reader: Page, site: Project) -> None:
    asked = question(reader).get_attribute("data-key")
    reader.goto(site.url + "guide/one/")
    here = reader.locator(f"#q-{asked}")
    right = here.locator("li[data-right]").get_attribute("data-option")
    here.locator(f".rq-option[data-option='{right}']").click()
    here.get_by_role("button", name="Sure", exact=True).click()
    expect(here.locator(".rq-result")).to_be_visible()
    reader.goto(site.url + "review/")
    expect(place(reader)).to_have_text("1 of 2, about 1 min left")


def test_a_question_set_aside_is_not_asked_again(reader: Page) -> None:
    answer(reader, right=False)
    question(reader).get_by_role("button", name="Set aside").click()
    reader.get_by_role("button", name="Next").click()
    expect(place(reader)).to_contain_text("1 of 2")
    expect(question(reader)).to_have_attribute("data-state", "open")
    answer(reader, right=True)
    next_one(reader)
    answer(reader, right=True)
    press(reader, "Enter")
    expect(reader.locator("rehearse-review h2")).to_be_focused()


def test_it_can_be_stopped_and_gone_on_with(reader: Page) -> None:
    answer(reader, right=True)
    reader.get_by_role("button", name="Stop").click()
    expect(
        reader.get_by_role("heading", name="1 question answered, 2 left for later.")
    ).to_be_focused()
    expect(reader.locator("rehearse-review")).to_contain_text("2 are still due.")
    reader.get_by_role("button", name="Review on").click()
    expect(place(reader)).to_contain_text("1 of 2")
    expect(question(reader).locator(".rq-prompt")).to_be_focused()
    answer(reader, right=True)
    next_one(reader)
    expect(place(reader)).to_contain_text("2 of 2")
    reader.reload()
    expect(place(reader)).to_contain_text("2 of 2")


def test_one_that_was_stopped_is_over_for_a_reload(reader: Page) -> None:
    answer(reader, right=True)
    reader.get_by_role("button", name="Stop").click()
    expect(reader.locator("rehearse-review h2")).to_be_visible()
    reader.reload()
    expect(place(reader)).to_contain_text("1 of 2")


def test_question_mark_shows_the_keys(reader: Page) -> None:
    press(reader, "?")
    dialog = reader.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("Check: sure, unsure, guessing")
    press(reader, "1", "s")
    expect(question(reader).locator(":checked")).to_have_count(0)
    press(reader, "Escape")
    expect(dialog).to_have_count(0)
    reader.get_by_role("button", name="Keys").click()
    dialog.get_by_role("button", name="Close").click()
    expect(reader.get_by_role("button", name="Keys")).to_be_focused()


def test_keys_reach_the_question_from_anywhere_but_a_text_field(reader: Page) -> None:
    reader.get_by_role("button", name="Keys").focus()
    press(reader, "2")
    expect(question(reader).locator("input").nth(1)).to_be_checked()
    reader.evaluate(
        "document.querySelector('.rv-stage').append(document.createElement('textarea'))"
    )
    reader.locator(".rv-stage textarea").focus()
    reader.keyboard.type("s1?z")
    expect(reader.locator(".rv-stage textarea")).to_have_value("s1?z")
    expect(question(reader).locator("input").nth(1)).to_be_checked()
    expect(result(reader)).to_have_count(0)


def press_place(page: Page, code: str, key: str) -> None:
    """Press the key in a place of the keyboard, as a layout that has this on it does."""
    tools = page.context.new_cdp_session(page)
    for kind in ("keyDown", "keyUp"):
        tools.send("Input.dispatchKeyEvent", {"type": kind, "code": code, "key": key, "text": key})
    tools.detach()


@pytest.mark.parametrize("letters", ["ыя", "سئ", "דז", "ेॆ"], ids=["ru", "ar", "he", "hi"])
def test_a_keyboard_without_latin_letters_has_the_same_keys(reader: Page, letters: str) -> None:
    sure, undo = letters
    press(reader, key_of(reader, right=True))
    press_place(reader, "KeyS", sure)
    expect(result(reader)).to_be_visible()
    press_place(reader, "KeyZ", undo)
    expect(result(reader)).to_have_count(0)
    expect(question(reader)).to_have_attribute("data-state", "open")
    question(reader).locator("input").first.focus()
    press_place(reader, "Digit2", "٢")
    expect(question(reader).locator("input").nth(1)).to_be_checked()
    press_place(reader, "KeyS", sure)
    expect(result(reader)).to_be_visible()


def test_another_latin_layout_is_taken_by_what_it_types(reader: Page) -> None:
    """Dvorak has O where others have S, and S where others have a semicolon."""
    press(reader, key_of(reader, right=True))
    press_place(reader, "KeyS", "o")
    expect(question(reader)).to_have_attribute("data-state", "open")
    press_place(reader, "Semicolon", "s")
    expect(result(reader)).to_be_visible()


def test_keys_that_type_can_be_turned_off(reader: Page) -> None:
    reader.evaluate(
        """async () => {
          const main = document.querySelector('script[src*="/main.js"]').src;
          const { openReader } = await import(new URL('reader.js', main));
          (await openReader()).set('keys', 'off');
        }"""
    )
    press(reader, "1", "?")
    expect(question(reader).locator(":checked")).to_have_count(0)
    expect(reader.get_by_role("dialog", name="Keys")).to_have_count(0)
    question(reader).locator("input").first.focus()
    press(reader, "Space", "s", "z")
    expect(result(reader)).to_have_count(0)
    question(reader).get_by_role("button", name="Sure", exact=True).press("Enter")
    expect(result(reader)).to_be_focused()
    next_one(reader)


def test_a_key_that_is_held_down_does_not_run_past_the_verdict(reader: Page) -> None:
    press(reader, key_of(reader, right=True))
    question(reader).get_by_role("button", name="Sure", exact=True).focus()
    for _ in range(5):
        reader.keyboard.down("Enter")
    reader.keyboard.up("Enter")
    expect(result(reader)).to_be_focused()
    next_one(reader)
    expect(place(reader)).to_contain_text("2 of 3")


@pytest.mark.parametrize("key", ["n", "p", ".", ","])
def test_the_theme_turns_no_page_in_a_sitting(reader: Page, site: Project, key: str) -> None:
    fetched: list[str] = []
    reader.on("request", lambda request: fetched.append(request.url))
    press(reader, key)
    answer(reader, right=True)
    next_one(reader)
    expect(place(reader)).to_contain_text("2 of 3")
    assert [url for url in fetched if url.endswith("/")] == []
    assert reader.url == site.url + "review/"


def test_the_verdict_is_not_behind_the_button_that_goes_on(reader: Page) -> None:
    reader.set_viewport_size({"width": 360, "height": 560})
    answer(reader, right=False)
    box, foot = result(reader).bounding_box(), reader.locator(".rv-foot").bounding_box()
    assert box
    assert foot
    assert box["y"] + box["height"] <= foot["y"] + 1
