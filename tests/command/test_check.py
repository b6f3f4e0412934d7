"""``rehearse check``: what it reports of which paths, and what it ends with."""

from __future__ import annotations

import json

import pytest

from command.running import Rehearse, codes
from sites import Project, bank

BROKEN = bank("first", "second").replace("level: recall", "level: remember", 1)


def test_a_sound_site_is_counted(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("check") == (0, "1 bank, 2 questions, 1 page: no problems\n", "")


def test_every_problem_is_printed_with_its_place_and_the_summary_is_last(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", BROKEN)
    assert rehearse("check") == (
        1,
        "error[unknown-level]: unknown level 'remember'\n"
        " --> quizzes/greek.yml:6:12\n"
        "  |\n"
        "6 |     level: remember\n"
        "  |            ^^^^^^^^ one of: recall, apply, analyse\n"
        "\n"
        "1 bank, 1 question, 1 page: 1 error in 1 file\n",
        "",
    )


def test_problems_of_banks_and_pages_come_in_one_order(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", BROKEN.replace("track: tongues", "track: Tongues"))
    project.write("quizzes/archaic.yml", "title: Archaic\n")
    project.write("docs/zeta.md", "---\na: b\n---\n\n```quiz\n```\n\n```quiz\nnothing\n```\n")
    assert codes(rehearse("check")[1]) == [
        "docs/zeta.md:5 empty-quiz",
        "docs/zeta.md:9 unknown-question",
        "quizzes/archaic.yml:1 missing-key",
        "quizzes/archaic.yml:1 missing-key",
        "quizzes/greek.yml:2 bad-id",
        "quizzes/greek.yml:6 unknown-level",
    ]


def test_json_is_for_programs(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/greek.yml", BROKEN)
    status, out, _ = rehearse("check", "--format", "json")
    assert status == 1
    assert json.loads(out) == {
        "banks": 1,
        "questions": 1,
        "pages": 1,
        "problems": [
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
        ],
        "waived": [],
    }


WARNED = bank("first").replace("text: Beta first", "text: Usually first")
WAIVED = WARNED + "    waive:\n      vague-frequency: Frequency is what is asked\n"


def test_warnings_fail_only_when_strict(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/greek.yml", WARNED)
    status, out, _ = rehearse("check")
    assert (status, codes(out)) == (0, ["quizzes/greek.yml:9 vague-frequency"])
    assert out.endswith(": 1 warning in 1 file\n")
    assert rehearse("check", "--strict") == (1, out, "")


def test_what_is_waived_is_counted_and_listed_when_asked_for(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/greek.yml", WAIVED)
    status, out, _ = rehearse("check", "--strict")
    assert (status, out) == (0, "1 bank, 1 question, 1 page: no problems, 1 warning waived\n")
    _, out, _ = rehearse("check", "--waived")
    assert out.startswith("waived[vague-frequency]: ")
    assert "\n  --> quizzes/greek.yml:9:13\n  = Frequency is what is asked\n\n1 bank" in out
    (told,) = json.loads(rehearse("check", "--json")[1])["waived"]
    assert (told["code"], told["line"]) == ("vague-frequency", 9)
    assert told["reason"] == "Frequency is what is asked"


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["docs"], ["docs/index.md:3 empty-quiz", "docs/sub/page.md:1 empty-quiz"]),
        (["docs/sub"], ["docs/sub/page.md:1 empty-quiz"]),
        (["docs/sub/page.md"], ["docs/sub/page.md:1 empty-quiz"]),
        (["quizzes"], ["quizzes/greek.yml:6 unknown-level"]),
        (
            ["./docs/../quizzes/greek.yml", "docs/index.md"],
            ["docs/index.md:3 empty-quiz", "quizzes/greek.yml:6 unknown-level"],
        ),
        (["quizzes/roman.yml"], []),
    ],
)
def test_only_problems_in_the_paths_are_reported(
    project: Project, rehearse: Rehearse, paths: list[str], found: list[str]
) -> None:
    project.write("quizzes/greek.yml", BROKEN)
    project.write("quizzes/roman.yml", bank("first"))
    project.write("docs/index.md", "# Home\n\n```quiz\n```\n")
    project.write("docs/sub/page.md", "```quiz\n```\n")
    status, out, _ = rehearse("check", *paths)
    assert codes(out) == found
    assert status == bool(found)


def test_paths_are_counted_alone(project: Project, rehearse: Rehearse) -> None:
    assert rehearse("check", "docs")[1] == "1 page: no problems\n"
    assert rehearse("check", "quizzes")[1] == "1 bank, 2 questions: no problems\n"


def test_ids_taken_in_another_bank_are_a_problem_of_the_path_alone(
    project: Project, rehearse: Rehearse
) -> None:
    project.write(
        "quizzes/roman.yml", bank("third").replace("signal:", "was: greek.second\n    signal:")
    )
    assert codes(rehearse("check", "quizzes/roman.yml")[1]) == ["quizzes/roman.yml:5 was-in-use"]
    assert rehearse("check", "quizzes/greek.yml")[0] == 0


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere", "there is no file or folder 'nowhere'"),
        ("mkdocs.yml", "'mkdocs.yml' is no bank and no page of this site: they are in 'quizzes'"),
        ("other", "'other' is no bank and no page"),
        ("quizzes/_draft.yml", "is not part of the site, as its name begins with '_'"),
        ("docs/note.txt", "'docs/note.txt' is no bank and no page"),
        ("docs/drafts/x.md", "'docs/drafts/x.md' is no bank and no page"),
    ],
)
def test_a_path_that_is_none_of_the_site_is_wrong_usage(
    project: Project, rehearse: Rehearse, path: str, said: str
) -> None:
    project.write("mkdocs.yml", "exclude_docs: |\n  drafts/\n")
    for other in ("quizzes/_draft.yml", "docs/note.txt", "docs/drafts/x.md", "other/x.yml"):
        project.write(other, "")
    status, out, err = rehearse("check", path)
    assert (status, out) == (2, "")
    assert said in err


def test_a_folder_of_banks_needs_no_site(project: Project, rehearse: Rehearse) -> None:
    (project.root / "mkdocs.yml").unlink()
    project.write(
        "mine/roman.yml", bank("first").replace("cite: A. Uthor, Letters, 2020", "docs: gone.md")
    )
    (project.root / "docs/index.md").unlink()
    (project.root / "docs").rmdir()
    assert rehearse("check", "mine")[:2] == (0, "1 bank, 1 question: no problems\n")


def test_a_site_without_banks_is_a_sentence(project: Project, rehearse: Rehearse) -> None:
    (project.root / "quizzes/greek.yml").unlink()
    (project.root / "quizzes").rmdir()
    status, out, _ = rehearse("check", "docs/index.md")
    assert status == 1
    assert out.startswith("error[no-folder]: there is no folder 'quizzes'")
