"""A design with one flawed line: the reader finds the line, then its fix."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from ..model import Body
from ..shapes import Field, ListOf, Pattern, Reading, Record, Words
from ..source import Text
from .kind import Kind
from .options import (
    ANSWER,
    DISTRACTOR,
    Option,
    offering,
    report_equal_options,
    report_equal_texts,
    texts,
    written_option,
)
from .trial import Lay, Malformed, Said, Trial


@dataclass(frozen=True, slots=True)
class Flaw(Body):
    """The design's lines in order, and the fixes offered: the answer first."""

    design: tuple[Text, ...]
    flaw: int
    """Number of the flawed line, from 1."""
    why: Text
    """Why that line is the flaw."""
    options: tuple[Option, ...]
    """The fixes."""


_NUMBER = Pattern(re.compile(r"[1-9]"), "bad-number", "write the number of the flawed line")

_LINE_AND_FIX = re.compile(r"[0-9]{2}")

_FIX: Record[tuple[Option, ...]] = Record(
    {
        "answer": Field(ANSWER, "the right fix: its text and why it is right"),
        "distractors": Field(
            ListOf(DISTRACTOR, 2, 4, "with the answer, a question has three to five fixes"),
            "two to four wrong fixes: each a text and why it is wrong",
        ),
    },
    lambda answer, distractors: (answer, *distractors),
)


def _decode(values: dict[str, Any], reading: Reading) -> Flaw:
    design, written, options = values["design"], values["flaw"], values["fix"]
    report_equal_texts(design, "line", reading)
    report_equal_options(options, reading)
    if int(written) > len(design):
        message = f"the design has {len(design)} lines, so none is line {written}"
        reading.error("bad-number", message, written.place, "count its lines from 1")
    return Flaw(design, int(written), values["why"], options)


def _written(body: Flaw) -> dict[str, Any]:
    answer, *distractors = (written_option(option) for option in body.options)
    return {
        "design": [*body.design],
        "flaw": body.flaw,
        "why": body.why,
        "fix": {"answer": answer, "distractors": distractors},
    }


def _asked(body: Flaw, lay: Lay) -> dict[str, Any]:
    design = [{"line": number, "text": text} for number, text in enumerate(body.design, 1)]
    return {"design": design, "fixes": lay(texts(body.options))}


def _score(body: Flaw, said: Said) -> float:
    parts = said.parts(("line", "fix"))
    line = parts["line"].number()
    if line not in range(1, len(body.design) + 1):
        raise Malformed(f"the design has no line {line:g}")
    fix = parts["fix"].one_of(texts(body.options), "fix")
    return ((line == body.flaw) + (fix == body.options[0].text)) / 2


_TRIAL = Trial(
    'an object such as {"line": 2, "fix": id}: the number of the flawed line, the id of its fix',
    _asked,
    lambda body: {"line": body.flaw, "fix": body.options[0].text},
    _score,
)


FLAW = Kind(
    "flaw",
    "a design with one flawed line to be found and mended",
    {
        "design": Field(
            ListOf(Words(), 3, 9, "three to nine lines, one of them flawed"),
            "three to nine lines of a design, in Markdown",
        ),
        "flaw": Field(_NUMBER, "the number of the flawed line, from 1"),
        "why": Field(
            Words(30, "say what goes wrong because of that line"),
            "why that line is the flaw, in at least 30 characters",
        ),
        "fix": Field(_FIX, "the fixes offered for it: an 'answer' and 'distractors'"),
    },
    _decode,
    lambda body: [body.design, str(body.flaw), [option.text for option in body.options]],
    _written,
    lambda body: replace(offering(body.options, body.why), items=body.design),
    _TRIAL,
    lambda body: 1 / (len(body.design) * len(body.options)),
    lambda choice: frozenset({int(choice[1])} if _LINE_AND_FIX.fullmatch(choice) else ()),
    thinking=30,
)
