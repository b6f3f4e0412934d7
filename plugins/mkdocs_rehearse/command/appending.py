"""A question put behind the last one of a bank's file, of which nothing else changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mkdocs_rehearse.bank import Problem, Source
from mkdocs_rehearse.bank.node import Mapping, Sequence
from mkdocs_rehearse.bank.reader import read

from .subcommand import Usage

_LINE_BREAK = re.compile(r"\r\n|\r|\n")

INDENT = 2
"""Of the first question's dash."""


def append(file: Path, shown: str, question: Iterable[str]) -> int:
    """Add the question's lines to the file; returns the number of the first.

    Raises `Usage` where there is no telling where they belong.
    """
    source = Source.read(file, shown)
    if isinstance(source, Problem):
        raise _cannot(shown, source.message)
    at, indent = _end_of_questions(source, shown)
    before, after = source.text[:at], source.text[at:]
    found = _LINE_BREAK.search(source.text)
    line_break = found[0] if found else "\n"
    lead = "" if before.endswith(("\n", "\r")) else line_break
    if (before + lead).splitlines()[-1].strip():
        lead += line_break
    lines = (f"{' ' * indent}{line}".rstrip() + line_break for line in question)
    added = lead + "".join(lines) + (line_break if after else "")
    kept = file.read_bytes()
    cut = len(kept) - len(after.encode())
    file.write_bytes(kept[:cut] + added.encode() + kept[cut:])
    return len(_LINE_BREAK.findall(before + lead)) + 1


def _end_of_questions(source: Source, shown: str) -> tuple[int, int]:
    """Where the next question belongs, and how far its dash is indented."""
    root, problems = read(source)
    if root is None and problems:
        place = problems[0].place
        raise _cannot(shown, f"{problems[0].message}{f' (line {place.line})' if place else ''}")
    key = None
    if isinstance(root, Mapping):
        key = next((key for key in root.entries if key == "questions"), None)
    if not isinstance(root, Mapping) or key is None:
        raise _cannot(shown, "it has no 'questions:'")
    questions = root.entries[key]
    if questions == "":
        end = _LINE_BREAK.search(source.text, key.end)
        return (end.end() if end else len(source.text)), INDENT
    if not isinstance(questions, Sequence) or source.text[questions.start] != "-":
        raise _cannot(shown, "its questions are not a list with a dash each")
    indent = questions.start - source.line_start(questions.start)
    if not source.text[questions.end :].strip():
        return len(source.text), indent
    return source.line_start(questions.end), indent


def _cannot(shown: str, reason: str) -> Usage:
    return Usage(f"no question can be added to '{shown}' as it is: {reason}")
