"""What axe finds on a page."""

from __future__ import annotations

from conftest import REPOSITORY
from playwright.sync_api import Page

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
