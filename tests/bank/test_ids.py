"""Stored ids and revisions: what readers' progress hangs on never changes."""

from __future__ import annotations

import hashlib

import pytest

from mkdocs_rehearse.bank import revision, stored_id

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def test_stored_id_is_the_first_36_bits_of_the_digest() -> None:
    first = int.from_bytes(hashlib.sha256(b"offline-eval.recall-at-k").digest()[:5]) >> 4
    expected = "".join(ALPHABET[first >> shift & 63] for shift in range(30, -1, -6))
    assert stored_id("offline-eval.recall-at-k") == expected


def test_stored_ids_never_change() -> None:
    assert stored_id("six-signals.first-minute") == "rf-9yW"
    assert revision("single", "Why?", ["a", "b"]) == "edm"


def test_revision_ignores_where_lines_break() -> None:
    assert revision("single", "a b\nc", [["d e"], "f"]) == revision(
        "single", "a b c\n", [["d\n e"], "f"]
    )


@pytest.mark.parametrize(
    "other",
    [
        ("multiple", "a", ["b", "c"]),
        ("single", "a!", ["b", "c"]),
        ("single", "a", ["c", "b"]),
        ("single", "a", [["b"], "c"]),
        ("single", "a b", ["c"]),
    ],
)
def test_revision_changes_with_kind_prompt_and_meaning(
    other: tuple[str, str, list[object]],
) -> None:
    assert revision(*other) != revision("single", "a", ["b", "c"])


def test_revision_is_three_characters_of_the_alphabet() -> None:
    for number in range(50):
        made = revision("single", str(number), [])
        assert len(made) == 3
        assert set(made) <= set(ALPHABET)
