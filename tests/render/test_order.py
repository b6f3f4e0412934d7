"""Where things are placed: the same in every build, and never so that the place tells."""

from __future__ import annotations

from itertools import permutations

import pytest

from mkdocs_rehearse.render.order import disordered, placed, shuffled

SEEDS = [f"bank.question-{number}" for number in range(200)]


def indexes(shown: list[tuple[int, str]]) -> list[int]:
    return [index for index, _ in shown]


@pytest.mark.parametrize("count", range(3, 8))
def test_items_to_be_ordered_never_stand_in_their_order(count: int) -> None:
    items = [f"item {index}" for index in range(count)]
    for seed in SEEDS:
        shown = disordered(items, seed)
        assert indexes(shown) != list(range(count))
        assert sorted(shown) == list(enumerate(items))


def test_three_items_come_in_every_order_but_the_right_one() -> None:
    shown = {tuple(indexes(disordered("abc", seed))) for seed in SEEDS}
    assert shown == set(permutations(range(3))) - {(0, 1, 2)}


def test_numbers_to_be_ordered_are_not_sorted_for_the_reader() -> None:
    latencies = ["1 ms", "10 ms", "100 ms", "1,000 ms"]
    assert indexes(placed(latencies, "a.b")) == [0, 1, 2, 3]
    assert len({tuple(indexes(shuffled(latencies, seed))) for seed in SEEDS}) > 20


def test_texts_to_choose_from_are_sorted_if_they_are_numbers() -> None:
    assert [text for _, text in placed(["90 %", "5 %", "20 %"], "a.b")] == ["5 %", "20 %", "90 %"]


def test_the_same_seed_places_alike() -> None:
    assert shuffled("abcdef", "a.b") == shuffled("abcdef", "a.b")
    assert shuffled("abcdef", "a.b") != shuffled("abcdef", "a.c")
