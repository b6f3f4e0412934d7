"""What banks take as they grow: processor time to parse them, to load them whole and to hold them
against all rules, and the memory of what was loaded."""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from machine import tell
from made import write

from mkdocs_rehearse.bank import Source, check, load
from mkdocs_rehearse.bank.library import bank_files, collector_at_rest
from mkdocs_rehearse.bank.reader import read

T = TypeVar("T")

ROUNDS = {1_000: 5, 10_000: 3, 50_000: 1}


def main() -> None:
    tell()
    print("milliseconds of processor time per 1,000 questions; memory of all, in MB")
    print(f"{'questions':>10} {'parse':>7} {'load':>7} {'rules':>7} {'memory':>7}  repeats")
    for questions, rounds in ROUNDS.items():
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            write(folder, questions)
            parsing, _ = _median(rounds, partial(_parse, folder))
            loading, library = _median(rounds, partial(load, folder))
            assert len(library.questions) == questions, library.problems[0]
            checking, checked = _median(rounds, partial(check, library))
            repeats = sum(problem.code == "near-duplicate" for problem in checked.problems)
            del library, checked
            spent = [seconds / questions * 1_000_000 for seconds in (parsing, loading, checking)]
            shown = " ".join(f"{one:7.0f}" for one in spent)
            print(f"{questions:>10,} {shown} {_memory(folder):7.1f}  {repeats}")


def _parse(folder: Path) -> None:
    """Read the files to nodes, one after another."""
    with collector_at_rest():
        for file in bank_files(folder):
            source = Source.read(file, file.name)
            assert isinstance(source, Source)
            read(source)


def _memory(folder: Path) -> float:
    """Of a library, once it is loaded."""
    tracemalloc.start()
    library = load(folder)
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert library.questions
    return held / 1e6


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
