"""A numeric question's HTML: how it is scored, the field, and behind the details the worked sum."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mkdocs_rehearse.bank import Number, Numeric, Text
from mkdocs_rehearse.render.amounts import figures, in_prose, outcome, quantity

from .test_questions import SINGLE, questions

STEPS = ("seconds a day = 24 * 60 * 60", "posts a second = 50_000_000 / seconds a day")


def html(value: str = "579", unit: str = "posts/s", within: str = "10%") -> str:
    body = Numeric(Number(Text(value), Text(unit), Text(within)), tuple(map(Text, STEPS)))
    return questions().html(replace(SINGLE, kind="numeric", body=body))


def plain(text: str) -> str:
    """As read: without tags, white space as one space."""
    return " ".join(re.sub("<[^>]*>", " ", text).split())


@pytest.mark.parametrize(
    ("value", "within", "told"),
    [
        ("579", "10%", "Within 10% counts; within an order of magnitude is half right."),
        ("579", "x2", "Within a factor of 2 counts; within an order of magnitude is half right."),
        ("579", "x10", "Within a factor of 10 counts."),
        ("579", "0%", "Only the exact number counts; within an order of magnitude is half right."),
        ("0", "0%", "Only the exact number counts."),
    ],
)
def test_the_question_says_how_it_is_scored(value: str, within: str, told: str) -> None:
    [how] = re.findall(r'<p class="rq-how"[^>]*>(.*?)</p>', html(value, within=within), re.DOTALL)
    assert how == told


def test_the_field_has_a_label_and_is_described_by_unit_score_and_reading() -> None:
    made = html()
    assert '<label class="rq-number-label" for="rq-a1B2c3-number">Your answer</label>' in made
    [field] = re.findall(r"<input [^>]*>", made)
    for attribute in ('id="rq-a1B2c3-number"', 'autocomplete="off"'):
        assert attribute in field
    [described] = re.findall(r'aria-describedby="([^"]*)"', field)
    ids = set(re.findall(r' id="([^"]*)"', made))
    assert described.split() == ["rq-a1B2c3-unit", "rq-a1B2c3-how", "rq-a1B2c3-reading"]
    assert ids.issuperset(described.split())


def test_a_long_unit_stands_in_the_label() -> None:
    made = html(unit="requests per second and node")
    [label] = re.findall(r"<label.*?</label>", made)
    assert plain(label) == "Your answer, in requests per second and node"
    assert made.count('id="rq-a1B2c3-unit"') == 1


def test_the_number_stays_behind_the_details_and_out_of_the_search_index() -> None:
    shown, hidden = html().split('<details class="rq-answer" data-search-exclude>')
    assert "579" not in shown
    [amount] = re.findall(r'<p class="rq-amount".*?</p>', hidden)
    assert plain(amount) == "579 posts/s Right: 521.1 to 636.9"


def test_the_client_finds_the_number_and_its_bounds() -> None:
    [amount] = re.findall(r'<p class="rq-amount"([^>]*)>', html("2_000", "<GB>", "x2"))
    assert dict(re.findall(r'data-(\w+)="([^"]*)"', amount)) == {
        "value": "2000.0",
        "least": "1000.0",
        "greatest": "4000.0",
        "unit": "&lt;GB&gt;",
    }


def test_each_step_is_shown_with_what_it_gives() -> None:
    [steps] = re.findall(r'<ol class="rq-steps">(.*?)</ol>', html(), re.DOTALL)
    assert [plain(step) for step in re.findall(r"<li>(.*?)</li>", steps, re.DOTALL)] == [
        "seconds a day 24 × 60 × 60 = 86,400",
        "posts a second 50,000,000 / seconds a day ≈ 578.7",
    ]


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "= 0"),
        (-0.0, "= 0"),
        (0.125, "= 0.125"),
        (0.1 + 0.2, "= 0.3"),
        (86400, "= 86,400"),
        (31_536_000, "= 31,536,000"),
        (50e6 / 86400, "≈ 578.7"),
        (2**30, "≈ 1,074,000,000"),
        (-2 / 3, "≈ −0.6667"),
        (3.2e24, "= 3.2 × 10²⁴"),
        (1.6e-19, "= 1.6 × 10⁻¹⁹"),
    ],
)
def test_an_outcome_has_few_digits_and_says_when_it_is_rounded(amount: float, shown: str) -> None:
    assert outcome(amount) == shown


def test_a_value_keeps_all_its_digits() -> None:
    assert quantity(1_073_741_824, "B") == "1,073,741,824\N{NO-BREAK SPACE}B"
    assert figures(1_073_741_824, 6) == "1,073,740,000"


@pytest.mark.parametrize(
    ("amount", "unit", "shown"),
    [
        (5, "%", "5%"),
        (5, "% of requests", "5% of requests"),
        (3, "$", "$3"),
        (18_396, "$ per month", "$18,396 per month"),
        (-3, "$/h", "−$3/h"),
    ],
)
def test_a_unit_stands_where_it_is_read(amount: float, unit: str, shown: str) -> None:
    assert quantity(amount, unit) == shown


def test_an_expression_has_the_signs_of_paper() -> None:
    assert in_prose("86_400 * (seconds_a_day - 2)") == "86,400 × (seconds a day − 2)"
