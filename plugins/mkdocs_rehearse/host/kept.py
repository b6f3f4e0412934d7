"""Which work a build need not do again: reading and judging the banks, if none of them has changed,
rendering those of them whose texts and links are what they were, and joining the client."""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mkdocs_rehearse.bank import Bank, Library, Problem
from mkdocs_rehearse.bank.library import bank_files, collector_at_rest
from mkdocs_rehearse.render import Questions
from mkdocs_rehearse.render.timing import Seconds

from .cache import Cache, named
from .client import Client

_OURS = "mkdocs_rehearse.bank."

Read = tuple[Library, tuple[Problem, ...], dict[str, Seconds]]
"""A library, what the rules find in it, and how long its questions take, by public id."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Keeps what is made by this package, as `made_by` names it."""

    cache: Cache
    made_by: str

    def library(
        self,
        folder: Path,
        root: Path,
        signals: Mapping[str, str],
        make: Callable[[], Read],
    ) -> Read:
        """What `make` gives for a folder of banks."""
        name = self._of_folder(folder, root, signals) if self.cache.is_on else None
        content = self.cache.get(name) if name else None
        found = _unpickled(content) if content else None
        if found:
            return found
        made = make()
        # A file that changed meanwhile must not stand under the name of what it was.
        if name and name == self._of_folder(folder, root, signals):
            self.cache.put(name, pickle.dumps(made, 5))
        return made

    def client(self, told: object, make: Callable[[], Client]) -> Client:
        """What `make` gives where the client is told so."""
        name = named(self.made_by, "client", json.dumps(told))
        content = self.cache.get(name)
        if content:
            kept = json.loads(content)
            brings = {name: tuple(paths) for name, paths in kept["brings"].items()}
            return Client(kept["files"], kept["script"], kept["style"], brings)
        made = make()
        self.cache.put(name, json.dumps(asdict(made)).encode())
        return made

    def recall(self, questions: Questions, banks: Iterable[Bank]) -> None:
        """Give the questions the HTML they had, as far as their links still lead there."""
        for bank in banks:
            name = self._of_bank(questions, bank)
            content = self.cache.get(name) if name else None
            if content:
                kept = json.loads(content)
                if kept["targets"] == _targets(questions, kept["linked"]):
                    questions.take(bank, kept["html"], kept["linked"])

    def remember(self, questions: Questions, banks: Iterable[Bank]) -> None:
        """Keep the HTML of banks that were rendered without a problem."""
        faulty = {problem.place.path for problem in questions.problems if problem.place}
        if not all(problem.place for problem in questions.problems):
            return  # One of no known bank: it would not be reported again.
        for bank in banks:
            name = self._of_bank(questions, bank)
            if name and bank.path not in faulty and not questions.has_taken(bank):
                html, linked = questions.made(bank)
                kept = {"html": html, "linked": linked, "targets": _targets(questions, linked)}
                self.cache.put(name, json.dumps(kept).encode())
        self.cache.tidy()

    def _of_folder(self, folder: Path, root: Path, signals: Mapping[str, str]) -> str | None:
        """By the bytes of all banks, and by their paths as problems show them."""
        files: list[str | bytes] = []
        try:
            for path in bank_files(folder):
                shown = path.relative_to(root) if path.is_relative_to(root) else path
                files += (shown.as_posix(), path.read_bytes())
        except OSError:
            return None
        return named(self.made_by, "library", json.dumps(dict(signals)), *files) if files else None

    def _of_bank(self, questions: Questions, bank: Bank) -> str | None:
        """By all that its questions say, and by what their HTML is made with."""
        made_with = questions.made_with if self.cache.is_on else None
        return named(self.made_by, "bank", made_with, repr(bank)) if made_with else None


def _targets(questions: Questions, linked: Mapping[str, list[str]]) -> dict[str, Any]:
    """Where each link leads now."""
    paths = {path for some in linked.values() for path in some}
    found = {path: questions.texts.resolve(path) for path in sorted(paths)}
    return {path: [one.url, one.title] if one else None for path, one in found.items()}


class _Values(pickle.Unpickler):
    """Reads the values of the bank ring and nothing else, whoever has written the file."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        if isinstance(found, type) and found.__module__ == module and "." not in name:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a bank")


def _unpickled(content: bytes) -> Read | None:
    try:
        with collector_at_rest():
            found: Read = _Values(io.BytesIO(content)).load()
    except Exception:  # whatever a damaged or foreign pickle raises
        return None
    return found
