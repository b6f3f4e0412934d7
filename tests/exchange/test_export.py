"""All questions as JSON: nothing of what the bank says is lost."""

from __future__ import annotations

import json
from pathlib import Path

from bank.banks import HEAD, SINGLE, library
from exchange.banks import every_kind
from mkdocs_rehearse.bank.kinds import KINDS
from mkdocs_rehearse.exchange import exported


def test_question_with_options_is_exported_with_them(tmp_path: Path) -> None:
    more = "    hint: Count.\n    tags: load\n    as_of: 2026\n    was: metrics.old\n"
    loaded = library(tmp_path, metrics=HEAD + SINGLE + more)
    assert exported(loaded.banks.values()) == {
        "questions": [
            {
                "id": "metrics.review-load",
                "bank": "metrics",
                "tracks": ("ai-ml",),
                "kind": "single",
                "level": "apply",
                "signals": ("evaluation",),
                "prompt": "A team can read 500 posts a day. Which metric fits?",
                "options": [
                    {
                        "text": "Recall among the 500 highest-scored posts",
                        "right": True,
                        "why": "It measures what the team can act on.",
                    },
                    {
                        "text": "Accuracy over all posts of the day",
                        "right": False,
                        "why": "It hides the rare class behind the common one.",
                    },
                    {
                        "text": "The area under the ROC curve",
                        "right": False,
                        "why": "It averages over thresholds nobody will use.",
                    },
                ],
                "hint": "Count.",
                "explanation": loaded.questions["metrics.review-load"].explanation,
                "sources": [{"docs": "articles/metrics.md#thresholds"}],
                "tags": ("load",),
                "as_of": "2026",
                "was": ("metrics.old",),
            }
        ]
    }


def test_every_kind_is_exported_with_its_own_keys(tmp_path: Path) -> None:
    told = json.loads(json.dumps(exported(every_kind(tmp_path).banks.values())))["questions"]
    assert {one["kind"] for one in told} == set(KINDS)
    for one in told:
        keys = KINDS[one["kind"]].fields.keys()
        if "options" in one:
            keys -= {"answer", "answers", "distractors", "fix"}
            assert {option["right"] for option in one["options"]} == {True, False}
        assert keys <= one.keys()
    [cloze] = [one for one in told if one["kind"] == "cloze"]
    assert cloze["gaps"]["call"] == ["fsync"]
    [number] = [one["number"] for one in told if one["kind"] == "numeric"]
    assert number == {"value": "579", "unit": "posts/s", "within": "10%"}


def test_banks_are_exported_in_the_order_given(tmp_path: Path) -> None:
    other = HEAD + SINGLE.replace("review-load", "other")
    loaded = library(tmp_path, metrics=HEAD + SINGLE, latency=other)
    told = exported([loaded.banks["metrics"], loaded.banks["latency"]])["questions"]
    assert [one["id"] for one in told] == ["metrics.review-load", "latency.other"]
