"""What is wrong and where: the one form in which every ring reports to an author.

Problems are values that are collected, never raised, so that one run shows all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

EXCERPT_CELLS = 100
"""Terminal cells an excerpt may take; a longer line is shown through a window."""

TAB_CELLS = 4

QUOTED_CHARACTERS = 60

HIDDEN = (
    "\\x00-\\x08\\x0b-\\x1f\\x7f-\\xa0\\xad\\u061c\\u1680\\u180e\\u2000-\\u200f"
    "\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff"
)
"""What does not show, or not as what it is, for a regular expression's brackets: controls,
spaces of other kinds, marks of direction."""

HIDDEN_CHARACTERS = re.compile(f"[{HIDDEN}]")

_ZERO_WIDTH_JOINER = "\u200d"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_EMOJI_SELECTOR = "\ufe0f"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file."""

    path: str
    """As shown to the author: relative to the project, with forward slashes."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters; a byte order mark is not counted."""
    length: int = 1
    """In characters, at least 1."""
    excerpt: str = ""
    """The whole line, without its line break."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an author has to change. Errors fail a build, warnings a strict one."""

    code: str
    message: str
    severity: Severity
    place: Place | None
    hint: str = ""
    """What to do about it, shown after the carets."""


def format_problem(problem: Problem, colour: bool = False) -> str:
    """The problem as lines of text, with excerpt and carets where it has a place."""
    paint = _ANSI[problem.severity] if colour else _PLAIN
    title = f"{paint.title}{problem.severity}[{problem.code}]{paint.end}"
    lines = [f"{title}{paint.strong}: {problem.message}{paint.end}"]
    place = problem.place
    if place is None:
        if problem.hint:
            lines.append(f"  = {problem.hint}")
        return "\n".join(lines)
    number = str(place.line)
    margin = " " * len(number)
    shown, before, under = _excerpt(place)
    carets = " ".join(filter(None, ["^" * under, problem.hint]))
    bar = f"{paint.gutter}{margin} |{paint.end}"
    lines += [
        f"{paint.gutter}{margin}-->{paint.end} {place}",
        bar,
        f"{paint.gutter}{number} |{paint.end} {shown}".rstrip(),
        f"{bar} {' ' * before}{paint.title}{carets}{paint.end}",
    ]
    return "\n".join(lines)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By path, line and column; those without a place come first."""

    def position(problem: Problem) -> tuple[str, int, int]:
        place = problem.place
        return (place.path, place.line, place.column) if place else ("", 0, 0)

    return tuple(sorted(problems, key=position))


def quoted(text: str) -> str:
    """A stretch of an author's text for a message: on one line, in quotes, not too long.

    What cannot be seen is named.
    """
    shown = HIDDEN_CHARACTERS.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    line = " ".join(shown.split())
    return f"'{line if len(line) <= QUOTED_CHARACTERS else line[: QUOTED_CHARACTERS - 1] + '…'}'"


def summary(problems: Iterable[Problem]) -> str:
    """Such as ``3 errors, 1 warning in 2 files``; ``no problems`` if there are none."""
    problems = list(problems)
    if not problems:
        return "no problems"
    counts = Counter(problem.severity for problem in problems)
    found = ", ".join(counted(counts[one], one) for one in ("error", "warning") if counts[one])
    files = len({problem.place.path for problem in problems if problem.place})
    return f"{found} in {counted(files, 'file')}" if files else found


def counted(count: int, noun: str) -> str:
    """Such as ``1 bank`` or ``2 banks``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class _Paint:
    title: str = ""
    strong: str = ""
    gutter: str = ""
    end: str = ""


_PLAIN = _Paint()
_ANSI: dict[Severity, _Paint] = {
    "error": _Paint("\x1b[1;31m", "\x1b[1m", "\x1b[1;34m", "\x1b[0m"),
    "warning": _Paint("\x1b[1;33m", "\x1b[1m", "\x1b[1;34m", "\x1b[0m"),
}


def _excerpt(place: Place) -> tuple[str, int, int]:
    """The line as shown, and how many terminal cells lie before and under the carets."""
    reach = 2 * EXCERPT_CELLS  # of a line as long as a book, no more than can be shown
    skipped = max(0, place.column - 1 - reach)
    cells = _cells(place.excerpt[skipped : place.column - 1 + reach])
    first = min(place.column - 1 - skipped, len(cells))
    last = min(first + place.length, len(cells))
    if first < len(cells) and not any(width for _, width in cells[first:last]):
        cells[first] = (_REPLACEMENT, 1)
    left, right = _window(cells, first)
    shown = "".join(text for text, _ in cells[left:right])
    before = sum(width for _, width in cells[left:first])
    under = sum(width for _, width in cells[first : min(last, right)])
    if left:
        shown, before = "…" + shown, before + 1
    if right < len(cells):
        shown += "…"
    return shown, before, max(1, under)


def _window(cells: list[tuple[str, int]], first: int) -> tuple[int, int]:
    """The part of a line to show: all of it, or what fits around the first marked character."""
    if sum(width for _, width in cells) <= EXCERPT_CELLS:
        return 0, len(cells)
    room = EXCERPT_CELLS - 2  # an ellipsis at either side
    left, right, used = first, first, 0
    while left and used + cells[left - 1][1] <= room // 4:
        left -= 1
        used += cells[left][1]
    while right < len(cells) and used + cells[right][1] <= room:
        used += cells[right][1]
        right += 1
    while left and used + cells[left - 1][1] <= room:
        left -= 1
        used += cells[left][1]
    return left, right


def _cells(line: str) -> list[tuple[str, int]]:
    """Each character as a terminal may print it, with the cells it takes there."""
    if line.isascii() and line.isprintable():
        return [(character, 1) for character in line]
    cells: list[tuple[str, int]] = []
    column = 0
    previous = ""
    for character in line:
        text, width = character, 1
        if character == "\t":
            width = TAB_CELLS - column % TAB_CELLS
            text = " " * width
        elif character == _EMOJI_SELECTOR:
            width = 1 if cells and cells[-1][1] == 1 else 0
        elif previous == _ZERO_WIDTH_JOINER or "\U0001f3fb" <= character <= "\U0001f3ff":
            width = 0
        else:
            category = unicodedata.category(character)
            if category in ("Mn", "Me", "Cf"):
                width = 0
                if category == "Cf" and character != _ZERO_WIDTH_JOINER:
                    text = ""  # a terminal may show it, or turn the line around
            elif category in ("Cc", "Cs", "Zl", "Zp"):
                text = _REPLACEMENT
            elif unicodedata.east_asian_width(character) in "WF":
                width = 2
        cells.append((text, width))
        column += width
        previous = character
    return cells
