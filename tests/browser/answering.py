"""How a test answers a question with options and ends a page, as a reader does with a pointer."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def asked(page: Page, question: str) -> Locator:
    """The question of a public id."""
    return page.locator(f"rehearse-question[data-source='{question}']")


def choose(question: Locator, right: bool) -> None:
    """Choose the answer, or the first option that is not."""
    mark = "[data-right]" if right else ":not([data-right])"
    option = question.locator(f".rq-reasons > li{mark}").first.get_attribute("data-option")
    question.locator(f".rq-option[data-option='{option}']").click()


def answer(question: Locator, right: bool, sure: str = "Sure") -> None:
    """Choose, say how sure, and wait for the verdict."""
    choose(question, right)
    question.get_by_role("button", name=sure, exact=True).click()
    expect(question.locator(".rq-result")).to_be_visible()


def pick(page: Page, question: str, option: int = 0, sure: str = "Sure") -> None:
    """Answer the question of a public id by one of its options, counted as the bank writes them."""
    element = asked(page, question)
    element.locator(f".rq-option[data-option='{option}']").click()
    element.get_by_role("button", name=sure, exact=True).click()
    expect(element.locator(".rq-result")).to_be_visible()


def complete(page: Page) -> None:
    """Mark the page complete, and wait until it says that it is kept."""
    end = page.locator("rehearse-complete")
    end.get_by_role("button", name="Mark complete").click()
    expect(end).to_contain_text("Completed")
