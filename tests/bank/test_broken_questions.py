"""Broken questions: one change to a sound one each, and what is reported where."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, RECALL, SINGLE, found, library, marked

DISTRACTORS = SINGLE[SINGLE.index("    distractors:") : SINGLE.index("    explanation:")]
ANSWER = SINGLE[SINGLE.index("    answer:") : SINGLE.index("    distractors:")]
SOURCES = SINGLE[SINGLE.index("    sources:") :]
EXPLANATION = SINGLE[SINGLE.index("    explanation:") : SINGLE.index("    sources:")]
OPTION = "      - text: Precision at {0}\n        why: It says nothing of what is missed.\n"

# What is changed in the sound single question (which begins on line 4), and what is reported.
BROKEN = {
    "unknown key": ("level: apply", "level: apply\n    weight: 3", "7:5 unknown-key weight"),
    "misspelt key": ("    prompt:", "    promt:", "7:5 unknown-key promt"),
    "key with a capital": ("    level:", "    Level:", "6:5 unknown-key Level"),
    "key with a hyphen": ("level: apply", "level: apply\n    as-of: 2026", "7:5 unknown-key as-of"),
    "misspelt key of an option": ("      why: It m", "      wy: It m", "10:7 unknown-key wy"),
    "misspelt key of a source": ("- docs:", "- doc:", "20:9 unknown-key doc"),
    "no id": ("- id: review-load\n    signal", "- signal", "4:5 missing-key signal: evaluation"),
    "no signal": ("    signal: evaluation\n", "", "4:5 missing-key id: review-load"),
    "no level": ("    level: apply\n", "", "4:5 missing-key id: review-load"),
    "no explanation": (EXPLANATION, "", "4:5 missing-key id: review-load"),
    "no sources": (SOURCES, "", "4:5 missing-key id: review-load"),
    "no distractors": (DISTRACTORS, "", "4:5 missing-key id: review-load"),
    "no why": (
        "        why: It hides the rare class behind the common one.\n",
        "",
        "12:9 missing-key text: Accuracy over all posts of the day",
    ),
    "no text": (
        "text: Accuracy over all posts of the day\n        why",
        "why",
        "12:9 missing-key why: It hides the rare class behind the common one.",
    ),
    "empty prompt": ("A team can read 500 posts a day. Which metric fits?", "", "7:12 empty  "),
    "blank prompt": (
        "A team can read 500 posts a day. Which metric fits?",
        "' '",
        "7:13 empty ' '",
    ),
    "empty block": (EXPLANATION, "    explanation: |\n", "16:18 empty |"),
    "empty answer": (ANSWER, "    answer:\n", "8:12 empty "),
    "empty list": (DISTRACTORS, "    distractors:\n", "11:17 empty "),
    "prompt as a list": (
        "prompt: A team",
        "prompt: [A team]\n    hint: x",
        "7:13 wrong-type [A team]",
    ),
    "prompt with keys": ("prompt: A team", "prompt: {a: b}\n    hint: x", "7:13 wrong-type {a: b}"),
    "answer as a text": (ANSWER, "    answer: Recall\n", "8:13 wrong-type Recall"),
    "distractors as a text": (DISTRACTORS, "    distractors: a, b\n", "11:18 wrong-type a, b"),
    "distractor as a text": (DISTRACTORS, DISTRACTORS + "      - AUC\n", "16:9 wrong-type AUC"),
    "source as a text": ("- docs: a", "- a", "20:9 wrong-type articles/metrics.md#thresholds"),
    "signal with keys": ("signal: evaluation", "signal: {a: b}", "5:13 wrong-type {a: b}"),
    "level as a list": ("level: apply", "level: [apply]", "6:12 wrong-type [apply]"),
    "question as a text": (SINGLE, "  - " + "review-load\n", "4:5 wrong-type review-load"),
    "unknown signal": ("signal: evaluation", "signal: evaluate", "5:13 unknown-signal evaluate"),
    "second signal unknown": ("signal: evaluation", "signal: [data, x]", "5:20 unknown-signal x"),
    "three signals": (
        "signal: evaluation",
        "signal: [data, framing, evaluation]",
        "5:29 too-many evaluation",
    ),
    "no signal in the list": ("signal: evaluation", "signal: []", "5:13 too-few []"),
    "signal twice": ("signal: evaluation", "signal: [data, data]", "5:20 repeated data"),
    "tag twice": (SOURCES, SOURCES + "    tags: [a, b, a]\n", "21:18 repeated a"),
    "unknown level": ("level: apply", "level: analyze", "6:12 unknown-level analyze"),
    "level with a capital": ("level: apply", "level: Apply", "6:12 unknown-level Apply"),
    "id with capitals": ("id: review-load", "id: Review-Load", "4:9 bad-id Review-Load"),
    "id with an underscore": ("id: review-load", "id: review_load", "4:9 bad-id review_load"),
    "id with a dot": ("id: review-load", "id: metrics.load", "4:9 bad-id metrics.load"),
    "id with other letters": ("id: review-load", "id: überlast", "4:9 bad-id überlast"),
    "id ending in a hyphen": ("id: review-load", "id: review-", "4:9 bad-id review-"),
    "tag with a space": (SOURCES, SOURCES + "    tags: a b\n", "21:11 bad-id a b"),
    "earlier id without a bank": (SOURCES, SOURCES + "    was: load\n", "21:10 bad-id load"),
    "short explanation": (
        EXPLANATION,
        "    explanation: |\n\n      " + "x" * 79 + "\n",
        "18:7 too-short " + "x" * 79,
    ),
    "explanation of white space": (
        EXPLANATION,
        "    explanation: x" + " " * 80 + "y\n",
        "16:18 too-short x" + " " * 80 + "y",
    ),
    "short why": ("It measures what the team can act on.", "x" * 29, "10:12 too-short " + "x" * 29),
    "two options": (
        DISTRACTORS,
        "    distractors:\n" + OPTION.format(1),
        "12:7 too-few - text: Precision at 1",
    ),
    "six options": (
        DISTRACTORS,
        "    distractors:\n" + "".join(OPTION.format(n) for n in range(5)),
        "20:9 too-many text: Precision at 4",
    ),
    "equal options": (
        "Accuracy over all",
        "recall  among the 500 highest-scored posts.\n        # x",
        "12:15 equal-options recall  among the 500 highest-scored posts.",
    ),
    "no source in the list": (SOURCES, "    sources: []\n", "19:14 too-few []"),
    "source of nothing": (SOURCES, "    sources:\n      - {}\n", "20:9 missing-key {}"),
    "address without a work": (
        "docs: articles/metrics.md#thresholds",
        "url: https://example.org/a",
        "20:9 missing-key url: https://example.org/a",
    ),
    "page and work in one": (SOURCES, SOURCES + "        cite: x\n", "21:15 two-sources x"),
    "page and address in one": (
        SOURCES,
        SOURCES + "        url: https://example.org\n",
        "21:14 two-sources https://example.org",
    ),
    "absolute page": ("docs: articles", "docs: /articles", None),
    "page in the folder above": ("docs: articles/", "docs: ../", None),
    "page here": ("docs: articles/", "docs: ./", None),
    "page as a folder": ("docs: articles/metrics.md#thresholds", "docs: articles/metrics/", None),
    "page without an ending": ("docs: articles/metrics.md#thresholds", "docs: metrics", None),
    "page as an address": ("docs: articles", "docs: https://example.org/articles", None),
    "page with backslashes": ("docs: articles/", "docs: articles\\", None),
    "empty fragment": ("docs: articles/metrics.md#thresholds", "docs: 'metrics.md#'", None),
    "address without a scheme": (
        "docs: articles/metrics.md#thresholds",
        "cite: x\n        url: example.org",
        "21:14 bad-url example.org",
    ),
    "date in words": (SOURCES, SOURCES + "    as_of: May 2026\n", "21:12 bad-date May 2026"),
    "date with a month 13": (SOURCES, SOURCES + "    as_of: 2026-13\n", "21:12 bad-date 2026-13"),
    "day that February lacks": (
        SOURCES,
        SOURCES + "    as_of: 2026-02-29\n",
        "21:12 bad-date 2026-02-29",
    ),
    "year without a calendar": (SOURCES, SOURCES + "    as_of: 0000\n", "21:12 bad-date 0000"),
    "no answer": (ANSWER + DISTRACTORS, "", "4:5 no-kind id: review-load"),
    "only distractors": (ANSWER, "", "8:5 no-kind distractors"),
    "answer and answers": (
        "    distractors:",
        "    answers: []\n    distractors:",
        "11:5 two-kinds answers",
    ),
    "options and a rubric": (
        DISTRACTORS,
        DISTRACTORS + "    rubric: []\n",
        "16:5 two-kinds rubric",
    ),
    "key twice": ("level: apply", "level: apply\n    level: recall", "7:5 duplicate-key level"),
    "anchor": ("prompt: A", "prompt: &a A", "7:13 anchor &a"),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_broken_question_is_reported_where_it_breaks(
    tmp_path: Path, old: str, new: str, expected: str | None
) -> None:
    assert old in SINGLE
    loaded = library(tmp_path, metrics=HEAD + SINGLE.replace(old, new, 1) + RECALL)
    if expected is None:
        [spot] = found(loaded)
        assert spot == "20:15 bad-docs"
    else:
        assert [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)] == [
            expected
        ]
    assert list(loaded.questions) == ["metrics.first-minute"]
    assert all(problem.hint for problem in loaded.problems)
