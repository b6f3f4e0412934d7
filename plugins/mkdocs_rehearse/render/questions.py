"""A question as HTML: complete without JavaScript, the same wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from mkdocs_rehearse.bank import SIGNALS, Question, Reference

from .links import Link
from .order import disordered, placed, shuffled
from .templates import ENVIRONMENT
from .texts import Texts


class Questions:
    """Renders each question once and keeps the HTML and the links to pages it met."""

    def __init__(self, texts: Texts, signals: Mapping[str, str] = SIGNALS) -> None:
        self.texts = texts
        self.links: list[Link] = []
        self._html: dict[str, str] = {}
        environment = ENVIRONMENT.overlay()
        filters: dict[str, Callable[..., Any]] = {
            "block": lambda text: Markup(texts.block(text)),
            "inline": lambda text: Markup(texts.inline(text)),
            "placed": placed,
            "shuffled": shuffled,
            "disordered": disordered,
            "source": self._source,
        }
        environment.filters = ENVIRONMENT.filters | filters
        environment.globals = ENVIRONMENT.globals | {"signals": signals}
        self._template: Template = environment.get_template("question.html.jinja")

    def html(self, question: Question) -> str:
        """The question's element, its links to pages of the site below `texts.ROOT`."""
        if question.key not in self._html:
            self.texts.linked.clear()
            self._html[question.key] = self._template.render(question=question)
            self.links += [Link(question, path) for path in dict.fromkeys(self.texts.linked)]
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
