"""The steps of a numeric question: lines ``name = expression`` that the checker computes again."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass
from decimal import Decimal

from .arithmetic import FUNCTIONS, Fault, Untold, computed
from .problem import quoted
from .shapes import Reading
from .source import Text


@dataclass(frozen=True, slots=True)
class Step:
    """A step and what it comes to."""

    name: str
    expression: str
    amount: float


def worked(steps: Iterable[str]) -> tuple[Step, ...]:
    """The steps of a sound question, computed."""
    amounts: dict[str, float | None] = {}
    found = []
    for text in steps:
        name = _name(text, amounts)
        amount = amounts[name] = computed(text, amounts, _expression(text))
        found.append(Step(name, text[_expression(text) :].strip(), amount))
    return tuple(found)


def check_steps(
    steps: Sequence[Text], value: Text, bounds: tuple[float, float], reading: Reading
) -> None:
    """Report steps that cannot be computed, and a last one that does not give the value.

    It has to be right itself: a reader who computes without rounding lies within the bounds.
    """
    amounts: dict[str, float | None] = {}
    amount = None
    for text in steps:
        amount = None
        try:
            name = _name(text, amounts)
            amounts[name] = None
            amount = amounts[name] = computed(text, amounts, _expression(text))
        except Fault as fault:
            place = text.at(fault.index, fault.length)
            reading.error(fault.code, fault.message, place, fault.hint)
        except Untold:
            pass
    if amount is None or math.isclose(amount, float(value), rel_tol=1e-9):
        return
    least, greatest = bounds
    if not _rounds_to(value, amount) or not least <= amount <= greatest:
        message = f"the steps come to {amount:.12g}, but the value says {value}"
        hint = "mend the steps or the value, which may be rounded, but not by more than 'within'"
        reading.error("steps-differ", message, value.place, hint)


def _rounds_to(value: str, amount: float) -> bool:
    """Whether the amount is the value, at the last digit that the value is written with."""
    written = Decimal(value)
    if "." not in value:
        written = written.normalize()  # the zeros of 1_200 may only be there for their place
    half_of_last = Decimal(5).scaleb(int(written.as_tuple().exponent) - 1)
    return abs(Decimal(amount) - written) <= half_of_last


_FORM = "write a step as 'name = expression', such as 'requests per second = 50e6 / 86_400'"
_NAME = re.compile(r"[^\W\d]\w*(?: \w+)*")


def _name(text: str, known: Table[str, float | None]) -> str:
    """What a step calls its amount."""
    written, equals, _ = text.partition("=")
    start, length = len(written) - len(written.lstrip()), len(written.strip())
    name = " ".join(written.split())
    if not equals:
        code, message, hint = "bad-step", f"{quoted(text)} has no '='", _FORM
    elif not name:
        code, message, hint, length = "bad-step", "a step without a name", _FORM, 1
    elif not _NAME.fullmatch(name):
        code, message = "bad-step", f"{quoted(name)} cannot be the name of a step"
        hint = "begin with a letter and use letters, digits, spaces and _ only"
    elif name in FUNCTIONS:
        code, message = "bad-step", f"'{name}' is the name of a function"
        hint = "call the step something else"
    elif name in known:
        code, message = "duplicate-step", f"a second step named {quoted(name)}"
        hint = "give each step a name of its own"
    else:
        return name
    raise Fault(code, message, hint, start, length)


def _expression(text: str) -> int:
    """Where it begins."""
    return text.index("=") + 1
