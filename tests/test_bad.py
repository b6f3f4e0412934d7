"""Malformed and treacherous banks in `data/bad/`: what their author is told, to the character.

A case is a bank or a folder of banks, with the report beside it under the same name. Where the
report is missing it is written, and the test fails so that somebody reads it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mkdocs_rehearse.bank import Library, format_problem, load

DATA = Path(__file__).parent / "data/bad"


def named(cases: list[Path]) -> dict[str, Path]:
    return {f"{case.parent.name}/{case.stem}": case for case in sorted(cases)}


BANKS = named([path for path in DATA.glob("banks/*/*") if path.suffix != ".txt"])


def held(case: Path, report: str) -> None:
    """Hold a report against the one expected."""
    expected = case.with_suffix(".txt")
    if not expected.exists():
        expected.write_text(report, encoding="utf-8")
        pytest.fail(f"{expected.name} is new: read it, as its author would\n\n{report}")
    assert report == expected.read_text(encoding="utf-8")


def told(library: Library) -> str:
    """All problems, and the questions that are sound in spite of them."""
    sound = ", ".join(library.questions) or "none"
    return "\n\n".join([*map(format_problem, library.problems), f"sound: {sound}\n"])


@pytest.mark.parametrize("case", BANKS.values(), ids=BANKS)
def test_author_is_told_what_is_wrong_with_a_bank(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "quizzes"
    if case.is_dir():
        shutil.copytree(case, folder)
    else:
        folder.mkdir()
        shutil.copy(case, folder)
    held(case, told(load(folder)))
