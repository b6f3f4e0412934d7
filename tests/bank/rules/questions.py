"""Questions to be judged: written from the parts a test is about, and what rules say of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bank.banks import library
from mkdocs_rehearse.bank import Checked, Problem, check

PROMPT = "A desk can open 500 of its tickets in one day. Which figure fits?"
OPTIONS = (
    "Recall among the first hundred",
    "Accuracy over the whole archive",
    "The area below that ROC curve",
)
WHY = "A reason that is long enough to be one."

Written = dict[str, Any]
"""A question's keys but the id, as the bank writes them."""


def question(prompt: str = PROMPT, **keys: Any) -> Written:
    """What all kinds have, with the keys of one added or others in place of these."""
    return {
        "signal": "data",
        "level": "apply",
        "prompt": prompt,
        "explanation": "What nobody opens cannot matter, so look at the top of the ranking. With "
        "more hands it would be otherwise.",
        "sources": [{"cite": "Made for this test"}],
        **keys,
    }


def single(*texts: str, whys: Sequence[str] = (), **keys: Any) -> Written:
    """The answer's text first; it and the distractors have these whys as far as they go."""
    answer, *distractors = options(texts or OPTIONS, whys)
    return question(answer=answer, distractors=distractors, **keys)


def multiple(answers: Sequence[str], distractors: Sequence[str], **keys: Any) -> Written:
    return question(answers=options(answers), distractors=options(distractors), **keys)


def flaw(design: Sequence[str], *fixes: str, why: str = WHY, **keys: Any) -> Written:
    answer, *distractors = options(fixes or OPTIONS)
    fix = {"answer": answer, "distractors": distractors}
    return question(design=[*design], flaw=1, why=why, fix=fix, **keys)


def cloze(
    text: str, *gap: str, prompt: str = "Complete what the log says now.", **keys: Any
) -> Written:
    """A text with a gap {{word}}, which is chosen: the answer first."""
    answer, *distractors = gap
    gaps = {"word": {"answer": answer, "distractors": distractors}}
    return question(prompt, text=text, gaps=gaps, **keys)


def recall(prompt: str = PROMPT, **keys: Any) -> Written:
    points = [{"point": point, "signal": "data"} for point in ("Names it", "Weighs it")]
    return question(prompt, **{"model_answer": "I would name it.", "rubric": points, **keys})


def options(texts: Sequence[str], whys: Sequence[str] = ()) -> list[dict[str, str]]:
    padded = [*whys, *[WHY] * len(texts)]
    return [{"text": text, "why": why} for text, why in zip(texts, padded, strict=False)]


def bank(*questions: Written) -> str:
    """The questions as a bank, with ids from q0 on."""
    lines = ["title: Metrics", "track: ai-ml", "questions:"]
    for index, written in enumerate(questions):
        lines.append(f"  - id: q{index}")
        lines += [
            f"    {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in written.items()
        ]
    return "\n".join(lines) + "\n"


def checked(folder: Path, *questions: Written) -> Checked:
    loaded = library(folder, metrics=bank(*questions))
    assert not loaded.problems, loaded.problems
    return check(loaded)


def codes(folder: Path, *questions: Written) -> list[str]:
    return [problem.code for problem in checked(folder, *questions).problems]


def marks(code: str, folder: Path, *questions: Written) -> list[str]:
    """The characters above the carets, wherever the rule of this code finds something."""
    problems = checked(folder, *questions).problems
    return [
        place.excerpt[place.column - 1 :][: place.length]
        for problem in problems
        if problem.code == code and (place := problem.place)
    ]


def shown(problems: Iterable[Problem]) -> list[str]:
    """Codes, each with the characters above its carets."""
    places = [(problem.code, problem.place) for problem in problems]
    return [
        f"{code} {place.excerpt[place.column - 1 :][: place.length]}" if place else code
        for code, place in places
    ]
