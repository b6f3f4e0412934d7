"""``rehearse score``: how often blind answers agree with the key, and where they do not."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs_rehearse.exchange import Outcome, Review, Verdict, agreement, review

from .answers import read_answers
from .site import find_site
from .subcommand import CLEAN, PROBLEMS, Subcommand, Usage, add_format
from .terminal import Terminal

LEAST = 97
"""Per cent of a bank's questions in which whoever has not seen the key should agree with it."""

FAILURES: tuple[Verdict, ...] = ("wrong", "none", "several", "malformed", "unanswered")

DESCRIPTION = f"""\
Compares the answers to 'rehearse export --blind', a JSON object with an answer at each question's
id, with the key. To agree is to be fully right; credit is what readers would get. All questions of
a bank count if one of them is answered. What was answered otherwise is listed with its place:
settle it by changing the question or dropping it.

Ends with status 1 if a bank has less than {LEAST}% agreement, or an answer is of no question or
cannot be read. Answers to 'rehearse export --options-only' are scored with --options-only, where
little agreement is good.

As JSON it prints one object: 'all' and, by id, 'banks', each with its number of 'questions', the
shares 'agreement' and 'credit', and how many were {", ".join(f"'{one}'" for one in FAILURES)};
'differing', a list of questions with 'id', 'path', 'line', 'verdict', 'credit', what was 'said',
the 'key' and, of what is malformed, the 'reason'; and 'strangers', why answers are of no question.
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("answers", type=Path, metavar="ANSWERS.json")
    parser.add_argument("--options-only", action="store_true", help="no prompts were shown")
    parser.add_argument(
        "--least",
        type=float,
        metavar="PERCENT",
        help=f"agreement to have in each bank: by default {LEAST}, with --options-only 0",
    )
    add_format(parser)


def run(options: Namespace, terminal: Terminal) -> int:
    answers = read_answers(options.answers)
    library = find_site(options.config_file).load()
    found = review(answers, library, options.options_only)
    if not found.banks:
        why = found.strangers[0] if found.strangers else "it is empty"
        raise Usage(f"'{options.answers}' answers no question of the banks: {why}")
    if options.format == "json":
        terminal.say_json(_told(found))
    else:
        _say(found, terminal)
    usual = 0 if options.options_only else LEAST
    least = (usual if options.least is None else options.least) / 100
    unread = found.strangers or any(one.verdict == "malformed" for one in found.outcomes)
    agreed = all(agreement(outcomes) >= least for outcomes in found.banks.values())
    return CLEAN if agreed and not unread else PROBLEMS


def _say(found: Review, terminal: Terminal) -> None:
    for outcome in found.outcomes:
        if outcome.verdict not in ("agreed", "unanswered"):
            terminal.say(_differing(outcome) + "\n")
    for stranger in found.strangers:
        terminal.say(stranger + "\n")
    unanswered = [one.question.id for one in found.outcomes if one.verdict == "unanswered"]
    if unanswered:
        terminal.say(f"not answered: {', '.join(unanswered)}\n")
    wide = max(map(len, ("bank", *found.banks)))
    terminal.say(terminal.strong(f"{'bank':{wide}}  agreement"))
    for name, outcomes in found.banks.items():
        terminal.say(f"{name:{wide}}  {_in_figures(outcomes)}")
    if len(found.banks) > 1:
        terminal.say(f"{'all':{wide}}  {_in_figures(found.outcomes)}")


def _differing(outcome: Outcome) -> str:
    place = outcome.question.place
    credit = f", credit {outcome.credit:.2f}" if outcome.credit else ""
    lines = [f"{outcome.question.id}: {outcome.reason or outcome.verdict}{credit}"]
    if place:
        lines.append(f"  --> {place.path}:{place.line}")
    return "\n".join(
        [*lines, f"  said: {_in_words(outcome.said)}", f"  key:  {_in_words(outcome.key)}"]
    )


def _in_figures(outcomes: Sequence[Outcome]) -> str:
    counts = Counter(one.verdict for one in outcomes)
    share = f"{agreement(outcomes):7.1%}  {counts['agreed']} of {len(outcomes)}"
    failed = [f"{counts[verdict]} {verdict}" for verdict in FAILURES if counts[verdict]]
    return "  ".join([share, f"credit {_credit(outcomes):.1%}", ", ".join(failed)]).rstrip()


def _credit(outcomes: Sequence[Outcome]) -> float:
    return sum(one.credit for one in outcomes) / len(outcomes)


def _in_words(said: Any) -> str:
    """An answer on one line."""
    if isinstance(said, dict):
        return "; ".join(f"{_in_words(name)}: {_in_words(one)}" for name, one in said.items())
    if isinstance(said, list):
        return "; ".join(map(_in_words, said))
    return " ".join(said.split()) if isinstance(said, str) else json.dumps(said)


def _told(found: Review) -> dict[str, Any]:
    """What ``--format json`` prints; its keys are documented in the help."""
    return {
        "all": _figures(found.outcomes),
        "banks": {name: _figures(outcomes) for name, outcomes in found.banks.items()},
        "differing": [
            _told_of(outcome) for outcome in found.outcomes if outcome.verdict != "agreed"
        ],
        "strangers": found.strangers,
    }


def _figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    counts = Counter(one.verdict for one in outcomes)
    return {
        "questions": len(outcomes),
        "agreement": agreement(outcomes),
        "credit": _credit(outcomes),
        **{verdict: counts[verdict] for verdict in FAILURES},
    }


def _told_of(outcome: Outcome) -> dict[str, Any]:
    place = outcome.question.place
    return {
        "id": outcome.question.id,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "verdict": outcome.verdict,
        "credit": outcome.credit,
        "said": outcome.said,
        "key": outcome.key,
        "reason": outcome.reason,
    }


SUBCOMMAND = Subcommand(
    name="score",
    summary="compare blind answers with the key",
    description=DESCRIPTION,
    examples={
        "answers.json": "agreement, and where there is none",
        "guesses.json --options-only": "what was guessed",
    },
    add_arguments=add_arguments,
    run=run,
)
