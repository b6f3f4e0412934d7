"""What a page asks, fence by fence, and what is wrong with how it asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from mkdocs_rehearse.bank import Library, Place, Problem, Question, Severity

from .scanner import Ask, Fence, ignored

ECHO = "broken-question"
"""Code of a problem that the bank's own problems already tell: of use where those are not shown."""


@dataclass(slots=True)
class Asking:
    """A page, and what it turned out to ask so far."""

    path: str = ""
    """As shown in problems."""
    root: str = ""
    """The way from the page to the site's root, such as ``../../``."""
    first_line: int = 1
    """Number of the first of the lines handed on, which leave out the front matter."""
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def ask(self, fence: Fence, lines: Sequence[str], library: Library) -> list[Question]:
        """The questions of one of the page's fences, as far as it may ask them."""
        if not fence.closed:
            hint = "end it with a line of ```"
            self._report(fence.first, lines, "unclosed-fence", "this quiz is never closed", hint)
        if not fence.asks:
            hint = "name a question (bank.question) or a bank, one a line"
            self._report(fence.first, lines, "empty-quiz", "this quiz asks nothing", hint)
        asked = list(self._asked(fence, lines, library))
        self.questions += asked
        return asked

    def warn_of_ignored(self, lines: Sequence[str]) -> None:
        """Report what was meant as a fence, but is none to Markdown."""
        for index in ignored(lines):
            message = "Markdown does not see this quiz, as it begins behind the mark of its item"
            hint = "begin it on a line of its own below, indented by four spaces"
            self._report(index, lines, "ignored-fence", message, hint, "warning")

    def _asked(self, fence: Fence, lines: Sequence[str], library: Library) -> Iterator[Question]:
        seen = {question.id for question in self.questions}
        for ask in fence.asks:
            bank = library.banks.get(ask.text)
            named = library.questions.get(ask.text)
            if not bank and not named:
                self._at(ask, lines, *_unknown(ask.text, library))
            for question in bank.questions if bank else filter(None, [named]):
                if question.id in seen:
                    message = f"this page already asks {question.id}"
                    self._at(ask, lines, "asked-twice", message, "one page asks a question once")
                else:
                    seen.add(question.id)
                    yield question

    def _at(self, ask: Ask, lines: Sequence[str], code: str, message: str, hint: str) -> None:
        excerpt = lines[ask.line - self.first_line]
        place = Place(self.path, ask.line, ask.column, len(ask.text), excerpt)
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
        excerpt = lines[index]
        column = len(excerpt) - len(excerpt.lstrip("> \t")) + 1
        length = max(1, len(excerpt.rstrip()) - column + 1)
        place = Place(self.path, index + self.first_line, column, length, excerpt)
        self.problems.append(Problem(code, message, severity, place, hint))


def _unknown(text: str, library: Library) -> tuple[str, str, str]:
    """Code, message and hint for what is neither a bank nor a question."""
    if library.broken & {text, text.partition(".")[0]}:
        message = f"'{text}' has problems of its own, so it is not shown"
        return ECHO, message, "they are listed with its bank"
    if text in library.aliases:
        hint = f"it is now '{library.aliases[text].id}'"
    else:
        known = {*library.banks, *library.questions, *library.broken}
        close = get_close_matches(text, sorted(known), n=1, cutoff=0.75)
        hint = f"did you mean '{close[0]}'?" if close else "no bank or question has this id"
    return "unknown-question", f"no question or bank '{text}'", hint
