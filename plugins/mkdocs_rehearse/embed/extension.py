"""The ```quiz fence as a Python-Markdown extension: a page's fences become its questions.

On its own it reads the banks itself (``banks: quizzes``). A host that knows more of the site
makes an `Embedder` and tells it which page comes next.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from mkdocs_rehearse.bank import Library, Place, Problem, Question, format_problem, load
from mkdocs_rehearse.render import ROOT, Questions, Texts, render

from .scanner import Ask, Fence, replace, scan

log = logging.getLogger("mkdocs.plugins.rehearse")

ELEMENTS = (
    "rehearse-checklist",
    "rehearse-complete",
    "rehearse-contents",
    "rehearse-practice",
    "rehearse-progress",
    "rehearse-question",
    "rehearse-review",
    "rehearse-today",
)
"""What a page may hold as blocks of its own."""

ECHO = "broken-question"
"""Code of what is shown in the page alone: the bank's own problems already say it."""


@dataclass(slots=True)
class Asking:
    """The page being rendered, and what it turned out to ask."""

    path: str = ""
    """As shown in problems."""
    root: str = ""
    """The way from the page to the site's root, such as ``../../``."""
    first_line: int = 1
    """Number of the first line handed to Markdown, which never sees the front matter."""
    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Embedder:
    """Finds the questions that fences ask for."""

    def __init__(self, library: Library, questions: Questions, show_problems: bool = True) -> None:
        self.library = library
        self.questions = questions
        self.show_problems = show_problems
        self.asking = Asking()

    def replaced(self, lines: list[str], fence: Fence) -> str:
        """The HTML that stands where the fence stood."""
        before = len(self.asking.problems)
        asked = list(self._asked(lines, fence))
        found = self.asking.problems[before:]
        self.asking.questions += asked
        html = "".join(self.questions.html(question) for question in asked)
        if found and self.show_problems:
            reports = [format_problem(problem) for problem in found]
            html += render(
                "problems", heading="This quiz could not be shown whole", reports=reports
            )
        return html.replace(ROOT, self.asking.root)

    def _asked(self, lines: list[str], fence: Fence) -> Iterator[Question]:
        if not fence.closed:
            self._problem(
                "unclosed-fence",
                "this quiz is never closed",
                lines,
                fence.first,
                hint="end it with a line of ```",
            )
        if not fence.asks:
            self._problem(
                "empty-quiz",
                "this quiz asks nothing",
                lines,
                fence.first,
                hint="name a question (bank.question) or a bank, one a line",
            )
        seen = {question.id for question in self.asking.questions}
        for ask in fence.asks:
            bank = self.library.banks.get(ask.text)
            named = self.library.questions.get(ask.text)
            if not bank and not named:
                self._unknown(lines, ask)
            for question in bank.questions if bank else filter(None, [named]):
                if question.id in seen:
                    self._at(
                        ask,
                        lines,
                        "asked-twice",
                        f"this page already asks {question.id}",
                        hint="one page asks a question once",
                    )
                else:
                    seen.add(question.id)
                    yield question

    def _unknown(self, lines: list[str], ask: Ask) -> None:
        library, text = self.library, ask.text
        if library.broken & {text, text.partition(".")[0]}:
            self._at(
                ask,
                lines,
                ECHO,
                f"'{text}' has problems of its own, so it is not shown",
                hint="they are listed with its bank",
            )
            return
        if text in library.aliases:
            hint = f"it is now '{library.aliases[text].id}'"
        else:
            known = [*library.banks, *library.questions]
            close = get_close_matches(text, known, n=1, cutoff=0.75)
            hint = f"did you mean '{close[0]}'?" if close else "no bank or question has this id"
        self._at(ask, lines, "unknown-question", f"no question or bank '{text}'", hint)

    def _at(self, ask: Ask, lines: list[str], code: str, message: str, hint: str) -> None:
        excerpt = lines[ask.line - self.asking.first_line]
        place = Place(self.asking.path, ask.line, ask.column, len(ask.text), excerpt)
        self.asking.problems.append(Problem(code, message, "error", place, hint))

    def _problem(self, code: str, message: str, lines: list[str], index: int, hint: str) -> None:
        excerpt = lines[index]
        column = len(excerpt) - len(excerpt.lstrip("> \t")) + 1
        length = max(1, len(excerpt.rstrip()) - column + 1)
        place = Place(self.asking.path, index + self.asking.first_line, column, length, excerpt)
        self.asking.problems.append(Problem(code, message, "error", place, hint))


class RehearseExtension(Extension):
    """Python-Markdown extension; give an `Embedder`, or let it read ``banks`` itself."""

    def __init__(self, embedder: Embedder | None = None, **kwargs: Any) -> None:
        self.config = {"banks": ["quizzes", "The folder of question banks"]}
        super().__init__(**kwargs)
        self.embedder = embedder

    def extendMarkdown(self, md: Markdown) -> None:
        if self.embedder is None:
            library = load(Path(self.getConfig("banks")))
            for problem in library.problems:
                log.warning(format_problem(problem))
            self.embedder = Embedder(library, Questions(Texts()))
        md.block_level_elements.extend(ELEMENTS)
        # After white space is normalised (30), before other fences are taken (25).
        md.preprocessors.register(_Fences(md, self.embedder), "rehearse", 27)


class _Fences(Preprocessor):
    def __init__(self, md: Markdown, embedder: Embedder) -> None:
        super().__init__(md)
        self.embedder = embedder

    def run(self, lines: list[str]) -> list[str]:
        fences = scan(lines, self.embedder.asking.first_line)
        store = self.md.htmlStash.store
        return replace(
            lines, [(fence, store(self.embedder.replaced(lines, fence))) for fence in fences]
        )
