"""Reports to the author, to the character, whatever stands before the carets."""

from __future__ import annotations

import re

import pytest

from mkdocs_rehearse.bank import Place, Problem, format_problem, summary
from mkdocs_rehearse.bank.problem import EXCERPT_CELLS, quoted


def problem(excerpt: str, marked: str, *, line: int = 14, hint: str = "") -> Problem:
    column = excerpt.index(marked) + 1
    place = Place("quizzes/a.yml", line, column, len(marked), excerpt)
    return Problem("code", "message", "error", place, hint)


def cells_before_caret(excerpt: str, marked: str) -> int:
    caret_line = format_problem(problem(excerpt, marked)).splitlines()[-1]
    return caret_line.removeprefix("   | ").index("^")


def test_report_is_laid_out_to_the_character() -> None:
    place = Place("quizzes/ai-ml/offline-eval.yml", 14, 5, 9, "    dificulty: 3")
    hint = "did you mean 'difficulty'?"
    assert (
        format_problem(Problem("unknown-key", "unknown key 'dificulty'", "error", place, hint))
        == """\
error[unknown-key]: unknown key 'dificulty'
  --> quizzes/ai-ml/offline-eval.yml:14:5
   |
14 |     dificulty: 3
   |     ^^^^^^^^^ did you mean 'difficulty'?"""
    )


def test_gutter_is_as_wide_as_the_line_number() -> None:
    assert format_problem(problem("ab: c", "c", line=7)).splitlines()[1:] == [
        " --> quizzes/a.yml:7:5",
        "  |",
        "7 | ab: c",
        "  |     ^",
    ]
    assert format_problem(problem("ab: c", "c", line=1234)).splitlines()[1:] == [
        "    --> quizzes/a.yml:1234:5",
        "     |",
        "1234 | ab: c",
        "     |     ^",
    ]


def test_problem_without_a_place_is_its_message_and_hint() -> None:
    without = Problem("no-folder", "there is no folder 'quizzes'", "warning", None, "make it")
    assert format_problem(without) == (
        "warning[no-folder]: there is no folder 'quizzes'\n  = make it"
    )
    bare = Problem("no-folder", "there is no folder 'quizzes'", "warning", None)
    assert format_problem(bare) == "warning[no-folder]: there is no folder 'quizzes'"


@pytest.mark.parametrize(
    ("before", "cells"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("abc", 3, id="ASCII"),
        pytest.param("é", 1, id="precomposed"),
        pytest.param("e\N{COMBINING ACUTE ACCENT}", 1, id="combining"),
        pytest.param("日本", 4, id="wide"),
        pytest.param("Ａ", 2, id="full width"),
        pytest.param("ｱ", 1, id="half width"),
        pytest.param("😀", 2, id="emoji"),
        pytest.param("👩\N{ZERO WIDTH JOINER}💻", 2, id="joined emoji"),
        pytest.param("👍🏽", 2, id="emoji with a skin tone"),
        pytest.param("⚠\N{VARIATION SELECTOR-16}", 2, id="sign shown as emoji"),
        pytest.param("😀\N{VARIATION SELECTOR-16}", 2, id="emoji shown as emoji"),
        pytest.param("\N{VARIATION SELECTOR-16}", 0, id="selector of nothing"),
        pytest.param("🇫🇷", 2, id="flag"),
        pytest.param("\t", 4, id="tab"),
        pytest.param("a\t", 4, id="tab after a character"),
        pytest.param("日本\t", 8, id="tab after wide characters"),
        pytest.param("\N{SOFT HYPHEN}", 0, id="soft hyphen"),
    ],
)
def test_carets_stand_under_what_they_mark(before: str, cells: int) -> None:
    assert cells_before_caret(f"{before}XYZ", "XYZ") == cells


def test_carets_are_as_wide_as_what_they_mark() -> None:
    assert format_problem(problem("a: 日本!", "日本")).endswith("\n   |    ^^^^")
    assert format_problem(problem("a: e\N{COMBINING ACUTE ACCENT}!", "\u0301")).endswith(" ^")


def test_tabs_are_shown_as_spaces() -> None:
    assert "\n14 |     a: b\n" in format_problem(problem("\ta: b", "b"))


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in format_problem(problem("a: \x1b[31mred", "red"))


def test_place_without_a_length_marks_one_character() -> None:
    report = format_problem(
        Problem("code", "message", "error", Place("a.yml", 1, 1, excerpt="abc"))
    )
    assert report.endswith("\n  | ^")


def test_caret_after_the_end_of_a_line() -> None:
    place = Place("a.yml", 3, 5, 1, "key:")
    assert format_problem(Problem("empty", "x", "error", place)).splitlines()[-2:] == [
        "3 | key:",
        "  |     ^",
    ]


@pytest.mark.parametrize("start", [0, 10, 90, 500, 960, 996])
def test_long_line_is_shown_around_its_carets(start: int) -> None:
    line = "".join(f"{n:04}" for n in range(250))
    place = Place("a.yml", 14, start + 1, 4, line)
    report = format_problem(Problem("code", "message", "error", place))
    shown, carets = report.splitlines()[-2:]
    at = carets.index("^")
    assert shown[at : at + 4] == line[start : start + 4]
    assert carets.count("^") == 4
    excerpt = shown.removeprefix("14 | ")
    assert excerpt.startswith("…") == (start >= 90)
    assert excerpt.endswith("…") == (start < 960)
    both = excerpt.startswith("…") and excerpt.endswith("…")
    assert len(excerpt) == (EXCERPT_CELLS if both else EXCERPT_CELLS - 1)
    if both:
        assert at - len("14 | …") == (EXCERPT_CELLS - 2) // 4


def test_line_that_fits_is_shown_whole() -> None:
    line = "x" * EXCERPT_CELLS
    assert f"\n14 | {line}\n" in format_problem(problem(line, line))
    assert "…" in format_problem(problem(line + "x", line))


def test_carets_end_with_the_window_of_a_long_line() -> None:
    shown, carets = format_problem(problem("a: " + "日" * 200, "日" * 200)).splitlines()[-2:]
    assert shown.endswith("日…")
    assert carets.count("^") == 2 * shown.count("日")


def test_colour_changes_nothing_but_colour() -> None:
    one = problem("ab: c", "c", hint="do this")
    coloured = format_problem(one, colour=True)
    assert "\x1b[1;31merror[code]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == format_problem(one)


def test_summary_counts_errors_warnings_and_files() -> None:
    one = problem("a", "a")
    other = Problem("code", "message", "warning", Place("b.yml", 1, 1, 1, ""))
    nowhere = Problem("code", "message", "error", None)
    assert summary([]) == "no problems"
    assert summary([one]) == "1 error in 1 file"
    assert summary([one, one, one, other]) == "3 errors, 1 warning in 2 files"
    assert summary([other, other]) == "2 warnings in 1 file"
    assert summary([nowhere]) == "1 error"


def test_quoted_text_is_one_short_line() -> None:
    assert quoted("a\n  b") == "'a b'"
    assert quoted("x" * 60) == f"'{'x' * 60}'"
    assert len(quoted("x" * 61)) == len(quoted("x" * 500)) == 62
    assert quoted("x" * 500).endswith("x…'")
