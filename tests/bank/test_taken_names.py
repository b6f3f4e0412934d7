"""Names across banks: each file, question, stored id and earlier id has one owner."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, MULTIPLE, RECALL, SINGLE, SOUND, found, library, marked, reports, write
from mkdocs_rehearse.bank import load, stored_id


def test_name_of_a_file_has_to_be_an_id(tmp_path: Path) -> None:
    folder = write(tmp_path)
    folder.mkdir()
    (folder / "Offline Eval.yml").write_text(SOUND)
    [report] = reports(load(folder))
    assert report == (
        "error[bad-id]: 'Offline Eval' cannot be the id of a bank\n"
        " --> quizzes/Offline Eval.yml:1:1\n"
        "  |\n"
        "1 | title: Metrics\n"
        "  | ^^^^^^^^^^^^^^ rename it to 'offline-eval.yml'"
    )


def test_two_banks_of_one_name(tmp_path: Path) -> None:
    loaded = library(tmp_path, ai__metrics=SOUND, sys__metrics=HEAD + SINGLE)
    [report] = reports(loaded)
    assert report == (
        "error[duplicate-bank]: 'metrics' is the name of quizzes/ai/metrics.yml already\n"
        " --> quizzes/sys/metrics.yml:1:1\n"
        "  |\n"
        "1 | title: Metrics\n"
        "  | ^^^^^^^^^^^^^^ rename this file: its name is the id of the bank"
    )
    assert loaded.banks["metrics"].path == "quizzes/ai/metrics.yml"
    assert len(loaded.questions) == 3


def test_second_bank_of_a_name_is_checked_all_the_same(tmp_path: Path) -> None:
    broken = SOUND.replace("level: apply", "level: hard")
    loaded = library(tmp_path, ai__metrics=SOUND, sys__metrics=broken)
    assert found(loaded) == ["1:1 duplicate-bank", "6:12 unknown-level"]
    assert loaded.broken == frozenset()


def test_one_id_in_two_banks_is_two_questions(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=HEAD + SINGLE, leaks=HEAD + SINGLE)
    assert not found(loaded)
    assert list(loaded.questions) == ["leaks.review-load", "metrics.review-load"]


def test_second_question_of_an_id_is_left_out(tmp_path: Path) -> None:
    second = MULTIPLE.replace("what-leaks", "review-load")
    loaded = library(tmp_path, metrics=HEAD + SINGLE + second)
    assert (found(loaded), marked(loaded)) == (["21:9 duplicate-id"], ["review-load"])
    assert loaded.problems[0].message == (
        "'review-load' is the id of the question on line 4 already"
    )
    assert loaded.questions["metrics.review-load"].kind == "single"
    assert loaded.broken == frozenset()


# Two public ids whose digests begin with the same 36 bits.
TWINS = ("q-406466", "q-498146")


def test_two_questions_of_one_stored_id(tmp_path: Path) -> None:
    one, other = (SINGLE.replace("review-load", twin) for twin in TWINS)
    assert stored_id(f"metrics.{TWINS[0]}") == stored_id(f"metrics.{TWINS[1]}")
    loaded = library(tmp_path, metrics=HEAD + one + other)
    assert (found(loaded), marked(loaded)) == (["21:9 stored-id"], [TWINS[1]])
    assert list(loaded.questions) == [f"metrics.{TWINS[0]}"]
    assert len(loaded.banks["metrics"].questions) == 1
    assert loaded.broken == {f"metrics.{TWINS[1]}"}


def test_earlier_id_with_the_stored_id_of_another_question(tmp_path: Path) -> None:
    one = SINGLE.replace("review-load", TWINS[0])
    loaded = library(tmp_path, metrics=HEAD + one + MULTIPLE + f"    was: metrics.{TWINS[1]}\n")
    assert found(loaded) == ["38:10 stored-id"]
    assert loaded.aliases == {}


def test_earlier_ids_lead_to_the_question(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=HEAD + SINGLE + "    was: [metrics.old, gone.older]\n")
    assert not found(loaded)
    question = loaded.questions["metrics.review-load"]
    assert loaded.aliases == {"metrics.old": question, "gone.older": question}


@pytest.mark.parametrize(
    "old", ["metrics.what-leaks", "metrics.review-load", "other.review-load", "other.what-leaks"]
)
def test_earlier_id_that_is_in_use(tmp_path: Path, old: str) -> None:
    other = HEAD + SINGLE + MULTIPLE.replace("analyse", "hard")
    metrics = HEAD + SINGLE + f"    was: {old}\n" + MULTIPLE
    loaded = library(tmp_path, metrics=metrics, other=other)
    assert (found(loaded)[0], marked(loaded)[0]) == ("21:10 was-in-use", old)
    assert loaded.aliases == {}
    assert "metrics.review-load" in loaded.questions


def test_earlier_id_claimed_by_two(tmp_path: Path) -> None:
    one, other = (HEAD + written + "    was: old.one\n" for written in (SINGLE, RECALL))
    loaded = library(tmp_path, metrics=one, talk=other)
    assert [str(problem.place) for problem in loaded.problems] == ["quizzes/talk.yml:17:10"]
    assert loaded.problems[0].code == "was-claimed"
    assert loaded.problems[0].message == "'old.one' is claimed by 'metrics.review-load' already"
    assert loaded.aliases["old.one"].id == "metrics.review-load"
