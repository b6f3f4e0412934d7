"""Rules on what options have in common, with each other and with the prompt."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import checked, cloze, flaw, marks, multiple, single

CONTAINED = {
    "at the start": ("Recall", "Recall at five"),
    "at the end": ("the top", "Look at the top."),
    "other case and marks": ("the **Top**", "At “the top” only"),
    "beside code": ("Use `a`", "Use `a` and `b`"),
    "a number with its unit": ("100 ms", "over 100 ms"),
}


@pytest.mark.parametrize(("part", "whole"), CONTAINED.values(), ids=CONTAINED)
def test_option_contained_in_another_is_an_error(tmp_path: Path, part: str, whole: str) -> None:
    written = single("Something else", part, whole)
    assert marks("contained-option", tmp_path, written) == [f'"{part}"']
    [problem] = [
        problem for problem in checked(tmp_path, written).problems if problem.severity == "error"
    ]
    assert problem.message == f"'{part}' is contained whole in '{whole}'"


APART = {
    "within a word": ("read", "Reader"),
    "number in a number": ("5", "15"),
    "number in a decimal": ("5", "1.5"),
    "number in a negative one": ("5", "-5"),
    "number in a sentence": ("5", "2 to 5 of them"),
    "share in a sentence": ("10%", "About 10% of it"),
    "code in code": ("`a`", "`a + b`"),
    "code in another case": ("Use `map`", "Use `Map` here"),
    "word as code": ("map", "`map` it"),
    "other order": ("log and cache", "cache and log too"),
    "exclamation": ("n", "n!"),
    "question": ("now", "now?"),
    "nothing but marks": ("?", "Who is it?"),
}


@pytest.mark.parametrize(("part", "whole"), APART.values(), ids=APART)
def test_option_that_is_something_else_is_let_stand(tmp_path: Path, part: str, whole: str) -> None:
    assert marks("contained-option", tmp_path, single("Something else", part, whole)) == []


PROMPT = "The caches of a shop are full at noon. What helps a shop with full queues first?"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("Larger caches", "Other keys", "More replicas"), ["caches"]),
        (("A larger cache", "Other keys", "More replicas"), ["cache"]),
        (("Larger caches", "Cached keys", "More replicas"), []),
        (("Larger pools", "Cached keys", "More replicas"), []),
        (("Larger caches", "Other queues", "More replicas"), []),
        (("Larger caches", "Other shops", "More shops"), ["caches"]),
        (("What is first", "Other keys", "More replicas"), []),
        (("`caches`", "Other keys", "More replicas"), []),
    ],
)
def test_word_of_the_prompt_in_the_answer_alone(
    tmp_path: Path, options: tuple[str, ...], expected: list[str]
) -> None:
    assert marks("prompt-word", tmp_path, single(*options, prompt=PROMPT)) == expected


def test_numbers_of_the_prompt_are_no_words(tmp_path: Path) -> None:
    prompt = "A desk opens 600 tickets. How many does it miss?"
    assert marks("prompt-word", tmp_path, single("600", "200", "400", prompt=prompt)) == []


def test_several_answers_have_to_share_the_word(tmp_path: Path) -> None:
    distractors = "Other keys", "More replicas"
    answers = "Larger caches", "Warm caches"
    written = multiple(answers, distractors, prompt=PROMPT)
    assert marks("prompt-word", tmp_path, written) == ["caches"]
    written = multiple(("Larger caches", "Warm pools"), distractors, prompt=PROMPT)
    assert marks("prompt-word", tmp_path, written) == []


def test_text_with_gaps_counts_for_the_prompt_and_names_of_gaps_do_not(tmp_path: Path) -> None:
    text = "A leader is chosen by {{word}} of the voters."
    assert marks("prompt-word", tmp_path, cloze(text, "most voters", "a clock", "a lock")) == [
        "voters"
    ]
    assert marks("prompt-word", tmp_path, cloze(text, "a word", "a clock", "a lock")) == []


CONVERGING = (
    "cheap cache, nightly batch, local disk",
    "cheap cache, nightly batch, remote queue",
    "cheap cache, hourly stream, local disk",
    "large index, nightly batch, local disk",
)


def test_answer_that_has_most_in_common_with_the_others(tmp_path: Path) -> None:
    assert marks("shared-words", tmp_path, single(*CONVERGING)) == [f'"{CONVERGING[0]}"']
    moved = CONVERGING[1], CONVERGING[0], *CONVERGING[2:]
    assert marks("shared-words", tmp_path, single(*moved)) == []


def test_options_that_pair_up_give_nothing_away(tmp_path: Path) -> None:
    paired = "cheap cache, nightly batch", "cheap cache, hourly stream"
    other = "large index, nightly batch", "large index, hourly stream"
    assert marks("shared-words", tmp_path, single(*paired, *other)) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # Of the answer's words each distractor has this many, and none has one of another's.
        ((6, 18), True),  # 6 of 30: a fifth
        ((6, 19), False),
    ],
)
def test_margin_of_shared_words(tmp_path: Path, words: tuple[int, int], found: bool) -> None:
    shared, size = words
    names = iter(f"word{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(200))
    answer = [next(names) for _ in range(size)]
    options = [answer]
    for first in (0, shared):
        own = [next(names) for _ in range(size - shared)]
        options.append(answer[first : first + shared] + own)
    texts = [" ".join(option) for option in options]
    assert bool(marks("shared-words", tmp_path, single(*texts))) is found


def test_fixes_are_compared_and_several_answers_are_not(tmp_path: Path) -> None:
    design = "Write to the log", "Answer the caller", "Copy to a replica"
    assert marks("shared-words", tmp_path, flaw(design, *CONVERGING)) == [f'"{CONVERGING[0]}"']
    assert marks("shared-words", tmp_path, multiple(CONVERGING[:2], CONVERGING[2:])) == []
