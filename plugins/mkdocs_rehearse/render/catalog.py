"""What the browser is told of the site: its pages, banks and questions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from .columns import columns

VERSION = 2

PLACEMENT = 10
"""Questions that a newcomer is asked."""


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
    def choices(self) -> tuple[Track, ...]:
        """The tracks one can prepare for: those with pages of their own, if there are others."""
        found = [one for one in self.tracks if any(one.id in page.tracks for page in self.pages)]
        return tuple(found) if len(self.tracks) > 1 else ()

    @property
    def placement(self) -> int:
        """Minutes that ten questions take in the mean, none of which readers grade themselves; 0
        where there are none."""
        all_of_them = [one for one in self.questions if one["kind"] != "recall"]
        seconds = sum(one["seconds"] + one["after"] for one in all_of_them)
        ten = seconds / max(len(all_of_them), PLACEMENT)  # Or as many as there are.
        return max(1, int(ten * PLACEMENT / 60 + 0.5)) if all_of_them else 0

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


def catalog_json(catalog: Catalog) -> str:
    """The catalog as the client reads it."""
    return compact(
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


def compact(value: object) -> str:
    """JSON without a space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
