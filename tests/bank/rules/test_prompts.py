"""Rules on prompts: what they find, and what they let stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import (
    checked,
    cloze,
    codes,
    flaw,
    marks,
    multiple,
    question,
    recall,
    single,
)

SITUATION = "A leader has not answered for nine seconds."

NEGATIVE = {
    "Which of the replicas is not up to date?": "is not",
    "Which metric would you not report?": "would you not",
    "Which of these doesn't help?": "doesn't",
    "Which of these doesn’t help?": "doesn’t",
    "Which step cannot be undone?": "cannot",
    "Which of these would never help?": "would never",
    "All of these help except which one?": "except",
    "Which cause is least likely?": "least likely",
    "When the log is full, which write is NOT kept?": "is NOT",
    "Which is **not** kept?": "is **not",
    "Choose the design that does not lose writes.": "not",
    "Pick all except the first.": "except",
    "Choose what is not kept. One will do.": "not",
    "What must a client not assume?": "must a client not",
}


@pytest.mark.parametrize(("asked", "negated"), NEGATIVE.items(), ids=NEGATIVE)
def test_negative_question_without_emphasis_is_an_error(
    tmp_path: Path, asked: str, negated: str
) -> None:
    written = single(prompt=f"{SITUATION} {asked}")
    assert marks("negative-prompt", tmp_path, written) == [negated]


def test_word_that_negates_is_named_without_its_marks(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, single(prompt=f"{SITUATION} Which is **not** kept?")).problems
    assert problem.message == "the question turns on 'not', which is easily read over"


@pytest.mark.parametrize(
    "asked",
    [
        "Which of the replicas is **NOT** up to date?",
        "Which cause is **LEAST** likely?",
        "All of these help **EXCEPT** which one?",
        "Which of these **DOESN'T** help?",
        "What do you say to whoever does not answer?",
        "Which metric that does not need a threshold fits?",
        "What do you do if the leader does not answer?",
        "Which of the replicas answers, although it is not the leader?",
        "What happens to rows not yet labelled?",
        "What do you do with rows not labelled?",
        "Why does the cache not help?",
        "How many writes are not kept?",
        "Which of them are least recently used?",
        "Which option costs least, at least now?",
        "Which is not only fast but small?",
        "Which of these holds, whether or not it is full?",
        "Which replica is up to date? It is not the first.",
        "Choose the design that keeps all writes.",
        "Mark it where it is not up. Which one is first?",
        "Choose the one that answers if the leader does not.",
        "The replica which is not up to date is",
        "Name it, whether or not it is up.",
        "Which key does `is not` use?",
    ],
)
def test_other_negations_are_let_stand(tmp_path: Path, asked: str) -> None:
    assert marks("negative-prompt", tmp_path, single(prompt=f"{SITUATION} {asked}")) == []


def test_the_word_that_is_read_over_is_named(tmp_path: Path) -> None:
    [problem] = checked(tmp_path, single(prompt=f"{SITUATION} Which is not kept?")).problems
    assert problem.message == "the question turns on 'not', which is easily read over"


def test_negations_of_open_questions_are_let_stand(tmp_path: Path) -> None:
    asked = f"{SITUATION} What would you not do?"
    assert marks("negative-prompt", tmp_path, recall(asked)) == []
    assert marks("negative-prompt", tmp_path, multiple("ab", "cd", prompt=asked)) != []
    gap = cloze("The leader is {{word}}.", "up", "down", "late", prompt=asked)
    assert marks("negative-prompt", tmp_path, gap) == []


@pytest.mark.parametrize(
    "asked",
    [
        "Which of the following is true?",
        "Which of the following statements about caches is correct?",
        "Which one of these is false?",
        "Which statement is right?",
        "Which of these claims are **NOT** true?",
    ],
)
def test_prompt_that_asks_nothing_of_its_own(tmp_path: Path, asked: str) -> None:
    written = single(prompt=f"{SITUATION} {asked}")
    assert marks("which-is-true", tmp_path, written) == [asked.rstrip("?")]


@pytest.mark.parametrize(
    "asked",
    [
        "Which of the following metrics fits?",
        "Which of these numbers is the true rate?",
        "Which order of the writes is right for the log?",
    ],
)
def test_prompt_that_asks_something(tmp_path: Path, asked: str) -> None:
    assert marks("which-is-true", tmp_path, single(prompt=f"{SITUATION} {asked}")) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [(4, ["prompt-length"]), (5, []), (90, []), (91, ["prompt-length"])],
)
def test_prompt_has_5_to_90_words(tmp_path: Path, words: int, expected: list[str]) -> None:
    assert codes(tmp_path, single(prompt="word " * (words - 1) + "word?")) == expected


def test_text_with_gaps_counts_for_the_prompt(tmp_path: Path) -> None:
    gap = "fast", "slow", "late"
    short = cloze("It is {{word}}.", *gap, prompt="Complete.")
    assert marks("prompt-length", tmp_path, short) == ['"Complete."']
    assert (
        marks("prompt-length", tmp_path, cloze("It is so {{word}}.", *gap, prompt="Complete."))
        == []
    )
    long = cloze("word " * 85 + "{{word}}", *gap, prompt="Complete the sentence with words.")
    assert marks("prompt-length", tmp_path, long) == ['"Complete the sentence with words."']


@pytest.mark.parametrize(("words", "found"), [(24, True), (25, False)])
def test_analysis_needs_a_situation_of_25_words(tmp_path: Path, words: int, found: bool) -> None:
    prompt = "word " * (words - 1) + "word?"
    assert bool(marks("no-situation", tmp_path, single(prompt=prompt, level="analyse"))) is found
    assert marks("no-situation", tmp_path, single(prompt=prompt, level="apply")) == []
    design = "word " * 7, "word word", "word " * (words - 14)
    written = flaw(design, prompt="Which line is the flaw?", level="analyse")
    assert bool(marks("no-situation", tmp_path, written)) is found


def test_things_to_arrange_are_part_of_the_situation(tmp_path: Path) -> None:
    items = ["word " * 7 + end for end in ("one", "two", "three")]
    order = question("Put them in order.", order=items, level="analyse")
    assert marks("no-situation", tmp_path, order) == []
