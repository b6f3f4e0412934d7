"""Rules on length: an answer that stands out by it can be found without reading the question."""

from __future__ import annotations

from collections.abc import Iterator

from .rule import Finding
from .subject import Choice, Subject, Wording

LONGEST_RATIO, LONGEST_MARGIN = 1.25, 15
LONG_RATIO, LONG_MARGIN = 1.15, 8
UNEVEN_RATIO, UNEVEN_FROM = 2, 40


def longest_answer(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        if _stands_out(choice, LONGEST_RATIO, LONGEST_MARGIN):
            yield _finding(choice)


def long_answer(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        if _stands_out(choice, LONG_RATIO, LONG_MARGIN) and not _stands_out(
            choice, LONGEST_RATIO, LONGEST_MARGIN
        ):
            yield _finding(choice)


def uneven_options(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        longest = max(choice.options, key=_length)
        shortest = min(choice.options, key=_length)
        if longest.length > UNEVEN_FROM and longest.length > UNEVEN_RATIO * shortest.length:
            yield Finding(
                f"the longest option has {longest.length} characters, "
                f"the shortest {shortest.length}",
                shortest.text.place,
                "write options of like length: cut the longest, or say more in this one",
            )


def _stands_out(choice: Choice, ratio: float, margin: int) -> bool:
    """Whether every answer is longer than all distractors, by this ratio and so many characters."""
    answer = min(map(_length, choice.answers))
    distractor = max(map(_length, choice.distractors))
    return answer > ratio * distractor and answer >= distractor + margin


def _finding(choice: Choice) -> Finding:
    answer = min(choice.answers, key=_length)
    return Finding(
        f"the answer has {answer.length} characters, "
        f"the longest distractor {max(map(_length, choice.distractors))}",
        answer.text.place,
        "move what justifies it into the explanation, or make the distractors as careful",
    )


def _length(wording: Wording) -> int:
    return wording.length
