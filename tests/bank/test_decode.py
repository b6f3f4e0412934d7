"""Sound banks: what comes out of them, and what their revisions follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, MULTIPLE, RECALL, SINGLE, SOUND, found, library
from mkdocs_rehearse.bank import (
    Multiple,
    Question,
    Recall,
    Reference,
    RubricPoint,
    Single,
    revision,
    stored_id,
)


def test_bank_is_decoded_with_its_questions_in_order(tmp_path: Path) -> None:
    bank = library(tmp_path, metrics=SOUND).banks["metrics"]
    assert (bank.id, bank.title, bank.tracks) == ("metrics", "Metrics", ("ai-ml",))
    assert bank.description is None
    assert bank.path == "quizzes/metrics.yml"
    assert [question.id for question in bank.questions] == [
        "metrics.review-load",
        "metrics.what-leaks",
        "metrics.first-minute",
    ]
    described = SOUND.replace("track:", "description: How to measure.\ntrack:")
    assert library(tmp_path, metrics=described).banks["metrics"].description == "How to measure."
    shared = SOUND.replace("track: ai-ml", "track: [ai-ml, system-design]")
    assert library(tmp_path, metrics=shared).banks["metrics"].tracks == ("ai-ml", "system-design")


def question(folder: Path, written: str) -> Question:
    loaded = library(folder, metrics=HEAD + written)
    assert not found(loaded)
    [only] = loaded.questions.values()
    return only


def test_single_question_is_decoded(tmp_path: Path) -> None:
    one = question(tmp_path, SINGLE)
    assert (one.kind, one.bank, one.level) == ("single", "metrics", "apply")
    assert one.key == stored_id("metrics.review-load")
    assert one.prompt == "A team can read 500 posts a day. Which metric fits?"
    assert one.signals == ("evaluation",)
    assert one.explanation.startswith("Only the posts")
    assert one.explanation.endswith("otherwise.")
    assert one.sources == (Reference(docs=one.sources[0].docs),)
    assert one.sources[0].docs == "articles/metrics.md#thresholds"
    assert (one.hint, one.tags, one.as_of, one.was) == (None, (), None, ())
    assert isinstance(one.body, Single)
    assert [(option.text, option.right) for option in one.body.options] == [
        ("Recall among the 500 highest-scored posts", True),
        ("Accuracy over all posts of the day", False),
        ("The area under the ROC curve", False),
    ]
    assert one.body.options[0].why == "It measures what the team can act on."


def test_multiple_question_has_its_answers_first(tmp_path: Path) -> None:
    one = question(tmp_path, MULTIPLE)
    assert (one.kind, one.signals) == ("multiple", ("data", "evaluation"))
    assert isinstance(one.body, Multiple)
    assert [option.right for option in one.body.options] == [True, True, False, False]
    assert one.sources[0].cite == "Kaufman et al., Leakage in Data Mining, 2012"


def test_recall_question_has_a_model_answer_and_a_rubric(tmp_path: Path) -> None:
    one = question(tmp_path, RECALL)
    assert one.kind == "recall"
    assert isinstance(one.body, Recall)
    assert one.body.model_answer.startswith("Who decides")
    assert one.body.rubric == (
        RubricPoint(one.body.rubric[0].point, "framing"),
        RubricPoint(one.body.rubric[1].point, "tradeoffs"),
    )


def test_optional_keys_are_decoded(tmp_path: Path) -> None:
    one = question(
        tmp_path,
        SINGLE
        + "    hint: Count what is read.\n"
        + "    tags: [ranking, review]\n"
        + "    as_of: 2026-11\n"
        + "    was: [metrics.old, other.older]\n",
    )
    assert one.hint == "Count what is read."
    assert one.tags == ("ranking", "review")
    assert one.as_of == "2026-11"
    assert one.was == ("metrics.old", "other.older")


def test_one_word_stands_for_a_list_of_one(tmp_path: Path) -> None:
    assert question(tmp_path, SINGLE + "    tags: [ranking]\n").tags == ("ranking",)
    one = question(tmp_path, SINGLE + "    tags: ranking\n    was: metrics.old\n")
    assert (one.tags, one.was) == (("ranking",), ("metrics.old",))


def test_places_of_a_question_and_its_parts(tmp_path: Path) -> None:
    one = question(tmp_path, SINGLE)
    assert str(one.place) == "quizzes/metrics.yml:4:9"
    assert str(one.prompt.place) == "quizzes/metrics.yml:7:13"
    assert str(one.explanation.at(one.explanation.index("ranking"))) == "quizzes/metrics.yml:18:14"
    assert str(one.sources[0].place) == "quizzes/metrics.yml:20:15"


def changed(folder: Path, old: str, new: str, written: str = SINGLE) -> str:
    assert old in written
    return question(folder, written.replace(old, new)).revision


@pytest.mark.parametrize("old", ["500 posts a day", "Recall among", "Accuracy over"])
def test_revision_follows_the_meaning(tmp_path: Path, old: str) -> None:
    assert changed(tmp_path, old, "Something else") != question(tmp_path, SINGLE).revision


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It hides the rare", "It drowns the rare"),
        ("Only the posts", "Just the posts"),
        ("articles/metrics.md", "articles/other.md"),
        ("level: apply", "level: analyse"),
        ("signal: evaluation", "signal: data"),
        ("id: review-load", "id: other"),
        ("500 posts a day. Which", "500 posts a day.\n      Which"),
    ],
)
def test_revision_stays_when_the_meaning_does(tmp_path: Path, old: str, new: str) -> None:
    assert changed(tmp_path, old, new) == question(tmp_path, SINGLE).revision


def test_revision_of_each_kind(tmp_path: Path) -> None:
    many = question(tmp_path, MULTIPLE)
    assert many.revision == revision(
        "multiple",
        "Which features leak the label?",
        [
            ["The refund date", "The agent who closed the case"],
            ["The amount of the order", "The country of the card"],
        ],
    )
    think = question(tmp_path, RECALL)
    assert think.revision == revision(
        "recall",
        "What do you ask in the first minute?",
        ["Asks for the decision", "Asks for the cost of errors"],
    )
