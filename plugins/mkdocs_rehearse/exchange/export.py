"""Questions as JSON, with everything that their banks say of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs_rehearse.bank import Bank, Question
from mkdocs_rehearse.bank.write import written

_IN_OPTIONS = ("answer", "answers", "distractors", "fix")
"""Keys whose values a question with options has there."""


def exported(banks: Iterable[Bank]) -> dict[str, Any]:
    """All questions of the banks. Texts are Markdown, numbers are as their bank writes them."""
    return {"questions": [_exported(one, bank) for bank in banks for one in bank.questions]}


def heading(question: Question, bank: Bank) -> dict[str, Any]:
    """What a question is, before anything of what it says."""
    return {
        "id": question.id,
        "bank": bank.id,
        "tracks": bank.tracks,
        "kind": question.kind,
        "level": question.level,
        "signals": question.signals,
    }


def _exported(question: Question, bank: Bank) -> dict[str, Any]:
    head = heading(question, bank) | {"prompt": question.prompt}
    rest = written(question) | {"tags": question.tags, "was": question.was}
    options = [
        {"text": option.text, "right": option.right, "why": option.why}
        for option in getattr(question.body, "options", ())
    ]
    if options:
        head["options"] = options
    said = {*head, "signal", *(_IN_OPTIONS if options else ())}
    return head | {key: value for key, value in rest.items() if key not in said and value}
