"""A small sound project for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import Project, bank


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.write("docs/index.md", "# Home\n")
    made.write("docs/guide/one.md", "---\ndescription: All of it.\n---\n# One\n\nWords.\n")
    made.write("quizzes/greek.yml", bank("first", "second"))
    return made
