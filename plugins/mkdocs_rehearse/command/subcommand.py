"""What there is to know about a subcommand: one such value in the module of each."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from .terminal import Terminal

CLEAN, PROBLEMS, USAGE = 0, 1, 2
"""What the command ends with."""


class Usage(Exception):
    """The command cannot do what it was asked; its text is the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A row in the table of `program`."""

    name: str
    summary: str
    """What it does, in a phrase for the list of subcommands."""
    description: str
    """What it does, in sentences."""
    examples: dict[str, str]
    """Arguments to try, and what they do."""
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Terminal], int]
    """Does the work and returns CLEAN or PROBLEMS; raises `Usage`."""


def add_format(parser: ArgumentParser) -> None:
    """The options of a subcommand that reports to people and to programs."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="for people, or for programs"
    )
    parser.add_argument(
        "--json", dest="format", action="store_const", const="json", help="short for --format json"
    )
