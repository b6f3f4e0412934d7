"""Ordering and matching in a bank: what they ask for, and where a problem is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, found, library, marked
from mkdocs_rehearse.bank import Matching, Ordering, Pair, Text
from mkdocs_rehearse.bank.kinds import KINDS

ORDERING = """\
  - id: retry-storm
    signal: production
    level: apply
    prompt: A service slows down and its callers retry. What happens, in order?
    order:
      - Callers time out
      - Callers send the request again
      - Queues fill with requests nobody waits for
    explanation: |
      A retry adds load exactly when there is none to spare; a budget for retries
      caps it, so that a slow service does not become a dead one.
    sources:
      - cite: A. Uthor, Retries, 2020
"""

MATCHING = """\
  - id: metric-for-case
    signal: evaluation
    level: apply
    prompt: Which metric tells most about each situation?
    pairs:
      - left: A reviewer reads the 500 highest-scored posts
        right: Precision at k
      - left: Readers look from the top of the page
        right: NDCG
      - left: A bank prices each loan by its risk
        right: Calibration error
    extras:
      - Accuracy
    explanation: |
      A metric fits when it moves with what the decision costs. With another decision
      on the same scores, another one would be right.
    sources:
      - cite: A. Uthor, Metrics, 2020
"""

SEVEN = "".join(f"      - Step {number} of the procedure\n" for number in range(4, 8))
BROKEN = {
    "two items": (
        ORDERING,
        "      - Callers time out\n",
        "",
        "9:7 too-few - Callers send the request again",
    ),
    "eight items": (
        ORDERING,
        "    explanation:",
        SEVEN + "      - One too many\n    explanation:",
        "16:9 too-many One too many",
    ),
    "an item twice": (
        ORDERING,
        "Callers send the request again",
        '"callers  **time out**."',
        '10:9 equal-options "callers  **time out**."',
    ),
    "an item with keys": (
        ORDERING,
        "- Callers time out",
        "- text: Callers time out",
        "9:9 wrong-type text: Callers time out",
    ),
    "an empty item": (ORDERING, "- Callers time out", "- ''", "9:9 empty ''"),
    "order as a text": (
        ORDERING,
        ORDERING[ORDERING.index("    order:") : ORDERING.index("    explanation:")],
        "    order: first this, then that\n",
        "8:12 wrong-type first this, then that",
    ),
    "one pair": (
        MATCHING,
        MATCHING[MATCHING.index("      - left: Readers") : MATCHING.index("    extras:")],
        "",
        "9:7 too-few - left: A reviewer reads the 500 highest-scored posts",
    ),
    "seven pairs": (
        MATCHING,
        "    extras:",
        "".join(f"      - {{left: Case {n}, right: NDCG}}\n" for n in range(4, 8)) + "    extras:",
        "18:9 too-many {left: Case 7, right: NDCG}",
    ),
    "a pair without its right": (
        MATCHING,
        "        right: NDCG\n",
        "",
        "11:9 missing-key left: Readers look from the top of the page",
    ),
    "a misspelt right": (
        MATCHING,
        "        right: NDCG\n",
        "        rigth: NDCG\n",
        "12:9 unknown-key rigth",
    ),
    "a left twice": (
        MATCHING,
        "Readers look from the top of the page",
        "a reviewer reads the 500 highest-scored posts.",
        "11:15 equal-options a reviewer reads the 500 highest-scored posts.",
    ),
    "rights that differ in a capital": (
        MATCHING,
        "right: NDCG",
        "right: precision at k",
        "12:16 equal-options precision at k",
    ),
    "an extra that belongs to a pair": (
        MATCHING,
        "- Accuracy",
        "- NDCG",
        "16:9 equal-options NDCG",
    ),
    "an extra twice": (
        MATCHING,
        "- Accuracy\n",
        "- Accuracy\n      - accuracy\n",
        "17:9 equal-options accuracy",
    ),
    "no extras": (
        MATCHING,
        "    extras:\n      - Accuracy\n",
        "",
        "4:5 missing-key id: metric-for-case",
    ),
    "an empty list of extras": (
        MATCHING,
        "    extras:\n      - Accuracy\n",
        "    extras: []\n",
        "15:13 too-few []",
    ),
    "more right-hand texts than an answer can keep": (
        MATCHING,
        "      - Accuracy\n",
        "".join(f"      - Extra {letter}\n" for letter in "ABCDEFGH"),
        "23:9 too-many Extra H",
    ),
    "a list of texts for pairs": (
        MATCHING,
        "      - left: Readers look from the top of the page\n        right: NDCG\n",
        "      - Readers look from the top: NDCG\n",
        "11:9 unknown-key Readers look from the top",
    ),
}


@pytest.mark.parametrize(("sound", "old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_what_lists_ask_for(tmp_path: Path, sound: str, old: str, new: str, expected: str) -> None:
    assert old in sound
    loaded = library(tmp_path, metrics=HEAD + sound.replace(old, new))
    assert f"{found(loaded)[0]} {marked(loaded)[0]}" == expected
    assert not loaded.questions
    assert all(problem.hint for problem in loaded.problems)


def test_too_many_pairs_and_no_extras_are_both_reported(tmp_path: Path) -> None:
    many = "".join(f"      - {{left: Case {n}, right: Metric {n}}}\n" for n in range(1, 12))
    start, end = MATCHING.index("      - left:"), MATCHING.index("    explanation:")
    written = MATCHING[:start] + many + "    extras: []\n" + MATCHING[end:]
    loaded = library(tmp_path, metrics=HEAD + written)
    assert found(loaded) == ["15:9 too-many", "19:32 too-many", "20:13 too-few"]


def test_lists_of_every_allowed_length_are_sound(tmp_path: Path) -> None:
    for count in range(3, 8):
        items = "".join(f"      - Step {n} of the procedure\n" for n in range(count))
        start, end = ORDERING.index("      - Callers"), ORDERING.index("    explanation:")
        loaded = library(tmp_path, metrics=HEAD + ORDERING[:start] + items + ORDERING[end:])
        assert not loaded.problems
        body = loaded.questions["metrics.retry-storm"].body
        assert isinstance(body, Ordering)
        assert len(body.order) == count


def test_pairs_may_share_a_right_hand_text_word_for_word(tmp_path: Path) -> None:
    shared = MATCHING.replace("right: NDCG", "right: Precision at k")
    loaded = library(tmp_path, metrics=HEAD + shared)
    assert not loaded.problems
    body = loaded.questions["metrics.metric-for-case"].body
    assert isinstance(body, Matching)
    assert body.rights == ("Precision at k", "Calibration error", "Accuracy")


def test_right_hand_texts_are_those_of_pairs_and_then_the_extras() -> None:
    pairs = (Pair(Text("a"), Text("A")), Pair(Text("b"), Text("B")))
    assert Matching(pairs, (Text("C"), Text("D"))).rights == ("A", "B", "C", "D")


@pytest.mark.parametrize(
    ("sound", "old", "new"),
    [
        (ORDERING, "Callers time out", "Callers wait"),
        (MATCHING, "right: NDCG", "right: MRR"),
        (MATCHING, "- Accuracy", "- Perplexity"),
    ],
)
def test_a_changed_list_is_another_revision(tmp_path: Path, sound: str, old: str, new: str) -> None:
    before = library(tmp_path, metrics=HEAD + sound)
    after = library(tmp_path, metrics=HEAD + sound.replace(old, new))
    [was], [now] = before.questions.values(), after.questions.values()
    assert was.revision != now.revision


def test_another_order_of_the_same_items_is_another_revision() -> None:
    meaning = KINDS["ordering"].meaning
    items = tuple(map(Text, "abc"))
    assert meaning(Ordering(items)) != meaning(Ordering(items[::-1]))
