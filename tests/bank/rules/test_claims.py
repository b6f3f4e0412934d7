"""The rule on claims that age: what it takes for one, and what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.rules.questions import OPTIONS, PROMPT, WHY, checked, marks, recall, single

CLAIMS = {
    "As of 2025 it is the largest.": "As of 2025",
    "That holds as of early 2026.": "as of early 2026",
    "At the time of writing it is free.": "At the time of writing",
    "Per call it currently costs half.": "currently costs",
    "The store currently supports four.": "currently supports",
    "Nowadays it is free.": "Nowadays",
    "A call costs a tenth of that today.": "costs a tenth of that today",
    "Today's GPUs hold more.": "Today's GPUs",
    "The latest GPUs hold more.": "latest GPUs",
    "Its newest release drops that.": "newest release",
    "Such a GPU rents for $2 an hour.": "$2 an hour",
    "It costs €0.25 per million tokens.": "€0.25 per million",
    "It is priced at $1,200/month.": "$1,200/month",
    "Since 2023 it supports both.": "Since 2023 it supports",
    "The price of that fell by half in 2024.": "price of that fell by half in 2024",
}


@pytest.mark.parametrize(("claim", "marked"), CLAIMS.items(), ids=CLAIMS)
def test_claim_that_ages_needs_a_date(tmp_path: Path, claim: str, marked: str) -> None:
    explained = {"explanation": f"{WHY} {claim} {WHY} {WHY}"}
    assert marks("undated-claim", tmp_path, single(**explained)) == [marked]
    assert marks("undated-claim", tmp_path, recall(**explained)) == [marked]
    assert marks("undated-claim", tmp_path, single(claim, *OPTIONS[1:])) == [marked]
    assert marks("undated-claim", tmp_path, single(whys=[WHY, f"{WHY} {claim}"])) == [marked]
    assert marks("undated-claim", tmp_path, single(**explained, as_of="2026-11")) == []


def test_claim_may_go_over_lines(tmp_path: Path) -> None:
    explained = {"explanation": f"{WHY}\nThis holds as of\n2025. {WHY} {WHY}"}
    [finding] = checked(tmp_path, single(**explained)).problems
    assert finding.code == "undated-claim"
    assert finding.message.startswith("'as of 2025' will not stay true")


@pytest.mark.parametrize(
    "text",
    [
        "The replica that currently holds the lock answers.",
        "Read the latest value of the key, at the latest offset.",
        "The latest version of the row wins.",
        "EchoLeak in 2025 got past a classifier.",
        "Vaswani et al. (2017) use no recurrence.",
        "In 2012 the price was higher.",
        "At $1 and $5 a million it costs $864.",
        "If a GPU costs $2 an hour, that is $48.",
        "Say a slot costs $3 an hour.",
        "The model earns $3 per user.",
        "At present value it is less.",
        "It takes 2024 bytes in version 2.",
        "The code `as of 2025` is a query.",
    ],
)
def test_other_dates_and_prices_are_let_stand(tmp_path: Path, text: str) -> None:
    written = single(text, *OPTIONS[1:], explanation=f"{WHY} {text} {WHY} {WHY}")
    assert marks("undated-claim", tmp_path, written) == []


def test_what_prompt_and_distractors_say_is_no_claim(tmp_path: Path) -> None:
    text = "As of 2025 a GPU costs $2 an hour."
    written = single(*OPTIONS[:2], text, prompt=f"{text} {PROMPT}")
    assert marks("undated-claim", tmp_path, written) == []


def test_price_that_the_prompt_sets_is_no_claim(tmp_path: Path) -> None:
    explained = f"{WHY} A call costs $0.25 each. {WHY} {WHY}"
    told = single(prompt=f"A call is billed with $0.25. {PROMPT}", explanation=explained)
    assert marks("undated-claim", tmp_path, told) == []
    assert marks("undated-claim", tmp_path, single(explanation=explained)) == ["$0.25 each"]
