"""Rules on banks as a whole, on both sides of each limit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from bank.rules.questions import Written, checked, cloze, flaw, multiple, question, recall, single
from mkdocs_rehearse.bank import LEVELS
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.rules.mix import KIND_MIX, LEVEL_MIX

LENGTHS = {"longest": (30, 29, 28, 27), "shortest": (27, 28, 29, 30), "neither": (28, 27, 29, 30)}


def said(code: str, folder: Path, questions: list[Written]) -> list[str]:
    return [
        problem.message for problem in checked(folder, *questions).problems if problem.code == code
    ]


def prompts() -> Iterator[str]:
    """Different ones, of 30 words."""
    for number in range(1000):
        yield f"What is asked in case {number} of " + " ".join(
            f"{number}.{one}" for one in range(24)
        )


def asked(*groups: tuple[int, dict[str, Any]]) -> list[Written]:
    """So many single questions with the keys of each group."""
    told = prompts()
    keys = [group for count, group in groups for _ in range(count)]
    return [single(*each.pop("texts", ()), prompt=next(told), **each) for each in map(dict, keys)]


def texts(kind: str) -> dict[str, Any]:
    """Options of which the answer is the longest, the shortest, or neither."""
    return {"texts": ["abcd"[index] * length for index, length in enumerate(LENGTHS[kind])]}


@pytest.mark.parametrize("end", ["longest", "shortest"])
@pytest.mark.parametrize(
    ("count", "of", "expected"),
    [
        (8, 40, None),
        (7, 40, "17.5%"),
        (12, 40, None),
        (13, 40, "32.5%"),
        (13, 39, None),
        (0, 40, "0%"),
    ],
)
def test_answer_is_at_an_end_of_the_lengths_in_20_to_30_percent(
    tmp_path: Path, end: str, count: int, of: int, expected: str | None
) -> None:
    questions = asked((count, texts(end)), (of - count, texts("neither")))
    message = f"the answer is the {end} option in {expected} of questions, of 20% to 30%"
    assert said(f"answer-{end}-rate", tmp_path, questions) == ([message] if expected else [])


def test_ties_are_shared(tmp_path: Path) -> None:
    tied = {"texts": ["a" * 30, "b" * 30, "c" * 20, "d" * 20]}
    both = asked((20, tied), (20, texts("neither")))
    assert said("answer-longest-rate", tmp_path, both) == []
    more = asked((26, tied), (14, texts("neither")))
    assert said("answer-longest-rate", tmp_path, more) == [
        "the answer is the longest option in 32.5% of questions, of 20% to 30%"
    ]


def test_rates_are_of_questions_with_one_answer(tmp_path: Path) -> None:
    told = prompts()
    several = [
        multiple(["a" * 9, "b" * 9], ["c" * 8, "d" * 8], prompt=next(told)) for _ in range(40)
    ]
    assert said("answer-longest-rate", tmp_path, several) == []


@pytest.mark.parametrize(
    ("answers", "distractors", "expected"),
    [
        (2, 0, []),  # 5 points
        (3, 0, ["7.5% of answers are absolute, and 0% of distractors"]),
        (0, 4, []),  # 4 of 80 distractors are 5 points
        (0, 5, ["0% of answers are absolute, and 6.2% of distractors"]),
        (10, 20, []),
    ],
)
def test_absolutes_are_as_frequent_in_answers_as_in_distractors(
    tmp_path: Path, answers: int, distractors: int, expected: list[str]
) -> None:
    questions = asked(
        *[
            (
                1,
                {
                    "texts": [
                        "always x" * (one < answers) or "x",
                        "never y" * (one < distractors) or "y",
                        "z",
                    ]
                },
            )
            for one in range(40)
        ]
    )
    assert said("absolutes-rate", tmp_path, questions) == expected
    assert said("absolutes-rate", tmp_path, questions[:39]) == []


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((10, 18, 12), []),
        (
            (11, 17, 12),
            [
                "27.5% of questions are of level 'recall', of at most 25%",
                "42.5% of questions are of level 'apply', of at least 45%",
            ],
        ),
        ((10, 19, 11), ["27.5% of questions are of level 'analyse', of at least 30%"]),
        ((0, 20, 20), []),
        ((39, 0, 0), []),
    ],
)
def test_mix_of_levels(tmp_path: Path, levels: tuple[int, ...], expected: list[str]) -> None:
    groups = [(count, {"level": level}) for count, level in zip(levels, LEVELS, strict=True)]
    assert said("level-mix", tmp_path, asked(*groups)) == expected


def of_kind(kind: str, prompt: str) -> Written:
    pairs = [{"left": "a", "right": "b"}, {"left": "c", "right": "d"}]
    made: dict[str, Written] = {
        "single": single(prompt=prompt),
        "multiple": multiple(("one", "two"), ("three", "four"), prompt=prompt),
        "numeric": question(
            prompt, number={"value": 6, "unit": "GB", "within": "10%"}, steps=["size = 2 * 3"]
        ),
        "flaw": flaw(("a b", "c d", "e f"), prompt=prompt),
        "ordering": question(prompt, order=["a", "b", "c"]),
        "matching": question(prompt, pairs=pairs, extras=["e"]),
        "cloze": cloze("It is {{word}}.", "a", "b", "c", prompt=prompt),
        "recall": recall(prompt),
    }
    return made[kind]


def of_kinds(**counts: int) -> list[Written]:
    told = prompts()
    return [of_kind(kind, next(told)) for kind, count in counts.items() for _ in range(count)]


BALANCED = {
    "single": 62,
    "multiple": 8,
    "numeric": 8,
    "flaw": 6,
    "ordering": 5,
    "matching": 5,
    "cloze": 3,
    "recall": 3,
}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"single": 57, "recall": 6, "matching": 7}, []),
        ({"multiple": 3, "single": 67}, []),
        ({"multiple": 2, "single": 68}, ["2% of questions are of kind 'multiple', of 3% to 13%"]),
        ({"multiple": 13, "single": 57}, []),
        ({"multiple": 14, "single": 56}, ["14% of questions are of kind 'multiple', of 3% to 13%"]),
        ({"cloze": 0, "single": 65}, []),
        ({"cloze": 7, "single": 58}, ["7% of questions are of kind 'cloze', of at most 6%"]),
    ],
)
def test_mix_of_kinds(tmp_path: Path, changed: dict[str, int], expected: list[str]) -> None:
    assert said("kind-mix", tmp_path, of_kinds(**{**BALANCED, **changed})) == expected


def test_mix_of_kinds_is_for_banks_of_forty(tmp_path: Path) -> None:
    assert said("kind-mix", tmp_path, of_kinds(recall=39)) == []
    assert len(said("kind-mix", tmp_path, of_kinds(recall=40))) == 7


def test_mixes_name_every_level_and_kind() -> None:
    assert LEVEL_MIX.keys() == LEVELS.keys()
    assert KIND_MIX.keys() == KINDS.keys()
    assert sum(sum(limits) / 2 for limits in KIND_MIX.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("uses", "expected"), [(5, []), (6, ["'The same' is a distractor of 6 questions"])]
)
def test_distractor_may_stand_in_five_questions(
    tmp_path: Path, uses: int, expected: list[str]
) -> None:
    shared = cycle(["The same", "the  same.", "**The same**"])
    again = [(1, {"texts": ["One", text, "Other"]}) for text in islice(shared, uses)]
    questions = asked(*again)
    assert [
        one for one in said("reused-distractor", tmp_path, questions) if "same" in one
    ] == expected
    as_answer = asked((1, {"texts": ["The same", "One", "Other"]}), *again[1:])
    assert [one for one in said("reused-distractor", tmp_path, as_answer) if "same" in one] == []


def test_reuse_is_marked_where_it_is_too_much(tmp_path: Path) -> None:
    questions = asked(*[(1, {"texts": ["One", "The same", f"Other {one}"]}) for one in range(7)])
    problems = checked(tmp_path, *questions).problems
    [problem] = [problem for problem in problems if problem.code == "reused-distractor"]
    assert problem.place
    assert '"text": "The same"' in problem.place.excerpt
    assert problem.place.line == 4 + 5 * 8 + 7
