"""Blind answers held against the key."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.banks import HEAD, SINGLE, library
from bank.every_kind import EVERY_KIND
from bank.libraries import banks, repeatable, unshrunk
from exchange.banks import every_kind, right_answers
from mkdocs_rehearse.bank import Bank, Library, Question
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.exchange import Outcome, agreement, review
from mkdocs_rehearse.exchange.asking import text_id


def outcome(library: Library, slug: str, answer: Any) -> Outcome:
    """Of one answer to a question of `every_kind`."""
    outcomes = review({f"metrics.{slug}": answer}, library).outcomes
    [found] = [one for one in outcomes if one.verdict != "unanswered"]
    return found


def test_who_knows_the_key_agrees_with_it(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    found = review(right_answers(loaded), loaded)
    assert [(one.verdict, one.credit) for one in found.outcomes] == [("agreed", 1)] * 7
    assert agreement(found.outcomes) == 1
    assert not found.strangers


CHOSEN = ("single", "multiple", "ordering", "matching")


@settings(unshrunk, max_examples=15)
@given(bank=banks("greek", CHOSEN), seed=st.integers(0, 9))
def test_key_is_the_answer_that_agrees(bank: Bank, seed: int) -> None:
    loaded = Library({bank.id: bank}, {question.id: question for question in bank.questions})

    def by_id(question: Question, key: Any) -> Any:
        if isinstance(key, dict):
            return {by_id(question, left): by_id(question, right) for left, right in key.items()}
        if isinstance(key, list):
            return [by_id(question, text) for text in key]
        return text_id(question, key)

    answers = {
        question.id: by_id(question, KINDS[question.kind].trial.key(question.body))  # type: ignore[union-attr]
        for question in bank.questions
    }
    assert agreement(review(answers, loaded).outcomes) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda values: (
        st.lists(values, max_size=4)
        | st.dictionaries(st.sampled_from(["line", "fix", "1", "2", "3", "x"]), values, max_size=4)
    ),
    max_leaves=6,
)


@settings(repeatable, max_examples=40)
@given(values=st.lists(VALUES, min_size=8, max_size=8))
def test_any_json_is_an_answer_or_told_to_be_none(values: list[Any]) -> None:
    with TemporaryDirectory() as folder:
        loaded = every_kind(Path(folder))
    for found in review(dict(zip(loaded.questions, values, strict=True)), loaded).outcomes:
        assert found.reason if found.verdict == "malformed" else not found.reason
        assert 0 <= found.credit < 1 or found.verdict == "agreed"


def named(library: Library, slug: str, *texts: str) -> list[str]:
    return [text_id(library.questions[f"metrics.{slug}"], text) for text in texts]


def test_wrong_option_has_no_credit(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    [wrong] = named(loaded, "review-load", "The area under the ROC curve")
    found = outcome(loaded, "review-load", wrong)
    assert (found.verdict, found.credit) == ("wrong", 0)
    assert found.said == "The area under the ROC curve"
    assert found.key == "Recall among the 500 highest-scored posts"


REFUND, AGENT, AMOUNT, COUNTRY = (
    "The refund date",
    "The agent who closed the case",
    "The amount of the order",
    "The country of the card",
)


@pytest.mark.parametrize(
    ("chosen", "credit"),
    [
        ([REFUND], 0.5),
        ([REFUND, AMOUNT], 0),
        ([REFUND, AGENT, AMOUNT], 0.5),
        ([REFUND, AGENT, AMOUNT, COUNTRY], 0),
        ([AMOUNT, COUNTRY], 0),
    ],
)
def test_a_wrong_choice_takes_back_a_right_one(
    tmp_path: Path, chosen: list[str], credit: float
) -> None:
    loaded = every_kind(tmp_path)
    found = outcome(loaded, "what-leaks", named(loaded, "what-leaks", *chosen))
    assert (found.verdict, found.credit) == ("wrong", credit)


@pytest.mark.parametrize(
    ("answer", "credit"),
    [
        (579, 1),
        (521.1, 1),
        (636.9, 1),
        (521, 0.5),
        (637, 0.5),
        (57.9, 0.5),
        (5790, 0.5),
        (57.8, 0),
        (5800, 0),
        (-579, 0),
        (0, 0),
        ("579", 1),
        ("6e2", 1),
        ("5,790", 0.5),
        ("5_790", 0.5),
    ],
)
def test_number_is_right_near_the_value_and_half_right_within_ten_times(
    tmp_path: Path, answer: Any, credit: float
) -> None:
    assert outcome(every_kind(tmp_path), "posts-a-second", answer).credit == credit


def test_line_and_fix_are_half_of_the_credit_each(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    right, wrong = named(
        loaded,
        "retry-storm",
        "Wait longer after each attempt, with jitter",
        "Give up after 20 s instead",
    )
    credits = [
        outcome(loaded, "retry-storm", {"line": line, "fix": fix}).credit
        for line, fix in ((2, right), (2, wrong), (1, right), (1, wrong))
    ]
    assert credits == [1, 0.5, 0.5, 0]


def test_neighbours_in_order_have_credit(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    right = right_answers(loaded)["metrics.retry-order"]
    one, two, three = right
    credits = [
        outcome(loaded, "retry-order", order).credit
        for order in (right, [three, one, two], [two, three, one], [three, two, one])
    ]
    assert credits == [1, 0.5, 0.5, 0]


def test_each_row_has_its_credit(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    rows = right_answers(loaded)["metrics.metric-for-case"]
    [extra] = named(loaded, "metric-for-case", "Accuracy")
    first, *_ = rows
    assert outcome(loaded, "metric-for-case", rows | {first: extra}).credit == 2 / 3
    assert outcome(loaded, "metric-for-case", dict.fromkeys(rows, extra)).credit == 0


def test_each_gap_has_its_credit(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    right = right_answers(loaded)["metrics.durable-write"]
    [wrong] = named(loaded, "durable-write", "to the cache")
    assert outcome(loaded, "durable-write", right | {"3": wrong}).credit == 2 / 3
    assert outcome(loaded, "durable-write", right | {"1": "WAL."}).credit == 1
    found = outcome(loaded, "durable-write", right | {"2": "sync"})
    assert found.credit == 2 / 3
    assert found.said == {"1": "write ahead log", "2": "sync", "3": "to the client"}
    assert found.key == {"1": "write-ahead log or WAL", "2": "fsync", "3": "to the client"}


@pytest.mark.parametrize("answer", ["none", "several"])
@pytest.mark.parametrize("slug", ["review-load", "what-leaks", "posts-a-second", "retry-storm"])
def test_doubt_in_the_question_is_counted_apart(tmp_path: Path, slug: str, answer: str) -> None:
    found = outcome(every_kind(tmp_path), slug, answer)
    assert (found.verdict, found.credit) == (answer, 0)


MALFORMED = {
    "an option that is not there": ("review-load", "abcdef", "no option has the id 'abcdef'"),
    "a list for one": (
        "review-load",
        ["abcdef"],
        "the answer has to be the id of one option, not '[\"abcdef\"]'",
    ),
    "one for a list": (
        "what-leaks",
        "abcdef",
        "the answer has to be a list of ids, not '\"abcdef\"'",
    ),
    "nothing chosen": ("what-leaks", [], "the answer names no option"),
    "a number in the list": (
        "what-leaks",
        [1],
        "an item of the answer has to be the id of one option, not '1'",
    ),
    "words for a number": (
        "posts-a-second",
        "about 600",
        "the answer has to be a number, not '\"about 600\"'",
    ),
    "null": ("posts-a-second", None, "the answer has to be a number, not 'null'"),
    "true": ("posts-a-second", True, "the answer has to be a number, not 'true'"),
    "not a number": ("posts-a-second", "nan", "the answer has to be a number, not '\"nan\"'"),
    "no object": ("retry-storm", 2, "the answer has to be an object with line, fix, not '2'"),
    "half an object": ("retry-storm", {"line": 2}, "the answer says nothing of 'fix'"),
    "too much of an object": (
        "retry-storm",
        {"line": 2, "fix": "abcdef", "why": "x"},
        "the answer has 'why', which is none of its parts",
    ),
    "a line that is not there": (
        "retry-storm",
        {"line": 4, "fix": "abcdef"},
        "the design has no line 4",
    ),
    "a fix that is not there": (
        "retry-storm",
        {"line": 2, "fix": "abcdef"},
        "no fix has the id 'abcdef'",
    ),
    "a gap that is empty": (
        "durable-write",
        {"1": " ", "2": "fsync", "3": "abcdef"},
        "'1' has to be a text, not '\" \"'",
    ),
}


@pytest.mark.parametrize(("slug", "answer", "reason"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_answer_is_told_in_a_sentence(
    tmp_path: Path, slug: str, answer: Any, reason: str
) -> None:
    found = outcome(every_kind(tmp_path), slug, answer)
    assert (found.verdict, found.credit, found.reason) == ("malformed", 0, reason)


def test_items_that_are_missing_or_doubled_are_told(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    one, two, _ = right_answers(loaded)["metrics.retry-order"]
    assert outcome(loaded, "retry-order", [one, two]).reason == "the answer has 2 of 3 items"
    assert outcome(loaded, "retry-order", [one, one]).reason == "the answer has the same item twice"


def test_unanswered_questions_of_a_bank_count(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    found = review({"metrics.posts-a-second": 579}, loaded)
    verdicts = [one.verdict for one in found.banks["metrics"]]
    assert (verdicts.count("agreed"), verdicts.count("unanswered")) == (1, 6)
    assert agreement(found.outcomes) == 1 / 7


def test_banks_without_an_answer_do_not_count(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=EVERY_KIND, other=HEAD + SINGLE)
    assert review({"metrics.posts-a-second": 579}, loaded).banks.keys() == {"metrics"}


def test_options_only_counts_what_was_shown(tmp_path: Path) -> None:
    loaded = every_kind(tmp_path)
    question = loaded.questions["metrics.review-load"]
    answer = right_answers(loaded)["metrics.review-load"]
    found = review({question.key: answer}, loaded, options_only=True)
    assert [one.verdict for one in found.outcomes] == ["agreed", "unanswered"]


def test_answer_to_an_old_id_is_one_to_the_question(tmp_path: Path) -> None:
    moved = EVERY_KIND.replace("    level: apply", "    was: metrics.old\n    level: apply", 1)
    loaded = library(tmp_path, metrics=moved)
    found = review({"metrics.old": right_answers(loaded)["metrics.review-load"]}, loaded)
    assert found.outcomes[0].verdict == "agreed"
    assert not found.strangers


def test_answers_to_nothing_are_strangers(tmp_path: Path) -> None:
    broken = EVERY_KIND.replace("value: 579", "value: many")
    loaded = library(tmp_path, metrics=broken)
    answers = {
        "metrics.review-laod": "abcdef",
        "metrics.first-minute": "text",
        "metrics.posts-a-second": 579,
        "xyz": 1,
    }
    found = review(answers, loaded)
    assert not found.banks
    assert found.strangers == (
        "there is no question 'metrics.review-laod': is it 'metrics.review-load'?",
        "'metrics.first-minute' is of kind recall, which is not scored here",
        "'metrics.posts-a-second' is left out, as something is wrong with it: see 'rehearse check'",
        "there is no question 'xyz'",
    )
