"""``rehearse score``: blind answers against the key."""

from __future__ import annotations

import json

import pytest

from command.running import Rehearse
from sites import Project


def answers(rehearse: Rehearse, text: str, *options: str) -> dict[str, str]:
    """The option that begins with a text, chosen in every question."""
    asked = json.loads(rehearse("export", "--blind", *options)[1])["questions"]
    named = json.loads(rehearse("export")[1])["questions"]
    return {
        known["id"]: next(
            option["id"] for option in one["options"] if option["text"].startswith(text)
        )
        for one, known in zip(asked, named, strict=True)
    }


def written(project: Project, answers: object) -> str:
    project.write("answers.json", json.dumps(answers))
    return "answers.json"


def test_agreement_is_told_by_bank(project: Project, rehearse: Rehearse) -> None:
    file = written(project, answers(rehearse, "Beta"))
    assert rehearse("score", file) == (
        0,
        "bank   agreement\ngreek   100.0%  2 of 2  credit 100.0%\n",
        "",
    )


def test_disagreement_is_told_with_its_place(project: Project, rehearse: Rehearse) -> None:
    given = answers(rehearse, "Beta")
    given["greek.second"] = answers(rehearse, "Gamma")["greek.second"]
    status, out, _ = rehearse("score", written(project, given))
    assert status == 1
    assert out == (
        "greek.second: wrong\n"
        "  --> quizzes/greek.yml:20\n"
        "  said: Gamma second\n"
        "  key:  Beta second\n"
        "\n"
        "bank   agreement\n"
        "greek    50.0%  1 of 2  credit 50.0%  1 wrong\n"
    )


def test_what_is_enough_can_be_said(project: Project, rehearse: Rehearse) -> None:
    file = written(project, answers(rehearse, "Beta") | {"greek.second": "none"})
    assert rehearse("score", file)[0] == 1
    assert rehearse("score", file, "--least", "51")[0] == 1
    status, out, _ = rehearse("score", file, "--least", "50")
    assert status == 0
    assert "1 none" in out


def test_unanswered_questions_are_named(project: Project, rehearse: Rehearse) -> None:
    given = answers(rehearse, "Beta")
    del given["greek.first"]
    status, out, _ = rehearse("score", written(project, given))
    assert status == 1
    assert "not answered: greek.first\n" in out
    assert "1 unanswered" in out


def test_answers_that_cannot_be_read_fail_whatever_is_enough(
    project: Project, rehearse: Rehearse
) -> None:
    given = answers(rehearse, "Beta")
    for strange in ({"greek.first": 7}, {"greek.third": "none"}):
        assert rehearse("score", written(project, given | strange), "--least", "0")[0] == 1


def test_guesses_from_options_never_fail(project: Project, rehearse: Rehearse) -> None:
    file = written(project, answers(rehearse, "Gamma", "--options-only"))
    status, out, _ = rehearse("score", file, "--options-only")
    assert status == 0
    assert "0.0%  0 of 2" in out


def test_programs_are_told_all_of_it(project: Project, rehearse: Rehearse) -> None:
    given = answers(rehearse, "Beta") | {"greek.second": 7}
    status, out, _ = rehearse("score", written(project, given), "--json")
    figures = {
        "questions": 2,
        "agreement": 0.5,
        "credit": 0.5,
        "wrong": 0,
        "none": 0,
        "several": 0,
        "malformed": 1,
        "unanswered": 0,
    }
    assert status == 1
    assert json.loads(out) == {
        "all": figures,
        "banks": {"greek": figures},
        "differing": [
            {
                "id": "greek.second",
                "path": "quizzes/greek.yml",
                "line": 20,
                "verdict": "malformed",
                "credit": 0,
                "said": 7,
                "key": "Beta second",
                "reason": "the answer has to be the id of one option, not '7'",
            }
        ],
        "strangers": [],
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        ("[]", "has to be a JSON object, with an answer at each question's id"),
        ("{}", "answers no question of the banks: it is empty"),
        (
            '{"greek.frist": "none"}',
            "answers no question of the banks: there is no question 'greek.frist': "
            "is it 'greek.first'?",
        ),
        ('{"a": 1, "a": 2}', "has two values at 'a': keep one of them"),
        ("[" * 100_000, "is not JSON"),
        ("1" * 5000, "is not JSON"),
    ],
)
def test_file_that_holds_no_answers_is_one_sentence(
    project: Project, rehearse: Rehearse, text: str, said: str
) -> None:
    project.write("answers.json", text)
    status, out, err = rehearse("score", "answers.json")
    assert (status, out) == (2, "")
    assert err.startswith(f"rehearse: 'answers.json' {said}")
    assert err.count("\n") == 1


def test_file_that_is_not_there_is_one_sentence(project: Project, rehearse: Rehearse) -> None:
    err = rehearse("score", "nowhere.json")[2]
    assert err == "rehearse: 'nowhere.json' cannot be used: No such file or directory\n"


def test_file_in_another_encoding_is_one_sentence(project: Project, rehearse: Rehearse) -> None:
    (project.root / "answers.json").write_bytes(b'{"\xff": 1}')
    status, _, err = rehearse("score", "answers.json")
    assert status == 2
    assert err.startswith("rehearse: 'answers.json' is not JSON: 'utf-8' codec")
