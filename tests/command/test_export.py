"""``rehearse export``: questions for other programs, whole or without their key."""

from __future__ import annotations

import json
from typing import Any

from command.running import Rehearse
from sites import Project, bank


def questions(out: str) -> list[dict[str, Any]]:
    return json.loads(out)["questions"]


def test_all_questions_are_printed(project: Project, rehearse: Rehearse) -> None:
    status, out, err = rehearse("export", "--to", "json")
    assert (status, err) == (0, "")
    assert [one["id"] for one in questions(out)] == ["greek.first", "greek.second"]
    assert questions(out)[0]["options"][0]["right"] is True


def test_banks_can_be_named(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/latin.yml", bank("third"))
    assert [one["id"] for one in questions(rehearse("export", "latin")[1])] == ["latin.third"]
    status, out, err = rehearse("export", "gothic")
    assert (status, out) == (2, "")
    assert err == "rehearse: there is no bank 'gothic'; the banks are: greek, latin\n"


def test_blind_leaves_the_key_out(project: Project, rehearse: Rehearse) -> None:
    out = rehearse("export", "--blind", "--seed", "4")[1]
    assert json.loads(out)["seed"] == 4
    assert questions(out)[0]["prompt"]
    assert all(option.keys() == {"id", "text"} for option in questions(out)[0]["options"])


def test_options_only_leaves_the_prompt_out(project: Project, rehearse: Rehearse) -> None:
    out = rehearse("export", "--options-only")[1]
    assert all(one.keys() == {"id", "kind", "options"} for one in questions(out))


def test_questions_are_written_to_a_file(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("export", "--out", "all.json") == (0, "", "")
    written = (project.root / "all.json").read_text(encoding="utf-8")
    assert written == rehearse("export")[1]


def test_questions_with_problems_are_left_out_and_named(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", bank("first", "second").replace("recall", "hard", 1))
    status, out, err = rehearse("export")
    assert [one["id"] for one in questions(out)] == ["greek.second"]
    assert (status, err) == (0, "rehearse: left out for their problems: greek.first\n")
