"""Ten thousand questions, all answered before, on a machine six times as slow: everything works."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from answering import answer, asked
from clock import NOON
from inside import SAVES_DATA, questions_of
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from sites import INSTANT, Project

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from made import write

QUESTIONS = 10_000
SLOW = 6
PATIENCE = 60_000
"""Milliseconds that nothing takes; no time is asserted here."""

ANSWER_ALL = """async (questions) => {
  const main = document.querySelector('script[src*="/main.js"]').src;
  const { openReader } = await import(new URL('reader.js', main));
  const reader = await openReader();
  const how = { score: 1, sure: 'sure', hint: false, seconds: 20, mode: 'page', choice: '0' };
  for (const { key, revision } of questions) {
    reader.answer({ question: key, revision, scheduled: true, ...how });
  }
  return reader.state.cards.size;
}"""


@pytest.fixture(scope="module")
def large(place_site: Callable[[str], Project]) -> Project:
    """A bank of made questions, published as if there were hundreds of it."""
    site = place_site("large")
    (site.root / "quizzes").mkdir()
    write(site.root / "quizzes", 50)
    made = [f"bank-0.q{number}" for number in range(10)]
    site.write("docs/index.md", "# Home\n\n[Guide](guide/ten.md)\n")
    site.write("docs/guide/ten.md", "# Ten\n\n```quiz\n{}\n```\n".format("\n".join(made)))
    site.build(serving=True, theme=INSTANT, sections=["guide"])
    (file,) = (site.output / "assets/rehearse").glob("catalog.*.json")
    file.write_text(json.dumps(multiplied(site.catalog(), site.output)), encoding="utf-8")
    return site


def multiplied(catalog: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The catalog with copies of its bank, each of them published as well: choices among options,
    which a test can answer."""
    (bank,) = catalog["banks"]
    columns = catalog["questions"]
    single = columns["kind"]["values"].index("single")
    chosen = [n for n, place in enumerate(columns["kind"]["places"]) if place == single]
    known, revisions = re.findall(".{6}", columns["keys"]), re.findall("...", columns["revisions"])
    html = json.loads((folder / bank["file"]).read_text(encoding="utf-8"))["questions"]
    for copy in range(QUESTIONS // len(chosen) + 1):
        keys = {known[n]: f"{copy:03}{known[n][3:]}" for n in chosen}
        path = f"{bank['file']}-{copy}.json"
        copied = {new: html[old].replace(old, new) for old, new in keys.items()}
        (folder / path).write_text(json.dumps({"bank": path, "questions": copied}))
        named = {"id": f"copy-{copy}", "title": f"Copy {copy}", "file": path, "practice": None}
        catalog["banks"].append({**bank, **named, "count": len(chosen)})
        columns["keys"] += "".join(keys.values())
        columns["revisions"] += "".join(revisions[n] for n in chosen)
        for column in columns.values():
            if not isinstance(column, str):
                listed = column["places"] if isinstance(column, dict) else column
                listed += [listed[n] for n in chosen]
    return catalog


@pytest.fixture(scope="module")
def slow(browser: Browser, large: Project) -> Iterator[BrowserContext]:
    """A reader who answered everything two hundred days ago."""
    context = browser.new_context(timezone_id="UTC", locale="en-GB")
    context.set_default_timeout(PATIENCE)
    context.clock.set_fixed_time(NOON - dt.timedelta(days=200))
    page = context.new_page()
    page.goto(large.url + "review/")
    assert page.evaluate(ANSWER_ALL, questions_of(page)) > QUESTIONS
    page.close(run_before_unload=True)
    context.clock.set_fixed_time(NOON)
    yield context
    context.close()


@pytest.fixture
def reader(slow: BrowserContext) -> Iterator[Page]:
    page = slow.new_page()
    tools = slow.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    yield page
    page.close()


def is_open(question: Locator) -> None:
    expect(question).to_have_attribute("data-state", "open", timeout=PATIENCE)


def test_review_asks_one_question_and_then_the_next(reader: Page, large: Project) -> None:
    reader.goto(large.url + "review/")
    question = reader.locator("rehearse-review rehearse-question")
    is_open(question)
    first = question.get_attribute("data-key") or ""
    expect(reader.locator(".rv-place")).to_contain_text("1 of 200")
    answer(question, right=True)
    reader.get_by_role("button", name="Next").click()
    expect(question).not_to_have_attribute("data-key", first, timeout=PATIENCE)
    is_open(question)
    expect(reader.locator(".rv-place")).to_contain_text("2 of 200")


def test_practice_counts_and_asks(reader: Page, large: Project) -> None:
    reader.goto(large.url + "practice/")
    matching = reader.get_by_role("status").filter(has_text=re.compile(r"10,\d\d\d questions"))
    expect(matching).to_be_visible(timeout=PATIENCE)
    reader.locator("form [type=submit]").click()
    question = reader.locator("rehearse-practice rehearse-question")
    is_open(question)


def test_a_question_of_an_article_is_answered_and_counts(reader: Page, large: Project) -> None:
    reader.goto(large.url + "guide/ten/")
    question = reader.locator("rehearse-question[data-kind=single]").first
    is_open(question)
    answer(asked(reader, question.get_attribute("data-source") or ""), right=True)
    expect(question).to_have_attribute("data-state", "checked", timeout=PATIENCE)
    reader.reload()
    expect(question).to_contain_text("Right today", timeout=PATIENCE)


def test_a_page_asks_for_nothing_of_ours_that_its_head_does_not_name(
    page: Page, large: Project
) -> None:
    """Until it needs what answers: `test_needed.py` has that."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.add_init_script(SAVES_DATA)  # So that it fetches nothing once it is at rest.
    page.goto(large.url + "guide/ten/")
    for question in page.locator("rehearse-question:not([data-kind=numeric])").all():
        is_open(question)
    expect(page.locator("[data-state=opening]")).to_have_count(1)
    named = page.evaluate(
        "[...document.querySelectorAll('link, script')].map(({ href, src }) => href ?? src)"
    )
    ours = {url for url in fetched if re.search(r"/assets/rehearse/.*\.(js|css)$", url)}
    assert ours <= set(named)
    assert len(ours) > 5


def test_sheets_come_and_go_with_pages_under_instant_navigation(page: Page, large: Project) -> None:
    """Ours stand in the order in which a page loaded by its address has them."""
    sheets = """[...document.querySelectorAll('link[rel=stylesheet][href*="/rehearse/"]')]
        .map(({ href }) => href.split('/').at(-1))"""
    page.add_init_script(SAVES_DATA)
    page.goto(large.url)
    assert page.evaluate(sheets) == ["rehearse.css"]
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Guide").click()
    question = page.locator("rehearse-question").first
    is_open(question)
    expect(question).to_have_css("border-top-style", "solid")
    assert page.evaluate(sheets)[:2] == ["rehearse.css", "questions.css"]
    page.get_by_role("link", name="Review", exact=True).first.click()
    expect(page.locator(".rv-heading")).to_be_visible(timeout=PATIENCE)
    of_review = ["rehearse.css", "questions.css", "results.css", "study.css"]
    assert page.evaluate(sheets) == of_review
    assert page.evaluate("window.stayed")
    page.reload()
    assert page.evaluate(sheets) == of_review
