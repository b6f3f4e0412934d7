"""An edited question shows what changed since it was answered, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from answering import asked, pick
from clock import days_later
from playwright.sync_api import BrowserContext, Locator, Page, expect

from bank.every_kind import EVERY_KIND
from sites import Project, bank

BANK = re.sub(r"docs: articles/\S+", "cite: A. Uthor, Letters, 2020", EVERY_KIND)

# Of each kind: its question, an edit, and a part of what is told of it.
EDITS = {
    "single": ("review-load", "Recall among", "Recall within", "Answer", "among", "within"),
    "multiple": ("what-leaks", "country of the", "bank of the", "Option", "country", "bank"),
    "recall": ("first-minute", "the cost of", "the price of", "Point", "cost", "price"),
    "numeric": ("posts-a-second", "within: 10%", "within: 5%", "How it counts", "10%", "5%"),
    "flaw": ("retry-storm", "up to five", "up to nine", "Line", "five", "nine"),
    "ordering": ("retry-order", "time out", "give up", "Answer", "time out", "give up"),
    "matching": ("metric-for-case", "right: NDCG", "right: MRR", "Answer", "NDCG", "MRR"),
    "cloze": ("durable-write", "to the cache", "to the disk", "Option", "cache", "disk"),
}
DRAFT = "a draft of nobody else"


def play(question: Locator) -> None:
    """Answer a question of any kind, somehow, with words of one's own where it takes any."""
    kind = question.get_attribute("data-kind")
    if kind == "recall":
        question.locator("textarea").fill(DRAFT)
        question.get_by_role("button", name="Compare").click()
        question.get_by_role("button", name="Done").click()
        return
    if kind == "ordering":
        question.get_by_role("button", name="Move down").first.click()
    for field in question.locator("select").all():
        field.select_option(index=1)
    for field in question.locator("input[type=text]").all():
        field.fill("4321" if kind == "numeric" else DRAFT)
    if kind == "flaw":
        question.locator(".rq-option").first.click()
        question.get_by_role("button", name="This line; now its fix").click()
        question.locator(".rq-fixes .rq-option").first.click()
    elif question.locator(".rq-option").count():
        question.locator(".rq-option").first.click()
    question.get_by_role("button", name="Sure", exact=True).click()
    expect(question.locator(".rq-result")).to_be_visible()


def kept(page: Page) -> str:
    """Every wording that is kept, as text."""
    return page.evaluate("""async () => {
      const { name } = (await indexedDB.databases()).find((one) => one.name.endsWith('wordings'));
      return new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result } }) => {
          const reading = result.transaction('texts').objectStore('texts').getAll();
          reading.onsuccess = () => (result.close(), resolve(reading.result.join('\\n')));
        };
      });
    }""")


WORDING_IS_KEPT = """async () => {
  const found = (await indexedDB.databases()).find((one) => one.name.endsWith('wordings'));
  if (!found) return false;
  return new Promise((resolve) => {
    const opening = indexedDB.open(found.name);
    opening.onerror = () => resolve(false);
    opening.onsuccess = ({ target: { result } }) => {
      const counting = result.transaction('texts').objectStore('texts').count();
      counting.onsuccess = () => (result.close(), resolve(counting.result > 0));
    };
  });
}"""


def wait_until_kept(page: Page) -> None:
    """An answer does not wait for its wording to be written, so a test has to."""
    page.wait_for_function(WORDING_IS_KEPT)


def part(changes: Locator, name: str) -> Locator:
    return changes.locator("dt", has_text=name).first.locator("xpath=following-sibling::dd[1]")


@pytest.mark.parametrize("kind", EDITS)
def test_what_changed_is_told_word_by_word_for_every_kind(
    page: Page, make_site: Callable[..., Project], kind: str
) -> None:
    name, old, new, role, gone, fresh = EDITS[kind]
    site = make_site()
    site.write("quizzes/metrics.yml", BANK)
    site.write("docs/guide/one.md", f"# One\n\n```quiz\nmetrics.{name}\n```\n")
    site.build()
    page.goto(site.url + "guide/one/")
    question = asked(page, f"metrics.{name}")
    expect(question).to_have_attribute("data-state", "open")
    play(question)
    wait_until_kept(page)
    assert DRAFT not in kept(page)
    assert "4321" not in kept(page)

    assert old in BANK
    site.write("quizzes/metrics.yml", BANK.replace(old, new))
    site.build()
    page.goto(site.url + "guide/one/")
    changes = question.locator(".rq-changes")
    changes.locator("summary").click()
    told = part(changes, role)
    expect(told.locator("del").first).to_have_text(f"gone: −{gone}")
    expect(told.locator("ins").first).to_have_text(f"new: +{fresh}")


@pytest.fixture
def reader(open_context: Callable[..., BrowserContext], size: dict[str, int]) -> Page:
    return open_context(viewport=size).new_page()


def edited(site: Project) -> None:
    site.write("quizzes/greek.yml", bank("first", "second").replace("Gamma first", "Delta first"))
    site.build()


def test_what_changed_is_a_hint_before_an_answer_and_none_after_it(
    reader: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first")
    wait_until_kept(reader)
    edited(site)
    reader.goto(site.url + "guide/one/")
    question = asked(reader, "greek.first")
    expect(question).to_contain_text("Changed since you answered it")
    changes = question.locator(".rq-changes")
    expect(changes.locator("summary")).to_contain_text("opened now, it counts as a hint")
    changes.locator("summary").focus()
    reader.keyboard.press("Enter")
    expect(changes.locator("ins")).to_have_text(["new: +Delta"])
    pick(reader, "greek.first")
    expect(question.locator(".rq-result")).to_contain_text("With the hint it does not count")
    expect(changes.locator("summary")).to_have_text("What changed")
    reader.reload()
    expect(question).to_contain_text("Right today")
    expect(changes).to_have_count(0)


def test_review_tells_what_changed_with_the_answer(
    reader: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    reader.goto(site.url + "guide/one/")
    pick(reader, "greek.first", option=1)
    wait_until_kept(reader)
    edited(site)
    reader.goto(site.url + "review/")
    days_later(reader, 1)
    question = reader.locator("rehearse-review rehearse-question")
    expect(question).to_have_attribute("data-state", "open")
    expect(question.locator(".rq-changes")).to_have_count(0)
    pick(reader, "greek.first")
    expect(question.locator(".rq-changes summary")).to_have_text("What changed")


def test_where_the_wording_is_not_known_only_the_change_is_told(
    page: Page, make_site: Callable[..., Project]
) -> None:
    site = make_site()
    site.build()
    page.goto(site.url + "guide/one/")
    pick(page, "greek.first")
    wait_until_kept(page)
    page.evaluate("""() => new Promise(async (resolve) => {
      const { name } = (await indexedDB.databases()).find((one) => one.name.endsWith('wordings'));
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    })""")
    edited(site)
    page.goto(site.url + "guide/one/")
    question = asked(page, "greek.first")
    expect(question).to_contain_text("Changed since you answered it")
    expect(question.locator(".rq-changes")).to_have_count(0)
