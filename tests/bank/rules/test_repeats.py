"""The rule on questions that nearly repeat each other: exact, whatever makes the question."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from bank.banks import library
from bank.rules.questions import (
    OPTIONS,
    Written,
    bank,
    cloze,
    flaw,
    marks,
    question,
    recall,
    single,
)
from mkdocs_rehearse.bank import check
from mkdocs_rehearse.bank.rules.repeats import repeats


def words(first: int, last: int) -> str:
    """Such as ``w3 w4 w5``, up to the one before the last."""
    return " ".join(f"w{index}" for index in range(first, last))


def found(folder: Path, *questions: Written) -> list[str]:
    return marks("near-duplicate", folder, *questions)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        # 40 runs of which the last ones differ: 36 in 44 are 0.82, 35 in 45 are 0.78.
        (4, True),
        (5, False),
    ],
)
def test_four_fifths_of_the_runs_of_words_are_too_many(
    tmp_path: Path, changed: int, expected: bool
) -> None:
    other = f"{words(0, 44 - changed)} {words(100, 100 + changed)}"
    told = found(tmp_path, single(prompt=words(0, 44)), single(prompt=other))
    assert told == ([f'"{other}"'] if expected else [])


def test_exactly_four_fifths_are_too_many(tmp_path: Path) -> None:
    # 9 runs each, of which 8 are shared: 8 in 10.
    assert found(tmp_path, single(prompt=words(0, 13)), single(prompt=words(1, 14)))
    # 8 runs each, of which 7 are shared: 7 in 9.
    assert not found(tmp_path, single(prompt=words(0, 12)), single(prompt=words(1, 13)))


def test_later_question_is_reported_and_names_the_earlier_one(tmp_path: Path) -> None:
    prompt = "A desk opens 600 tickets a day. Which figure shows what it misses?"
    again = "A desk opens 600 tickets a day! Which figure shows  what it misses?"
    loaded = library(
        tmp_path,
        b_second=bank(single(prompt=again)),
        a_first=bank(single(prompt="Which figure fits this desk best?"), single(prompt=prompt)),
    )
    [problem] = check(loaded).problems
    assert (problem.code, problem.severity) == ("near-duplicate", "error")
    assert problem.place
    assert problem.place.path == "quizzes/b-second.yml"
    assert problem.message == (
        "the question is nearly that of 'a-first.q1', quizzes/a-first.yml:15:13"
    )


def test_each_of_several_repeats_is_reported_once(tmp_path: Path) -> None:
    prompts = [words(0, 44), words(0, 45), words(0, 43), words(0, 44)]
    assert found(tmp_path, *[single(prompt=prompt) for prompt in prompts]) == [
        f'"{prompt}"' for prompt in prompts[1:]
    ]


def test_short_prompts_count_with_their_options(tmp_path: Path) -> None:
    short = single(prompt="Which one fits?")
    assert found(tmp_path, short, short) == ['"Which one fits?"']
    other = single("Precision of that desk", *OPTIONS[1:], prompt="Which one fits?")
    assert found(tmp_path, short, other) == []
    five = "Which one of them fits?"
    assert found(tmp_path, single(prompt=five), {**other, "prompt": five}) == [f'"{five}"']
    assert found(tmp_path, recall("Say why."), recall("Say why not.")) == []
    assert found(tmp_path, recall("Say why."), recall("Say why!")) == ['"Say why!"']


GENERIC = {
    "cloze": (
        cloze("The leader keeps a {{word}} of the writes.", "log", "lock", "list"),
        cloze("A follower asks for the {{word}} it has missed.", "log", "lock", "list"),
    ),
    "flaw": (
        flaw(["Write to the log", "Answer then", "Copy it"], prompt="Which line is the flaw?"),
        flaw(["Hash the key", "Ask one node", "Keep it"], prompt="Which line is the flaw?"),
    ),
    "ordering": (
        question("Put these steps in order.", order=["Write", "Answer", "Copy"]),
        question("Put these steps in order.", order=["Hash", "Ask", "Keep it"]),
    ),
    "matching": (
        question(
            "Find what belongs to each of these.",
            pairs=[{"left": "Write", "right": "log"}, {"left": "Read", "right": "cache"}],
            extras=["clock"],
        ),
        question(
            "Find what belongs to each of these.",
            pairs=[{"left": "Hash", "right": "ring"}, {"left": "Ask", "right": "node"}],
            extras=["clock"],
        ),
    ),
}


@pytest.mark.parametrize(("one", "other"), GENERIC.values(), ids=GENERIC)
def test_what_makes_a_question_counts_with_its_prompt(
    tmp_path: Path, one: Written, other: Written
) -> None:
    assert found(tmp_path, one, other) == []
    assert found(tmp_path, one, one) == [f'"{one["prompt"]}"']


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return 5 * len(one & other) >= 4 * len(one | other)


def drawn(seed: int) -> Sequence[frozenset[int]]:
    """Sets of all sizes, many of them near others: copies with a few members exchanged."""
    draw = random.Random(seed)
    sets = [frozenset(draw.sample(range(60), draw.randint(1, 30))) for _ in range(40)]
    for _ in range(80):
        members = [*draw.choice(sets)]
        kept = draw.sample(members, max(1, len(members) - draw.randint(0, 3)))
        sets.append(frozenset([*kept, *draw.sample(range(60), draw.randint(0, 3))]))
    return sets


@pytest.mark.parametrize("seed", range(20))
def test_search_finds_what_comparing_all_with_all_finds(seed: int) -> None:
    sets = drawn(seed)
    pairs = [
        (later, earlier)
        for earlier, later in combinations(range(len(sets)), 2)
        if alike(sets[earlier], sets[later])
    ]
    reported = repeats(sets)
    assert len(pairs) > 20
    assert reported.keys() == {later for later, _ in pairs}
    assert all(pair in pairs for pair in reported.items())
