"""A library of every kind, and what someone who knows the key would answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bank.banks import library
from bank.every_kind import EVERY_KIND
from mkdocs_rehearse.bank import Library
from mkdocs_rehearse.exchange.asking import text_id


def every_kind(folder: Path) -> Library:
    loaded = library(folder, metrics=EVERY_KIND)
    assert not loaded.problems
    return loaded


def right_answers(library: Library) -> dict[str, Any]:
    """By public id, in the form of JSON, to the questions of `every_kind` that can be tried."""

    def ids(slug: str, *texts: str) -> list[str]:
        return [text_id(library.questions[f"metrics.{slug}"], text) for text in texts]

    lefts = ids(
        "metric-for-case",
        "A reviewer reads the 500 highest-scored posts",
        "Readers look from the top of the page",
        "A bank prices each loan by its risk",
    )
    rights = ids("metric-for-case", "Precision at k", "NDCG", "Calibration error")
    [fix] = ids("retry-storm", "Wait longer after each attempt, with jitter")
    [when] = ids("durable-write", "to the client")
    return {
        "metrics.review-load": ids("review-load", "Recall among the 500 highest-scored posts")[0],
        "metrics.what-leaks": ids("what-leaks", "The agent who closed the case", "The refund date"),
        "metrics.posts-a-second": 579,
        "metrics.retry-storm": {"line": 2, "fix": fix},
        "metrics.retry-order": ids(
            "retry-order",
            "Callers time out",
            "Callers send the request again",
            "Queues fill with requests nobody waits for",
        ),
        "metrics.metric-for-case": dict(zip(lefts, rights, strict=True)),
        "metrics.durable-write": {"1": "write ahead log", "2": "FSYNC", "3": when},
    }
