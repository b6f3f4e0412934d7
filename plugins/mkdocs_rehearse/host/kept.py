"""Which work a build need not do again: reading and judging the banks, if none of them has changed,
compiling those whose texts and links are what they were, and joining the client."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from mkdocs_rehearse.bank import Place, Problem
from mkdocs_rehearse.render import CompiledBank, CompiledQuestion, Questions

from .cache import Cache, named
from .client import Client

Contents = Mapping[str, str]
"""By the path of each bank, as problems show it, a digest of its file."""


@dataclass(frozen=True, slots=True)
class Head:
    """A bank before its questions are compiled."""

    id: str
    title: str
    description: str | None
    path: str
    questions: Sequence[str]
    """Their public ids."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a folder of banks once it is read and judged."""

    heads: Sequence[Head]
    aliases: dict[str, str]
    """From a public id a question had before to the one it has."""
    broken: frozenset[str]
    """Ids of banks and questions whose problems say why they are not there."""
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Kept:
    """Keeps what is made by this package, as `made_by` names it."""

    cache: Cache
    made_by: str

    def reading(
        self,
        contents: Contents,
        signals: Mapping[str, str],
        make: Callable[[], tuple[Reading, Contents]],
    ) -> Reading:
        """What is known of banks of these contents. `make` says of which contents it tells: those
        of a file that changed meanwhile must not stand under the name of what it was."""
        of_all = json.dumps([dict(signals), dict(contents)])
        name = named(self.made_by, "banks", of_all) if contents else None
        content = self.cache.get(name) if name else None
        if content:
            kept = json.loads(content)
            return Reading(
                [Head(**head) for head in kept["heads"]],
                kept["aliases"],
                frozenset(kept["broken"]),
                [_problem(**problem) for problem in kept["problems"]],
            )
        made, of = make()
        if name and of == contents:
            self.cache.put(name, _json(made))
        return made

    def bank(
        self, head: Head, content: str, rendering: Questions
    ) -> tuple[CompiledBank, bytes] | None:
        """What a bank of this content was compiled to, and the file that is published of it, if
        its links still lead to where they did."""
        name = self._of_bank(head, content, rendering)
        entry = self.cache.get(name) if name else None
        if not entry:
            return None
        told, _, published = entry.partition(b"\n")
        kept = json.loads(told)
        if kept["targets"] != _targets(kept["targets"], rendering):
            return None
        questions = [_question(**one) for one in kept["bank"].pop("questions")]
        return CompiledBank(**kept["bank"], questions=questions), published

    def keep_bank(
        self,
        head: Head,
        content: str,
        rendering: Questions,
        bank: CompiledBank,
        published: bytes,
    ) -> None:
        """Keep what was compiled from a file of this content."""
        name = self._of_bank(head, content, rendering)
        if name:
            linked = {path for question in bank.questions for path in question.linked}
            told = {"bank": bank, "targets": _targets(sorted(linked), rendering)}
            self.cache.put(name, _json(told) + b"\n" + published)

    def client(self, told: object, make: Callable[[], Client]) -> Client:
        """What `make` gives where the client is told so."""
        name = named(self.made_by, "client", json.dumps(told))
        content = self.cache.get(name)
        if content:
            kept = json.loads(content)
            brings = {name: tuple(paths) for name, paths in kept["brings"].items()}
            return Client(kept["files"], kept["script"], kept["style"], brings)
        made = make()
        self.cache.put(name, _json(made))
        return made

    def _of_bank(self, head: Head, content: str, rendering: Questions) -> str | None:
        """By its content, its name and which of its questions are sound, and by what HTML is made
        with."""
        made_with = rendering.made_with
        if not content or not made_with:
            return None
        return named(self.made_by, "bank", made_with, head.id, *head.questions, content)


def _targets(paths: Iterable[str], rendering: Questions) -> dict[str, Any]:
    """Where each link leads now."""
    found = {path: rendering.texts.resolve(path) for path in paths}
    return {path: [one.url, one.title] if one else None for path, one in found.items()}


def _question(entry: dict[str, Any], **told: Any) -> CompiledQuestion:
    hashable = {
        name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()
    }
    return CompiledQuestion(entry=hashable, **told)


def _problem(place: dict[str, Any] | None, **told: Any) -> Problem:
    return Problem(place=Place(**place) if place else None, **told)


def _json(value: object) -> bytes:
    return json.dumps(value, default=_values).encode()


def _values(value: Any) -> Any:
    """Of a dataclass by name; the members of a set in a fixed order."""
    if isinstance(value, frozenset):
        return sorted(value)
    return {field.name: getattr(value, field.name) for field in fields(value)}
