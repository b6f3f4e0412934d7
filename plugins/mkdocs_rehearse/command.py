"""The `rehearse` command: what an author does with banks outside a site's build."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .bank import format_problem, load, summary

CLEAN, PROBLEMS, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 clean, 1 problems, 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="rehearse", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="report every problem in a folder of banks")
    check.add_argument(
        "folder", nargs="?", type=Path, default=Path("quizzes"), help="default: quizzes"
    )
    parsed = parser.parse_args(arguments)
    return check_banks(parsed.folder, colour=sys.stdout.isatty())


def check_banks(folder: Path, colour: bool = False) -> int:
    """Print what is wrong with the banks below a folder."""
    library = load(folder)
    for problem in library.problems:
        print(format_problem(problem, colour), end="\n\n")
    found = (
        f"{_counted(len(library.banks), 'bank')}, {_counted(len(library.questions), 'question')}"
    )
    print(f"{found}: {summary(library.problems)}")
    return PROBLEMS if library.problems else CLEAN


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
