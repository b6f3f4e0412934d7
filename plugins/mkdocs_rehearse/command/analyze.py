"""``rehearse analyze``: what readers' answers say of the questions, the worst first."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs_rehearse.bank import counted
from mkdocs_rehearse.exchange import Analysis, Foreign, Item, Sheet, analyse, read_sheet

from .site import find_site
from .subcommand import CLEAN, Subcommand, Usage, add_format
from .terminal import Terminal

LEAST = 10
"""Readers whom a figure needs to be listed: with fewer, one more could turn it round."""

DESCRIPTION = f"""\
Reads the files of answers that readers save for the authors on their Settings page, one a reader,
and says of each question how it did: how many readers answered it first in its present wording;
'right', their mean score; 'discr.', its discrimination, the correlation of scores here with the
same readers' scores elsewhere, as far as these lie above what the questions' difficulty lets
expect; the median of seconds; and how many of those who were sure were wrong. Below it stand its
place, what is remarkable, and distractors that nobody takes.

The worst come first: those whose discrimination is least. Below nought, whoever knows the rest gets
this one wrong: look at the key, then for a second way to read the prompt. Questions of fewer
than {LEAST} readers are only counted; --least sets another number.

A reader who saved two files counts twice; the same file given twice counts once. Figures never
fail: the status is 0.

As JSON it prints one object: 'readers'; 'outdated', the number of answers to an earlier wording;
'unknown', of answers to questions that are not there; 'unreadable', of lines; and 'questions', all
of them, each with 'id', 'path', 'line', 'readers', 'facility', 'discrimination' or null, 'compared'
(the readers behind it), 'guess' (the chance of a blind guess), 'seconds', 'sure', 'sure_wrong' and
'options' with 'text', 'right' and 'times'.
"""

WIDE = 36
"""Of a question's id, before the table gives it a line of its own."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="one a reader")
    parser.add_argument(
        "--least",
        type=int,
        default=LEAST,
        metavar="N",
        help=f"readers a question needs to be listed: by default {LEAST}",
    )
    add_format(parser)


def run(options: Namespace, terminal: Terminal) -> int:
    sheets = _sheets(options.files)
    found = analyse(sheets, find_site(options.config_file).load())
    unreadable = sum(sheet.unreadable for sheet in sheets)
    if options.format == "json":
        terminal.say_json(_told(found, len(sheets), unreadable))
    else:
        _say(found, len(sheets), unreadable, options.least, terminal)
    return CLEAN


def _sheets(files: Iterable[Path]) -> list[Sheet]:
    """The sheet of each file whose text is not another's."""
    sheets: dict[str, Sheet] = {}
    for file in files:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        try:
            sheets.setdefault(text, read_sheet(text))
        except Foreign as foreign:
            raise Usage(f"'{file}' {foreign}") from foreign
    return [*sheets.values()]


def _say(found: Analysis, readers: int, unreadable: int, least: int, terminal: Terminal) -> None:
    answers = sum(item.readers for item in found.items)
    terminal.say(f"{counted(answers, 'answer')} of {counted(readers, 'reader')}")
    for count, why in (
        (found.outdated, "to an earlier wording"),
        (found.unknown, "to questions that are not in the banks"),
    ):
        if count:
            terminal.say(f"left out: {counted(count, 'answer')} {why}")
    if unreadable:
        terminal.say(f"left out: {counted(unreadable, 'line')} that cannot be read")
    listed = [item for item in found.items if item.readers >= least]
    if listed:
        head = f"{'':{WIDE}} readers  right  discr.  seconds  sure, wrong"
        terminal.say("\n" + terminal.strong(head))
    for item in listed:
        for line in _lines(item):
            terminal.say(line)
    few = len(found.items) - len(listed)
    if few:
        terminal.say(f"\n{counted(few, 'question')} with fewer than {counted(least, 'reader')}")


def _lines(item: Item) -> Iterator[str]:
    name = item.question.id
    figures = (
        f"{item.readers:8}{item.facility:7.0%}{_signed(item.discrimination):>8}{item.seconds:9.0f}"
        f"  {item.sure_wrong} of {item.sure}"
    )
    if len(name) > WIDE:
        yield name
        name = ""
    yield f"{name:{WIDE}}{figures}"
    if item.question.place:
        yield f"  --> {item.question.place.path}:{item.question.place.line}"
    for remark in _remarks(item):
        yield f"  = {remark}"


def _remarks(item: Item) -> Iterator[str]:
    if item.discrimination is not None and item.discrimination < 0:
        yield "who does well elsewhere does badly here: is the key right?"
    if item.facility <= item.guess:
        yield f"no better than a blind guess, which gets {item.guess:.0%}"
    if item.facility == 1:
        yield "everybody gets it right, so it tells nobody apart"
    for text in item.untaken:
        yield f"nobody takes: {' '.join(text.split())}"


def _signed(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def _told(found: Analysis, readers: int, unreadable: int) -> dict[str, Any]:
    """What ``--format json`` prints; its keys are documented in the help."""
    return {
        "readers": readers,
        "outdated": found.outdated,
        "unknown": found.unknown,
        "unreadable": unreadable,
        "questions": [_told_of(item) for item in found.items],
    }


def _told_of(item: Item) -> dict[str, Any]:
    place = item.question.place
    return {
        "id": item.question.id,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "readers": item.readers,
        "facility": item.facility,
        "discrimination": item.discrimination,
        "compared": item.compared,
        "guess": item.guess,
        "seconds": item.seconds,
        "sure": item.sure,
        "sure_wrong": item.sure_wrong,
        "options": [
            {"text": one.text, "right": one.right, "times": one.times} for one in item.options
        ],
    }


SUBCOMMAND = Subcommand(
    name="analyze",
    summary="say how questions did with readers, the worst first",
    description=DESCRIPTION,
    examples={
        "answers/*.jsonl": "questions of ten readers or more",
        "answers/*.jsonl --json": "all of it, for programs",
    },
    add_arguments=add_arguments,
    run=run,
)
