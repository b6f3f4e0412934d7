"""The rule on questions that nearly repeat each other, among all of a library.

A set similarity join with prefix filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and
Srikant 2007): exact, and only questions that share a rare run of words are ever compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from .rule import Finding
from .subject import Told

SHARED, OF = 4, 5
"""Questions repeat each other if they share four fifths of their runs (Jaccard)."""


def near_duplicate(told: Sequence[Told]) -> Iterator[Finding]:
    """Report each question that nearly repeats one before it."""
    for later, earlier in sorted(repeats([one.runs for one in told]).items()):
        question, repeated = told[later].question, told[earlier].question
        yield Finding(
            f"the question is nearly that of '{repeated.id}', {repeated.prompt.place}",
            question.prompt.place,
            "ask something else here, or drop one of the two",
        )


def repeats(runs: Sequence[Collection[int]]) -> dict[int, int]:
    """Indices of sets like an earlier one, each with that one's."""
    frequency = Counter(chain.from_iterable(runs))
    shared = {run for run, sets in frequency.items() if sets > 1}
    index: dict[int, list[int]] = {}
    found: dict[int, int] = {}
    for one in sorted(range(len(runs)), key=lambda one: len(runs[one])):
        size = len(runs[one])
        # Sets alike share a run among so many of the rarest: enough of the larger one's to miss
        # no more than a fifth of it, and of the smaller one's no more than a ninth. Those that
        # stand in one set alone are the rarest, and are only counted.
        common = sorted(shared.intersection(runs[one]))
        common.sort(key=frequency.__getitem__)
        alone = size - len(common)
        wanted = max(0, size - _ceil(size * SHARED, OF) + 1 - alone)
        candidates = {other for run in common[:wanted] for other in index.get(run, ())}
        for other in sorted(candidates):
            earlier, later = sorted((one, other))
            if later not in found and _are_alike(runs[one], runs[other]):
                found[later] = earlier
        kept = max(0, size - _ceil(size * 2 * SHARED, OF + SHARED) + 1 - alone)
        for run in common[:kept]:
            index.setdefault(run, []).append(one)
    return found


def _are_alike(one: Collection[int], other: Collection[int]) -> bool:
    shared = len(set(one).intersection(other))
    return shared * OF >= (len(one) + len(other) - shared) * SHARED


def _ceil(dividend: int, divisor: int) -> int:
    return -(-dividend // divisor)
