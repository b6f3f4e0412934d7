"""What axe finds on the study site: nothing, on a phone and at a desk, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import REPOSITORY
from playwright.sync_api import Browser, Page

AXE = REPOSITORY / "tests/node_modules/axe-core/axe.min.js"
FIND = """() => {
  window.findings = null;
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  axe.run(document, { runOnly, resultTypes: ['violations'], preload: false }).then(
    ({ violations }) => {
      window.findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id} ${target.join(' ')}: ${any[0]?.message ?? ''}`));
    },
  );
}"""
KINDS = "about/authoring/kinds/"
PAGES = (
    KINDS,
    "articles/six-signals/",
    "case-studies/rag-assistant/",
    "review/",
    "practice/",
    "checklist/",
    "progress/",
    "settings/",
    "",
)


@pytest.fixture
def reader(browser: Browser, size: dict[str, int]) -> Iterator[Page]:
    """Without the clock of the other tests: axe does not come to an end while time stands still."""
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def found(page: Page) -> list[str]:
    """What breaks a rule of WCAG 2.2 AA on a page, in dark and in light."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
        page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    violations: list[str] = []
    for scheme in ("slate", "default"):
        page.evaluate("name => { document.body.dataset.mdColorScheme = name; }", scheme)
        page.evaluate(FIND)
        page.wait_for_function("window.findings !== null")
        violations += [f"{scheme}: {one}" for one in page.evaluate("window.findings")]
    return violations


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule(reader: Page, study: str, path: str) -> None:
    reader.goto(study + path, wait_until="networkidle")
    assert found(reader) == []


def test_a_sitting_breaks_no_rule_at_any_step(reader: Page, study: str) -> None:
    reader.goto(study + "articles/six-signals/")
    reader.get_by_role("button", name="Mark complete").click()
    reader.goto(study + "review/")
    reader.wait_for_selector("rehearse-question[data-state=open]")
    assert found(reader) == []
    reader.keyboard.press("1")
    reader.keyboard.press("s")
    reader.wait_for_selector(".rq-result")
    assert found(reader) == []
    reader.keyboard.press("?")
    assert found(reader) == []
    reader.keyboard.press("Escape")
    reader.get_by_role("link", name="Read where this is taught").click()
    reader.wait_for_selector(".rv-back a")
    assert found(reader) == []
    reader.get_by_role("link", name="Back to your review").click()
    reader.get_by_role("button", name="Stop").click()
    assert found(reader) == []


def test_a_choice_of_practice_breaks_no_rule(reader: Page, study: str) -> None:
    reader.goto(study + "practice/?topic=six-signals&signal=framing&kind=single&level=apply")
    reader.get_by_role("button", name="Practise").wait_for()
    assert found(reader) == []
