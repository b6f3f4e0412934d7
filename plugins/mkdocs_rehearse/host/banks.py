"""The site's banks in a build: read and judged, then compiled into the site and let go.

A site may have ten thousand questions. Their texts are needed until they are HTML, and their HTML,
which is a file of the site, where a page asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from mkdocs.exceptions import PluginError

from mkdocs_rehearse.bank import Library, Problem, check, load, stored_id
from mkdocs_rehearse.bank.library import bank_files, shown_path
from mkdocs_rehearse.embed.asking import Names
from mkdocs_rehearse.render import (
    Anchors,
    CompiledBank,
    CompiledQuestion,
    Link,
    Questions,
    bank_json,
    compile_bank,
    lost_links,
)

from .client import FOLDER, digest
from .kept import Contents, Head, Kept, Reading

AT_HAND = 16_000_000
"""Characters of HTML that are not read again from the site: the questions of most."""


class Banks:
    """A folder of banks; `html` and `answer` are what the embed ring calls `Rendered`."""

    def __init__(
        self, folder: Path, root: Path, signals: Mapping[str, str], kept: Kept, site: Path
    ) -> None:
        self._folder = folder
        self._root = root
        self._signals = signals
        self._kept = kept
        self._site = site
        self._library: Library | None = None
        self._contents = self._contents_now()
        self.compiled: list[CompiledBank] = []
        self.questions: dict[str, CompiledQuestion] = {}
        """By public id."""
        self.files: dict[str, str] = {}
        """By bank id, where its HTML is published."""
        self._at_hand: dict[str, dict[str, str]] = {}
        self._length = 0
        self.reading = kept.reading(self._contents, signals, self._read)

    @property
    def names(self) -> Names:
        """What pages can ask for."""
        heads = self.reading.heads
        return Names(
            {head.id: tuple(head.questions) for head in heads},
            frozenset(question for head in heads for question in head.questions),
            self.reading.aliases,
            self.reading.broken,
            {head.id: head.path for head in heads},
        )

    @property
    def aliases(self) -> dict[str, str]:
        """From the stored id that a question had before to the one it has."""
        reading = self.reading
        return {stored_id(old): self.questions[new].key for old, new in reading.aliases.items()}

    def compile(self, rendering: Questions) -> None:
        """Put the HTML of all banks into the site."""
        for head in self.reading.heads:
            content = self._contents.get(head.path, "")
            found = self._kept.bank(head, content, rendering)
            if found is None:
                before = len(rendering.problems)
                bank, html = compile_bank(self._read_again().banks[head.id], rendering)
                published = bank_json(head.id, html).encode()
                if len(rendering.problems) == before:
                    self._kept.keep_bank(head, content, rendering, bank, published)
                found = bank, published
                self._lay_out(head.id, html)
            self._publish(*found)
        self._library = None
        self._kept.cache.tidy()

    def html(self, question: str) -> str:
        bank = question.partition(".")[0]
        if bank not in self._at_hand:
            file = self._site / self.files[bank]
            self._lay_out(bank, json.loads(file.read_bytes())["questions"])
        return self._at_hand[bank][self.questions[question].key]

    def answer(self, question: str) -> str:
        return self.questions[question].answer

    def lost_links(self, rendering: Questions, anchors: Anchors) -> list[Problem]:
        """What is wrong with links to pages. Where they stand is only looked for if they are."""
        links = [
            Link(one.id, path)
            for bank in self.compiled
            for one in bank.questions
            for path in one.linked
        ]
        resolve = rendering.texts.resolve
        if not any(lost_links(links, resolve, anchors)):
            return []
        questions = self._read_again().questions
        self._library = None
        links = [Link(link.id, link.path, questions.get(link.id)) for link in links]
        return list(lost_links(links, resolve, anchors))

    def take_back(self) -> None:
        """Remove from the site what was put into it."""
        for path in self.files.values():
            (self._site / path).unlink(missing_ok=True)

    def _read(self) -> tuple[Reading, Contents]:
        library = self._library = self._load()
        heads = [
            Head(
                bank.id,
                bank.title,
                bank.description,
                bank.path,
                [question.id for question in bank.questions],
            )
            for bank in library.banks.values()
        ]
        aliases = {old: question.id for old, question in library.aliases.items()}
        problems = [*library.problems, *check(library).problems]
        return Reading(heads, aliases, library.broken, problems), self._contents_now()

    def _read_again(self) -> Library:
        """The library, if it was let go or is known from an earlier build."""
        if self._library is None:
            self._library = self._load()
            if self._contents_now() != self._contents:
                raise PluginError("a question bank changed while it was read: build again")
        return self._library

    def _load(self) -> Library:
        return load(self._folder, root=self._root, signals=self._signals)

    def _contents_now(self) -> Contents:
        return dict(self._digests())

    def _digests(self) -> Iterator[tuple[str, str]]:
        for file in bank_files(self._folder):
            path = shown_path(file, self._root)
            try:
                yield path, sha256(file.read_bytes()).hexdigest()
            except OSError:
                yield path, ""

    def _publish(self, bank: CompiledBank, published: bytes) -> None:
        path = f"{FOLDER}/banks/{bank.id}.{digest(published)}.json"
        file = self._site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(published)
        self.files[bank.id] = path
        self.compiled.append(bank)
        self.questions.update((question.id, question) for question in bank.questions)

    def _lay_out(self, bank: str, html: dict[str, str]) -> None:
        """Have a bank's HTML at hand, and as many others as there is room for."""
        self._at_hand[bank] = html
        self._length += sum(map(len, html.values()))
        while self._length > AT_HAND and len(self._at_hand) > 1:
            oldest = self._at_hand.pop(next(iter(self._at_hand)))
            self._length -= sum(map(len, oldest.values()))
