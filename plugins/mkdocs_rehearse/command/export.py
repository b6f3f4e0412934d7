"""``rehearse export``: the questions in a form that other programs read."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace

from mkdocs_rehearse.bank import Bank, Library
from mkdocs_rehearse.exchange import blind, exported

from .output import add_out, deliver
from .site import find_site
from .subcommand import CLEAN, Subcommand, Usage
from .terminal import Terminal

DESCRIPTION = """\
Writes all questions, or those of some banks, as one JSON object: its 'questions' have 'id', 'bank',
'track', 'kind', 'level', 'signals', 'prompt', 'options' with 'text', 'right' and 'why' where the
kind has options, and the other keys as the bank writes them. Questions with problems are left out.

With --blind it holds what someone may see who answers without the key: no reasons, explanations,
hints or sources. What there is to choose from is shuffled by a seed, and it and the questions are
named by ids that say nothing. 'how_to_answer' says what to write, and 'rehearse score' compares it
with the key. With --options-only there are no prompts either: what can be guessed from options
alone, readers will.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("banks", nargs="*", metavar="BANK", help="a bank's id; by default all")
    parser.add_argument("--to", choices=("json",), default="json", help="the form; by default json")
    parser.add_argument("--blind", action="store_true", help="leave out what tells the answer")
    parser.add_argument("--options-only", action="store_true", help="blind, and without prompts")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of the blind's order")
    add_out(parser)


def run(options: Namespace, terminal: Terminal) -> int:
    library = find_site(options.config_file).load()
    banks = _banks(options.banks, library)
    if library.broken:
        names = ", ".join(sorted(library.broken))
        Terminal(sys.stderr).say(f"rehearse: left out for their problems: {names}")
    if options.blind or options.options_only:
        made = blind(banks, options.seed, options.options_only)
    else:
        made = exported(banks)
    deliver(json.dumps(made, ensure_ascii=False, indent=2) + "\n", options.out, terminal)
    return CLEAN


def _banks(names: list[str], library: Library) -> list[Bank]:
    for name in names:
        if name not in library.banks:
            known = ", ".join(library.banks)
            raise Usage(f"there is no bank '{name}'; the banks are: {known}")
    return [bank for name, bank in library.banks.items() if not names or name in names]


SUBCOMMAND = Subcommand(
    name="export",
    summary="write the questions for other programs, or to be answered blind",
    description=DESCRIPTION,
    examples={
        "--out questions.json": "all that the banks say",
        "caching --blind --seed 7": "a bank without its key",
        "caching --options-only": "its options without prompts",
    },
    add_arguments=add_arguments,
    run=run,
)
