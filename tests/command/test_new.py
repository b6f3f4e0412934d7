"""``rehearse new``: where a question is put, under which id, and what is left to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from command.running import Rehearse, codes
from mkdocs_rehearse.bank import load, schema_json, stored_id
from mkdocs_rehearse.bank.kinds import KINDS
from sites import Project, bank

SINGLE = """\
  - id: third
    # the one or two signals the question measures: ear, eye
    signal:
    # what it asks of the reader: recall, apply or analyse
    level:
    # the situation and the one thing asked, in Markdown
    prompt: |

    # the right option: its text and why it is right
    answer:
      text:
      why:
    # two to four wrong options: each a text and why it is wrong
    distractors:
      - text:
        why:
      - text:
        why:
      - text:
        why:
    # the reason, then when it would be otherwise, in at least 80 characters
    explanation: |

    # a page of this site, or a work by author, title and year
    sources:
      - docs:
"""


def read(project: Project, path: str) -> str:
    return (project.root / path).read_bytes().decode()


def test_a_question_is_put_behind_the_last_with_everything_to_be_written(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("mkdocs.yml", "plugins:\n  - rehearse: {signals: {ear: By ear, eye: By eye}}\n")
    before = read(project, "quizzes/greek.yml")
    status, out, err = rehearse("new", "greek.third")
    assert (status, out, err) == (0, f"quizzes/greek.yml:{before.count(chr(10)) + 2}\n", "")
    assert read(project, "quizzes/greek.yml") == f"{before}\n{SINGLE}"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_to_write_is_all_that_a_check_finds(
    project: Project, rehearse: Rehearse, kind: str
) -> None:
    rehearse("new", "greek", "--kind", kind)
    project.write("docs/index.md", "# Home\n")
    out = rehearse("check")[1]
    assert {one.split()[1] for one in codes(out)} == {"empty"}
    assert "1 bank, 2 questions" in out


@pytest.mark.parametrize("kind", KINDS)
def test_the_keys_are_those_of_the_kind(project: Project, rehearse: Rehearse, kind: str) -> None:
    rehearse("new", "roman", "--track", "tongues", "--kind", kind)
    keys = {
        line.strip().removesuffix(":").removesuffix(": |")
        for line in read(project, "quizzes/roman.yml").splitlines()
        if line.startswith("    ") and not line.startswith("     ")
    }
    assert KINDS[kind].fields.keys() <= keys


@pytest.mark.parametrize(
    ("written", "added"),
    [
        ("questions:\n  - id: a", "\n\n  - id: new"),
        ("questions:\n  - id: a\n", "\n  - id: new"),
        ("questions:\n  - id: a\n\n", "  - id: new"),
        ("questions:\n  - id: a\n   ", "\n  - id: new"),
        ("questions:\r\n  - id: a\r\n", "\r\n  - id: new"),
        ("\ufeffquestions:\n- id: ä\n", "\n- id: new"),
        ("questions:\n    - id: a\n", "\n    - id: new"),
        ("questions:\n  - id: a\n    prompt: |\n      Text.\n\n  # The end.\n", "\n  - id: new"),
        ("title: T\nquestions:", "\n\n  - id: new"),
        ("title: T\nquestions:\n", "\n  - id: new"),
        ("title: T\nquestions: # none yet\n", "\n  - id: new"),
    ],
)
def test_what_was_written_stays_byte_for_byte(
    project: Project, rehearse: Rehearse, written: str, added: str
) -> None:
    file = project.root / "quizzes/other.yml"
    file.write_bytes(written.encode())
    out = rehearse("new", "other.new")[1]
    now = file.read_bytes()
    assert now.startswith((written + added).encode())
    line_break = b"\r\n" if "\r" in written else b"\n"
    assert now.count(b"\n") == now.count(line_break)
    assert out == f"quizzes/other.yml:{1 + (written + added).count(chr(10))}\n"
    assert "other.new" in load(project.root / "quizzes").broken


def test_a_question_goes_before_what_follows_the_questions(
    project: Project, rehearse: Rehearse
) -> None:
    project.write("quizzes/other.yml", "questions:\n  - id: a\ntitle: T\n")
    assert rehearse("new", "other.new")[1] == "quizzes/other.yml:4\n"
    text = read(project, "quizzes/other.yml")
    assert text.startswith("questions:\n  - id: a\n\n  - id: new\n")
    assert text.endswith("      - docs:\n\ntitle: T\n")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "it has no 'questions:'"),
        ("title: T\n", "it has no 'questions:'"),
        ("- a\n", "it has no 'questions:'"),
        ("questions: []\n", "its questions are not a list with a dash each"),
        ("questions: none\n", "its questions are not a list with a dash each"),
        ('title: "T\nquestions:\n', "this quote is never closed (line 1)"),
        ("title: \xff\n", "the file is not UTF-8 text"),
    ],
)
def test_a_bank_that_cannot_take_a_question_is_left_alone(
    project: Project, rehearse: Rehearse, written: str, said: str
) -> None:
    file = project.root / "quizzes/other.yml"
    file.write_bytes(written.encode("latin-1"))
    status, out, err = rehearse("new", "other")
    assert (status, out) == (2, "")
    assert err == f"rehearse: no question can be added to 'quizzes/other.yml' as it is: {said}\n"
    assert file.read_bytes() == written.encode("latin-1")


def test_an_id_is_found_for_a_question_without_one(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/greek.yml", bank("first", "question-3"))
    rehearse("new", "greek")
    rehearse("new", "greek")
    assert {"greek.question-4", "greek.question-5"} <= load(project.root / "quizzes").broken


TAKEN = bank("first").replace("    signal:", "    was: [old.first, greek.third]\n    signal:", 1)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("greek.first", "'greek.first' is the id of a question already (quizzes/greek.yml:4), so"),
        ("greek.third", "'greek.third' is an id that 'greek.first' had before, so"),
        ("old.first", "'old.first' is an id that 'greek.first' had before, so"),
        ("roman.first", "'roman.first' is the id of a question already, one that has problems"),
        ("Greek.fifth", "'Greek' cannot be the id of a bank: use small letters"),
        ("greek.a.b", "'a.b' cannot be the id of a question: use small letters"),
        ("greek.", "'' cannot be the id of a question"),
    ],
)
def test_an_id_that_cannot_be_had_is_refused(
    project: Project, rehearse: Rehearse, name: str, said: str
) -> None:
    project.write("quizzes/greek.yml", TAKEN)
    project.write("quizzes/roman.yml", bank("first").replace("level: recall", "level: none"))
    status, out, err = rehearse("new", name)
    assert (status, out) == (2, "")
    assert err.startswith(f"rehearse: {said}")
    assert err.count("\n") == 1


def test_a_free_id_is_named_in_place_of_a_taken_one(project: Project, rehearse: Rehearse) -> None:
    project.write("quizzes/greek.yml", bank("first", "first-2"))
    assert rehearse("new", "greek.first")[2].endswith(", so take another such as 'greek.first-3'\n")


def test_an_id_that_shares_its_stored_id_with_another_is_refused(
    project: Project, rehearse: Rehearse, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = {"greek.third": stored_id("greek.first")}
    monkeypatch.setattr(
        "mkdocs_rehearse.command.free_ids.stored_id", lambda one: met.get(one, stored_id(one))
    )
    assert "would share its stored id with 'greek.first'" in rehearse("new", "greek.third")[2]


def test_a_new_bank_has_a_line_for_editors_a_title_and_a_track(
    project: Project, rehearse: Rehearse
) -> None:
    rehearse("new", "plain", "--track", "signs")
    rehearse("new", "caching.first", "--folder", "deep/er", "--title", "Caching: # 1")
    assert read(project, "quizzes/plain.yml").startswith(
        "# yaml-language-server: $schema=bank.schema.json\n"
        "title: Plain\n"
        "track: signs\n"
        "questions:\n"
        "  - id: question-1\n"
    )
    assert read(project, "quizzes/deep/er/caching.yml").startswith(
        "# yaml-language-server: $schema=../../bank.schema.json\n"
        'title: "Caching: # 1"\n'
        "track: er\n"
        "questions:\n"
        "  - id: first\n"
    )


def test_the_schema_that_a_new_bank_names_is_there(project: Project, rehearse: Rehearse) -> None:
    rehearse("new", "plain", "--track", "signs")
    file = project.root / "quizzes/bank.schema.json"
    assert file.read_text(encoding="utf-8") == schema_json()
    file.write_text("{}", encoding="utf-8")
    rehearse("new", "other", "--track", "signs")
    assert file.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    ("options", "path", "track"),
    [
        ([], "a/new.yml", "letters"),
        (["--track", "letters"], "a/new.yml", "letters"),
        (["--track", "signs"], "new.yml", "signs"),
        (["--folder", "a"], "a/new.yml", "letters"),
        (["--folder", "b"], "b/new.yml", "b"),
        (["--folder", "b", "--track", "letters"], "b/new.yml", "letters"),
    ],
)
def test_a_new_bank_goes_where_banks_like_it_are(
    project: Project, rehearse: Rehearse, options: list[str], path: str, track: str
) -> None:
    (project.root / "quizzes/greek.yml").unlink()
    project.write("quizzes/a/greek.yml", bank("first").replace("tongues", "letters"))
    rehearse("new", "new", *options)
    assert f"\ntrack: {track}\n" in read(project, f"quizzes/{path}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "say with --track which group of banks it belongs to ('signs', 'tongues', or a"),
        (["new", "--track", "My Track"], "'My Track' cannot be a track: use small letters"),
        (["new", "--folder", ".."], "a bank in"),
        (["new", "--folder", "_drafts"], "a bank in 'quizzes/_drafts' would not be found"),
        (["greek", "--title", "T"], "--title is for a new bank, and 'quizzes/greek.yml' is there"),
        (["new", "--kind", "essay"], "invalid choice: 'essay'"),
        ([], "required: BANK[.QUESTION]"),
    ],
)
def test_what_cannot_be_made_is_a_sentence(
    project: Project, rehearse: Rehearse, arguments: list[str], said: str
) -> None:
    project.write("quizzes/signs/sign.yml", bank("first").replace("tongues", "signs"))
    status, out, err = rehearse("new", *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert len(list((project.root / "quizzes").rglob("*.yml"))) == 2


def test_the_first_bank_makes_its_folder(
    tmp_path: Path, rehearse: Rehearse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "such as --track basics" in rehearse("new", "letters")[2]
    assert rehearse("new", "letters", "--track", "basics")[1] == "quizzes/letters.yml:5\n"


def test_the_place_to_open_is_told_from_where_the_author_is(
    project: Project, rehearse: Rehearse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.root / "docs")
    assert rehearse("new", "roman")[1] == f"{project.root}/quizzes/roman.yml:5\n"
    monkeypatch.chdir(project.root / "quizzes")
    assert rehearse("new", "latin")[1] == "latin.yml:5\n"
