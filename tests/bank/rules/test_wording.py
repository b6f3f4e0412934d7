"""Rules on how options are worded: what they find, and what they let stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import OPTIONS, PROMPT, WHY, cloze, flaw, marks, multiple, recall, single

DESIGN = "Write to the log", "Answer the caller", "Copy to a replica"


@pytest.mark.parametrize(
    "text",
    [
        "All of the above",
        "None of the above.",
        "Both of the above",
        "All the above",
        "Any of these options",
        "**None** of the other answers",
        "None of these",
        "All are correct",
        "Both are true",
        "None of them is right",
        "More than one of the above",
        "All three of the above",
        "Two of the above",
        "Everything above.",
    ],
)
def test_option_that_refers_to_the_others_is_an_error(tmp_path: Path, text: str) -> None:
    assert marks("all-of-the-above", tmp_path, single(*OPTIONS[:2], text)) == [f'"{text}"']


@pytest.mark.parametrize(
    "text",
    [
        "All of the replicas",
        "None of these replicas",
        "All of them at once",
        "Both",
        "The cells above the line",
        "Everything above the line",
        "Two of the answers",
        "Answers of the first hour",
        "Either of the two leaders",
    ],
)
def test_option_that_speaks_of_things_is_let_stand(tmp_path: Path, text: str) -> None:
    assert marks("all-of-the-above", tmp_path, single(*OPTIONS[:2], text)) == []


NAMED = {
    "Option B leaves that out.": "Option B",
    "Unlike options A–C, it is cheap.": "options A",
    "So answer (c) is out.": "answer (c)",
    "Here distractor D tempts most.": "distractor D",
    "The answer is B.": "answer is B",
    "The answer is B because it waits.": "answer is B",
    "It takes both (A) and (B) to see that.": "(A) and (B)",
    "Compare (a), (b) with what was said.": "(a), (b)",
    "Whoever takes choice E forgets it.": "choice E",
}


@pytest.mark.parametrize(("text", "named"), NAMED.items(), ids=NAMED)
def test_option_letter_is_found_wherever_it_is_written(
    tmp_path: Path, text: str, named: str
) -> None:
    questions = [
        single(prompt=f"{PROMPT} {text}"),
        single(*OPTIONS[:2], text),
        single(whys=[WHY, f"{WHY} {text}"]),
        single(explanation=f"{WHY} {text} {WHY} {WHY}"),
        single(hint=text),
    ]
    for question in questions:
        assert marks("option-letter", tmp_path, question) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "A vitamin B capsule is no plan B.",
        "An A/B test of type A errors.",
        "Answer A/B questions in plan C.",
        "The answer C++ gives is fast.",
        "An option a team can take in an hour.",
        "Options Black-Scholes cannot price.",
        "Its answer B2B customers know.",
        "Consistency (C) and availability (A) are traded.",
        "The answer E[X] is a mean.",
        "The code `option B` is a literal.",
        "An option, e.g. a lock, helps.",
        "Node A and node B answer both.",
        "The short answer is: A queue grows.",
    ],
)
def test_other_letters_name_no_option(tmp_path: Path, text: str) -> None:
    question = single(
        *OPTIONS[:2], text, prompt=f"{PROMPT} {text}", explanation=f"{WHY} {text} " * 2
    )
    assert marks("option-letter", tmp_path, question) == []


@pytest.mark.parametrize("text", ["A and B", "Both A and C", "A, B and C", "Neither B nor C"])
def test_option_of_letters_alone_names_others(tmp_path: Path, text: str) -> None:
    assert marks("option-letter", tmp_path, single(*OPTIONS[:2], text)) == [f'"{text}"']
    nodes = "Nodes A, B and C hold one log each. Which of them answer now?"
    assert marks("option-letter", tmp_path, single(*OPTIONS[:2], text, prompt=nodes)) == []


def test_option_that_brings_its_letter_is_marked_there(tmp_path: Path) -> None:
    assert marks("option-letter", tmp_path, single("A) Recall", *OPTIONS[1:])) == ["A) "[:2]]
    assert marks("option-letter", tmp_path, single("(b) Recall", *OPTIONS[1:])) == ["(b)"]


def test_letters_mean_nothing_where_there_are_no_options(tmp_path: Path) -> None:
    question = recall("Compare option A and option B, as given in the sheet, and take a side.")
    assert marks("option-letter", tmp_path, question) == []


@pytest.mark.parametrize("word", ["often", "Usually", "rarely", "in general it generally"])
def test_vague_frequency_is_marked_in_any_option(tmp_path: Path, word: str) -> None:
    text = f"{word} the last hundred"
    marked = word.split()[-1]
    assert marks("vague-frequency", tmp_path, single(text, *OPTIONS[1:])) == [marked]
    assert marks("vague-frequency", tmp_path, single(*OPTIONS[:2], text)) == [marked]
    assert marks("vague-frequency", tmp_path, multiple(OPTIONS[:2], [OPTIONS[2], text])) == [marked]


@pytest.mark.parametrize("text", ["Soften the limit", "`usually` in the log", "More than half"])
def test_other_words_are_not_vague(tmp_path: Path, text: str) -> None:
    assert marks("vague-frequency", tmp_path, single(text, *OPTIONS[1:])) == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("Some of it", "Always all of it", "Never a part"), ["Always"]),
        (("Some of it", "Always all of it", "Now a part"), []),
        (("Only some of it", "Always all of it", "Never a part"), []),
        (("Some of it", "`only` this", "Never a part"), []),
        (("Some of it", "Lonely parts", "Never a part"), []),
        (("Some of it", "A part", "It must be all", "Each part, every time"), ["must"]),
    ],
)
def test_absolutes_in_two_distractors_and_not_in_the_answer(
    tmp_path: Path, options: tuple[str, ...], expected: list[str]
) -> None:
    assert marks("absolutes", tmp_path, single(*options)) == expected


def test_absolutes_are_looked_for_in_fixes_and_gaps(tmp_path: Path) -> None:
    told = "Some of it", "Always all of it", "Never a part"
    assert marks("absolutes", tmp_path, flaw(DESIGN, *told)) == ["Always"]
    assert marks(
        "absolutes", tmp_path, cloze("It keeps {{word}} of it.", "some", "all", "none")
    ) == ["all"]


ENDS = {
    "one small letter": (("Recall", "accuracy", "The area"), ['"accuracy"']),
    "one capital": (("recall", "accuracy", "The area"), ['"The area"']),
    "all capitals": (("Recall", "Accuracy", "The area"), []),
    "code": (("Recall", "`accuracy`", "The area"), []),
    "a number": (("recall", "5 of them", "1-bit codes"), []),
    "a quote": (("recall", "“The area”", "accuracy"), []),
    "an abbreviation": (("recall", "AUC of all", "accuracy"), []),
    "a name with a digit": (("Recall", "int8 codes", "The area"), []),
    "a name with a capital inside": (("Recall", "gRPC calls", "The area"), []),
    "emphasis": (("Recall", "**accuracy** of all", "The area"), ['"**accuracy** of all"']),
    "one period": (("Recall.", "Accuracy", "The area"), ['"Recall."']),
    "all periods": (("Recall.", "Accuracy.", "The area?"), []),
    "period in the quotes": (("“Recall.”", "“Accuracy.”", "“The area?”"), []),
    "code at the end": (("Keep `a`", "Keep `b.`", "Keep it."), []),
    "both ends": (("recall.", "Accuracy", "The area"), ['"recall."', '"recall."']),
    "no word": (("**", "(", "_ *"), []),
}


@pytest.mark.parametrize(("options", "expected"), ENDS.values(), ids=ENDS)
def test_options_begin_and_end_alike(
    tmp_path: Path, options: tuple[str, ...], expected: list[str]
) -> None:
    assert marks("unlike-ends", tmp_path, single(*options)) == expected
