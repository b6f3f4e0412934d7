"""Questions without their key, for someone who answers them to find out what is wrong with them."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import Any

from mkdocs_rehearse.bank import Bank, Question
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.bank.kinds.trial import Lay, Trial

from .export import heading

NO_ANSWER, SEVERAL = "none", "several"
"""What may be answered to any question, and is never right."""

_HOW = """\
Write one JSON object that has your answer at the id of each question. Texts to choose from stand
in an order that means nothing, and are named by their ids. What an answer is, by kind:

"""
_OBJECT = f"""
In the place of such an answer you may write "{NO_ANSWER}" if none is right, or "{SEVERAL}" if more
than one is: either way the question has to be mended. Skip no question.
"""
_GUESS = """
You see options without what they answer. Guess all the same.
"""


def blind(banks: Iterable[Bank], seed: int, options_only: bool = False) -> dict[str, Any]:
    """The banks' questions with the texts to choose from shuffled by the seed.

    They are named by their stored ids, since public ones may speak of the answer. With options
    only, there are no prompts. Questions that only whoever answers them can score are left out.
    """
    asked = [
        _asked(question, bank, trial, seed, options_only)
        for bank in banks
        for question, trial in tried(bank, options_only)
    ]
    kinds = {one["kind"] for one in asked}
    forms = [
        f"- {kind.name}: {kind.trial.how}\n"
        for kind in KINDS.values()
        if kind.trial and kind.name in kinds
    ]
    how = "".join([_HOW, *forms, _GUESS if options_only else _OBJECT])
    return {"how_to_answer": how, "seed": seed, "questions": asked}


def tried(bank: Bank, options_only: bool) -> Iterator[tuple[Question, Trial[Any]]]:
    """The bank's questions that can be tried, each with its kind's way."""
    for question in bank.questions:
        trial = KINDS[question.kind].trial
        if trial and (not options_only or _offers_options_alone(question, trial)):
            yield question, trial


def text_id(question: Question, text: str) -> str:
    """Six characters that name a text in its question, whatever the seed."""
    return b32encode(_digest(question.id, text))[:6].decode().lower()


def _offers_options_alone(question: Question, trial: Trial[Any]) -> bool:
    return [*trial.asked(question.body, _laid(question, 0))] == ["options"]


def _asked(
    question: Question, bank: Bank, trial: Trial[Any], seed: int, options_only: bool
) -> dict[str, Any]:
    shown = trial.asked(question.body, _laid(question, seed))
    named = {"id": question.key}
    if options_only:
        return {**named, "kind": question.kind, **shown}
    dated = {"as_of": question.as_of} if question.as_of else {}
    return {**heading(question, bank), **named, **dated, "prompt": question.prompt, **shown}


def _laid(question: Question, seed: int) -> Lay:
    """Lays texts of the question out, in the same way for the same seed."""

    def lay(texts: Iterable[str], *, disordered: bool = False) -> list[dict[str, str]]:
        given = list(texts)
        shuffled = sorted(given, key=partial(_digest, str(seed), question.id))
        if disordered and shuffled == given:
            shuffled.append(shuffled.pop(0))
        return [{"id": text_id(question, text), "text": text} for text in shuffled]

    return lay


def _digest(*parts: str) -> bytes:
    return sha256("\n".join(parts).encode()).digest()
