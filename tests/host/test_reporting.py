"""Where a problem with a question is reported: in the editor, where the site says, or nowhere."""

from __future__ import annotations

import json
from typing import Any

import pytest
from mkdocs.config.base import ValidationError

from mkdocs_rehearse.bank import stored_id
from mkdocs_rehearse.host.reporting import ReportURL
from sites import Project, bank

HOME = "https://github.com/tongues/site"
FIRST, SECOND = (stored_id(f"greek.{one}") for one in ("first", "second"))


def report(project: Project, **options: Any) -> Any:
    """What is published of the bank; None if nothing is."""
    project.build(**options)
    file = project.output / "assets/rehearse/reports/greek.json"
    return json.loads(file.read_text()) if file.exists() else None


def test_a_question_is_reported_at_its_line(project: Project) -> None:
    lines = (project.root / "quizzes/greek.yml").read_text().split("\n")
    found = report(project, repo_url=HOME, edit_uri="edit/main/docs/")["lines"]
    assert lines[found[FIRST] - 1] == "  - id: first"
    assert lines[found[SECOND] - 1] == "  - id: second"


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        ({"repo_url": HOME}, f"{HOME}/edit/master/quizzes/greek.yml#L{{line}}"),
        (
            {"repo_url": HOME, "edit_uri": "edit/main/site/docs/"},
            f"{HOME}/edit/main/site/quizzes/greek.yml#L{{line}}",
        ),
        (
            {"repo_url": "https://gitlab.com/a/b/", "edit_uri": "-/edit/main/docs"},
            "https://gitlab.com/a/b/-/edit/main/quizzes/greek.yml#L{line}",
        ),
        (
            {"repo_url": "https://git.example/a", "edit_uri": "#/edit/docs/"},
            "https://git.example/a#/edit/quizzes/greek.yml",
        ),
        (
            {"repo_url": "https://bitbucket.org/a/b"},
            "https://bitbucket.org/a/b/src/default/quizzes/greek.yml#lines-{line}",
        ),
        (
            {"repo_url": "https://git.example/a", "edit_uri": "?edit=main/docs/"},
            "https://git.example/a?edit=main/quizzes/greek.yml#L{line}",
        ),
        (
            {"repo_url": HOME, "edit_uri_template": "blob/main/docs/{path}?plain=1"},
            f"{HOME}/blob/main/quizzes/greek.yml?plain=1#L{{line}}",
        ),
        (
            {"edit_uri": "https://git.example/edit/docs/"},
            "https://git.example/edit/quizzes/greek.yml#L{line}",
        ),
        ({"repo_url": "https://git.example/a"}, None),
        ({}, None),
    ],
)
def test_the_editor_is_the_one_of_the_sites_pages(
    project: Project, settings: dict[str, str], url: str | None
) -> None:
    found = report(project, **settings)
    assert (found and found["url"]) == url


def test_a_site_may_name_a_place_of_its_own(project: Project) -> None:
    template = "https://forum.example/new?title={id}&file={path}:{line}"
    found = report(project, repo_url=HOME, report_url=template)
    assert found["url"] == "https://forum.example/new?title={id}&file=quizzes/greek.yml:{line}"


def test_a_site_may_want_no_reports(project: Project) -> None:
    assert report(project, repo_url=HOME, report_url="") is None


def test_a_gap_that_stands_for_nothing_is_told() -> None:
    with pytest.raises(ValidationError, match=r"'\{file\}' stands for nothing"):
        ReportURL().run_validation("https://forum.example/{file}")
    with pytest.raises(ValidationError, match="it has to be a URL, not bool"):
        ReportURL().run_validation(True)


def test_the_client_looks_for_reports_only_where_there_are_some(project: Project) -> None:
    def told() -> str:
        files = project.output.glob("assets/rehearse/*/**/*.js")
        return "".join(file.read_text(encoding="utf-8") for file in files)

    project.build()
    assert '"reports":null' in told()
    project.build(repo_url=HOME)
    assert '"reports":"assets/rehearse/reports/"' in told()


def test_a_page_does_not_change_because_a_question_has_moved(project: Project) -> None:
    project.write("docs/index.md", "# Home\n\n```quiz\ngreek.second\n```\n")
    before = report(project, repo_url=HOME)
    page = project.page("index.html")
    project.write("quizzes/greek.yml", "# Letters\n\n" + bank("first", "second"))
    after = report(project, repo_url=HOME)
    assert after["lines"][SECOND] == before["lines"][SECOND] + 2
    assert project.page("index.html") == page
