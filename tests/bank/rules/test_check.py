"""All rules together: whatever a question says, it is judged, and in an order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.banks import library
from bank.rules.questions import (
    OPTIONS,
    Written,
    bank,
    checked,
    cloze,
    flaw,
    multiple,
    question,
    recall,
    single,
)
from mkdocs_rehearse.bank import check

PIECES = """
a an is are not NOT **NOT** except which of the following true? all above option B answer (c) both
A and always only often `code` ``a`b`` {{gap}} [x](y) ( ) ** *** _ “ ” ’s $2 an hour per token. As
of 2025 1,000 0.5 … ... ! ? - # \\ ẞ İ ﬁ 日本 \N{COMBINING ACUTE ACCENT} \N{ZERO WIDTH SPACE}
""".split()

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join),
    st.text(
        st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1
    ).filter(str.strip),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, min_size=12, max_size=12, unique=True))
def test_any_texts_are_judged(tmp_path: Path, told: list[str]) -> None:
    one, two, three, four, five, six, prompt, why, *rest = told
    shared: dict[str, Any] = {"prompt": prompt, "level": "analyse", "explanation": why * 80}
    pairs = [{"left": one, "right": two}, {"left": three, "right": four}]
    questions: list[Written] = [
        single(one, two, three, whys=[why * 30], hint=rest[0], **shared),
        multiple((one, two), (three, four), **shared),
        flaw((one, two, three), four, five, six, **shared),
        cloze(f"{one} {{{{word}}}} {two}", three, four, five, **shared),
        question(order=[one, two, three], **shared),
        question(pairs=pairs, extras=[five], **shared),
        recall(model_answer=one, **shared),
    ]
    loaded = library(tmp_path, metrics=bank(*questions))
    for problem in check(loaded).problems:
        place = problem.place
        assert place
        assert place.column - 1 + place.length <= max(1, len(place.excerpt))


LONG = {
    "one word": "a" * 100_000,
    "many words": "word " * 20_000,
    "periods": "." * 100_000,
    "closings": ".)" * 50_000,
    "openings": "[" * 100_000,
    "links": "[x](" * 25_000,
    "negations": "which is not " * 8_000,
    "years": "in 2023 it " * 9_000,
    "prices": "costs $1 " * 10_000,
    "gaps": "{{ " * 30_000,
    "marks": "* _ ( " * 15_000,
    "letters": "option B " * 3_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_texts_are_judged_in_one_go(tmp_path: Path, text: str) -> None:
    text = text.strip() + " end"
    asked = f"Which {text}?"
    written = single(text, *OPTIONS[1:], prompt=asked, explanation=text, whys=[text])
    assert {problem.code for problem in checked(tmp_path, written).problems} >= {"longest-answer"}


def test_problems_come_by_place_whatever_their_scope(tmp_path: Path) -> None:
    repeated = single("often it is late", *OPTIONS[1:])
    loaded = library(tmp_path, b=bank(repeated, repeated), a=bank(repeated))
    told = [
        (problem.place.path, problem.place.line, problem.code)
        for problem in check(loaded).problems
        if problem.place and problem.code in ("near-duplicate", "vague-frequency")
    ]
    assert told == [
        ("quizzes/a.yml", 10, "vague-frequency"),
        ("quizzes/b.yml", 7, "near-duplicate"),
        ("quizzes/b.yml", 10, "vague-frequency"),
        ("quizzes/b.yml", 15, "near-duplicate"),
        ("quizzes/b.yml", 18, "vague-frequency"),
    ]


def test_questions_with_errors_of_their_own_are_not_judged(tmp_path: Path) -> None:
    broken = single("often it is late", *OPTIONS[1:], level="hard")
    assert check(library(tmp_path, metrics=bank(broken))).problems == ()
