"""How long banks take as they grow: to read and decode, and to hold against all rules."""

from __future__ import annotations

import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from made import write

from mkdocs_rehearse.bank import check, load

T = TypeVar("T")

ROUNDS = {1_000: 5, 10_000: 3, 50_000: 1}


def main() -> None:
    print(f"Banks of mixed kinds, Python {platform.python_version()}, seconds of processor time")
    print(
        f"{'questions':>10} {'read':>7} {'per 1,000':>10} {'rules':>7} {'per 1,000':>10}  repeats"
    )
    for questions, rounds in ROUNDS.items():
        with tempfile.TemporaryDirectory() as place:
            write(Path(place), questions)
            reading, library = _median(rounds, partial(load, Path(place)))
        assert len(library.questions) == questions, library.problems[0]
        checking, checked = _median(rounds, partial(check, library))
        repeats = sum(problem.code == "near-duplicate" for problem in checked.problems)
        print(
            f"{questions:>10,} {reading:7.2f} {reading / questions * 1000:10.3f} "
            f"{checking:7.2f} {checking / questions * 1000:10.3f}  {repeats}"
        )


def _median(rounds: int, work: Callable[[], T]) -> tuple[float, T]:
    """The median of seconds the work takes, and what the last round gave."""
    spent = []
    for _ in range(rounds):
        started = time.process_time()
        result = work()
        spent.append(time.process_time() - started)
    return statistics.median(spent), result


if __name__ == "__main__":
    main()
