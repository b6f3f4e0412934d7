"""The site as a whole, once every page is rendered: what goes into the catalog."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_rehearse.bank import revision, stored_id
from mkdocs_rehearse.render import Catalog, CompiledQuestion, PageEntry
from mkdocs_rehearse.render.catalog import BankEntry, Section, tracks
from mkdocs_rehearse.render.timing import reading_seconds

from .config import RehearseConfig
from .site import url_of

TAG = re.compile(r"<[^>]*>")


def page_id(file: File) -> str:
    """The public id of a page: its path below the docs folder without the ending."""
    return file.src_uri.removesuffix(".md")


def section_of(file: File, sections: Iterable[str]) -> str | None:
    """The section whose page this is; a section's index page belongs to none."""
    if file.name == "index":
        return None
    return next((one for one in sections if file.src_uri.startswith(f"{one}/")), None)


def page_revision(page: Page) -> str:
    """Changes with the page's words, not with its line breaks."""
    return revision("page", page.markdown or "", [])


def catalog(
    pages: Iterable[Page],
    asked: Mapping[str, Sequence[CompiledQuestion]],
    banks: Iterable[BankEntry],
    aliases: Mapping[str, str],
    config: RehearseConfig,
) -> Catalog:
    """The catalog, its pages in the order given; `aliases` has former stored ids of questions."""
    grouped: dict[str, list[PageEntry]] = {section: [] for section in config.sections}
    titles = {section: section.replace("-", " ").capitalize() for section in config.sections}
    aliases = dict(aliases)
    for page in pages:
        section = section_of(page.file, config.sections)
        if section:
            entry = _entry(page, section, asked.get(page.file.src_uri, ()))
            grouped[section].append(entry)
            aliases |= {stored_id(old): entry.key for old in _former(page.meta)}
        elif page.file.src_uri.removesuffix("/index.md") in titles:
            titles[page.file.src_uri.removesuffix("/index.md")] = _title(page)
    return Catalog(
        signals=config.signals,
        sections=tuple(
            Section(section, titles[section], tuple(entries))
            for section, entries in grouped.items()
        ),
        tracks=tracks(banks, config.tracks),
        aliases=aliases,
    )


def practice_url(path: str, files: Files) -> str | None:
    """Where a bank's practice page is, if the site has one."""
    file = files.get_file_from_path(path)
    return url_of(file) if file else None


def _entry(page: Page, section: str, questions: Sequence[CompiledQuestion]) -> PageEntry:
    public = page_id(page.file)
    return PageEntry(
        key=stored_id(public),
        id=public,
        url=url_of(page.file),
        title=_title(page),
        section=section,
        tracks=tuple(_listed(page.meta, "track")),
        revision=page_revision(page),
        minutes=_minutes(page.meta, page.markdown or "", questions),
        questions=tuple(question.key for question in questions),
        description=str(page.meta.get("description", "")),
    )


def _title(page: Page) -> str:
    return TAG.sub("", str(page.title))


def _minutes(front: Mapping[str, Any], markdown: str, questions: Iterable[CompiledQuestion]) -> int:
    """What the front matter says, or else by the words there are to read and the questions."""
    stated = stated_minutes(front)
    if stated:
        return stated
    asking = sum(question.seconds for question in questions)
    return max(1, round((reading_seconds(len(markdown.split())) + asking) / 60))


def stated_minutes(front: Mapping[str, Any]) -> int | None:
    """What the front matter says a page takes, if it does."""
    stated = front.get("minutes")
    return stated if isinstance(stated, int) and stated > 0 else None


def _former(front: Mapping[str, Any]) -> list[str]:
    return [one.removesuffix(".md") for one in _listed(front, "was")]


def _listed(front: Mapping[str, Any], key: str) -> list[str]:
    """What the front matter says at a key that takes a word or a list of them."""
    value = front.get(key) or []
    return [str(one) for one in (value if isinstance(value, list) else [value])]
