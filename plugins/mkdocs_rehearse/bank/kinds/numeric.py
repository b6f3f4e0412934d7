"""A number to estimate or compute, right within a tolerance, with the steps that lead to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..arithmetic import check_steps
from ..model import Body
from ..shapes import Field, ListOf, Pattern, Reading, Record, Words
from ..source import Text
from .kind import Kind


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity and how far from it an answer may be."""

    value: Text
    """Decimal, such as ``175``, ``0.02``, ``1_000_000`` or ``2.5e9``."""
    unit: Text
    within: Text
    """``10%`` either way, or ``x2``: from a half to twice as much."""

    @property
    def amount(self) -> float:
        return float(self.value)

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest amount that is right."""
        written = self.within
        if written.endswith("%"):
            share = float(written[:-1]) / 100
            ends = self.amount * (1 - share), self.amount * (1 + share)
        else:
            factor = float(written[1:])
            ends = self.amount / factor, self.amount * factor
        return min(ends), max(ends)


@dataclass(frozen=True, slots=True)
class Numeric(Body):
    """The steps are those of `arithmetic`; the last one gives the number."""

    number: Number
    steps: tuple[Text, ...]


_VALUE = Pattern(
    re.compile(r"[-+]?\d+(?:_\d+)*(?:\.\d+)?(?:[eE][-+]?\d{1,3})?"),
    "bad-number",
    "write a decimal number, such as 175, 0.02, 1_000_000 or 2.5e9",
)

_WITHIN = Pattern(
    re.compile(r"(?:\d+(?:\.\d+)?%|x(?:[1-9]\d*(?:\.\d+)?))"),
    "bad-tolerance",
    "write a share such as 10%, or a factor such as x2",
)


def _decode(values: dict[str, Any], reading: Reading) -> Numeric:
    body = Numeric(**values)
    check_steps(body.steps, body.number.value, reading)
    return body


def _written(body: Numeric) -> dict[str, Any]:
    number = body.number
    return {
        "number": {"value": number.value, "unit": number.unit, "within": number.within},
        "steps": [*body.steps],
    }


NUMERIC = Kind(
    "numeric",
    "a number with its unit, right within a tolerance",
    {
        "number": Field(
            Record(
                {
                    "value": Field(_VALUE, "the number, as a decimal"),
                    "unit": Field(Words(), "what it counts, such as GB, ms or requests/s"),
                    "within": Field(_WITHIN, "how far off still counts: 10%, or x2 for a factor"),
                },
                Number,
            ),
            "the right number: its value, its unit and how far off still counts",
        ),
        "steps": Field(
            ListOf(Words()),
            "how to get there, a line 'name = expression' each, the last giving the value",
        ),
    },
    _decode,
    lambda body: [body.number.value, body.number.unit, body.number.within],
    _written,
)
