"""What a page asks, fence by fence, and what is wrong with how it asks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from mkdocs_rehearse.bank import Library, Place, Problem, Severity, counted
from mkdocs_rehearse.bank.problem import quoted

from .openings import Reason
from .page import TAB_WIDTH
from .scanner import Ask, Fence, ignored

_IGNORED: dict[Reason, tuple[str, str]] = {
    "behind a mark": (
        "Markdown does not see this quiz, as it begins behind the mark of its item",
        "begin it on a line of its own below, indented by four spaces",
    ),
    "hidden character": (
        "Markdown does not see this quiz because of a character that does not show",
        "delete what looks like a space before the marks or behind the name",
    ),
    "misnamed": (
        "Markdown takes this for code and not for a quiz",
        "write 'quiz' behind the marks",
    ),
    "on one line": (
        "Markdown takes this for inline code and not for a quiz",
        "write ids on lines of their own, and the marks that end it, too",
    ),
}
"""Message and hint for what was meant as a fence."""

ECHO = "broken-question"
"""Code of a problem that the bank's own problems already tell: of use where those are not shown."""


@dataclass(frozen=True, slots=True)
class Names:
    """What pages can ask for."""

    banks: Mapping[str, tuple[str, ...]]
    """By bank id the public ids of its questions."""
    questions: frozenset[str]
    """All public ids."""
    aliases: Mapping[str, str]
    """From a public id the question had before to the one it has."""
    broken: frozenset[str]
    """Banks and questions whose own problems say why they are not there."""
    paths: Mapping[str, str]
    """By bank id, its file."""

    @classmethod
    def of(cls, library: Library) -> Names:
        return cls(
            {bank.id: tuple(one.id for one in bank.questions) for bank in library.banks.values()},
            frozenset(library.questions),
            {old: question.id for old, question in library.aliases.items()},
            library.broken,
            {bank.id: bank.path for bank in library.banks.values()},
        )


@dataclass(slots=True)
class Asking:
    """A page, and what it turned out to ask so far."""

    path: str = ""
    """As shown in problems."""
    root: str = ""
    """The way from the page to the site's root, such as ``../../``."""
    first_line: int = 1
    """Number of the first of the lines handed on, which leave out the front matter."""
    written: Sequence[str] = ()
    """All lines of the file, where those handed on may have had their tabs widened."""
    questions: list[str] = field(default_factory=list)
    """Public ids."""
    problems: list[Problem] = field(default_factory=list)

    def ask(self, fence: Fence, lines: Sequence[str], names: Names) -> list[str]:
        """The questions of one of the page's fences, as far as it may ask them."""
        if not fence.closed:
            marks = _marks(lines[fence.first])
            hint = f"end it with a line of {marks if len(marks) < 10 else 'as many marks'}"
            if fence.prefix:
                hint += ", all its lines indented like this one"
            self._report(fence.first, lines, "unclosed-fence", "this quiz is never closed", hint)
        elif not fence.asks:
            hint = "name a question (bank.question) or a bank, one a line"
            if fence.info:
                hint = f"write '{fence.info}' on a line of its own below"
            self._report(fence.first, lines, "empty-quiz", "this quiz asks nothing", hint)
        elif fence.info:
            message = f"a quiz takes no options: {quoted(fence.info)} means nothing"
            hint = "leave it out"
            self._report(fence.first, lines, "ignored-option", message, hint, "warning")
        asked = list(self._asked(fence, lines, names))
        self.questions += asked
        return asked

    def warn_of_ignored(self, lines: Sequence[str]) -> None:
        """Report what was meant as a fence, but is none to Markdown."""
        for index, reason in ignored(lines):
            self._report(index, lines, "ignored-fence", *_IGNORED[reason], "warning")

    def _asked(self, fence: Fence, lines: Sequence[str], names: Names) -> Iterator[str]:
        seen = set(self.questions)
        for ask in fence.asks:
            questions = names.banks.get(ask.text, ())
            if ask.text in names.questions:
                questions = (ask.text,)
            elif ask.text not in names.banks:
                self._at(ask, lines, *_unknown(ask.text, names))
            again = [question for question in questions if question in seen]
            if again:
                others = f" and {counted(len(again) - 1, 'other')}" if again[1:] else ""
                message = f"this page already asks {again[0]}{others}"
                self._at(ask, lines, "asked-twice", message, "one page asks a question once")
            yield from (question for question in questions if question not in seen)
            seen |= set(questions)

    def _at(self, ask: Ask, lines: Sequence[str], code: str, message: str, hint: str) -> None:
        excerpt = self._written(ask.line - self.first_line, lines)
        column = excerpt.find(ask.text) + 1 or ask.column
        place = Place(self.path, ask.line, column, len(ask.text), excerpt)
        self.problems.append(Problem(code, message, "error", place, hint))

    def _report(
        self,
        index: int,
        lines: Sequence[str],
        code: str,
        message: str,
        hint: str,
        severity: Severity = "error",
    ) -> None:
        excerpt = self._written(index, lines)
        column = len(excerpt) - len(excerpt.lstrip("> \t")) + 1
        length = max(1, len(excerpt.rstrip()) - column + 1)
        place = Place(self.path, index + self.first_line, column, length, excerpt)
        self.problems.append(Problem(code, message, severity, place, hint))

    def _written(self, index: int, lines: Sequence[str]) -> str:
        """The line as the author wrote it, unless something else has changed it."""
        line = lines[index]
        number = index + self.first_line
        written = self.written[number - 1] if number <= len(self.written) else line
        return written if written.expandtabs(TAB_WIDTH).rstrip() == line.rstrip() else line


def _marks(opening: str) -> str:
    """The marks that a line opens a fence with."""
    text = opening.lstrip("> \t")
    return text[: len(text) - len(text.lstrip(text[:1]))]


def _unknown(text: str, names: Names) -> tuple[str, str, str]:
    """Code, message and hint for what is neither a bank nor a question."""
    name, _, slug = text.rpartition(".")
    if names.broken & {text, text.partition(".")[0]}:
        message = f"'{text}' has problems of its own, so it is not shown"
        return ECHO, message, "they are listed with its bank"
    known = {*names.banks, *names.questions, *names.broken}
    close = get_close_matches(text, sorted(known), n=1, cutoff=0.75)
    of_any_bank = [one for one in known if one.endswith(f".{text}")]
    if text in names.aliases:
        hint = f"it is now '{names.aliases[text]}'"
    elif len(re.split(r"[\s,;]+", text)) > 1:
        hint = "write one id a line, and nothing else"
    elif close or of_any_bank:
        hint = f"did you mean '{(close or sorted(of_any_bank))[0]}'?"
    elif name in names.banks:
        hint = f"{names.paths[name]} has no question {quoted(slug)}"
    else:
        hint = "no bank or question has this id"
    return "unknown-question", f"no question or bank {quoted(text)}", hint
