"""``rehearse check``: every problem of banks, found without building the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import Any

from mkdocs_rehearse.bank import Library, Problem, counted, format_problem, summary

from .site import find_site
from .subcommand import CLEAN, PROBLEMS, Subcommand, add_format
from .terminal import Terminal


def add_arguments(parser: ArgumentParser) -> None:
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")


def run(options: Namespace, terminal: Terminal) -> int:
    library = find_site(options.config_file).load()
    problems = list(library.problems)
    if options.format == "json":
        terminal.say_json(_report(library, problems))
    else:
        _say(library, problems, terminal)
    failing = ("error", "warning") if options.strict else ("error",)
    return PROBLEMS if any(one.severity in failing for one in problems) else CLEAN


def _say(library: Library, problems: Iterable[Problem], terminal: Terminal) -> None:
    for problem in problems:
        terminal.say(format_problem(problem, terminal.colour) + "\n")
    banks, questions = len(library.banks), len(library.questions)
    found = f"{counted(banks, 'bank')}, {counted(questions, 'question')}"
    terminal.say(f"{found}: {summary(problems)}")


def _report(library: Library, problems: Iterable[Problem]) -> dict[str, Any]:
    return {
        "banks": len(library.banks),
        "questions": len(library.questions),
        "problems": [_told(problem) for problem in problems],
    }


def _told(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "length": place.length if place else None,
    }


SUBCOMMAND = Subcommand(
    name="check",
    summary="report every problem of banks and pages",
    description="Reports every problem of the site's banks, each with its place and a hint.",
    examples={"": "the whole site", "--strict": "as a strict build would"},
    add_arguments=add_arguments,
    run=run,
)
