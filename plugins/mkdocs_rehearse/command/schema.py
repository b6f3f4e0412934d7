"""``rehearse schema``: what editors go by to complete and mark banks."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from mkdocs_rehearse.bank import schema_json

from .output import add_out, deliver
from .site import find_site
from .subcommand import CLEAN, Subcommand
from .terminal import Terminal

DESCRIPTION = """\
Prints the JSON Schema of a bank, with the site's own signals. With it an editor completes keys,
explains them and marks mistakes while you write. Put it where the first line of your banks says,
as in '# yaml-language-server: $schema=../bank.schema.json', and again after an update.
"""


def add_arguments(parser: ArgumentParser) -> None:
    add_out(parser)


def run(options: Namespace, terminal: Terminal) -> int:
    site = find_site(options.config_file)
    deliver(schema_json(site.signals), options.out, terminal)
    return CLEAN


SUBCOMMAND = Subcommand(
    name="schema",
    summary="print the JSON Schema of banks, for editors",
    description=DESCRIPTION,
    examples={
        "": "the schema",
        "--out quizzes/bank.schema.json": "to the file that banks name",
    },
    add_arguments=add_arguments,
    run=run,
)
