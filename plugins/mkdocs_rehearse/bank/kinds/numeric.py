"""A number to estimate or compute, right within a tolerance, with the steps that lead to it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from ..model import Body
from ..problem import quoted
from ..shapes import Field, ListOf, Pattern, Reading, Record, Words
from ..source import Text
from ..steps import check_steps
from .kind import Kind
from .trial import Trial

_SLACK = 1e-9
"""So that the rounding of binary fractions puts nobody on the other side of a bound."""


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
    def share(self) -> float | None:
        """How far off an answer may be, as a share of the value."""
        return float(self.within[:-1]) / 100 if self.within.endswith("%") else None

    @property
    def factor(self) -> float | None:
        """How many times too much or too little an answer may be."""
        return float(self.within[1:]) if self.within.startswith("x") else None

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest amount that is right."""
        factor, share = self.factor, self.share or 0.0
        less, more = (1 / factor, factor) if factor else (1 - share, 1 + share)
        ends = self.amount * less, self.amount * more
        return min(ends), max(ends)

    def score(self, amount: float) -> float:
        """1 within the bounds, one half within an order of magnitude, as in `quantity.js`."""
        least, greatest = self.bounds
        if least - _SLACK * abs(least) <= amount <= greatest + _SLACK * abs(greatest):
            return 1.0
        ratio = amount / self.amount if self.amount else math.inf
        return 0.5 if 0.1 - _SLACK <= ratio <= 10 + _SLACK else 0.0


@dataclass(frozen=True, slots=True)
class Numeric(Body):
    """The steps are those of `arithmetic`; the last one gives the number."""

    number: Number
    steps: tuple[Text, ...]


_GROUPED = re.compile(r"\d{1,3}(?:[ ,'’]\d{3})+(?:\.\d+)?")
_POWERS = {"k": "e3", "M": "e6", "G": "e9", "T": "e12"}
_FACTOR_FIRST = re.compile(r"(?:([\d.]+)[x×]|×(?=\d))")


def _decimal(written: str) -> str:
    """A number of one with signs that only people read: ``~17,280,000``, ``17M``, ``10^6``."""
    number = written.lstrip("~≈ ")
    if _GROUPED.fullmatch(number):
        return re.sub(r"[ ,'’]", "_", number)
    power = re.sub(r"^10\^", "1e", number)
    return power[:-1] + _POWERS.get(power[-1:], power[-1:])


_VALUE = Pattern(
    re.compile(r"(?!.{41})[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?"),
    "bad-number",
    "write a decimal number, such as 175, 0.02, 1_000_000 or 2.5e9",
    meant=_decimal,
)

_WITHIN = Pattern(
    re.compile(r"(?:[0-9]+(?:\.[0-9]+)?%|x(?:[1-9][0-9]*(?:\.[0-9]+)?))"),
    "bad-tolerance",
    "write a share such as 10%, or a factor such as x2",
    meant=lambda written: _FACTOR_FIRST.sub(r"x\1", re.sub(r"[\s±]", "", written)),
)


def _decode(values: dict[str, Any], reading: Reading) -> Numeric:
    body = Numeric(**values)
    number = body.number
    if all(map(math.isfinite, number.bounds)):
        _report_odd_tolerance(number, reading)
        check_steps(body.steps, number.value, number.bounds, reading)
    else:
        message, hint = f"{quoted(number.value)} is too large", "numbers end at 1e308"
        reading.error("not-finite", message, number.value.place, f"use a larger unit: {hint}")
    return body


def _report_odd_tolerance(number: Number, reading: Reading) -> None:
    within, share, factor = number.within, number.share, number.factor
    if number.amount == 0 and share != 0:
        message = f"{quoted(within)} of 0 is 0, so nothing but 0 would be right"
        hint = "write 0% if that is meant, or ask for a number that is not 0"
    elif share is not None and share >= 1:
        message, hint = f"within {quoted(within)} of any number lies 0", "use a factor, such as x3"
    elif factor is not None and factor > 10:
        message, hint = f"{quoted(within)} is more than an order of magnitude", "use x10 at most"
    else:
        return
    reading.error("bad-tolerance", message, within.place, hint)


def _written(body: Numeric) -> dict[str, Any]:
    number = body.number
    return {
        "number": {"value": number.value, "unit": number.unit, "within": number.within},
        "steps": [*body.steps],
    }


_TRIAL: Trial[Numeric] = Trial(
    "the number alone, in the unit that is named; within 10% says how far it may be off, "
    "within x2 that it may be from a half to twice as much",
    lambda body, _: {"unit": body.number.unit, "within": body.number.within},
    lambda body: f"{body.number.value} {body.number.unit}, within {body.number.within}",
    lambda body, said: body.number.score(said.number()),
)


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
            ListOf(Words(), hint="show how the value is reached: the checker computes it again"),
            "how to get there, a line 'name = expression' each, the last giving the value",
        ),
    },
    _decode,
    lambda body: [body.number.value, body.number.unit, body.number.within],
    _written,
    trial=_TRIAL,
    thinking=75,
)
