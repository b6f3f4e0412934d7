"""Numeric questions: a number with its tolerance, and steps that have to give it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.banks import HEAD, found, library, marked
from mkdocs_rehearse.bank import Number, Numeric, Text
from mkdocs_rehearse.bank.shapes import Reading
from mkdocs_rehearse.bank.steps import Step, check_steps, worked

NUMERIC = """\
  - id: posts-a-second
    signal: framing
    level: apply
    prompt: Users write 50 million posts a day. How many is that a second, on average?
    number:
      value: 579
      unit: posts/s
      within: 10%
    steps:
      - seconds a day = 24 * 60 * 60
      - posts a second = 50M / seconds a day
    explanation: A day has 86,400 seconds, about 100,000; so a million a day is about 12 a second.
    sources:
      - cite: A. Uthor, Sums on Napkins, 2020
"""
STEPS = NUMERIC[NUMERIC.index("      - seconds") : NUMERIC.index("    explanation:")]


def test_sound_number_is_read(tmp_path: Path) -> None:
    loaded = library(tmp_path, sums=HEAD + NUMERIC)
    assert not loaded.problems
    body = loaded.questions["sums.posts-a-second"].body
    assert isinstance(body, Numeric)
    assert (body.number.amount, body.number.unit) == (579, "posts/s")
    assert worked(body.steps) == (
        Step("seconds a day", "24 * 60 * 60", 86400),
        Step("posts a second", "50M / seconds a day", 50e6 / 86400),
    )


@pytest.mark.parametrize(
    ("old", "new"), [("579", "580"), ("posts/s", "posts a second"), ("10%", "x2")]
)
def test_meaning_changes_with_value_unit_and_tolerance(tmp_path: Path, old: str, new: str) -> None:
    written = HEAD + NUMERIC.replace(STEPS, "      - posts a second = 579.5\n")
    changed = written.replace(f": {old}\n", f": {new}\n")
    assert changed != written
    [before] = library(tmp_path / "a", sums=written).questions.values()
    [after] = library(tmp_path / "b", sums=changed).questions.values()
    assert before.revision != after.revision


# What is changed in the sound question (which begins on line 4), and what is reported where.
BROKEN = {
    "value in words": ("579", "many", "9:14 bad-number many"),
    "value with commas": ("579", "50,000", "9:14 bad-number 50,000"),
    "value in other digits": ("579", "٥٧٩", "9:14 bad-number ٥٧٩"),
    "value without end": ("579", "5" * 41, "9:14 bad-number " + "5" * 41),
    "value too large": ("579", "1e999", "9:14 not-finite 1e999"),
    "value whose bounds are too large": (
        "579",
        "1.79e308",
        "9:14 not-finite 1.79e308",
    ),
    "no unit": ("      unit: posts/s\n", "", "9:7 missing-key value: 579"),
    "tolerance in words": ("10%", "a little", "11:15 bad-tolerance a little"),
    "tolerance without a sign": ("10%", "10", "11:15 bad-tolerance 10"),
    "factor below one": ("10%", "x0.5", "11:15 bad-tolerance x0.5"),
    "factor beyond an order of magnitude": ("10%", "x11", "11:15 bad-tolerance x11"),
    "share that takes in nothing": ("10%", "100%", "11:15 bad-tolerance 100%"),
    "no steps": (f"    steps:\n{STEPS}", "", "4:5 missing-key id: posts-a-second"),
    "empty steps": (f"\n{STEPS}", " []\n", "12:12 too-few []"),
    "steps as a text": (f"\n{STEPS}", " 50M / 86400\n", "12:12 wrong-type 50M / 86400"),
    "step without a name": ("posts a second = ", "= ", "14:9 bad-step ="),
    "step without an equals sign": (
        "posts a second = ",
        "",
        "14:9 bad-step 50M / seconds a day",
    ),
    "step named by a unit": (
        "posts a second =",
        "posts/second =",
        "14:9 bad-step posts/second",
    ),
    "step named by a number": ("posts a second =", "2nd =", "14:9 bad-step 2nd"),
    "step named by a function": ("posts a second =", "max =", "14:9 bad-step max"),
    "step named like another": (
        "posts a second =",
        "seconds   a day =",
        "14:9 duplicate-step seconds   a day",
    ),
    "name of no step": (
        "/ seconds a day",
        "/ seconds in a day",
        "14:32 unknown-name seconds in a day",
    ),
    "step of a quoted text": (
        "seconds a day = 24 * 60 * 60",
        "'seconds a day = 24 * 60 x 60'",
        "13:34 bad-step x 60",
    ),
    "step of a folded block": (
        "seconds a day = 24 * 60 * 60",
        ">-\n          seconds a day =\n          24 * 60 *\n          60 s",
        "16:14 bad-step s",
    ),
    "step divides by zero": ("24 * 60 * 60", "24 * 60 / 0", "13:33 not-finite /"),
    "steps that give another number": ("50M", "5M", "9:14 steps-differ 579"),
    "steps that give another digit": ("579", "578", "9:14 steps-differ 578"),
    "value of more digits than the steps give": ("579", "578.71", "9:14 steps-differ 578.71"),
    "value rounded by more than the tolerance": (
        "579\n      unit: posts/s\n      within: 10%",
        "600\n      unit: posts/s\n      within: 1%",
        "9:14 steps-differ 600",
    ),
    "share of nothing": (
        f"579\n      unit: posts/s\n      within: 10%\n    steps:\n{STEPS}",
        "0\n      unit: posts/s\n      within: 10%\n    steps:\n      - none = 0\n",
        "11:15 bad-tolerance 10%",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_number_is_reported_where_it_breaks(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert old in NUMERIC
    loaded = library(tmp_path, sums=HEAD + NUMERIC.replace(old, new, 1))
    spots = [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)]
    assert spots == expected.split("; ")
    assert not loaded.questions
    assert all(problem.hint for problem in loaded.problems)


def test_step_whose_fault_is_reported_is_not_missed_by_those_after_it(tmp_path: Path) -> None:
    loaded = library(tmp_path, sums=HEAD + NUMERIC.replace("24 * 60 * 60", "24 * 60 * h"))
    assert [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)] == [
        "13:35 unknown-name h"
    ]


def differs(value: str, amount: str, within: str = "10%") -> bool:
    number = Number(Text(value), Text("GB"), Text(within))
    reading = Reading("sums", {})
    check_steps([Text(f"it = {amount}")], number.value, number.bounds, reading)
    return [problem.code for problem in reading.problems] == ["steps-differ"]


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("579", "578.7"),
        ("578.7", "50e6 / 86400"),
        ("580", "578.7"),
        ("1_000_000", "1_049_000"),
        ("2.5e9", "2_451_000_000"),
        ("0.02", "0.0201"),
        ("-579", "-578.7"),
        ("0.3", "0.1 * 3"),
        ("2.50", "2.5"),
        ("0", "0"),
    ],
)
def test_value_is_what_the_steps_round_to(value: str, amount: str) -> None:
    assert not differs(value, amount)


@pytest.mark.parametrize(
    ("value", "amount", "within"),
    [
        ("579", "578.4", "10%"),
        ("2.50", "2.506", "10%"),
        ("2_000", "2_400", "10%"),
        ("579", "578.7", "0%"),
        ("579", "-579", "x10"),
        ("0", "0.4", "0%"),
    ],
)
def test_value_that_the_steps_do_not_give_differs(value: str, amount: str, within: str) -> None:
    assert differs(value, amount, within)


def test_value_that_equals_the_steps_but_for_the_noise_of_computing_needs_no_tolerance() -> None:
    assert not differs("0.3", "0.1 * 3", "0%")


@settings(deadline=None)
@given(st.floats(1e-6, 1e12), st.integers(2, 9), st.booleans())
def test_amount_rounded_to_a_few_digits_is_given_by_itself(
    amount: float, digits: int, is_negative: bool
) -> None:
    sign = "-" if is_negative else ""
    assert not differs(f"{sign}{amount:.{digits - 1}e}", f"{sign}{amount!r}", "x2")


@pytest.mark.parametrize(
    ("value", "within", "bounds"),
    [
        ("200", "10%", (180, 220)),
        ("200", "x2", (100, 400)),
        ("-200", "10%", (-220, -180)),
        ("200", "0%", (200, 200)),
        ("0", "0%", (0, 0)),
    ],
)
def test_bounds_lie_around_the_value(value: str, within: str, bounds: tuple[float, float]) -> None:
    assert Number(Text(value), Text("GB"), Text(within)).bounds == pytest.approx(bounds)


@settings(deadline=None)
@given(st.lists(st.text() | st.text("abc =+-*/^(),.123%\n")))
def test_any_steps_are_computed_or_reported(texts: list[str]) -> None:
    reading = Reading("sums", {})
    check_steps([Text(text) for text in texts], Text("7"), (6, 8), reading)
    assert all(problem.message and problem.hint for problem in reading.problems)
