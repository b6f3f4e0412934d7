"""Rules on length, on both sides of each limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import checked, cloze, codes, flaw, multiple, shown, single


@pytest.mark.parametrize(
    ("answer", "distractor", "expected"),
    [
        (76, 60, ["longest-answer"]),  # over 1.25 times, by 16
        (75, 60, ["long-answer"]),  # 1.25 times, by 15
        (55, 40, ["longest-answer"]),  # by 15
        (54, 40, ["long-answer"]),  # by 14
        (70, 60, ["long-answer"]),
        (69, 60, []),  # 1.15 times
        (28, 20, ["long-answer"]),  # by 8
        (27, 20, []),  # by 7
        (20, 30, []),
    ],
)
def test_answer_may_be_so_much_longer_than_the_longest_distractor(
    tmp_path: Path, answer: int, distractor: int, expected: list[str]
) -> None:
    options = "x" * answer, "y" * distractor, "z" * (distractor - 1)
    assert codes(tmp_path, single(*options)) == expected


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ((40, 41, 20), ["uneven-options"]),
        ((39, 40, 19), []),
        ((40, 42, 21), []),
        ((20, 43, 41), ["uneven-options"]),
    ],
)
def test_options_over_40_characters_may_be_twice_as_long_as_others(
    tmp_path: Path, lengths: tuple[int, ...], expected: list[str]
) -> None:
    options = ["xyz"[index] * length for index, length in enumerate(lengths)]
    assert codes(tmp_path, single(*options)) == expected


def test_length_is_that_of_what_readers_see(tmp_path: Path) -> None:
    answer = "See **[the list](https://example.org/a/very/long/address)** of `words`"
    assert codes(tmp_path, single(answer, "See that list of letters", "Have no list of them")) == []


def test_the_answer_and_the_shortest_option_are_marked(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, single("a" * 80, "b" * 50, "c" * 45)).problems
    assert shown([problem]) == [f'longest-answer "{"a" * 80}"']
    assert problem.message == "the answer has 80 characters, the longest distractor 50"
    [problem] = checked(tmp_path, single("a" * 50, "b" * 50, "c" * 20)).problems
    assert shown([problem]) == [f'uneven-options "{"c" * 20}"']
    assert problem.message == "the longest option has 50 characters, the shortest 20"


def test_several_answers_stand_out_only_together(tmp_path: Path) -> None:
    distractors = "c" * 40, "d" * 39
    together = multiple(["a" * 60, "b" * 55], distractors)
    assert shown(checked(tmp_path, together).problems) == [f'longest-answer "{"b" * 55}"']
    assert codes(tmp_path, multiple(["a" * 60, "b" * 46], distractors)) == []


def test_fixes_and_gaps_are_options_too(tmp_path: Path) -> None:
    design = "Write to the log", "Answer the caller", "Copy to a replica"
    assert codes(tmp_path, flaw(design, "a" * 60, "b" * 40, "c" * 40)) == ["longest-answer"]
    text = "The leader then answers with a {{word}} after it has written."
    assert codes(tmp_path, cloze(text, "number of that entry", "new lease", "new name")) == [
        "long-answer"
    ]
