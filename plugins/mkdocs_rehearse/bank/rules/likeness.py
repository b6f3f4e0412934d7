"""Rules on what options have in common, with each other and with the prompt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from ..kinds.options import CODE
from ..problem import quoted
from .rule import Finding
from .subject import Choice, Subject, Wording
from .words import stems

SHARED_MARGIN = 0.2
"""By how much the answer may be more like the distractors than they are like each other."""

_NUMBER = re.compile(r"[-+~±]?[\d.,/]+[%‰]?")
_AROUND = "*_.,;:?()[]\"'“”‘’"


def contained_option(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        if not any(_ends_within(option, choice) for option in choice.options):
            continue
        units = [(wording, _units(wording.text)) for wording in choice.options]
        for (part, inner), (whole, outer) in permutations(units, 2):
            if _contains(outer, inner) and not all(map(_NUMBER.fullmatch, inner)):
                yield Finding(
                    f"{quoted(part.text)} is contained whole in {quoted(whole.text)}",
                    part.text.place,
                    "write options that exclude each other",
                )


def prompt_word(subject: Subject) -> Iterator[Finding]:
    prompt = subject.prompt.stems | subject.text.stems
    for choice in subject.choices:
        shared = prompt.intersection(*(answer.stems for answer in choice.answers))
        if not shared:
            continue
        telling = shared.difference(*(wording.stems for wording in choice.distractors))
        if telling and not any(_of_its_own(one, choice) & prompt for one in choice.distractors):
            answer = choice.answers[0]
            word = next(word for word in answer.words if telling & stems([word]))
            yield Finding(
                f"the answer takes up the prompt's '{word}', and no distractor takes up a word",
                answer.at_word(word),
                f"use '{word}' in a distractor as well, or another word here",
            )


def shared_words(subject: Subject) -> Iterator[Finding]:
    for choice in subject.choices:
        if len(choice.answers) > 1:
            continue
        [answer] = choice.answers
        with_answer = _mean([_likeness(answer, other) for other in choice.distractors])
        pairs = combinations(choice.distractors, 2)
        without = _mean([_likeness(one, other) for one, other in pairs])
        if with_answer >= without + SHARED_MARGIN:
            yield Finding(
                f"the answer shares {with_answer:.0%} of its words with a distractor, they "
                f"{without:.0%} with each other: it is what options have in common",
                answer.text.place,
                "let distractors share words that the answer lacks",
            )


def _of_its_own(option: Wording, choice: Choice) -> frozenset[str]:
    """The words that an option shares with no other."""
    return option.stems.difference(*(one.stems for one in choice.options if one is not option))


def _ends_within(option: Wording, choice: Choice) -> bool:
    """Whether the last word of an option may be in another one; for code this tells nothing."""
    last = option.text.casefold().rsplit(None, 1)[-1].strip(_AROUND)
    return "`" in option.text or choice.folded.count(last) > 1


def _units(text: str) -> list[str]:
    """Words in small letters, and code as it stands."""
    if "`" not in text:
        return _plain_units(text)
    units = []
    end = 0
    for code in CODE.finditer(text):
        units += [*_plain_units(text[end : code.start()]), code[0]]
        end = code.end()
    return [*units, *_plain_units(text[end:])]


def _plain_units(text: str) -> list[str]:
    return [unit for word in text.casefold().split() if (unit := word.strip(_AROUND))]


def _contains(outer: Sequence[str], inner: Sequence[str]) -> bool:
    size = len(inner)
    return (
        0 < size < len(outer)
        and inner[0] in outer
        and any(outer[first : first + size] == inner for first in range(len(outer) - size + 1))
    )


def _likeness(one: Wording, other: Wording) -> float:
    """The share of their words that two options have in common (Jaccard)."""
    every = len(one.stems | other.stems)
    return len(one.stems & other.stems) / every if every else 0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
