"""``rehearse check`` and a build find the same problems in the same places."""

from __future__ import annotations

import re

import pytest
from mkdocs.exceptions import Abort

from command.running import Rehearse
from sites import Project, bank

REPORT = re.compile(r"^(?:error|warning)\[(.*?)\].*\n +--> (.*)$", re.MULTILINE)

PAGES = {
    "index.md": "---\ntitle: Home\n---\n\n```quiz\ngreek.frist\n```\n\n- ```quiz\n  greek\n",
    "letters.md": "# Letters\n\n## Order {#order}\n\n```quiz\ngreek.second\ngreek\n```\n",
    "list.md": "1. One\n\n    > ```quiz\n    > ```\n\n```quiz\ngreek.third\n",
}

GREEK = (
    bank("first", "second", "third")
    .replace("level: recall", "level: remember", 1)
    .replace("cite: A. Uthor, Letters, 2020", "docs: letters.md#ordre", 2)
    .replace("cite: A. Uthor, Letters, 2020", "docs: gone.md")
    .replace("Phoenician beth.", "[beth](letters.md#beth), see [this](review.md).")
)


def test_the_same_problems_are_found(
    project: Project, rehearse: Rehearse, caplog: pytest.LogCaptureFixture
) -> None:
    for path, text in PAGES.items():
        project.write(f"docs/{path}", text)
    project.write("quizzes/greek.yml", GREEK)
    with pytest.raises(Abort):
        project.build()
    built = sorted(REPORT.findall(caplog.text))
    assert sorted(REPORT.findall(rehearse("check")[1])) == built
    assert {code for code, _ in built} >= {
        "asked-twice",
        "broken-anchor",
        "broken-link",
        "empty-quiz",
        "ignored-fence",
        "unclosed-fence",
        "unknown-level",
        "unknown-question",
    }
