"""Banks in a build: compiled before pages are, and let go."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from mkdocs_rehearse.bank import Library, Question
from mkdocs_rehearse.host import banks
from sites import Project, bank

ALTERNATING = "# Home\n\n```quiz\ngreek.first\nroman.third\ngreek.second\n```\n"


def test_after_a_build_no_question_is_held(project: Project) -> None:
    project.write("quizzes/forgotten.yml", bank("fourth"))
    project.build()
    held = (one for one in gc.get_objects() if isinstance(one, Question))
    assert "forgotten" not in {question.bank for question in held}


def test_html_that_is_not_at_hand_is_read_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("quizzes/roman.yml", bank("third"))
    project.write("docs/index.md", ALTERNATING)
    project.build()
    page = project.page("index.html")
    monkeypatch.setattr(banks, "AT_HAND", 1)
    project.build()
    assert project.asked("index.html") == ["greek.first", "roman.third", "greek.second"]
    assert project.page("index.html") == page


def test_a_bank_that_changes_under_a_build_ends_it(
    project: Project,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("REHEARSE_CACHE", str(tmp_path_factory.mktemp("cache")))
    linked = bank("first").replace("cite: A. Uthor, Letters, 2020", "docs: guide/one.md")
    project.write("quizzes/greek.yml", linked)
    project.build()
    read = banks.load

    def changed(folder: Path, **options: Any) -> Library:
        project.write("quizzes/greek.yml", bank("second"))
        return read(folder, **options)

    monkeypatch.setattr(banks, "load", changed)
    project.write("docs/guide/one.md", "# Another title\n\nSo the bank is compiled again.\n")
    with pytest.raises(Abort):
        project.build()
    assert "a question bank changed while it was read: build again" in caplog.text


def test_a_build_that_fails_leaves_nothing_written(project: Project) -> None:
    project.write("docs/index.md", "# Home\n\n```quiz\nnothing.here\n```\n")
    with pytest.raises(Abort, match="nothing was written"):
        project.build()
    assert [file for file in project.output.rglob("*") if file.is_file()] == []
