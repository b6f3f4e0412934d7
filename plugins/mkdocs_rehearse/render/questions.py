"""A question as HTML: complete without JavaScript, the same wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from mkdocs_rehearse.bank import SIGNALS, Place, Problem, Question, Reference

from .order import placed
from .templates import ENVIRONMENT
from .texts import Texts


class Questions:
    """Renders each question once and keeps the HTML and what was wrong with its links."""

    def __init__(self, texts: Texts, signals: Mapping[str, str] = SIGNALS) -> None:
        self.texts = texts
        self.problems: list[Problem] = []
        self._html: dict[str, str] = {}
        environment = ENVIRONMENT.overlay()
        filters: dict[str, Callable[..., Any]] = {
            "block": lambda text: Markup(texts.block(text)),
            "inline": lambda text: Markup(texts.inline(text)),
            "placed": lambda question: placed(question.body.options, question.id),
            "source": self._source,
        }
        environment.filters = ENVIRONMENT.filters | filters
        environment.globals = ENVIRONMENT.globals | {"signals": signals}
        self._template: Template = environment.get_template("question.html.jinja")

    def html(self, question: Question) -> str:
        """The question's element, its links to pages of the site below `texts.ROOT`."""
        if question.key not in self._html:
            self.texts.lost.clear()
            self._html[question.key] = self._template.render(question=question)
            self.problems += [
                Problem(
                    "broken-link",
                    f"{question.id} links to '{path}', which is no page or file of this site",
                    "error",
                    _place(question, path),
                    hint="write the path from the docs folder, as in articles/metrics.md",
                )
                for path in dict.fromkeys(self.texts.lost)
            ]
        return self._html[question.key]

    def _source(self, reference: Reference) -> Markup:
        if reference.docs:
            target = self.texts.resolve(reference.docs)
            address = self.texts.address(reference.docs) or reference.docs
            title = target.title if target else reference.docs
            return Markup('<a href="{}">{}</a>').format(address, title)
        if reference.url:
            return Markup('<a href="{}">{}</a>').format(reference.url, reference.cite)
        return escape(reference.cite or "")


def _place(question: Question, path: str) -> Place | None:
    """Of the source that names the path, or else of the question."""
    named = [source.place for source in question.sources if source.docs == path]
    return named[0] if named else question.place
