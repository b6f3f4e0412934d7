"""A question as HTML: complete without JavaScript, the same wherever it is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from mkdocs_rehearse.bank import SIGNALS, Cloze, Problem, Question, Reference, worked

from .amounts import figures, in_prose, outcome, quantity
from .gaps import Piece, pieces
from .language import ENGLISH, Language
from .links import Link
from .order import disordered, placed, shuffled
from .templates import environment as environment_in
from .texts import Texts


class Questions:
    """Renders questions; keeps the links to pages and the problems it met."""

    def __init__(
        self,
        texts: Texts,
        signals: Mapping[str, str] = SIGNALS,
        language: Language = ENGLISH,
    ) -> None:
        self.texts = texts
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self.language = language
        self.made_with = texts.made_with and json.dumps(
            [texts.made_with, language.tag, dict(language.parts), dict(signals)]
        )
        """All but the question that its HTML depends on; None where that is not known."""
        write = language.number
        environment = environment_in(language).overlay()
        filters: dict[str, Callable[..., Any]] = {
            "block": lambda text: Markup(texts.block(text)),
            "inline": lambda text: Markup(texts.inline(text)),
            "placed": placed,
            "shuffled": shuffled,
            "numbered": enumerate,
            "disordered": disordered,
            "pieces": self._pieces,
            "gaps": lambda body: [piece.gap for piece in pieces(body, texts) if piece.gap],
            "source": self._source,
            "worked": worked,
            "figures": partial(figures, write=write),
            "quantity": partial(quantity, write=write),
            "in_prose": partial(in_prose, write=write),
            "outcome": partial(outcome, write=write),
        }
        environment.filters = environment.filters | filters
        environment.globals = environment.globals | {"signals": signals}
        self._environment = environment

    def html(self, question: Question) -> str:
        """The question's element, its links to pages of the site below `texts.ROOT`."""
        self.texts.linked.clear()
        html = str(self._macros("question").question(question, self._of(question)))
        self.links += [
            Link(question.id, path, question) for path in dict.fromkeys(self.texts.linked)
        ]
        return html

    def answer(self, question: Question) -> str:
        """What is right, for a page on paper."""
        return str(self._of(question).key(question.body))

    def _of(self, question: Question) -> Any:
        """The macros of its kind."""
        return self._macros(f"kinds/{question.kind}")

    def _macros(self, name: str) -> Any:
        return self._environment.get_template(f"{name}.html.jinja").module

    def _pieces(self, body: Cloze) -> list[Piece]:
        found = pieces(body, self.texts)
        reached = {piece.name for piece in found}
        self.problems += [
            Problem(
                "misplaced-gap",
                f"nobody could fill in the gap '{name}' where it stands",
                "error",
                body.place(name),
                hint="move it out of the link, address, formula or comment it is in",
            )
            for name in body.gaps
            if name not in reached
        ]
        return found

    def _source(self, reference: Reference) -> Markup:
        if reference.docs:
            target = self.texts.resolve(reference.docs)
            address = self.texts.address(reference.docs) or reference.docs
            title = target.title if target else reference.docs
            return Markup('<a href="{}">{}</a>').format(address, self.language.isolated(title))
        if reference.url:
            return Markup('<a href="{}">{}</a>').format(
                reference.url, self.language.isolated(reference.cite or "")
            )
        return escape(self.language.isolated(reference.cite or ""))
