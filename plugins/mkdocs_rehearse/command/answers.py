"""A file of answers as `rehearse score` takes it: JSON, an answer at each question's id."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .subcommand import Usage


def read_answers(path: Path) -> dict[str, Any]:
    """The answers by public id; raises `Usage` with what is wrong with the file."""

    def different(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        for name in names:
            if names.count(name) > 1:
                raise Usage(f"'{path}' has two values at '{name}': keep one of them")
        return dict(pairs)

    try:
        answers = json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=different)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Usage(f"'{path}' is not JSON: {error.msg} at {place}") from error
    except (ValueError, RecursionError) as error:
        raise Usage(f"'{path}' is not JSON: {error}") from error
    if not isinstance(answers, dict):
        raise Usage(f"'{path}' has to be a JSON object, with an answer at each question's id")
    return answers
