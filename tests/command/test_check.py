"""``rehearse check``: what it reports of which paths, and what it ends with."""

from __future__ import annotations

import json

from command.running import Rehearse
from sites import Project, bank


def test_sound_banks_are_counted(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("check") == (0, "1 bank, 2 questions: no problems\n", "")


def test_every_problem_is_printed(project: Project, rehearse: Rehearse) -> None:
    broken = bank("first", "second").replace("level: recall", "level: remember")
    project.write("quizzes/greek.yml", broken)
    status, out, _ = rehearse("check")
    assert status == 1
    assert out.count("error[") == 2
    assert out.endswith("\n\n1 bank, 0 questions: 2 errors in 1 file\n")


def test_json_is_for_programs(project: Project, rehearse: Rehearse) -> None:
    broken = bank("first", "second").replace("level: recall", "level: remember", 1)
    project.write("quizzes/greek.yml", broken)
    status, out, _ = rehearse("check", "--format", "json")
    assert status == 1
    told = json.loads(out)
    assert (told["banks"], told["questions"]) == (1, 1)
    assert told["problems"] == [
        {
            "code": "unknown-level",
            "severity": "error",
            "message": "unknown level 'remember'",
            "hint": "one of: recall, apply, analyse",
            "path": "quizzes/greek.yml",
            "line": 6,
            "column": 12,
            "length": 8,
        }
    ]
