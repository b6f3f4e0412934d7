"""The command line of `rehearse`: its subcommands, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
import textwrap
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from . import analyze, check, export, new, schema, score, stats
from .subcommand import USAGE, Subcommand, Usage
from .terminal import WHEN, Terminal, wants_colour

SUBCOMMANDS: tuple[Subcommand, ...] = (
    analyze.SUBCOMMAND,
    check.SUBCOMMAND,
    export.SUBCOMMAND,
    new.SUBCOMMAND,
    schema.SUBCOMMAND,
    score.SUBCOMMAND,
    stats.SUBCOMMAND,
)

DESCRIPTION = """\
Looks after the question banks of a study site. What it does not find in mkdocs.yml, in this
folder or one above it, it takes as usual: banks in quizzes/, pages in docs/.
"""

INTERRUPTED, UNHEARD = 130, 141
"""What a shell reports for a program that Ctrl-C ended, and for one whose reader has left."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status: 0 clean, 1 problems, 2 wrong usage."""
    try:
        options = _parser().parse_args(arguments)
        terminal = Terminal(sys.stdout, wants_colour(options.colour, sys.stdout, os.environ))
        chosen: Subcommand = options.subcommand
        status = chosen.run(options, terminal)
        terminal.flush()
        return status
    except Usage as wrong:
        Terminal(sys.stderr).say(f"rehearse: {wrong}")
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has seen enough. Python would complain once more on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNHEARD
    except OSError as error:
        Terminal(sys.stderr).say(f"rehearse: '{error.filename}' cannot be used: {error.strerror}")
        return USAGE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}; '{self.prog} --help' shows what there is")


class _Help(argparse.HelpFormatter):
    """Fills paragraphs to the terminal's width, but for those that hold indented lines."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n\n".join(
            paragraph if "\n  " in paragraph else textwrap.fill(paragraph, width)
            for paragraph in text.split("\n\n")
        )


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument(
        "--config-file", type=Path, metavar="FILE", help="the site's mkdocs.yml, if elsewhere"
    )
    common.add_argument(
        "--colour",
        "--color",
        choices=WHEN,
        default="auto",
        help="auto: on a terminal, unless NO_COLOR is set",
    )
    parser = _Parser(prog="rehearse", description=DESCRIPTION, formatter_class=_Help)
    package = f"%(prog)s {version('mkdocs-rehearse')}"
    parser.add_argument("--version", action="version", version=package)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, dest="name", parser_class=_Parser
    )
    for one in SUBCOMMANDS:
        sub = commands.add_parser(
            one.name,
            parents=[common],
            help=one.summary,
            description=one.description,
            epilog=_examples(one),
            formatter_class=_Help,
        )
        one.add_arguments(sub)
        sub.set_defaults(subcommand=one)
    return parser


def _examples(one: Subcommand) -> str:
    width = max(map(len, one.examples))
    lines = (
        f"  rehearse {one.name} {written:{width}}  {does}" for written, does in one.examples.items()
    )
    return "\n".join(["for example:", *lines])
