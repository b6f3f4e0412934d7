"""Expressions: what they come to, and where one that comes to nothing goes wrong."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_rehearse.bank.arithmetic import Fault, Untold, computed

AMOUNTS = {"daily posts": 50e6, "n": 4.0, "p99": 0.25, "round trips": 3.0, "lost": None}

SUM, PRODUCT, SIGNED, POWER, ATOM = range(5)
"""How closely the parts of an expression belong together."""

COMES_TO = {
    "12": 12,
    "0.5": 0.5,
    "007": 7,
    "1_000": 1000,
    "1,000,000": 1e6,
    "1,234.5": 1234.5,
    "2.5e9": 2.5e9,
    "5E-3": 0.005,
    "1e+2": 100,
    "3k + 2M": 2_003_000,
    "1.5G / 1T": 0.0015,
    "4Ki": 4096,
    "1Mi + 1Gi + 1Ti": 2**20 + 2**30 + 2**40,
    "5%": 0.05,
    "5 % * 200": 10,
    "7%": 0.07,
    "1 + 2 * 3": 7,
    "(1 + 2) * 3": 9,
    "10 - 4 - 3": 3,
    "100 / 10 / 5": 2,
    "2 ^ 3 ^ 2": 512,
    "-2 ^ 2": -4,
    "2 ^ -1": 0.5,
    "(-2) ^ 2": 4,
    "2 * -3": -6,
    "--3": 3,
    "6 × 2 ÷ 3 − 1 · 2": 2,
    "50e6/86_400": 50e6 / 86400,
    "daily posts / 1M": 50,
    "daily   posts / 1M": 50,
    "daily\n posts / 1M": 50,
    "n * p99": 1,
    "2 * round trips": 6,
    "sqrt(9) + log2(8) + log10(100) + ln(1) + exp(0)": 9,
    "ceil(2.1) + floor(2.9)": 5,
    "round(2.5) + round(2.4)": 5,
    "min(3, 2) + max(1, 5, 4)": 7,
    "max(1,000, 2)": 1000,
    "max(n, sqrt(max(1, 100)))": 10,
    "round (2.5)": 3,
}


@pytest.mark.parametrize(("text", "amount"), COMES_TO.items())
def test_expression_comes_to(text: str, amount: float) -> None:
    assert computed(text, AMOUNTS) == pytest.approx(amount, rel=1e-12)


# What is marked stands between « and ».
GOES_WRONG = {
    "bad-step": """
        «=»
        = 5 «*»
        «=» * 5
        = 5 «+» * 3
        = 5 «5»
        = 5 «GB»
        = 5«GB»
        = 10«m»
        = 5«kB»
        = 3 «x 4»
        = 2«(»3)
        = (1)«(»2)
        = «(»2
        = «(»(2)
        = 2«)»
        = «(»)
        = (1«,» 2)
        = 1«,» 2
        = 1«,»00
        = 1«,»0000
        = 1«.»
        = «.»5
        = 1.2«.»3
        = 1«__0»
        = 3 «$» 4
        = 2 «*»* 3
        = «=» 2
        = 10«⁶»
        = «٣» + 1
        = «sqrt»
        = sqrt(4«,» 9)
        = «max»(100,200)
        = min«(»)
    """,
    "unknown-name": """
        = «monthly posts»
        = 1 + «Daily posts»
        = «sqrt 4»
        = «log»(2)
        = «n» (2)
    """,
    "not-finite": """
        = 5 «/» 0
        = 5 «÷» (n − 4)
        = «1e999»
        = 1e308 «*» 10
        = 10 «^» 400
        = 9 «^» 9 ^ 9 ^ 1
        = 0 «^» -1
        = (-8) «^» 0.5
        = «sqrt»(-1)
        = «log2»(0)
        = «exp»(1000)
    """,
}


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        (code, line.strip())
        for code, lines in GOES_WRONG.items()
        for line in lines.splitlines()
        if line.strip()
    ],
)
def test_expression_goes_wrong_at(code: str, marked: str) -> None:
    before, stretch, after = re.split("[«»]", marked)
    with pytest.raises(Fault) as caught:
        computed(before + stretch + after, AMOUNTS, 1)
    fault = caught.value
    assert (fault.code, fault.index, fault.length) == (code, len(before), len(stretch))
    assert fault.message
    assert fault.hint


@pytest.mark.parametrize("nested", ["(", "-", "1^", "sqrt(", "2 + ("])
def test_only_so_much_may_stand_within_each_other(nested: str) -> None:
    def closed(times: int) -> str:
        return nested * times + "1" + ")" * nested.count("(") * times

    assert computed(closed(20), {})
    with pytest.raises(Fault) as caught:
        computed(closed(100_000), {})
    assert caught.value.hint == "split it into several steps"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 GB", "nothing says what to do with 'GB'"),
        ("5 / 0", "5 / 0 divides by zero"),
        ("sqrt(n - 5)", "sqrt(-1) is not a number"),
        ("max(100,200)", "max of only one number"),
        ("10 ^ 400", "10 ^ 400 is too large"),
    ],
)
def test_message_says_what_was_found(text: str, told: str) -> None:
    with pytest.raises(Fault) as caught:
        computed(text, AMOUNTS)
    assert caught.value.message == told


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("daily post", "did you mean 'daily posts'?"),
        ("xyz", "the steps before are: daily posts, n, p99, round trips, lost"),
        ("n (2)", "put * or another operator before the parenthesis"),
        ("log(2)", "the functions are: sqrt, log2, log10, ln, exp, ceil, floor, round, min, max"),
    ],
)
def test_hint_says_what_there_is(text: str, hint: str) -> None:
    with pytest.raises(Fault) as caught:
        computed(text, AMOUNTS)
    assert caught.value.hint == hint


def test_amount_that_could_not_be_computed_is_no_fault_of_those_that_need_it() -> None:
    with pytest.raises(Untold):
        computed("2 * lost", AMOUNTS)


def fault_of(text: str) -> Fault | None:
    try:
        assert math.isfinite(computed(text, {"n": 2.0}))
    except Fault as fault:
        return fault
    return None


@settings(deadline=None)
@given(st.text() | st.text("0123456789.,_eE+-*/^()%kKMi naxr=x×"))
def test_any_text_is_a_finite_number_or_a_fault_within_it(text: str) -> None:
    fault = fault_of(text)
    if fault:
        assert -1 <= fault.index <= len(text)
        assert fault.message
        assert fault.hint


@dataclass(frozen=True)
class Tree:
    """An expression with as few parentheses as it needs, and what it comes to."""

    text: str
    amount: float
    rank: int = ATOM

    def within(self, least: int) -> str:
        return self.text if self.rank >= least else f"({self.text})"


def _numbers() -> st.SearchStrategy[Tree]:
    whole = st.integers(0, 10**9)
    return st.one_of(
        whole.map(lambda n: Tree(str(n), float(n))),
        whole.map(lambda n: Tree(f"{n:,}", float(n))),
        whole.map(lambda n: Tree(f"{n:_}", float(n))),
        whole.map(lambda n: Tree(f"{n}k", n * 1e3)),
        whole.map(lambda n: Tree(f"{n}Mi", n * 2.0**20)),
        whole.map(lambda n: Tree(f"{n}%", n / 100)),
        st.floats(0, 1e9).map(lambda x: Tree(f"{x:.4f}", float(f"{x:.4f}"))),
        st.floats(1e-9, 1e9).map(lambda x: Tree(f"{x:.3e}", float(f"{x:.3e}"))),
        st.just(Tree("daily posts", 50e6)),
    )


def _sum(left: Tree, right: Tree) -> Tree:
    return Tree(f"{left.within(SUM)} + {right.within(PRODUCT)}", left.amount + right.amount, SUM)


def _difference(left: Tree, right: Tree) -> Tree:
    return Tree(f"{left.within(SUM)} − {right.within(PRODUCT)}", left.amount - right.amount, SUM)


def _product(left: Tree, right: Tree) -> Tree:
    text = f"{left.within(PRODUCT)}*{right.within(SIGNED)}"
    return Tree(text, left.amount * right.amount, PRODUCT)


def _quotient(left: Tree, right: Tree) -> Tree:
    if right.amount == 0:
        return left
    text = f"{left.within(PRODUCT)} / {right.within(SIGNED)}"
    return Tree(text, left.amount / right.amount, PRODUCT)


def _square_of_square(tree: Tree) -> Tree:
    return Tree(f"{tree.within(ATOM)}^2^2", tree.amount**4, POWER)


def _negative(tree: Tree) -> Tree:
    return Tree(f"-{tree.within(SIGNED)}", -tree.amount, SIGNED)


def _floor(tree: Tree) -> Tree:
    return Tree(f"floor({tree.text})", float(math.floor(tree.amount)))


def _greatest(left: Tree, right: Tree) -> Tree:
    return Tree(f"max({left.text}, {right.text})", max(left.amount, right.amount))


def _combined(parts: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    pairs = (_sum, _difference, _product, _quotient, _greatest)
    return st.one_of(
        *(st.builds(pair, parts, parts) for pair in pairs),
        *(parts.map(one) for one in (_negative, _floor)),
        _numbers().map(_square_of_square),
    )


@settings(deadline=None)
@given(st.recursive(_numbers(), _combined, max_leaves=10))
def test_what_is_built_from_parts_comes_to_what_the_parts_do(tree: Tree) -> None:
    assert computed(tree.text, AMOUNTS) == pytest.approx(tree.amount, rel=1e-9)
