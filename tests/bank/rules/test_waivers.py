"""Waivers: what they silence, and what is wrong with those that silence nothing."""

from __future__ import annotations

from pathlib import Path

from bank.rules.questions import checked, shown, single

OFTEN = "It is often too late", "It is at once too late", "It is never late at all"
REASON = "The word is quoted from the standard."


def test_waived_warning_is_set_apart_with_its_reason(tmp_path: Path) -> None:
    judged = checked(tmp_path, single(*OFTEN, waive={"vague-frequency": REASON}))
    assert judged.problems == ()
    [waived] = judged.waived
    assert shown([waived.problem]) == ["vague-frequency often"]
    assert waived.waiver.reason == REASON
    assert waived.waiver.reason.place


def test_waiver_silences_only_its_rule_and_its_question(tmp_path: Path) -> None:
    waived = single(*OFTEN, waive={"vague-frequency": REASON})
    other = single(*OFTEN, prompt="Which of the answers of that second desk arrives at night?")
    long = single("a" * 58, "b" * 50, "often too bad", waive={"vague-frequency": REASON})
    assert shown(checked(tmp_path, waived, other).problems) == ["vague-frequency often"]
    assert [problem.code for problem in checked(tmp_path, long).problems] == [
        "long-answer",
        "uneven-options",
    ]


def test_unknown_rule_is_named_with_a_guess(tmp_path: Path) -> None:
    judged = checked(tmp_path, single(*OFTEN, waive={"vague-frequencies": REASON}))
    assert shown(judged.problems) == ["vague-frequency often", 'unknown-rule "vague-frequencies"']
    assert [problem.severity for problem in judged.problems] == ["warning", "error"]
    assert judged.problems[1].hint == "did you mean 'vague-frequency'?"
    judged = checked(tmp_path, single(waive={"tone": REASON}))
    assert judged.problems[0].hint.startswith("name the code of a warning")


def test_errors_cannot_be_waived(tmp_path: Path) -> None:
    judged = checked(
        tmp_path, single("a" * 80, "b" * 50, "c" * 50, waive={"longest-answer": REASON})
    )
    assert {problem.code for problem in judged.problems} == {"longest-answer", "not-waivable"}
    assert not judged.waived
    [problem] = [problem for problem in judged.problems if problem.code == "not-waivable"]
    assert problem.message == "'longest-answer' is an error and cannot be waived"


def test_rules_on_waivers_cannot_be_waived(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, single(waive={"unused-waiver": REASON})).problems
    assert problem.code == "not-waivable"
    assert problem.message == "'unused-waiver' does not speak of one question and cannot be waived"


def test_waiver_of_a_warning_that_is_not_given_is_a_warning(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, single(waive={"long-answer": REASON})).problems
    assert (problem.code, problem.severity) == ("unused-waiver", "warning")
    assert problem.hint == "remove this line"
