"""The expressions that steps of numeric questions are made of, and what they come to.

The grammar is small and written by hand, so that a bank can state a sum and nothing else:
numbers such as ``86_400``, ``2.5e9``, ``3k``, ``4Ki`` or ``5%``, names of amounts (a run of words
is one name), ``+ - * / ^``, parentheses and a few functions.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from collections.abc import Mapping as Table
from dataclasses import dataclass

from .problem import quoted
from .shapes import closest

DEEPEST = 50
"""How many parentheses, signs and powers may stand within each other."""


class Fault(Exception):
    """A stretch of a text that cannot be computed."""

    def __init__(self, code: str, message: str, hint: str, index: int, length: int) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.index = index
        self.length = length


class Untold(Exception):
    """An expression that needs an amount which could not be computed."""


Amounts = Table[str, float | None]
"""What names stand for; None where that could not be computed."""


def computed(text: str, amounts: Amounts, start: int = 0) -> float:
    """What the expression that begins at an index of the text comes to, a finite number.

    Raises `Fault`, and `Untold` where an amount it needs could not be computed.
    """
    return _Expression(text, amounts, start).value()


_TOKEN = re.compile(
    r"(?P<number>"
    r"(?:[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+|[0-9]+(?:_[0-9]+)*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"
    r"(?:(?:[KMGT]i|[kMGT])(?!\w)| ?%)?)"
    r"|(?P<name>[^\W\d]\w*(?:\s+\w+)*)"
    r"|(?P<sign>[-+*/^(),×÷−·])"
    r"|(?P<other>\S)"
)

_SCALES = {
    scale: base ** (power + 1)
    for base, scales in ((1000.0, "k M G T"), (1024.0, "Ki Mi Gi Ti"))
    for power, scale in enumerate(scales.split())
}


@dataclass(frozen=True, slots=True)
class _Operation:
    """What stands between two amounts; a greater rank binds more closely."""

    rank: int
    compute: Callable[[float, float], float]
    from_right: bool = False


_POWER = _Operation(3, math.pow, from_right=True)
_OPERATIONS = {
    sign: operation
    for signs, operation in (
        ("+", _Operation(1, operator.add)),
        ("-−", _Operation(1, operator.sub)),
        ("*×·", _Operation(2, operator.mul)),
        ("/÷", _Operation(2, operator.truediv)),
        ("^", _POWER),
    )
    for sign in signs
}


@dataclass(frozen=True, slots=True)
class _Function:
    compute: Callable[..., float]
    several: bool = False
    """It takes two amounts or more, not one."""


FUNCTIONS = {
    "sqrt": _Function(math.sqrt),
    "log2": _Function(math.log2),
    "log10": _Function(math.log10),
    "ln": _Function(math.log),
    "exp": _Function(math.exp),
    "ceil": _Function(lambda amount: float(math.ceil(amount))),
    "floor": _Function(lambda amount: float(math.floor(amount))),
    "round": _Function(lambda amount: float(math.floor(amount + 0.5))),
    "min": _Function(min, several=True),
    "max": _Function(max, several=True),
}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    index: int


class _Expression:
    """Computes an expression while reading it, by precedence climbing."""

    def __init__(self, text: str, amounts: Amounts, start: int) -> None:
        self.amounts = amounts
        self.depth = 0
        self.tokens = [
            _Token(match.lastgroup or "", match[0], match.start())
            for match in _TOKEN.finditer(text, start)
        ]
        self.tokens.append(_Token("end", "", len(text)))
        self.place = 0
        self.before = _Token("sign", "=", start - 1)

    @property
    def token(self) -> _Token:
        """The next one."""
        return self.tokens[self.place]

    def take(self) -> _Token:
        self.before = self.token
        self.place += 1
        return self.before

    def value(self) -> float:
        """What all of it comes to."""
        amount = self.climb(1)
        if self.token.kind != "end":
            raise self.stray()
        return amount

    def climb(self, least: int) -> float:
        """What the operations of at least a rank come to."""
        self.depth += 1
        if self.depth > DEEPEST:
            message = f"more than {DEEPEST} things within each other"
            raise _fault("bad-step", message, "split it into several steps", self.token)
        left = self.operand()
        while (operation := _OPERATIONS.get(self.token.text)) and operation.rank >= least:
            sign = self.take()
            right = self.climb(operation.rank + (not operation.from_right))
            left = _result(sign, operation.compute, left, right)
        self.depth -= 1
        return left

    def operand(self) -> float:
        token = self.token
        if token.kind == "number":
            self.take()
            return _result(token, _number, token.text)
        if token.kind == "name":
            self.take()
            return self.call(token) if self.token.text == "(" else self.known(token)
        if token.text == "(":
            self.take()
            amount = self.climb(1)
            self.close(token)
            return amount
        if token.text and token.text in "-−":
            self.take()
            return -self.climb(_POWER.rank)
        if token.kind == "other":
            raise self.stray()
        message = f"a number or a name is missing after '{self.before.text}'"
        raise _fault("bad-step", message, "write one there", self.before)

    def close(self, opening: _Token) -> None:
        if self.token.kind == "end":
            raise _fault("bad-step", "this '(' is never closed", "add the ')' for it", opening)
        if self.token.text != ")":
            raise self.stray()
        self.take()

    def call(self, token: _Token) -> float:
        function = FUNCTIONS.get(token.text)
        if function is None:
            message = f"there is no function {quoted(token.text)}"
            if token.text in self.amounts:
                hint = "put * or another operator before the parenthesis"
            else:
                hint = f"the functions are: {', '.join(FUNCTIONS)}"
            raise _fault("unknown-name", message, hint, token)
        opening = self.take()
        arguments = [self.climb(1)]
        while function.several and self.token.text == ",":
            self.take()
            arguments.append(self.climb(1))
        self.close(opening)
        if function.several and len(arguments) == 1:
            message = f"{token.text} of only one number"
            hint = "separate numbers by a comma and a space: 1,000 is a thousand"
            raise _fault("bad-step", message, hint, token)
        return _result(token, function.compute, *arguments)

    def known(self, token: _Token) -> float:
        name = " ".join(token.text.split())
        if name in self.amounts:
            amount = self.amounts[name]
            if amount is None:
                raise Untold
            return amount
        if name in FUNCTIONS:
            message, hint = f"{name} of nothing", f"write what it is of, such as {name}(2)"
            raise _fault("bad-step", message, hint, token)
        nearest = list(self.amounts)[-12:]
        if guess := closest(name, nearest):
            hint = f"did you mean '{guess}'?"
        elif nearest:
            hint = f"the steps before are: {', '.join(nearest)}"
        else:
            hint = "no step stands before this one: write a number, or a step that gives it"
        raise _fault("unknown-name", f"no step before is named {quoted(name)}", hint, token)

    def stray(self) -> Fault:
        """What stands where it means nothing."""
        token = self.token
        if token.kind in ("number", "name") or token.text == "(":
            message = f"nothing says what to do with {quoted(token.text)}"
            hint = (
                "put an operator such as * before it; a number has no unit here, and of "
                "suffixes only k, M, G, T, Ki, Mi, Gi, Ti and %"
            )
        elif token.text == ")":
            message, hint = "this ')' closes nothing", "remove it, or add a '(' before"
        elif token.text == ",":
            message = "this comma separates nothing"
            hint = "write 1,000 or 1_000 for a thousand, and 0.5 for a half"
        else:
            message = f"'{token.text}' means nothing in a step"
            hint = "use + - * / ^, parentheses, numbers such as 0.5 or 2e9, and names of steps"
        return _fault("bad-step", message, hint, token)


def _number(written: str) -> float:
    digits = written.rstrip("kKMGTi %")
    suffix = written[len(digits) :].strip()
    amount = float(digits.replace(",", "").replace("_", ""))
    return amount / 100 if suffix == "%" else amount * _SCALES.get(suffix, 1.0)


def _result(token: _Token, compute: Callable[..., float], *given: float | str) -> float:
    """What the token comes to, if it is a number that a reader could be shown."""
    try:
        amount = compute(*given)
    except ZeroDivisionError:
        message, hint = "divides by zero", "what stands after it comes to 0"
    except ValueError:
        message, hint = "is not a number", f"{quoted(token.text)} has no value there"
    except OverflowError:
        message, hint = _TOO_LARGE
    else:
        if math.isfinite(amount):
            return amount
        message, hint = _TOO_LARGE
    raise _fault("not-finite", f"{_shown(token, given)} {message}", hint, token)


_TOO_LARGE = "is too large", "keep every step below 1e308"


def _shown(token: _Token, given: tuple[float | str, ...]) -> str:
    """The token with the amounts that it was given."""
    amounts = [f"{amount:.6g}" for amount in given if isinstance(amount, float)]
    if token.kind == "number":
        return quoted(token.text)
    if token.kind == "name":
        return f"{token.text}({', '.join(amounts)})"
    return f" {token.text} ".join(amounts)


def _fault(code: str, message: str, hint: str, token: _Token) -> Fault:
    return Fault(code, message, hint, token.index, len(token.text))
