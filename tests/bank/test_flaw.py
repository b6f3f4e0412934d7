"""Flaws: the lines of a design, the one that is wrong and its fix; what is reported where."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, found, library, marked
from mkdocs_rehearse.bank import Flaw

FLAW = """\
  - id: retry-storm
    signal: production
    level: analyse
    prompt: The service fell over a minute after its database slowed down. Which line did it?
    design:
      - The client gives up after 2 s
      - A failed call is tried again at once, up to five times
      - "Reads go to `replica: 1`"
    flaw: 2
    why: Every slow call becomes six, just when the database can do least.
    fix:
      answer:
        text: Wait longer after each attempt, with jitter
        why: The load falls while the database recovers.
      distractors:
        - text: Give up after 20 s instead
          why: Calls then pile up for longer, each with its connection.
        - text: Send reads to the primary as well
          why: The load is moved to where it hurts more, not lowered.
    explanation: Retries multiply the load of a failing dependency, so they need budget and pauses.
    sources:
      - cite: Nygard, Release It, 2018
"""
DISTRACTORS = FLAW[FLAW.index("      distractors:") : FLAW.index("    explanation:")]
ANSWER = FLAW[FLAW.index("      answer:") : FLAW.index("      distractors:")]
FIX = "        - text: Fix {0}\n          why: It does nothing about the load of retries.\n"


def test_a_flaw_knows_its_line_and_offers_the_answer_first(tmp_path: Path) -> None:
    loaded = library(tmp_path, metrics=HEAD + FLAW)
    assert not found(loaded)
    body = loaded.questions["metrics.retry-storm"].body
    assert isinstance(body, Flaw)
    assert body.flaw == 2
    assert body.design[2] == "Reads go to `replica: 1`"
    assert [option.right for option in body.options] == [True, False, False]


# The question begins on line 4.
BROKEN = {
    "line 0": ("flaw: 2", "flaw: 0", "12:11 bad-number 0"),
    "line beyond the last": ("flaw: 2", "flaw: 4", "12:11 bad-number 4"),
    "line in words": ("flaw: 2", "flaw: two", "12:11 bad-number two"),
    "line as a list": ("flaw: 2", "flaw: [2]", "12:11 wrong-type [2]"),
    "no line": ("    flaw: 2\n", "", "4:5 missing-key id: retry-storm"),
    "short why": (
        "why: Every slow call becomes six, just when the database can do least.",
        "why: It multiplies.",
        "13:10 too-short It multiplies.",
    ),
    "two lines": (
        '      - "Reads go to `replica: 1`"\n',
        "",
        "9:7 too-few - The client gives up after 2 s",
    ),
    "ten lines": (
        '      - "Reads',
        "".join(f"      - Step {n}\n" for n in range(7)) + '      - "Reads',
        '18:9 too-many "Reads go to `replica: 1`"',
    ),
    "two equal lines": (
        '"Reads go to `replica: 1`"',
        "the client gives up after 2 s.",
        "11:9 equal-options the client gives up after 2 s.",
    ),
    "line with keys": ('"Reads go to `replica: 1`"', "Reads: all", "11:9 wrong-type Reads: all"),
    "no answer": (ANSWER, "", "15:7 missing-key distractors:"),
    "one wrong fix": (
        DISTRACTORS,
        "      distractors:\n" + FIX,
        "19:9 too-few - text: Fix {0}",
    ),
    "six fixes": (
        DISTRACTORS,
        "      distractors:\n" + "".join(FIX.format(n) for n in range(5)),
        "27:11 too-many text: Fix 4",
    ),
    "fix like the answer": (
        "Give up after 20 s instead",
        "wait longer after each attempt, with jitter",
        "19:17 equal-options wait longer after each attempt, with jitter",
    ),
    "fix as a text": (
        FLAW[FLAW.index("    fix:") : FLAW.index("    explanation:")],
        "    fix: wait\n",
        "14:10 wrong-type wait",
    ),
    "a distractor beside the fix": (
        "    explanation:",
        "    distractors: []\n    explanation:",
        "23:5 two-kinds distractors",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_what_a_flaw_asks_for(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in FLAW
    loaded = library(tmp_path, metrics=HEAD + FLAW.replace(old, new))
    told = [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)]
    assert told == [expected]
    assert not loaded.questions
    assert all(problem.hint for problem in loaded.problems)
