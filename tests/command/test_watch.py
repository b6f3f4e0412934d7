"""``rehearse check --watch``: again after each change, until Ctrl-C."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from command.running import Rehearse
from sites import Project, bank

SOUND = "1 bank, 2 questions, 1 page: no problems\n"


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What happens between looks, one thing after another, and then Ctrl-C."""

    def happens(*steps: Callable[[], object]) -> None:
        left = list(steps)

        def wait(seconds: float) -> None:
            if not left:
                raise KeyboardInterrupt
            left.pop(0)()

        monkeypatch.setattr("mkdocs_rehearse.command.check.time.sleep", wait)

    return happens


def test_each_change_is_checked_and_the_last_status_counts(
    project: Project, rehearse: Rehearse, meanwhile: Callable[..., None]
) -> None:
    meanwhile(
        lambda: project.write("docs/index.md", "```quiz\n```\n"),
        lambda: project.write("docs/index.md", "# Home\n"),
        lambda: project.write("quizzes/roman.yml", bank("third")),
        lambda: (project.root / "quizzes/greek.yml").unlink(),
        lambda: project.write("docs/index.md", "```quiz\nlatin\n```\n"),
    )
    status, out, _ = rehearse("check", "--watch")
    assert status == 1
    assert [line for line in out.splitlines() if ": " in line and "[" not in line] == [
        SOUND.strip(),
        "1 bank, 2 questions, 1 page: 1 error in 1 file",
        SOUND.strip(),
        "2 banks, 3 questions, 1 page: no problems",
        "1 bank, 1 question, 1 page: no problems",
        "1 bank, 1 question, 1 page: 1 error in 1 file",
    ]


def test_nothing_is_checked_again_while_nothing_changes(
    project: Project, rehearse: Rehearse, meanwhile: Callable[..., None]
) -> None:
    meanwhile(lambda: None, lambda: None)
    assert rehearse("check", "--watch") == (0, SOUND, "")


def test_a_file_that_keeps_its_size_is_noticed_by_its_time(
    project: Project, rehearse: Rehearse, meanwhile: Callable[..., None]
) -> None:
    meanwhile(lambda: os.utime(project.root / "docs/index.md", (1, 1)))
    assert rehearse("check", "--watch") == (0, SOUND * 2, "")


def test_a_mkdocs_yml_that_is_being_edited_does_not_end_it(
    project: Project, rehearse: Rehearse, meanwhile: Callable[..., None]
) -> None:
    meanwhile(
        lambda: project.write("mkdocs.yml", "docs_dir: ["),
        lambda: project.write("mkdocs.yml", "docs_dir: docs\n"),
    )
    status, out, _ = rehearse("check", "--watch")
    assert status == 0
    assert "mkdocs.yml' cannot be read: line" in out
    assert out.endswith(SOUND)


def test_a_wrong_path_ends_it_before_it_begins(project: Project, rehearse: Rehearse) -> None:
    status, out, err = rehearse("check", "--watch", "nowhere")
    assert (status, out) == (2, "")
    assert "nowhere" in err
