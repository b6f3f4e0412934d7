"""Clozes: gaps in a text that are typed or chosen, and what is wrong with them where."""

from __future__ import annotations

from pathlib import Path

import pytest

from bank.banks import HEAD, found, library, marked
from mkdocs_rehearse.bank import Cloze, Gap, Question

CLOZE = """\
  - id: durable-write
    signal: production
    level: recall
    prompt: Complete what a database does before it confirms a write.
    text: |
      It appends the change to the {{log}},
      calls `{{call}}`, then confirms {{ when }}.
    gaps:
      log: [write-ahead log, WAL]
      call: fsync
      when:
        answer: to the client
        distractors: [to the replica, to the cache]
    explanation: What is confirmed must survive a crash, so it has to be on disk before it is said.
    sources:
      - cite: Gray and Reuter, Transaction Processing, 1993
"""
GAPS = CLOZE[CLOZE.index("      log: [") : CLOZE.index("    explanation:")]


def only(written: str, folder: Path) -> Question:
    loaded = library(folder, metrics=HEAD + written)
    assert not found(loaded)
    [question] = loaded.questions.values()
    return question


def test_gaps_are_typed_or_chosen_and_stand_in_the_texts_order(tmp_path: Path) -> None:
    swapped = CLOZE.replace("      call: fsync\n", "").replace(
        "      log:", "      call: fsync\n      log:"
    )
    body = only(swapped, tmp_path).body
    assert isinstance(body, Cloze)
    assert list(body.gaps.items()) == [
        ("log", Gap(("write-ahead log", "WAL"))),
        ("call", Gap(("fsync",))),
        ("when", Gap(("to the client",), ("to the replica", "to the cache"))),
    ]


def test_typing_a_gap_and_choosing_it_are_different_questions(tmp_path: Path) -> None:
    chosen = "      log: {answer: log, distractors: [heap, index]}\n"
    typed = "      log: [log, heap, index]\n"
    line = "      log: [write-ahead log, WAL]\n"
    revisions = {only(CLOZE.replace(line, one), tmp_path).revision for one in (chosen, typed)}
    assert len(revisions) == 2


@pytest.mark.parametrize(
    "braces", ["{{Log}}", "{{ user.name }}", "{{}}", "{ log }", "{{a b}}", "{{-log-}}", "{{log}"]
)
def test_other_braces_are_text(tmp_path: Path, braces: str) -> None:
    body = only(CLOZE.replace("It appends", f"It {braces} appends"), tmp_path).body
    assert isinstance(body, Cloze)
    assert braces in body.text
    assert list(body.gaps) == ["log", "call", "when"]


BROKEN = {
    "gap without a value": ("      call: fsync\n", "", "10:14 unknown-gap {{call}}"),
    "misspelt gap": ("{{ when }}", "{{ wen }}", "10:39 unknown-gap {{ wen }}"),
    "gap for the second time": (
        "{{ when }}",
        "{{call}} {{when}}",
        "10:39 repeated {{call}}",
    ),
    "value without a gap": ("      log:", "      page: heap\n      log:", "12:7 unused-gap page"),
    "no gap at all": (
        GAPS,
        "      {}\n",
        "9:36 unknown-gap {{log}} + 10:14 unknown-gap {{call}} + 10:39 unknown-gap {{ when }}",
    ),
    "neither gap nor value": (
        CLOZE[CLOZE.index("    text:") : CLOZE.index("    explanation:")],
        "    text: It appends the change.\n    gaps: {}\n",
        "8:11 too-few It appends the change.",
    ),
    "name with a capital": (
        "      call: fsync",
        "      Call: fsync",
        "10:14 unknown-gap {{call}} + 13:7 bad-id Call",
    ),
    "nothing accepted": ("call: fsync", "call: []", "13:13 too-few []"),
    "empty gap": ("call: fsync", "call:", "13:12 empty "),
    "the same accepted twice": ("[write-ahead log, WAL]", "[WAL, WAL]", "12:18 repeated WAL"),
    "accepted alike": ("[write-ahead log, WAL]", "[WAL, wal.]", "12:18 equal-options wal."),
    "one distractor": (
        "[to the replica, to the cache]",
        "[to the replica]",
        "16:22 too-few [to the replica]",
    ),
    "five distractors": (
        "[to the replica, to the cache]",
        "[a, b, c, d, e]",
        "16:35 too-many e",
    ),
    "distractor like the answer": (
        "to the cache",
        "To the client",
        "16:39 equal-options To the client",
    ),
    "distractors without an answer": (
        "        answer: to the client\n",
        "",
        "15:9 missing-key distractors: [to the replica, to the cache]",
    ),
    "several answers to choose": (
        "answer: to the client",
        "answer: [a, b]",
        "15:17 wrong-type [a, b]",
    ),
    "gaps as a list": (GAPS, "      - log\n", "12:7 wrong-type - log"),
}


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN.values(), ids=BROKEN)
def test_what_a_cloze_asks_for(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in CLOZE
    written = CLOZE.replace(old, new)
    loaded = library(tmp_path, metrics=HEAD + written)
    told = [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)]
    assert " + ".join(told) == expected
    assert not loaded.questions
    assert all(problem.hint for problem in loaded.problems)


def test_seven_gaps_are_one_too_many(tmp_path: Path) -> None:
    six = CLOZE.replace("It", "{{a}} {{b}} {{c}} It").replace(
        GAPS, GAPS + "      a: a\n      b: b\n      c: c\n"
    )
    only(six, tmp_path)
    seven = six.replace("{{c}}", "{{c}} {{d}}").replace("      c: c", "      c: c\n      d: d")
    loaded = library(tmp_path, metrics=HEAD + seven)
    assert found(loaded) == ["20:7 too-many"]
    assert loaded.problems[0].message == "7 gaps, of at most 6"


def test_a_gap_is_found_in_a_quoted_text_and_a_folded_one(tmp_path: Path) -> None:
    block = CLOZE[CLOZE.index("    text:") : CLOZE.index("    gaps:")]
    gone = "{{log}} `{{call}}` {{when}} {{gone}}"
    for text, expected in {
        f'    text: "{gone}"\n': "8:40 unknown-gap {{gone}}",
        f"    text: >\n      folded\n      {gone}\n": "10:35 unknown-gap {{gone}}",
    }.items():
        loaded = library(tmp_path, metrics=HEAD + CLOZE.replace(block, text))
        told = [f"{a} {b}" for a, b in zip(found(loaded), marked(loaded), strict=True)]
        assert told == [expected]
