"""A small sound site to run the command in."""

from __future__ import annotations

from pathlib import Path

import pytest

from command.running import Rehearse
from mkdocs_rehearse.command import main
from sites import Project, bank


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    made = Project(tmp_path)
    made.write("mkdocs.yml", "site_name: Tongues\nplugins:\n  - rehearse\n")
    made.write("docs/index.md", "# Home\n\n```quiz\ngreek.first\n```\n")
    made.write("quizzes/greek.yml", bank("first", "second"))
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def rehearse(capsys: pytest.CaptureFixture[str]) -> Rehearse:
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        out, err = capsys.readouterr()
        return status, out, err

    return run
