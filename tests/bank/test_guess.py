"""The chance of a guess: every answer that could be given is given, and the right ones counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations, permutations, product
from pathlib import Path
from typing import Any

import pytest

from bank.banks import library
from bank.every_kind import EVERY_KIND
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.trial import Said


def lay(texts: Iterable[str], *, disordered: bool = False) -> list[dict[str, str]]:
    """Texts named by themselves, back to front, which is never the right order."""
    return [{"id": text, "text": text} for text in reversed(list(texts))]


def ids(options: list[dict[str, str]]) -> list[str]:
    return [option["id"] for option in options]


def some(options: list[str]) -> Iterator[list[str]]:
    chosen = (combinations(options, size) for size in range(1, len(options) + 1))
    return map(list, chain.from_iterable(chosen))


def other_orders(shown: list[str]) -> Iterator[list[str]]:
    """The order that is shown cannot be checked."""
    return (list(order) for order in permutations(shown) if list(order) != shown)


def at_each(names: Iterable[str], offered: Iterable[list[Any]]) -> Iterator[dict[str, Any]]:
    named = list(names)
    return (dict(zip(named, chosen, strict=True)) for chosen in product(*offered))


Answers = Callable[[dict[str, Any]], Iterable[Any]]
BLIND: dict[str, Answers] = {
    "single": lambda asked: ids(asked["options"]),
    "multiple": lambda asked: some(ids(asked["options"])),
    "ordering": lambda asked: other_orders(ids(asked["items"])),
    "matching": lambda asked: at_each(
        ids(asked["lefts"]), [ids(asked["rights"])] * len(asked["lefts"])
    ),
    "flaw": lambda asked: at_each(
        ["line", "fix"], [[line["line"] for line in asked["design"]], ids(asked["fixes"])]
    ),
    "cloze": lambda asked: at_each(
        asked["gaps"], [ids(gap["options"]) for gap in asked["gaps"].values()]
    ),
}

CHOSEN_GAPS = """\
  - id: two-chosen-gaps
    signal: production
    level: recall
    prompt: Complete the sentence.
    text: A write is acknowledged {{when}} it is flushed {{where}}.
    gaps:
      when: {answer: after, distractors: [before, unless]}
      where: {answer: to disk, distractors: [to memory, to the client, to a peer]}
    explanation: What is in memory alone is lost with the process that holds it, unless others do.
    sources:
      - docs: logs.md
"""
BANK = EVERY_KIND + CHOSEN_GAPS


@pytest.mark.parametrize("kind", BLIND)
def test_chance_is_the_share_of_blind_answers_that_get_full_marks(
    kind: str, tmp_path: Path
) -> None:
    loaded = library(tmp_path, metrics=BANK)
    of_kind, trial = KINDS[kind], KINDS[kind].trial
    asked_by_choice = [
        question
        for question in loaded.questions.values()
        if question.kind == kind and of_kind.guess(question.body) > 0
    ]
    assert asked_by_choice
    assert trial
    for question in asked_by_choice:
        answers = [Said(answer, str) for answer in BLIND[kind](trial.asked(question.body, lay))]
        full = [trial.score(question.body, said) == 1 for said in answers]
        assert of_kind.guess(question.body) == pytest.approx(sum(full) / len(full))


@pytest.mark.parametrize("slug", ["posts-a-second", "durable-write", "first-minute"])
def test_what_is_typed_is_never_right_by_chance(slug: str, tmp_path: Path) -> None:
    question = library(tmp_path, metrics=BANK).questions[f"metrics.{slug}"]
    assert KINDS[question.kind].guess(question.body) == 0
