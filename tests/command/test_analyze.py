"""``rehearse analyze``: how questions did, from the files that readers save."""

from __future__ import annotations

import json

import pytest

from command.running import Rehearse
from mkdocs_rehearse.command.site import find_site
from sites import Project

HEAD = '{"rehearse-answers":1}'


def saved(project: Project, name: str, *lines: str) -> str:
    project.write(name, "\n".join([HEAD, *lines, ""]))
    return name


def answer(slug: str, score: float, choice: str, sure: str = "sure", seconds: int = 20) -> str:
    question = find_site(None).load().questions[f"greek.{slug}"]
    return json.dumps(
        {
            "question": question.key,
            "revision": question.revision,
            "score": score,
            "sure": sure,
            "hint": False,
            "seconds": seconds,
            "choice": choice,
        }
    )


@pytest.fixture
def files(project: Project) -> list[str]:
    """Four readers; those who know the second question miss the first."""
    return [
        saved(project, "a.jsonl", answer("first", 1, "0"), answer("second", 0, "1", "guessing")),
        saved(project, "b.jsonl", answer("first", 0, "1"), answer("second", 1, "0")),
        saved(project, "c.jsonl", answer("first", 0, "1", seconds=40), answer("second", 1, "0")),
        saved(project, "d.jsonl", answer("first", 0, "1", "unsure"), answer("second", 1, "0")),
    ]


def test_questions_come_with_figures_place_and_remarks(
    rehearse: Rehearse, files: list[str]
) -> None:
    status, out, err = rehearse("analyze", *files, "--least", "4")
    assert (status, err) == (0, "")
    assert out == (
        "8 answers of 4 readers\n"
        "\n"
        "                                     readers  right  discr.  seconds  sure, wrong\n"
        "greek.first                                4    25%   −1.00       20  2 of 3\n"
        "  --> quizzes/greek.yml:4\n"
        "  = who does well elsewhere does badly here: is the key right?\n"
        "  = no better than a blind guess, which gets 33%\n"
        "  = nobody takes: Gamma first\n"
        "greek.second                               4    75%   −1.00       20  0 of 3\n"
        "  --> quizzes/greek.yml:20\n"
        "  = who does well elsewhere does badly here: is the key right?\n"
        "  = nobody takes: Gamma second\n"
    )


def test_questions_of_few_readers_are_only_counted(rehearse: Rehearse, files: list[str]) -> None:
    assert rehearse("analyze", *files)[1] == (
        "8 answers of 4 readers\n\n2 questions with fewer than 10 readers\n"
    )


def test_what_everybody_knows_is_remarked(project: Project, rehearse: Rehearse) -> None:
    file = saved(project, "a.jsonl", answer("first", 1, "0"))
    out = rehearse("analyze", file, "--least", "1")[1]
    assert "greek.first                                1   100%       –       20  0 of 1\n" in out
    assert "  = everybody gets it right, so it tells nobody apart\n" in out


def test_the_same_file_twice_is_one_reader(rehearse: Rehearse, files: list[str]) -> None:
    assert rehearse("analyze", *files, *files)[1].startswith("8 answers of 4 readers\n")


def test_what_is_left_out_is_told(project: Project, rehearse: Rehearse) -> None:
    old = answer("first", 1, "0").replace('"revision": "', '"revision": "_')
    strange = answer("first", 1, "0").replace('"question": "', '"question": "_')
    file = saved(project, "a.jsonl", old, strange, "{", "damaged", answer("second", 1, "0"))
    assert rehearse("analyze", file)[1].splitlines()[:4] == [
        "1 answer of 1 reader",
        "left out: 1 answer to an earlier wording",
        "left out: 1 answer to questions that are not in the banks",
        "left out: 2 lines that cannot be read",
    ]


def test_programs_are_told_all_of_it(rehearse: Rehearse, files: list[str]) -> None:
    told = json.loads(rehearse("analyze", *files, "--json")[1])
    first = told.pop("questions")[0]
    assert told == {"readers": 4, "outdated": 0, "unknown": 0, "unreadable": 0}
    assert first.pop("discrimination") == pytest.approx(-1)
    assert first.pop("guess") == pytest.approx(1 / 3)
    assert first == {
        "id": "greek.first",
        "path": "quizzes/greek.yml",
        "line": 4,
        "readers": 4,
        "facility": 0.25,
        "compared": 4,
        "seconds": 20,
        "sure": 3,
        "sure_wrong": 2,
        "options": [
            {"text": "Beta first", "right": True, "times": 1},
            {"text": "Alpha first", "right": False, "times": 3},
            {"text": "Gamma first", "right": False, "times": 0},
        ],
    }


def test_another_file_is_one_sentence(project: Project, rehearse: Rehearse) -> None:
    project.write("export.jsonl", '{"rehearse":1,"site":"https://example.org/","until":null}\n')
    status, out, err = rehearse("analyze", "export.jsonl")
    assert (status, out) == (2, "")
    assert err == (
        "rehearse: 'export.jsonl' is everything a reader has, with days and times; "
        "ask for the file that their Settings page saves 'for the authors'\n"
    )


def test_a_packed_file_is_one_sentence(project: Project, rehearse: Rehearse) -> None:
    (project.root / "all.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00\xff\xfe")
    assert rehearse("analyze", "all.jsonl.gz")[0] == 2
