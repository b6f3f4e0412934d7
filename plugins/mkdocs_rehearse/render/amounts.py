"""Amounts and sums as readers see them: thousands apart, few digits, the signs of arithmetic.

A number is spelt as in English; what `write` makes of it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from math import isclose

_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_ALL = 15
"""Digits that a double is sure to keep."""

Write = Callable[[str], str]

_NUMBER = re.compile(r"\d+(?:_\d+)*(?:\.\d+)?")
_SIGNS = str.maketrans("*-_", "×− ")


def figures(amount: float, digits: int, write: Write = str) -> str:
    """The amount in at most so many significant digits, such as ``1,234.5`` or ``3.2 × 10²⁴``."""
    rounded = Decimal(f"{amount + 0.0:.{digits}g}")  # which makes −0 a 0
    if rounded == 0 or -7 < rounded.adjusted() < 15:
        return write(f"{rounded:,f}".replace("-", "−"))
    mantissa, exponent = f"{rounded.normalize():e}".split("e")
    power = str(int(exponent)).translate(_SUPERSCRIPT)
    return f"{write(mantissa.replace('-', '−'))} × 10{power}"


def outcome(amount: float, write: Write = str) -> str:
    """What a step gives, after ``=``, or after ``≈`` where it takes too many digits to show."""
    if isclose(amount, float(f"{amount:.6g}"), rel_tol=1e-12):
        return f"= {figures(amount, 6, write)}"
    return f"≈ {figures(amount, 4, write)}"


def quantity(amount: float, unit: str, write: Write = str) -> str:
    """The amount with its unit, such as ``2.5 GB``, ``5%`` or ``$3 per month``."""
    if unit[0] in "$€£¥":
        sign = "−" if amount < 0 else ""
        return f"{sign}{unit[0]}{figures(abs(amount), _ALL, write)}{unit[1:]}"
    space = "" if unit[0] == "%" else "\N{NO-BREAK SPACE}"
    return f"{figures(amount, _ALL, write)}{space}{unit}"


def in_prose(expression: str, write: Write = str) -> str:
    """A name or an expression of a step as a reader would write it on paper."""
    numbers = _NUMBER.sub(lambda found: write(found[0].replace("_", ",")), expression)
    return numbers.translate(_SIGNS)
