"""The ```quiz fence as a Python-Markdown extension: a page's fences become its questions.

On its own it reads the banks itself (``banks: quizzes``) and speaks ``language: en``.
A host that knows more of the site makes an `Embedder` and tells it which page comes next.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Protocol

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from mkdocs_rehearse.bank import Library, format_problem, load
from mkdocs_rehearse.render import ENGLISH, ROOT, Language, Questions, Texts, render, spoken

from .asking import Asking, Names
from .scanner import Fence, replace, scan

log = logging.getLogger("mkdocs.plugins.rehearse")

ELEMENTS = (
    "rehearse-case",
    "rehearse-checklist",
    "rehearse-complete",
    "rehearse-contents",
    "rehearse-mock",
    "rehearse-practice",
    "rehearse-progress",
    "rehearse-question",
    "rehearse-review",
    "rehearse-score",
    "rehearse-settings",
    "rehearse-today",
)
"""What a page may hold as blocks of its own."""


class Rendered(Protocol):
    """Where questions are to be had as HTML, by public id."""

    def html(self, question: str) -> str:
        """Its element, with links to pages of the site below `ROOT`."""

    def answer(self, question: str) -> str:
        """What is right, as pages say it on paper."""


class Embedder:
    """Finds the questions that fences ask for."""

    def __init__(
        self,
        names: Names,
        rendered: Rendered,
        language: Language = ENGLISH,
        show_problems: bool = True,
    ) -> None:
        self.names = names
        self.rendered = rendered
        self.language = language
        self.show_problems = show_problems
        self.asking = Asking()

    def replaced(self, lines: list[str], fence: Fence) -> str:
        """The HTML that stands where the fence stood."""
        before = len(self.asking.problems)
        asked = self.asking.ask(fence, lines, self.names)
        found = self.asking.problems[before:]
        html = "".join(map(self.rendered.html, asked))
        if asked and any("." not in ask.text for ask in fence.asks):
            # A whole bank is a quiz on paper.
            answers = [self.rendered.answer(question) for question in asked]
            html += render(self.language, "key", answers=answers)
        if found and self.show_problems:
            reports = [format_problem(problem) for problem in found]
            heading = "This quiz could not be shown whole"
            html += render(ENGLISH, "problems", heading=heading, reports=reports)
        return html.replace(ROOT, self.asking.root)


class RehearseExtension(Extension):
    """Python-Markdown extension; give an `Embedder`, or let it read ``banks`` itself."""

    def __init__(self, embedder: Embedder | None = None, **kwargs: Any) -> None:
        self.config = {
            "banks": ["quizzes", "The folder of question banks"],
            "language": ["en", "What the interface speaks, such as de"],
        }
        super().__init__(**kwargs)
        self.embedder = embedder

    def extendMarkdown(self, md: Markdown) -> None:
        if self.embedder is None:
            library = load(Path(self.getConfig("banks")))
            for problem in library.problems:
                log.warning(format_problem(problem))
            language = spoken(self.getConfig("language"))
            rendered = AsAsked(library, Questions(Texts(), language=language))
            self.embedder = Embedder(Names.of(library), rendered, language)
        md.block_level_elements.extend(ELEMENTS)
        # After white space is normalised (30), before other fences are taken (25).
        md.preprocessors.register(_Fences(md, self.embedder), "rehearse", 27)


class AsAsked:
    """Questions of a library, rendered when a page asks for them."""

    def __init__(self, library: Library, questions: Questions) -> None:
        self._library = library
        self._questions = questions

    def html(self, question: str) -> str:
        return self._questions.html(self._library.questions[question])

    def answer(self, question: str) -> str:
        return self._questions.answer(self._library.questions[question])


class _Fences(Preprocessor):
    def __init__(self, md: Markdown, embedder: Embedder) -> None:
        super().__init__(md)
        self.embedder = embedder

    def run(self, lines: list[str]) -> list[str]:
        asking = self.embedder.asking
        fences = scan(lines, asking.first_line)
        asking.warn_of_ignored(lines)
        store = self.md.htmlStash.store
        return replace(
            lines, [(fence, store(self.embedder.replaced(lines, fence))) for fence in fences]
        )
