"""Kinds: told by their keys, checked by their own rules, added by a file and a row."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bank.banks import HEAD, MULTIPLE, RECALL, SINGLE, found, library, marked
from mkdocs_rehearse.bank import Body, Text, check, revision
from mkdocs_rehearse.bank.kinds import KINDS, fitting
from mkdocs_rehearse.bank.kinds.kind import Kind
from mkdocs_rehearse.bank.kinds.options import normalised
from mkdocs_rehearse.bank.node import Node
from mkdocs_rehearse.bank.shapes import Field, Reading, Words


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("answer distractors", "single"),
        ("answers distractors", "multiple"),
        ("model_answer rubric", "recall"),
        ("id prompt answer", "single"),
        ("rubric", "recall"),
        ("answer answers distractors", "single multiple"),
        ("answer distractors rubric", "single"),
        ("distractors", "single multiple"),
        ("id prompt", ""),
    ],
)
def test_kind_is_the_one_that_shares_the_most_keys(keys: str, names: str) -> None:
    assert [kind.name for kind in fitting(set(keys.split()))] == names.split()


def test_every_kind_can_be_told_by_its_keys() -> None:
    for name, kind in KINDS.items():
        assert kind.name == name
        assert fitting(kind.fields.keys()) == [kind]
        assert kind.description


def test_every_field_is_described() -> None:
    for kind in KINDS.values():
        assert all(field.description for field in kind.fields.values())


POINT = "      - point: Asks for the cost of errors\n        signal: tradeoffs\n"
BROKEN = {
    "one answer of several": (
        MULTIPLE,
        "      - text: The agent who closed the case\n"
        "        why: A case is closed after it has been judged.\n",
        "",
        "9:7 too-few - text: The refund date",
    ),
    "one distractor beside several answers": (
        MULTIPLE,
        "      - text: The country of the card\n"
        "        why: It is known when the order comes in, too.\n",
        "",
        "14:7 too-few - text: The amount of the order",
    ),
    "answer equal to a distractor": (
        MULTIPLE,
        "The country of the card",
        '"**The refund date**"',
        '16:15 equal-options "**The refund date**"',
    ),
    "answers without distractors": (
        MULTIPLE,
        MULTIPLE[MULTIPLE.index("    distractors:") : MULTIPLE.index("    explanation:")],
        "",
        "4:5 missing-key id: what-leaks",
    ),
    "one point": (RECALL, POINT, "", "10:7 too-few - point: Asks for the decision"),
    "point without a signal": (
        RECALL,
        "        signal: tradeoffs\n",
        "",
        "12:9 missing-key point: Asks for the cost of errors",
    ),
    "point with an unknown signal": (
        RECALL,
        "tradeoffs",
        "costs",
        "13:17 unknown-signal costs",
    ),
    "two points that say the same": (
        RECALL,
        "Asks for the cost of errors",
        "asks for the decision.",
        "12:16 equal-options asks for the decision.",
    ),
    "point as a text": (RECALL, POINT, POINT + "      - more\n", "14:9 wrong-type more"),
    "no model answer": (
        RECALL,
        "    model_answer: Who decides what with the prediction, and what it costs to be wrong.\n",
        "",
        "4:5 missing-key id: first-minute",
    ),
    "rubric beside an answer": (
        RECALL,
        "    rubric:",
        "    answer: {text: a}\n    rubric:",
        "9:5 two-kinds answer",
    ),
}


@pytest.mark.parametrize(("sound", "old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_what_a_kind_asks_for(
    tmp_path: Path, sound: str, old: str, new: str, expected: str
) -> None:
    assert old in sound
    loaded = library(tmp_path, metrics=HEAD + sound.replace(old, new))
    assert [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)] == [expected]
    assert not loaded.questions
    assert all(problem.hint for problem in loaded.problems)


def test_more_points_than_an_answer_keeps_are_too_many(tmp_path: Path) -> None:
    twenty = RECALL.replace(POINT, "".join(POINT.replace("errors", f"{n}") for n in range(19)))
    assert not found(library(tmp_path, metrics=HEAD + twenty))
    more = twenty.replace("    explanation:", f"{POINT}    explanation:")
    assert found(library(tmp_path, metrics=HEAD + more)) == ["50:9 too-many"]


def test_more_options_than_digits_are_too_many(tmp_path: Path) -> None:
    option = "      - text: A later column, {}\n        why: It is known when the order comes in.\n"
    nine = MULTIPLE.replace(
        "    explanation:", "".join(option.format(n) for n in range(5)) + "    explanation:"
    )
    assert not found(library(tmp_path, metrics=HEAD + nine))
    ten = nine.replace("    explanation:", option.format(9) + "    explanation:")
    loaded = library(tmp_path, metrics=HEAD + ten)
    assert found(loaded) == ["28:15 too-many"]
    assert marked(loaded) == ["A later column, 9"]


def test_hint_names_the_keys_that_are_missing_for_each_kind(tmp_path: Path) -> None:
    answer = SINGLE[SINGLE.index("    answer:") : SINGLE.index("    distractors:")]
    loaded = library(tmp_path, metrics=HEAD + SINGLE.replace(answer, ""))
    assert loaded.problems[0].hint == "add one of: answer (single), answers (multiple)"
    rest = SINGLE[SINGLE.index("    distractors:") : SINGLE.index("    explanation:")]
    loaded = library(tmp_path, metrics=HEAD + SINGLE.replace(answer + rest, ""))
    assert loaded.problems[0].hint == (
        "add one of: answer and distractors (single), answers and distractors (multiple), "
        "number and steps (numeric), design and flaw and why and fix (flaw), order (ordering), "
        "pairs and extras (matching), text and gaps (cloze), model_answer and rubric (recall)"
    )


def test_two_kinds_are_told_apart_by_keys_of_their_own(tmp_path: Path) -> None:
    distractors = SINGLE[SINGLE.index("    distractors:") : SINGLE.index("    explanation:")]
    written = SINGLE.replace(distractors, "").replace("    answer:", distractors + "    answer:")
    both = written.replace("    explanation:", "    answers: []\n    explanation:")
    [problem] = library(tmp_path, metrics=HEAD + both).problems
    assert problem.message == "'answers' and 'answer' in one question"
    assert problem.hint == (
        "'answers' is for multiple questions, 'answer' for single: keep one kind"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recall at 5", "recall  at\n5."),
        ("**Recall** at 5", "Recall at 5"),
        ("the model’s “own” data", 'the model\'s "own" data'),
        ("caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("use `a` here", "Use  `a`  here."),
    ],
)
def test_options_that_read_alike_are_equal(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("`Map`", "`map`"),
        ("`a  b`", "`a b`"),
        ("``x`y``", "``x`Y``"),
        ("n!", "n"),
        ("10²", "102"),
        ("x < 2", "x > 2"),
        ("-1", "1"),
        ("a `b.`", "a `b`"),
    ],
)
def test_options_that_differ_in_meaning_differ(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@dataclass(frozen=True, slots=True)
class Estimate(Body):
    """What a kind added by a site could hold: a prompt answered by a whole number."""

    estimate: int
    measure: str
    off: int = 0


class _Whole:
    def read(self, node: Node, name: str, reading: Reading) -> int | None:
        if isinstance(node, Text) and node.isdecimal():
            return int(node)
        reading.error("not-whole", f"{name} has to be a whole number", node.place, "count")
        return None


def _decode(values: dict[str, Any], reading: Reading) -> Estimate:
    return Estimate(**values)


ESTIMATE = Kind(
    "estimate",
    "a whole number",
    {
        "estimate": Field(_Whole(), "the number"),
        "measure": Field(Words(), "its unit"),
        "off": Field(_Whole(), "how far off is right", required=False),
    },
    _decode,
    lambda body: [str(body.estimate), body.measure],
    lambda body: {"estimate": body.estimate, "measure": body.measure, "off": body.off},
)


def test_new_kind_needs_its_own_value_and_a_row_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "estimate", ESTIMATE)
    options = SINGLE[SINGLE.index("    answer:") : SINGLE.index("    explanation:")]
    written = HEAD + SINGLE.replace(options, "    estimate: 0500\n    measure: posts\n")
    loaded = library(tmp_path, metrics=written)
    assert not found(loaded)
    [question] = loaded.questions.values()
    assert question.kind == "estimate"
    assert question.body == Estimate(500, "posts")
    assert check(loaded).problems == ()
    assert question.revision == revision("estimate", question.prompt, ["500", "posts"])
    near = library(tmp_path, metrics=written.replace("posts\n", "posts\n    off: 10\n"))
    assert near.questions["metrics.review-load"].body == Estimate(500, "posts", 10)
    broken = library(tmp_path, metrics=written.replace("0500", "many"))
    assert found(broken) == ["8:15 not-whole"]
    assert found(library(tmp_path, metrics=written.replace("measure", "maesure"))) == [
        "9:5 unknown-key"
    ]
    mixed = library(tmp_path, metrics=written.replace("    measure", "    rubric: []\n    measure"))
    assert found(mixed) == ["9:5 two-kinds"]
