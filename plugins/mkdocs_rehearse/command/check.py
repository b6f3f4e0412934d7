"""``rehearse check``: every problem of banks and pages, found without building the site."""

from __future__ import annotations

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from mkdocs_rehearse.bank import Problem, Waived, counted, format_problem, summary

from .examination import Covers, Examination, examine
from .selection import select
from .site import Site, find_site
from .subcommand import CLEAN, PROBLEMS, Subcommand, add_format
from .terminal import Terminal
from .watch import watch

SECONDS_BETWEEN_LOOKS = 0.5

DESCRIPTION = """\
Reports what is wrong with the site's banks and with the quizzes in its pages, each with its
place and what to do about it, without building the site. All banks are read in any case, since
ids and prompts have to differ between banks; with a PATH, only what is wrong there is shown.

Errors end it with status 1; warnings do so with --strict. As JSON it prints one object: the
numbers of 'banks', 'questions' and 'pages', and the lists 'problems' and 'waived', each item with
'code', 'severity', 'message', 'hint', 'path', 'line', 'column' and 'length', and what is waived
with its 'reason'. Lines and columns count from 1, columns and length in characters; without a
place they are null.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a bank, a page or a folder of them"
    )
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")
    parser.add_argument("--waived", action="store_true", help="list what questions waive, and why")
    parser.add_argument("--watch", action="store_true", help="check again after each change")


def run(options: Namespace, terminal: Terminal) -> int:
    def check(site: Site) -> int:
        return _check(options, *select(options.paths, site), terminal)

    if not options.watch:
        return check(find_site(options.config_file))
    select(options.paths, find_site(options.config_file))
    return watch(check, options.config_file, terminal, lambda: time.sleep(SECONDS_BETWEEN_LOOKS))


def _check(options: Namespace, site: Site, covers: Covers, terminal: Terminal) -> int:
    found = examine(site, covers, whole=not options.paths)
    if options.format == "json":
        terminal.say_json(_told(found))
    else:
        _say(found, options.waived, terminal)
    failing = ("error", "warning") if options.strict else ("error",)
    return PROBLEMS if any(one.severity in failing for one in found.problems) else CLEAN


def _say(found: Examination, waived: bool, terminal: Terminal) -> None:
    for problem in found.problems:
        terminal.say(format_problem(problem, terminal.colour) + "\n")
    if waived:
        for one in found.waived:
            terminal.say(_waived(one) + "\n")
    terminal.say(f"{_looked_at(found)}: {summary(found.problems)}{_silenced(found)}")


def _looked_at(found: Examination) -> str:
    banks = [counted(found.banks, "bank"), counted(found.questions, "question")]
    pages = [counted(found.pages, "page")] if found.pages else []
    return ", ".join([*banks, *pages] if found.banks or not pages else pages)


def _silenced(found: Examination) -> str:
    return f", {counted(len(found.waived), 'warning')} waived" if found.waived else ""


def _waived(one: Waived) -> str:
    lines = [f"waived[{one.problem.code}]: {one.problem.message}"]
    if one.problem.place:
        lines.append(f"  --> {one.problem.place}")
    return "\n".join([*lines, f"  = {' '.join(one.waiver.reason.split())}"])


def _told(found: Examination) -> dict[str, Any]:
    """What ``--format json`` prints; its keys are documented in the help."""
    return {
        "banks": found.banks,
        "questions": found.questions,
        "pages": found.pages,
        "problems": [_problem(problem) for problem in found.problems],
        "waived": [_problem(one.problem) | {"reason": one.waiver.reason} for one in found.waived],
    }


def _problem(problem: Problem) -> dict[str, Any]:
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
    description=DESCRIPTION,
    examples={
        "": "the whole site",
        "--strict": "as strict as mkdocs build --strict",
        "docs/articles": "the pages of one folder",
        "quizzes/caching.yml --watch": "one bank, again after each change",
    },
    add_arguments=add_arguments,
    run=run,
)
