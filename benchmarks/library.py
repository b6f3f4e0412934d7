"""How long reading and decoding banks takes as they grow: seconds per 1,000 questions."""

from __future__ import annotations

import platform
import statistics
import tempfile
import time
from pathlib import Path

from mkdocs_rehearse.bank import load

QUESTION = """\
  - id: q{number}
    signal: data
    level: apply
    prompt: |
      A team joins labels of day {number} to features of the day after. Which number will look
      better in the notebook than in production, and why would nobody notice for {number} days?
    answer:
      text: Recall on held-out rows of case {number}
      why: The feature saw what the label says, so the held-out rows are easy.
    distractors:
      - text: Training loss of case {number}
        why: It looks good in either place, as the leak is in both kinds of rows.
      - text: Latency at the 99th percentile, {number}
        why: Nothing about the join changes how long a prediction takes.
    explanation: |
      What is computed after the event cannot be used before it; had the features been joined as of
      the day of the prediction, both numbers would agree.
    sources:
      - cite: Made for this measurement, 2026
"""
A_BANK = 50
ROUNDS = 5


def write(folder: Path, questions: int) -> None:
    for first in range(0, questions, A_BANK):
        body = "".join(QUESTION.format(number=first + one) for one in range(A_BANK))
        bank = f"title: Bank {first}\ntrack: made\nquestions:\n{body}"
        (folder / f"bank-{first}.yml").write_text(bank, encoding="utf-8")


def seconds(folder: Path) -> float:
    started = time.perf_counter()
    library = load(folder)
    spent = time.perf_counter() - started
    assert not library.problems, library.problems[0]
    return spent


def main() -> None:
    print(f"Reading banks, Python {platform.python_version()}, median of {ROUNDS}")
    for questions in (1_000, 10_000):
        with tempfile.TemporaryDirectory() as place:
            write(Path(place), questions)
            spent = statistics.median(seconds(Path(place)) for _ in range(ROUNDS))
        print(
            f"{questions:>8,} questions {spent:7.2f} s {spent / questions * 1000:7.3f} s per 1,000"
        )


if __name__ == "__main__":
    main()
