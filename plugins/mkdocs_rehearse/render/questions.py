"""A question as HTML: complete without JavaScript, the same wherever it is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from mkdocs_rehearse.bank import SIGNALS, Bank, Cloze, Problem, Question, Reference, worked

from .amounts import figures, in_prose, outcome, quantity
from .gaps import Piece, pieces
from .language import ENGLISH, Language
from .links import Link
from .order import disordered, placed, shuffled
from .templates import environment as environment_in
from .texts import Texts


class Questions:
    """Renders each question once; keeps the HTML, the links to pages and the problems it met."""

    def __init__(
        self,
        texts: Texts,
        signals: Mapping[str, str] = SIGNALS,
        language: Language = ENGLISH,
    ) -> None:
        self.texts = texts
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self._html: dict[str, str] = {}
        self._linked: dict[str, list[str]] = {}
        self._taken: set[str] = set()
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
        if question.key not in self._html:
            self.texts.linked.clear()
            html = str(self._macros("question").question(question, self._of(question)))
            self._set(question, html, list(dict.fromkeys(self.texts.linked)))
        return self._html[question.key]

    def take(
        self, bank: Bank, html: Mapping[str, str], linked: Mapping[str, Sequence[str]]
    ) -> None:
        """Use what `made` gave before: the HTML and the paths of its links, by question's key."""
        for question in bank.questions:
            self._set(question, html[question.key], linked.get(question.key, ()))
        self._taken.add(bank.id)

    def has_taken(self, bank: Bank) -> bool:
        return bank.id in self._taken

    def made(self, bank: Bank) -> tuple[dict[str, str], dict[str, list[str]]]:
        """The HTML of a bank's questions, and the paths of their links, by question's key."""
        html = {question.key: self.html(question) for question in bank.questions}
        return html, {key: self._linked[key] for key in html if key in self._linked}

    def _set(self, question: Question, html: str, linked: Sequence[str]) -> None:
        self._html[question.key] = html
        self.links += [Link(question, path) for path in linked]
        if linked:
            self._linked[question.key] = list(linked)

    def key(self, asked: Sequence[Question]) -> str:
        """The right answers to all that is asked, which a page shows on paper alone."""
        answers = [self._of(question).key(question.body) for question in asked]
        return self._environment.get_template("key.html.jinja").render(answers=answers)

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
