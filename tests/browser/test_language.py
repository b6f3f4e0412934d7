"""The site in each language: everything is said, in its words, on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from conftest import SIZES
from playwright.sync_api import BrowserContext, Locator, expect

from mkdocs_rehearse.render import ENGLISH, spoken
from mkdocs_rehearse.render.language import languages
from sites import INSTANT, Project, bank

PAGES = {
    "guide/one/": "[data-state=restored]",
    "practice/": ".rp:not([hidden])",
    "review/": ".rh-button",
    "mock/": ".rp:not([hidden])",
    "checklist/": ".rr-signals meter, .rr-signals td:nth-child(3)",
    "progress/": ".rh-chart",
    "settings/": ".rh-input",
}
"""What each shows once it has come to life."""
BEYOND = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page is wider than the screen."""


def long_sentences() -> set[str]:
    """English ones that stand in no other language, and have no gap."""
    tables = ENGLISH.parts.values()
    said = {one for table in tables for one in table.values() if isinstance(one, str)}
    return {one for one in said if len(one) > 24 and "{" not in one}


def is_right(question: Locator) -> bool:
    return question.locator(".rq-result").get_attribute("data-tone") == "right"


@pytest.mark.parametrize("name", [name for name in languages() if name != "en"])
def test_a_reader_is_told_everything_in_the_language_of_the_site(
    name: str,
    place_site: Callable[[str], Project],
    open_context: Callable[..., BrowserContext],
) -> None:
    project = place_site(f"language-{name}")
    project.write("docs/guide/one.md", "# One\n\n```quiz\ngreek\n```\n")
    project.write("quizzes/greek.yml", bank("first", "second"))
    project.build(sections=["guide"], theme=INSTANT | {"language": name})
    page = open_context(viewport=SIZES["phone"]).new_page()
    page.goto(project.url + "guide/one/")
    question = page.locator("rehearse-question").first
    question.locator(".rq-option").first.click()
    page.keyboard.press("g")  # The keys are the same everywhere.
    expect(question.locator(".rq-result")).to_be_visible()
    guessed = str(
        spoken(name).parts["answered"]["rightGuessing" if is_right(question) else "wrongGuessing"]
    )
    expect(question.locator(".rq-verdict")).to_contain_text(guessed.partition("{")[0].strip())
    english = long_sentences()
    for address, sign in PAGES.items():
        page.goto(project.url + address)
        expect(page.locator(sign).first).to_be_visible()
        text = page.locator("article").inner_text()
        assert not re.search(r"\{\w+\}|undefined|NaN", text), f"{name} {address}"
        assert [one for one in english if one in text] == [], f"{name} {address}"
        assert page.evaluate(BEYOND) <= 0, f"{name} {address} is wider than a phone"
