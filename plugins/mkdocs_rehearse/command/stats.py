"""``rehearse stats``: what the banks add up to, held against what is wanted of them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from mkdocs_rehearse.bank.rules.mix import ANSWER_RATES, KIND_MIX, LEAST_QUESTIONS, LEVEL_MIX

from .figures import Figures, figures
from .overview import overview
from .site import find_site
from .subcommand import CLEAN, Subcommand, add_format
from .terminal import Terminal

DESCRIPTION = f"""\
Counts the questions by track and bank, level, kind and signal, and how often the answer is the
longest or the shortest option; an answer as long as others counts by its part. A share outside
what is wanted is marked with '!' where {LEAST_QUESTIONS} questions or more make it mean something.

Below that: how many questions name each source, which pages ask nothing, and which questions no
page asks. Practice pages that a build adds do not count. Figures never fail: the status is 0.

As JSON it prints one object: 'all', 'tracks' and, by track, 'banks', each with its number of
'questions', these by 'levels', 'kinds' and 'signals', and the shares 'longest' and 'shortest', null
where there is nothing to choose from; 'left_out', the number of questions with problems; 'sources';
the number of 'pages', those that are 'silent', and the ids of 'unasked' questions; and what is
'wanted', as the least and the greatest share.
"""


def add_arguments(parser: ArgumentParser) -> None:
    add_format(parser)


def run(options: Namespace, terminal: Terminal) -> int:
    found = figures(find_site(options.config_file))
    if options.format == "json":
        terminal.say_json(_told(found))
    else:
        for line in overview(found, terminal.strong):
            terminal.say(line)
    return CLEAN


def _told(found: Figures) -> dict[str, Any]:
    wanted = {
        "levels": LEVEL_MIX,
        "kinds": KIND_MIX,
        "longest": ANSWER_RATES,
        "shortest": ANSWER_RATES,
    }
    return {**asdict(found), "wanted": wanted}


SUBCOMMAND = Subcommand(
    name="stats",
    summary="count questions by bank, level, kind and signal",
    description=DESCRIPTION,
    examples={"": "at a glance", "--json": "all of it, for programs"},
    add_arguments=add_arguments,
    run=run,
)
