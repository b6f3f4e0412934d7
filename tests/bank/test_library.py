"""Folders of banks: what is found, what a broken file costs, and whole reports."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.banks import HEAD, SINGLE, SOUND, found, library, reports, write
from mkdocs_rehearse.bank import (
    SIGNALS,
    Library,
    Place,
    format_problem,
    load,
    summary,
)


def test_sound_bank_has_no_problems(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=SOUND)
    assert loaded.problems == ()
    assert loaded.broken == frozenset()
    assert list(loaded.questions) == [question.id for question in loaded.banks["metrics"].questions]


def test_banks_are_found_in_folders_and_in_sorted_order(tmp_path: Path) -> None:
    folder = write(tmp_path, b=SOUND, a__d=SOUND, a__c=SOUND, z__deep__e=SOUND)
    (folder / "a.yaml").write_text(SOUND)
    for other in ("_draft.yml", ".hidden.yml", "notes.md", "bank.schema.json", "x.yml.bak"):
        (folder / other).write_text("not: [a bank")
    for skipped in ("_drafts", ".cache"):
        (folder / skipped).mkdir()
        (folder / skipped / "f.yml").write_text("not: [a bank")
    loaded = load(folder)
    assert not found(loaded)
    assert [bank.path for bank in loaded.banks.values()] == [
        "quizzes/a.yaml",
        "quizzes/b.yml",
        "quizzes/a/c.yml",
        "quizzes/a/d.yml",
        "quizzes/z/deep/e.yml",
    ]
    assert list(loaded.banks) == ["a", "b", "c", "d", "e"]


def test_paths_are_shown_from_the_root(tmp_path: Path) -> None:
    folder = write(tmp_path, metrics="a")
    assert [str(problem.place) for problem in load(folder).problems] == ["quizzes/metrics.yml:1:1"]
    below = load(folder, root=tmp_path.parent).problems
    assert [str(problem.place) for problem in below] == [f"{tmp_path.name}/quizzes/metrics.yml:1:1"]
    beside = load(folder, root=tmp_path / "docs").problems
    assert [str(problem.place) for problem in beside] == [f"{folder.as_posix()}/metrics.yml:1:1"]


def test_missing_folder_is_a_problem(tmp_path: Path) -> None:
    [report] = reports(load(tmp_path / "quizzes"))
    assert report == (
        "error[no-folder]: there is no folder 'quizzes'\n"
        "  = make it and put a bank into it, or name the folder that holds the banks"
    )
    (tmp_path / "file").write_text("")
    assert found(load(tmp_path / "file")) == ["no-folder"]


def test_folder_without_banks_is_no_problem(tmp_path: Path) -> None:
    tmp_path.joinpath("quizzes").mkdir()
    assert load(tmp_path / "quizzes") == Library()


def test_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    folder = write(tmp_path, metrics=SOUND)
    os.symlink(tmp_path / "nowhere", folder / "lost.yml")
    loaded = load(folder)
    assert found(loaded) == ["unreadable"]
    assert "'quizzes/lost.yml' cannot be opened: " in loaded.problems[0].message
    assert loaded.broken == {"lost"}
    assert list(loaded.banks) == ["metrics"]


def test_broken_question_leaves_the_others_of_its_bank(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=SOUND.replace("level: analyse", "level: hard"))
    assert list(loaded.questions) == ["metrics.review-load", "metrics.first-minute"]
    assert len(loaded.banks["metrics"].questions) == 2
    assert loaded.broken == {"metrics.what-leaks"}


def test_broken_bank_leaves_the_other_banks(tmp_path: Path) -> None:
    loaded = library(
        tmp_path, metrics=SOUND, leaks="title: [\n", latin="title: é".encode("latin-1")
    )
    assert list(loaded.banks) == ["metrics"]
    assert loaded.broken == {"leaks", "latin"}
    assert found(loaded) == ["1:8 encoding", "1:8 unclosed-bracket"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Metrics\n", "", "1:1 missing-key"),
        ("title: Metrics", "titel: Metrics", "1:1 unknown-key"),
        ("title: Metrics", "title: ''", "1:8 empty"),
        ("track: ai-ml\n", "", "1:1 missing-key"),
        ("track: ai-ml", "track: AI/ML", "2:8 bad-id"),
        ("track: ai-ml", "track: ai-ml\nauthor: me", "3:1 unknown-key"),
    ],
)
def test_problem_in_the_head_leaves_the_questions(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    loaded = library(tmp_path, metrics=SOUND.replace(old, new, 1))
    assert found(loaded) == [expected]
    assert len(loaded.questions) == 3
    assert loaded.banks["metrics"].title in ("Metrics", "metrics")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", "1:1 empty-bank"),
        ("# later\n", "1:1 empty-bank"),
        ("just words\n", "1:1 wrong-type"),
        ("- a\n- b\n", "1:1 wrong-type"),
        ("title: a\ntrack: b\n", "1:1 missing-key"),
        ("title: a\ntrack: b\nquestions:\n", "3:11 empty"),
        ("title: a\ntrack: b\nquestions: []\n", "3:12 too-few"),
        ("title: a\ntrack: b\nquestions: many\n", "3:12 wrong-type"),
    ],
)
def test_file_without_questions_is_a_problem(tmp_path: Path, written: str, expected: str) -> None:
    loaded = library(tmp_path, metrics=written)
    assert found(loaded) == [expected]
    assert loaded.problems[0].hint


def test_signals_can_be_the_site_s_own(tmp_path: Path) -> None:
    folder = write(tmp_path, metrics=HEAD + SINGLE.replace("evaluation", "security"))
    assert load(folder, signals={"security": "Security"}).questions
    [problem] = load(folder).problems
    assert problem.hint == f"one of: {', '.join(SIGNALS)}"


def test_problems_are_sorted_by_path_line_and_column(tmp_path: Path) -> None:
    wrong = SOUND.replace("level: ", "level: x").replace("signal: [data", "signal: [dat")
    loaded = library(tmp_path, metrics=wrong, a__metrics=wrong)
    assert summary(loaded.problems) == "9 errors in 2 files"
    places = [problem.place for problem in loaded.problems]
    keys = [(place.path, place.line, place.column) for place in places if place]
    assert keys == sorted(keys)


def test_whole_report_of_a_broken_bank(tmp_path: Path) -> None:
    written = (
        SOUND.replace("level: apply", "level: hard")
        .replace("why: It hides the rare class behind the common one.", "why: 罕见 is hidden 😀.")
        .replace("    rubric:", "    rubrik:")
    )
    loaded = library(tmp_path, ai__metrics=written)
    assert "\n\n".join([*reports(loaded), summary(loaded.problems)]) == (
        """\
error[unknown-level]: unknown level 'hard'
 --> quizzes/ai/metrics.yml:6:12
  |
6 |     level: hard
  |            ^^^^ one of: recall, apply, analyse

error[too-short]: 'why' has 15 of at least 30 characters
  --> quizzes/ai/metrics.yml:13:14
   |
13 |         why: 罕见 is hidden 😀.
   |              ^^^^^^^^^^^^^^^^^^ say what is right or wrong with it in this situation

error[unknown-key]: unknown key 'rubrik'
  --> quizzes/ai/metrics.yml:43:5
   |
43 |     rubrik:
   |     ^^^^^^ did you mean 'rubric'?

3 errors in 1 file"""
    )


def test_collector_is_left_as_it_was(tmp_path: Path) -> None:
    folder = write(tmp_path, metrics=SOUND)
    load(folder)
    assert gc.isenabled()
    gc.disable()
    try:
        load(folder)
        assert not gc.isenabled()
    finally:
        gc.enable()


LINES = SOUND.splitlines()


@settings(deadline=None)  # it waits for the disk
@given(data=st.data())
def test_bank_with_lines_lost_moved_or_broken_never_raises(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(lines) - 1))
        line = lines[index]
        tail = data.draw(st.text(max_size=8))
        lines[index] = data.draw(
            st.sampled_from(["", " " + line, line[1:], line.split(":")[0], line + tail, *LINES])
        )
    written = "\n".join(lines).encode(errors="surrogatepass")
    loaded = library(tmp_path_factory.mktemp("bank"), metrics=written)
    for problem in loaded.problems:
        assert isinstance(problem.place, Place)
        assert format_problem(problem)
    assert loaded.questions or loaded.problems
