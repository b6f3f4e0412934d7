"""``rehearse check`` on pages and links: what a build would say, without building."""

from __future__ import annotations

import pytest

from command.running import Rehearse, codes
from sites import Project, bank


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("```quiz\ngreek.frist\n```", ["2 unknown-question"]),
        ("```quiz\ngreek.first\ngreek\n```", ["3 asked-twice"]),
        ("Words.\n\n```quiz\ngreek.first", ["3 unclosed-fence"]),
        ("- ```quiz\n  greek.first\n  ```", ["1 ignored-fence"]),
        ("    ```quiz\n    nothing\n    ```", []),
        ("---\ntitle: A\n---\n```quiz\n```", ["4 empty-quiz"]),
        ("---\ntitle: A\n...\n\n\n```quiz\n```", ["6 empty-quiz"]),
        ("---\njust words\n---\n```quiz\n```", ["4 empty-quiz"]),
        ("---\na: [\n---\n```quiz\n```", ["4 empty-quiz"]),
        ("---\na: !!python/name:os.system\n---\n```quiz\n```", ["4 empty-quiz"]),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_problems_of_fences_have_their_line(
    project: Project, rehearse: Rehearse, page: str, found: list[str], line_break: str, mark: str
) -> None:
    written = mark + page.replace("\n", line_break)
    (project.root / "docs/index.md").write_bytes(written.encode())
    assert codes(rehearse("check")[1]) == [f"docs/index.md:{one}" for one in found]


def test_a_page_that_is_not_utf_8_is_a_problem(project: Project, rehearse: Rehearse) -> None:
    (project.root / "docs/index.md").write_bytes("# Über\n\nGrün".encode("latin-1"))
    status, out, _ = rehearse("check")
    assert (status, codes(out)) == (1, ["docs/index.md:1 encoding"])


def test_tabs_before_an_id_are_one_character_each(project: Project, rehearse: Rehearse) -> None:
    project.write("docs/index.md", "- item\n\n\t```quiz\n\tnothing\n\t```\n")
    assert " --> docs/index.md:4:2\n" in rehearse("check")[1]


def test_asking_a_broken_question_is_said_only_where_its_bank_is_not_shown(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", bank("first").replace("recall", "remember"))
    assert codes(rehearse("check")[1]) == ["quizzes/greek.yml:6 unknown-level"]
    assert codes(rehearse("check", "docs")[1]) == ["docs/index.md:4 broken-question"]


def test_pages_that_are_not_built_are_not_checked(project: Project, rehearse: Rehearse) -> None:
    project.write("mkdocs.yml", "exclude_docs: |\n  old/\ndraft_docs: soon.md\n")
    for page in ("old/a.md", "soon.md", ".hidden.md", "templates/t.md"):
        project.write(f"docs/{page}", "```quiz\n```\n")
    assert rehearse("check")[1] == "1 bank, 2 questions, 1 page: no problems\n"


def sourced(source: str, prompt: str = "See it.") -> str:
    text = bank("first").replace("cite: A. Uthor, Letters, 2020", f"docs: {source}")
    return text.replace("prompt: Which", f"prompt: {prompt} Which")


PAGE = """\
---
title: Letters
---
# The *letters* of old

## Their order {#order}

!!! note

    ### In a note

<h3 id="raw">Raw</h3>

```
## In code
```
"""


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("letters.md", []),
        ("gone.md", ["19 broken-link"]),
        ("old.md", ["19 broken-link"]),
        ("letters.md#order", []),
        ("letters.md#the-letters-of-old", []),
        ("letters.md#in-a-note", []),
        ("letters.md#raw", []),
        ("letters.md#in-code", ["19 broken-anchor"]),
        ("letters.md#their-order", ["19 broken-anchor"]),
        ("review.md", []),
        ("practice/greek.md", []),
        ("practice/gone.md", ["19 broken-link"]),
        ("checklist.md", ["19 broken-link"]),
    ],
)
def test_sources_that_lead_nowhere_are_reported(
    project: Project, rehearse: Rehearse, source: str, found: list[str]
) -> None:
    project.write(
        "mkdocs.yml",
        "exclude_docs: old.md\nplugins:\n  - rehearse: {pages: [review, practice]}\n",
    )
    project.write("docs/letters.md", PAGE)
    project.write("docs/old.md", "# Old\n")
    project.write("quizzes/greek.yml", sourced(source))
    assert codes(rehearse("check")[1]) == [f"quizzes/greek.yml:{one}" for one in found]


def test_links_in_texts_are_followed_and_code_is_not(project: Project, rehearse: Rehearse) -> None:
    project.write("docs/letters.md", PAGE)
    project.write("quizzes/greek.yml", sourced("letters.md", "See [it](gone.md), `[](code.md)`."))
    status, out, _ = rehearse("check")
    assert (status, codes(out)) == (1, ["quizzes/greek.yml:7 broken-link"])
    assert "greek.first links to 'gone.md'" in out


def test_sections_are_the_builds_matter_where_the_site_names_them_its_own_way(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("docs/letters.md", PAGE)
    project.write("quizzes/greek.yml", sourced("letters.md#their_order"))
    settings = "markdown_extensions:\n  - toc:\n      slugify: !!python/name:mine.slugs\n"
    project.write("mkdocs.yml", settings)
    assert rehearse("check")[0] == 0
    project.write("mkdocs.yml", 'markdown_extensions:\n  - toc: {separator: "_"}\n')
    project.write("quizzes/greek.yml", sourced("letters.md#the_letters_of_old"))
    assert rehearse("check")[0] == 0
