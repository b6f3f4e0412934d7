"""What the browser is told of the site: one catalog of pages and questions, one file a bank."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_rehearse.bank import Bank, Library, Question, stored_id
from mkdocs_rehearse.bank.kinds import KINDS

from .columns import columns
from .questions import Questions
from .texts import Resolve
from .timing import Seconds, seconds_of

VERSION = 2
DIGITS = 4
"""Of a chance: more would say nothing about a reader's memory."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page a reader can mark complete."""

    key: str
    id: str
    url: str
    """Relative to the site's root."""
    title: str
    section: str
    tracks: tuple[str, ...]
    """None for a page that belongs to all of them."""
    revision: str
    minutes: int
    questions: tuple[str, ...]
    """Stored ids, in the page's order."""
    description: str = ""


@dataclass(frozen=True, slots=True)
class BankEntry:
    """A bank and where it is published."""

    id: str
    title: str
    tracks: tuple[str, ...]
    file: str
    practice: str | None
    questions: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that belong together, in the site's order."""

    id: str
    title: str
    pages: tuple[PageEntry, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """Banks that belong together."""

    id: str
    title: str
    banks: tuple[BankEntry, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A track with the pages that belong to it."""

    id: str
    title: str
    sections: tuple[Section, ...]
    banks: tuple[BankEntry, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything of the site a study page can show."""

    signals: Mapping[str, str]
    sections: tuple[Section, ...]
    tracks: tuple[Track, ...]
    aliases: Mapping[str, str]
    """From the stored id a question or page had before to the one it has."""

    @property
    def banks(self) -> tuple[BankEntry, ...]:
        """Each bank once, though it may belong to several tracks."""
        return tuple({bank.id: bank for track in self.tracks for bank in track.banks}.values())

    @property
    def questions(self) -> tuple[dict[str, Any], ...]:
        """The questions of all banks."""
        return tuple(question for bank in self.banks for question in bank.questions)

    @property
    def pages(self) -> tuple[PageEntry, ...]:
        """The pages of all sections."""
        return tuple(page for section in self.sections for page in section.pages)

    def used(self, name: str) -> frozenset[str]:
        """What questions have under a name such as ``kind`` or ``signals``."""
        values = (question[name] for question in self.questions)
        return frozenset(
            one for value in values for one in ([value] if isinstance(value, str) else value)
        )

    @property
    def asked(self) -> dict[str, int]:
        """How many questions each signal has, by its label; signals without any are left out."""
        counts = {
            label: sum(signal in question["signals"] for question in self.questions)
            for signal, label in self.signals.items()
        }
        return {label: count for label, count in counts.items() if count}

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """What there is by track; pages of none stand first, on a shelf without a title."""
        titled = {track.id for track in self.tracks}

        def belongs(page: PageEntry, track: str) -> bool:
            return track in page.tracks if track else titled.isdisjoint(page.tracks)

        def sections_of(track: str) -> tuple[Section, ...]:
            pages = [[page for page in one.pages if belongs(page, track)] for one in self.sections]
            pairs = zip(self.sections, pages, strict=True)
            return tuple(replace(one, pages=tuple(some)) for one, some in pairs if some)

        found = [
            Shelf("", "", sections_of(""), ()),
            *(Shelf(one.id, one.title, sections_of(one.id), one.banks) for one in self.tracks),
        ]
        return tuple(shelf for shelf in found if shelf.sections or shelf.banks)


def bank_entry(
    bank: Bank,
    file: str,
    practice: str | None,
    resolve: Resolve,
    seconds: Mapping[str, Seconds] | None = None,
) -> BankEntry:
    """The bank's line in the catalog; the seconds of its questions are known or counted."""
    seconds = seconds_of(bank.questions) if seconds is None else seconds
    return BankEntry(
        id=bank.id,
        title=bank.title,
        tracks=bank.tracks,
        file=file,
        practice=practice,
        questions=tuple(
            _question(question, resolve, seconds[question.id]) for question in bank.questions
        ),
    )


def question_aliases(library: Library) -> dict[str, str]:
    """From the stored id of each former public id to the one of today."""
    return {stored_id(old): question.key for old, question in library.aliases.items()}


def tracks(entries: Iterable[BankEntry], titles: Mapping[str, str]) -> tuple[Track, ...]:
    """The banks by track, in the order of the titles and then of the banks."""
    grouped: dict[str, list[BankEntry]] = {track: [] for track in titles}
    for entry in entries:
        for track in entry.tracks:
            grouped.setdefault(track, []).append(entry)
    return tuple(
        Track(track, titles.get(track, track.replace("-", " ").capitalize()), tuple(banks))
        for track, banks in grouped.items()
        if banks
    )


def bank_json(bank: Bank, questions: Questions) -> str:
    """The bank's questions as the HTML that pages show."""
    html = {question.key: questions.html(question) for question in bank.questions}
    return _json({"bank": bank.id, "questions": html})


def catalog_json(catalog: Catalog) -> str:
    """The catalog as the client reads it."""
    return _json(
        {
            "version": VERSION,
            "signals": dict(catalog.signals),
            "tracks": {track.id: track.title for track in catalog.tracks},
            "sections": [{"id": one.id, "title": one.title} for one in catalog.sections],
            "banks": [
                {
                    "id": bank.id,
                    "title": bank.title,
                    "tracks": bank.tracks,
                    "file": bank.file,
                    "practice": bank.practice,
                    "count": len(bank.questions),
                }
                for bank in catalog.banks
            ],
            "questions": columns(catalog.questions),
            "pages": [
                {
                    "key": page.key,
                    "id": page.id,
                    "url": page.url,
                    "title": page.title,
                    "section": page.section,
                    "tracks": page.tracks,
                    "revision": page.revision,
                    "minutes": page.minutes,
                    "questions": page.questions,
                }
                for page in catalog.pages
            ],
            "aliases": dict(catalog.aliases),
        }
    )


def _question(question: Question, resolve: Resolve, seconds: Seconds) -> dict[str, Any]:
    taught = next((source.docs for source in question.sources if source.docs), None)
    target = resolve(taught) if taught else None
    return {
        "key": question.key,
        "revision": question.revision,
        "kind": question.kind,
        "level": question.level,
        "signals": question.signals,
        "tags": question.tags,
        "teach": target.url if target else None,
        "guess": round(KINDS[question.kind].guess(question.body), DIGITS),
        "seconds": seconds[0],
        "after": seconds[1],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
