"""The ```quiz fence as a Python-Markdown extension: a page's fences become its questions.

On its own it reads the banks itself (``banks: quizzes``) and speaks ``language: en``.
A host that knows more of the site makes an `Embedder` and tells it which page comes next.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from mkdocs_rehearse.bank import Library, format_problem, load
from mkdocs_rehearse.render import ENGLISH, ROOT, Questions, Texts, render, spoken

from .asking import Asking
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
        asked = self.asking.ask(fence, lines, self.library)
        found = self.asking.problems[before:]
        html = "".join(self.questions.html(question) for question in asked)
        if asked and any("." not in ask.text for ask in fence.asks):
            html += self.questions.key(asked)  # A whole bank is a quiz on paper.
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
            self.embedder = Embedder(library, Questions(Texts(), language=language))
        md.block_level_elements.extend(ELEMENTS)
        # After white space is normalised (30), before other fences are taken (25).
        md.preprocessors.register(_Fences(md, self.embedder), "rehearse", 27)


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
